import type { RatioInterval, TwoRisks } from "./interval";
import { logLimits } from "./logLimits";

/** The authors' prior: it adds a quarter of a case and half a child to each group. */
const PRIOR_A = 1.25;
const PRIOR_B = 2.5;

/** The approximate Bayes interval of Price and Bonett (2008), with their recommended prior a = 1.25, b = 2.5. */
export function priceBonettInterval(risks: TwoRisks, critical: number): RatioInterval {
  const count = risks.count + PRIOR_A - 1;
  const otherCount = risks.otherCount + PRIOR_A - 1;
  const population = risks.population + PRIOR_B - 2;
  const otherPopulation = risks.otherPopulation + PRIOR_B - 2;
  return logLimits(
    (count * otherPopulation) / (population * otherCount),
    variance(count, risks.population - risks.count) +
      variance(otherCount, risks.otherPopulation - risks.otherCount),
    critical,
  );
}

function variance(shifted: number, without: number): number {
  return 1 / (shifted + (shifted * shifted) / (without + PRIOR_B - 1));
}
