import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aiBudgetCheck } from "./budget";
import { shown } from "./support/testing";

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const ending = (run: () => unknown[][]): string => {
  try {
    return JSON.stringify(run());
  } catch (error) {
    return `${(error as { code?: string }).code} ${(error as Error).message}`;
  }
};

describe("AI_BUDGET_CHECK", () => {
  it("adds up the lines of each category", () => {
    // By hand: 79,999.99 of 100,000.00 is one cent short.
    expect(
      shown(
        aiBudgetCheck(
          column("Direct", "direct services", "PD", "admin", ""),
          column(70_000, 9_999.99, 15_000, 5_000.01, ""),
        ),
      ),
    ).toEqual([
      [
        "Direct services, at least 80 percent",
        80,
        79_999.99,
        79.99999,
        "move 0.01 dollars from professional development to direct services",
      ],
      ["Professional development, at most 20 percent", 20, 15_000, 15, "ok"],
      ["Administration, at most 10 percent", 10, 5_000.01, 5.00001, "ok"],
    ]);
  });

  it("compares the budget with the revenue to the cent", () => {
    const last = (revenue: number) => aiBudgetCheck(column("D"), column(100), revenue)[3]!;
    expect(last(100)[4]).toBe("ok");
    expect(last(99.99)[4]).toBe("take 0.01 dollars out of the budget");
    expect(aiBudgetCheck(column("D"), column(100), "")).toHaveLength(3);
  });

  it("takes percents of the revenue where asked", () => {
    const rows = aiBudgetCheck(column("D", "A"), column(70, 5), 100, "revenue");
    expect(rows.map((row) => row[3])).toEqual([70, 0, 5, 75]);
    expect(rows[0]![4]).toBe(
      "move 5.00 dollars from administration to direct services, and budget 5.00 dollars more for direct services",
    );
  });

  it("takes a correction below 0", () => {
    expect(aiBudgetCheck(column("D", "A", "A"), column(90, 15, -5))[2]!.slice(2)).toEqual([10, 10, "ok"]);
  });

  it.each([
    [
      () => aiBudgetCheck(column("D", "Consulting"), column(1, 2)),
      '#VALUE! category, row 2: holds "Consulting"; write Direct services, Professional development or Administration',
    ],
    [
      () => aiBudgetCheck(column("D", "Total"), column(1, 1)),
      '#VALUE! category, row 2: holds "Total"; leave subtotals and totals out of the ranges, they would be counted twice',
    ],
    [() => aiBudgetCheck(column("D", ""), column(1, 2)), "#N/A category, row 2: is blank"],
    [() => aiBudgetCheck(column("D", "D"), column(1, null)), "#N/A amount, row 2: is blank"],
    [
      () => aiBudgetCheck(column("D"), column("$1,200")),
      '#VALUE! amount: holds "$1,200", not a number: it is text; type the amount without the dollar sign',
    ],
    [
      () => aiBudgetCheck(column("D", "D"), column(1)),
      "#VALUE! category is 2 x 1 and amount is 1 x 1 (rows x columns): give ranges of the same shape",
    ],
    [() => aiBudgetCheck(column("D"), column(0)), "#N/A there are no dollars to take a percent of"],
    [
      () => aiBudgetCheck(column("D"), column(1), "", "revenue"),
      '#VALUE! base: holds "revenue", which needs the revenue in the argument before it',
    ],
    [
      () => aiBudgetCheck(column("D"), column(1), 1, "costs"),
      '#VALUE! base: holds "costs"; write "budget", "revenue"',
    ],
    [
      () => aiBudgetCheck(column("D"), column(1), "", "", 2013),
      "#N/A The share of direct services has no rule here for FY 2013 (school year 2012-13): ours begins with FY 2014",
    ],
  ])("%s ends in %s", (run, expected) => expect(ending(run)).toBe(expected));

  it("does not care about the order of the lines, and its dollars add up to the total", () => {
    const line = fc.tuple(
      fc.constantFrom("Direct services", "PD", "Administration"),
      fc.integer({ min: 1, max: 10_000_000 }),
    );
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 30 }).chain((lines) =>
          fc.record({
            lines: fc.constant(lines),
            mixed: fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
          }),
        ),
        ({ lines, mixed }) => {
          const check = (of: typeof lines) =>
            aiBudgetCheck(
              of.map(([category]) => [category]),
              of.map(([, cents]) => [cents / 100]),
            );
          const rows = check(lines);
          expect(check(mixed)).toEqual(rows);
          const sum = rows.reduce((all, row) => all + Math.round(100 * (row[2] as number)), 0);
          expect(sum).toBe(lines.reduce((all, [, cents]) => all + cents, 0));
        },
      ),
    );
  });

  it("takes 20,000 lines in one call", () => {
    const many = Array.from({ length: 20_000 }, (_, at) => at);
    const rows = aiBudgetCheck(
      many.map((at) => [at % 10 === 0 ? "Administration" : "Direct services"]),
      many.map(() => [10]),
    );
    expect(rows.map((row) => row[2])).toEqual([180_000, 0, 20_000]);
  });
});
