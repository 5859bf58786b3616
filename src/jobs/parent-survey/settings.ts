import { facts } from "../../indicators/b08-parent-involvement/facts";
import { nameFfy } from "../../law/federalFiscalYear";
import type { DecisionKind } from "../../measures/surveyDecision";
import type { JobContext, JobSetting } from "../declaration";
import { numberSetting } from "../settingValues";
import { LANGUAGE_SETTING } from "../parentSheets/languages";
import { CONTACT_SETTING, OFFICE_SETTING } from "../parentSheets/sender";
import { READING_SETTINGS } from "../surveyAnswers/settings";
import { SCALE_SETTINGS } from "../surveyAnswers/scale";

const YEARS = Array.from(
  { length: facts.years.last - facts.years.first + 1 },
  (_, at) => facts.years.first + at,
);

export const SETTINGS: readonly JobSetting[] = [
  {
    kind: "choice",
    id: "ffy",
    from: "ffy",
    foremost: true,
    title: "Federal fiscal year",
    help: "The year whose target the result is compared with.",
    choices: YEARS.map((ffy) => ({ value: String(ffy), label: nameFfy(ffy) })),
    default: String(facts.years.last),
  },
  {
    kind: "choice",
    id: "rule",
    foremost: true,
    title: "Which forms count as a yes",
    help: "The plan does not print the rule. All three are shown side by side; this one is the result.",
    choices: [
      { value: "agree-share", label: "Enough of the answered questions agree" },
      { value: "measure", label: "The parent's measure is at or above a cut" },
      { value: "mean", label: "The mean answer is at or above a cut" },
    ],
    default: "agree-share",
  },
  {
    kind: "number",
    id: "agreeCut",
    foremost: true,
    title: "Cut: percent of answered questions that agree",
    help: "At least so many percent are agree or stronger. Your rule; the plan prints none.",
    default: "",
    optional: true,
    minimum: 0,
    maximum: 100,
  },
  {
    kind: "number",
    id: "measureCut",
    foremost: true,
    title: "Cut: measure",
    help: "On the scale set below. Your rule; the plan prints none.",
    default: "",
    optional: true,
  },
  {
    kind: "number",
    id: "meanCut",
    foremost: true,
    title: "Cut: mean answer",
    help: "With 1 for the least agreement, whatever numbers the table uses. Your rule; the plan prints none.",
    default: "",
    optional: true,
    minimum: 1,
    maximum: 20,
  },
  {
    kind: "whole",
    id: "minimumAnswered",
    foremost: true,
    title: "Questions answered at least",
    help: "Forms with fewer answers count neither as a yes nor as a no.",
    default: "1",
    minimum: 1,
    maximum: 1000,
  },
  ...READING_SETTINGS,
  ...SCALE_SETTINGS,
  {
    kind: "choice",
    id: "anchorScale",
    title: "Numbers of the calibration",
    help: "What the measures and thresholds of your calibration table are written in.",
    choices: [
      { value: "logits", label: "Logits" },
      { value: "scale", label: "Units of the scale above" },
    ],
    default: "logits",
  },
  {
    kind: "number",
    id: "confidence",
    from: "confidence",
    title: "Confidence of the intervals",
    help: "In percent.",
    default: "95",
    minimum: 50,
    maximum: 99.99,
  },
  {
    kind: "whole",
    id: "population",
    title: "Parents in the population",
    help: "Where the forms are a large part of all parents, the intervals get narrower. Empty: a population without end.",
    default: "",
    optional: true,
    minimum: 1,
  },
  {
    kind: "whole",
    id: "smallest",
    from: "minimum-count",
    title: "Smallest group to show",
    help: "Groups with fewer forms are held back, and others with them as long as they could be worked out from the total. 0 shows all.",
    default: "10",
    minimum: 0,
    maximum: 1000,
  },
  {
    ...LANGUAGE_SETTING,
    help: "The result in plain words for the parents who were asked: one sheet in each language.",
  },
  OFFICE_SETTING,
  CONTACT_SETTING,
];

export interface SurveyChoices {
  readonly ffy: number;
  readonly rule: DecisionKind;
  readonly cuts: Readonly<Record<DecisionKind, number | undefined>>;
  readonly minimumAnswered: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly population: number | undefined;
  readonly smallest: number;
}

export function surveyChoices(context: JobContext): SurveyChoices {
  const { settings } = context;
  return {
    ffy: Number(settings["ffy"] ?? facts.years.last),
    rule: settings["rule"] === "measure" || settings["rule"] === "mean" ? settings["rule"] : "agree-share",
    cuts: {
      "agree-share": numberSetting(context, "agreeCut"),
      measure: numberSetting(context, "measureCut"),
      mean: numberSetting(context, "meanCut"),
    },
    minimumAnswered: Math.max(1, numberSetting(context, "minimumAnswered") ?? 1),
    confidence: (numberSetting(context, "confidence") ?? 95) / 100,
    population: numberSetting(context, "population"),
    smallest: numberSetting(context, "smallest") ?? 10,
  };
}
