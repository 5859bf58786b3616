import type { RatioInterval, TwoRisks } from "./interval";
import { logLimits } from "./logLimits";

/** The log interval after adding one half to all four counts (Walter 1975); has limits at zero counts too. */
export function adjustedLogInterval(risks: TwoRisks, critical: number): RatioInterval {
  const count = risks.count + 0.5;
  const population = risks.population + 0.5;
  const otherCount = risks.otherCount + 0.5;
  const otherPopulation = risks.otherPopulation + 0.5;
  return logLimits(
    (count * otherPopulation) / (population * otherCount),
    1 / count - 1 / population + 1 / otherCount - 1 / otherPopulation,
    critical,
  );
}
