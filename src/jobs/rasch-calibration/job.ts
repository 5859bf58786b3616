import { inPlan } from "../../law/sources";
import { calibrate, MOST_PASSES, Standing, type Calibration } from "../../measures/rasch/calibrate";
import { categoryStatistics } from "../../measures/rasch/categoryStatistics";
import { residualCheck } from "../../measures/rasch/residualCheck";
import { isValue, notDefined, value } from "../../measures/outcome";
import { howFarItGot } from "../../measures/rasch/unsettled";
import { toUserScale, type UserScale } from "../../measures/rasch/userScale";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobProblem,
  type JobResult,
  type JobTable,
} from "../declaration";
import { doubtsAbout } from "../surveyAnswers/doubts";
import { ANSWERS_FORM, BARE_FORM } from "../surveyAnswers/forms";
import { readSurvey, type Survey } from "../surveyAnswers/readSurvey";
import { readScale, SCALE_SETTINGS } from "../surveyAnswers/scale";
import { readingChoices, READING_SETTINGS } from "../surveyAnswers/settings";
import { many } from "../surveyAnswers/words";
import { picturesOf } from "./calibrationPictures";
import { categoriesTable, itemsTable, residualsTable } from "./itemTables";
import { notesOf } from "./notes";
import { separationFor, separationTable } from "./separationTable";
import { sheetsOf } from "./sheets";

const PLAN = inPlan("Indicator 8, reliability and validity (lines 2263-2275)");

export const job: Job = {
  id: "rasch-calibration",
  group: "surveys",
  title: "Calibrate a survey",
  summary:
    "Rasch measures of questions and parents, with fit, thresholds, separation and reliability, and a calibration to use another year.",
  inputs: [
    {
      id: "responses",
      title: "Forms",
      help: "The answers as they were typed or scanned: one row a form, one column a question, in numbers or in words.",
      forms: [ANSWERS_FORM, BARE_FORM],
    },
  ],
  settings: [
    {
      kind: "choice",
      id: "model",
      foremost: true,
      title: "Model",
      help: "With the same answers to every question take the rating scale.",
      choices: [
        { value: "rating-scale", label: "Rating scale: all questions share their thresholds" },
        { value: "partial-credit", label: "Partial credit: each question has its own" },
      ],
      default: "rating-scale",
    },
    {
      kind: "choice",
      id: "unused",
      title: "An answer nobody chose, between two that were chosen",
      help: "Its threshold cannot be estimated.",
      choices: [
        { value: "stop", label: "Say which, and stop" },
        { value: "merge", label: "Take it out; the answers above move down by one" },
      ],
      default: "stop",
    },
    ...READING_SETTINGS,
    ...SCALE_SETTINGS,
  ],
  sources: [PLAN],
  slow: true,
  compute: (data, context) =>
    data["responses"] === undefined ? NOTHING : computed(data["responses"], context),
};

function computed(table: JobTable, context: JobContext): JobResult {
  const reading = readingChoices(context);
  const { scale, problems: scaleProblems } = readScale(context);
  const { survey, problems: readProblems } = readSurvey(table, reading, "responses");
  const problems: JobProblem[] = [...scaleProblems, ...readProblems];
  if (survey === undefined || scaleProblems.length > 0) return { ...NOTHING, problems };
  problems.push(...doubtsAbout(survey, table, "responses"), ...constantItems(survey));
  const { settings, progress } = context;
  const found = calibrate(survey.responses, {
    model: settings["model"] === "partial-credit" ? "partial-credit" : "rating-scale",
    unused: settings["unused"] === "merge" ? "merge" : "stop",
    itemName: (item) => survey.headings[item]!,
    ...(progress === undefined ? {} : { progress }),
  });
  if (!isValue(found)) {
    const cancelled = found.reason.startsWith("Canceled");
    problems.push({
      input: "responses",
      severity: "error",
      message: found.reason,
      advice: cancelled
        ? "Run it again to the end."
        : "Change the answers or the ticked questions as it says.",
    });
    return { ...NOTHING, problems };
  }
  const calibration = found.value;
  // Half-way measures would be taken for measures.
  if (calibration.ending !== "converged") {
    problems.push(notSettled(calibration));
    return { ...NOTHING, figures: figuresOf(calibration, scale).slice(0, 1), problems };
  }
  const uses = categoryStatistics(calibration);
  const check = residualCheck(calibration);
  return {
    ...NOTHING,
    figures: figuresOf(calibration, scale),
    tables: [
      itemsTable(calibration, survey, scale),
      categoriesTable(uses, survey, scale),
      separationTable(calibration, scale),
      ...(check === undefined ? [] : [residualsTable(check, survey)]),
    ],
    pictures: picturesOf(calibration, survey, scale),
    problems,
    notes: notesOf(calibration, survey, uses, check, reading.categories),
    sheets: sheetsOf(calibration, survey, table, scale, reading.categories),
  };
}

function notSettled(found: Calibration): JobProblem {
  const how =
    found.ending === "passes used up" ? `the ${MOST_PASSES} passes are used up` : "no step helps further";
  return {
    input: "responses",
    severity: "error",
    message: `The estimation did not settle (${how}): ${howFarItGot(found)}. There are no measures`,
    advice: "Look for answers hardly anybody chose, and for questions hardly anybody answered.",
  };
}

/** Questions with one and the same answer from everybody say nothing of who stands where. */
function constantItems({ responses, headings, rows }: Survey): JobProblem[] {
  const { persons, items, answers } = responses;
  return headings.flatMap((heading, item): JobProblem[] => {
    let only: number | undefined;
    let count = 0;
    for (let person = 0, at = item; person < persons; person++, at += items) {
      const answer = answers[at]!;
      if (answer === 255) continue;
      if (only !== undefined && answer !== only) return [];
      only = answer;
      count++;
    }
    return count < 2
      ? []
      : [
          {
            input: "responses",
            severity: "warning",
            ...(rows[0] === undefined ? {} : { row: rows[0] }),
            column: heading,
            message: `${heading}: all ${count.toLocaleString("en-US")} answers are ${only}`,
            advice: "It tells nobody apart. Look whether its answers were written down right.",
          },
        ];
  });
}

function figuresOf(found: Calibration, scale: UserScale): Figure[] {
  const { persons, items, ending, passes } = found;
  const count = (standing: Uint8Array, wanted: (one: Standing) => boolean) =>
    standing.reduce((sum, one) => sum + (wanted(one) ? 1 : 0), 0);
  const atEnd = (one: Standing) => one === Standing.AllLowest || one === Standing.AllHighest;
  const person = separationFor(persons, false, true);
  const item = separationFor(items, false, true);
  const reliability = (of: typeof person, low: number) =>
    isValue(of)
      ? {
          outcome: value(of.value.reliability),
          verdict:
            of.value.reliability < low
              ? { text: `low: below ${low}`, tone: "warning" as const }
              : { text: `${low} or more`, tone: "good" as const },
        }
      : { outcome: notDefined(of.reason) };
  return [
    {
      id: "converged",
      title: "Estimation",
      unit: "text",
      outcome: value(
        ending === "converged"
          ? `settled after ${many(passes, "pass", "passes")}; sums of scores agree within ${found.largestResidual.toExponential(1)} points`
          : `not settled after ${many(passes, "pass", "passes")}`,
      ),
      verdict:
        ending === "converged"
          ? { text: "all measures final", tone: "good" }
          : { text: "do not use these measures", tone: "bad" },
    },
    {
      id: "measured",
      title: "Forms in the estimation",
      unit: "count",
      outcome: value(count(persons.standing, (one) => one === Standing.Measured)),
    },
    {
      id: "ends",
      title: "Forms with the same end answer everywhere",
      unit: "count",
      outcome: value(count(persons.standing, atEnd)),
    },
    {
      id: "items",
      title: "Questions in the estimation",
      unit: "count",
      outcome: value(count(items.standing, (one) => one === Standing.Measured)),
    },
    {
      id: "personReliability",
      title: "Reliability of the forms' measures",
      unit: "ratio",
      ...reliability(person, 0.8),
    },
    {
      id: "itemReliability",
      title: "Reliability of the questions' measures",
      unit: "ratio",
      ...reliability(item, 0.9),
    },
    {
      id: "mean",
      title: "Mean measure of the forms",
      unit: "number",
      outcome: isValue(person) ? value(toUserScale(person.value.mean, scale)) : notDefined(person.reason),
    },
  ];
}
