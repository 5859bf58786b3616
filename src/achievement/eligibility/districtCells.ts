import { showRounded } from "../../measures/rounding";
import { notDefined, value, type Outcome } from "../../measures/outcome";
import { americanIndianNote, testAmericanIndian } from "./americanIndianExemption";
import type { Limits } from "./comparePair";
import { isExact } from "./countRange";
import { statusNotes, type DistrictResult } from "./districtStatus";
import { nameOf } from "./districtKey";
import { isCertain, type ShareRange } from "./headcount";

/** What a table of districts says of each one, in this order. */
export const DISTRICT_HEADINGS = [
  "District number",
  "District type",
  "District name",
  "Protected",
  "Total",
  "Percent",
  "Status",
  "Widest gap (points)",
  "Neighbor",
  "Note",
] as const;

/** One row of the table: a range where a count is hidden has no number, and its reason says which range. */
export function districtCells(
  district: DistrictResult,
  limits: Limits,
  hasAmericanIndian: boolean,
): readonly Outcome<string | number>[] {
  const { name, headcount, share, neighbors } = district;
  const count = (range: { low: number; high: number } | undefined): Outcome =>
    range === undefined
      ? notDefined("the enrollment table lacks this district")
      : isExact(range)
        ? value(range.low)
        : notDefined(betweenCounts(range));
  const widest = neighbors[0];
  return [
    value(name.number),
    value(name.type),
    value(name.name),
    count(headcount?.protected),
    count(headcount?.total),
    percentOf(share),
    value(district.status),
    widest === undefined ? notDefined("there is no neighbor to compare with") : gapOf(widest.gap),
    value(widest === undefined ? "" : nameOf(widest.neighbor.name)),
    value(districtNote(district, limits, hasAmericanIndian)),
  ];
}

/** All there is to know about a district's status, in sentences set apart by semicolons. */
export function districtNote(district: DistrictResult, limits: Limits, hasAmericanIndian: boolean): string {
  const exemption = hasAmericanIndian
    ? americanIndianNote(testAmericanIndian(district, limits))
    : district.isolated === "no"
      ? undefined
      : "no column of American Indian students, so it is not told whether they alone make it isolated";
  return [...statusNotes(district, limits), ...(exemption === undefined ? [] : [exemption])].join("; ");
}

/** A share in percent, or between which percents it lies. */
export function percentOf(share: ShareRange | undefined): Outcome {
  if (share === undefined) return notDefined("there are no students to take a percent of");
  const { lowest, highest } = share;
  const percent = (100 * lowest.part) / lowest.whole;
  if (isCertain(share)) return value(percent);
  return notDefined(between(percent, (100 * highest.part) / highest.whole, "percent"));
}

export function gapOf({ low, high }: { readonly low: number; readonly high: number }): Outcome {
  return low === high ? value(high) : notDefined(between(low, high, "points"));
}

function between(low: number, high: number, unit: string): string {
  return `it lies between ${showRounded(low, 2)} and ${showRounded(high, 2)} ${unit}: counts are suppressed or unreadable`;
}

function betweenCounts({ low, high }: { low: number; high: number }): string {
  return high === Infinity
    ? `it is at least ${low.toLocaleString("en-US")}: counts are suppressed or unreadable`
    : `it lies between ${low.toLocaleString("en-US")} and ${high.toLocaleString("en-US")}: counts are suppressed or unreadable`;
}
