import { compareWithTarget, type TargetStatus } from "../../indicators/compareWithTarget";
import type { Indicator, Measure, MeasureResult, Target } from "../../indicators/declaration";
import { forYear, type YearValue } from "../../law/dated";

/** How a result stands to the plan's target of exactly its year. */
export interface Comparison {
  readonly measure: Measure | undefined;
  readonly target: YearValue<Target> | undefined;
  /** Undefined where there is a target but no value to compare with it. */
  readonly standing: TargetStatus | undefined;
}

export function compare(indicator: Indicator, result: MeasureResult, ffy: number): Comparison {
  const measure = indicator.measures.find((candidate) => candidate.code === result.measure);
  const target = measure === undefined ? undefined : forYear(measure.targets, ffy);
  if (measure === undefined || target === undefined) return { measure, target, standing: "no target" };
  if (result.outcome.kind !== "value") return { measure, target, standing: undefined };
  return { measure, target, standing: compareWithTarget(measure, ffy, result.outcome.value) };
}
