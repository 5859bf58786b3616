import { criticalValue, normalAbove } from "./distributions/normal";
import { notDefined, value, type Outcome } from "./outcome";

/** Two percents compared. All unrounded. */
export interface ProportionDifference {
  /** Second percent less first, in percentage points. */
  readonly difference: number;
  /** Interval of the difference, in percentage points. */
  readonly low: number;
  readonly high: number;
  readonly z: number;
  /** Two-sided: the chance of a difference this large where there is none. */
  readonly p: number;
  /** Larger than chance explains at this confidence: p at most 1 - confidence. */
  readonly meaningful: boolean;
}

/** Second percent less first, in percentage points: from 84.2 to 84.62 is 0.42. */
export function differenceInPoints(first: number, second: number): number {
  return second - first;
}

/**
 * Did a percent change from the first group (last year, the rest of the State) to the second? Independent groups, each with its
 * own variance: z = (p2 - p1) / sqrt(p1 (1 - p1) / n1 + p2 (1 - p2) / n2).
 *
 * Source: the national centers' Meaningful Differences Calculators ask the question at 90 percent confidence
 * (https://ectacenter.org/eco/pages/childoutcomes-calc.asp). Their formula was not seen; this is the textbook one, the form the
 * federal determinations use for change over time, both known from background knowledge: compare with the workbook.
 *
 * @param confidence 0 to 1, both excluded
 * @returns undefined where a group is empty, or where both percents are 0 or 100 and there is no variance to compare with
 */
export function differenceOfProportions(
  first: { readonly successes: number; readonly n: number },
  second: { readonly successes: number; readonly n: number },
  confidence: number,
): Outcome<ProportionDifference> {
  if (first.n === 0 || second.n === 0) return notDefined("one of the two groups has nobody in it (n is 0)");
  const p1 = first.successes / first.n;
  const p2 = second.successes / second.n;
  const error = Math.sqrt((p1 * (1 - p1)) / first.n + (p2 * (1 - p2)) / second.n);
  if (error === 0) {
    return notDefined("both percents are 0 or 100, so the spread that a difference is measured by is 0");
  }
  const z = (p2 - p1) / error;
  const p = 2 * normalAbove(Math.abs(z));
  const half = criticalValue(confidence) * error;
  return value({
    difference: 100 * (p2 - p1),
    low: 100 * (p2 - p1 - half),
    high: 100 * (p2 - p1 + half),
    z,
    p,
    meaningful: p <= 1 - confidence,
  });
}
