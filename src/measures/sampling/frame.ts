/** One of those who may be drawn. */
export interface FrameRow {
  /** Tells it apart from all others: a number or code. */
  readonly key: string;
  /** What the draw takes account of, in the same order in every row: race, disability. */
  readonly traits: readonly string[];
}

/**
 * Orders texts as Python orders them: character by character by code point, which differs from JavaScript's own order only for
 * characters beyond the basic plane.
 */
export function compareTexts(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const first = one.charCodeAt(at);
    const second = other.charCodeAt(at);
    if (first !== second) return rank(first) - rank(second);
  }
  return one.length - other.length;
}

/** Halves of characters beyond the basic plane come after everything in it. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Orders lists of texts, the first difference deciding; of two that agree as far as they go the shorter comes first. */
export function compareLists(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < one.length && at < other.length; at++) {
    const order = compareTexts(one[at]!, other[at]!);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

/** A text as it counts in a frame: runs of white space are one blank, none at the ends. */
export function cleanText(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The frame in the order every draw starts from: by key, as text. However a table was sorted, the draw is the same. */
export function canonicalOrder<Row extends FrameRow>(frame: readonly Row[]): Row[] {
  return [...frame].sort((one, other) => compareTexts(one.key, other.key));
}

/** What stands between the values that make up the name of a stratum. */
export const STRATUM_JOINT = " / ";
