import { describe, expect, it } from "vitest";
import { serialOfIso } from "../measures/dates";
import { aiDeadline, aiGoalStatus, aiPostingDay } from "./achievementPlan";

const day = (text: string): number => serialOfIso(text)!;
const show = (cell: unknown): unknown =>
  cell instanceof Error ? `${(cell as unknown as { code: string }).code} ${cell.message}` : cell;
function cells(run: () => unknown[][]): unknown {
  try {
    return run().map((row) => row.map(show));
  } catch (error) {
    return show(error);
  }
}

describe("dates and goals of a plan in cells", () => {
  it("gives each kind of date", () => {
    const of = (kind: string) => (aiDeadline(kind, [[2027]]) as number[][])[0]![0];
    expect(
      ["plan", "first plan", "budget", "budget decision", "progress report opens", "progress report"].map(of),
    ).toEqual(["2026-03-15", "2026-06-15", "2026-03-15", "2026-06-01", "2027-10-15", "2027-12-15"].map(day));
    expect(["plan review", "student count", "legislative report"].map(of)).toEqual(
      ["2027-08-01", "2026-10-01", "2027-02-01"].map(day),
    );
  });

  it("takes years row by row and says what is wrong with each", () => {
    expect(cells(() => aiDeadline("plan", [[2014], ["2027-28"], ["soon"], [20.5], [""]]))).toEqual([
      ["#N/A plan: there is no rule here for FY 2014"],
      [day("2027-03-15")],
      ['#VALUE! fy, row 3: holds "soon", not a number'],
      ["#VALUE! fy, row 4: holds 20.5; write a state fiscal year such as 2028, or 2027-28"],
      ["#N/A fy, row 5: is blank"],
    ]);
    expect(cells(() => aiDeadline("hearing", [[2027]]))).toMatch(/^#VALUE! kind: .*"plan"/);
  });

  it("counts back from hearings", () => {
    expect(cells(() => aiPostingDay([[day("2027-03-31")], [day("2013-03-31")], [12]]))).toEqual([
      [day("2027-03-01")],
      ["#N/A There is no rule here for a hearing in FY 2013"],
      [
        "#VALUE! hearing, row 3: holds 12, not a date; type one as Excel knows it, such as 3/15/2026, or use DATE(2026,3,15)",
      ],
    ]);
  });

  it("judges goals in a column, also where rows lack something", () => {
    expect(
      cells(() =>
        aiGoalStatus(
          [[8.9], [8.9], [10], [10], [10]],
          [[2020]],
          [[7.4], [7.4], [12], [10], [12]],
          [[2023]],
          [[8.4], [8.41], [""], [11], [11]],
          [[2021], [2021], [2021], [2021], [2024]],
        ),
      ),
    ).toEqual([
      ["on track"],
      ["behind"],
      ["#N/A result, row 3: is blank"],
      ["#N/A The target is the baseline: there is no way to go"],
      ["#N/A The result's year, 2024, is not after 2020 and until 2023"],
    ]);
  });
});
