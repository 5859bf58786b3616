import { percentText } from "../../indicators/workingText";
import { CONVERSION_TABLE } from "../../indicators/b07-preschool-outcomes/notes";
import type { Note } from "../../indicators/declaration";
import { ECTA_CALCULATOR, inPlan } from "../../law/sources";
import { value } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { assessed } from "../../measures/summaryStatements";
import { thresholdEffects } from "../../monitoring/childOutcomes/waterfall";
import { BREAKS_INPUT, CHILDREN_FORM, CHILDREN_HELP } from "../childOutcomes/inputs";
import { liveCounts, summaryFigures } from "../childOutcomes/liveCounts";
import { readChildren, type FollowedChildren } from "../childOutcomes/readChildren";
import { RULE_SETTINGS } from "../childOutcomes/settings";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobProblem,
  type JobResult,
} from "../declaration";
import { reasonsSheet } from "./reasonsSheet";
import { stayingChart, thresholdTable, waterfallTable } from "./waterfallTables";

const INCLUSION = inPlan("Indicator 7, who is counted (lines 789-796 and 863)");
const SIX_MONTHS = { source: ECTA_CALCULATOR, at: "the rule of six months" };

export const job: Job = {
  id: "outcome-waterfall",
  group: "checks",
  title: "From exits to child outcomes",
  summary:
    "Follows every child from exit to a progress category or to the one step at which the record leaves, with the reason, and shows what another number of days of service would change.",
  inputs: [
    { id: "children", title: "Children who left", help: CHILDREN_HELP, forms: [CHILDREN_FORM] },
    BREAKS_INPUT,
  ],
  settings: [
    ...RULE_SETTINGS,
    {
      kind: "text",
      id: "thresholds",
      title: "Days of service to compare",
      help: "Other numbers of days to try, divided by semicolons. The chosen one is always among them.",
      default: "0; 120; 181; 182; 183",
      optional: true,
    },
  ],
  sources: [INCLUSION, SIX_MONTHS, CONVERSION_TABLE],
  compute: ({ children, breaks }, context) => {
    if (children === undefined) return NOTHING;
    const followed = readChildren("children", children, breaks, context);
    if (followed.records.children.length === 0) return { ...NOTHING, problems: followed.problems };
    return resultOf(followed, breaks !== undefined, context);
  },
};

function resultOf(followed: FollowedChildren, withBreaks: boolean, context: JobContext): JobResult {
  const { records, rules, repeated } = followed;
  const thresholds = readThresholds(context, rules.minimumDays);
  const counts = liveCounts(followed, withBreaks);
  return {
    ...NOTHING,
    figures: [...wayFigures(followed), ...summaryFigures(followed)],
    tables: [
      waterfallTable(followed),
      counts,
      ...(records.dates === undefined
        ? []
        : [thresholdTable(thresholdEffects(records, rules, repeated, thresholds.days), rules.minimumDays)]),
    ],
    charts: [stayingChart(followed)],
    problems: [...thresholds.problems, ...followed.problems],
    notes: notesOn(followed, withBreaks),
    sheets: [reasonsSheet(followed)],
  };
}

function wayFigures({ records, outcomes }: FollowedChildren): readonly Figure[] {
  const children = records.children.length;
  const inYear = (at: number): number => children - outcomes[at]!.out.otherYear - outcomes[at]!.out.repeated;
  const everywhere = records.children.filter((row) =>
    outcomes.every(({ steps }) => steps[row] === undefined),
  ).length;
  return [
    { id: "children", title: "Rows with a child", unit: "count", outcome: value(children) },
    { id: "exits", title: "Exits that should count", unit: "count", outcome: value(inYear(0)) },
    {
      id: "allThree",
      title: "With a category in all three outcomes",
      unit: "count",
      outcome: value(everywhere),
    },
    ...outcomes.map(({ outcome, counts }, at): Figure => {
      const n = assessed(counts);
      const share = percent(n, inYear(at));
      return {
        id: `complete${outcome.code}`,
        title: `Outcome ${outcome.code}: exits with a category`,
        unit: "percent",
        outcome: share,
        working: {
          rule: "children with a category / exits that should count x 100",
          numbers: `${n.toLocaleString("en-US")} / ${inYear(at).toLocaleString("en-US")} x 100${share.kind === "value" ? ` = ${percentText(share.value)}` : " has no result"}`,
          inputs: [
            { name: "with a category", value: n },
            { name: "exits", value: inYear(at) },
          ],
          source: INCLUSION,
          year: "the exits in the table",
        },
      };
    }),
  ];
}

function readThresholds(
  { settings }: JobContext,
  chosen: number,
): { readonly days: readonly number[]; readonly problems: readonly JobProblem[] } {
  const parts = (settings.thresholds ?? "")
    .split(/[;,\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const wrong = parts.filter((part) => !/^\d{1,4}$/.test(part));
  const days = new Set([chosen, ...parts.filter((part) => !wrong.includes(part)).map(Number)]);
  return {
    days: [...days].sort((one, other) => one - other),
    problems: wrong.map((part) => ({
      severity: "warning",
      message: `Days of service to compare: "${part}" is not a whole number of days.`,
      advice: "Write whole numbers divided by semicolons: 120; 182; 183.",
    })),
  };
}

function notesOn({ records, rules, outcomes }: FollowedChildren, withBreaks: boolean): readonly Note[] {
  const notes: Note[] = [
    {
      text: "Each record leaves at the first step that applies, so the steps and the children with a category add up to all children in each outcome. A child can be counted in one outcome and not in another.",
    },
    {
      text: "The plan counts children with a rating at entry and at exit and at least six months of service who left for kindergarten, were no longer eligible, were withdrawn or moved out of Minnesota. The kind of exit is not checked here: give the exits that count.",
      source: INCLUSION,
    },
  ];
  if (records.dates === undefined) {
    notes.push({
      text: "Without entry and exit dates the six months of service cannot be checked: give only children who were served that long.",
    });
  } else {
    notes.push({
      text: `Days are counted from entry to exit, not both ends: July 1 is 181 days after January 1. ${rules.minimumDays === 0 ? "No number of days is asked for." : `Exactly ${rules.minimumDays} days suffice here; whether the national calculator counts a child with exactly that many was not confirmed.`}`,
      source: SIX_MONTHS,
    });
  }
  if (withBreaks && records.dates !== undefined) {
    notes.push({
      text: "Days of a break are taken off once, also where breaks overlap. A break without an end lasts to the exit.",
    });
  }
  const waiting = outcomes.some(({ out }) => out.impossible + out.progressMissing > 0);
  if (rules.mode === "strict" && waiting) {
    notes.push({
      text: 'Strict mode left out records for their progress answer. The job "Patterns in child outcomes" shows what lenient mode would make of them.',
    });
  }
  return notes;
}
