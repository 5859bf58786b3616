import { createWorkbook, type FunctionLibrary, type LibraryFunction } from "../src/spreadsheet";

/*
 * The workbook in memory: what it costs to fill, to calculate, to edit. Figures are printed, none is tested.
 */

function time(label: string, work: () => void, note: string | (() => string) = ""): number {
  const start = performance.now();
  work();
  const taken = performance.now() - start;
  console.log(
    `${label.padEnd(66)} ${taken.toFixed(1).padStart(9)} ms  ${typeof note === "string" ? note : note()}`,
  );
  return taken;
}

function custom(
  name: string,
  dimensionality: "scalar" | "matrix",
  implementation: LibraryFunction["implementation"],
): LibraryFunction {
  return {
    id: name,
    name,
    parameters: [
      { name: "numerator", type: "any", dimensionality },
      { name: "denominator", type: "any", dimensionality },
    ],
    result: { dimensionality },
    implementation,
  };
}

const library: FunctionLibrary = {
  namespace: "MN",
  functions: [
    custom("PERCENT", "matrix", (numerators, denominators) =>
      (numerators as number[][]).map((row, at) =>
        row.map((cell, across) => (100 * cell) / ((denominators as number[][])[at]?.[across] ?? 1)),
      ),
    ),
  ],
};

function table(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_cell, column) => ((row * 7919 + column * 104_729) % 1000) + 1),
  );
}

for (const rows of [10_000, 100_000]) {
  const workbook = createWorkbook({ functions: library });
  const sheet = workbook.addSheet("Data");
  const values = table(rows, 1);
  time(`setRange of ${rows} cells`, () => sheet.setRange(0, 0, values), rows === 100_000 ? "goal 50" : "");
}

{
  const workbook = createWorkbook({ functions: library });
  const sheet = workbook.addSheet("Data");
  const before = process.memoryUsage();
  time("load of 1,000,000 cells (100,000 x 10)", () =>
    workbook.load(() => sheet.setRange(0, 0, table(100_000, 10))),
  );
  const after = process.memoryUsage();
  console.log(
    `  heap for them, before any collection: ${((after.heapUsed - before.heapUsed) / 2 ** 20).toFixed(0)} MB`,
  );
  time("usedRange of it", () => void sheet.usedRange);
  time("SUM over all of it", () => sheet.set(0, 12, "=SUM(A1:J100000)"));
  time("SUMIFS over 100,000 rows", () => sheet.set(1, 12, '=SUMIFS(A1:A100000,B1:B100000,">500")'));
  time("SUM(FILTER(...)) over 100,000 rows", () =>
    sheet.set(2, 12, "=SUM(FILTER(A1:A100000,B1:B100000>500))"),
  );
  time("one edit with those three below it", () => sheet.set(5, 1, 17));
  time("insert a row at the top", () => sheet.insertRows(0, 1));
  time("undo that", () => workbook.undo());
}

for (const count of [500, 5_000]) {
  const workbook = createWorkbook({ functions: library });
  const sheet = workbook.addSheet("Data");
  workbook.load(() => sheet.setRange(0, 0, table(count, 2)));
  const formulas = Array.from({ length: count }, (_row, row) => [`=MN.PERCENT(A${row + 1},B${row + 1})`]);
  time(
    `${count} cells of a single-row function of ours`,
    () => sheet.setRange(0, 3, formulas),
    count === 5000 ? "goal 400" : "",
  );
  time("  one edit afterwards", () => sheet.set(10, 0, 5), "goal 20");
  time("  recalculate everything", () => workbook.recalculate());
  time("  insert a row in the middle", () => sheet.insertRows(count / 2, 1));
  time("  undo", () => workbook.undo());
}

for (const count of [5_000, 50_000]) {
  const workbook = createWorkbook({ functions: library });
  const sheet = workbook.addSheet("Data");
  workbook.load(() => sheet.setRange(0, 0, table(count, 2)));
  time(
    `a spill of ${count} cells from a function of ours`,
    () => sheet.set(0, 3, `=MN.PERCENT(A1:A${count},B1:B${count})`),
    count === 50_000 ? "goal 40" : "",
  );
  time("  one edit afterwards", () => sheet.set(10, 0, 5));
}

for (const count of [1_000, 10_000, 100_000]) {
  const workbook = createWorkbook();
  const sheet = workbook.addSheet("Chain");
  const formulas = Array.from({ length: count }, (_row, row) => [row === 0 ? 1 : `=A${row}+1`]);
  time(`a chain of ${count} cells, each the one above plus 1`, () => sheet.setRange(0, 0, formulas));
  time(
    "  its first cell changed",
    () => sheet.set(0, 0, 2),
    () => `last: ${String(sheet.value(count - 1, 0))}`,
  );
}

for (const count of [500, 5_000]) {
  const workbook = createWorkbook();
  const sheet = workbook.addSheet("Running");
  workbook.load(() => sheet.setRange(0, 0, table(count, 1)));
  const formulas = Array.from({ length: count }, (_row, row) => [`=SUM($A$1:A${row + 1})`]);
  time(`${count} running sums`, () => sheet.setRange(0, 1, formulas));
  time("  one edit that touches the last of them", () => sheet.set(count - 1, 0, 3));
}
