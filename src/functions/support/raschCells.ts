import type { Anchors } from "../../measures/rasch/anchors";
import { calibrate, Standing, type Calibration, type Measures } from "../../measures/rasch/calibrate";
import { UNUSED_CATEGORY } from "../../measures/rasch/coding";
import { RASCH_MODELS } from "../../measures/rasch/model";
import { HIGHEST_CATEGORY, responsesOf, type Responses } from "../../measures/rasch/responses";
import { howFarItGot } from "../../measures/rasch/unsettled";
import { LOGITS, toLogits, type UserScale } from "../../measures/rasch/userScale";
import {
  faultError,
  positionIn,
  readChoice,
  readNumbers,
  readOptionalNumber,
  shapeOf,
  type NumberArgument,
} from "./arguments";
import { invalid, notAvailable, type CellResult } from "./errors";
import { isLeftOut } from "./leftOut";

/** A range of ratings: one row a person, one column an item, a blank where the item was skipped. */
export interface RatingRange {
  readonly responses: Responses;
  readonly range: NumberArgument;
}

/**
 * Reads ratings. A cell that is missing (blank, N/A, a reserve code) is a skipped item; anything else that is no category is
 * refused with its place.
 */
export function readRatings(raw: unknown, lowest = 0, highest = HIGHEST_CATEGORY): RatingRange {
  const range = readNumbers("responses", raw, "count");
  const categories = range.values.slice();
  for (const [at, fault] of range.faults) {
    if (fault.kind === "invalid") throw faultError(fault);
    categories[at] = Number.NaN;
  }
  const outside = categories.findIndex((category) => category < lowest || category > highest);
  if (outside >= 0) {
    throw invalid(
      `${positionIn(range, outside)}: holds ${categories[outside]}; answers run from ${lowest} to ${highest}`,
    );
  }
  return { responses: responsesOf(categories, range.rows, range.columns)!, range };
}

/** The scale that results are told on and anchors are read on: mean at 0 logits, units a logit. */
export function readUserScale(mean: unknown, unit: unknown): UserScale {
  const scale = {
    mean: readOptionalNumber("mean", mean, "number") ?? LOGITS.mean,
    unit: readOptionalNumber("unit", unit, "number") ?? LOGITS.unit,
  };
  if (scale.unit <= 0) throw invalid(`unit: holds ${scale.unit}; units a logit are above 0`);
  return scale;
}

/**
 * Reads a calibration: one row an item, in the order of the columns of responses: its measure and, beside it, its thresholds.
 * Thresholds in the first row alone are those of every item; without any, they are estimated.
 */
export function readAnchors(
  raw: unknown,
  items: number,
  scale: UserScale,
  lowest: number,
): Anchors | undefined {
  if (isLeftOut(raw)) return undefined;
  const table = readNumbers("anchors", raw, "number");
  if (table.rows !== items) {
    throw invalid(
      `anchors is ${shapeOf(table)} and responses has ${items} columns: give one row for each item, its measure and then its thresholds`,
    );
  }
  for (const fault of table.faults.values()) if (fault.kind === "invalid") throw faultError(fault);
  const lists = Array.from({ length: items }, (_, item) => rowOf(table, item));
  const thresholds = lists.map((list) => list.slice(1).map((threshold) => threshold / scale.unit));
  const shared = thresholds.slice(1).every((list) => list.length === 0);
  if (!shared) {
    const without = thresholds.findIndex((list) => list.length === 0);
    if (without >= 0) {
      throw invalid(
        `anchors, row ${without + 1}: has no thresholds; give them in every row, or in the first row for all`,
      );
    }
  }
  return {
    items: lists.map(([measure]) => toLogits(measure!, scale)),
    thresholds: shared ? (thresholds[0]!.length === 0 ? undefined : [thresholds[0]!]) : thresholds,
    lowest,
  };
}

/** The numbers of a row up to the first blank; a number behind a blank is refused. */
function rowOf(table: NumberArgument, row: number): number[] {
  const from = row * table.columns;
  const list: number[] = [];
  for (let column = 0; column < table.columns; column++) {
    const at = from + column;
    const blank = table.faults.has(at);
    if (column === 0 && blank) throw invalid(`${positionIn(table, at)}: an item's measure is needed`);
    if (blank) continue;
    if (list.length < column) throw invalid(`${positionIn(table, at)}: stands behind a blank threshold`);
    list.push(table.values[at]!);
  }
  return list;
}

/** Calibrates; the reason it cannot be done becomes #N/A. */
export function calibration(
  { responses }: RatingRange,
  model: unknown,
  unused: unknown,
  anchors?: Anchors,
): Calibration {
  const found = calibrate(responses, {
    model: readChoice("model", model, RASCH_MODELS) ?? "rating-scale",
    unused: readChoice("unused", unused, UNUSED_CATEGORY) ?? "stop",
    anchors,
    itemName: (item) => (responses.items === 1 ? "the item" : `column ${item + 1}`),
  });
  if (found.kind !== "value") throw notAvailable(found.reason);
  return found.value;
}

/** The same, for measures: half-way ones are none. */
export function finishedCalibration(...args: Parameters<typeof calibration>): Calibration {
  const found = calibration(...args);
  if (found.ending === "converged") return found;
  throw notAvailable(
    `The estimation did not converge: ${howFarItGot(found)}; RASCH_SUMMARY shows how far it got`,
  );
}

/** Measure, error, infit, outfit of a person or item as cells. */
export function measureCells(
  measures: Measures,
  at: number,
  scale: UserScale,
  without: string,
): CellResult[] {
  if (measures.standing[at] === Standing.None) {
    const none = notAvailable(without);
    return [none, none, none, none];
  }
  return [
    scale.mean + scale.unit * measures.measure[at]!,
    scale.unit * measures.error[at]!,
    measures.infit[at]!,
    measures.outfit[at]!,
  ];
}
