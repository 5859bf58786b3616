import { describe, expect, it } from "vitest";
import { calibrate } from "../../../../src/measures/rasch/calibrate";
import { categoryStatistics } from "../../../../src/measures/rasch/categoryStatistics";
import { residualCheck } from "../../../../src/measures/rasch/residualCheck";
import { responsesOf } from "../../../../src/measures/rasch/responses";
import { scoreTable } from "../../../../src/measures/rasch/scoreTable";
import cases from "./cases.json";
import python from "./residuals.json";

/* Liking for Science, rating scale, against residuals.py. */

const lines = (cases as unknown as { id: string; inputs: { responses: string[] } }[]).find(
  ({ id }) => id === "rasch-science-rsm-tam-jml",
)!.inputs.responses;
const digits = lines.flatMap((line) => [...line].map(Number));
const outcome = calibrate(responsesOf(digits, lines.length, lines[0]!.length)!, { model: "rating-scale" });
if (outcome.kind !== "value") throw new Error(outcome.reason);
const found = outcome.value;

describe("category statistics", () => {
  const [use, ...others] = categoryStatistics(found);
  it("count, average and judge each category as numpy does", () => {
    expect(others).toEqual([]);
    expect(use!.categories.map(({ category }) => category)).toEqual([0, 1, 2]);
    use!.categories.forEach((category, x) => {
      expect(category.count).toBe(python.count[x]);
      expect(category.averageMeasure).toBeCloseTo(python.averageMeasure[x]!, 7);
      expect(category.expectedMeasure).toBeCloseTo(python.expectedMeasure[x]!, 7);
      expect(category.outfit).toBeCloseTo(python.outfit[x]!, 6);
      if (x > 0) expect(category.threshold).toBeCloseTo(python.thresholds[x - 1]!, 7);
    });
    expect(use!.categories[0]!.threshold).toBeNaN();
    expect(use!.categories.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 10);
  });
  it("find nothing out of order here, and what is once the middle answer is hardly given", () => {
    expect([use!.disorderedThresholds, use!.disorderedAverages]).toEqual([[], []]);
    const rare = digits.map((digit, at) => (digit === 1 && at % 7 !== 0 ? (at % 2) * 2 : digit));
    const other = calibrate(responsesOf(rare, lines.length, lines[0]!.length)!, { model: "rating-scale" });
    if (other.kind !== "value") throw new Error(other.reason);
    expect(categoryStatistics(other.value)[0]!.disorderedThresholds).toEqual([2]);
  });
});

describe("the residual check", () => {
  const check = residualCheck(found)!;
  it("finds numpy's first component and closest pairs", () => {
    expect(check.firstContrast).toBeCloseTo(python.firstContrast, 6);
    check.items.forEach((item, at) => expect(check.loadings[at]).toBeCloseTo(python.loadings[item]!, 4));
    check.closestPairs.forEach(({ one, other, correlation }, at) => {
      const [first, second, r] = python.closestPairs[at] as [number, number, number];
      expect([one, other]).toEqual([first, second]);
      expect(correlation).toBeCloseTo(r, 6);
    });
  });
});

describe("the score table", () => {
  it("holds what persons with complete answers were given, ends included", () => {
    const table = scoreTable(found)!;
    expect(table).toHaveLength(49);
    lines.forEach((line, person) => {
      const score = [...line].reduce((sum, digit) => sum + Number(digit), 0);
      expect(table[score]!.measure).toBeCloseTo(found.persons.measure[person]!, 7);
      expect(table[score]!.error).toBeCloseTo(found.persons.error[person]!, 7);
    });
  });
});
