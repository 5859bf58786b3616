import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CellError,
  createWorkbook,
  EditError,
  formatAddress,
  type CellInput,
  type Scalar,
  type Workbook,
} from "../..";

/* Whatever people do, in whatever order: the shown values are those of a full recalculation, and undo brings everything back. */

const ROWS = 8;
const COLUMNS = 6;

const cell = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1))
  .map(([row, column]) => `${"ABCDEF"[column] ?? "A"}${row + 1}`);
const range = fc
  .tuple(
    fc.nat(ROWS - 2),
    fc.nat(COLUMNS - 2),
    fc.integer({ min: 1, max: 2 }),
    fc.integer({ min: 0, max: 1 }),
  )
  .map(([row, column, rows, columns]) =>
    formatAddress({ row, column, rows: rows + 1, columns: columns + 1 }),
  );
const sheetPart = fc.constantFrom("", "", "", "Two!", "'The first'!");
const reference = fc.tuple(sheetPart, fc.oneof(cell, range)).map(([sheet, where]) => sheet + where);

const formula = fc.oneof(
  reference.map((where) => `=SUM(${where})`),
  fc.tuple(cell, cell).map(([one, other]) => `=${one}+${other}`),
  fc.tuple(cell, reference).map(([one, where]) => `=IF(${one}>2,COUNT(${where}),"low")`),
  fc.nat(4).map((count) => `=SEQUENCE(${count})`),
  range.map((where) => `=${where}*2`),
  cell.map((where) => `=SUM(${where}#)`),
  fc.tuple(cell, fc.nat(2)).map(([where, by]) => `=OFFSET(${where},${by},0)`),
  fc.constant("=SUM(Total)+1"),
  fc.constant("=SUM(Sales[Amount])"),
  fc.constant("=ROW()*10"),
  cell.map((where) => `=INDIRECT("${where}")`),
);
const input: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 9 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellInput>("text", true, null, null, "") },
  { weight: 4, arbitrary: formula },
);

type Edit = (workbook: Workbook) => void;
type SheetWork = (sheet: NonNullable<ReturnType<Workbook["sheet"]>>) => void;

/** With its words, so that a failing sequence can be read. */
function named(words: string, work: Edit): Edit {
  return Object.assign(work, { [fc.toStringMethod]: () => words });
}

const onSheet = (index: number, words: string, work: SheetWork): Edit =>
  named(`sheet ${index}: ${words}`, (workbook) => {
    const sheet = workbook.sheets[index % workbook.sheets.length];
    if (sheet) work(sheet);
  });

const onSheetOf = (
  index: number,
  words: string,
  work: (sheet: NonNullable<ReturnType<Workbook["sheet"]>>, workbook: Workbook) => void,
): Edit =>
  named(`sheet ${index}: ${words}`, (workbook) => {
    const sheet = workbook.sheets[index % workbook.sheets.length];
    if (sheet) work(sheet, workbook);
  });

const position = fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1), at: fc.nat(1) });
const block = fc.array(fc.array(fc.option(input, { nil: undefined }), { minLength: 2, maxLength: 2 }), {
  minLength: 1,
  maxLength: 3,
});

const cellEdits = [
  fc
    .tuple(position, input)
    .map(([{ row, column, at }, what]) =>
      onSheet(at, `set ${row},${column} ${JSON.stringify(what)}`, (sheet) => sheet.set(row, column, what)),
    ),
  fc
    .tuple(position, block)
    .map(([{ row, column, at }, what]) =>
      onSheet(at, `setRange ${row},${column} ${JSON.stringify(what)}`, (sheet) =>
        sheet.setRange(row, column, what),
      ),
    ),
  position.map(({ row, column, at }) =>
    onSheet(at, `clear ${row},${column}`, (sheet) => sheet.clear({ row, column, rows: 2, columns: 2 })),
  ),
];
const shapeEdits = [
  fc
    .tuple(position, position)
    .map(([{ row, column, at }, to]) =>
      onSheetOf(at, `move ${row},${column} to sheet ${to.at}: ${to.row},${to.column}`, (sheet, workbook) =>
        sheet.move(
          { row, column, rows: 2, columns: 2 },
          { ...to, sheet: workbook.sheets[to.at % workbook.sheets.length]?.name ?? "" },
        ),
      ),
    ),
  position.map(({ row, at }) => onSheet(at, `insert row ${row}`, (sheet) => sheet.insertRows(row, 1))),
  position.map(({ row, at }) => onSheet(at, `delete rows ${row}`, (sheet) => sheet.deleteRows(row, 2))),
  position.map(({ column, at }) =>
    onSheet(at, `insert column ${column}`, (sheet) => sheet.insertColumns(column, 1)),
  ),
  position.map(({ column, at }) =>
    onSheet(at, `delete column ${column}`, (sheet) => sheet.deleteColumns(column, 1)),
  ),
  position.map(({ row, column, at }) =>
    onSheet(at, `bold ${row},${column}`, (sheet) =>
      sheet.setFormat({ row, column, rows: 2, columns: 1 }, { bold: true }),
    ),
  ),
];
const bookEdits = [
  cell.map((where) =>
    named(`name ${where}`, (workbook) =>
      workbook.defineName("Total", `='The first'!$${where[0] ?? "A"}$${where.slice(1)}`),
    ),
  ),
  fc
    .constantFrom("The first", "Renamed", "Two", "3rd")
    .map((name) =>
      named(`rename ${name}`, (workbook) => workbook.renameSheet(workbook.sheets[0]?.name ?? "", name)),
    ),
  position.map(({ row, column, at }) =>
    named(`table ${at}: ${row},${column}`, (workbook) => {
      const range = { row, column, rows: 3, columns: 2 };
      workbook.addTable({ name: "Sales", sheet: workbook.sheets[at]?.name ?? "", range });
    }),
  ),
  fc.constant(named("no table", (workbook) => workbook.removeTable("Sales"))),
  fc.constant(named("no Two", (workbook) => workbook.removeSheet("Two"))),
];
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(...cellEdits) },
  { weight: 2, arbitrary: fc.oneof(...shapeEdits) },
  { weight: 1, arbitrary: fc.oneof(...bookEdits) },
);

function start(): Workbook {
  const workbook = createWorkbook();
  workbook.load(() => {
    const first = workbook.addSheet("The first");
    workbook.addSheet("Two").setRange(0, 0, [
      ["Name", "Amount"],
      ["a", 3],
      ["b", 4],
    ]);
    first.setRange(0, 0, [
      [1, 2, "=A1+B1"],
      [3, 4, "=SUM(A1:B2)"],
      ["=SEQUENCE(2)", null, "=A3#"],
    ]);
  });
  return workbook;
}

/** Refused edits leave everything as it was; anything else must not throw. */
function attempt(workbook: Workbook, work: Edit): void {
  try {
    work(workbook);
  } catch (problem) {
    if (!(problem instanceof EditError)) throw problem;
  }
}

/** A formula that circles only when it spills, and is in another's way, may end as either: both show no result. */
function shown(value: Scalar): unknown {
  if (!(value instanceof CellError)) return value;
  return value.code === "#CIRC!" ? "#SPILL!" : value.code;
}

function values(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => {
    const used = sheet.usedRange;
    const cells = used ? sheet.values(used).map((row) => row.map((each) => shown(each))) : [];
    return { name: sheet.name, used, cells };
  });
}

function everything(workbook: Workbook): unknown {
  return {
    values: values(workbook),
    names: workbook.names,
    tables: workbook.tables,
    cells: workbook.sheets.map((sheet) => {
      const cells: unknown[] = [];
      sheet.eachCell((row, column) =>
        cells.push([
          row,
          column,
          sheet.input(row, column),
          sheet.format(row, column),
          sheet.spill(row, column),
        ]),
      );
      return { cells, frozen: sheet.frozen };
    }),
  };
}

const runs = { numRuns: 300 };

describe("any sequence of edits", () => {
  it("shows the values of a full recalculation", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const workbook = start();
        for (const each of edits) attempt(workbook, each);
        const before = values(workbook);
        workbook.recalculate();
        expect(values(workbook)).toEqual(before);
      }),
      runs,
    );
  });

  it("is taken back by undo, step by step, and done again by redo", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 10 }), (edits) => {
        const workbook = start();
        const first = everything(workbook);
        for (const each of edits) attempt(workbook, each);
        const last = everything(workbook);
        while (workbook.canUndo !== undefined) workbook.undo();
        expect(everything(workbook)).toEqual(first);
        while (workbook.canRedo !== undefined) workbook.redo();
        expect(everything(workbook)).toEqual(last);
      }),
      runs,
    );
  });

  it("leaves a workbook in which rows put in and taken out again change nothing", () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 8 }),
        fc.nat(ROWS),
        fc.integer({ min: 1, max: 3 }),
        (edits, row, count) => {
          const workbook = start();
          for (const each of edits) attempt(workbook, each);
          const sheet = workbook.sheets[0];
          const before = everything(workbook);
          sheet?.insertRows(row, count);
          sheet?.deleteRows(row, count);
          expect(everything(workbook)).toEqual(before);
        },
      ),
      runs,
    );
  });
});
