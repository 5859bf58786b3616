import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/indicators/planCheck/checkPlan";
import type { Rule } from "../../src/indicators/planCheck/computation";
import { computations } from "../../src/indicators/planCheck/computations";
import { recompute } from "../../src/indicators/planCheck/recompute";
import { sampleSize } from "../../src/measures/sampling/sampleSize";
import recorded from "./plan/computations.json";

/*
 * `plan/computations.json` was read off the plan and computed by another program, apart from our tables. Figures are left out of
 * it where the plan has words.
 */

interface Recorded {
  readonly id: string;
  readonly indicator: string;
  readonly kind: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly unrounded?: number;
  readonly printed?: string;
  readonly recomputed?: string;
  readonly reproduces: boolean;
  readonly line: number;
}

const rows: readonly Recorded[] = recorded;
const check = checkPlan();
const byId = new Map(check.results.map((result) => [result.computation.id, result]));
const resultOf = (id: string) => byId.get(id)!;
/** "1,675" and "1675", "100%" and "100": one figure. */
const figure = (text: string) => Number(text.replace(/[,%]/g, "").replace(/ .*$/, ""));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The numbers a rule is made of, where the record has them as a list. */
function termsOf(rule: Rule): readonly number[] | undefined {
  if (rule.kind === "sum") return rule.terms;
  if (rule.kind === "parts of 100") return rule.parts;
  return rule.kind === "mean" && rule.weights === undefined ? rule.values : undefined;
}

describe("the plan's figures", () => {
  it("are the 325 on record, each once", () => {
    expect(computations.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(new Set(computations.map(({ id }) => id)).size).toBe(325);
  });

  it("269 reproduce, 56 do not, six are words", () => {
    expect({
      reproduced: check.reproduced,
      different: check.different.length,
      readOnly: check.readOnly,
      unexpected: check.unexpected,
    }).toEqual({ reproduced: 269, different: 56, readOnly: 6, unexpected: [] });
  });

  it.each(rows.map((row) => [row.id, row] as const))("%s comes out as on record", (id, row) => {
    const { computation, reproduces } = resultOf(id);
    expect({ indicator: computation.indicator, line: computation.line, reproduces }).toEqual({
      indicator: row.indicator,
      line: row.line,
      reproduces: row.reproduces,
    });
  });

  it("are printed, made of and computed as on record", () => {
    let compared = 0;
    for (const row of rows) {
      const { computation, computed, unrounded } = resultOf(row.id);
      if (row.printed !== undefined && computation.printed !== "")
        expect([row.id, computation.printed]).toEqual([row.id, row.printed]);
      if (row.recomputed !== undefined) {
        expect(figure(computed), row.id).toBeCloseTo(figure(row.recomputed), row.kind === "rounding" ? 0 : 9);
        compared += 1;
      }
      if (row.unrounded !== undefined && ["percent", "fraction", "corrected"].includes(row.kind))
        expect(unrounded, row.id).toBeCloseTo(row.unrounded, 3);
      const { rule } = computation;
      const terms = termsOf(rule);
      if (terms !== undefined && ["sum", "rounding"].includes(row.kind))
        // The record writes what is taken away with or without its sign.
        expect([row.id, terms.map(Math.abs)]).toEqual([
          row.id,
          Object.values(row.inputs ?? {})
            .flat()
            .map(Number)
            .map(Math.abs),
        ]);
      if (rule.kind === "percent" && row.kind === "percent")
        expect([row.id, sum(rule.part), sum(rule.whole)]).toEqual([
          row.id,
          row.inputs?.["numerator"],
          row.inputs?.["denominator"],
        ]);
    }
    expect(compared).toBeGreaterThan(250);
  });

  it("say why where they do not reproduce, in words a reader can check", () => {
    for (const { computation } of check.different) {
      expect([computation.id, (computation.why ?? "").length > 20]).toEqual([computation.id, true]);
      expect(computation.why).toMatch(/\.$/);
    }
    for (const { computation } of check.results) expect(computation.label.length).toBeGreaterThan(8);
  });
});

describe("computing a figure again", () => {
  const row = resultOf("13-baseline").computation;

  it("rounds half up to the decimals printed: 58.8346 is 58.8 and 59, not 58.9 or 58", () => {
    expect(recompute(row)).toMatchObject({ computed: "58.8%", reproduces: true });
    expect(recompute({ ...row, printed: "59%" })).toMatchObject({ computed: "59%", reproduces: true });
    expect(recompute({ ...row, printed: "58.83%" }).reproduces).toBe(true);
    expect(recompute({ ...row, printed: "58.9%" }).reproduces).toBe(false);
    expect(recompute({ ...row, printed: "58%" }).reproduces).toBe(false);
  });

  it("takes a print that is no number for a misprint", () => {
    expect(recompute({ ...row, printed: "58/8%" })).toMatchObject({ computed: "58.8%", reproduces: false });
  });

  it("lets rounded parts miss 100 by half a tenth each, and no more", () => {
    const parts = (...of: number[]) =>
      recompute({ ...row, rule: { kind: "parts of 100", parts: of } }).reproduces;
    expect(parts(50, 49.9)).toBe(true);
    expect(parts(50, 50.1)).toBe(true);
    expect(parts(50, 49.8)).toBe(false);
    expect(parts(20, 20, 20, 20, 19.75)).toBe(true);
    expect(parts(20, 20, 20, 20, 19.7)).toBe(false);
  });

  it("finds p within what the rounding of its inputs allows", () => {
    const male = resultOf("14.4-Male");
    // Our own p is 0.567; the plan's 0.569 lies inside 0.5626 to 0.5710 (both ends computed elsewhere).
    expect(male.computed).toBe("0.567 (0.5626 to 0.5710)");
    expect(male.reproduces).toBe(true);
    expect(recompute({ ...male.computation, printed: "0.572" }).reproduces).toBe(false);
  });

  it("a sample size reproduces once it is rounded up, as the worksheet function does", () => {
    expect(sampleSize(102351, { confidence: 0.95, margin: 0.03, proportion: 0.5 })).toEqual({
      kind: "value",
      value: 1057,
    });
  });

  it("notices a row that comes out otherwise than on record, either way", () => {
    const wrong = checkPlan([{ ...row, printed: "58.9%" }]);
    expect(wrong.unexpected.map((result) => result.computation.id)).toEqual(["13-baseline"]);
    const excused = checkPlan([{ ...row, why: "The print is off." }]);
    expect(excused.unexpected.map((result) => result.computation.id)).toEqual(["13-baseline"]);
  });
});
