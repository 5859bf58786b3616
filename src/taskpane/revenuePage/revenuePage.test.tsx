// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import type { TableBlock } from "../../sheets/reportSheet";
import { fakePort, type FakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";
import { REVENUE_CALCULATION } from "../shell/paneContext";
import { readFigure } from "./figures";
import { fiscalYears } from "./fiscalYears";
import { amountOf } from "./revenueCharts";
import { revenueReport } from "./revenueReport";
import { revenueRun } from "./revenueRows";
import { ruleNotes } from "./ruleNotes";

afterEach(cleanup);

/*
 * Made-up districts worked out by pencil: 350 x APU x P / E + hold harmless; the lesser of that and 100.3 percent of the 313
 * budget; the lesser of 10 x APU and the 318 budget; 70 percent aid, the rest levy.
 */
const headers = [
  "District",
  "Adjusted pupil units",
  "Protected prior year",
  "Enrollment prior year",
  "Budget 313",
  "Budget 318",
  "Hold harmless",
];
const districts: RawCell[][] = [
  ["A", 7500, 1946, 7000, 800000, 90000, null],
  ["B", 7500, 1946, 7000, 700000, 60000, 0],
  ["E", 4800.25, 2000, 4000, 900000, 48002.5, 52800],
];
const expected = [
  {
    maxInitial: 729750,
    initial: 729750,
    maxIncentive: 75000,
    incentive: 75000,
    revenue: 804750,
    aid: 563325,
    levy: 241425,
  },
  {
    maxInitial: 729750,
    initial: 702100,
    maxIncentive: 75000,
    incentive: 60000,
    revenue: 762100,
    aid: 533470,
    levy: 228630,
  },
  {
    maxInitial: 892843.75,
    initial: 892843.75,
    maxIncentive: 48002.5,
    incentive: 48002.5,
    revenue: 940846.25,
    aid: 658592.38,
    levy: 282253.87,
  },
];

function rowsOf(cells: readonly RawCell[][]): Parameters<typeof revenueRun>[0] {
  const ids = [
    "district",
    "adjustedPupilUnits",
    "protectedPriorYear",
    "enrollmentPriorYear",
    "budget313",
    "budget318",
    "holdHarmless",
  ];
  return {
    count: cells.length,
    columns: Object.fromEntries(ids.map((id, column) => [id, cells.map((row) => row[column] ?? null)])),
  };
}

describe("revenueRun", () => {
  it("computes each district to the cent", () => {
    const { rows, problems } = revenueRun(rowsOf(districts), 2021);
    expect(problems).toEqual([]);
    for (const [index, amounts] of expected.entries()) {
      for (const [id, amount] of Object.entries(amounts)) {
        expect(amountOf(rows[index]!, id as keyof typeof amounts), `${rows[index]!.district} ${id}`).toBe(
          amount,
        );
      }
    }
  });

  it("leaves a bad row out, says where, and skips blank rows", () => {
    const { rows, problems } = revenueRun(
      rowsOf([
        ["A", "many", 1, 2, 3, 4, null],
        [null, null, null, null, null, null, null],
        ["C", 10, 5, 4, -1, null, 1e300],
        ["D", 10, 1.5, 4, { error: "#N/A" }, 0, null],
        ["E", 10, 4, 4, 100, 0, null],
      ]),
      2021,
    );
    expect(rows.map((row) => row.district)).toEqual(["E"]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [0, "adjustedPupilUnits"],
      [2, "budget313"],
      [2, "budget318"],
      [2, "holdHarmless"],
      [2, "protectedPriorYear"],
      [3, "budget313"],
      [3, "protectedPriorYear"],
    ]);
  });

  it("has no amount where nobody is enrolled, with the reason", () => {
    const { rows } = revenueRun(rowsOf([["A", 10, 0, 0, 1, 1, null]]), 2021);
    expect(rows[0]!.steps.find((step) => step.id === "maxInitial")!.outcome).toMatchObject({
      kind: "undefined",
    });
    expect(amountOf(rows[0]!, "revenue")).toBeNull();
  });
});

describe("readFigure", () => {
  it.each([
    ["1,535.5", 1535.5],
    ["$138,495.00", 138495],
    [" 12 ", 12],
    [0, 0],
    ["-5", -5],
  ])("reads %j as %d", (cell, value) => {
    expect(readFigure(cell)).toEqual({ kind: "number", value });
  });
  it.each([["1,53"], ["abc"], ["$"], ["1.2.3"], [NaN]])("does not read %j", (cell) => {
    expect(readFigure(cell).kind).toBe("unreadable");
  });
  it("tells blanks apart", () => {
    expect(readFigure(null)).toEqual({ kind: "blank" });
    expect(readFigure(" ")).toEqual({ kind: "blank" });
  });
});

describe("fiscal years and notes", () => {
  it("begins the next year in July", () => {
    expect(fiscalYears(new Date(2026, 5, 30)).usual).toBe(2026);
    expect(fiscalYears(new Date(2026, 6, 1)).usual).toBe(2027);
    expect(fiscalYears(new Date(2026, 6, 1)).all).toEqual(
      Array.from({ length: 16 }, (_, index) => 2029 - index),
    );
  });
  it("tells of the budget limit's open question once, and only while it is in force", () => {
    expect(ruleNotes(2021).filter((note) => note.includes("this limit was not found"))).toHaveLength(1);
    expect(ruleNotes(2014).some((note) => note.includes("this limit was not found"))).toBe(false);
  });
});

describe("revenueReport", () => {
  const { rows } = revenueRun(rowsOf(districts), 2021);
  const amounts = (report: ReturnType<typeof revenueReport>): TableBlock =>
    report.blocks.find((block): block is TableBlock => block.kind === "table" && block.id === "amounts")!;

  it("points at the person's columns with one formula a step", () => {
    const table = {
      name: "Budget",
      kind: "table" as const,
      range: { sheet: "Budget", row: 0, column: 0, rows: 4, columns: 7 },
      headers,
      rows: 3,
      writtenByUs: false,
    };
    const mapping = {
      district: 0,
      adjustedPupilUnits: 1,
      protectedPriorYear: 2,
      enrollmentPriorYear: 3,
      budget313: 4,
      budget318: 5,
    };
    const report = revenueReport(rows, 2021, { kind: "table", table, mapping, dataRows: 3 }, "1.0.0");
    expect(report.columnReferences).toMatchObject({ budget313: "Budget[Budget 313]" });
    const [first, second] = amounts(report).rows;
    expect(first?.[1]).toEqual({
      formula:
        "=MN.AI_MAX_INITIAL(2021,{column:adjustedPupilUnits},{column:protectedPriorYear},{column:enrollmentPriorYear})",
      spill: { rows: 3, columns: 1 },
      snapshot: 729750,
    });
    expect(second?.[7]).toEqual({ filledBySpill: true, snapshot: 228630 });
    expect(first?.[3]).toMatchObject({
      formula: "=MN.AI_INITIAL(2021,{range:amounts!1,2,3,2},{column:budget313})",
    });
    expect(first?.[6]).toMatchObject({ formula: "=MN.AI_AID({range:amounts!1,6,3,6},2021)" });
  });

  it("writes typed figures down and points at them", () => {
    const report = revenueReport(rows.slice(0, 1), 2021, { kind: "typed" }, "1.0.0");
    expect(report.columnReferences).toBeUndefined();
    expect(amounts(report).rows[0]?.[1]).toMatchObject({
      formula:
        "=MN.AI_MAX_INITIAL(2021,{cell:figures!1,2},{cell:figures!1,3},{cell:figures!1,4},{cell:figures!1,7})",
      snapshot: 729750,
    });
    expect(JSON.stringify(report.blocks)).toContain("compare with the statute");
  });
});

describe("the page", () => {
  async function type(user: ReturnType<typeof userEvent.setup>, label: RegExp, text: string): Promise<void> {
    await user.click(await screen.findByLabelText(label));
    await user.paste(text);
  }

  it("follows typed figures to aid and levy, and writes the report", async () => {
    const port = fakePort();
    const user = userEvent.setup();
    renderPane(port, { page: "revenue", job: REVENUE_CALCULATION });
    await user.selectOptions(await screen.findByLabelText("Fiscal year"), "2021");
    expect(screen.getByText(/Fill in the figures above/)).toBeTruthy();
    await type(user, /^Adjusted pupil units/, "4,800.25");
    await type(user, /^Protected students/, "2000");
    await type(user, /^All students/, "4000");
    await type(user, /^Approved budget, initial/, "$900,000");
    await type(user, /^Approved budget, incentive/, "48,002.50");
    await type(user, /^Hold harmless/, "52800");
    expect(await screen.findByText("State aid $658,592.38, local levy $282,253.87")).toBeTruthy();
    expect(screen.getAllByText("$940,846.25").length).toBeGreaterThan(0);
    expect(screen.getAllByText("compare with the statute").length).toBeGreaterThan(0);
    expect(screen.getByText(/350 x 4,800.25 x 2,000 \/ 4,000/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Write report sheet" }));
    expect(await screen.findByText(/Written to the new sheet/)).toBeTruthy();
    expect(port.reports[0]?.name).toBe("Revenue 2021");
  });

  it("marks a figure that cannot be read, and shows no result for it", async () => {
    const user = userEvent.setup();
    renderPane(fakePort(), { page: "revenue", job: REVENUE_CALCULATION });
    await type(user, /^Adjusted pupil units/, "many");
    expect(await screen.findByText(/Adjusted pupil units: "many" is not a number/)).toBeTruthy();
    expect(screen.getByText(/Fill in the figures above/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Write report sheet" })).toBeNull();
  });

  it("fills the fields from a row of selected cells", async () => {
    const port: FakePort = fakePort({ S: [[7500, 1946, 7000, 800000, 90000]] });
    const user = userEvent.setup();
    renderPane(port, { page: "revenue", job: REVENUE_CALCULATION });
    await user.selectOptions(await screen.findByLabelText("Fiscal year"), "2021");
    port.active = { sheet: "S", row: 0, column: 0, rows: 1, columns: 2 };
    await user.click(screen.getByRole("button", { name: "Fill from selected cells" }));
    expect((await screen.findByRole("alert")).textContent).toContain("2 are selected");
    port.active = { sheet: "S", row: 0, column: 0, rows: 1, columns: 5 };
    await user.click(screen.getByRole("button", { name: "Fill from selected cells" }));
    expect(await screen.findByText("State aid $563,325.00, local levy $241,425.00")).toBeTruthy();
  });

  it("computes several districts from a table, with the bad one named", async () => {
    const port = fakePort({ Budget: [headers, ...districts, ["F", "?", 1, 2, 3, 4, null]] });
    const user = userEvent.setup();
    renderPane(port, { page: "revenue", job: REVENUE_CALCULATION });
    await user.selectOptions(await screen.findByLabelText("Fiscal year"), "2021");
    await user.click(screen.getByRole("radio", { name: "Take them from a table" }));
    await user.selectOptions(
      await screen.findByLabelText("Table"),
      await screen.findByRole("option", { name: /^Budget/ }),
    );
    expect(await screen.findByText("State aid $563,325.00, local levy $241,425.00")).toBeTruthy();
    expect(screen.getByText(/1 error/, { selector: "[role=status]" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Budget, B5" })).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("District or year shown"), "B");
    expect(await screen.findByText("State aid $533,470.00, local levy $228,630.00")).toBeTruthy();
    const all = screen.getByRole("heading", { name: "All districts" }).closest("section")!;
    expect(within(all).getByText("$658,592.38")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Write report sheet" }));
    await screen.findByText(/Written to the new sheet/);
    const table = port.reports[0]?.blocks.find(
      (block): block is TableBlock => block.kind === "table" && block.id === "amounts",
    );
    expect(table?.rows).toHaveLength(4);
    expect(table?.rows[3]?.[1]).toEqual({ filledBySpill: true, snapshot: "left out" });
  });
});
