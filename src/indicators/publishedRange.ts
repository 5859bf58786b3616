import { describe, formatNumber, readNumberCell } from "./readCells";

/*
 * Percents as public files print them to protect small groups: a number, a range, or a marker. The forms are those of the federal EDFacts
 * files (GE50, LT50, LE20, 60-79, PS, ".") and their spellings with signs (">=95%", "<5%").
 */

/** All percents a published cell may stand for. */
export interface PublishedRange {
  /** Percent, 0 to 100. */
  readonly low: number;
  /** Percent, 0 to 100; equal to `low` for a number. */
  readonly high: number;
  /** Whether `low` itself is one of them: it is for GE50, it is not for GT50. */
  readonly lowIncluded: boolean;
  /** Whether `high` itself is one of them: it is for LE20, it is not for LT20. */
  readonly highIncluded: boolean;
  /** What the cell shows. */
  readonly printed: string;
}

export type ReadPublishedRange =
  | { readonly kind: "range"; readonly range: PublishedRange }
  /** `what` continues a sentence: "is suppressed ("PS")". */
  | { readonly kind: "missing"; readonly what: string }
  | { readonly kind: "unreadable"; readonly what: string };

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const LETTERS = new RegExp(`^(GE|GT|LE|LT)\\s*${NUMBER}\\s*%?$`, "i");
/** The percent sign is asked for: "<10" without it is in most files a count too small to show. */
const SIGNS = new RegExp(`^(>=|>|<=|<|\u2265|\u2264)\\s*${NUMBER}\\s*%$`);
/** With a hyphen or, in files made by word processors, an en dash. */
const BETWEEN = new RegExp(`^${NUMBER}\\s*%?\\s*[-\u2013]\\s*${NUMBER}\\s*%?$`);
const PERCENT = new RegExp(`^${NUMBER}\\s*%$`);

const BOUNDS: Readonly<Record<string, string>> = {
  ">=": "GE",
  "\u2265": "GE",
  ">": "GT",
  "<=": "LE",
  "\u2264": "LE",
  "<": "LT",
};

/**
 * Reads a percent as it was published. The ends of a range are taken as printed; a file that rounds to whole percents (EDFacts does)
 * may stand for a value up to half a percent beyond them.
 * @param cell what the cell holds: a number from 0 to 100, or one of the forms above
 */
export function readPublishedRange(cell: unknown): ReadPublishedRange {
  const read = readNumberCell(cell);
  if (read.kind === "number") return twoSided(formatNumber(read.value), read.value, read.value);
  if (read.kind === "missing") return read;
  if (typeof cell === "string") {
    const text = cell.trim();
    const bound = LETTERS.exec(text) ?? SIGNS.exec(text);
    if (bound !== null) return oneSided(text, bound[1]!, Number(bound[2]));
    const between = BETWEEN.exec(text);
    if (between !== null) return twoSided(text, Number(between[1]), Number(between[2]));
    const percent = PERCENT.exec(text);
    if (percent !== null) return twoSided(text, Number(percent[1]), Number(percent[1]));
    if (/^PS$/i.test(text)) return { kind: "missing", what: `is suppressed ("${text}")` };
    if (text === ".") return { kind: "missing", what: 'is marked as missing (".")' };
  }
  return {
    kind: "unreadable",
    what: read.what.replace(/, not a number$/, ", not a percent or a range of percents"),
  };
}

function oneSided(printed: string, sign: string, end: number): ReadPublishedRange {
  const bound = BOUNDS[sign] ?? sign.toUpperCase();
  const upward = bound.startsWith("G");
  const included = bound.endsWith("E");
  // GT100 and LT0 would leave no percent at all.
  if (end > 100 || (!included && end === (upward ? 100 : 0))) return outside(printed);
  return {
    kind: "range",
    range: upward
      ? { low: end, high: 100, lowIncluded: included, highIncluded: true, printed }
      : { low: 0, high: end, lowIncluded: true, highIncluded: included, printed },
  };
}

function twoSided(printed: string, low: number, high: number): ReadPublishedRange {
  if (low < 0 || high > 100) return outside(printed);
  if (low > high)
    return { kind: "unreadable", what: `holds ${describe(printed)}, whose low end is above its high end` };
  return { kind: "range", range: { low, high, lowIncluded: true, highIncluded: true, printed } };
}

function outside(printed: string): ReadPublishedRange {
  return { kind: "unreadable", what: `holds ${printed}; a percent runs from 0 to 100` };
}
