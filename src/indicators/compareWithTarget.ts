import { forYear, type YearValue } from "../law/dated";
import { nameFfy } from "../law/federalFiscalYear";
import { notDefined, suppressed, value, type Outcome } from "../measures/outcome";
import type { Measure, Target } from "./declaration";
import type { PublishedRange } from "./publishedRange";
import { NO_FIGURE } from "./planTable";

export type TargetStatus = "met" | "not met" | "no target";

/** The target of exactly this year, or why there is none. */
export function targetFor(measure: Measure, ffy: number): Outcome<YearValue<Target>> {
  const found = forYear(measure.targets, ffy);
  if (found !== undefined) return value(found);
  const printed = measure.withoutTarget?.find((row) => row.ffy === ffy);
  if (printed !== undefined) {
    const instead = printed.value === NO_FIGURE ? NO_FIGURE : `"${printed.value}"`;
    return notDefined(`No target: for ${nameFfy(ffy)} the plan prints ${instead} for ${measure.code}`);
  }
  const years = measure.targets.map((row) => row.ffy);
  return notDefined(
    years.length === 0
      ? `No target: the plan sets none for ${measure.code}`
      : `No target for ${measure.code} in FFY ${ffy}: the plan has targets for FFY ${Math.min(...years)} to ${Math.max(...years)}`,
  );
}

/**
 * Compares a result with the target of its year, unrounded: 99.96 does not meet 100. Against a range the result has to reach the
 * low end (or stay at or below the high end where less is good); beyond the far end is no failure.
 * @param result percent, 0 to 100, unrounded
 */
export function compareWithTarget(measure: Measure, ffy: number, result: number): TargetStatus {
  const target = targetFor(measure, ffy);
  if (target.kind !== "value") return "no target";
  const { low, high } = target.value.value;
  const met = measure.better.side === "atLeast" ? result >= low : result <= high;
  return met ? "met" : "not met";
}

/**
 * Compares a published range with the target of its year: an answer only where every percent of the range gives the same one.
 * The printed ends are taken as they are, though a file may have rounded them.
 */
export function compareRangeWithTarget(
  measure: Measure,
  ffy: number,
  range: PublishedRange,
): Outcome<TargetStatus> {
  const target = targetFor(measure, ffy);
  if (target.kind !== "value") return value("no target");
  const atLeast = measure.better.side === "atLeast";
  const limit = atLeast ? target.value.value.low : target.value.value.high;
  const below = range.high < limit || (range.high === limit && !range.highIncluded);
  const above = range.low > limit || (range.low === limit && !range.lowIncluded);
  // The limit itself meets the target on either side.
  if (atLeast ? range.low >= limit : range.high <= limit) return value("met");
  if (atLeast ? below : above) return value("not met");
  return suppressed(
    `${range.printed} holds values on both sides of the target ${limit} (its ends are taken as printed)`,
  );
}
