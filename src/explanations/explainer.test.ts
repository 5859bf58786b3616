import { describe, expect, it } from "vitest";
import metadata from "../functions/metadata.json";
import { functions } from "../functions/register";
import { functionLibrary } from "../functions/support/library";
import { createWorkbook, type CellInput, type Workbook } from "../spreadsheet";
import type { RangeAddress } from "../workbook/port";
import { createMemoryPort, makeMemoryView } from "../workbook/memory";
import { explanationLines, makeExplainer, type CellExplanation, type ResultExplanation } from ".";

/*
 * Expected values by pencil: 30 of 100 against 10 of 100 is 3; 3,738 of 4,702 is 79.498... (the plan prints 79.5).
 */

const explainer = makeExplainer(metadata.functions, () => new Date(2026, 10, 22));

const at = (sheet: string, row: number, column: number): RangeAddress => ({
  sheet,
  row,
  column,
  rows: 1,
  columns: 1,
});

interface Book {
  readonly workbook: Workbook;
  readonly explain: (sheet: string, row: number, column: number) => Promise<CellExplanation>;
}

function book(sheets: Readonly<Record<string, readonly (readonly CellInput[])[]>>): Book {
  const workbook = createWorkbook({ functions: functionLibrary(metadata, functions) });
  for (const [name, rows] of Object.entries(sheets)) workbook.addSheet(name).setRange(0, 0, rows);
  const port = createMemoryPort(workbook, makeMemoryView());
  return {
    workbook,
    explain: async (sheet, row, column) => {
      await workbook.settled();
      return explainer.explainCell(port, at(sheet, row, column));
    },
  };
}

function resultOf({ calls }: CellExplanation, index = 0): ResultExplanation {
  const call = calls[index];
  if (call === undefined) throw new Error("no such call");
  return call.resultAt(call.row, call.column);
}

describe("which calls a formula makes", () => {
  const counts = [
    ["Group", "Cases", "Children"],
    ["A", 30, 100],
    ["Others", 10, 100],
  ];

  it("finds them nested in other functions, and names the branch that was not taken", async () => {
    const { workbook, explain } = book({ Data: counts });
    workbook
      .sheet("Data")
      ?.set(0, 4, '=IF(MN.RISK(B2,C2)>20,ROUND(MN.RISKRATIO(B2,C2,B3,C3),1),MN.TARGET("9",2010))');
    const found = await explain("Data", 0, 4);
    expect(found.calls.map(({ name, inside }) => [name, inside])).toEqual([
      ["MN.RISK", "IF"],
      ["MN.RISKRATIO", "ROUND"],
    ]);
    expect(found.notMade).toEqual(['MN.TARGET("9",2010)']);
    expect(resultOf(found, 1).numbers).toBe("(30 / 100) / (10 / 100) = 3.00");
    expect(resultOf(found, 1).used.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ["30", 1, 1],
      ["100", 1, 2],
      ["10", 2, 1],
      ["100", 2, 2],
    ]);
    expect(found.remarks).toEqual([]);
  });

  it("follows LET, LAMBDA and a function's bare name to the call of the selected row", async () => {
    const { workbook, explain } = book({ Data: counts });
    const sheet = workbook.sheet("Data");
    sheet?.set(0, 4, "=LET(share,LAMBDA(part,whole,MN.PERCENT(part,whole)),share(B3,C3))");
    sheet?.set(0, 6, "=MAP(B2:B3,C2:C3,LAMBDA(part,whole,MN.PERCENT(part,whole)))");
    const named = await explain("Data", 0, 4);
    expect(named.calls.map(({ text }) => text)).toEqual(["MN.PERCENT(part,whole)"]);
    expect(resultOf(named).used.map(({ cell }) => cell?.row)).toEqual([2, 2]);
    const mapped = await explain("Data", 1, 6);
    expect(mapped.calls[0]?.times).toBe(2);
    expect(resultOf(mapped).numbers).toBe("10 / 100 x 100 = 10.0");
  });

  it("says what a call gives that stands inside SUM, and lets other results be asked for", async () => {
    const { workbook, explain } = book({ Data: counts });
    workbook.sheet("Data")?.set(0, 4, "=SUM(MN.RISK(B2:B3,C2:C3))");
    const { calls } = await explain("Data", 0, 4);
    expect([calls[0]?.rows, calls[0]?.row, calls[0]?.certain]).toEqual([2, 0, false]);
    expect(calls[0]?.resultAt(1, 0).numbers).toBe("10 / 100 x 100 = 10.0");
  });

  it("finds the one result that a function around the call picked out", async () => {
    const { workbook, explain } = book({ Data: counts });
    workbook.sheet("Data")?.set(0, 4, "=INDEX(MN.RISK(B2:B3,C2:C3),2)");
    const { calls } = await explain("Data", 0, 4);
    expect([calls[0]?.row, calls[0]?.certain]).toEqual([1, true]);
  });

  it("explains nothing where nothing is to explain", async () => {
    const { workbook, explain } = book({ Data: counts });
    workbook.sheet("Data")?.set(0, 4, "=B2+C2");
    expect((await explain("Data", 1, 1)).formula).toBeUndefined();
    const plain = await explain("Data", 0, 4);
    expect(plain.calls).toEqual([]);
    expect(plain.mentions.map(({ column }) => column)).toEqual([1, 2]);
  });
});

describe("where the numbers lie", () => {
  const rows = [
    ["District", "Cases", "Children"],
    ["Anoka", 5, 50],
    ["Becker", 3, 60],
    ["Cass", "<10", 40],
  ];

  it("takes a spilled cell back to the formula that fills it, and to its own row", async () => {
    const { workbook, explain } = book({ Data: rows });
    workbook.sheet("Data")?.set(1, 4, "=MN.RISK(B2:B4,C2:C4)");
    const found = await explain("Data", 2, 4);
    expect(found.formula).toBe("=MN.RISK(B2:B4,C2:C4)");
    expect(found.fills).toEqual({ sheet: "Data", row: 1, column: 4, rows: 3, columns: 1 });
    expect(resultOf(found).numbers).toBe("3 / 60 x 100 = 5.0");
    expect(found.calls[0]?.errors).toEqual([
      { row: 2, column: 0, what: 'count, row 3: is suppressed ("<10")' },
    ]);
    expect(explanationLines(found)).toContain("This is row 2 of what the formula in E2 fills (E2:E4).");
  });

  it("tells a suppressed count from a mistake, and where it stands", async () => {
    const { workbook, explain } = book({ Data: rows });
    workbook.sheet("Data")?.set(1, 4, "=MN.RISK(B2:B4,C2:C4)");
    const { problem } = resultOf(await explain("Data", 3, 4));
    expect(problem).toEqual({
      code: "#N/A",
      what: 'count, row 3: is suppressed ("<10").',
      cell: at("Data", 3, 1),
      advice: expect.stringContaining("withheld to protect children") as string,
    });
  });

  it("reads through names, tables and spill references, on other sheets too", async () => {
    const { workbook, explain } = book({ Data: rows, "Sum's": [] });
    workbook.addTable({ name: "Counts", sheet: "Data", range: { row: 0, column: 0, rows: 4, columns: 3 } });
    workbook.defineName("Cases", "=Counts[Cases]");
    workbook.defineName("First", "=Data!$B$2");
    const sums = workbook.sheet("Sum's");
    sums?.set(0, 0, "=MN.PERCENT(Cases,Counts[Children])");
    sums?.set(0, 2, "=MN.PERCENT(First,Data!C2)");
    sums?.set(0, 4, "=SEQUENCE(2,1,1,1)");
    sums?.set(0, 6, "=MN.PERCENT(E1#,'Sum''s'!E1#*4)");
    workbook.sheet("Data")?.set(1, 4, "=MN.PERCENT(Counts[@Cases],Counts[@Children])");
    const table = await explain("Sum's", 1, 0);
    expect(resultOf(table).used.map(({ cell }) => cell)).toEqual([at("Data", 2, 1), at("Data", 2, 2)]);
    expect(resultOf(await explain("Sum's", 0, 2)).numbers).toBe("5 / 50 x 100 = 10.0");
    expect(resultOf(await explain("Sum's", 1, 6)).numbers).toBe("2 / 8 x 100 = 25.0");
    expect(resultOf(await explain("Data", 1, 4)).numbers).toBe("5 / 50 x 100 = 10.0");
  });

  it("finds a call inside a name", async () => {
    const { workbook, explain } = book({ Data: rows });
    workbook.defineName("Share", "=LAMBDA(a,b,MN.PERCENT(a,b))");
    workbook.sheet("Data")?.set(1, 4, "=Share(B2,C2)");
    expect(resultOf(await explain("Data", 1, 4)).numbers).toBe("5 / 50 x 100 = 10.0");
  });

  it("reads what OFFSET finds only while it runs", async () => {
    const { workbook, explain } = book({ Data: rows });
    workbook.sheet("Data")?.set(6, 6, "=MN.PERCENT(OFFSET(A1,2,1),OFFSET(A1,2,2))");
    const found = await explain("Data", 6, 6);
    expect(resultOf(found).numbers).toBe("3 / 60 x 100 = 5.0");
    expect(found.remarks).toEqual([]);
  });

  it("calls groups and districts by what stands beside them", async () => {
    const { workbook, explain } = book({
      Data: [
        ["State", "Asian", "Black", "White"],
        ["Iowa", 4, 30, 12],
        ["all", 400, 900, 1000],
        ["nation", 5000, 9000, 41000],
      ],
    });
    workbook.sheet("Data")?.set(6, 0, "=MN.WRR(B2:D2,B3:D3,B4:D4)");
    const found = resultOf(await explain("Data", 6, 1));
    expect(found.account.what).toBe("group 2 (Black)");
    expect(found.used[0]?.name).toBe("cases, group 1 (Asian)");
  });
});

describe("what is wrong, where, and what to do", () => {
  it("names the cell that holds too many", async () => {
    const { workbook, explain } = book({ Data: [[12, 10]] });
    workbook.sheet("Data")?.set(0, 3, "=IFERROR(MN.PERCENT(A1,B1),0)");
    const { problem } = resultOf(await explain("Data", 0, 3));
    expect([problem?.code, problem?.what, problem?.cell]).toEqual([
      "#VALUE!",
      "numerator: 12 is more than the 10 in denominator.",
      at("Data", 0, 0),
    ]);
    expect(problem?.advice).toContain("a part cannot be larger");
  });

  it("names an argument that is left out", async () => {
    const { workbook, explain } = book({ Data: [[1]] });
    workbook.sheet("Data")?.set(0, 1, "=MN.PERCENT(A1)");
    const found = await explain("Data", 0, 1);
    expect(explanationLines(found).join("\n")).toContain(
      'What is wrong: MN.PERCENT needs the argument "denominator" (number 2).',
    );
  });

  it("says that a cell was not recalculated", async () => {
    const { workbook } = book({ Data: [[1, 2]] });
    workbook.sheet("Data")?.set(0, 3, "=MN.PERCENT(A1,B1)");
    const real = createMemoryPort(workbook, makeMemoryView());
    const stale = {
      ...real,
      readFormula: async (cell: RangeAddress) => ({ ...(await real.readFormula(cell)), value: 40 }),
    };
    const { remarks } = await explainer.explainCell(stale, at("Data", 0, 3));
    expect(remarks[0]).toContain("gives 50, and the cell shows 40");
  });

  it("explains the rest where a sheet is gone", async () => {
    const { workbook } = book({ Data: [[1, 2]] });
    const port = createMemoryPort(workbook, makeMemoryView());
    const found = await explainer.explainFormula(port, "=MN.PERCENT(Data!A1,Data!B1)+SUM(Gone!A1:A9)");
    expect(found.remarks[0]).toContain('no sheet named "Gone"');
    expect(resultOf(found).numbers).toBe("1 / 2 x 100 = 50.0");
  });
});

describe("years and dates", () => {
  it("says that the newest rule was taken where no year is given, and which year's where one is", async () => {
    const { workbook } = book({ Data: [] });
    const port = createMemoryPort(workbook, makeMemoryView());
    const year = async (formula: string): Promise<string | undefined> =>
      resultOf(await explainer.explainFormula(port, formula)).account.year;
    expect(await year("=MN.AI_AID(100)")).toContain("No year is given, so the newest rule is used");
    expect(await year("=MN.AI_AID(100,2021)")).toContain("The rule of FY 2021 (school year 2020-21)");
    expect(await year('=MN.TARGET("7",2009,"7A-SS1")')).toContain(
      "The target of FFY 2009 (school year 2009-10)",
    );
  });

  it("shows dates as dates, whatever the cell shows", async () => {
    const { workbook, explain } = book({ Data: [] });
    workbook.sheet("Data")?.set(0, 0, "=DATE(2010,3,1)");
    workbook.sheet("Data")?.set(0, 1, '=MN.DEADLINE("complaint",A1)');
    // 30 days of March after the 1st, and 30 of April: April 30.
    expect(resultOf(await explain("Data", 0, 1)).numbers).toBe("March 1, 2010 + 60 days = April 30, 2010");
  });
});
