import { expect } from "vitest";
import metadata from "../../src/functions/metadata.json";
import { functions } from "../../src/functions/register";
import { functionLibrary } from "../../src/functions/support/library";
import { compareWithTarget, targetFor } from "../../src/indicators/compareWithTarget";
import type {
  CellInput,
  Computation,
  Indicator,
  InputForm,
  MeasureResult,
} from "../../src/indicators/declaration";
import { CellError, createWorkbook, type Scalar, type Sheet } from "../../src/spreadsheet";
import { guessData } from "../../src/workbook/columnMatching";
import { createExcelPort } from "../../src/workbook/excel";
import { indicatorReport, type TargetComparison } from "../../src/workbook/indicatorReport";
import type { ReportSheet } from "../../src/sheets/reportSheet";
import { openExcel } from "./host/openExcel";

/* A form, some rows, and the report sheet that Excel shows of them. */

export interface Written {
  readonly computation: Computation;
  readonly report: ReportSheet;
  readonly sheet: Sheet;
}

/** Writes rows under the form's own headings, reads them as the pane does, and writes the report sheet. */
export async function writeReport(
  indicator: Indicator,
  form: InputForm,
  example: readonly Readonly<Record<string, CellInput>>[] = form.example,
): Promise<Written> {
  const workbook = createWorkbook({ functions: functionLibrary(metadata, functions) });
  const data = workbook.addSheet("Example");
  const columns = form.columns.filter(({ id }) => example.some((row) => row[id] !== undefined));
  const rows: CellInput[][] = example.map((row) => columns.map(({ id }) => row[id] ?? null));
  data.setRange(0, 0, [columns.map(({ title }) => title), ...rows]);
  workbook.addTable({
    name: "Example",
    sheet: "Example",
    range: { row: 0, column: 0, rows: rows.length + 1, columns: columns.length },
  });
  openExcel(workbook);
  const port = createExcelPort();
  const [guess] = guessData({ inputs: [form] }, await port.findTables());
  if (!guess?.complete) throw new Error(`The example of ${form.id} is not recognised by its own headings.`);
  const cells = await port.read(guess.table.range);
  const body = cells.slice(1);
  const ffy = indicator.years.last;
  const settings = Object.fromEntries(indicator.settings.map((setting) => [setting.id, setting.default]));
  const computation = form.compute(
    {
      count: body.length,
      columns: Object.fromEntries(
        Object.entries(guess.match.mapping).map(([id, column]) => [
          id,
          body.map((row) => row[column] ?? null),
        ]),
      ),
    },
    { ffy, settings },
  );
  const report = indicatorReport({
    indicator,
    form,
    ffy,
    settings,
    table: guess.table,
    mapping: guess.match.mapping,
    computation,
    comparisons: computation.results.flatMap((result) => comparison(indicator, result, ffy)),
    version: "0.0.0",
  });
  const { sheet } = await port.writeReport(report);
  await workbook.settled();
  const found = workbook.sheet(sheet);
  if (!found) throw new Error("The report is gone.");
  return { computation, report, sheet: found };
}

function comparison(
  indicator: Indicator,
  { measure, outcome }: MeasureResult,
  ffy: number,
): TargetComparison[] {
  const found = indicator.measures.find(({ code }) => code === measure);
  if (!found) return [];
  const target = targetFor(found, ffy);
  return [
    {
      measure,
      status: outcome.kind === "value" ? compareWithTarget(found, ffy, outcome.value) : outcome.reason,
      ...(target.kind === "value" ? { target: target.value.value } : {}),
    },
  ];
}

/** The rows of the table with this title and first heading, from the row below its headings to the first empty one. */
export function rowsUnder(sheet: Sheet, title: string, heading: string): Scalar[][] {
  const used = sheet.usedRange;
  if (!used) return [];
  const cells = sheet.values({
    row: 0,
    column: 0,
    rows: used.row + used.rows,
    columns: used.column + used.columns,
  });
  const at = cells.findIndex(([first], row) => first === title && cells[row + 1]?.[0] === heading);
  if (at < 0) return [];
  const body = cells.slice(at + 2);
  const end = body.findIndex((row) => row.every((cell) => cell === null));
  return end < 0 ? body : body.slice(0, end);
}

function allCells(sheet: Sheet): Scalar[] {
  return sheet.usedRange ? sheet.values(sheet.usedRange).flat() : [];
}

function isMissing(value: Scalar | undefined): boolean {
  return value instanceof CellError || typeof value === "string";
}

export function expectOutcome(shown: Scalar | undefined, { measure, outcome }: MeasureResult): void {
  if (outcome.kind === "value") expect(shown, measure).toBeCloseTo(outcome.value, 9);
  else expect(shown instanceof CellError, `${measure}: ${outcome.reason}`).toBe(true);
}

/** The number Excel has for a day: days since 1899-12-30. */
function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** Each cell of each table as the indicator computed it; one without a number may say why in words or as #N/A. */
export function expectTables({ computation, sheet }: Pick<Written, "computation" | "sheet">): void {
  for (const table of computation.tables) {
    const rows = rowsUnder(sheet, table.title, table.columns[0]?.title ?? "");
    table.rows.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        const shown = rows[r]?.[c];
        const place = `${table.title}, row ${r + 1}, ${table.columns[c]?.title}`;
        if (typeof cell === "number") expect(shown, place).toBeCloseTo(cell, 9);
        else if (cell !== null && typeof cell === "object") expect(isMissing(shown), place).toBe(true);
        else if (table.columns[c]?.kind === "date" && typeof cell === "string" && /^\d{4}-/.test(cell))
          expect(shown, place).toBe(serialOf(cell));
        else expect(shown ?? "", place).toBe(cell ?? "");
      }),
    );
  }
}

/** No cell holds an error without its reason. */
export function expectNoMuteErrors(sheet: Sheet): void {
  const wrong = allCells(sheet).filter(
    (value) => value instanceof CellError && (value.code !== "#N/A" || !value.message),
  );
  expect(wrong).toEqual([]);
}
