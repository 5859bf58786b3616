import { isValue, notDefined, value, type Outcome } from "../outcome";

/*
 * What a published percent tells of the counts behind it, and how to publish percents that tell less. A percent with one decimal
 * of 34 students is one count and no other: hiding the count alone hides nothing.
 */

/** Whole counts from `least` to `most`; empty where least > most. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/**
 * The counts of a whole whose percent, rounded to so many decimals, is printed so. Halves are taken either way, because publishers
 * round them either way.
 * @param decimals 0 for "42", 1 for "42.3"
 */
export function countsBehind(percent: number, decimals: number, whole: number): CountRange {
  const steps = 10 ** decimals;
  const printed = Math.round(percent * steps);
  // (printed - 1/2) / steps <= 100 x count / whole <= (printed + 1/2) / steps, in whole numbers.
  const unit = 200 * steps;
  return {
    least: Math.max(0, ceilingOf((2 * printed - 1) * whole, unit)),
    most: Math.min(whole, Math.floor(((2 * printed + 1) * whole) / unit)),
  };
}

function ceilingOf(top: number, bottom: number): number {
  return -Math.floor(-top / bottom);
}

/** The wholes a percent and its count can belong to, up to the largest that is plausible. */
export function wholesBehind(
  percent: number,
  decimals: number,
  count: number,
  largest: number,
): CountRange & { readonly number: number } {
  let least = Infinity;
  let most = -Infinity;
  let number = 0;
  for (let whole = Math.max(1, count); whole <= largest; whole += 1) {
    const behind = countsBehind(percent, decimals, whole);
    if (count < behind.least || count > behind.most) continue;
    least = Math.min(least, whole);
    most = whole;
    number += 1;
  }
  return { least, most, number };
}

/** A percent as it may be shown: itself, or only that it is beyond a limit. */
export type CodedPercent =
  | { readonly kind: "percent"; readonly percent: number }
  | { readonly kind: "above" | "below"; readonly limit: number };

/**
 * Top and bottom coding: a percent near 0 or 100 tells of the few who are not like the rest. Where fewer than `minimum` people are
 * counted, or fewer than `minimum` are not, only a limit is shown, wide enough to cover `minimum` people.
 * @param edge the narrowest limit, 5 for "<5" and ">95"
 */
export function codePercent(
  count: number,
  whole: number,
  minimum: number,
  edge: number,
): Outcome<CodedPercent> {
  if (whole === 0) return notDefined("a percent of nobody");
  if (whole < 2 * minimum)
    return notDefined(`fewer than ${2 * minimum} people: any limit would tell who they are`);
  const limit = Math.max(edge, ceilingOf(100 * minimum, whole));
  // At the edge itself the percent is shown: it is not below the limit.
  if (count < minimum || 100 * count < edge * whole) return value({ kind: "below", limit });
  if (whole - count < minimum || 100 * (whole - count) < edge * whole)
    return value({ kind: "above", limit: 100 - limit });
  return value({ kind: "percent", percent: (100 * count) / whole });
}

/** "42.3", "<5", ">95". */
export function showCoded(coded: Outcome<CodedPercent>, decimals: number): string {
  if (!isValue(coded)) return "*";
  const { value: shown } = coded;
  if (shown.kind === "percent") return shown.percent.toFixed(decimals);
  return shown.kind === "below" ? `<${shown.limit}` : `>${shown.limit}`;
}
