import { notDefined, value, type Outcome } from "../outcome";
import type { Anchors } from "./anchors";
import { firstOutside, givenCoding, recode, sameCoding, usedCoding, type Coding } from "./coding";
import type { UnusedCategory } from "./coding";
import type { RaschModel } from "./model";
import { SKIPPED, type Responses } from "./responses";

/** Answers, coded from 0, and whose are used in the estimation. */
export interface UsableData {
  readonly persons: number;
  readonly items: number;
  /** Row by row, from 0; SKIPPED where there is no answer. */
  readonly coded: Uint8Array;
  readonly coding: Coding;
  /** Highest code of each item; 0 where the item has no scale. */
  readonly top: Int32Array;
  /** 1: used in the estimation. */
  readonly activePersons: Uint8Array;
  readonly activeItems: Uint8Array;
}

/**
 * Takes out persons, then items, whose answers to (or from) those that are left are all at the bottom or all at the top, until none is
 * left: they have no finite measure. Taking them out may leave a category at an end unused; it is then coded anew.
 */
export function usableData(
  responses: Responses,
  model: RaschModel,
  unused: UnusedCategory,
  anchors: Anchors | undefined,
  itemName: (item: number) => string,
): Outcome<UsableData> {
  const { persons, items } = responses;
  if (persons === 0 || items === 0) return notDefined("There are no answers");
  const activePersons = new Uint8Array(persons).fill(1);
  const activeItems = new Uint8Array(items).fill(1);
  const given = anchors?.thresholds === undefined ? undefined : givenCoding(anchors, items);
  if (given !== undefined) {
    const at = firstOutside(responses, given);
    if (at >= 0) {
      const list = given.categories[given.scaleOf[at % items]!]!;
      return notDefined(
        `Person ${Math.floor(at / items) + 1} has ${responses.answers[at]} on ${itemName(at % items)}; the ${list.length - 1} ` +
          `thresholds given are for categories ${list[0]} to ${list[list.length - 1]}`,
      );
    }
  }
  let before: Coding | undefined;
  for (;;) {
    const found: Outcome<Coding> =
      given === undefined
        ? usedCoding(responses, activePersons, activeItems, model, unused, itemName)
        : value(given);
    if (found.kind !== "value") return found;
    const coding = found.value;
    const coded = recode(responses, coding);
    const top = Int32Array.from(coding.scaleOf, (scale) => Math.max(0, coding.categories[scale]!.length - 1));
    const data = { persons, items, coded, coding, top, activePersons, activeItems };
    if (before !== undefined && sameCoding(before, coding)) return value(data);
    const fixed = (item: number) => anchors !== undefined && !Number.isNaN(anchors.items[item]!);
    takeOutExtremes(data, fixed);
    before = coding;
    if (!activePersons.includes(1) || !activeItems.includes(1)) return notDefined(nothingLeft(data));
  }
}

function nothingLeft({ coded, coding }: UsableData): string {
  if (coded.every((code) => code === SKIPPED)) return "There are no answers";
  if (coding.categories.every((list) => list.length <= 1))
    return "Everyone chose the same category everywhere, so there is nothing to compare";
  return (
    "Nothing is left to estimate from: when persons and items with all answers at the bottom or all at the top are taken out " +
    "(they have no finite measure), nobody remains"
  );
}

/** Persons and items with a sum at an end, taken out until none is left; each costs one look at its row or column. */
function takeOutExtremes(data: UsableData, fixed: (item: number) => boolean): void {
  const { persons, items, coded, top, activePersons, activeItems } = data;
  const score = new Float64Array(persons);
  const most = new Float64Array(persons);
  const itemScore = new Float64Array(items);
  const itemCount = new Float64Array(items);
  for (let person = 0, at = 0; person < persons; person++) {
    for (let item = 0; item < items; item++, at++) {
      const code = coded[at]!;
      if (code === SKIPPED || activePersons[person] === 0 || activeItems[item] === 0) continue;
      score[person] = score[person]! + code;
      most[person] = most[person]! + top[item]!;
      itemScore[item] = itemScore[item]! + code;
      itemCount[item] = itemCount[item]! + 1;
    }
  }
  for (let changed = true; changed;) {
    changed = false;
    for (let person = 0; person < persons; person++) {
      if (activePersons[person] === 0 || (score[person]! > 0 && score[person]! < most[person]!)) continue;
      activePersons[person] = 0;
      changed = true;
      for (let item = 0, at = person * items; item < items; item++, at++) {
        const code = coded[at]!;
        if (code === SKIPPED || activeItems[item] === 0) continue;
        itemScore[item] = itemScore[item]! - code;
        itemCount[item] = itemCount[item]! - 1;
      }
    }
    for (let item = 0; item < items; item++) {
      if (activeItems[item] === 0 || fixed(item)) continue;
      if (itemScore[item]! > 0 && itemScore[item]! < itemCount[item]! * top[item]!) continue;
      activeItems[item] = 0;
      changed = true;
      for (let person = 0, at = item; person < persons; person++, at += items) {
        const code = coded[at]!;
        if (code === SKIPPED || activePersons[person] === 0) continue;
        score[person] = score[person]! - code;
        most[person] = most[person]! - top[item]!;
      }
    }
  }
}
