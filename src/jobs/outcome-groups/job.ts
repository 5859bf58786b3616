import { CHILD_OUTCOMES } from "../../indicators/b07-preschool-outcomes/outcomes";
import { NO_DISTRICT } from "../../indicators/b07-preschool-outcomes/tallies";
import type { Note } from "../../indicators/declaration";
import type { Citation } from "../../law/citation";
import { nameFfy } from "../../law/federalFiscalYear";
import { inPlan } from "../../law/sources";
import type { CategoryCounts } from "../../measures/summaryStatements";
import { districtOptions } from "../childOutcomes/districts";
import { groupings } from "../childOutcomes/groups";
import { BREAKS_INPUT, CHILDREN_HELP, GROUPED_CHILDREN_FORM } from "../childOutcomes/inputs";
import { liveCounts, summaryFigures } from "../childOutcomes/liveCounts";
import { readChildren, type FollowedChildren } from "../childOutcomes/readChildren";
import { CONFIDENCE_SETTING, confidenceOf, RULE_SETTINGS, SMALLEST_SETTING } from "../childOutcomes/settings";
import { TARGET_YEAR_SETTING, targetVerdict, targetYear } from "../childOutcomes/targets";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobResult,
  type JobTable,
} from "../declaration";
import { numberSetting } from "../settingValues";
import {
  comparisonTable,
  groupCharts,
  groupLines,
  groupsTable,
  STATEMENTS,
  type Comparison,
  type GroupLine,
} from "./groupTables";

const TARGETS = inPlan("Indicator 7, targets (lines 886-895)");
const DIFFERENCES: Citation = {
  source: {
    id: "ecta-meaningful-differences",
    title: "the national centers' Meaningful Differences Calculators",
    url: "https://ectacenter.org/eco/pages/childoutcomes-calc.asp",
    checked: "2026-11-21",
  },
  at: "90 percent confidence; a local program with the rest of the state",
};

export const job: Job = {
  id: "outcome-groups",
  group: "checks",
  title: "Child outcomes by group",
  summary:
    "Categories and summary statements by district, age at entry, disability, program and months of service, one district against the rest of the State, and this year against an earlier one, with intervals.",
  inputs: [
    { id: "children", title: "Children who left", help: CHILDREN_HELP, forms: [GROUPED_CHILDREN_FORM] },
    BREAKS_INPUT,
    {
      id: "earlier",
      title: "Earlier year",
      help: "The same table of an earlier year. Breaks in service are not taken off there, and the year of the exits is not asked.",
      optional: true,
      onlyWhenPicked: true,
      forms: [GROUPED_CHILDREN_FORM],
    },
  ],
  settings: [
    {
      kind: "pick",
      id: "district",
      from: "own district",
      title: "District",
      help: "Compared with the rest of the State.",
      none: "none",
      options: ({ children }) => districtOptions(children),
    },
    TARGET_YEAR_SETTING,
    {
      kind: "choice",
      id: "chartOutcome",
      title: "Outcome in the charts",
      help: "The tables hold all three.",
      choices: CHILD_OUTCOMES.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` })),
      default: "A",
    },
    SMALLEST_SETTING,
    CONFIDENCE_SETTING,
    ...RULE_SETTINGS,
  ],
  sources: [TARGETS, DIFFERENCES],
  compute: ({ children, breaks, earlier }, context) => {
    if (children === undefined) return NOTHING;
    const followed = readChildren("children", children, breaks, context);
    if (followed.records.children.length === 0) return { ...NOTHING, problems: followed.problems };
    const before =
      earlier === undefined
        ? undefined
        : readChildren("earlier", earlier, undefined, { settings: { ...context.settings, ffy: "" } });
    return resultOf(followed, children, before, breaks !== undefined, context);
  },
};

function resultOf(
  followed: FollowedChildren,
  table: JobTable,
  before: FollowedChildren | undefined,
  withBreaks: boolean,
  context: JobContext,
): JobResult {
  const smallest = numberSetting(context, "smallest") ?? 10;
  const choices = { confidence: confidenceOf(context), ffy: targetYear(context.settings) };
  const district = context.settings.district ?? "";
  const lines = groupLines(followed.outcomes, groupings(followed, table.many.labels ?? []), smallest);
  const local = district === "" ? [] : localComparisons(followed, lines, district);
  const years = before === undefined ? [] : yearComparisons(followed, lines, before, district, smallest);
  return {
    ...NOTHING,
    figures: targetFigures(followed, choices.ffy),
    tables: [
      liveCounts(followed, withBreaks),
      groupsTable(lines, choices.confidence),
      comparisonTable(
        "local",
        `${district} against the rest of the State`,
        ["Rest", "District"],
        local,
        choices,
      ),
      comparisonTable("years", "This year against the earlier one", ["Earlier", "Now"], years, choices),
    ].filter(({ rows }) => rows.length > 0),
    charts: groupCharts(lines, context.settings.chartOutcome ?? "A"),
    problems: [...followed.problems, ...(before?.problems ?? [])],
    notes: notesOn(lines, choices, smallest),
  };
}

function targetFigures(followed: FollowedChildren, ffy: number): readonly Figure[] {
  return summaryFigures(followed).map((figure, at): Figure => {
    const { code } = CHILD_OUTCOMES[Math.floor(at / 2)]!;
    const { outcome } = figure;
    const verdict =
      outcome.kind === "value" && typeof outcome.value === "number"
        ? targetVerdict(code, STATEMENTS[at % 2]!, ffy, { kind: "value", value: outcome.value })
        : undefined;
    return verdict === undefined ? figure : { ...figure, verdict };
  });
}

const less = (all: CategoryCounts, part: CategoryCounts): CategoryCounts => ({
  a: all.a - part.a,
  b: all.b - part.b,
  c: all.c - part.c,
  d: all.d - part.d,
  e: all.e - part.e,
});

const isDistrict =
  (district: string) =>
  (line: GroupLine): boolean =>
    line.by === "District" && line.group.toLowerCase() === groupName(district).toLowerCase();

/** Rows without a district are offered under one name and grouped under another. */
function groupName(district: string): string {
  return district === NO_DISTRICT ? "(not said)" : district;
}

function localComparisons(
  { outcomes }: FollowedChildren,
  lines: readonly GroupLine[],
  district: string,
): readonly Comparison[] {
  return lines.filter(isDistrict(district)).map(({ outcome, counts, hidden }) => ({
    what: district,
    outcome,
    first: less(outcomes.find((one) => one.outcome === outcome)!.counts, counts),
    second: counts,
    hidden,
  }));
}

function yearComparisons(
  followed: FollowedChildren,
  lines: readonly GroupLine[],
  before: FollowedChildren,
  district: string,
  smallest: number,
): readonly Comparison[] {
  const everybody = followed.outcomes.map(({ outcome, counts }, at): Comparison => ({
    what: "All",
    outcome,
    first: before.outcomes[at]!.counts,
    second: counts,
    hidden: false,
  }));
  if (district === "") return everybody;
  const linesBefore = groupLines(before.outcomes, groupings(before, []), smallest).filter(
    isDistrict(district),
  );
  const own = lines.filter(isDistrict(district)).flatMap((now): readonly Comparison[] => {
    const then = linesBefore.find(({ outcome }) => outcome === now.outcome);
    return then === undefined
      ? []
      : [
          {
            what: district,
            outcome: now.outcome,
            first: then.counts,
            second: now.counts,
            hidden: now.hidden || then.hidden,
          },
        ];
  });
  return [...everybody, ...own];
}

function notesOn(
  lines: readonly GroupLine[],
  { confidence, ffy }: { readonly confidence: number; readonly ffy: number },
  smallest: number,
): readonly Note[] {
  const percent = (100 * confidence).toFixed(confidence * 100 === Math.round(confidence * 100) ? 0 : 1);
  const hidden = lines.filter((line) => line.hidden).length;
  return [
    { text: `The targets are the plan's of ${nameFfy(ffy)}.`, source: TARGETS },
    {
      text: `Intervals of groups are adjusted Wald at ${percent} percent, differences are tested with each group's own variance. The national centers ask at 90 percent; their formula was not seen, so compare with their workbook.`,
      source: DIFFERENCES,
    },
    {
      text: "Many groups are looked at together: at 90 percent, one comparison in ten stands out by chance alone.",
    },
    {
      text: "Months are whole months of 365.25 / 12 days of service, ages whole years at entry. The bands are ours.",
    },
    ...(hidden > 0
      ? [
          {
            text: `${hidden.toLocaleString("en-US")} lines are held back: fewer than ${smallest} children, or a group from which a hidden one could be told. Single categories of a shown group may still be small: use the job "Publish counts safely" before they leave the office.`,
          },
        ]
      : []),
  ];
}
