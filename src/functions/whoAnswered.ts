import {
  logisticRegression,
  type LogisticFit,
  type Term,
} from "../measures/logisticRegression/logisticRegression";
import type { LogisticData } from "../measures/logisticRegression/data";
import { collinearityInWords, remarksOn } from "../measures/logisticRegression/remarks";
import { isValue } from "../measures/outcome";
import {
  finiteProportionInterval,
  proportionInterval as intervalOf,
  withinPercents,
  type ProportionMethod,
} from "../measures/proportionInterval";
import { compareWithPopulation } from "../measures/representativeness";
import {
  readChoice,
  readNumber,
  readNumbers,
  readOptionalNumber,
  requireWhole,
  shapeOf,
} from "./support/arguments";
import { invalid, notAvailable, toCell, type CellResult } from "./support/errors";
import { readRegression } from "./support/regressionArguments";
import { readShareOfOne } from "./support/shareOfOne";

const INTERVALS: readonly ProportionMethod[] = ["wilson", "wilson-corrected", "wald", "exact"];

/**
 * Confidence interval of a percent: between which percents the whole lies, going by those who answered.
 * @customfunction PROPORTION_INTERVAL
 * @param successes How many of them, a whole number.
 * @param n Of how many.
 * @param [confidence] Confidence, 0.95 when left out.
 * @param [method] "wilson" (when left out), "wilson-corrected" (for continuity), "wald" or "exact" (Clopper and Pearson).
 * @param [population] How many people there are in all, where n is a sizeable part of them: the interval becomes narrower.
 * @returns One row: low and high in percent.
 */
export function proportionInterval(
  successes: any,
  n: any,
  confidence?: any,
  method?: any,
  population?: any,
): any[][] {
  const count = readNumber("successes", successes, "count");
  const of = readNumber("n", n, "count");
  if (count > of)
    throw invalid(
      `successes: ${count.toLocaleString("en-US")} is more than the ${of.toLocaleString("en-US")} in n`,
    );
  const level = readShareOfOne("confidence", confidence, 0.95);
  const chosen = readChoice("method", method, INTERVALS) ?? "wilson";
  const people = readOptionalNumber("population", population, "count");
  if (people !== undefined && people < of)
    throw invalid(
      `population: ${people.toLocaleString("en-US")} is less than the ${of.toLocaleString("en-US")} in n`,
    );
  const outcome =
    people === undefined
      ? intervalOf(count, of, level, chosen)
      : finiteProportionInterval(count, of, people, level, chosen);
  if (!isValue(outcome)) throw notAvailable(outcome.reason);
  const { low, high } = withinPercents(outcome.value);
  return [[low, high]];
}

/**
 * Do those who answered look like everybody? Each group's share of the respondents against its share of the population, flagged where
 * they are more than 3 points apart, and a chi-square test of all groups together.
 * @customfunction REPRESENTATIVENESS
 * @param respondents People who answered, one cell a group.
 * @param population People in all (those asked, or the State), in the same order; counts or shares.
 * @param [limit] Percentage points above which a group is flagged, 3 when left out. A difference of just so much is "within".
 * @returns One row a group: share of respondents, share of population, difference in points, "under", "over" or "within"; then a row with chi-square, degrees of freedom, p and what to make of it.
 */
export function representativeness(respondents: any[][], population: any[][], limit?: any): any[][] {
  const answered = readNumbers("respondents", respondents, "count");
  const people = readNumbers("population", population, "amount");
  if (answered.rows !== people.rows || answered.columns !== people.columns) {
    throw invalid(
      `respondents is ${shapeOf(answered)} and population is ${shapeOf(people)} (rows x columns): give ranges of the same shape`,
    );
  }
  if (answered.rows > 1 && answered.columns > 1)
    throw invalid("respondents: give one column, one row a group");
  requireWhole(answered, people);
  const points = readOptionalNumber("limit", limit, "amount") ?? 3;
  const found = compareWithPopulation(Array.from(answered.values), Array.from(people.values), points);
  if (!isValue(found)) throw notAvailable(found.reason);
  const { groups, test } = found.value;
  const cell = (get: (value: NonNullable<typeof tested>) => number | string): CellResult =>
    tested === undefined ? toCell(test as Exclude<typeof test, { kind: "value" }>) : get(tested);
  const tested = isValue(test) ? test.value : undefined;
  return [
    ...groups.map((group) => [group.respondents, group.population, group.difference, group.finding]),
    [
      cell(({ chiSquare }) => chiSquare),
      cell(({ degrees }) => degrees),
      cell(({ p }) => p),
      cell(({ smallCells }) =>
        smallCells === 0 ? "chi-square" : `chi-square, rough: fewer than 5 expected in ${smallCells} groups`,
      ),
    ],
  ];
}

/**
 * Logistic regression: what makes an answer more or less likely, each characteristic with the others held equal. The layout is that
 * of the plan's Table 14.4, with the coefficients beside.
 * @customfunction LOGIT
 * @param outcome A column of yes and no (answered or not) with its name in the first row; or two columns, how many answered and of how many.
 * @param predictors Characteristics, one column each, with their names in the first row. Text columns are groups; numbers count by the unit.
 * @param [reference] Groups the others are compared with, such as {"Non-White","Female","SLD"}; also "Grade=12", which makes a column of numbers one of groups. Left out: each column's largest group.
 * @param [missing] "stop" (when left out) at a missing cell, or "leave-out" rows that have one.
 * @param [confidence] Confidence of the intervals, 0.95 when left out.
 * @returns One row a term: term, coefficient, standard error, odds ratio, its standard error (delta rule), z, p, and the odds ratio's low and high limit. A term without an estimate is #N/A with the reason.
 */
export function logit(
  outcome: any[][],
  predictors: any[][],
  reference?: any[][],
  missing?: any,
  confidence?: any,
): any[][] {
  const data = readRegression(
    outcome,
    predictors,
    reference,
    readChoice("missing", missing, ["stop", "leave-out"] as const) ?? "stop",
  );
  const level = readShareOfOne("confidence", confidence, 0.95);
  const fitted = logisticRegression(data, level);
  if (!isValue(fitted)) throw notAvailable(fitted.reason);
  const fit = fitted.value;
  const remarks = remarksOn(data, fit);
  if (!fit.converged && fit.separation.columns.size === 0) throw notAvailable(remarks.at(-1)!);
  return fit.terms.map((term) => termCells(data, fit, term, remarks));
}

function termCells(
  data: LogisticData,
  fit: LogisticFit,
  term: Term,
  remarks: readonly string[],
): CellResult[] {
  const factor = data.predictors[term.predictor];
  const name = factor?.kind === "factor" ? `${term.name} (vs ${factor.levels[factor.reference]})` : term.name;
  if (!isValue(term.estimate)) {
    const told = fit.collinear.find((one) => one.term === term.name);
    const why =
      told === undefined ? remarks.slice(fit.collinear.length).join(" ") : collinearityInWords(told);
    return [name, ...Array.from({ length: 8 }, () => notAvailable(why || term.estimate.kind))];
  }
  const { coefficient, standardError, oddsRatio, oddsRatioError, z, p, low, high } = term.estimate.value;
  // An odds ratio beyond the largest number is no number for a cell.
  return [
    name,
    ...[coefficient, standardError, oddsRatio, oddsRatioError, z, p, low, high].map((one) =>
      Number.isFinite(one) ? one : notAvailable("too large to write"),
    ),
  ];
}
