import { notDefined, value, type Outcome } from "../outcome";
import { observedSums } from "./observedSums";
import { categoryWeights, emptyScales, type RaschModel, type Scales } from "./model";
import type { Responses } from "./responses";
import { scoreGroups, type ScoreGroups } from "./scoreGroups";
import { startThresholds } from "./startingValues";
import { solveSymmetric } from "./symmetric";
import { usableData } from "./usable";

/** Item measures free of the persons', as a check on joint estimation, whose measures spread too far (by about L / (L - 1) for L items). */
export interface ConditionalEstimate {
  /** Logits, mean 0; NaN for an item that was left out. */
  readonly items: Float64Array;
  readonly scales: Scales;
  /** Log-likelihood of the answers given the raw scores. */
  readonly logLikelihood: number;
  readonly passes: number;
  readonly converged: boolean;
}

const PASSES = 100;
const TOLERANCE = 1e-9;

/**
 * Conditional maximum likelihood (Andersen 1972): given a person's raw score the chance of the answers does not depend on the person's
 * measure, so items are estimated without estimating persons. Costs much more than joint estimation: for a check, not for every day.
 */
export function conditionalEstimate(responses: Responses, model: RaschModel): Outcome<ConditionalEstimate> {
  const usable = usableData(responses, model, "stop", undefined, (item) => `item ${item + 1}`);
  if (usable.kind !== "value") return usable;
  const data = usable.value;
  const steps = Int32Array.from(data.coding.categories, (list) => Math.max(0, list.length - 1));
  const scales = emptyScales(data.coding.scaleOf, steps);
  const active = Array.from(data.activeItems.keys()).filter((item) => data.activeItems[item] === 1);
  const observed = observedSums(data, scales);
  startThresholds(scales, observed.categoryCounts);
  const groups = scoreGroups(data);
  const items = new Float64Array(data.items);
  const unknowns = listUnknowns(active, scales);
  for (let pass = 1; pass <= PASSES; pass++) {
    const sums = conditionalSums(groups, items, scales, unknowns);
    const difference = unknowns.map(({ item, scale, from }, at) => {
      const start = scales.starts[scale]! + scale;
      const counts = observed.categoryCounts;
      let seen = item < 0 ? 0 : observed.itemScores[item]!;
      if (item < 0) for (let x = from; x < steps[scale]!; x++) seen += counts[start + x]!;
      return seen - sums.expected[at]!;
    });
    let logLikelihood = -sums.logNormal;
    for (const item of active) logLikelihood -= items[item]! * observed.itemScores[item]!;
    const weights = categoryWeights(scales);
    observed.categoryCounts.forEach((count, at) => {
      if (count > 0) logLikelihood += count * Math.log(weights[at]!);
    });
    // The items' mean stays 0: see ItemParameters.
    const size = unknowns.length;
    const stiffness = sums.matrix[0]! / active.length;
    for (let row = 0; row < active.length; row++)
      for (let column = row; column < active.length; column++)
        sums.matrix[row * size + column] = sums.matrix[row * size + column]! + stiffness;
    const step = solveSymmetric(sums.matrix, difference);
    if (step === undefined) return notDefined("The answers do not determine the items' measures");
    const longest = step.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    if (longest < TOLERANCE || pass === PASSES) {
      const measures = items.map((measure, item) => (data.activeItems[item] === 1 ? measure : Number.NaN));
      return value({ items: measures, scales, logLikelihood, passes: pass, converged: longest < TOLERANCE });
    }
    const share = Math.min(1, 1 / longest);
    unknowns.forEach(({ item, scale, from }, at) => {
      const by = share * step[at]!;
      if (item >= 0) items[item] = items[item]! - by;
      else {
        const first = scales.starts[scale]!;
        const last = first + steps[scale]! - 1;
        scales.thresholds[first + from - 1] = scales.thresholds[first + from - 1]! - by;
        scales.thresholds[last] = scales.thresholds[last]! + by;
      }
    });
  }
  return notDefined("The items' measures did not settle");
}

/** An item's measure (item >= 0), or the threshold into category `from` of a scale. */
interface Unknown {
  readonly item: number;
  readonly scale: number;
  readonly from: number;
}

function listUnknowns(active: readonly number[], scales: Scales): Unknown[] {
  const items = active.map((item) => ({ item, scale: scales.ofItem[item]!, from: 0 }));
  const used = [...new Set(items.map(({ scale }) => scale))];
  return [
    ...items,
    ...used.flatMap((scale) =>
      Array.from({ length: Math.max(0, scales.steps[scale]! - 1) }, (_, k) => ({
        item: -1,
        scale,
        from: k + 1,
      })),
    ),
  ];
}

/** Expected sums of the unknowns, their covariances (upper half), and the sum of the logs of the symmetric functions. */
function conditionalSums(
  groups: ScoreGroups,
  items: Float64Array,
  scales: Scales,
  unknowns: readonly Unknown[],
) {
  const size = unknowns.length;
  const expected = new Float64Array(size);
  const matrix = new Float64Array(size * size);
  let logNormal = 0;
  const weights = categoryWeights(scales);
  const own = unknowns.map((_, at) => at).filter((at) => unknowns[at]!.item >= 0);
  const placeOf = new Map(own.map((at) => [unknowns[at]!.item, at]));
  groups.patterns.forEach((pattern, patternAt) => {
    const scores: { score: number; size: number }[] = [];
    for (let group = 0; group < groups.count; group++) {
      if (groups.patternOf[group] === patternAt)
        scores.push({ score: groups.scores[group]!, size: groups.sizes[group]! });
    }
    const polynomials = Array.from(pattern, (item) => {
      const scale = scales.ofItem[item]!;
      const first = scales.starts[scale]! + scale;
      return Float64Array.from(
        { length: scales.steps[scale]! + 1 },
        (_, x) => weights[first + x]! * Math.exp(-x * items[item]!),
      );
    });
    // What each unknown counts in an answer x to the item: x itself, or 1 where `from` <= x < m.
    const counted = Array.from(pattern, (item) => {
      const scale = scales.ofItem[item]!;
      return unknowns.flatMap((unknown, at) =>
        at === placeOf.get(item) || (unknown.item < 0 && unknown.scale === scale) ? [{ at, unknown }] : [],
      );
    });
    const countOf = ({ item, from }: Unknown, x: number, steps: number) =>
      item >= 0 ? x : x >= from && x < steps ? 1 : 0;
    const all = product(polynomials);
    for (const { score, size: persons } of scores) logNormal += persons * Math.log(all[score]!);
    const means = scores.map(() => new Float64Array(size));
    const addPair = (i: number, j: number, rest: Float64Array) => {
      const [one, other] = [polynomials[i]!, polynomials[j]!];
      scores.forEach(({ score, size: persons }) => {
        for (let x = 0; x < one.length; x++) {
          for (let y = 0; y < other.length; y++) {
            if (i === j && x !== y) continue;
            const left = score - x - (i === j ? 0 : y);
            if (left < 0 || left >= rest.length) continue;
            const chance = (one[x]! * (i === j ? 1 : other[y]!) * rest[left]!) / all[score]!;
            for (const a of counted[i]!) {
              const inA = countOf(a.unknown, x, one.length - 1);
              if (inA === 0) continue;
              for (const b of counted[j]!) {
                const amount = persons * chance * inA * countOf(b.unknown, y, other.length - 1);
                matrix[a.at * size + b.at] = matrix[a.at * size + b.at]! + amount;
              }
            }
          }
        }
      });
    };
    for (let i = 0; i < polynomials.length; i++) {
      const rest = product(polynomials.filter((_, at) => at !== i));
      addPair(i, i, rest);
      scores.forEach(({ score }, s) => {
        polynomials[i]!.forEach((weight, x) => {
          const left = score - x;
          if (left < 0 || left >= rest.length) return;
          const chance = (weight * rest[left]!) / all[score]!;
          for (const { at, unknown } of counted[i]!)
            means[s]![at] = means[s]![at]! + chance * countOf(unknown, x, polynomials[i]!.length - 1);
        });
      });
      for (let j = 0; j < polynomials.length; j++)
        if (j !== i) addPair(i, j, product(polynomials.filter((_, at) => at !== i && at !== j)));
    }
    scores.forEach(({ size: persons }, s) => {
      const mean = means[s]!;
      for (let a = 0; a < size; a++) {
        expected[a] = expected[a]! + persons * mean[a]!;
        for (let b = 0; b < size; b++)
          matrix[a * size + b] = matrix[a * size + b]! - persons * mean[a]! * mean[b]!;
      }
    });
  });
  return { expected, matrix, logNormal };
}

/** The coefficients of the product of polynomials: the symmetric functions of the items, by score. */
function product(polynomials: readonly Float64Array[]): Float64Array {
  let result = Float64Array.of(1);
  for (const factor of polynomials) {
    const next = new Float64Array(result.length + factor.length - 1);
    for (let a = 0; a < result.length; a++)
      for (let b = 0; b < factor.length; b++) next[a + b] = next[a + b]! + result[a]! * factor[b]!;
    result = next;
  }
  return result;
}
