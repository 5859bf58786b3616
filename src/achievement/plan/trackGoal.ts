import { compareFractions, fractionOf, numberOf, type Fraction } from "../../measures/exactDecimals";
import { notDefined, value, type Outcome } from "../../measures/outcome";
import { schoolYear } from "./checkGoal";
import type { Direction } from "./goal";

/** The numbers of a goal. Years are state fiscal years. */
export interface GoalPath {
  readonly baselineValue: number;
  readonly baselineYear: number;
  readonly targetValue: number;
  readonly targetYear: number;
}

export interface YearResult {
  readonly year: number;
  readonly value: number;
}

export const GOAL_STATUSES = ["met", "on track", "behind", "not met", "no data"] as const;
/**
 * "met": the target is reached, in its year or before. "on track": its year is still to come, and the newest result is at least where an
 * even path from baseline to target would be. "behind": it is not. "not met": its year is over and the target was not reached.
 */
export type GoalStatus = (typeof GOAL_STATUSES)[number];

export interface GoalTrack {
  readonly status: GoalStatus;
  readonly direction: Direction;
  /** The newest result that was judged. */
  readonly latest?: YearResult;
  /** Where an even path would be in that year. */
  readonly expected?: number;
  /** Percent of the way from baseline to target that is behind us; below 0 where it went the wrong way. */
  readonly share?: number;
  /** From the baseline's year to the target's: the even path, and the result where there is one. */
  readonly years: readonly { readonly year: number; readonly expected: number; readonly result?: number }[];
  /** The status with its numbers, in one line. */
  readonly working: string;
}

/**
 * How a goal stands. The even path between baseline and target is our reading: neither statute nor department says where a goal should be
 * in its first and second year. Results of the baseline's year and before, and after the target's, are not judged. Exact: a result on
 * the path is on track, also where a computer's 8.4 is a little less.
 */
export function trackGoal(path: GoalPath, results: readonly YearResult[]): Outcome<GoalTrack> {
  const { baselineValue, baselineYear, targetValue, targetYear } = path;
  if (targetYear <= baselineYear) return notDefined("The target's year is not after the baseline's");
  if (targetValue === baselineValue) return notDefined("The target is the baseline: there is no way to go");
  const direction = targetValue > baselineValue ? "up" : "down";
  const judged = results.filter(({ year }) => year > baselineYear && year <= targetYear);
  const latest = judged.reduce<YearResult | undefined>(
    (newest, one) => (newest === undefined || one.year >= newest.year ? one : newest),
    undefined,
  );
  const years = Array.from({ length: targetYear - baselineYear + 1 }, (_, passed) => {
    const year = baselineYear + passed;
    const result = [...judged].reverse().find((one) => one.year === year)?.value;
    return { year, expected: expectedIn(path, year), ...(result === undefined ? {} : { result }) };
  });
  if (latest === undefined) {
    const working = `no result after ${schoolYear(baselineYear)} and until ${schoolYear(targetYear)}`;
    return value({ status: "no data", direction, years, working });
  }
  const status = statusOf(path, direction, latest);
  return value({
    status,
    direction,
    latest,
    expected: expectedIn(path, latest.year),
    share: (100 * (latest.value - baselineValue)) / (targetValue - baselineValue),
    years,
    working: workingOf(path, direction, latest, status),
  });
}

function statusOf(path: GoalPath, direction: Direction, { year, value: result }: YearResult): GoalStatus {
  const sign = direction === "up" ? 1 : -1;
  if (sign * compareFractions(fractionOf(result), fractionOf(path.targetValue)) >= 0) return "met";
  if (year >= path.targetYear) return "not met";
  return sign * compareFractions(fractionOf(result), expectedFraction(path, year)) >= 0
    ? "on track"
    : "behind";
}

/** baseline + (target - baseline) x years passed / years in all, as an exact fraction. */
function expectedFraction(path: GoalPath, year: number): Fraction {
  const from = fractionOf(path.baselineValue);
  const to = fractionOf(path.targetValue);
  const passed = BigInt(year - path.baselineYear);
  const all = BigInt(path.targetYear - path.baselineYear);
  const bottom = from.bottom * to.bottom;
  const start = from.top * to.bottom;
  const way = to.top * from.bottom - start;
  return { top: start * all + way * passed, bottom: bottom * all };
}

function expectedIn(path: GoalPath, year: number): number {
  return numberOf(expectedFraction(path, year));
}

const plain = (number: number): string => number.toLocaleString("en-US", { maximumFractionDigits: 4 });

function workingOf(
  path: GoalPath,
  direction: Direction,
  { year, value: result }: YearResult,
  status: GoalStatus,
): string {
  const { baselineValue, baselineYear, targetValue, targetYear } = path;
  const wanted = direction === "up" ? "at least" : "at most";
  const target = `${plain(result)} in ${schoolYear(year)}, target ${wanted} ${plain(targetValue)} in ${schoolYear(targetYear)}`;
  if (status === "met" || status === "not met") return `${target}: ${status}`;
  const way = `${plain(baselineValue)} + (${plain(targetValue)} - ${plain(baselineValue)}) x ${year - baselineYear} / ${targetYear - baselineYear}`;
  return `${target}; the even path is at ${way} = ${plain(expectedIn(path, year))}: ${status}`;
}
