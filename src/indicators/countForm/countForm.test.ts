import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inPlan } from "../../law/sources";
import type { Measure, RawCell } from "../declaration";
import { countForm } from "./countForm";
import { columnOf, computeRows } from "./testing";

/* A made-up indicator: passed of (entered less withdrawn). All expected figures by pencil. */

const column = (id: string, title: string, required = true) => ({
  id,
  title,
  help: title,
  words: [id],
  kind: "count" as const,
  required,
});
const text = (id: string, title: string, required: boolean) => ({
  ...column(id, title, required),
  kind: "text" as const,
});

const measures: readonly Measure[] = ["1", "1 reading", "1 math"].map((code) => ({
  code,
  title: code,
  unit: "percent",
  better: { side: "atLeast", ours: true },
  targets: [{ ffy: 2010, value: { low: 75, high: 75, printed: "75%" }, source: inPlan("nowhere") }],
}));

const shared = {
  id: "counts",
  title: "Counts",
  rowIs: "a district",
  indicator: { code: "1", measures, years: { first: 2005, last: 2012 } },
  example: [],
};
const source = inPlan("nowhere");

const form = countForm({
  ...shared,
  names: [text("district", "District", false)],
  counts: [column("passed", "Passed"), column("entered", "Entered"), column("withdrawn", "Withdrawn", false)],
  rates: [
    {
      title: "Rate",
      measures: "1",
      numerator: ["passed"],
      denominator: ["entered", { minus: "withdrawn" }],
      source,
    },
  ],
});
const row = (district: RawCell, passed: RawCell, entered: RawCell, withdrawn: RawCell) => ({
  district,
  passed,
  entered,
  withdrawn,
});
const run = (rows: readonly Record<string, RawCell>[], ffy = 2010) => computeRows(form, rows, ffy);

describe("a form of counts", () => {
  const good = [row("A", 3, 6, 2), row("B", 5, 10, 2)];

  it("adds the rows up, and shows the working", () => {
    const { results, problems } = run(good);
    // 3 + 5 = 8 of 6 + 10 - 2 - 2 = 12.
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      measure: "1",
      outcome: { kind: "value", value: 800 / 12 },
      working: {
        rule: "Passed / (Entered - Withdrawn) x 100",
        numbers: "8 / (16 - 4) x 100 = 66.7",
        year: "FFY 2010 (school year 2010-11)",
      },
    });
    expect(problems).toEqual([]);
  });

  it("holds each row against the target: 3 of 4 is 75 and meets it, 5 of 8 is 62.5 and does not", () => {
    const computation = run(good);
    expect(columnOf(computation, "Rate")).toEqual([75, 62.5]);
    expect(columnOf(computation, "Target, Rate")).toEqual(["met", "not met"]);
    expect(computation.tables[0]!.flagged).toEqual([1]);
    expect(computation.charts.map(({ id }) => id)).toEqual(["results", "rows 1"]);
    expect(computation.charts[1]).toMatchObject({ marks: [{ label: "Target", value: 75 }] });
  });

  it("compares with no target where there is none", () => {
    const computation = run(good, 2009);
    expect(computation.tables[0]!.columns.map(({ title }) => title)).not.toContain("Target, Rate");
    expect(computation.tables[0]!.flagged).toEqual([]);
  });

  it("points formulas at the person's columns, or at the table where a row is left out", () => {
    expect(run(good).results[0]!.formula).toBe(
      "=MN.PERCENT(SUM({column:passed}),SUM({column:entered})-SUM({column:withdrawn}))",
    );
    expect(run([...good, row("C", "*", 4, 0)]).results[0]!.formula).toBe(
      "=MN.PERCENT(SUM({range:rows!1,2,2,2}),SUM({range:rows!1,3,2,3})-SUM({range:rows!1,4,2,4}))",
    );
    // A number written as text counts, but SUM would not see it.
    const texts = run([row("A", "1,003", 2000, 0)]);
    expect(texts.results[0]!.outcome).toEqual({ kind: "value", value: 50.15 });
    expect(texts.results[0]!.formula).toContain("{range:");
  });

  it.each([
    ["a blank", null, "Passed: is blank", "Enter the count; 0 where there is none."],
    ["a fraction", 1.5, "Passed: holds 1.5", "Enter a whole number, 0 or more."],
    ["a negative", -1, "Passed: holds -1", "Enter a whole number, 0 or more."],
    ["a word", "many", 'Passed: holds "many", not a number', "Enter a whole number, 0 or more."],
    ["an error", { error: "#DIV/0!" }, "Passed: holds the error #DIV/0!", "Enter a whole number, 0 or more."],
    ["n/a", "n/a", 'Passed: is marked as missing ("n/a")', "Enter the count; 0 where there is none."],
    ["a star", "*", 'Passed: is suppressed ("*")', "Ask for the count, or leave the row out of the result."],
    [
      "more than the whole",
      5,
      "Passed: 5 is more than the 4 of Entered - Withdrawn",
      "Correct the one that is wrong.",
    ],
  ] as const)("leaves a row out for %s", (_what, passed, message, advice) => {
    const { problems, results } = run([...good, row("C", passed, 6, 2)]);
    expect(problems).toEqual([{ severity: "error", row: 2, column: "passed", message, advice }]);
    expect(results[0]!.outcome).toEqual({ kind: "value", value: 800 / 12 });
  });

  it("leaves a row out whose whole is below nothing, and lets part and whole be the same", () => {
    expect(run([row("C", 0, 1, 2)]).problems[0]!.message).toBe(
      "Entered - Withdrawn leaves -1, less than none",
    );
    expect(run([row("C", 4, 6, 2)]).results[0]!.outcome).toEqual({ kind: "value", value: 100 });
  });

  it("counts the first of two rows with one name, and skips blank rows", () => {
    const { problems, results } = run([good[0]!, row(null, null, null, null), row("a", 1, 1, 0), good[1]!]);
    expect(problems.map(({ row: at, message }) => [at, message])).toEqual([
      [2, "a is there twice, in rows 1 and 3 of the data; the first is counted"],
    ]);
    expect(results[0]!.outcome).toEqual({ kind: "value", value: 800 / 12 });
  });

  it("does not count a total twice, and warns of one that is not the sum", () => {
    const total = run([...good, row("Total", 8, 16, 4)]);
    expect(total.problems.map(({ severity, row: at }) => [severity, at])).toEqual([["error", 2]]);
    expect(columnOf(total, "District")).toEqual(["A", "B"]);
    const other = run([...good, row("Statewide", 9, 16, 4)]);
    expect(other.problems.map(({ severity, row: at }) => [severity, at])).toEqual([["warning", 2]]);
    // 17 of 24.
    expect(other.results[0]!.outcome).toEqual({ kind: "value", value: 1700 / 24 });
  });

  it("knows a total whose rows are not all there", () => {
    const rows = [...good, row("C", "*", 4, 0)];
    const total = run([...rows, row("US, Outlying Areas", 10, 20, 4)]);
    expect(total.problems.map(({ severity, row: at }) => [severity, at])).toEqual([
      ["error", 2],
      ["error", 3],
    ]);
    expect(total.results[0]!.outcome).toEqual({ kind: "value", value: 800 / 12 });
    // Fewer than the rows that are left: no total of them.
    expect(run([...rows, row("Total", 7, 20, 4)]).problems.at(-1)!.severity).toBe("warning");
  });

  it("says between what the percent is where markers have limits", () => {
    const { notes, results, problems } = run([...good, row("C", "<5", 20, 0), row("D", "*", 9, 0)]);
    expect(problems).toHaveLength(2);
    expect(results[0]!.outcome).toEqual({ kind: "value", value: 800 / 12 });
    // 8 of 32 to 12 of 32.
    expect(notes.map(({ text: said }) => said)).toEqual([
      expect.stringMatching(/^Each result adds up 2 rows of the table\. The targets are the State's:/),
      "2 rows are left out because of suppressed counts; the results are those of the other rows.",
      '1: with the 1 suppressed row whose counts have a limit, such as "<10", the percent is between 25.0 and 37.5. 1 more without a limit could move it further.',
    ]);
  });

  it("has no result, but a range, where every row is suppressed; no result where there is nobody", () => {
    expect(run([row("C", "<5", 20, 0)]).results[0]!.outcome).toEqual({
      kind: "suppressed",
      reason: "The counts for 1 are suppressed; the percent is between 0.0 and 20.0.",
    });
    expect(run([row("C", 0, 0, 0)]).results[0]!.outcome).toMatchObject({ kind: "undefined" });
    expect(run([row("C", "?", 0, 0)]).results[0]!.outcome).toEqual({
      kind: "undefined",
      reason: "No row can be used for 1.",
    });
  });

  it("has no result without a column that the rate needs", () => {
    const { results, tables } = run([{ passed: 1, entered: 2 }]);
    expect(results[0]!.outcome).toEqual({
      kind: "undefined",
      reason: 'Rate needs the column "Withdrawn".',
    });
    expect(tables[0]!.columns.map(({ title }) => title)).toEqual(["Row", "Passed", "Entered"]);
  });

  it("says so for a year outside the plan", () => {
    const oneRow = good.slice(0, 1);
    expect(run(oneRow, 2012).notes).toEqual([]);
    expect(run(oneRow, 2013).notes[0]!.text).toMatch(/For FFY 2013 its definition of FFY 2012 is used/);
    expect(run(oneRow, 2004).notes[0]!.text).toMatch(/For FFY 2004 its first definition, FFY 2005, is used/);
  });

  it("gives the percent of the sums, whatever the rows", () => {
    const rows = fc.array(
      fc
        .tuple(fc.nat(500), fc.nat(500), fc.nat(500))
        .map(([a, b, c]) => ({ passed: a, entered: a + b + c, withdrawn: b })),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const { results, tables, problems } = run(all);
        const sum = (of: (one: (typeof all)[number]) => number) =>
          all.reduce((total, one) => total + of(one), 0);
        const whole = sum(({ entered, withdrawn }) => entered - withdrawn);
        expect(problems).toEqual([]);
        expect(tables[0]!.rows).toHaveLength(all.length);
        const { outcome } = results[0]!;
        if (whole === 0) expect(outcome.kind).toBe("undefined");
        else expect(outcome).toEqual({ kind: "value", value: (100 * sum(({ passed }) => passed)) / whole });
      }),
    );
  });

  it("holds the true percent between the ends of the range", () => {
    const cell = fc.record({
      passed: fc.nat(9),
      kept: fc.nat(9),
      withdrawn: fc.nat(9),
      hidden: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
        const counts = cells.map(({ passed, kept, withdrawn, hidden }) => ({
          passed,
          entered: passed + kept + withdrawn,
          withdrawn,
          hidden,
        }));
        const shown = counts.map(({ hidden, ...one }) =>
          hidden ? { passed: "<10", entered: one.entered, withdrawn: "<10" } : one,
        );
        const whole = counts.reduce((sum, { entered, withdrawn }) => sum + entered - withdrawn, 0);
        const part = counts.reduce((sum, { passed }) => sum + passed, 0);
        const said = [...run(shown).notes.map(({ text: note }) => note), reasonOf(run(shown))].join(" ");
        const range = /between (\d+\.\d) and (\d+\.\d)/.exec(said);
        if (range === null || whole === 0) return;
        expect((100 * part) / whole).toBeGreaterThanOrEqual(Number(range[1]) - 0.05);
        expect((100 * part) / whole).toBeLessThanOrEqual(Number(range[2]) + 0.05);
      }),
    );
  });
});

function reasonOf({ results }: ReturnType<typeof run>): string {
  const { outcome } = results[0]!;
  return outcome.kind === "value" ? "" : outcome.reason;
}

describe("a form with measures for some of the rows", () => {
  const bySubject = countForm({
    ...shared,
    names: [text("district", "District", false), text("subject", "Subject", true)],
    counts: [column("passed", "Passed"), column("entered", "Entered")],
    readName: (id, name) =>
      id !== "subject" || /^(reading|math)$/i.test(name)
        ? name.toLowerCase()
        : { refused: `"${name}" is no subject`, advice: "Type reading or math." },
    rates: [
      {
        title: "Rate",
        measures: ["reading", "math"].map((subject) => ({ code: `1 ${subject}`, names: { subject } })),
        numerator: ["passed"],
        denominator: ["entered"],
        source,
      },
    ],
  });
  const line = (district: string, subject: RawCell, passed: RawCell, entered: RawCell) => ({
    district,
    subject,
    passed,
    entered,
  });

  it("adds up the rows of each, and leaves out a measure without rows", () => {
    const both = computeRows(
      bySubject,
      [line("a", "Reading", 1, 4), line("a", "math", 1, 2), line("b", "reading", 2, 4)],
      2010,
    );
    expect(both.results.map(({ measure, outcome }) => [measure, outcome])).toEqual([
      ["1 reading", { kind: "value", value: 37.5 }],
      ["1 math", { kind: "value", value: 50 }],
    ]);
    expect(both.results[0]!.formula).toBe(
      '=MN.PERCENT(SUMIFS({column:passed},{column:subject},"reading"),SUMIFS({column:entered},{column:subject},"reading"))',
    );
    const one = computeRows(bySubject, [line("a", "Math", 1, 2)], 2010);
    expect(one.results.map(({ measure }) => measure)).toEqual(["1 math"]);
  });

  it("refuses a name it does not know, and a blank one", () => {
    const { problems } = computeRows(
      bySubject,
      [line("a", "Science", 1, 2), line("b", null, 1, 2), line("c", "math", 1, 2)],
      2010,
    );
    expect(problems.map(({ row: at, column: of, message }) => [at, of, message])).toEqual([
      [0, "subject", 'Subject: "Science" is no subject'],
      [1, "subject", "Subject: is blank"],
    ]);
  });
});
