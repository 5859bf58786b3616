import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseline, percent, source, status, target, targets } from "./percentsAndTargets";
import { shown } from "./support/testing";

interface PrintedTarget {
  readonly indicator: string;
  readonly measure: string;
  readonly ffy: number;
  readonly value: number | { low: number; high: number } | null;
  readonly valuePrinted: string;
  readonly grade?: string | null;
  readonly subject?: string | null;
  readonly direction: "atLeast" | "atMost";
  readonly line: number;
}
const printed = JSON.parse(
  readFileSync(new URL("../../test/reference/plan/targets.json", import.meta.url), "utf8"),
) as PrintedTarget[];

describe("TARGET", () => {
  it("gives every one of the plan's 304 printed rows", () => {
    expect(printed).toHaveLength(304);
    for (const row of printed) {
      const measure = row.measure === "3C" ? `3C ${row.subject} ${row.grade}` : row.measure;
      const result = () => target(row.indicator, row.ffy, measure);
      if (row.value === null) expect(result, `${measure} ${row.ffy}`).toThrow(/No target/);
      else if (typeof row.value === "number")
        expect(result(), `${measure} ${row.ffy}`).toEqual([[row.value]]);
      else expect(result(), `${measure} ${row.ffy}`).toEqual([[row.value.low, row.value.high]]);
    }
  });

  it("finds a measure however a person writes it", () => {
    for (const name of ["3C reading 5", "3c Reading, grade 5", " 3C READING  5 "]) {
      expect(target("3", 2005, name)).toEqual(target("3", 2005, "3C reading 5"));
    }
    expect(target(9, 2006)).toEqual(target("B9", 2006));
    expect(target("4a", 2009)).toEqual(target("4A", 2009));
  });

  it("never answers a missing year with another year's target", () => {
    expect(() => target("4B", 2009)).toThrow(
      "No target for 4B in FFY 2009: the plan has targets for FFY 2010 to 2012",
    );
    expect(() => target("1", 2013)).toThrow(/FFY 2005 to 2012/);
    expect(() => target("8", 2005)).toThrow(/prints "N\/A"/);
    expect(() => target("6", 2011)).toThrow(
      "No target: for FFY 2011 (school year 2011-12) the plan prints no figure for 6",
    );
  });

  it("says what is wrong with an argument and what would be right", () => {
    expect(() => target("21", 2010)).toThrow(
      /indicator: there is no indicator "21"; write one of 1, 2, 3, 4A/,
    );
    expect(() => target("5", 2010)).toThrow(
      /measure: indicator 5 has several; write one of "5A", "5B", "5C"/,
    );
    expect(() => target("5", 2010, "5D")).toThrow(/indicator 5 has no "5D"/);
    expect(() => target("1", "soon")).toThrow(/ffy: holds "soon", not a number/);
    expect(() => target("1", null)).toThrow(/ffy: a value is needed/);
    expect(() => target("", 2010)).toThrow(/indicator: a text is needed/);
  });
});

describe("TARGETS", () => {
  it("lists every printed row that holds a figure", () => {
    const listed = [
      "1",
      "2",
      "3",
      "4A",
      "4B",
      "5",
      "7",
      "8",
      "9",
      "10",
      "11",
      "12",
      "13",
      "14",
      "15",
      "16",
      "17",
      "18",
      "19",
      "20",
    ]
      .map((code) => targets(code).length)
      .reduce((sum, rows) => sum + rows, 0);
    // The plan prints 3B once for reading and math together; here each subject has its own eight rows.
    const withFigure = printed.filter((row) => row.value !== null).length + 8;
    expect(listed).toBe(withFigure);
  });

  it("says at most where less is good", () => {
    for (const row of printed.filter((one) => one.value !== null)) {
      const rows = targets(row.indicator).filter(
        (one) => String(one[0]).startsWith(row.measure) && one[1] === row.ffy,
      );
      expect(rows.every((one) => one[4] === (row.direction === "atLeast" ? "at least" : "at most"))).toBe(
        true,
      );
    }
  });

  it("says that indicator 6 has none", () => {
    expect(() => targets("6")).toThrow("Indicator 6 has no targets in the plan");
  });
});

describe("STATUS", () => {
  it("holds both sides of a target, unrounded", () => {
    // Indicator 16, FFY 2010: 100 percent. Indicator 2, FFY 2010: at most 4.8 would be met by 4.8.
    expect(status("16", 2010, [[100], [99.96]])).toEqual([["met"], ["not met"]]);
    const [[limit]] = target("2", 2010) as [[number]];
    expect(status("2", 2010, [[limit, limit + 1e-9, limit - 1e-9]])).toEqual([["met", "not met", "met"]]);
  });

  it("takes the low end of a range, and a result above it", () => {
    expect(status("19", 2010, [[79.99], [80], [95]])).toEqual([["not met"], ["met"], ["met"]]);
  });

  it("takes a year and a measure for each result, and a bad one costs its own row", () => {
    // 5A of FFY 2010 is at least 62.0, 5B at most 10.0; FFY 2020 has no target (lines 698-706).
    const rows = status(
      "5",
      [[2010], [2010], [2020], [""], [2010]],
      [[100], [100], [50], [50], [50]],
      [["5A"], ["5B"], ["5A"], ["5A"], ["5D"]],
    );
    expect(shown(rows)).toEqual([
      ["met"],
      ["not met"],
      ["no target"],
      ["#N/A ffy, row 4: is blank"],
      ['#VALUE! measure, row 5: indicator 5 has no "5D"; write one of "5A", "5B", "5C"'],
    ]);
    expect(() => status([["5"], ["6"]], 2010, [[1]], "5A")).toThrow(
      "indicator: one cell is expected, not a range",
    );
  });

  it("says no target where there is none", () => {
    expect(status("9", 2005, [[1.3]])).toEqual([["no target"]]);
  });

  it("gives a bad cell alone its error", () => {
    expect(shown(status("16", 2010, [[100], ["x"], [101], ["many"]]))).toEqual([
      ["met"],
      ['#N/A value, row 2: is suppressed ("x")'],
      ["#VALUE! value, row 3: holds 101; a percent runs from 0 to 100"],
      ['#VALUE! value, row 4: holds "many", not a percent or a range of percents'],
    ]);
  });

  it("answers a published range where all of it lies on one side of the target", () => {
    // Indicator 1, FFY 2011: 85.0 percent or more (line 173).
    const of = (...cells: unknown[]) => shown(status("1", 2011, [cells])) as unknown[][];
    const undecided = (cell: string) =>
      `#N/A ${cell} holds values on both sides of the target 85 (its ends are taken as printed)`;
    expect(of("85-89", "GE85", "GT85", "GE90", "85")[0]).toEqual(new Array(5).fill("met"));
    expect(of("80-84", "LT85", "LE84", "LT50", "84.9%")[0]).toEqual(new Array(5).fill("not met"));
    const both = ["80-85", "84-86", "LE85", "GE84", "GT80", "GE50"];
    expect(of(...both)[0]).toEqual(both.map(undecided));
    expect(of("PS", ".", "GE101", "89-85", 85)[0]).toEqual([
      '#N/A value, column 1: is suppressed ("PS")',
      '#N/A value, column 2: is marked as missing (".")',
      "#VALUE! value, column 3: holds GE101; a percent runs from 0 to 100",
      '#VALUE! value, column 4: holds "89-85", whose low end is above its high end',
      "met",
    ]);
  });

  it("turns the sides around where less is good", () => {
    // Indicator 2, FFY 2010: at most 4.3 percent (line 233).
    const of = (...cells: unknown[]) => shown(status("2", 2010, [cells])) as unknown[][];
    expect(of("LE4.3", "LT4.3", "LE4", "0-4")[0]).toEqual(new Array(4).fill("met"));
    expect(of("GT4.3", "5-9", "GE10", "4.4%")[0]).toEqual(new Array(4).fill("not met"));
    const both = ["GE4.3", "LE5", "4-5", "LT50"];
    expect(of(...both)[0]).toEqual(
      both.map(
        (cell) => `#N/A ${cell} holds values on both sides of the target 4.3 (its ends are taken as printed)`,
      ),
    );
  });

  it("says no target to a range as to a number", () => {
    expect(status("9", 2005, [["0-1"]])).toEqual([["no target"]]);
  });

  it("gives a range the answer that all its percents share", () => {
    const percent = fc.integer({ min: 0, max: 100 });
    const measures = fc.constantFrom(["1"], ["2"], ["5", "5A"], ["5", "5B"], ["19"]);
    fc.assert(
      fc.property(measures, percent, percent, ([indicator, measure], one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const inside = Array.from({ length: 100 * (high - low) + 1 }, (_, at) => low + at / 100);
        const answers = new Set(status(indicator, 2010, [inside], measure)[0]);
        const [[answer]] = shown(status(indicator, 2010, [[`${low}-${high}`]], measure)) as [[string]];
        if (answers.size === 1) expect(answers).toContain(answer);
        else expect(answer).toMatch(/holds values on both sides/);
      }),
    );
  });
});

describe("BASELINE and SOURCE", () => {
  it("gives the printed baseline, also where it does not reproduce", () => {
    expect(baseline("19")).toBe(88);
    expect(baseline("3", "3C math 11")).toBe(31.5);
    expect(() => baseline("12")).toThrow("The plan prints no baseline percent for 12");
  });

  it("cites the target's line, or the definition", () => {
    expect(source("19", 2010)).toMatch(/Indicator 19, targets \(line 2114\)$/);
    expect(source("4A")).toMatch(/Indicator 4A, definition \(lines 411-415\)$/);
  });
});

describe("PERCENT", () => {
  it("refuses more than the whole and ends 0 of 0 in #N/A", () => {
    expect(shown(percent([[12], [0], [7]], [[676], [0], [6]]))).toEqual([
      [(100 * 12) / 676],
      ["#N/A 0 of 0 has no percent"],
      ["#VALUE! numerator, row 3: 7 is more than the 6 in denominator"],
    ]);
  });
});
