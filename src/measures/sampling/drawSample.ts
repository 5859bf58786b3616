import type { MersenneTwister } from "../random/mersenneTwister";
import { apportion } from "./apportion";
import { compareTexts } from "./frame";
import { crossedStrata } from "./strata";

/**
 * Ways to draw people so that the sample looks like the frame.
 * "crossed": a stratum for every combination of traits, places by largest remainder, simple random within. "systematic": the frame
 * sorted by its traits, every (N/n)th row from a random start. "balanced": simple random samples until each category's share lies
 * within a tolerance of its share of the frame.
 */
export type SampleDesign = "crossed" | "systematic" | "balanced";

/** A stratum after the draw; rows are numbers from 0 into the frame, in the order in which they were drawn. */
export interface DrawnStratum {
  readonly label: readonly string[];
  readonly size: number;
  readonly drawn: readonly number[];
  /** Those who take the place of somebody who cannot be asked, the first first. */
  readonly replacements: readonly number[];
  readonly pooled: boolean;
}

/** What a row drawn in a stratum stands for: N/n rows of it. */
export function weightOf({ size, drawn }: DrawnStratum): number {
  return size / drawn.length;
}

/**
 * Proportional stratified sample: strata by crossedStrata, places by largest remainder, and in each stratum the first of its rows
 * after shuffling. The chance of a row is n_h / N_h, its weight N_h / n_h; the weights add up to the frame.
 * @param traits of each row, in canonical order
 * @param size people to draw, 1 to the number of rows
 */
export function drawCrossed(
  traits: readonly (readonly string[])[],
  size: number,
  random: MersenneTwister,
): readonly DrawnStratum[] {
  const strata = crossedStrata(traits, size);
  const places = apportion(
    size,
    strata.map(({ rows }) => rows.length),
  );
  return strata.map(({ label, rows, pooled }, at) => {
    const order = random.shuffle([...rows]);
    const drawn = order.slice(0, places[at]!);
    return { label, size: rows.length, drawn, replacements: order.slice(places[at]!), pooled };
  });
}

/**
 * Systematic sample of the frame sorted by its traits, back and forth, so that neighbours are alike (Cochran, Sampling Techniques, 1977,
 * chapter 8). Row floor((start + i N) / n) for i = 0 ... n - 1 with one random whole number 0 <= start < N: exactly n rows, and every
 * row's chance is exactly n / N.
 */
export function drawSystematic(
  traits: readonly (readonly string[])[],
  size: number,
  random: MersenneTwister,
): DrawnStratum {
  const all = traits.length;
  const sorted = backAndForth(traits);
  const start = random.below(all);
  const places = Array.from({ length: size }, (_, at) => Math.floor((start + at * all) / size));
  const taken = new Set(places);
  // A neighbour replaces best; those behind the drawn rows come first, one of each, in the order of the sorted frame.
  const left = sorted.map((row, place) => ({ row, place })).filter(({ place }) => !taken.has(place));
  const distance = stepsBehind(all, places);
  left.sort((one, other) => distance[one.place]! - distance[other.place]! || one.place - other.place);
  return {
    label: [],
    size: all,
    drawn: places.map((place) => sorted[place]!),
    replacements: left.map(({ row }) => row),
    pooled: false,
  };
}

/** How far each place lies behind the last drawn place before it, round the end. */
function stepsBehind(all: number, places: readonly number[]): number[] {
  const steps = new Array<number>(all).fill(0);
  const drawn = new Set(places);
  let since = all - places.at(-1)!;
  for (let place = 0; place < all; place++) {
    since = drawn.has(place) ? 0 : since + (place === 0 ? 0 : 1);
    steps[place] = since;
  }
  return steps;
}

/** Rows sorted by their traits; each time a trait begins anew, its values run the other way. */
export function backAndForth(traits: readonly (readonly string[])[]): number[] {
  const width = traits[0]?.length ?? 0;
  const backward = new Array<boolean>(width).fill(false);
  const sortFrom = (rows: readonly number[], depth: number): readonly number[] => {
    if (depth === width) return rows;
    const groups = new Map<string, number[]>();
    for (const row of rows) {
      const value = traits[row]![depth]!;
      const found = groups.get(value);
      if (found === undefined) groups.set(value, [row]);
      else found.push(row);
    }
    const values = [...groups.keys()].sort(compareTexts);
    if (backward[depth]) values.reverse();
    backward[depth] = !backward[depth]!;
    return values.flatMap((value) => sortFrom(groups.get(value)!, depth + 1));
  };
  return [
    ...sortFrom(
      traits.map((_, row) => row),
      0,
    ),
  ];
}

export interface BalancedDraw {
  readonly stratum: DrawnStratum;
  /** How many samples were looked at, the accepted one included. */
  readonly draws: number;
  /** Largest difference between a category's share of the sample and of the frame, in percentage points. */
  readonly largest: number;
  /** False where no sample was within the tolerance; then this is the closest of all. */
  readonly accepted: boolean;
}

/**
 * Simple random samples from one generator until the largest difference of a category is at most `tolerance` points.
 * @param mostDraws samples to look at before the closest is taken
 * @param cancelled asked before each further sample, with the share of `mostDraws` done; true ends the search
 */
export function drawBalanced(
  traits: readonly (readonly string[])[],
  size: number,
  random: MersenneTwister,
  { tolerance, mostDraws }: { readonly tolerance: number; readonly mostDraws: number },
  cancelled?: (done: number) => boolean,
): BalancedDraw {
  const all = traits.length;
  const categories = categoryNumbers(traits);
  let best: { order: readonly number[]; gap: number } | undefined;
  let draws = 0;
  for (; draws < mostDraws && !(draws > 0 && cancelled?.(draws / mostDraws));) {
    const order = random.shuffle(traits.map((_, row) => row));
    draws++;
    const gap = largestGap(categories, order, size, all);
    if (best === undefined || gap < best.gap) best = { order, gap };
    // |n_c / n - N_c / N| <= tolerance / 100, without dividing.
    if (100 * gap <= tolerance * size * all) break;
  }
  const { order, gap } = best!;
  return {
    stratum: {
      label: [],
      size: all,
      drawn: order.slice(0, size),
      replacements: order.slice(size),
      pooled: false,
    },
    draws,
    largest: (100 * gap) / (size * all),
    accepted: 100 * gap <= tolerance * size * all,
  };
}

/** For each row the numbers of its categories, all traits numbered together, and how often each occurs. */
function categoryNumbers(traits: readonly (readonly string[])[]) {
  const numbers = new Map<string, number>();
  const frame: number[] = [];
  const ofRow = traits.map((row) =>
    row.map((value, trait) => {
      const name = `${trait}\n${value}`;
      let number = numbers.get(name);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(name, number);
      }
      frame[number] = (frame[number] ?? 0) + 1;
      return number;
    }),
  );
  return { ofRow, frame };
}

/** Largest |n_c N - N_c n| over the categories c: whole numbers, so that ties are ties. */
function largestGap(
  { ofRow, frame }: ReturnType<typeof categoryNumbers>,
  order: readonly number[],
  size: number,
  all: number,
): number {
  const found = new Array<number>(frame.length).fill(0);
  for (let at = 0; at < size; at++) {
    for (const category of ofRow[order[at]!]!) found[category]!++;
  }
  return frame.reduce((worst, count, at) => Math.max(worst, Math.abs(found[at]! * all - count * size)), 0);
}
