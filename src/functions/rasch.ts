import { SURVEY_CATEGORIES, SURVEY_DISAGREEMENTS } from "../indicators/b08-parent-involvement/surveyScale";
import { newest } from "../law/dated";
import { Standing, type Measures } from "../measures/rasch/calibrate";
import { SKIPPED } from "../measures/rasch/responses";
import { separationOf } from "../measures/rasch/separation";
import { howFarItGot } from "../measures/rasch/unsettled";
import { toUserScale } from "../measures/rasch/userScale";
import { percent } from "../measures/percent";
import { DECISION_KINDS, decide, type DecisionRule } from "../measures/surveyDecision";
import { readChoice, readNumber, readOptionalNumber } from "./support/arguments";
import { invalid, notAvailable, toCell } from "./support/errors";
import {
  calibration,
  finishedCalibration,
  measureCells,
  readAnchors,
  readRatings,
  readUserScale,
} from "./support/raschCells";

/**
 * Measures of survey items by a Rasch model, estimated jointly with the persons' to full convergence. A higher measure is an item that is
 * harder to agree with. An item that everybody answered at one end is measured from a score moved 0.3 inwards.
 * @customfunction RASCH_ITEMS
 * @param responses Answers, one row a person and one column an item: whole numbers, higher for more agreement; blank where skipped.
 * @param [model] "rating-scale" (default): all items share their thresholds; "partial-credit": each item has its own.
 * @param [unused] What a category that nobody used, between two in use, does: "stop" (default) says which; "merge" takes it out.
 * @param [mean] What 0 logits, the mean of the items, is called; 0 when left out.
 * @param [unit] How many units a logit is; 1 when left out.
 * @returns One row an item: measure, standard error, infit and outfit mean squares, how many answered.
 */
export function raschItems(responses: any[][], model?: any, unused?: any, mean?: any, unit?: any): any[][] {
  const ratings = readRatings(responses);
  const scale = readUserScale(mean, unit);
  const { items } = finishedCalibration(ratings, model, unused);
  const { answers, items: width, persons } = ratings.responses;
  return Array.from({ length: width }, (_, item) => {
    let count = 0;
    for (let person = 0; person < persons; person++) {
      if (answers[person * width + item] !== SKIPPED) count++;
    }
    const without =
      count === 0
        ? `Nobody answered column ${item + 1}`
        : `Column ${item + 1} has no measure: all answers that can be used are the same`;
    return [...measureCells(items, item, scale, without), count];
  });
}

/**
 * Measures of the persons who answered a survey, by a Rasch model: estimated together with the items, or on a calibration you give.
 * Only the items a person answered count. All answers at one end are measured from a score moved 0.3 inwards.
 * @customfunction RASCH_PERSONS
 * @param responses Answers, one row a person and one column an item: whole numbers, higher for more agreement; blank where skipped.
 * @param [model] "rating-scale" (default) or "partial-credit"; thresholds in anchors decide it themselves.
 * @param [anchors] Your calibration, one row an item in the order of the columns: measure, then thresholds from the lowest step up. Thresholds in the first row alone hold for all items. Left out: the items are estimated from the responses.
 * @param [lowest] The lowest category that the thresholds in anchors begin from; 1 when left out.
 * @param [mean] What 0 logits is called, on the scale of anchors and results; 0 when left out.
 * @param [unit] How many units a logit is; 1 when left out.
 * @param [unused] "stop" (default) or "merge", as in RASCH_ITEMS.
 * @returns One row a person: measure, standard error, infit and outfit mean squares, raw score, items answered.
 */
export function raschPersons(
  responses: any[][],
  model?: any,
  anchors?: any[][],
  lowest?: any,
  mean?: any,
  unit?: any,
  unused?: any,
): any[][] {
  const ratings = readRatings(responses);
  const scale = readUserScale(mean, unit);
  const { answers, items, persons: count } = ratings.responses;
  const given = readAnchors(anchors, items, scale, readOptionalNumber("lowest", lowest, "count") ?? 1);
  const { persons } = finishedCalibration(ratings, model, unused, given);
  return Array.from({ length: count }, (_, person) => {
    let score = 0;
    let answered = 0;
    for (let at = person * items; at < (person + 1) * items; at++) {
      if (answers[at] === SKIPPED) continue;
      score += answers[at]!;
      answered++;
    }
    const without =
      answered === 0 ? "This person answered no item" : "This person answered no item that has a measure";
    const cells = measureCells(persons, person, scale, without);
    return [...cells, answered === 0 ? notAvailable(without) : score, answered];
  });
}

/**
 * How well a survey measures: separation and reliability of persons and items, and how far the estimation got.
 * @customfunction RASCH_SUMMARY
 * @param responses Answers, one row a person and one column an item: whole numbers, higher for more agreement; blank where skipped.
 * @param [model] "rating-scale" (default) or "partial-credit".
 * @param [unused] "stop" (default) or "merge", as in RASCH_ITEMS.
 * @returns Three columns: what, persons, items. Then three rows with the figure in the second column: passes, largest residual (score points), converged TRUE or FALSE.
 */
export function raschSummary(responses: any[][], model?: any, unused?: any): any[][] {
  const found = calibration(readRatings(responses), model, unused);
  const sides = [found.persons, found.items].map(summaryOf);
  const rows = sides[0]!.map(([name, cell], row) => [name, cell, sides[1]![row]![1]]);
  const whole = notAvailable("This figure is of the whole estimation and stands in the second column");
  return [
    ["figure", "persons", "items"],
    ...rows,
    ["passes", found.passes, whole],
    [
      "largest residual",
      Number.isFinite(found.largestResidual) ? found.largestResidual : notAvailable(howFarItGot(found)),
      whole,
    ],
    ["converged", found.ending === "converged", whole],
  ];
}

/**
 * Indicator 8: the percent of parents whose answers count as yes, schools facilitated involvement. The plan does not print which answers
 * do; the rule and its cut are yours.
 * @customfunction PARENT_INVOLVEMENT
 * @param responses Answers, one row a parent and one column a question: 1 very strongly disagree to 6 very strongly agree; blank where skipped.
 * @param rule "measure": the parent's Rasch measure is at or above the cut. "agree-share": at least the cut's percent of the answered questions are agree or stronger. "mean": the mean answer is at or above the cut.
 * @param cut The cut: a measure in your units, a percent from 0 to 100, or a mean answer. There is no default, since the plan prints none.
 * @param [minimumAnswered] Fewest answered questions for a parent to count, 1 when left out. (New York asks for 15 of its 25, and 51 percent agreeing.)
 * @param [anchors] For "measure": your calibration, as in RASCH_PERSONS. Left out, these answers are calibrated, and the mean question has measure 0 (or `mean`).
 * @param [mean] For "measure": what 0 logits is called; 0 when left out.
 * @param [unit] For "measure": how many units a logit is; 1 when left out.
 * @param [lowest] The number of very strongly disagree, 1 when left out; write 0 for answers from 0 to 5.
 * @param [agree] For "agree-share": the lowest answer that is agreement, 4 when left out (3 where answers run from 0).
 * @param [categories] How many answers a question has, 6 when left out; where it is not 6, "agree-share" needs agree.
 * @param [unused] For "measure" without anchors: "stop" (default) or "merge", as in RASCH_ITEMS.
 * @returns Percent of the parents who count, 0 to 100.
 */
export function parentInvolvement(
  responses: any[][],
  rule: any,
  cut: any,
  minimumAnswered?: any,
  anchors?: any[][],
  mean?: any,
  unit?: any,
  lowest?: any,
  agree?: any,
  categories?: any,
  unused?: any,
): any[][] {
  const kind = readChoice("rule", rule, DECISION_KINDS);
  if (kind === undefined) throw invalid('rule: write "measure", "agree-share" or "mean"');
  const usual = newest(SURVEY_CATEGORIES)!.value;
  const first = readOptionalNumber("lowest", lowest, "count") ?? 1;
  const many = readOptionalNumber("categories", categories, "count") ?? usual;
  if (many < 2) throw invalid(`categories: holds ${many}; a question has at least two answers`);
  const last = first + many - 1;
  const ratings = readRatings(responses, first, last);
  const needed = readOptionalNumber("minimumAnswered", minimumAnswered, "count") ?? 1;
  if (needed > ratings.responses.items) {
    throw invalid(`minimumAnswered: holds ${needed}; responses has ${ratings.responses.items} columns`);
  }
  let decision: DecisionRule;
  if (kind === "agree-share") {
    const standard = many === usual ? first + newest(SURVEY_DISAGREEMENTS)!.value : undefined;
    const from = readOptionalNumber("agree", agree, "count") ?? standard;
    if (from === undefined) throw invalid(`agree: write the lowest of the ${many} answers that is agreement`);
    if (from <= first || from > last)
      throw invalid(`agree: holds ${from}; answers run from ${first} to ${last}`);
    decision = { kind, cut: readNumber("cut", cut, "percent"), agree: from };
  } else if (kind === "mean") {
    const bar = readNumber("cut", cut, "number");
    if (bar < first || bar > last)
      throw invalid(`cut: holds ${bar}; a mean answer lies between ${first} and ${last}`);
    decision = { kind, cut: bar };
  } else {
    const scale = readUserScale(mean, unit);
    const given = readAnchors(anchors, ratings.responses.items, scale, first);
    const misfit = given?.thresholds?.find((list) => list.length !== many - 1);
    if (misfit !== undefined) {
      throw invalid(
        `anchors: ${misfit.length} thresholds beside a measure; ${many} answers have ${many - 1}`,
      );
    }
    const { persons } = finishedCalibration(ratings, "rating-scale", unused, given);
    decision = {
      kind,
      cut: readNumber("cut", cut, "number"),
      measures: persons.measure.map((measure) => toUserScale(measure, scale)),
      tolerance: MEASURE_NOISE * scale.unit,
    };
  }
  const { yes, counted } = decide(ratings.responses, decision, needed);
  if (counted === 0) throw notAvailable(`No parent answered ${needed} or more questions`);
  return [[toCell(percent(yes, counted))]];
}

/** What an iteration leaves undecided in a measure, in logits. */
const MEASURE_NOISE = 1e-8;

/** The figures of one side of the summary, with their names. */
function summaryOf(measures: Measures): (readonly [string, unknown])[] {
  const measured = (error: Float64Array) =>
    error.map((one, at) => (measures.standing[at] === Standing.Measured ? one : Number.NaN));
  const extreme = measures.standing.reduce(
    (sum, standing) => sum + (standing === Standing.AllLowest || standing === Standing.AllHighest ? 1 : 0),
    0,
  );
  const without = measures.standing.reduce((sum, standing) => sum + (standing === Standing.None ? 1 : 0), 0);
  const model = separationOf(measures.measure, measured(measures.error));
  const real = separationOf(measures.measure, measured(measures.realError));
  const allModel = separationOf(measures.measure, measures.error);
  const allReal = separationOf(measures.measure, measures.realError);
  const part = (
    of: typeof model,
    name: "mean" | "deviation" | "error" | "separation" | "reliability" | "strata",
  ) => (of.kind === "value" ? of.value[name] : toCell(of));
  return [
    ["measured", measures.standing.length - extreme - without],
    ["all answers at one end", extreme],
    ["without a measure", without],
    ["mean measure", part(model, "mean")],
    ["standard deviation", part(model, "deviation")],
    ["root mean square error, model", part(model, "error")],
    ["separation, model", part(model, "separation")],
    ["reliability, model", part(model, "reliability")],
    ["strata, model", part(model, "strata")],
    ["root mean square error, real", part(real, "error")],
    ["separation, real", part(real, "separation")],
    ["reliability, real", part(real, "reliability")],
    ["separation with ends, model", part(allModel, "separation")],
    ["reliability with ends, model", part(allModel, "reliability")],
    ["separation with ends, real", part(allReal, "separation")],
    ["reliability with ends, real", part(allReal, "reliability")],
  ];
}
