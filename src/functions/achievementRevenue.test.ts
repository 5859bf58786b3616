import { describe, expect, it } from "vitest";
import {
  aiAid,
  aiHoldHarmless,
  aiIncentive,
  aiInitial,
  aiLevy,
  aiMaxIncentive,
  aiMaxInitial,
  aiSplit,
} from "./achievementRevenue";

const show = (cell: unknown): unknown =>
  cell instanceof Error ? `${(cell as unknown as { code: string }).code} ${cell.message}` : cell;
function cells(run: () => unknown[][]): unknown {
  try {
    return run().map((row) => row.map(show));
  } catch (error) {
    return show(error);
  }
}

describe("Achievement and Integration revenue in cells", () => {
  it("goes from figures to aid and levy in spills that feed each other", () => {
    // Two made-up districts; 350 x 7,500 x 0.278 and 350 x 4,800.25 x 0.5 + 52,800 by hand.
    const units = [[7500], [4800.25]];
    const maxInitial = aiMaxInitial(2021, units, [[1946], [2000]], [[7000], [4000]], [[0], [52800]]);
    expect(maxInitial).toEqual([[729750], [892843.75]]);
    const maxIncentive = aiMaxIncentive(2021, units);
    expect(maxIncentive).toEqual([[75000], [48002.5]]);
    expect(aiInitial(2021, maxInitial, [[700000], [900000]])).toEqual([[702100], [892843.75]]);
    expect(aiIncentive(2021, maxIncentive, [[60000], [48002.49]])).toEqual([[60000], [48002.49]]);
    expect(aiAid([[762100], [888046.24]])).toEqual([[533470], [621632.37]]);
    expect(aiLevy([[762100], [888046.24]])).toEqual([[228630], [266413.87]]);
    expect(aiSplit(940846.25)).toEqual([[658592.38, 282253.87]]);
    expect(aiHoldHarmless([[900000]], [[820000]])).toEqual([[52800]]);
  });

  // Montevideo (district 129), FY 2015 budget: 138,495.00 and 15,355.00, together 153,850.00; 70 percent by hand.
  it("splits Montevideo's budgeted revenue of FY 2015", () => {
    expect(aiSplit(138495 + 15355, 2015)).toEqual([[107695, 46155]]);
  });

  it("takes a year for each row, so that rules of different years stand in one column", () => {
    const years = [[2013], [2014], [2021], [""], [20.5]];
    const units = [[1000], [1000], [1000], [1000], [1000]];
    expect(cells(() => aiMaxIncentive(years, units))).toEqual([
      ["#N/A Incentive revenue has no rule here for FY 2013 (school year 2012-13): ours begins with FY 2014"],
      [10000],
      [10000],
      ["#N/A fy, row 4: is blank"],
      ["#VALUE! fy, row 5: holds 20.5; write a state fiscal year such as 2021, which is school year 2020-21"],
    ]);
    expect(aiMaxInitial([[2015], [2016]], [[100], [200]], [[1], [1]], [[2], [4]])).toEqual([
      [17500],
      [17500],
    ]);
    expect(aiAid([[100], [200]], [[2015], [2021]])).toEqual([[70], [140]]);
  });

  it("takes the newest rule where the year is left out or blank", () => {
    expect(aiMaxIncentive("", [[100]])).toEqual(aiMaxIncentive(2025, [[100]]));
    expect(aiAid([[100]], null)).toEqual([[70]]);
  });

  it.each([
    [
      () => aiMaxInitial(2021, [[7500]], [[1]], [[0]]),
      "#VALUE! protectedPriorYear: 1 is more than the 0 in enrollmentPriorYear",
    ],
    [
      () => aiMaxInitial(2021, [[7500]], [[0]], [[0]]),
      "#N/A the prior year's enrollment is 0, so the protected students have no share of it",
    ],
    [() => aiMaxInitial(2021, [[""]], [[1]], [[2]]), "#N/A adjustedPupilUnits: is blank"],
    [() => aiMaxInitial(2021, [["<10"]], [[1]], [[2]]), '#N/A adjustedPupilUnits: is suppressed ("<10")'],
    [
      () => aiMaxInitial(2021, [[-5]], [[1]], [[2]]),
      "#VALUE! adjustedPupilUnits: holds -5; it must not be negative",
    ],
    [
      () => aiMaxInitial(2021, [[5]], [[1.5]], [[2]]),
      "#VALUE! protectedPriorYear: holds 1.5; a count is a whole number",
    ],
    [
      () => aiMaxInitial(2021, [[5]], [["some"]], [[2]]),
      '#VALUE! protectedPriorYear: holds "some", not a number',
    ],
    [
      () => aiMaxInitial(2021, [[5]], [[1]], [[2]], [[-1]]),
      "#VALUE! holdHarmless: holds -1; it must not be negative",
    ],
    [
      () => aiMaxIncentive(2013, [[5]]),
      "#N/A Incentive revenue has no rule here for FY 2013 (school year 2012-13): ours begins with FY 2014",
    ],
    [() => aiInitial(2021, [["-"]], [[2]]), '#N/A maxInitial: is marked as missing ("-")'],
    [() => aiIncentive(2021, [[-9999]], [[2]]), "#N/A maxIncentive: holds the reserve code -9999"],
    [() => aiAid([[-0.01]]), "#VALUE! revenue: holds -0.01; it must not be negative"],
    [
      () => aiLevy([["$5"]]),
      '#VALUE! revenue: holds "$5", not a number: it is text; type the amount without the dollar sign',
    ],
    [() => aiHoldHarmless([[""]], [[1]]), "#N/A revenue2013: is blank"],
  ])("%s shows %s in its cell", (run, expected) => expect(cells(run)).toEqual([[expected]]));

  it.each([
    [
      () => aiMaxInitial(2021, [[1], [2]], [[1], [2], [3]], [[5]]),
      /^#VALUE! adjustedPupilUnits is 2 x 1 and protectedPriorYear is 3 x 1/,
    ],
    [() => aiMaxIncentive(20.5, [[1]]), /^#VALUE! fy: holds 20.5; write a state fiscal year such as 2021/],
    [() => aiMaxIncentive("2020-21", [[1]]), /^#VALUE! fy: holds "2020-21", not a number/],
    [() => aiAid([[1]], 202021), /^#VALUE! fy: holds 202,021/],
    [() => aiSplit([[1], [2]]), /^#VALUE! revenue: one cell is expected, not a range/],
    [() => aiSplit(100, 2010), /^#N\/A The split into aid and levy has no rule here for FY 2010/],
    [() => aiSplit(""), /^#VALUE! revenue: a value is needed/],
  ])("%s ends in %s", (run, expected) => expect(cells(run)).toMatch(expected));

  it("takes 50,000 districts in one call", () => {
    const many = Array.from({ length: 50_000 }, (_, row) => [row / 100]);
    const aid = aiAid(many) as number[][];
    const levy = aiLevy(many) as number[][];
    expect(aid).toHaveLength(50_000);
    expect(aid.every(([part], row) => Math.round(100 * part! + 100 * levy[row]![0]!) === row)).toBe(true);
  });
});
