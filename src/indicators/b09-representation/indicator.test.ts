import { describe, expect, it } from "vitest";
import type { Computation, InputRows, RawCell } from "../declaration";
import { indicator } from "./indicator";

/*
 * Expected figures by hand, from the rule of the State Performance Plan, indicator 9 (lines 1025-1044), FFY 2010.
 */

const form = indicator.inputs[0]!;
const defaults = Object.fromEntries(indicator.settings.map((setting) => [setting.id, setting.default]));

type Row = readonly [district: RawCell, group: RawCell, ieps: RawCell, enrollment: RawCell, review?: RawCell];

function run(rows: readonly Row[], ffy = 2010, settings: Record<string, string> = {}): Computation {
  const column = (at: number) => rows.map((row) => row[at] ?? null);
  const withReview = rows.some((row) => row.length > 4);
  const input: InputRows = {
    count: rows.length,
    columns: {
      district: column(0),
      group: column(1),
      ieps: column(2),
      enrollment: column(3),
      ...(withReview ? { review: column(4) } : {}),
    },
  };
  return form.compute(input, { ffy, settings: { ...defaults, ...settings } });
}

const table = (computation: Computation, id: string) => computation.tables.find((one) => one.id === id)!;
const findings = (computation: Computation) => table(computation, "ratios").rows.map((row) => row[8]);
const percentOf = (computation: Computation) => computation.results[0]!.outcome;

/** Black 28 percent against 10: exactly 2.8. */
const tie: readonly Row[] = [
  ["0001", "Black", 28, 100],
  ["0001", "White", 100, 1000],
];

describe("findings", () => {
  it("takes an exact 2.8 for over", () => {
    const computation = run(tie);
    expect(findings(computation)).toEqual(["over", "under"]);
    const [wrr, rr] = table(computation, "ratios").rows[0]!.slice(5, 7) as number[];
    expect(wrr).toBeCloseTo(2.8, 12);
    expect(rr).toBeCloseTo(2.8, 12);
  });

  it("takes 2.79 for none", () => {
    expect(
      findings(
        run([
          ["0001", "Black", 279, 1000],
          ["0001", "White", 1000, 10000],
        ]),
      )[0],
    ).toBe("none");
  });

  it("looks at no group with fewer than 20 children with IEPs, and at one with 20", () => {
    expect(
      findings(
        run([
          ["1", "A", 19, 20],
          ["1", "B", 100, 1000],
        ]),
      )[0],
    ).toBe("too few");
    expect(
      findings(
        run([
          ["1", "A", 20, 20],
          ["1", "B", 100, 1000],
        ]),
      )[0],
    ).toBe("over");
  });

  it("uses the alternate ratio below 10 children with IEPs in the comparison group, and not at 10", () => {
    const others: readonly Row[] = [
      ["2", "A", 40, 400],
      ["2", "B", 100, 1000],
    ];
    const nine = table(run([["1", "A", 90, 100], ["1", "B", 9, 100], ...others]), "ratios").rows[0]!;
    // The State's group B: 109 of 1,100; 0.9 over that is 9.08.
    expect(nine[4]).toBe("ARR");
    expect(nine[7]).toBeCloseTo((90 * 1100) / (100 * 109), 12);
    const ten = table(run([["1", "A", 90, 100], ["1", "B", 10, 100], ...others]), "ratios").rows[0]!;
    expect(ten[4]).toBe("WRR and RR");
  });

  it("takes exactly 0.37 for under by the list of thresholds, and for none by the definition", () => {
    const rows: readonly Row[] = [
      ["1", "A", 37, 1000],
      ["1", "B", 100, 1000],
    ];
    expect(findings(run(rows))[0]).toBe("under");
    expect(findings(run(rows, 2010, { limits: "definition" }))[0]).toBe("none");
  });

  it("looks at the WRR alone in FFY 2006, and for over-representation only", () => {
    const computation = run(tie, 2006);
    expect(table(computation, "ratios").rows.map((row) => row[4])).toEqual(["WRR", "WRR"]);
    expect(findings(computation)).toEqual(["over", "none"]);
    expect(computation.notes.map((note) => note.text).join(" ")).toContain(
      "no limit for under-representation",
    );
  });

  it("has no rule outside the plan's years", () => {
    const computation = run(tie, 2013);
    expect(percentOf(computation)).toEqual({
      kind: "undefined",
      reason: "The plan covers FFY 2005 to FFY 2012; indicator 9 has no rule for FFY 2013.",
    });
  });
});

describe("the percent", () => {
  const fine: readonly Row[] = [
    ["0002", "Black", 20, 200],
    ["0002", "White", 100, 1000],
  ];

  it("needs the review where there is a finding", () => {
    const outcome = percentOf(run([...tie, ...fine]));
    expect(outcome).toMatchObject({
      kind: "undefined",
      reason: expect.stringContaining("1 district has a data finding"),
    });
  });

  it("is 0 without any finding", () => {
    expect(percentOf(run(fine))).toEqual({ kind: "value", value: 0 });
  });

  it("counts a district once, however many groups, and only where the review says so", () => {
    const withReview = (answer: RawCell) =>
      run([
        ...tie.map((row) => [...row, answer] as unknown as Row),
        ...fine.map((row) => [...row, ""] as unknown as Row),
      ]);
    const yes = withReview("Yes");
    expect(percentOf(yes)).toEqual({ kind: "value", value: 50 });
    expect(yes.results[0]!.working.numbers).toBe("1 / 2 x 100 = 50.0");
    expect(table(yes, "districts").rows).toEqual([["0001", "Black: over; White: under", true]]);
    expect(percentOf(withReview("No"))).toEqual({ kind: "value", value: 0 });
  });

  it("leaves a contradiction open and says so", () => {
    const computation = run([
      ["0001", "Black", 28, 100, "Yes"],
      ["0001", "White", 100, 1000, "No"],
    ]);
    expect(percentOf(computation).kind).toBe("undefined");
    expect(computation.problems).toMatchObject([{ severity: "error", row: 1, column: "review" }]);
    // The report's count of such districts must not find the Yes on its own.
    const summary = computation.tables.find(({ id }) => id === "summary")!;
    expect(summary.rows[2]).toEqual([expect.any(String), 0]);
    expect(summary.spills?.map(({ row }) => row)).toEqual([0, 1]);
  });
});

describe("problems", () => {
  it("names the row and the column, and keeps the rest of the table", () => {
    const computation = run([
      ...tie,
      ["0002", "Black", "<10", 200],
      ["0002", "White", 100, 1000],
      ["0003", "Black", 30, 20],
      ["0004", "Black", 1.5, 20],
      ["0005", "", 5, 20],
      [null, null, null, null],
    ]);
    expect(computation.problems).toMatchObject([
      { row: 6, column: "group", severity: "error" },
      { row: 2, column: "ieps", severity: "error" },
      { row: 5, column: "ieps", severity: "error" },
      { row: 4, column: "ieps", severity: "error" },
    ]);
    expect(findings(computation).slice(0, 2)).toEqual(["over", "under"]);
    expect(
      findings(computation)
        .slice(2)
        .every((cell) => typeof cell === "object"),
    ).toBe(true);
  });

  it("refuses the same group twice in a district rather than splitting it", () => {
    const computation = run([...tie, ["0001", "black ", 5, 50]]);
    expect(computation.problems).toMatchObject([{ row: 2, severity: "error" }]);
    expect(computation.problems[0]!.message).toContain("rows 1 and 3");
    expect(findings(computation).every((cell) => typeof cell === "object")).toBe(true);
  });

  it("refuses a row of totals", () => {
    const computation = run([...tie, ["0001", "Total", 128, 1100]]);
    expect(computation.problems).toMatchObject([{ row: 2, severity: "error" }]);
    expect(findings(computation).slice(0, 2)).toEqual(["over", "under"]);
  });

  it("warns of a group without a row, and says what absent groups did", () => {
    const computation = run([
      ...tie,
      ["0002", "Black", 50, 500],
      ["0002", "White", 50, 500],
      ["0002", "Asian", 30, 300],
    ]);
    expect(computation.problems).toMatchObject([{ severity: "warning", row: 0, column: "district" }]);
    expect(computation.problems[0]!.message).toContain("Asian");
    expect(computation.notes.some((note) => note.text.includes("left out of the weights"))).toBe(true);
  });

  it("takes given State figures instead of the rows, and refuses differing ones", () => {
    const compute = (second: number) =>
      form.compute(
        {
          count: 3,
          columns: {
            district: ["1", "1", "2"],
            group: ["A", "B", "A"],
            ieps: [40, 5, 30],
            enrollment: [100, 100, 100],
            stateCount: [500, 1000, second],
            stateEnrollment: [5000, 10000, 5000],
          },
        },
        { ffy: 2010, settings: defaults },
      );
    const row = table(compute(500), "ratios").rows[0]!;
    // Other groups of the State: 1,000 of 10,000.
    expect(row.slice(4, 5)).toEqual(["ARR"]);
    expect(row[7]).toBe(4);
    expect(compute(499).problems.some((problem) => problem.severity === "error" && problem.row === 2)).toBe(
      true,
    );
  });
});

it("writes formulas that name the columns in use", () => {
  const spill = table(run(tie, 2010, { absent: "zero" }), "ratios").spills![0]!;
  expect(spill).toMatchObject({ row: 0, column: 4, rows: 2, columns: 6 });
  expect(spill.formula).toBe(
    '=MN.REPRESENTATION_ROWS("9",2010,{column:district},{column:group},{column:ieps},{column:enrollment},,,,,,"zero")',
  );
});
