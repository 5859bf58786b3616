import { notDefined, value, type Outcome } from "../outcome";
import type { Anchors } from "./anchors";
import type { Coding, UnusedCategory } from "./coding";
import { linkedItems, separatedItems } from "./connected";
import { estimate, type EstimationEnding } from "./estimate";
import { EXTREME_ADJUSTMENT, insideScore, locate } from "./extremes";
import { fitOf, type Fit, type StandardisedForm } from "./fit";
import { categoryWeights, emptyScales, thresholdsOf, type RaschModel, type Scales } from "./model";
import type { Responses } from "./responses";
import { SKIPPED } from "./responses";
import { scoreGroups } from "./scoreGroups";
import { usableData, type UsableData } from "./usable";

export interface CalibrationOptions {
  readonly model: RaschModel;
  /** What a category nobody used, between two in use, does; "stop" when left out. */
  readonly unused?: UnusedCategory;
  /** Measures that are given. With all items and thresholds given, persons alone are measured. */
  readonly anchors?: Anchors;
  /** How far inwards a score at an end is moved, EXTREME_ADJUSTMENT when left out. */
  readonly extremeAdjustment?: number;
  /** "exact" when left out. */
  readonly standardised?: StandardisedForm;
  /** Passes after which it gives up, MOST_PASSES when left out. */
  readonly passes?: number;
  /** What an item is called in messages; "item 3" when left out. */
  readonly itemName?: (item: number) => string;
  /** Told the share done, 0 to 1, and what is being done; returns true to cancel. */
  readonly progress?: (done: number, doing: string) => boolean;
}

export const MOST_PASSES = 300;
const TOLERANCE = 1e-8;

/** How a person's or item's measure came about. */
export enum Standing {
  /** Part of the estimation. */
  Measured = 0,
  /** All answers at the bottom: measured afterwards, from a score moved inwards. */
  AllLowest = 1,
  /** All answers at the top: likewise. */
  AllHighest = 2,
  /** No answer that could be used, or (an item) no scale: no measure. */
  None = 3,
}

/** Persons or items, one place each; NaN where there is no measure. */
export interface Measures extends Fit {
  /** Logits. */
  readonly measure: Float64Array;
  /** Standard error if the data fit the model, logits. */
  readonly error: Float64Array;
  /** Standard error with what the misfit adds: error x square root of infit where that is above 1. */
  readonly realError: Float64Array;
  /** Sum of the answers used, each counted from 0. */
  readonly score: Float64Array;
  /** Answers used. */
  readonly count: Float64Array;
  readonly standing: Uint8Array;
}

export interface Calibration {
  readonly model: RaschModel;
  readonly ending: EstimationEnding;
  readonly passes: number;
  /** Largest change of a measure or threshold the last pass asked for, logits. */
  readonly largestChange: number;
  /** Largest difference between an observed sum of scores and the one the measures expect, score points. */
  readonly largestResidual: number;
  readonly logLikelihood: number;
  readonly persons: Measures;
  readonly items: Measures;
  readonly scales: Scales;
  readonly coding: Coding;
  /** The answers as used, coded from 0. */
  readonly data: UsableData;
}

/**
 * Measures persons and items by a Rasch model: joint maximum likelihood to full convergence. Persons and items with all answers at an
 * end are left out, one after another, and measured afterwards. Nothing is corrected for the method's bias.
 * @returns why not, where the data allow no measures: nothing left, groups without a link, a category nobody used, cancelled
 */
export function calibrate(responses: Responses, options: CalibrationOptions): Outcome<Calibration> {
  const { model, anchors } = options;
  const itemName = options.itemName ?? ((item: number) => `item ${item + 1}`);
  const usable = usableData(responses, model, options.unused ?? "stop", anchors, itemName);
  if (usable.kind !== "value") return usable;
  const data = usable.value;
  const itemGiven = Uint8Array.from({ length: data.items }, (_, item) =>
    anchors !== undefined && !Number.isNaN(anchors.items[item]!) ? 1 : 0,
  );
  const apart = whyApart(data, itemGiven, itemName);
  if (apart !== undefined) return notDefined(apart);

  const { coding } = data;
  const scales = emptyScales(
    coding.scaleOf,
    Int32Array.from(coding.categories, (list) => Math.max(0, list.length - 1)),
  );
  anchors?.thresholds?.forEach((list, scale) => thresholdsOf(scales, scale).set(Array.from(list)));
  const itemMeasures = new Float64Array(data.items);
  itemGiven.forEach((given, item) => {
    if (given === 1) itemMeasures[item] = anchors!.items[item]!;
  });
  const groups = scoreGroups(data);
  const estimated = estimate(
    { data, groups, scales, thresholdsGiven: coding.given, itemMeasures, itemGiven },
    { passes: options.passes ?? MOST_PASSES, tolerance: TOLERANCE, progress: options.progress },
  );
  if (estimated.ending === "cancelled") {
    return notDefined(
      `Canceled after pass ${estimated.passes}, with scores still off by up to ${estimated.largestResidual.toPrecision(2)}`,
    );
  }

  const persons = emptyMeasures(data.persons);
  const items = emptyMeasures(data.items);
  countAnswers(data, persons, items);
  for (let person = 0; person < data.persons; person++) {
    const group = groups.ofPerson[person]!;
    if (group < 0) continue;
    persons.measure[person] = estimated.groupMeasures[group]!;
    persons.error[person] = 1 / Math.sqrt(estimated.groupInformation[group]!);
    persons.standing[person] = Standing.Measured;
  }
  for (let item = 0; item < data.items; item++) {
    if (data.activeItems[item] === 0) continue;
    items.measure[item] = itemMeasures[item]!;
    items.error[item] = 1 / Math.sqrt(estimated.itemInformation[item]!);
    items.standing[item] = Standing.Measured;
  }
  const fit = fitOf(data, persons.measure, itemMeasures, scales, options.standardised ?? "exact");
  copyFit(fit.persons, persons);
  copyFit(fit.items, items);
  const adjustment = options.extremeAdjustment ?? EXTREME_ADJUSTMENT;
  measureExtremePersons(data, scales, itemMeasures, persons, adjustment);
  measureExtremeItems(data, scales, persons, items, adjustment);
  addRealErrors(persons);
  addRealErrors(items);
  return value({
    model,
    ending: estimated.ending,
    passes: estimated.passes,
    largestChange: estimated.largestChange,
    largestResidual: estimated.largestResidual,
    logLikelihood: fit.logLikelihood,
    persons,
    items,
    scales,
    coding,
    data,
  });
}

function emptyMeasures(size: number): Measures {
  const none = () => new Float64Array(size).fill(Number.NaN);
  return {
    measure: none(),
    error: none(),
    realError: none(),
    infit: none(),
    outfit: none(),
    infitZ: none(),
    outfitZ: none(),
    score: new Float64Array(size),
    count: new Float64Array(size),
    standing: new Uint8Array(size).fill(Standing.None),
  };
}

/** Persons' scores over the items in use, items' over the persons in use. */
function countAnswers(data: UsableData, persons: Measures, items: Measures): void {
  for (let person = 0, at = 0; person < data.persons; person++) {
    for (let item = 0; item < data.items; item++, at++) {
      const code = data.coded[at]!;
      if (code === SKIPPED) continue;
      if (data.activeItems[item] === 1) {
        persons.score[person] = persons.score[person]! + code;
        persons.count[person] = persons.count[person]! + 1;
      }
      if (data.activePersons[person] === 1) {
        items.score[item] = items.score[item]! + code;
        items.count[item] = items.count[item]! + 1;
      }
    }
  }
}

function copyFit(from: Fit, to: Measures): void {
  to.infit.set(from.infit);
  to.outfit.set(from.outfit);
  to.infitZ.set(from.infitZ);
  to.outfitZ.set(from.outfitZ);
}

/** Scores at an end say nothing of fit: mean squares 1, standardised 0, as Winsteps reports them. */
function place(
  measures: Measures,
  at: number,
  located: { measure: number; error: number },
  standing: Standing,
): void {
  measures.measure[at] = located.measure;
  measures.error[at] = located.error;
  measures.infit[at] = 1;
  measures.outfit[at] = 1;
  measures.infitZ[at] = 0;
  measures.outfitZ[at] = 0;
  measures.standing[at] = standing;
}

function measureExtremePersons(
  data: UsableData,
  scales: Scales,
  itemMeasures: Float64Array,
  persons: Measures,
  adjustment: number,
): void {
  const out = data.activePersons.map((active) => 1 - active);
  if (!out.includes(1)) return;
  const weights = categoryWeights(scales);
  const groups = scoreGroups(data, out);
  const located = Array.from(groups.scores, (score, group) => {
    const pattern = groups.patterns[groups.patternOf[group]!]!;
    if (pattern.length === 0) return undefined;
    const most = pattern.reduce((sum, item) => sum + data.top[item]!, 0);
    const measures = Array.from(pattern, (item) => itemMeasures[item]!);
    const scaleOf = Array.from(pattern, (item) => scales.ofItem[item]!);
    const found = locate(insideScore(score, most, adjustment), measures, scaleOf, scales, weights, 1);
    return { found, standing: score === 0 ? Standing.AllLowest : Standing.AllHighest };
  });
  for (let person = 0; person < data.persons; person++) {
    const its = groups.ofPerson[person]! < 0 ? undefined : located[groups.ofPerson[person]!];
    if (its !== undefined) place(persons, person, its.found, its.standing);
  }
}

function measureExtremeItems(
  data: UsableData,
  scales: Scales,
  persons: Measures,
  items: Measures,
  adjustment: number,
): void {
  const weights = categoryWeights(scales);
  for (let item = 0; item < data.items; item++) {
    if (data.activeItems[item] === 1 || items.count[item] === 0 || data.top[item] === 0) continue;
    const met: number[] = [];
    for (let person = 0; person < data.persons; person++) {
      if (data.activePersons[person] === 1 && data.coded[person * data.items + item] !== SKIPPED)
        met.push(persons.measure[person]!);
    }
    const most = met.length * data.top[item]!;
    const scaleOf = new Int32Array(met.length).fill(scales.ofItem[item]!);
    const score = items.score[item]!;
    const found = locate(insideScore(score, most, adjustment), met, scaleOf, scales, weights, -1);
    place(items, item, found, score === 0 ? Standing.AllLowest : Standing.AllHighest);
  }
}

function addRealErrors(measures: Measures): void {
  for (let at = 0; at < measures.error.length; at++)
    measures.realError[at] = measures.error[at]! * Math.sqrt(Math.max(1, measures.infit[at]!));
}

/** Why measures of these items cannot be compared, or undefined. */
function whyApart(
  data: UsableData,
  given: Uint8Array,
  itemName: (item: number) => string,
): string | undefined {
  const groups = linkedItems(data);
  const free = groups.filter((group) => group.every((item) => given[item] === 0));
  if (groups.length > 1 && free.length > 0) {
    const lists = groups.slice(0, MOST_NAMED).map((group) => `(${names(group, itemName)})`);
    const more = groups.length > MOST_NAMED ? `, and ${groups.length - MOST_NAMED} more` : "";
    return (
      `The items fall into ${groups.length} groups and no person with usable answers answered items of two of them: ` +
      `${lists.join(", ")}${more}. Their measures cannot be compared; calibrate each group by itself`
    );
  }
  const separated = separatedItems(data, given);
  if (separated === undefined) return undefined;
  return (
    `The answers put no bound on how far ${names(separated.easier, itemName)} and ${names(separated.harder, itemName)} are apart: ` +
    `whoever was not at the top of the first was at the bottom of the second. More answers, or fewer items, are needed`
  );
}

const MOST_NAMED = 5;

function names(items: readonly number[], itemName: (item: number) => string): string {
  const first = items.slice(0, MOST_NAMED).map(itemName).join(", ");
  return items.length > MOST_NAMED ? `${first} and ${items.length - MOST_NAMED} more` : first;
}
