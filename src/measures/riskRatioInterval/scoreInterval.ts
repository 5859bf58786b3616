import { notDefined, value, type Outcome } from "../outcome";
import type { RatioInterval, TwoRisks } from "./interval";

/**
 * The score interval (Koopman 1984): all ratios that a score test at this level would not reject. It keeps its sense at zero
 * counts: no case in the comparison group gives a lower limit only, none in the group an upper limit only.
 * @param correction factor on the variance: 1 for Koopman, N / (N - 1) for Miettinen and Nurminen (1985)
 */
export function scoreInterval(risks: TwoRisks, critical: number, correction: number): RatioInterval {
  return { low: lowerLimit(risks, critical, correction), high: upperLimit(risks, critical, correction) };
}

/** N / (N - 1), Miettinen and Nurminen's factor. */
export function smallSampleFactor({ population, otherPopulation }: TwoRisks): number {
  const all = population + otherPopulation;
  return all / (all - 1);
}

function lowerLimit(risks: TwoRisks, critical: number, correction: number): Outcome {
  if (risks.count === 0) return value(0);
  return value(crossing(risks, correction, critical));
}

function upperLimit(risks: TwoRisks, critical: number, correction: number): Outcome {
  if (risks.otherCount === 0) {
    return notDefined("The comparison group has no case, so the ratio has no upper limit.");
  }
  return value(crossing(risks, correction, -critical));
}

/** The ratio at which the score falls to `level`. The score falls steadily as the supposed ratio grows. */
function crossing(risks: TwoRisks, correction: number, level: number): number {
  let low = 1;
  let high = 1;
  while (score(risks, low, correction) <= level) low /= 2;
  while (score(risks, high, correction) > level) high *= 2;
  // Halving on the log scale: 60 steps bring any bracket down to neighbouring numbers.
  for (let step = 0; step < 200; step++) {
    const middle = Math.sqrt(low) * Math.sqrt(high);
    if (middle <= low || middle >= high) break;
    if (score(risks, middle, correction) > level) low = middle;
    else high = middle;
  }
  return high;
}

/** How far the data are from a supposed ratio, in standard errors under that ratio. */
function score(risks: TwoRisks, ratio: number, correction: number): number {
  const { count, population, otherCount, otherPopulation } = risks;
  const otherRisk = likeliestOtherRisk(risks, ratio);
  const risk = ratio * otherRisk;
  const distance = count / population - (ratio * otherCount) / otherPopulation;
  const variance =
    correction *
    ((risk * Math.max(0, 1 - risk)) / population +
      (ratio * ratio * otherRisk * Math.max(0, 1 - otherRisk)) / otherPopulation);
  if (variance > 0) return distance / Math.sqrt(variance);
  // The likeliest risks are 0 or 1: no spread. The data then either fit the ratio exactly or not at all.
  return distance > 0 ? Infinity : distance < 0 ? -Infinity : 0;
}

/** The maximum likelihood risk of the comparison group, given that the group's risk is `ratio` times it: a quadratic's smaller root. */
function likeliestOtherRisk(
  { count, population, otherCount, otherPopulation }: TwoRisks,
  ratio: number,
): number {
  const squared = (population + otherPopulation) * ratio;
  const linear = population * ratio + count + otherPopulation + otherCount * ratio;
  const constant = count + otherCount;
  const root = Math.sqrt(Math.max(0, linear * linear - 4 * squared * constant));
  // 2c / (b + root) is the smaller root without the loss of digits of (b - root) / 2a.
  return (2 * constant) / (linear + root);
}
