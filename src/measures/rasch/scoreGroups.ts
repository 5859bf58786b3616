import { SKIPPED } from "./responses";
import type { UsableData } from "./usable";

/*
 * Persons who answered the same items and reached the same sum have the same measure, so they are estimated once. Where nobody skips
 * anything, the cost of the estimation does not grow with the number of persons.
 */

export interface ScoreGroups {
  /** Number of groups. */
  readonly count: number;
  /** The group of each person; -1 for a person not used. */
  readonly ofPerson: Int32Array;
  /** Persons in each group. */
  readonly sizes: Float64Array;
  /** Their raw score. */
  readonly scores: Float64Array;
  /** The items they answered: a place in `patterns`. */
  readonly patternOf: Int32Array;
  /** Distinct sets of items answered, each in order. */
  readonly patterns: readonly Int32Array[];
}

/** Groups the active persons (or, with `which`, those marked 1 there) by answered items and raw score. */
export function scoreGroups(data: UsableData, which: Uint8Array = data.activePersons): ScoreGroups {
  const { persons, items, coded, activeItems } = data;
  const ofPerson = new Int32Array(persons).fill(-1);
  const patternAt = new Map<string, number>();
  const patterns: Int32Array[] = [];
  const groupAt = new Map<number, number>();
  const sizes: number[] = [];
  const scores: number[] = [];
  const patternOf: number[] = [];
  const active = Array.from(activeItems.keys()).filter((item) => activeItems[item] === 1);
  const scoreSpan = data.top.reduce((sum, most) => sum + most, 0) + 1;
  // Sixteen answered-or-not marks a character: a short text that tells sets apart.
  const words = new Uint16Array(Math.ceil(items / 16));
  let lastKey = "";
  let lastPattern = -1;
  for (let person = 0; person < persons; person++) {
    if (which[person] === 0) continue;
    words.fill(0);
    let score = 0;
    for (const item of active) {
      const code = coded[person * items + item]!;
      if (code === SKIPPED) continue;
      words[item >> 4] = words[item >> 4]! | (1 << (item & 15));
      score += code;
    }
    const key = keyOf(words);
    if (key !== lastKey || lastPattern < 0) {
      lastKey = key;
      lastPattern = patternAt.get(key) ?? -1;
      if (lastPattern < 0) {
        lastPattern = patterns.length;
        patternAt.set(key, lastPattern);
        patterns.push(Int32Array.from(active.filter((item) => coded[person * items + item] !== SKIPPED)));
      }
    }
    const groupKey = lastPattern * scoreSpan + score;
    let group = groupAt.get(groupKey);
    if (group === undefined) {
      group = sizes.length;
      groupAt.set(groupKey, group);
      sizes.push(0);
      scores.push(score);
      patternOf.push(lastPattern);
    }
    sizes[group] = sizes[group]! + 1;
    ofPerson[person] = group;
  }
  return {
    count: sizes.length,
    ofPerson,
    sizes: Float64Array.from(sizes),
    scores: Float64Array.from(scores),
    patternOf: Int32Array.from(patternOf),
    patterns,
  };
}

function keyOf(words: Uint16Array): string {
  let key = "";
  for (let at = 0; at < words.length; at++) key += String.fromCharCode(words[at]!);
  return key;
}
