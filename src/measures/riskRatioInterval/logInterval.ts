import { notDefined } from "../outcome";
import type { RatioInterval, TwoRisks } from "./interval";
import { logLimits } from "./logLimits";

/** The log interval (Katz and others 1978). Has no limits when one of the two counts is 0. */
export function logInterval(risks: TwoRisks, critical: number): RatioInterval {
  const { count, population, otherCount, otherPopulation } = risks;
  if (count === 0 || otherCount === 0) {
    const none = notDefined(
      'The "log" method has no limits when a count is 0; use "score" or "adjusted-log".',
    );
    return { low: none, high: none };
  }
  return logLimits(
    (count * otherPopulation) / (population * otherCount),
    1 / count - 1 / population + 1 / otherCount - 1 / otherPopulation,
    critical,
  );
}
