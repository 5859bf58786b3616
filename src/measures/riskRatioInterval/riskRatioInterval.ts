import { criticalValue } from "../distributions/normal";
import { notDefined } from "../outcome";
import { adjustedLogInterval } from "./adjustedLogInterval";
import type { RatioInterval, TwoRisks } from "./interval";
import { logInterval } from "./logInterval";
import { priceBonettInterval } from "./priceBonettInterval";
import { scoreInterval, smallSampleFactor } from "./scoreInterval";

export type IntervalMethod = "score" | "miettinen-nurminen" | "log" | "adjusted-log" | "price-bonett";
export const INTERVAL_METHODS: readonly IntervalMethod[] = [
  "score",
  "miettinen-nurminen",
  "log",
  "adjusted-log",
  "price-bonett",
];

/**
 * A confidence interval for a risk ratio. Counts of children are a census and no sample; the interval shows how steady a ratio of
 * small numbers is, and is no legal test.
 * @param risks whole counts, no count above its population
 * @param confidence above 0 and below 1, for example 0.95
 */
export function riskRatioInterval(
  risks: TwoRisks,
  confidence: number,
  method: IntervalMethod,
): RatioInterval {
  if (risks.population === 0 || risks.otherPopulation === 0) {
    const which = risks.population === 0 ? "group" : "comparison group";
    const none = notDefined(`Nobody is in the ${which} (0 children), so there is no ratio and no interval.`);
    return { low: none, high: none };
  }
  const critical = criticalValue(confidence);
  switch (method) {
    case "score":
      return scoreInterval(risks, critical, 1);
    case "miettinen-nurminen":
      return scoreInterval(risks, critical, smallSampleFactor(risks));
    case "log":
      return logInterval(risks, critical);
    case "adjusted-log":
      return adjustedLogInterval(risks, critical);
    case "price-bonett":
      return priceBonettInterval(risks, critical);
  }
}
