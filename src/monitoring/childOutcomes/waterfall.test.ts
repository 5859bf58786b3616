import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChildRecords } from "../../indicators/b07-preschool-outcomes/childRecords";
import type { InputRows, RawCell } from "../../indicators/declaration";
import { assessed } from "../../measures/summaryStatements";
import { readServiceBreaks } from "./serviceBreaks";
import { followChildren, repeatedRows, WATERFALL_STEPS, type WaterfallRules } from "./waterfall";

const STRICT: WaterfallRules = { mode: "strict", minimumDays: 182, ffy: undefined };
const RATINGS = ["A", "B", "C"].flatMap((code) => [`entry${code}`, `exit${code}`, `progress${code}`]);

type Row = Readonly<Record<string, RawCell>>;
function table(rows: readonly Row[], ids = [...RATINGS, "child", "entryDate", "exitDate"]): InputRows {
  return {
    count: rows.length,
    columns: Object.fromEntries(ids.map((id) => [id, rows.map((row) => row[id] ?? null)])),
  };
}
/** The same ratings in all outcomes; by default January 1 to July 2, 2023: 182 days. */
const child = (entry: RawCell, exit: RawCell, progress: RawCell, more: Row = {}): Row => ({
  entryDate: 44927,
  exitDate: 45109,
  ...Object.fromEntries(RATINGS.map((id, at) => [id, [entry, exit, progress][at % 3]!])),
  ...more,
});
function follow(rows: InputRows, rules: WaterfallRules = STRICT, leaveOutRepeats = false) {
  const records = readChildRecords(rows, { needed: rules.minimumDays > 0 || rules.ffy !== undefined }, []);
  const codeOf = (row: number) => {
    const cell = rows.columns.child?.[row];
    return cell === null || cell === undefined ? undefined : String(cell);
  };
  return followChildren(records, rules, leaveOutRepeats ? repeatedRows(records, codeOf) : new Set());
}

describe("the way from a record to its category", () => {
  it("leaves at the first step that applies", () => {
    const rows = [
      child(3, 5, "Yes"),
      child(8, null, "maybe"),
      child(3, 0, "maybe"),
      child(null, 5, "maybe"),
      child(null, null, "Yes", { entryDate: "soon" }),
      child(null, 4, null),
      child(4, null, null),
      child(3, 5, "Yes", { entryDate: "soon", exitDate: null }),
      child(3, 5, "No", { exitDate: null }),
      child(3, 5, "No", { exitDate: 44926 }),
      child(3, 5, "No", { exitDate: 45108 }),
      child(3, 5, "No"),
      child(5, 3, null),
    ];
    expect(follow(table(rows)).map(({ steps }) => steps)[1]).toEqual([
      undefined,
      "entryUnreadable",
      "exitUnreadable",
      "progressUnreadable",
      "bothMissing",
      "entryMissing",
      "exitMissing",
      "dateUnreadable",
      "dateMissing",
      "datesOrder",
      "tooShort",
      "impossible",
      "progressMissing",
    ]);
  });

  it("takes exits from July 1 to June 30 where a year is asked for", () => {
    // June 30 and July 1, 2010; June 30 and July 1, 2011.
    const rows = [40359, 40360, 40724, 40725].map((exitDate) =>
      child(3, 5, "Yes", { entryDate: 39000, exitDate }),
    );
    expect(follow(table(rows), { ...STRICT, ffy: 2010 })[0]!.steps).toEqual([
      "otherYear",
      undefined,
      undefined,
      "otherYear",
    ]);
  });

  it("needs an exit date where a year is asked for, though not for days of service", () => {
    const rows = table([child(3, 5, "Yes", { exitDate: null })]);
    expect(follow(rows, { ...STRICT, minimumDays: 0 })[0]!.steps).toEqual([undefined]);
    expect(follow(rows, { ...STRICT, minimumDays: 0, ffy: 2010 })[0]!.steps).toEqual(["dateMissing"]);
  });

  it("leaves repeats out only where they say the same in full", () => {
    const same = child(3, 5, "Yes", { child: "x1" });
    const rows = table([
      same,
      { ...same, child: "X1" },
      { ...same, exitC: 6 },
      child(3, 5, "Yes"),
      child(3, 5, "Yes"),
    ]);
    expect(follow(rows, STRICT, true)[0]!.steps).toEqual([
      undefined,
      "repeated",
      undefined,
      undefined,
      undefined,
    ]);
    expect(follow(rows)[0]!.steps).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

const cell = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 7 }) },
  fc.constantFrom<RawCell>(
    null,
    "",
    "x",
    0,
    8,
    2.5,
    "<10",
    -9999,
    { error: "#N/A" },
    { error: "#REF!" },
    true,
  ),
);
const answer = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<RawCell>("Yes", "No", "y", 0, 1, true) },
  fc.constantFrom<RawCell>(null, "maybe", 2, { error: "#VALUE!" }),
);
const date = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 44000, max: 45200 }) },
  fc.constantFrom<RawCell>(null, "soon", -3, { error: "#N/A" }),
);
const anyRow: fc.Arbitrary<Row> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  {
    weight: 9,
    arbitrary: fc
      .tuple(
        fc.array(fc.tuple(cell, cell, answer), { minLength: 3, maxLength: 3 }),
        date,
        date,
        fc.constantFrom<RawCell>("a", "b", "A", null),
      )
      .map(([ratings, entryDate, exitDate, code]) => ({
        ...Object.fromEntries(RATINGS.map((id, at) => [id, ratings.flat()[at]!])),
        entryDate,
        exitDate,
        child: code,
      })),
  },
);
const anyRules = fc.record<WaterfallRules>({
  mode: fc.constantFrom("strict", "lenient"),
  minimumDays: fc.constantFrom(0, 120, 182, 400),
  ffy: fc.constantFrom(undefined, 2020, 2021, 2022),
});

describe("the waterfall, whatever the records", () => {
  it("adds up: every child leaves at one step or has a category", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), anyRules, fc.boolean(), (rows, rules, repeats) => {
        const children = rows.filter((row) =>
          Object.values(row).some((one) => one !== null && one !== ""),
        ).length;
        for (const { out, counts, usable, steps } of follow(table(rows), rules, repeats)) {
          const left = WATERFALL_STEPS.reduce((sum, step) => sum + out[step], 0);
          expect(left + assessed(counts)).toBe(children);
          expect(usable).toHaveLength(assessed(counts));
          expect(steps.filter((step) => step !== undefined)).toHaveLength(left);
        }
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    const shuffled = fc
      .array(anyRow, { maxLength: 25 })
      .chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, anyRules, fc.boolean(), ([rows, other], rules, repeats) => {
        const sums = (one: readonly Row[]) =>
          follow(table(one), rules, repeats).map(({ out, counts }) => ({ out, counts }));
        expect(sums(other)).toEqual(sums(rows));
      }),
    );
  });

  it("never counts a child more when more days are asked for", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), fc.nat(600), fc.nat(600), (rows, one, other) => {
        const [few, many] = [Math.min(one, other) + 1, Math.max(one, other) + 1];
        const at = (minimumDays: number) => follow(table(rows), { ...STRICT, minimumDays });
        at(few).forEach(({ usable }, outcome) => {
          expect(usable).toEqual(expect.arrayContaining([...at(many)[outcome]!.usable]));
        });
      }),
    );
  });
});

describe("breaks in service", () => {
  const breaks = (rows: readonly (readonly [RawCell, RawCell, RawCell])[]) =>
    readServiceBreaks({
      count: rows.length,
      columns: {
        child: rows.map(([code]) => code),
        from: rows.map(([, from]) => from),
        to: rows.map(([, , to]) => to),
      },
    });

  it("count for the child whatever case its code is written in; an open one lasts", () => {
    const { byChild, problems } = breaks([
      ["C1", 43851, 44069],
      ["c1", 44100, null],
    ]);
    expect(problems).toEqual([]);
    expect(byChild.get("c1")).toEqual([
      { from: 43851, to: 44069 },
      { from: 44100, to: Number.MAX_SAFE_INTEGER },
    ]);
  });

  it("that cannot be read leave the child's days unknown, whatever its other breaks", () => {
    const { byChild, problems } = breaks([
      ["C1", 44000, 44010],
      ["C1", "soon", 44069],
      ["C1", 44100, 44110],
      ["C2", 44010, 44000],
      ["C3", 44000, 44000],
      [null, 44000, 44010],
    ]);
    expect([byChild.get("c1"), byChild.get("c2")]).toEqual(["wrong", "wrong"]);
    expect(byChild.get("c3")).toEqual([{ from: 44000, to: 44000 }]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [1, "from"],
      [3, "to"],
      [5, "child"],
    ]);
  });
});
