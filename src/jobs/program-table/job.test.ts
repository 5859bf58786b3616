import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JobData, JobResult } from "../declaration";
import { figureOf, said, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

const of = (number: string, black: number, white: number | string, name = `Town ${number}`): TestRow => ({
  number,
  type: "01",
  name,
  americanIndian: 0,
  asian: 0,
  hispanic: 0,
  black,
  white,
  total: typeof white === "number" ? black + white : 100,
});
const pair = (number: string, adjoiningNumber: string): TestRow => ({
  number,
  type: "01",
  adjoiningNumber,
  adjoiningType: "01",
  contact: "boundary",
});
const figures = (district: string, fiscalYear: number, units: number, budget313: number): TestRow => ({
  district,
  fiscalYear,
  adjustedPupilUnits: units,
  protectedPriorYear: 50,
  enrollmentPriorYear: 100,
  budget313,
  budget318: 0,
});
const goal = (district: string, name: string, kind: string | null): TestRow => ({
  goal: name,
  district,
  kind,
  measure: "something counted",
  group: "all",
  baselineValue: 10,
  baselineYear: "2023-24",
  targetValue: 40,
  targetYear: "2026-27",
});

// 10 is isolated beside 11; 13 and 14 lie apart; 14 chose to take part.
const enrollment = [of("0010", 50, 50), of("0011", 10, 90), of("0013", 5, 95), of("0014", 6, 94)];
const adjacency = [pair("0010", "0011"), pair("0013", "0014")];
const voluntary = [{ number: "0014", type: "01", name: "", approved: "Yes" }];
// 350 x 1,000 x 50/100 = 175,000, and 100.3 percent of 100,000 = 100,300. 350 x 10 x 50/100 = 1,750.
const revenue = [
  figures("0010-01", 2027, 1000, 100000),
  figures("11", 2027, 10, 100000),
  figures("11", 2026, 4, 100000),
];
const goals = [
  goal("0010-01", "1", "integration"),
  goal("0010-01", "2", "achievement"),
  goal("0011-01", "1", "teachers"),
];
const results = (values: readonly (number | null)[]) => ({
  results: [{ heading: "Result 2025-26", cells: values }],
});

function run(more: JobData = {}, settings: Record<string, string> = {}): JobResult {
  const defaults = Object.fromEntries(
    job.settings.map((one) => [one.id, one.kind === "pick" ? "" : one.default]),
  );
  const data = {
    enrollment: testTable("enrollment", enrollment),
    adjacency: testTable("adjacency", adjacency),
    voluntary: testTable("voluntary", voluntary),
    revenue: testTable("figures", revenue),
    goals: testTable("goals", goals, results([40, 12, 45])),
    ...more,
  };
  return job.compute(data, { settings: { ...defaults, fy: "2027", ...settings } });
}

describe("the whole state as a table", () => {
  const result = run();

  it("lists who may take part and how, with dollars and goals met by kind", () => {
    expect(result.problems).toEqual([]);
    const none = { missing: "no row" };
    expect(tableOf(result, "program").rows).toEqual([
      [
        "0010",
        "01",
        "Town 0010",
        "Racially isolated",
        "Racially isolated",
        50,
        100300,
        70210,
        30090,
        1,
        0,
        1,
        1,
        0,
        0,
      ],
      [
        "0011",
        "01",
        "Town 0011",
        "Adjoining",
        "Adjoins an isolated district",
        10,
        1750,
        1225,
        525,
        0,
        0,
        0,
        0,
        1,
        1,
      ],
      [
        "0014",
        "01",
        "Town 0014",
        "Voluntary",
        "Voluntary, approved by the department",
        6,
        none,
        none,
        none,
        0,
        0,
        0,
        0,
        0,
        0,
      ],
    ]);
    expect(
      ["participating", "revenue", "aid", "levy", "goals", "goalsMet"].map((id) => figureOf(result, id)),
    ).toEqual([3, 102050, 71435, 30615, 3, 2]);
  });

  it("adds up by status and by kind of goal, with a formula for each number", () => {
    const byStanding = tableOf(result, "byStanding");
    expect(byStanding.rows).toEqual([
      ["Racially isolated", 1, 1, 100300, 70210, 30090, 2, 1],
      ["Adjoining", 1, 1, 1750, 1225, 525, 1, 1],
      ["Voluntary", 1, 0, 0, 0, 0, 0, 0],
      ["All rows", 3, 2, 102050, 71435, 30615, 3, 2],
    ]);
    expect(byStanding.spills).toHaveLength(28);
    expect(byStanding.spills![3]!.formula).toBe(
      "=SUMIFS({range:program!1,8,3,8},{range:program!1,4,3,4},{cell:byStanding!1,1})",
    );
    expect(tableOf(result, "byKind").rows).toEqual([
      ["Reduce achievement disparities", 1, 0, 0, 1, 0, 0],
      ["Increase racial and economic integration", 1, 1, 0, 0, 0, 0],
      ["Increase access to effective and diverse teachers", 1, 1, 0, 0, 0, 0],
    ]);
  });

  it("shows the years of the revenue figures, and who entered and left since an earlier enrollment", () => {
    expect(tableOf(result, "years").rows).toEqual([
      ["FY 2026", 1, 700, 490, 210, { missing: "no figures" }],
      ["FY 2027", 2, 102050, 71435, 30615, 101350],
    ]);
    const earlier = testTable("enrollment", [of("0010", 30, 70), ...enrollment.slice(1)]);
    const since = run({ earlier });
    // 30 - 10 = 20 is not above 20.
    expect(tableOf(since, "standingYears").rows).toEqual([
      ["Racially isolated", 0, 1, 1],
      ["Adjoining", 0, 1, 1],
    ]);
    expect(tableOf(since, "changes").rows.map((row) => row.slice(0, 2))).toEqual([
      ["Town 0010 (0010-01)", "entered"],
      ["Town 0011 (0011-01)", "entered"],
    ]);
  });

  it("keeps apart what is not certain, and names money without a way in", () => {
    const hidden = run({
      enrollment: testTable("enrollment", [
        of("0010", 50, 50),
        of("0011", 10, 90),
        { ...of("0013", 5, 95), black: "n/c", white: "n/c" },
        of("0014", 6, 94),
      ]),
    });
    expect(figureOf(hidden, "participating")).toBe(3);
    expect(figureOf(hidden, "uncertain")).toBe(1);
    const apart = run({
      voluntary: undefined,
      revenue: testTable("figures", [figures("0014-01", 2027, 10, 100000)]),
    });
    expect(said(apart)).toEqual([
      [
        undefined,
        undefined,
        undefined,
        "warning",
        expect.stringMatching(/^Town 0014 \(0014-01\) has revenue figures or goals, but none/),
      ],
    ]);
    expect(tableOf(apart, "byStanding").rows.map((row) => row[0])).toEqual([
      "Racially isolated",
      "Adjoining",
      "None of the four ways",
      "All rows",
    ]);
    expect(figureOf(apart, "participating")).toBe(2);
    const taking = run({}, { who: "taking" });
    expect(tableOf(taking, "program").rows.map((row) => row[0])).toEqual(["0010", "0011"]);
  });

  it("leaves goals without kind or district out and says so", () => {
    const table = testTable(
      "goals",
      [
        goal("0010-01", "1", "integration"),
        goal("0010-01", "2", null),
        { ...goal("", "3", "teachers"), district: null },
      ],
      results([40, 40, 40]),
    );
    const odd = run({ goals: table });
    expect(figureOf(odd, "goals")).toBe(1);
    expect(odd.notes.map(({ text }) => text)).toContain(
      "1 goals do not say their kind and are counted nowhere.",
    );
    expect(said(odd).map(([input, row, column]) => [input, row, column])).toContainEqual([
      "goals",
      2,
      "district",
    ]);
    expect(said(run({}, { fy: "" }))[0]![4]).toBe("Fiscal year: there is no such year");
  });
});

interface Drawn {
  readonly black: number;
  readonly units: number;
  readonly budget: number;
  readonly paid: boolean;
  readonly results: readonly number[];
}

describe("for every table", () => {
  const district: fc.Arbitrary<Drawn> = fc.record({
    black: fc.integer({ min: 0, max: 100 }),
    units: fc.integer({ min: 0, max: 100_000 }).map((tenths) => tenths / 10),
    budget: fc.integer({ min: 0, max: 100_000_000 }).map((cents) => cents / 100),
    paid: fc.boolean(),
    results: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 3 }),
  });
  const KINDS = ["integration", "achievement", "teachers"];
  const tables = (
    all: readonly Drawn[],
    name: (at: number) => string,
    order: <T>(rows: readonly T[]) => T[],
  ) => {
    const number = (at: number) => String(at + 1).padStart(4, "0");
    const own = all.flatMap((one, at) =>
      one.results.map((result, each) => ({
        row: goal(`${number(at)}-01`, String(each), KINDS[each]!),
        result,
      })),
    );
    const paired = order(own);
    return {
      enrollment: testTable(
        "enrollment",
        order(all.map((one, at) => of(number(at), one.black, 100 - one.black, name(at)))),
      ),
      adjacency: testTable("adjacency", order(all.slice(1).map((_, at) => pair(number(at), number(at + 1))))),
      voluntary: undefined,
      revenue: testTable(
        "figures",
        order(all.flatMap((one, at) => (one.paid ? [figures(number(at), 2027, one.units, one.budget)] : []))),
      ),
      goals: testTable(
        "goals",
        paired.map(({ row }) => row),
        results(paired.map(({ result }) => result)),
      ),
    };
  };

  it("totals are the sum of the rows, to the cent, and aid and levy are the revenue", () => {
    fc.assert(
      fc.property(fc.array(district, { minLength: 2, maxLength: 12 }), (all) => {
        const result = run(
          tables(
            all,
            (at) => `Town ${at}`,
            (rows) => [...rows],
          ),
        );
        const program = result.tables.find(({ id }) => id === "program");
        if (program === undefined) return;
        const cents = (cell: unknown) => (typeof cell === "number" ? Math.round(cell * 100) : 0);
        const sum = (columns: readonly number[]) =>
          program.rows.reduce((total, row) => columns.reduce((more, at) => more + cents(row[at]), total), 0);
        const total = tableOf(result, "byStanding").rows.at(-1)!;
        expect(total[1]).toBe(program.rows.length);
        expect(total.slice(3).map(cents)).toEqual([
          sum([6]),
          sum([7]),
          sum([8]),
          sum([9, 11, 13]),
          sum([10, 12, 14]),
        ]);
        expect(cents(total[4]) + cents(total[5])).toBe(cents(total[3]));
        const parts = tableOf(result, "byStanding").rows.slice(0, -1);
        for (const at of [1, 2, 3, 4, 5, 6, 7])
          expect(parts.reduce((more, row) => more + cents(row[at]), 0)).toBe(cents(total[at]));
      }),
      { numRuns: 60 },
    );
  });

  it("another order of rows and other names change nothing but the names", () => {
    fc.assert(
      fc.property(fc.array(district, { minLength: 2, maxLength: 12 }), (all) => {
        const one = run(
          tables(
            all,
            (at) => `Town ${at}`,
            (rows) => [...rows],
          ),
        );
        const other = run(
          tables(
            all,
            (at) => `Village ${at}`,
            (rows) => [...rows].reverse(),
          ),
        );
        const plain = ({ tables: found, figures: numbers }: JobResult) =>
          JSON.stringify([numbers, found]).replaceAll("Village", "Town");
        expect(plain(other)).toBe(plain(one));
      }),
      { numRuns: 60 },
    );
  });
});
