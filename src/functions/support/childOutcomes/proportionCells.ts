import { differenceOfProportions } from "../../../measures/differenceOfProportions";
import {
  PROPORTION_METHODS,
  proportionInterval,
  withinPercents,
  type ProportionMethod,
} from "../../../measures/proportionInterval";
import { readChoice, readNumber, readOptionalNumber } from "../arguments";
import { formatNumber } from "../cells";
import { invalid, notAvailable, type CellResult } from "../errors";

/** The national calculators' confidence (https://ectacenter.org/eco/pages/childoutcomes-calc.asp). */
const USUAL_CONFIDENCE = 0.9;

/** Confidence as a share; 90 and 0.9 are the same. */
function readConfidence(raw: unknown): number {
  const given = readOptionalNumber("confidence", raw, "number") ?? USUAL_CONFIDENCE;
  const share = given >= 1 ? given / 100 : given;
  if (!(share > 0 && share < 1) || given === 1) {
    throw invalid(`confidence: holds ${formatNumber(given)}; write a number between 0 and 1, such as 0.9`);
  }
  return share;
}

/** A numerator and its denominator. */
function readShare(names: readonly [string, string], successes: unknown, n: unknown) {
  const share = { successes: readNumber(names[0], successes, "count"), n: readNumber(names[1], n, "count") };
  if (share.successes > share.n) {
    throw invalid(
      `${names[0]}: ${formatNumber(share.successes)} is more than the ${formatNumber(share.n)} in ${names[1]}`,
    );
  }
  return share;
}

/** COSF_INTERVAL. */
export function intervalCells(
  successes: unknown,
  n: unknown,
  confidence: unknown,
  method: unknown,
): CellResult[][] {
  const share = readShare(["successes", "n"], successes, n);
  const chosen: ProportionMethod = readChoice("method", method, PROPORTION_METHODS) ?? "adjusted-wald";
  const outcome = proportionInterval(share.successes, share.n, readConfidence(confidence), chosen);
  if (outcome.kind !== "value") throw notAvailable(outcome.reason);
  const { low, high } = withinPercents(outcome.value);
  return [[low, high]];
}

/** COSF_DIFFERENCE. */
export function differenceCells(
  successes1: unknown,
  n1: unknown,
  successes2: unknown,
  n2: unknown,
  confidence: unknown,
): CellResult[][] {
  const first = readShare(["successes1", "n1"], successes1, n1);
  const second = readShare(["successes2", "n2"], successes2, n2);
  const outcome = differenceOfProportions(first, second, readConfidence(confidence));
  if (outcome.kind !== "value") throw notAvailable(outcome.reason);
  const { difference, low, high, z, p, meaningful } = outcome.value;
  return [[difference, low, high, z, p, meaningful ? "meaningful" : "not meaningful"]];
}
