import { isValue } from "../measures/outcome";
import { showRounded } from "../measures/rounding";
import { targetFor } from "./compareWithTarget";
import type { ChartData, Measure, MeasureResult } from "./declaration";

/**
 * The results of a report and a line for their targets; of a range its low end. Categories are the measures' codes, as in the
 * report's table of results, so that the chart there draws its live cells.
 */
export function resultsChart(
  results: readonly MeasureResult[],
  measures: readonly Measure[],
  ffy: number,
): ChartData {
  const found = results.map(({ outcome }) => (isValue(outcome) ? outcome.value : null));
  const targets = results.map(({ measure: code }) => {
    const measure = measures.find((each) => each.code === code);
    const target = measure === undefined ? undefined : targetFor(measure, ffy);
    return target?.kind === "value" ? target.value.value.low : null;
  });
  const withTargets = targets.some((target) => target !== null);
  return {
    id: "results",
    title: withTargets ? "Results against targets" : "Results",
    kind: "column",
    unit: "percent",
    categories: results.map(({ measure }) => measure),
    series: [
      { name: "Result", values: found },
      ...(withTargets ? [{ name: "Target", values: targets, kind: "line" as const }] : []),
    ],
    description: results
      .map(({ measure }, place) => {
        const result = found[place] ?? null;
        const target = targets[place] ?? null;
        const said = result === null ? "no result" : showRounded(result, 1);
        return `${measure}: ${said}${target === null ? "" : `, target ${showRounded(target, 1)}`}.`;
      })
      .join(" "),
  };
}
