import { AGREEMENT_LABELS } from "../../measures/survey/agreementWords";
import { isValue, notDefined } from "../../measures/outcome";
import { inPlan } from "../../law/sources";
import type { Note } from "../../indicators/declaration";
import type { ReportSheet } from "../../sheets/reportSheet";
import {
  NOTHING,
  type Job,
  type JobContext,
  type JobData,
  type JobProblem,
  type JobResult,
} from "../declaration";
import { NOT_REVIEWED } from "../parentSheets/languages";
import { POPULATION_FORM, populationMap, readPopulation } from "../responses/readPopulation";
import { ANCHORS_INPUT, readAnchors } from "../surveyAnswers/anchors";
import { doubtsAbout } from "../surveyAnswers/doubts";
import { ANSWERS_FORM, BARE_FORM } from "../surveyAnswers/forms";
import { readSurvey } from "../surveyAnswers/readSurvey";
import { readScale } from "../surveyAnswers/scale";
import { readingChoices } from "../surveyAnswers/settings";
import { applyRules } from "./applyRules";
import { figuresOf, MEASUREMENT } from "./figures";
import { sheetsForParents } from "./forParents";
import { groupCharts, groupLines, groupsTable } from "./groups";
import { measureParents } from "./measureParents";
import { notesOf } from "./notes";
import { parentsSheet } from "./parentsSheet";
import { countsTable, cutsTable, rulesTable } from "./ruleTables";
import { SETTINGS, surveyChoices } from "./settings";

export const job: Job = {
  id: "parent-survey",
  group: "surveys",
  title: "Parent survey",
  summary:
    "Indicator 8 from the forms parents sent back: who counts as a yes under each rule, with intervals, by group, and every answer counted.",
  inputs: [
    {
      id: "responses",
      title: "Forms",
      help: "The answers as they were typed or scanned: one row a form, one column a question, in numbers or in words.",
      forms: [ANSWERS_FORM, BARE_FORM],
    },
    ANCHORS_INPUT,
    {
      id: "totals",
      title: "Parents by group",
      help: "How many parents each group has, for intervals and shares by group.",
      optional: true,
      forms: [POPULATION_FORM],
    },
  ],
  settings: SETTINGS,
  sources: [
    MEASUREMENT,
    inPlan("Indicator 8, survey (line 971)"),
    inPlan("Indicator 8, targets (lines 984-991)"),
  ],
  slow: true,
  compute: (data, context) => (data["responses"] === undefined ? NOTHING : computed(data, context)),
};

function computed(data: JobData, context: JobContext): JobResult {
  const table = data["responses"]!;
  const reading = readingChoices(context);
  const choices = surveyChoices(context);
  const { scale, problems: scaleProblems } = readScale(context);
  const { survey, problems: readProblems } = readSurvey(table, reading, "responses");
  const problems: JobProblem[] = [...scaleProblems, ...readProblems];
  if (survey === undefined || scaleProblems.length > 0) return { ...NOTHING, problems };
  if (survey.responses.persons === 0) {
    if (!problems.some(({ severity }) => severity === "error"))
      problems.push({
        input: "responses",
        severity: "error",
        message: "No form has an answer",
        advice: "Pick the table with the answers and tick its questions.",
      });
    return { ...NOTHING, problems };
  }
  problems.push(...doubtsAbout(survey, table, "responses"));
  const given =
    data["anchors"] === undefined
      ? undefined
      : readAnchors(
          data["anchors"],
          survey.headings,
          reading.categories,
          context.settings["anchorScale"] === "scale" ? scale : { mean: 0, unit: 1 },
        );
  problems.push(...(given?.problems ?? []));
  const measured =
    given !== undefined && given.found === undefined
      ? notDefined("The calibration cannot be used; see the problems")
      : measureParents(survey, given?.found, scale, context.progress);
  const { categories } = reading;
  const rules = applyRules(survey.responses, categories, measured, scale, choices);
  const chosen = rules.find(({ kind }) => kind === choices.rule)!;
  const totals =
    data["totals"] === undefined ? { groups: [], problems: [] } : readPopulation(data["totals"], "totals");
  problems.push(...totals.problems);
  const lines = isValue(chosen.decisions)
    ? groupLines(survey, table, chosen.decisions.value, populationMap(totals.groups), choices.smallest)
    : [];
  const forParents = sheetsForParents(survey, chosen, lines, choices, categories, context);
  const labels = answerLabels(categories);
  const { yes, counted } = isValue(chosen.decisions) ? chosen.decisions.value : { yes: 0, counted: 0 };
  return {
    ...NOTHING,
    figures: figuresOf(survey, chosen, choices, categories),
    tables: [
      rulesTable(rules, choices),
      ...(lines.length > 0 ? [groupsTable(lines, choices)] : []),
      cutsTable(survey, categories, measured, scale, choices),
      countsTable(survey, labels),
    ],
    charts: counted > 0 ? groupCharts(lines, (100 * yes) / counted) : [],
    problems,
    notes: [...notesOf(survey, measured, lines, categories, choices), ...spanishNote(forParents)],
    sheets: [parentsSheet(survey, table, categories, rules, measured), ...forParents],
  };
}

/** Whoever hands out the Spanish sheet is told that nobody has checked its words yet. */
function spanishNote(sheets: readonly ReportSheet[]): Note[] {
  return sheets.some(({ language }) => language === "es") ? [{ text: NOT_REVIEWED }] : [];
}

/** "1 disagree" ... "2 agree"; numbers alone where there are no usual words. */
function answerLabels(categories: number): readonly string[] {
  const words = AGREEMENT_LABELS.get(categories);
  return Array.from({ length: categories }, (_, at) =>
    words === undefined ? String(at + 1) : `${at + 1} ${words[at]!}`,
  );
}
