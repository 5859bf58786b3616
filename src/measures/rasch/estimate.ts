import { ItemParameters } from "./itemParameters";
import { categoryWeights, Meeting, mostSteps, type Scales } from "./model";
import { observedSums } from "./observedSums";
import type { ScoreGroups } from "./scoreGroups";
import { startingValues, startThresholds } from "./startingValues";
import type { UsableData } from "./usable";

/** What is estimated and what is given. */
export interface Estimation {
  readonly data: UsableData;
  readonly groups: ScoreGroups;
  /** Its thresholds are changed in place unless `thresholdsGiven`. */
  readonly scales: Scales;
  readonly thresholdsGiven: boolean;
  /** Item measures in logits; changed in place except where `itemGiven` is 1. */
  readonly itemMeasures: Float64Array;
  readonly itemGiven: Uint8Array;
}

export interface EstimationLimits {
  /** Passes after which it stops. */
  readonly passes: number;
  /** It has converged when no measure or threshold changes by more (logits) and no sum of scores is off by more. */
  readonly tolerance: number;
  /** Told the share done, 0 to 1, and what is being done; true cancels. */
  readonly progress?: (done: number, doing: string) => boolean;
}

export type EstimationEnding = "converged" | "cancelled" | "passes used up" | "no further step";

export interface Estimated {
  readonly ending: EstimationEnding;
  readonly passes: number;
  /** Largest change of a measure or threshold that the last pass asked for, logits. */
  readonly largestChange: number;
  /** Largest difference between an observed sum of scores (person, item, category) and the one the measures expect. */
  readonly largestResidual: number;
  /** Measure of each score group, logits. */
  readonly groupMeasures: Float64Array;
  /** Sum of the variances of the answers of one person of each group, and of each item: 1 / square of the standard error. */
  readonly groupInformation: Float64Array;
  readonly itemInformation: Float64Array;
}

/** A person's measure has settled when a step is below this: the next would be about its square. */
const PERSON_TOLERANCE = 1e-6;
const PERSON_STEPS = 100;
/** No measure moves farther at once, in logits. */
const LONGEST_STEP = 1;
/** Sums over many answers carry this much noise for each point of the score. */
const SUM_NOISE = 1e-13;

/**
 * Joint maximum likelihood (Wright and Panchapakesan 1969): the measures of persons, items and thresholds at which every expected sum
 * of scores is the observed one. In each pass the persons, as score groups, are brought to their best measures under the items as they
 * stand, and then all items and thresholds take one Newton step that allows for the persons moving along. The likelihood has one top,
 * so this is the solution that slower ways of climbing reach.
 */
export function estimate(job: Estimation, limits: EstimationLimits): Estimated {
  const { data, groups, scales, itemMeasures, itemGiven } = job;
  const { top, activeItems } = data;
  const active = Array.from(activeItems.keys()).filter((item) => activeItems[item] === 1);
  const observed = observedSums(data, scales);
  const groupMeasures = new Float64Array(groups.count);
  startingValues(groups, active, observed, top, itemGiven, groupMeasures, itemMeasures);
  if (!job.thresholdsGiven) startThresholds(scales, observed.categoryCounts);
  const unknowns = new ItemParameters(active, scales, { items: itemGiven, thresholds: job.thresholdsGiven });

  const totalScore = active.reduce((sum, item) => sum + observed.itemScores[item]!, 0);
  const residualTolerance = Math.max(limits.tolerance, SUM_NOISE * totalScore);
  const weights = categoryWeights(scales);
  const meeting = new Meeting(mostSteps(scales));
  const easiness = new Float64Array(data.items);
  const itemInformation = new Float64Array(data.items);
  const groupInformation = new Float64Array(groups.count);
  const first = scales.ofItem.map((scale) => scales.starts[scale]! + scale);
  let largestChange = unknowns.count === 0 ? 0 : Infinity;
  let longest = LONGEST_STEP;
  let residualBefore = Infinity;
  let firstResidual = Infinity;

  for (let pass = 1; ; pass++) {
    categoryWeights(scales, weights);
    for (const item of active) easiness[item] = Math.exp(-itemMeasures[item]!);
    itemInformation.fill(0);
    unknowns.clear();
    let largestResidual = 0;
    for (let group = 0; group < groups.count; group++) {
      const pattern = groups.patterns[groups.patternOf[group]!]!;
      const size = groups.sizes[group]!;
      const score = groups.scores[group]!;
      let measure = groupMeasures[group]!;
      for (let step = 0; step < PERSON_STEPS; step++) {
        const ability = Math.exp(measure);
        let expected = 0;
        let information = 0;
        for (let at = 0; at < pattern.length; at++) {
          const item = pattern[at]!;
          meeting.at(ability * easiness[item]!, weights, first[item]!, top[item]!);
          expected += meeting.expected;
          information += meeting.variance;
        }
        const move = clipped((score - expected) / information);
        measure += move;
        if (Math.abs(move) < PERSON_TOLERANCE) break;
      }
      groupMeasures[group] = measure;
      const ability = Math.exp(measure);
      let expected = 0;
      let information = 0;
      for (let at = 0; at < pattern.length; at++) {
        const item = pattern[at]!;
        meeting.at(ability * easiness[item]!, weights, first[item]!, top[item]!);
        expected += meeting.expected;
        information += meeting.variance;
        itemInformation[item] = itemInformation[item]! + size * meeting.variance;
        unknowns.addMeeting(item, meeting, size);
      }
      unknowns.addPerson(information, size);
      groupInformation[group] = information;
      largestResidual = Math.max(largestResidual, Math.abs(score - expected));
    }
    largestResidual = Math.max(largestResidual, unknowns.compare(observed));
    const end = (ending: EstimationEnding): Estimated => ({
      ending,
      passes: pass,
      largestChange,
      largestResidual,
      groupMeasures,
      groupInformation,
      itemInformation,
    });
    if (largestResidual <= residualTolerance && largestChange <= limits.tolerance) return end("converged");
    if (pass >= limits.passes) return end("passes used up");
    if (pass === 1) firstResidual = largestResidual;
    const done = shareDone(firstResidual, largestResidual, residualTolerance);
    if (limits.progress?.(done, `Estimating, pass ${pass}`) === true) return end("cancelled");
    // A step that made things worse was too long for the curve: shorter ones until it helps again.
    longest = largestResidual > residualBefore ? longest / 2 : Math.min(LONGEST_STEP, longest * 2);
    residualBefore = largestResidual;
    const change = unknowns.move(itemMeasures, longest);
    if (change === undefined) return end("no further step");
    largestChange = change;
  }
}

/** Residuals shrink by orders of magnitude: their logarithm tells how far along the work is. */
function shareDone(first: number, now: number, last: number): number {
  if (!(first > last)) return 1;
  return Math.min(1, Math.max(0, Math.log(first / now) / Math.log(first / last)));
}

function clipped(step: number): number {
  return step > LONGEST_STEP ? LONGEST_STEP : step < -LONGEST_STEP ? -LONGEST_STEP : step;
}
