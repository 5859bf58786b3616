import { describe, isErrorCell, readMissing, readNumberCell } from "../../measures/cells/readCells";

/** All whole numbers a count may be, ends included; `high` is Infinity where nothing is known. A known count has both the same. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

export const UNKNOWN: CountRange = { low: 0, high: Infinity };

export function exactly(count: number): CountRange {
  return { low: count, high: count };
}

export function isExact({ low, high }: CountRange): boolean {
  return low === high;
}

export function plus(one: CountRange, other: CountRange): CountRange {
  return { low: one.low + other.low, high: one.high + other.high };
}

export function sumOf(ranges: readonly CountRange[]): CountRange {
  return ranges.reduce(plus, exactly(0));
}

/** What is left of a whole when a part is taken away; never below 0. */
export function minus(whole: CountRange, part: CountRange): CountRange {
  return {
    low: part.high === Infinity ? 0 : Math.max(0, whole.low - part.high),
    high: whole.high === Infinity ? Infinity : Math.max(0, whole.high - part.low),
  };
}

/** The numbers that are in all ranges, or undefined where there are none. */
export function common(...ranges: readonly CountRange[]): CountRange | undefined {
  const low = Math.max(...ranges.map((range) => range.low));
  const high = Math.min(...ranges.map((range) => range.high));
  return low <= high ? { low, high } : undefined;
}

export interface CountCell {
  readonly range: CountRange;
  /** Why it is no plain count: `suppressed` continues a sentence, 'is suppressed ("<10")'. */
  readonly suppressed?: string;
  /** Why it cannot be read at all: 'holds "abc", not a number'. */
  readonly wrong?: string;
}

const BELOW = /^<\s*(\d+)$/;

/** Reads a head count. A suppressed or blank cell gives the range it can lie in: "<10" is 0 to 9, the others anything. */
export function readCountCell(cell: unknown): CountCell {
  if (typeof cell === "number" && Number.isSafeInteger(cell) && cell >= 0) return { range: exactly(cell) };
  const read = readNumberCell(cell);
  if (read.kind === "number") {
    if (Number.isSafeInteger(read.value) && read.value >= 0) return { range: exactly(read.value) };
    const why = read.value < 0 ? "a count is not negative" : "a count is a whole number";
    return { range: UNKNOWN, wrong: `holds ${describe(read.value)}; ${why}` };
  }
  const missing = isErrorCell(cell) ? undefined : readMissing(cell);
  if (missing?.kind !== "missing") return { range: UNKNOWN, wrong: read.what };
  const below = typeof cell === "string" ? BELOW.exec(cell.trim())?.[1] : undefined;
  if (below === undefined) return { range: UNKNOWN, suppressed: missing.what };
  return { range: { low: 0, high: Math.max(0, Number(below) - 1) }, suppressed: missing.what };
}
