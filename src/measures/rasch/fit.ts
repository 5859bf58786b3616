import { categoryWeights, Meeting, mostSteps, type Scales } from "./model";
import { SKIPPED } from "./responses";
import type { UsableData } from "./usable";

/**
 * How mean squares become standardised ("ZSTD"): by Wilson and Hilferty's cube root with the correction q / 3 and q at most 1.4142
 * ("exact": Winsteps' WHEXACT=Yes, its default now), or without the correction and the limit ("plain": WHEXACT=No, older manuals).
 */
export type StandardisedForm = "exact" | "plain";

/** Mean squares of persons or items; NaN where there is no answer to judge by. */
export interface Fit {
  readonly infit: Float64Array;
  readonly outfit: Float64Array;
  readonly infitZ: Float64Array;
  readonly outfitZ: Float64Array;
}

export interface FitOfAll {
  readonly persons: Fit;
  readonly items: Fit;
  /** Natural logarithm of the chance of all answers together. */
  readonly logLikelihood: number;
}

/** In the "exact" form the square of a variance is not taken for less than this in the outfit's own variance, as Winsteps does. */
const LEAST_SQUARED_VARIANCE = 1e-5;
const MOST_Q = 1.4142;

/** Sums over one person's or one item's answers. */
class FitSums {
  readonly count: Float64Array;
  readonly squares: Float64Array;
  readonly residuals: Float64Array;
  readonly variance: Float64Array;
  readonly outfitSpread: Float64Array;
  readonly infitSpread: Float64Array;

  constructor(
    size: number,
    private readonly form: StandardisedForm,
  ) {
    this.count = new Float64Array(size);
    this.squares = new Float64Array(size);
    this.residuals = new Float64Array(size);
    this.variance = new Float64Array(size);
    this.outfitSpread = new Float64Array(size);
    this.infitSpread = new Float64Array(size);
  }

  add(at: number, square: number, variance: number, fourth: number): void {
    const squaredVariance = variance * variance;
    this.count[at] = this.count[at]! + 1;
    this.squares[at] = this.squares[at]! + square / variance;
    this.residuals[at] = this.residuals[at]! + square;
    this.variance[at] = this.variance[at]! + variance;
    const least = this.form === "exact" ? LEAST_SQUARED_VARIANCE : 0;
    this.outfitSpread[at] = this.outfitSpread[at]! + fourth / Math.max(squaredVariance, least);
    this.infitSpread[at] = this.infitSpread[at]! + fourth - squaredVariance;
  }

  fit(): Fit {
    const { form } = this;
    const size = this.count.length;
    const fit: Fit = {
      infit: new Float64Array(size).fill(Number.NaN),
      outfit: new Float64Array(size).fill(Number.NaN),
      infitZ: new Float64Array(size).fill(Number.NaN),
      outfitZ: new Float64Array(size).fill(Number.NaN),
    };
    for (let at = 0; at < size; at++) {
      const n = this.count[at]!;
      if (n === 0) continue;
      fit.outfit[at] = this.squares[at]! / n;
      fit.infit[at] = this.residuals[at]! / this.variance[at]!;
      fit.outfitZ[at] = standardised(fit.outfit[at]!, this.outfitSpread[at]! / (n * n) - 1 / n, form);
      fit.infitZ[at] = standardised(fit.infit[at]!, this.infitSpread[at]! / this.variance[at]! ** 2, form);
    }
    return fit;
  }
}

/** A mean square with variance `squaredQ` as a standard normal value. */
function standardised(meanSquare: number, squaredQ: number, form: StandardisedForm): number {
  if (!(squaredQ > 0)) return 0;
  const q = form === "exact" ? Math.min(Math.sqrt(squaredQ), MOST_Q) : Math.sqrt(squaredQ);
  const z = ((Math.cbrt(meanSquare) - 1) * 3) / q;
  return form === "exact" ? z + q / 3 : z;
}

/**
 * Infit (weighted by information) and outfit mean squares with their standardised forms, at given measures.
 * @param personMeasures and itemMeasures in logits; only active persons and items are looked at
 */
export function fitOf(
  data: UsableData,
  personMeasures: Float64Array,
  itemMeasures: Float64Array,
  scales: Scales,
  form: StandardisedForm,
): FitOfAll {
  const { persons, items, coded, top, activePersons, activeItems } = data;
  const weights = categoryWeights(scales);
  const meeting = new Meeting(mostSteps(scales));
  const easiness = itemMeasures.map((measure) => Math.exp(-measure));
  const first = scales.ofItem.map((scale) => scales.starts[scale]! + scale);
  const personSums = new FitSums(persons, form);
  const itemSums = new FitSums(items, form);
  let logLikelihood = 0;
  for (let person = 0; person < persons; person++) {
    if (activePersons[person] === 0) continue;
    const ability = Math.exp(personMeasures[person]!);
    for (let item = 0, at = person * items; item < items; item++, at++) {
      const code = coded[at]!;
      if (code === SKIPPED || activeItems[item] === 0) continue;
      meeting.at(ability * easiness[item]!, weights, first[item]!, top[item]!);
      const square = (code - meeting.expected) ** 2;
      const fourth = meeting.fourthMoment(top[item]!);
      personSums.add(person, square, meeting.variance, fourth);
      itemSums.add(item, square, meeting.variance, fourth);
      logLikelihood += Math.log(meeting.chances[code]!);
    }
  }
  return { persons: personSums.fit(), items: itemSums.fit(), logLikelihood };
}
