import { SKIPPED, type Responses } from "../rasch/responses";
import { Pairs } from "./restCorrelations";

/** Persons in a row who agree with what the others disagree with. */
export interface OppositeRows {
  /** First and last person, from 0. */
  readonly from: number;
  readonly to: number;
  /** Mean correlation of their answers with the others' mean answers. */
  readonly correlation: number;
}

/** Correlations above minus this do not count as opposite. */
const OPPOSITE = 0.2;
/** How much of it a block has to show, all its persons together; chance gives a person or two. */
const ENOUGH = 1.5;
const LEAST_PERSONS = 5;
const LEAST_ANSWERS = 4;
const MOST_BLOCKS = 5;

/**
 * Blocks of persons whose answers run against everybody else's: what one agrees with most they agree with least. Two files put one
 * under the other, one of them recorded the other way round, look like this. Nothing is found where all items are answered alike.
 */
export function oppositeRows(responses: Responses): OppositeRows[] {
  const profiles = profileCorrelations(responses);
  const found: OppositeRows[] = [];
  const search = (from: number, to: number): void => {
    if (found.length >= MOST_BLOCKS || to - from < LEAST_PERSONS) return;
    const block = heaviest(profiles, from, to);
    if (block === undefined) return;
    found.push(block);
    search(from, block.from);
    search(block.to + 1, to);
  };
  search(0, responses.persons);
  return found.sort((one, other) => one.from - other.from);
}

/** Each person's answers with the mean answers of the others; NaN where there is nothing to go by. */
export function profileCorrelations({ persons, items, answers }: Responses): Float64Array {
  const sums = new Float64Array(items);
  const counts = new Float64Array(items);
  for (let at = 0, item = 0; at < answers.length; at++) {
    if (answers[at] !== SKIPPED) {
      sums[item] = sums[item]! + answers[at]!;
      counts[item] = counts[item]! + 1;
    }
    if (++item === items) item = 0;
  }
  const found = new Float64Array(persons).fill(Number.NaN);
  for (let person = 0; person < persons; person++) {
    const pairs = new Pairs();
    for (let item = 0, at = person * items; item < items; item++, at++) {
      const answer = answers[at]!;
      if (answer === SKIPPED || counts[item]! < 2) continue;
      pairs.add(answer, (sums[item]! - answer) / (counts[item]! - 1));
    }
    if (pairs.count >= LEAST_ANSWERS) found[person] = pairs.correlation() ?? Number.NaN;
  }
  return found;
}

/** The run of persons with the most opposition in it (Kadane's largest sum). */
function heaviest(profiles: Float64Array, from: number, to: number): OppositeRows | undefined {
  let best = { sum: 0, from: -1, to: -1 };
  let start = from;
  let sum = 0;
  for (let person = from; person < to; person++) {
    const correlation = profiles[person]!;
    sum += Number.isNaN(correlation) ? 0 : -correlation - OPPOSITE;
    if (sum <= 0) {
      sum = 0;
      start = person + 1;
    } else if (sum > best.sum) best = { sum, from: start, to: person };
  }
  if (best.sum < ENOUGH || best.to - best.from + 1 < LEAST_PERSONS) return undefined;
  let total = 0;
  let count = 0;
  for (let person = best.from; person <= best.to; person++) {
    if (Number.isNaN(profiles[person]!)) continue;
    total += profiles[person]!;
    count++;
  }
  return { from: best.from, to: best.to, correlation: total / count };
}
