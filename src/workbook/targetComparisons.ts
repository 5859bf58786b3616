import { compareWithTarget, type TargetStatus } from "../indicators/compareWithTarget";
import type { Computation, Indicator, Measure, MeasureResult, Target } from "../indicators/declaration";
import { forYear, type YearValue } from "../law/dated";
import type { TargetComparison } from "./indicatorReport";

/** How a result stands to the plan's target of exactly its year. */
export interface Comparison {
  readonly measure: Measure | undefined;
  readonly target: YearValue<Target> | undefined;
  /** Undefined where there is a target but no value to compare with it. */
  readonly standing: TargetStatus | undefined;
}

export function compareResult(indicator: Indicator, result: MeasureResult, ffy: number): Comparison {
  const measure = indicator.measures.find(({ code }) => code === result.measure);
  const target = measure && forYear(measure.targets, ffy);
  if (measure === undefined || target === undefined) return { measure, target, standing: "no target" };
  if (result.outcome.kind !== "value") return { measure, target, standing: undefined };
  return { measure, target, standing: compareWithTarget(measure, ffy, result.outcome.value) };
}

/** The same for every result, as a report shows it. */
export function targetComparisons(
  indicator: Indicator,
  { results }: Pick<Computation, "results">,
  ffy: number,
): readonly TargetComparison[] {
  return results.map((result): TargetComparison => {
    const { target, standing = "" } = compareResult(indicator, result, ffy);
    return {
      measure: result.measure,
      ...(target === undefined ? {} : { target: target.value }),
      status: standing,
    };
  });
}
