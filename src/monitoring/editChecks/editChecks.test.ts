import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import { isAllowed, likePattern, readAllowed, readRange } from "./matchValue";
import { readRule, type RuleText } from "./readRules";
import { CHECK_KINDS, type CheckedTable } from "./rule";
import { runRule } from "./runRule";
import { suggestRules } from "./suggestRules";

function table(columns: Readonly<Record<string, readonly RawCell[]>>): CheckedTable {
  const entries = Object.entries(columns).map(([heading, cells]) => ({ heading, cells }));
  return { count: entries[0]?.cells.length ?? 0, columns: entries };
}

const NO_RULE: RuleText = {
  name: "",
  kind: "",
  column: "",
  also: "",
  value: "",
  whenColumn: "",
  whenIs: "",
  severity: "",
  fix: "",
};

/** Rows (from 0) that break a rule. */
function broken(text: Partial<RuleText>, of: CheckedTable, previous?: CheckedTable): readonly number[] {
  const read = readRule({ ...NO_RULE, ...text }, of);
  if (read.kind !== "rule") throw new Error(read.message);
  return runRule(read.rule, of, previous).findings.map(({ row }) => row);
}

describe("each kind of rule has a case that passes and one that fails", () => {
  const day = 45_000;
  it.each([
    ["required", {}, ["x", null, 0]],
    ["number", {}, [1.5, "one", "1,200"]],
    ["whole number", {}, [3, 3.5, "4"]],
    ["date", {}, [day, "soon", day + 0.5]],
    ["between", { value: "3..21" }, [3, 2, 21]],
    ["between", { value: "3..21" }, [3, 22, 21]],
    ["one of", { value: "31; 32; 40..45" }, [31, 33, "45"]],
    ["one of", { value: "Yes, No" }, ["yes", "maybe", "NO"]],
    ["like", { value: "??-*" }, ["AB-1", "ABC", "xy-"]],
    ["unique", {}, [5, "5", 6]],
  ] as const)("%s %j", (kind, more, cells) => {
    expect(broken({ kind, column: "A", ...more }, table({ A: cells, B: ["a", "b", "c"] }))).toEqual([1]);
  });

  it("unique together with another column", () => {
    const of = table({ A: [5, 5, 5], B: ["x", "y", "x"] });
    expect(broken({ kind: "unique", column: "A", also: "B" }, of)).toEqual([2]);
  });

  it("not after: the same day is in order", () => {
    const of = table({ A: [day, day, day + 1], B: [day, day + 1, day] });
    expect(broken({ kind: "not after", column: "A", also: "B" }, of)).toEqual([2]);
  });

  it("at most, and sums that agree with their parts", () => {
    const of = table({ A: [5, 6, 7], B: [5, 7, 6], Total: [10, 14, 13] });
    expect(broken({ kind: "at most", column: "A", also: "B" }, of)).toEqual([2]);
    expect(broken({ kind: "sum", column: "Total", also: "A + B" }, of)).toEqual([1]);
    expect(
      broken(
        { kind: "sum", column: "Total", also: "A+B" },
        table({ A: ["*", 0.1], B: [1, 0.2], Total: [9, 0.3] }),
      ),
    ).toEqual([]);
  });

  it("change: exactly 10 percent is not more than 10 percent", () => {
    const before = table({ Key: ["a", "b", "c", "d"], A: [100, 100, 0, 40] });
    const now = table({ Key: ["d", "a", "b", "c", "new"], A: [40, 110, 111, 1, 5] });
    expect(broken({ kind: "change", column: "A", also: "Key" }, now, before)).toEqual([2, 3]);
    expect(broken({ kind: "change", column: "A", also: "Key", value: "5" }, now, before)).toEqual([1, 2, 3]);
    expect(broken({ kind: "change", column: "A", also: "Key" }, now)).toEqual([]);
  });

  it("outlier: by the distance from the median, within groups", () => {
    // Median 5, distances 4 3 2 1 0 1 2 3 4 and 95: their median is 2.5; 0.6745 x 95 / 2.5 = 25.6.
    const of = table({ A: [1, 2, 3, 4, 5, 6, 7, 8, 9, 100], G: "aaaaaaaaab".split("") });
    expect(broken({ kind: "outlier", column: "A" }, of)).toEqual([9]);
    expect(broken({ kind: "outlier", column: "A", also: "G" }, of)).toEqual([]);
  });

  it("holds only where its condition does", () => {
    const of = table({ Age: [3, 5, 6, null], Setting: ["01", "31", "01", "01"] });
    expect(
      broken({ kind: "one of", column: "Setting", value: "31", whenColumn: "Age", whenIs: "3..5" }, of),
    ).toEqual([0]);
    expect(
      broken({ kind: "one of", column: "Setting", value: "31", whenColumn: "Age", whenIs: "blank" }, of),
    ).toEqual([3]);
  });
});

describe("what may stand in a cell", () => {
  it("reads ranges, lists and blanks", () => {
    expect(readRange("3..21")).toEqual({ low: 3, high: 21 });
    expect(readRange("2.5 to 4")).toEqual({ low: 2.5, high: 4 });
    expect(readRange("..4")).toEqual({ low: -Infinity, high: 4 });
    expect(readRange("four")).toBeUndefined();
    expect(isAllowed("05", readAllowed("5"))).toBe(true);
    expect(isAllowed(null, readAllowed("1; blank"))).toBe(true);
    expect(isAllowed(null, readAllowed("1"))).toBe(false);
    expect(likePattern("a.c").test("abc")).toBe(false);
  });
});

describe("rules as people write them", () => {
  const of = table({ A: [1], B: [2] });
  it.each([
    [{ kind: "magic", column: "A" }, "kind"],
    [{ kind: "unique", column: "C" }, "column"],
    [{ kind: "sum", column: "A" }, "also"],
    [{ kind: "sum", column: "A", also: "B + C" }, "also"],
    [{ kind: "between", column: "A", value: "three" }, "value"],
    [{ kind: "one of", column: "A" }, "value"],
    [{ kind: "like", column: "A" }, "value"],
    [{ kind: "change", column: "A", also: "B", value: "-1" }, "value"],
    [{ kind: "required", column: "A", whenColumn: "C", whenIs: "1" }, "whenColumn"],
  ])("%j: says which cell", (text, cell) => {
    const read = readRule({ ...NO_RULE, ...text }, of);
    expect(read.kind === "problem" && read.cell).toBe(cell);
  });

  it("takes every kind by its own name, headings in any case, and warnings by their word", () => {
    for (const kind of CHECK_KINDS) {
      const read = readRule(
        {
          ...NO_RULE,
          kind: kind.toUpperCase(),
          column: " a ",
          also: "b",
          value: kind === "between" ? "1..2" : "1",
          severity: "Warning",
        },
        of,
      );
      expect(read.kind === "rule" && [read.rule.kind, read.rule.severity]).toEqual([kind, "warning"]);
    }
  });
});

describe("suggested rules", () => {
  it("see ids, dates in order, totals and counts", () => {
    const of = table({
      "Student ID": ["a", "b", "c"],
      "Birth date": [40_000, 40_001, 40_002],
      "Entry date": [42_000, 42_001, 42_002],
      "Exit date": [43_000, 43_001, null],
      Asian: [1, 2, 3],
      White: [4, 5, 6],
      Total: [5, 7, 9],
    });
    const rules = suggestRules(of, false).map(({ name, also }) => [name, ...also].join(" / "));
    expect(rules).toContain("Student ID: unique");
    expect(rules).toContain("Birth date: not after / Entry date");
    expect(rules).toContain("Entry date: not after / Exit date");
    expect(rules).toContain("Total: sum / Asian / White");
    expect(rules).toContain("Asian: whole number");
    expect(rules.some((name) => name.includes("change"))).toBe(false);
  });

  it("can always be read back and run, whatever the table", () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
    const heading = fc.stringMatching(/^[A-Za-z]{1,8}( (?:date|id|total))?$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(heading, { selector: (one) => one.toLowerCase(), minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 12 }),
        fc.infiniteStream(cell),
        (headings, count, cells) => {
          const of = {
            count,
            columns: headings.map((one) => ({ heading: one, cells: [...cells.take(count)] })),
          };
          for (const rule of suggestRules(of, true)) {
            const { findings, looked } = runRule(rule, of, of);
            expect(findings.length).toBeLessThanOrEqual(Math.max(looked, 0));
            for (const { row } of findings) expect(row).toBeLessThan(count);
          }
        },
      ),
    );
  });
});
