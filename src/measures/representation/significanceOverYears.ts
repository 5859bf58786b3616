import { isValue } from "../outcome";
import {
  significantDisproportionality,
  type SignificanceResult,
  type SignificanceRule,
} from "./significantDisproportionality";
import type { DistrictCounts } from "./districtRepresentation";

/** How far a ratio must fall within a year to count as reasonable progress. Each State sets its own. */
export type ProgressStandard =
  | { readonly kind: "none" }
  /** The ratio falls by at least so much: 0.25. */
  | { readonly kind: "amount"; readonly by: number }
  /** The ratio falls by at least so many percent of what it was. */
  | { readonly kind: "percent"; readonly by: number };

export type SignificanceStatus =
  "identified" | "reasonable progress" | "exceeds, not yet long enough" | "below" | "not calculated";

export interface SignificanceRun {
  readonly status: SignificanceStatus;
  /** Years in a row, up to the last one, in which the ratio exceeded the threshold. */
  readonly yearsAbove: number;
  readonly reason: string;
}

/**
 * Judges a run of years of one group and category, the last year last. Years without a ratio break the run.
 * @param results one a year, without gaps: a year that is missing from the data is undefined
 * @param years how many years in a row are needed, 3
 */
export function significanceOverYears(
  results: readonly (SignificanceResult | undefined)[],
  years: number,
  progress: ProgressStandard,
): SignificanceRun {
  const last = results.at(-1);
  if (last === undefined || last.finding === "not calculated") {
    return {
      status: "not calculated",
      yearsAbove: 0,
      reason: last?.reason ?? "The last year is not in the data.",
    };
  }
  let yearsAbove = 0;
  for (let place = results.length - 1; place >= 0 && results[place]?.finding === "exceeds"; place -= 1)
    yearsAbove += 1;
  if (yearsAbove === 0) return { status: "below", yearsAbove, reason: last.reason };
  if (yearsAbove < years) {
    return {
      status: "exceeds, not yet long enough",
      yearsAbove,
      reason: `Above the threshold for ${yearsAbove} of ${years} years in a row.`,
    };
  }
  const falls = fallsOf(results);
  if (progress.kind !== "none" && falls !== undefined && falls.every((fall) => isProgress(fall, progress))) {
    return {
      status: "reasonable progress",
      yearsAbove,
      reason: `Above the threshold for ${yearsAbove} years in a row, but the ratio fell by the standard in each of the last two: ${falls.map(sayFall).join(", then ")}.`,
    };
  }
  const said =
    progress.kind === "none" || falls === undefined
      ? ""
      : ` It fell too little: ${falls.map(sayFall).join(", then ")}.`;
  return {
    status: "identified",
    yearsAbove,
    reason: `Above the threshold for ${yearsAbove} years in a row.${said}`,
  };
}

interface Fall {
  readonly from: number;
  readonly to: number;
}

/** The changes into each of the last two years, or undefined where a ratio is missing. */
function fallsOf(results: readonly (SignificanceResult | undefined)[]): readonly Fall[] | undefined {
  const ratios = results
    .slice(-3)
    .map((result) => (result !== undefined && isValue(result.ratio) ? result.ratio.value : undefined));
  const [first, second, third] = ratios;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  return [
    { from: first, to: second },
    { from: second, to: third },
  ];
}

/** Beyond rounding in the last digits, so that a fall of exactly the standard counts. */
const TIE = 1e-9;

function isProgress({ from, to }: Fall, progress: Exclude<ProgressStandard, { kind: "none" }>): boolean {
  const needed = progress.kind === "amount" ? progress.by : (from * progress.by) / 100;
  return from - to >= needed - TIE * from;
}

function sayFall({ from, to }: Fall): string {
  return `${from.toFixed(2)} to ${to.toFixed(2)}`;
}

/** How many children's cases stand between a finding and none. */
export interface CasesToChange {
  /** "fewer": so many cases fewer and the ratio no longer exceeds; "more": so many more and it does. */
  readonly direction: "fewer" | "more";
  readonly cases: number;
  /** What the group then ends in. */
  readonly then: SignificanceResult["finding"];
}

/**
 * The smallest change of a group's cases that turns its finding, its children and everybody else staying as they are. The State's
 * sums are left as they are too. Undefined where nothing is calculated, or no number of cases turns it.
 */
export function casesToChange(
  rule: SignificanceRule,
  district: DistrictCounts,
  group: number,
): CasesToChange | undefined {
  const now = significantDisproportionality(rule, district, group).finding;
  if (now === "not calculated") return undefined;
  const count = district.counts[group]!;
  const withCases = (cases: number): SignificanceResult["finding"] => {
    const counts = Array.from(district.counts, (one, index) => (index === group ? cases : one));
    return significantDisproportionality(rule, { ...district, counts }, group).finding;
  };
  // The ratio grows with the cases, so the turn is found by halving.
  const exceeds = now === "exceeds";
  let near = 0;
  let far = exceeds ? count : district.populations[group]! - count;
  const turned = (cases: number): boolean =>
    exceeds ? withCases(count - cases) !== "exceeds" : withCases(count + cases) === "exceeds";
  if (far <= 0 || !turned(far)) return undefined;
  while (far - near > 1) {
    const middle = Math.floor((near + far) / 2);
    if (turned(middle)) far = middle;
    else near = middle;
  }
  return {
    direction: exceeds ? "fewer" : "more",
    cases: far,
    then: withCases(exceeds ? count - far : count + far),
  };
}
