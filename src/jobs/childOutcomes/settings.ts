import type { ChoiceSetting, JobContext, ValueSetting } from "../declaration";
import { numberSetting } from "../settingValues";
import type { WaterfallRules } from "../../monitoring/childOutcomes/waterfall";

export const MODE_SETTING: ChoiceSetting = {
  kind: "choice",
  id: "mode",
  from: "impossible-combinations",
  title: "Impossible combinations",
  help: "What to do where the progress answer is missing, or is No although the ratings rule that out.",
  choices: [
    { value: "strict", label: "Strict: leave the child out and say why" },
    { value: "lenient", label: "Lenient: let the ratings decide wherever they can" },
  ],
  default: "strict",
};

export const DAYS_SETTING: ValueSetting = {
  kind: "whole",
  id: "minimumDays",
  from: "minimum-days",
  title: "Fewest days of service",
  help: "Days between entry and exit, less breaks, that a child needs to be counted. The national calculator takes 182 for six months; 0 asks for none. It matters only where both dates are given.",
  default: "182",
  minimum: 0,
  maximum: 3000,
};

export const YEAR_SETTING: ValueSetting = {
  kind: "whole",
  id: "ffy",
  from: "ffy",
  title: "Year of the exits",
  help: "Federal fiscal year: 2010 takes exits from July 1, 2010 to June 30, 2011. Empty takes every exit.",
  default: "",
  minimum: 2000,
  maximum: 2100,
  optional: true,
};

export const REPEATS_SETTING: ChoiceSetting = {
  kind: "choice",
  id: "repeats",
  from: "repeated-rows",
  title: "Rows that repeat a child in full",
  help: "A row with the same child, dates, ratings and answers as an earlier one. Other rows of the same child are always counted: children come back.",
  choices: [
    { value: "count", label: "Count them, with a warning" },
    { value: "leave-out", label: "Leave the repeats out" },
  ],
  default: "count",
};

export const SMALLEST_SETTING: ValueSetting = {
  kind: "whole",
  id: "smallest",
  from: "minimum-count",
  title: "Smallest group to show",
  help: "Groups with fewer children are held back, and more where a hidden one could be told from the total. 0 shows all.",
  default: "10",
  minimum: 0,
  maximum: 1000,
};

/** How sure an interval or a comparison is to be. */
export const CONFIDENCE_SETTING: ValueSetting = {
  kind: "number",
  id: "confidence",
  from: "confidence",
  title: "Confidence",
  help: "Of intervals and comparisons, in percent. The national calculators take 90.",
  default: "90",
  minimum: 50,
  maximum: 99.99,
};

export const RULE_SETTINGS = [MODE_SETTING, DAYS_SETTING, YEAR_SETTING, REPEATS_SETTING] as const;

/** The rules as they were chosen. */
export function rulesOf(context: JobContext): WaterfallRules {
  return {
    mode: context.settings.mode === "lenient" ? "lenient" : "strict",
    minimumDays: numberSetting(context, "minimumDays") ?? 182,
    ffy: numberSetting(context, "ffy"),
  };
}

/** Confidence as a share, 0.9. */
export function confidenceOf(context: JobContext): number {
  return (numberSetting(context, "confidence") ?? 90) / 100;
}
