import type { Indicator, Measure, MeasureResult } from "../../indicators/declaration";
import { forYear, type YearValue } from "../../law/dated";
import type { Target } from "../../indicators/declaration";

export type Standing = "met" | "not met" | "no target";

/** How a result stands to the plan's target of exactly its year. */
export interface Comparison {
  readonly measure: Measure | undefined;
  readonly target: YearValue<Target> | undefined;
  /** Undefined where there is a target but no value to compare with it. */
  readonly standing: Standing | undefined;
}

/** Compares unrounded. Where the target is a range, its nearer end counts: 61 reaches a target of 61-65 or more. */
export function compare(indicator: Indicator, result: MeasureResult, ffy: number): Comparison {
  const measure = indicator.measures.find((candidate) => candidate.code === result.measure);
  const target = measure === undefined ? undefined : forYear(measure.targets, ffy);
  if (measure === undefined || target === undefined) return { measure, target, standing: "no target" };
  if (result.outcome.kind !== "value") return { measure, target, standing: undefined };
  const met =
    measure.better.side === "atLeast"
      ? result.outcome.value >= target.value.low
      : result.outcome.value <= target.value.high;
  return { measure, target, standing: met ? "met" : "not met" };
}
