import { notDefined, value, type Outcome } from "../outcome";
import type { Anchors } from "./anchors";
import type { RaschModel } from "./model";
import { HIGHEST_CATEGORY, SKIPPED, type Responses } from "./responses";

/**
 * What to do about a category nobody used between two that were used: it has no thresholds. "stop" says so; "merge" takes it out, so
 * that the categories above it move down by one (Winsteps' STKEEP=No).
 */
export type UnusedCategory = "stop" | "merge";
export const UNUSED_CATEGORY: readonly UnusedCategory[] = ["stop", "merge"];

/** How recorded categories become 0, 1, 2 ... */
export interface Coding {
  /** Which scale each item uses. */
  readonly scaleOf: Int32Array;
  /** The recorded categories of each scale, lowest first; the first is 0 to the model, the second 1. */
  readonly categories: readonly (readonly number[])[];
  /** Thresholds are given: every category counts, also one nobody used. */
  readonly given: boolean;
  /** Categories in the middle of a scale that nobody used and that were taken out. */
  readonly merged: readonly { readonly scale: number; readonly category: number }[];
}

const SPAN = HIGHEST_CATEGORY + 1;

/** The coding that given thresholds say. */
export function givenCoding(anchors: Anchors, items: number): Coding {
  const lists = anchors.thresholds!;
  return {
    scaleOf: Int32Array.from({ length: items }, (_, item) => (lists.length === 1 ? 0 : item)),
    categories: lists.map((list) => Array.from({ length: list.length + 1 }, (_, x) => anchors.lowest + x)),
    given: true,
    merged: [],
  };
}

/** Where, in a table of persons and items, an answer is outside the scale its item uses; -1 where none is. */
export function firstOutside(responses: Responses, coding: Coding): number {
  const { items, answers } = responses;
  const low = coding.categories.map((list) => list[0]!);
  const high = coding.categories.map((list) => list[list.length - 1]!);
  for (let at = 0; at < answers.length; at++) {
    const answer = answers[at]!;
    const scale = coding.scaleOf[at % items]!;
    if (answer !== SKIPPED && (answer < low[scale]! || answer > high[scale]!)) return at;
  }
  return -1;
}

/** The categories in use among these persons and items, scale by scale. */
export function usedCoding(
  responses: Responses,
  activePersons: Uint8Array,
  activeItems: Uint8Array,
  model: RaschModel,
  unused: UnusedCategory,
  itemName: (item: number) => string,
): Outcome<Coding> {
  const { persons, items, answers } = responses;
  const shared = model === "rating-scale";
  const scaleOf = Int32Array.from({ length: items }, (_, item) => (shared ? 0 : item));
  const scaleCount = shared ? 1 : items;
  const used = new Uint8Array(scaleCount * SPAN);
  for (let person = 0, at = 0; person < persons; person++) {
    if (activePersons[person] === 0) {
      at += items;
      continue;
    }
    for (let item = 0; item < items; item++, at++) {
      const answer = answers[at]!;
      if (answer !== SKIPPED && activeItems[item] === 1) used[scaleOf[item]! * SPAN + answer] = 1;
    }
  }
  const categories: number[][] = [];
  const merged: { scale: number; category: number }[] = [];
  for (let scale = 0; scale < scaleCount; scale++) {
    const list: number[] = [];
    for (let category = 0; category < SPAN; category++) {
      if (used[scale * SPAN + category] === 0) continue;
      const last = list[list.length - 1];
      if (last !== undefined) {
        for (let gap = last + 1; gap < category; gap++) merged.push({ scale, category: gap });
      }
      list.push(category);
    }
    categories.push(list);
  }
  if (unused === "stop" && merged.length > 0) {
    const { scale, category } = merged[0]!;
    const where = shared ? "" : ` of ${itemName(scale)}`;
    const above = answers.findIndex((answer, at) => {
      const item = at % items;
      const inUse = activePersons[Math.floor(at / items)] === 1 && activeItems[item] === 1;
      return inUse && answer !== SKIPPED && answer > category && scaleOf[item] === scale;
    });
    return notDefined(
      `Nobody whose answers can be used chose category ${category}${where}, but higher ones were chosen (the first by person ` +
        `${Math.floor(above / items) + 1}, ${itemName(above % items)}: ${answers[above]}), so its threshold cannot be estimated. ` +
        `Correct the answers, join the category with a neighbor, or choose "merge" to take it out`,
    );
  }
  return value({ scaleOf, categories, given: false, merged });
}

/** Answers as 0 ... m under a coding; one beyond the ends of its scale counts as the end. SKIPPED stays. */
export function recode(responses: Responses, coding: Coding): Uint8Array {
  const { items, answers } = responses;
  const tables = coding.categories.map((list) => {
    const table = new Uint8Array(256).fill(SKIPPED);
    if (list.length === 0) return table;
    for (let category = 0, code = 0; category < SPAN; category++) {
      while (code < list.length - 1 && list[code + 1]! <= category) code++;
      table[category] = code;
    }
    return table;
  });
  const coded = new Uint8Array(answers.length);
  for (let at = 0, item = 0; at < answers.length; at++) {
    coded[at] = tables[coding.scaleOf[item]!]![answers[at]!]!;
    if (++item === items) item = 0;
  }
  return coded;
}

/** Whether two codings have the same categories. */
export function sameCoding(one: Coding, other: Coding): boolean {
  return one.categories.every((list, scale) => {
    const its = other.categories[scale]!;
    return list.length === its.length && list.every((category, at) => category === its[at]);
  });
}
