import { compareRangeWithTarget, compareWithTarget, targetFor } from "../indicators/compareWithTarget";
import type { IndicatorFacts, Measure } from "../indicators/declaration";
import { findMeasure } from "../indicators/findMeasure";
import { findIndicatorFacts, indicatorFacts } from "../indicators/factsRegister";
import { cite } from "../law/citation";
import { inForce, newest } from "../law/dated";
import { value as valueOf } from "../measures/outcome";
import {
  readNumber,
  readNumbers,
  readOptionalNumber,
  readOptionalText,
  readText,
  readTexts,
  type TextArgument,
} from "./support/arguments";
import { invalid, notAvailable } from "./support/errors";
import { readPublishedPercents } from "./support/publishedPercents";
import { shareOfWhole } from "./support/shareOfWhole";
import { refused, spread } from "./support/spread";

/**
 * A count as a percent of a whole: 100 x numerator / denominator, unrounded.
 * @customfunction PERCENT
 * @param numerator How many, a whole number or a range of them.
 * @param denominator Out of how many, a whole number or a range of the same shape.
 * @returns Percent, 0 to 100, one for each pair; #N/A where the denominator is 0 or a cell is missing.
 */
export function percent(numerator: any[][], denominator: any[][]): any[][] {
  return shareOfWhole("numerator", numerator, "denominator", denominator);
}

/**
 * The plan's target for one federal fiscal year, in percent. Two cells, low and high, where the plan gives a range.
 * @customfunction TARGET
 * @param indicator Indicator as printed in the plan: "1" to "20", "4A", "4B".
 * @param ffy Federal fiscal year: 2010 means school year 2010-11.
 * @param [measure] Measure, such as "3A", "3C reading 5", "5B", "7A-SS1" or "14C". Not needed where the indicator has one.
 * @returns The target in percent; #N/A with the reason where the plan sets none for that year.
 */
export function target(indicator: any, ffy: any, measure?: any): any[][] {
  const chosen = readMeasure(indicator, measure);
  const found = targetFor(chosen.measure, readYear(ffy));
  if (found.kind !== "value") throw notAvailable(found.reason);
  const { low, high } = found.value.value;
  return low === high ? [[low]] : [[low, high]];
}

/**
 * All targets of an indicator: measure, FFY, low, high, which side is good (our reading), source. One row a target.
 * @customfunction TARGETS
 * @param indicator Indicator as printed in the plan: "1" to "20", "4A", "4B".
 * @returns Rows of measure, FFY, low end and high end in percent, "at least" or "at most", and the place in the plan.
 */
export function targets(indicator: any): any[][] {
  const chosen = readIndicator(indicator);
  const rows = chosen.measures.flatMap((measure) =>
    measure.targets.map((row) => [
      measure.code,
      row.ffy,
      row.value.low,
      row.value.high,
      measure.better.side === "atLeast" ? "at least" : "at most",
      cite(row.source),
    ]),
  );
  if (rows.length === 0) throw notAvailable(`Indicator ${chosen.code} has no targets in the plan`);
  return rows;
}

/**
 * The plan's baseline, in percent as printed.
 * @customfunction BASELINE
 * @param indicator Indicator as printed in the plan: "1" to "20", "4A", "4B".
 * @param [measure] Measure, such as "5B", "7A-SS1" or "3C math 8". Not needed where the indicator has one.
 * @returns The baseline in percent; #N/A where the plan prints none.
 */
export function baseline(indicator: any, measure?: any): any {
  const chosen = readMeasure(indicator, measure);
  const found = chosen.measure.baseline;
  if (found === undefined)
    throw notAvailable(`The plan prints no baseline percent for ${chosen.measure.code}`);
  return found.percent;
}

/**
 * Whether a result meets the plan's target of its year. The result is compared unrounded: 99.96 does not meet 100. A published
 * range is answered where all of it lies on one side of the target.
 * @customfunction STATUS
 * @param indicator Indicator as printed in the plan: "1" to "20", "4A", "4B".
 * @param ffy Federal fiscal year, 2010 for school year 2010-11, or a range of the same shape as value.
 * @param value Result in percent, or a range of results. May be published as a range: "60-79", "GE50", "LT50", ">=95%". Its ends are taken as printed, though EDFacts rounds to whole percents. Enter 10-14 as text; Excel makes a date of it otherwise.
 * @param [measure] Measure, such as "5B" or "7A-SS1", or a range of them. Not needed where the indicator has one.
 * @returns "met", "not met" or "no target", one for each result; #N/A with the reason where a published range does not tell.
 */
export function status(indicator: any, ffy: any, value: any[][], measure?: any): any[][] {
  const chosen = readIndicator(indicator);
  const codes = readMeasureCodes(chosen, measure);
  // A single year is needed; in a column a blank one costs its own row only.
  const years = isRange(ffy) ? readNumbers("ffy", ffy, "count") : readNumbers("ffy", readYear(ffy), "count");
  const measures = new Map(
    [...new Set(Array.from(codes.values))].map((code) => [code, findMeasure(chosen, code)]),
  );
  return spread([readPublishedPercents("value", value), years, codes], (result, year, code) => {
    const found = measures.get(code);
    if (found === undefined) return refused("measure", unknownMeasure(chosen, code));
    return typeof result === "number"
      ? valueOf(compareWithTarget(found, year, result))
      : compareRangeWithTarget(found, year, result);
  });
}

/**
 * Where a target or definition stands: the document and the place in it.
 * @customfunction SOURCE
 * @param indicator Indicator as printed in the plan: "1" to "20", "4A", "4B".
 * @param [ffy] Federal fiscal year of a target: 2010 means school year 2010-11. Left out, the source of the newest definition.
 * @param [measure] Measure, such as "5B" or "7A-SS1". Not needed where the indicator has one.
 * @returns The citation as text; #N/A where there is no target that year.
 */
export function source(indicator: any, ffy?: any, measure?: any): any {
  const year = readOptionalNumber("ffy", ffy, "count");
  const name = readOptionalText("measure", measure);
  if (year === undefined) {
    const definition = newest(readIndicator(indicator).definitions);
    if (definition === undefined) throw notAvailable("The plan defines no measure for this indicator");
    return cite(definition.source);
  }
  const chosen = readMeasure(indicator, name);
  const found = targetFor(chosen.measure, year);
  if (found.kind === "value") return cite(found.value.source);
  const definition = inForce(chosen.indicator.definitions, year);
  if (definition === undefined) throw notAvailable(found.reason);
  return cite(definition.source);
}

function readYear(ffy: unknown): number {
  return readNumber("ffy", ffy, "count");
}

function readIndicator(raw: unknown): IndicatorFacts {
  const code = readText("indicator", raw);
  const found = findIndicatorFacts(code);
  if (found === undefined) {
    const known = indicatorFacts.map((indicator) => indicator.code).join(", ");
    throw invalid(`indicator: there is no indicator "${code}"; write one of ${known}`);
  }
  return found;
}

/** "7" with "7A-SS1"; or the measure's code alone where its indicator's is wanted, "7A-SS1". */
function readMeasure(
  rawIndicator: unknown,
  rawMeasure: unknown,
): { indicator: IndicatorFacts; measure: Measure } {
  const indicator = readIndicator(rawIndicator);
  const code = readOptionalText("measure", rawMeasure);
  const measure = findMeasure(indicator, code);
  if (measure === undefined) throw invalid(`measure: ${unknownMeasure(indicator, code)}`);
  return { indicator, measure };
}

function unknownMeasure(indicator: IndicatorFacts, code: string | undefined): string {
  const known = indicator.measures.map((one) => `"${one.code}"`).join(", ");
  return code === undefined
    ? `indicator ${indicator.code} has several; write one of ${known}`
    : `indicator ${indicator.code} has no "${code}"; write one of ${known}`;
}

/** One code, a column of them, or none: then the indicator's own measure, which must be its only one. */
function readMeasureCodes(indicator: IndicatorFacts, raw: unknown): TextArgument {
  if (isRange(raw)) return readTexts("measure", raw);
  const { measure } = readMeasure(indicator.code, raw);
  return { name: "measure", rows: 1, columns: 1, values: [measure.code], faults: new Map() };
}

function isRange(raw: unknown): boolean {
  return Array.isArray(raw) && (raw.length > 1 || (Array.isArray(raw[0]) && raw[0].length > 1));
}
