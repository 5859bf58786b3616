// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { TableBlock } from "../../sheets/reportSheet";
import { fakePort, type FakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";
import { REVENUE_CALCULATION } from "../shell/paneContext";
import { fiscalYears } from "./fiscalYears";
import { amountOf } from "./revenueCharts";
import { revenueReport } from "./revenueReport";
import { typedRevenue } from "./typedRevenue";
import { ruleNotes } from "./ruleNotes";

afterEach(cleanup);

/*
 * Made-up districts worked out by pencil: 350 x APU x P / E + hold harmless; the lesser of that and 100.3 percent of the 313
 * budget; the lesser of 10 x APU and the 318 budget; 70 percent aid, the rest levy.
 */
const districts: readonly Readonly<Record<string, string>>[] = [
  typed("A", "7500", "1946", "7,000", "$800,000", "90000", ""),
  typed("B", "7500", "1946", "7000", "700000", "60000", "0"),
  typed("E", "4,800.25", "2000", "4000", "$900,000.00", "48,002.50", "52800"),
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

function typed(...texts: string[]): Readonly<Record<string, string>> {
  const ids = [
    "district",
    "adjustedPupilUnits",
    "protectedPriorYear",
    "enrollmentPriorYear",
    "budget313",
    "budget318",
    "holdHarmless",
  ];
  return Object.fromEntries(ids.map((id, at) => [id, texts[at] ?? ""]));
}

describe("typedRevenue", () => {
  it("computes each district to the cent", () => {
    for (const [index, amounts] of expected.entries()) {
      const { revenue, problems } = typedRevenue(districts[index]!, 2021);
      expect(problems).toEqual([]);
      for (const [id, amount] of Object.entries(amounts)) {
        expect(amountOf(revenue!, id as keyof typeof amounts), `${revenue!.district} ${id}`).toBe(amount);
      }
    }
  });

  it.each([
    ["adjustedPupilUnits", typed("A", "many", "1", "2", "3", "4", "")],
    ["budget313", typed("A", "10", "1", "2", "-1", "4", "")],
    ["budget318", typed("A", "10", "1", "2", "3", "", "")],
    ["holdHarmless", typed("A", "10", "1", "2", "3", "4", "1e300")],
    ["protectedPriorYear", typed("A", "10", "1.5", "4", "3", "4", "")],
    ["protectedPriorYear", typed("A", "10", "5", "4", "3", "4", "")],
    ["enrollmentPriorYear", typed("A", "10", "5", "1,23", "3", "4", "")],
  ])("has none where %s is wrong, and says so", (column, texts) => {
    const { revenue, problems } = typedRevenue(texts, 2021);
    expect(revenue).toBeUndefined();
    expect(problems.map((problem) => problem.column)).toEqual([column]);
  });

  it("has no amount where nobody is enrolled, with the reason", () => {
    const revenue = typedRevenue(typed("A", "10", "0", "0", "1", "1", ""), 2021).revenue!;
    expect(revenue.steps.find((step) => step.id === "maxInitial")!.outcome).toMatchObject({
      kind: "undefined",
    });
    expect(amountOf(revenue, "revenue")).toBeNull();
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
  it("writes typed figures down and points at them", () => {
    const report = revenueReport(typedRevenue(districts[0]!, 2021).revenue!, 2021, "1.0.0");
    const amounts = report.blocks.find(
      (block): block is TableBlock => block.kind === "table" && block.id === "amounts",
    )!;
    expect(amounts.rows[0]?.[1]).toEqual({
      formula:
        "=MN.AI_MAX_INITIAL(2021,{cell:figures!1,2},{cell:figures!1,3},{cell:figures!1,4},{cell:figures!1,7})",
      snapshot: 729750,
    });
    expect(amounts.rows[0]?.[3]).toEqual({
      formula: "=MN.AI_INITIAL(2021,{cell:amounts!1,2},{cell:figures!1,5})",
      snapshot: 729750,
    });
    expect(amounts.rows[0]?.[6]).toEqual({
      formula: "=MN.AI_AID({cell:amounts!1,6},2021)",
      snapshot: 563325,
    });
    const allowed = report.blocks.find(
      (block): block is TableBlock => block.kind === "table" && block.id === "allowed",
    )!;
    expect(allowed.rows[1]).toEqual([
      "Incentive",
      { formula: "={cell:figures!1,6}", snapshot: 90000 },
      { formula: "={cell:amounts!1,3}", snapshot: 75000 },
      { formula: "={cell:amounts!1,5}", snapshot: 75000 },
    ]);
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
    expect(await screen.findByText(/^Adjusted pupil units: .*"many"/)).toBeTruthy();
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

  it("sends tables to the job that reads a year a row", async () => {
    const user = userEvent.setup();
    renderPane(fakePort(), { page: "revenue", job: REVENUE_CALCULATION });
    await user.click(await screen.findByRole("button", { name: "Revenue of many districts" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Revenue of many districts" })).toBeTruthy();
  });
});
