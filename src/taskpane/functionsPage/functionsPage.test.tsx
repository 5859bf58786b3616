// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { WorkbookProblem } from "../../workbook/port";
import { parseFunctionMetadata, type FunctionMetadata, type FunctionsHelp } from "../functionMetadata";
import { fakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";
import { formulaOf, missingArguments, signatureOf } from "./formulaText";
import { searchFunctions } from "./searchFunctions";

afterEach(cleanup);

const functions: readonly FunctionMetadata[] = [
  {
    id: "RISKRATIO",
    name: "RISKRATIO",
    description: "The group's risk over everyone else's.",
    parameters: [
      { name: "count", description: "Children with IEPs in the group." },
      { name: "population", description: "Students in the group." },
      { name: "confidence", optional: true },
      { name: "method", optional: true },
    ],
    result: { dimensionality: "matrix" },
  },
  {
    id: "TARGET",
    name: "TARGET",
    description: "The plan's target of a year; not a ratio.",
    parameters: [{ name: "indicator" }],
  },
];

const help: FunctionsHelp = {
  RISKRATIO: {
    category: "Disproportionality",
    examples: [
      { formula: "=MN.RISKRATIO(30,100)", shows: "3" },
      { formula: "=MN.RISKRATIO({1;0},{2;0})", shows: [["0.5"], ["#N/A"]], note: "Nobody, no risk." },
    ],
  },
  TARGET: { category: "Targets", examples: [] },
};

describe("formulas", () => {
  const ratio = functions[0]!;
  it("leaves arguments out at the end and keeps the places between", () => {
    expect(formulaOf(ratio, {})).toBe("=MN.RISKRATIO()");
    expect(formulaOf(ratio, { count: "A1", population: " B1 " })).toBe("=MN.RISKRATIO(A1,B1)");
    expect(formulaOf(ratio, { count: "A1", population: "B1", method: '"log"' })).toBe(
      '=MN.RISKRATIO(A1,B1,,"log")',
    );
  });
  it("names what is missing and how the function is called", () => {
    expect(missingArguments(ratio, { population: "B1" })).toEqual(["count"]);
    expect(signatureOf(ratio)).toBe("MN.RISKRATIO(count, population, [confidence], [method])");
  });
  it("finds by name first, then by description, with or without the namespace", () => {
    expect(searchFunctions(functions, "ratio").map(({ name }) => name)).toEqual(["RISKRATIO", "TARGET"]);
    expect(searchFunctions(functions, "=MN.TARGET").map(({ name }) => name)).toEqual(["TARGET"]);
    expect(searchFunctions(functions, "nobody")).toEqual([]);
  });
  it("reads a functions.json and refuses anything else", () => {
    expect(parseFunctionMetadata(JSON.stringify({ functions }))).toHaveLength(2);
    expect(parseFunctionMetadata(JSON.stringify([...functions, { id: "no name" }]))).toHaveLength(2);
    expect(() => parseFunctionMetadata('{"other":1}')).toThrow(/functions.json/);
  });
});

describe("the page", () => {
  it("searches, opens help and inserts with the selected cells", async () => {
    const port = fakePort();
    const user = userEvent.setup();
    renderPane(port, { page: "functions" }, functions, "light", help);
    await user.selectOptions(await screen.findByLabelText("Group"), "Disproportionality");
    expect(screen.getByText("1 function")).toBeTruthy();
    await user.type(screen.getByRole("searchbox"), "risk");
    await user.click(screen.getByRole("button", { name: /RISKRATIO/ }));
    expect(await screen.findByText("=MN.RISKRATIO(30,100)")).toBeTruthy();
    const spilled = screen.getByRole("region", { name: "What =MN.RISKRATIO({1;0},{2;0}) shows" });
    expect(
      within(spilled)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual(["0.5", "#N/A"]);
    expect(screen.getByText("Nobody, no risk.")).toBeTruthy();
    const insert = screen.getByRole<HTMLButtonElement>("button", { name: "Insert at the active cell" });
    expect(insert.disabled).toBe(true);

    await user.click(screen.getByRole("button", { name: "Use selected cells for count" }));
    expect(await screen.findByText("Select cells in the workbook first.")).toBeTruthy();
    port.active = { sheet: "My data", row: 1, column: 2, rows: 9, columns: 1 };
    await user.click(screen.getByRole("button", { name: "Use selected cells for count" }));
    await user.type(screen.getByLabelText(/^population/), "100");
    expect(await screen.findByText("=MN.RISKRATIO('My data'!$C$2:$C$10,100)")).toBeTruthy();

    port.active = { sheet: "My data", row: 0, column: 5, rows: 1, columns: 1 };
    await user.click(insert);
    expect(await screen.findByText("Inserted at My data, F1.")).toBeTruthy();
    expect(port.inserted).toEqual([{ formula: "=MN.RISKRATIO('My data'!$C$2:$C$10,100)", overwrite: false }]);
    await user.click(screen.getByRole("button", { name: "Take the formula out again" }));
    expect(await screen.findByText("The formula is taken out. The cell is as it was.")).toBeTruthy();
  });

  it("asks before it replaces a filled cell", async () => {
    const port = fakePort();
    const user = userEvent.setup();
    renderPane(port, { page: "functions", id: "TARGET" }, functions);
    await user.type(await screen.findByLabelText(/^indicator/), '"9"');
    port.refuse(
      "insertFormula",
      new WorkbookProblem("occupied", "Cell A1 is not empty.", "Pick an empty cell, or replace it."),
    );
    await user.click(screen.getByRole("button", { name: "Insert at the active cell" }));
    const alert = await screen.findByRole("alert");
    expect(port.inserted).toEqual([]);
    port.allow("insertFormula");
    await user.click(within(alert).getByRole("button", { name: "Replace what is in the cell" }));
    expect(await screen.findByText(/^Inserted at/)).toBeTruthy();
    expect(port.inserted).toEqual([{ formula: '=MN.TARGET("9")', overwrite: true }]);
  });

  it("says so where no functions came, or none fits", async () => {
    renderPane(fakePort(), { page: "functions" });
    expect(await screen.findByText(/No functions were handed/)).toBeTruthy();
    cleanup();
    const user = userEvent.setup();
    renderPane(fakePort(), { page: "functions" }, functions);
    await user.type(await screen.findByRole("searchbox"), "zzz");
    expect(screen.getByText(/No function matches/)).toBeTruthy();
  });
});
