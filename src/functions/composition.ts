import { composition as compositionOf } from "../measures/composition/composition";
import { compositionDifference } from "../measures/composition/compositionDifference";
import { eFormula as eFormulaOf } from "../measures/composition/eFormula";
import { relativeDifference } from "../measures/composition/relativeDifference";
import { value } from "../measures/outcome";
import { readNumbers } from "./support/arguments";
import { sharesRefused } from "./support/shares";
import { exceeds, spread } from "./support/spread";
import { spreadRows } from "./support/spreadRows";

/**
 * Composition: what share of all children with the outcome belongs to the group, in percent. 100 x count / total.
 * @customfunction COMPOSITION
 * @param count Children of the group with the outcome.
 * @param total Children of all groups with the outcome.
 * @returns Percent, 0 to 100; #N/A where the total is 0 or a cell is missing.
 */
export function composition(count: any[][], total: any[][]): any[][] {
  return spread(
    [readNumbers("count", count, "count"), readNumbers("total", total, "count")],
    (cases, allCases) => exceeds("count", cases, allCases, "total") ?? compositionOf(cases, allCases),
  );
}

/**
 * Difference in composition: the group's share of the children with the outcome minus its share of all children, in percentage
 * points.
 * @customfunction COMPDIFF
 * @param count Children of the group with the outcome.
 * @param total Children of all groups with the outcome.
 * @param population All children of the group.
 * @param totalPopulation All children of all groups.
 * @returns Percentage points; #N/A with the reason where a total is 0 or a cell is missing.
 */
export function compDiff(
  count: any[][],
  total: any[][],
  population: any[][],
  totalPopulation: any[][],
): any[][] {
  return spread(
    [
      readNumbers("count", count, "count"),
      readNumbers("total", total, "count"),
      readNumbers("population", population, "count"),
      readNumbers("totalPopulation", totalPopulation, "count"),
    ],
    (cases, allCases, children, allChildren) =>
      sharesRefused(cases, allCases, children, allChildren) ??
      compositionDifference(cases, allCases, children, allChildren),
  );
}

/**
 * Relative difference in composition: the difference of the two shares as a percent of the group's share of all children.
 * @customfunction RELDIFF
 * @param count Children of the group with the outcome.
 * @param total Children of all groups with the outcome.
 * @param population All children of the group.
 * @param totalPopulation All children of all groups.
 * @returns Percent, -100 where the group has no case; #N/A with the reason where a share cannot be formed.
 */
export function relDiff(
  count: any[][],
  total: any[][],
  population: any[][],
  totalPopulation: any[][],
): any[][] {
  return spread(
    [
      readNumbers("count", count, "count"),
      readNumbers("total", total, "count"),
      readNumbers("population", population, "count"),
      readNumbers("totalPopulation", totalPopulation, "count"),
    ],
    (cases, allCases, children, allChildren) =>
      sharesRefused(cases, allCases, children, allChildren) ??
      relativeDifference(cases, allCases, children, allChildren),
  );
}

/**
 * E-formula: the largest share of the children with the outcome that is still in line with the group's share of all children,
 * and whether the group's share is above it.
 * @customfunction EFORMULA
 * @param count Children of the group with the outcome, one cell or a column.
 * @param total Children of all groups with the outcome.
 * @param population All children of the group.
 * @param totalPopulation All children of all groups.
 * @returns Upper bound in percent, and TRUE where the group's composition is above it; #N/A where a share cannot be formed.
 */
export function eFormula(
  count: any[][],
  total: any[][],
  population: any[][],
  totalPopulation: any[][],
): any[][] {
  return spreadRows(
    [
      readNumbers("count", count, "count"),
      readNumbers("total", total, "count"),
      readNumbers("population", population, "count"),
      readNumbers("totalPopulation", totalPopulation, "count"),
    ] as const,
    2,
    (cases, allCases, children, allChildren) => {
      const refused = sharesRefused(cases, allCases, children, allChildren);
      if (refused !== undefined) return refused;
      const result = eFormulaOf(cases, allCases, children, allChildren);
      return result.kind === "value"
        ? [value(result.value.upperBound), value(result.value.above)]
        : [result, result];
    },
  );
}
