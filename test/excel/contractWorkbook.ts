import { createWorkbook, type FunctionLibrary, type Workbook } from "../../src/spreadsheet";

/** Two small functions of our own, so that the suite does not depend on what the real ones compute. */
export const CONTRACT_FUNCTIONS: FunctionLibrary = {
  namespace: "MN",
  functions: [
    {
      id: "DOUBLE",
      name: "DOUBLE",
      parameters: [{ name: "numbers", dimensionality: "matrix" }],
      result: { dimensionality: "matrix" },
      implementation: (numbers) =>
        (numbers as unknown[][]).map((row) => row.map((cell) => (typeof cell === "number" ? 2 * cell : 0))),
    },
    {
      id: "TOTAL",
      name: "TOTAL",
      parameters: [{ name: "numbers", dimensionality: "matrix" }],
      result: { dimensionality: "scalar" },
      implementation: (numbers) =>
        (numbers as unknown[][])
          .flat()
          .reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0),
    },
  ],
};

/** The same functions, answering only once the test lets them. */
export function lateFunctions(): { readonly library: FunctionLibrary; readonly answer: () => void } {
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => (answer = resolve));
  const functions = CONTRACT_FUNCTIONS.functions.map((each) => ({
    ...each,
    implementation: async (...parameters: Parameters<typeof each.implementation>) => {
      await asked;
      return each.implementation(...parameters);
    },
  }));
  return { library: { ...CONTRACT_FUNCTIONS, functions }, answer };
}

/** The workbook every test of the contract begins with. */
export function contractWorkbook(functions: FunctionLibrary = CONTRACT_FUNCTIONS): Workbook {
  const workbook = createWorkbook({ functions });
  const children = workbook.addSheet("Children");
  children.setRange(0, 0, [
    ["District", "Entry [A]", "Exit"],
    ["Anoka", 3, 5],
    ["Becker", 4, 6],
    ["Cass", null, 7],
  ]);
  workbook.addTable({
    name: "Children",
    sheet: "Children",
    range: { row: 0, column: 0, rows: 4, columns: 3 },
  });
  const plain = workbook.addSheet("Plain's data");
  plain.setRange(1, 1, [
    ["Counts of 2010", null, null],
    [null, null, null],
    ["Group", "Children", "Enrollment"],
    ["One", 10, 100],
    ["Two", 20, 200],
    [null, null, null],
    ["A remark under the data", null, null],
  ]);
  const types = workbook.addSheet("Types");
  types.setRange(0, 0, [[1.5, "text", true, null, "=1/0", '=""', "#N/A", "'=1+1"]]);
  const hidden = workbook.addSheet("Hidden");
  hidden.setRange(0, 0, [
    ["Do", "not", "show"],
    [1, 2, 3],
  ]);
  hidden.visible = false;
  workbook.addSheet("Empty");
  return workbook;
}
