import { CONVERSION_TABLE } from "../../indicators/b07-preschool-outcomes/notes";
import type { Note } from "../../indicators/declaration";
import { ECTA_CALCULATOR, NATIONAL_QUALITY_SCREEN } from "../../law/sources";
import { value } from "../../measures/outcome";
import { findPatterns, type Flag, type PatternLimits } from "../../monitoring/childOutcomes/patterns";
import { groupings } from "../childOutcomes/groups";
import { BREAKS_INPUT, CHILDREN_HELP, GROUPED_CHILDREN_FORM } from "../childOutcomes/inputs";
import { liveCounts, summaryFigures } from "../childOutcomes/liveCounts";
import { readChildren, type FollowedChildren } from "../childOutcomes/readChildren";
import { CONFIDENCE_SETTING, confidenceOf, RULE_SETTINGS } from "../childOutcomes/settings";
import {
  NOTHING,
  type HeadedColumn,
  type Job,
  type JobContext,
  type JobResult,
  type ValueSetting,
} from "../declaration";
import { numberSetting } from "../settingValues";
import { flaggedSheet, flaggedTable, patternTable } from "./flagTables";
import {
  assessedIn,
  conversionTable,
  crosstabCharts,
  crosstabs,
  crosstabTables,
  groupTable,
  outcomeTable,
  SCREEN,
} from "./outcomeTables";

const SCREEN_SOURCE = { source: NATIONAL_QUALITY_SCREEN, at: "quality criteria for state data" };
const A_AND_E = { source: ECTA_CALCULATOR, at: "children in a or in e in all three outcomes" };

const points = (id: string, title: string, standard: number, help: string): ValueSetting => ({
  kind: "whole",
  id,
  title,
  help: `${help} Our limit; change it.`,
  default: String(standard),
  minimum: 0,
  maximum: 6,
});
const months = (id: string, title: string, standard: number, help: string): ValueSetting => ({
  ...points(id, title, standard, help),
  maximum: 60,
});

export const job: Job = {
  id: "outcome-patterns",
  group: "checks",
  title: "Patterns in child outcomes",
  summary:
    "Entry by exit for each outcome, what departs from the usual patterns and which children to look at, and what strict and lenient conversion make of impossible and missing answers.",
  inputs: [
    { id: "children", title: "Children who left", help: CHILDREN_HELP, forms: [GROUPED_CHILDREN_FORM] },
    BREAKS_INPUT,
  ],
  settings: [
    ...RULE_SETTINGS,
    points("gain", "Large rise", 3, "A rise of more points than this from entry to exit is flagged."),
    points("loss", "Large fall", 2, "A fall of more points than this is flagged."),
    points("quickGain", "Quick rise", 3, "A rise of at least this in little time is flagged."),
    months("quickMonths", "Little time", 9, "Fewer months of service than this are little time."),
    months("slowMonths", "Long service", 24, "From so many months on, category a or b is flagged."),
    points("spread", "Far apart", 4, "Exit ratings of one child more points apart than this are flagged."),
    {
      kind: "number",
      id: "same",
      title: "Same ratings in all outcomes",
      help: "In percent: a group in which more children than this have the same ratings in all three outcomes, at entry and at exit, is flagged. Our limit; change it.",
      default: "50",
      minimum: 0,
      maximum: 100,
    },
    {
      kind: "whole",
      id: "smallest",
      title: "Smallest group to compare",
      help: "Groups with fewer children are shown, but not compared with the rest. This report names children and is for the office only.",
      default: "10",
      minimum: 2,
      maximum: 1000,
    },
    CONFIDENCE_SETTING,
  ],
  sources: [SCREEN_SOURCE, A_AND_E, CONVERSION_TABLE],
  compute: ({ children, breaks }, context) => {
    if (children === undefined) return NOTHING;
    const followed = readChildren("children", children, breaks, context);
    if (followed.records.children.length === 0) return { ...NOTHING, problems: followed.problems };
    return resultOf(followed, children.many.labels ?? [], breaks !== undefined, context);
  },
};

function limitsOf(context: JobContext): PatternLimits {
  const of = (id: string, standard: number): number => numberSetting(context, id) ?? standard;
  return {
    gain: of("gain", 3),
    loss: of("loss", 2),
    quickGain: of("quickGain", 3),
    quickMonths: of("quickMonths", 9),
    slowMonths: of("slowMonths", 24),
    spread: of("spread", 4),
  };
}

function resultOf(
  followed: FollowedChildren,
  labels: readonly HeadedColumn[],
  withBreaks: boolean,
  context: JobContext,
): JobResult {
  const limits = limitsOf(context);
  const flags = findPatterns(followed.records, followed.outcomes, limits);
  const tables = crosstabs(followed);
  const same = numberSetting(context, "same") ?? 50;
  const groups = groupTable(followed, groupings(followed, labels), flags, {
    smallest: numberSetting(context, "smallest") ?? 10,
    alpha: 1 - confidenceOf(context),
    same,
  });
  return {
    ...NOTHING,
    figures: [...flagFigures(followed, flags), ...summaryFigures(followed)],
    tables: [
      outcomeTable(followed, tables, limits),
      patternTable(followed, flags, limits),
      conversionTable(followed),
      ...crosstabTables(followed, tables),
      liveCounts(followed, withBreaks),
      ...(groups.rows.length > 0 ? [groups] : []),
      flaggedTable(followed, flags, limits),
    ].filter(({ rows }) => rows.length > 0),
    charts: crosstabCharts(followed, tables, limits),
    problems: followed.problems,
    notes: notesOn(followed, limits, context),
    sheets: flags.length === 0 ? [] : [flaggedSheet(followed, flags, limits)],
  };
}

function flagFigures(followed: FollowedChildren, flags: readonly Flag[]): JobResult["figures"] {
  const rare = new Set(
    flags
      .filter(({ pattern }) => ["largeGain", "largeLoss", "quickGain", "farApart", "allA"].includes(pattern))
      .map(({ row }) => row),
  ).size;
  const impossible = followed.outcomes.reduce((sum, { out }) => sum + out.impossible, 0);
  return [
    {
      id: "children",
      title: "Children with a category (the outcome with the most)",
      unit: "count",
      outcome: value(assessedIn(followed)),
    },
    {
      id: "flagged",
      title: "Children with unusual ratings",
      unit: "count",
      outcome: value(rare),
      verdict: rare === 0 ? { text: "none", tone: "good" } : { text: "look at these", tone: "warning" },
    },
    {
      id: "impossible",
      title: "Impossible combinations (child and outcome) left out",
      unit: "count",
      outcome: value(impossible),
      ...(impossible === 0 ? {} : { verdict: { text: "check with the team", tone: "warning" as const } }),
    },
  ];
}

function notesOn({ rules }: FollowedChildren, limits: PatternLimits, context: JobContext): readonly Note[] {
  return [
    {
      text: `Expected: most children on the diagonal of entry by exit and just above it, entry and exit ratings that go together, few children in a (at most ${SCREEN.a} percent) and not too many in e (at most ${SCREEN.e} percent). The two percents are those by which national summaries set a state's data aside.`,
      source: SCREEN_SOURCE,
    },
    {
      text: `The limits of ${limits.gain} and ${limits.loss} points, of months, of exit ratings apart and of same ratings are ours: the national centers' list of patterns was not at hand. A pattern is a reason to look, not an error.`,
    },
    {
      text: "The tables entry by exit hold the children with a category, so their sums are those of a to e.",
    },
    {
      text: '"Unchecked" is what a formula gives that only compares the two ratings: it counts the same rating with No as a, though the same rating at an older age takes new skills. It makes a too large and statement 1 too small.',
      source: CONVERSION_TABLE,
    },
    {
      text: `A group's entry ratings are compared with those of everybody else (chi-square test of the seven ratings). It stands out where the chance, times the number of comparisons, is below ${(100 * (1 - confidenceOf(context))).toFixed(1)} percent. Groups differ for good reasons, too: more severe disabilities should have lower entries.`,
    },
    ...(rules.mode === "lenient"
      ? [
          {
            text: "Lenient mode: the ratings decided wherever they could, and no combination was impossible.",
          },
        ]
      : []),
  ];
}
