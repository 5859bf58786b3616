import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InputRows, RawCell } from "../../indicators/declaration";
import { DISTRICT_RESULT_COLUMNS, OWN_RESULT_COLUMNS, STRATA_COLUMNS, TARGET_COLUMNS } from "./columns";
import { findDistrict } from "./findDistrict";
import { findProfileMeasure } from "./findProfileMeasure";
import { median } from "./groupResult";
import { NO_TARGETS, readOwnTargets } from "./ownTargets";
import { positionAmong } from "./position";
import { Profiles, type DistrictProfile } from "./profile";
import { readResults } from "./readResults";
import { readStrata } from "./readStrata";
import { readSizeLimits, sizeBand, stratumOf } from "./strata";

type Row = Readonly<Record<string, RawCell>>;

function table(rows: readonly Row[], ids: readonly string[]): InputRows {
  return {
    count: rows.length,
    columns: Object.fromEntries(ids.map((id) => [id, rows.map((row) => row[id] ?? null)])),
  };
}
const read = (rows: readonly Row[]) =>
  readResults(
    table(
      rows,
      DISTRICT_RESULT_COLUMNS.map(({ id }) => id),
    ),
    DISTRICT_RESULT_COLUMNS,
  );
function profileOf(
  rows: readonly Row[],
  key: string,
  rules = { minimum: 10, fewestDistricts: 3 },
): DistrictProfile {
  const { data, strata } = read(rows);
  const district = data.districts.find((one) => one.key === key)!;
  return new Profiles(data, strata, NO_TARGETS, rules).of(district);
}
const row = (number: string, measure: string, year: number, more: Row): Row => ({
  district: `District ${number}`,
  number,
  type: "01",
  measure,
  year,
  ...more,
});
const counts = (numerator: number, denominator: number): Row => ({ numerator, denominator });

describe("a profile with a pencil", () => {
  const rows = [
    row("1", "5A", 2009, counts(60, 100)),
    row("1", "5A", 2010, counts(65, 100)),
    row("2", "5A", 2010, counts(30, 40)),
    row("3", "5A", 2010, counts(25, 60)),
    row("4", "5A", 2010, counts(3, 8)),
    row("1", "8", 2010, { result: 70.1 }),
    row("2", "8", 2010, { result: 60 }),
    row("3", "8", 2010, { result: 80 }),
  ];
  const [placement, parents] = profileOf(rows, "0001-01").measures;
  it("takes the newest year, and the change in points", () => {
    expect(placement!.newest.ffy).toBe(2010);
    expect(placement!.newest.percent).toBe(65);
    expect(placement!.newest.change).toBe(5);
    expect(placement!.since).toEqual({ ffy: 2009, change: 5 });
  });
  it("holds the State back while it would give the one small district away, and shows it without limits", () => {
    expect(placement!.newest.state).toMatchObject({ kind: "none" });
    const open = profileOf(rows, "0001-01", { minimum: 0, fewestDistricts: 3 }).measures[0]!;
    // (65 + 30 + 25 + 3) / (100 + 40 + 60 + 8) x 100, not the mean of the four percents.
    expect(open.newest.state).toEqual({
      kind: "together",
      percent: (100 * 123) / 208,
      districts: 4,
      without: 0,
    });
  });
  it("hides the small district's own result and takes it out of places", () => {
    const small = profileOf(rows, "0004-01").measures[0]!.newest;
    expect(small.figure).toEqual({ kind: "hidden", reason: "fewer than 10 children" });
    expect(small.status).toBe("no result");
    expect("percent" in small || "interval" in small || "position" in small).toBe(false);
    expect(placement!.newest.position).toEqual({ rank: 2, of: 3, quarter: 2 });
  });
  it("takes the middle district where there are only percents", () => {
    expect(parents!.newest.state).toEqual({ kind: "median", percent: 70.1, districts: 3 });
  });
  it("takes the State's own row before any sum", () => {
    const with10 = [...rows.slice(0, 4), { district: "State", measure: "5A", year: 2010, result: 61.5 }];
    expect(profileOf(with10, "0001-01").measures[0]!.newest.state).toEqual({ kind: "given", percent: 61.5 });
  });
  it("gives Wilson's interval where there are counts", () => {
    // R: prop.test(65, 100, correct = FALSE)$conf.int
    expect(placement!.newest.interval!.low).toBeCloseTo(55.25444, 4);
    expect(placement!.newest.interval!.high).toBeCloseTo(73.63576, 4);
  });
  it("says where others have a newer year", () => {
    const older = [...rows, row("5", "5A", 2008, counts(50, 100))];
    expect(profileOf(older, "0005-01").measures[0]!.newerElsewhere).toBe(2010);
  });
  it("does not hold a district's own rate against a target for shares of districts", () => {
    const own = profileOf([row("1", "4A", 2010, counts(2, 100))], "0001-01").measures[0]!.newest;
    expect([own.status, own.target]).toEqual(["no target", undefined]);
    expect(own.why).toContain("share of districts");
    const answers = ["1", "2", "3", "4"].map((one) =>
      row(one, "9", 2010, { result: one === "1" ? "Yes" : "No" }),
    );
    const found = profileOf(answers, "0001-01").measures[0]!.newest;
    expect(found.figure).toEqual({ kind: "answer", yes: true });
    expect(found.state).toEqual({ kind: "answers", percent: 25, districts: 4 });
  });
});

describe("targets", () => {
  // Indicator 1, FFY 2010: 85.0 percent or more (plan, line 172).
  it("meet at the target, and not a hair below", () => {
    const status = (numerator: number, denominator: number) =>
      profileOf([row("1", "1", 2010, counts(numerator, denominator))], "0001-01").measures[0]!.newest.status;
    expect([status(17, 20), status(8499, 10000)]).toEqual(["met", "not met"]);
  });
  it("of a table come before the plan's, the district's own before those of all", () => {
    const { data, strata } = read([
      row("1", "1", 2010, counts(80, 100)),
      row("2", "1", 2010, counts(80, 100)),
      { district: "District 1", number: "1", type: "01", indicator: "Attendance", year: 2010, result: 94 },
    ]);
    const targets = readOwnTargets(
      table(
        [
          { number: "1", type: "01", measure: "1", year: 2010, target: 80 },
          { measure: "1", year: 2010, target: 81 },
          { indicator: "Attendance", year: 2010, target: 95, better: "at least" },
        ],
        TARGET_COLUMNS.map(({ id }) => id),
      ),
      TARGET_COLUMNS,
    );
    expect(targets.problems).toEqual([]);
    const profiles = new Profiles(data, strata, targets, { minimum: 0, fewestDistricts: 3 });
    const statuses = data.districts.map((one) =>
      profiles.of(one).measures.map(({ newest }) => newest.status),
    );
    expect(statuses).toEqual([["met", "not met"], ["not met"]]);
  });
  it("of the table's own measures need a side", () => {
    const { problems } = readOwnTargets(
      table(
        [{ indicator: "Attendance", year: 2010, target: 95 }],
        TARGET_COLUMNS.map(({ id }) => id),
      ),
      TARGET_COLUMNS,
    );
    expect(problems.map(({ message }) => message)).toEqual(["Good is: is blank"]);
  });
});

describe("reading", () => {
  it("keeps Aitkin and Minneapolis apart by type, and refuses both without one", () => {
    const both = (type: boolean): readonly Row[] => [
      {
        district: "Aitkin",
        number: "0001",
        ...(type ? { type: "01" } : {}),
        measure: "5A",
        year: 2010,
        result: 60,
      },
      {
        district: "Minneapolis",
        number: "0001",
        ...(type ? { type: "03" } : {}),
        measure: "5A",
        year: 2010,
        result: 50,
      },
    ];
    expect(read(both(true)).data.results).toHaveLength(2);
    const mixed = read(both(false));
    expect(mixed.data.results).toHaveLength(0);
    expect(mixed.problems.map(({ row: at, severity }) => [at, severity])).toEqual([
      [0, "error"],
      [1, "error"],
    ]);
  });
  it("counts neither of two different results, and one of two equal ones", () => {
    const twice = (other: number) =>
      read([row("1", "5A", 2010, { result: 60 }), row("1", "5A", 2010, { result: other })]);
    expect(twice(61).data.results).toHaveLength(0);
    expect(twice(60).data.results).toHaveLength(1);
    expect(twice(60).problems.map(({ severity }) => severity)).toEqual(["warning"]);
  });
  it("names what cannot be read", () => {
    const message = (more: Row) => read([row("1", "5A", 2010, more)]).problems.map((one) => one.message);
    expect(message({ result: 140 })).toEqual(["Result: holds 140; a percent runs from 0 to 100"]);
    expect(message(counts(9, 8))).toEqual(["Numerator: 9 is more than the denominator, 8"]);
    expect(message({ ...counts(10, 20), result: 60 })).toEqual(["Result: 60 is not 10 of 20 in percent"]);
    expect(message({ ...counts(10, 20), result: 50.5 })).toEqual([]);
    expect(read([row("1", "5D", 2010, { result: 50 })]).ownMeasures).toEqual(["5D"]);
    expect(read([{ ...row("1", "5D", 2010, { result: 50 }), indicator: "5" }]).problems[0]!.advice).toContain(
      "5A",
    );
    expect(
      read([row("1", "5A", 2010, { result: "<5%", denominator: 40 })]).data.results[0]!.figure,
    ).toMatchObject({
      kind: "range",
      children: 40,
    });
    expect(
      read([row("1", "5A", 2010, { numerator: "*", denominator: "<10" })]).data.results[0]!.figure,
    ).toMatchObject({
      kind: "missing",
    });
  });
  it("knows the measure from the indicator, the measure or both", () => {
    const code = (indicator: string, measure: string) => {
      const found = findProfileMeasure(indicator, measure);
      return found?.kind === "measure" ? found.measure.code : found?.kind;
    };
    expect([
      code("5", "5A"),
      code("", "5a"),
      code("5A", ""),
      code("Indicator 11", ""),
      code("5", ""),
    ]).toEqual(["5A", "5A", "5A", "11", "which"]);
    expect(code("Attendance", "grade 9")).toBe("Attendance: grade 9");
    expect(code("", "")).toBeUndefined();
  });
  it("takes a table without districts as one district's", () => {
    const ids = ["indicator", "measure", "year", "result"];
    const { data, problems } = readResults(
      table([{ measure: "5A", year: "2010-11", result: 60 }], ids),
      OWN_RESULT_COLUMNS,
    );
    expect([problems, data.districts.length, data.results.length]).toEqual([[], 1, 1]);
  });
});

describe("similar districts", () => {
  it("have the same place and the same band of students", () => {
    const limits = readSizeLimits("500, 1,000 and 2500")!;
    expect(limits).toEqual([500, 1000, 2500]);
    expect([499, 500, 999, 1000, 2500].map((size) => sizeBand(size, limits))).toEqual([
      "fewer than 500 students",
      "500 to 999 students",
      "500 to 999 students",
      "1,000 to 2,499 students",
      "2,500 students or more",
    ]);
    expect(stratumOf({ students: 700, locale: "Rural" }, limits)).toBe("Rural, 500 to 999 students");
    expect(stratumOf({ students: 700, stratum: "North" }, limits)).toBe("North");
    expect([readSizeLimits("1000, 500"), readSizeLimits("many"), readSizeLimits("")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it("are found by number and type, by number alone, or by name; two strata for one are none", () => {
    const { data } = read([row("1", "5A", 2010, { result: 60 }), row("2", "5A", 2010, { result: 60 })]);
    const ids = STRATA_COLUMNS.map(({ id }) => id);
    const strata = (rows: readonly Row[]) =>
      readStrata(table(rows, ids), STRATA_COLUMNS, data.districts, [500]);
    expect([
      ...strata([
        { number: "1", stratum: "North" },
        { district: "DISTRICT 2", students: 400 },
      ]).strata,
    ]).toEqual([
      ["0001-01", "North"],
      ["0002-01", "fewer than 500 students"],
    ]);
    const torn = strata([
      { number: "1", stratum: "North" },
      { number: "1", stratum: "South" },
    ]);
    expect([torn.strata.size, torn.problems.length]).toEqual([0, 2]);
  });
  it("are compared in quarters by how many are better; ties share", () => {
    const eight = [80, 75, 75, 60, 55, 50, 45, 40];
    const at = (own: number) => positionAmong(own, eight, "atLeast", 5);
    expect(at(80)).toEqual({ rank: 1, of: 8, quarter: 1 });
    expect(at(75)).toEqual({ rank: 2, of: 8, quarter: 1 });
    expect(at(60)).toEqual({ rank: 4, of: 8, quarter: 2 });
    expect(at(40)).toEqual({ rank: 8, of: 8, quarter: 4 });
    expect(positionAmong(40, eight, "atMost", 5)).toEqual({ rank: 1, of: 8, quarter: 1 });
    expect([
      positionAmong(1, [1, 2, 3, 4], "atLeast", 5),
      positionAmong(1, [1, 2, 3, 4, 5], "atLeast", 5)?.of,
    ]).toEqual([undefined, 5]);
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  });
});

describe("a district that is typed", () => {
  const { districts } = read([
    { district: "Aitkin", number: "1", type: "01", measure: "5A", year: 2010, result: 1 },
    { district: "Minneapolis", number: "1", type: "03", measure: "5A", year: 2010, result: 1 },
    { district: "South St. Paul", number: "6", type: "03", measure: "5A", year: 2010, result: 1 },
    { district: "St. Paul", number: "625", type: "01", measure: "5A", year: 2010, result: 1 },
  ]).data;
  const typed = (text: string) => {
    const found = findDistrict(districts, text);
    return found.kind === "district" ? found.district.name : found.kind;
  };
  it("is one, several or none", () => {
    expect(["0001-03", "1", "625", "st paul", "south", "paul", "Duluth", ""].map(typed)).toEqual([
      "Minneapolis",
      "several",
      "St. Paul",
      "St. Paul",
      "South St. Paul",
      "several",
      "none",
      "none",
    ]);
  });
});

const someRows = fc
  .uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 8 }),
      measure: fc.constantFrom("5A", "1", "Attendance"),
      year: fc.integer({ min: 2008, max: 2011 }),
      denominator: fc.integer({ min: 0, max: 40 }),
      part: fc.integer({ min: 0, max: 40 }),
      stratum: fc.constantFrom("North", "South", null),
    }),
    { selector: ({ number, measure, year }) => `${number} ${measure} ${year}`, minLength: 2, maxLength: 40 },
  )
  .map((list) =>
    list.map(({ number, measure, year, denominator, part, stratum }) =>
      row(String(number), measure, year, {
        ...counts(Math.min(part, denominator), denominator),
        // One stratum a district, as in life.
        stratum: stratum === null ? null : number % 2 === 0 ? "North" : "South",
      }),
    ),
  );

/** Everything of a profile but the rows results stand in. */
const withoutRows = (profile: DistrictProfile): unknown =>
  JSON.parse(JSON.stringify(profile, (key, value: unknown) => (key === "row" ? undefined : value)));

describe("whatever the table", () => {
  it("the order of its rows changes nothing", () => {
    fc.assert(
      fc.property(someRows, fc.integer(), (rows, seed) => {
        const mixed = rows
          .map((one, at) => ({ one, by: Math.sin(seed + at * 7919) }))
          .sort((a, b) => a.by - b.by)
          .map(({ one }) => one);
        for (const { key } of read(rows).data.districts)
          expect(withoutRows(profileOf(mixed, key))).toEqual(withoutRows(profileOf(rows, key)));
      }),
      { numRuns: 60 },
    );
  });
  it("a district's own numbers do not change with other districts", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const first = String(rows[0]!["number"]);
        const own = rows.filter((one) => one["number"] === first);
        const key = `000${first}-01`;
        const bare = (profile: DistrictProfile) =>
          profile.measures.map(({ measure, history, since }) => ({
            key: measure.key,
            since,
            years: history.map(({ ffy, figure, percent, interval, target, status, why, change }) => ({
              ffy,
              figure,
              percent,
              interval,
              target,
              status,
              why,
              change,
            })),
          }));
        expect(bare(profileOf(rows, key))).toEqual(bare(profileOf(own, key)));
      }),
      { numRuns: 60 },
    );
  });
});
