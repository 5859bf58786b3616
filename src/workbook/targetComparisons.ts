import { compareWithTarget } from "../indicators/compareWithTarget";
import type { Computation, Indicator } from "../indicators/declaration";
import { forYear } from "../law/dated";
import type { TargetComparison } from "./indicatorReport";

/** How each result stands to the plan's target of exactly its year, as a report shows it. */
export function targetComparisons(
  indicator: Indicator,
  computation: Computation,
  ffy: number,
): readonly TargetComparison[] {
  return computation.results.map((result): TargetComparison => {
    const measure = indicator.measures.find(({ code }) => code === result.measure);
    const target = measure && forYear(measure.targets, ffy);
    if (measure === undefined || target === undefined)
      return { measure: result.measure, status: "no target" };
    const status =
      result.outcome.kind === "value" ? compareWithTarget(measure, ffy, result.outcome.value) : "";
    return { measure: result.measure, target: target.value, status };
  });
}
