import type { ChartData, ResultCell, ResultTable } from "../../indicators/declaration";
import type { Outcome } from "../../measures/outcome";
import { assessed, summaryStatement1, summaryStatement2 } from "../../measures/summaryStatements";
import { LETTERS } from "../../indicators/b07-preschool-outcomes/tables";
import { STEP_TITLES } from "../../monitoring/childOutcomes/stepWords";
import {
  WATERFALL_STEPS,
  type OutcomeWaterfall,
  type WaterfallStep,
} from "../../monitoring/childOutcomes/waterfall";
import type { FollowedChildren } from "../childOutcomes/readChildren";

/** Steps that can happen with this table and these rules; a step somebody left at is always among them. */
function stepsShown({ records, rules, outcomes }: FollowedChildren): readonly WaterfallStep[] {
  const withDates = records.dates !== undefined;
  const possible = (step: WaterfallStep): boolean => {
    if (step === "otherYear") return rules.ffy !== undefined;
    if (step === "repeated" || step === "breakWrong") return false;
    if (step === "tooShort") return withDates && rules.minimumDays > 0;
    if (step === "dateUnreadable" || step === "dateMissing" || step === "datesOrder") return withDates;
    return true;
  };
  return WATERFALL_STEPS.filter((step) => possible(step) || outcomes.some(({ out }) => out[step] > 0));
}

/** Step by step: how many leave and how many stay, outcome beside outcome. */
export function waterfallTable(followed: FollowedChildren): ResultTable {
  const { records, outcomes } = followed;
  const left = outcomes.map(() => records.children.length);
  const lines = stepsShown(followed).map((step): readonly ResultCell[] => [
    STEP_TITLES[step],
    ...outcomes.flatMap(({ out }, at) => {
      left[at]! -= out[step];
      return [out[step], left[at]!];
    }),
  ]);
  return {
    id: "waterfall",
    title: "From exits to usable records",
    columns: [
      { title: "Step", kind: "text" },
      ...outcomes.flatMap(({ outcome: { code } }) => [
        { title: `${code}: leave`, kind: "count" as const },
        { title: `${code}: stay`, kind: "count" as const },
      ]),
    ],
    rows: [
      ["Rows with a child", ...outcomes.flatMap(() => [null, records.children.length])],
      ...lines,
      ["With a category", ...outcomes.flatMap(({ counts }) => [null, assessed(counts)])],
    ],
  };
}

/** The same as a picture: the children who are left after each step somebody left at. */
export function stayingChart(followed: FollowedChildren): ChartData {
  const { records, outcomes } = followed;
  const steps = stepsShown(followed).filter((step) => outcomes.some(({ out }) => out[step] > 0));
  const all = records.children.length;
  const series = outcomes.map(({ outcome, out }) => {
    let staying = all;
    return {
      name: `${outcome.code}. ${outcome.title}`,
      values: [all, ...steps.map((step) => (staying -= out[step]))],
    };
  });
  return {
    id: "staying",
    title: "Children left after each step",
    kind: "column",
    unit: "children",
    categoryTitle: "Step",
    categories: ["Rows with a child", ...steps.map((step) => `after: ${STEP_TITLES[step]}`)],
    series,
    description: `Of ${all.toLocaleString("en-US")} children, ${outcomes
      .map(
        ({ outcome, counts }) =>
          `${assessed(counts).toLocaleString("en-US")} have a category in outcome ${outcome.code}`,
      )
      .join(", ")}. Each group of columns shows how many are left after one step.`,
  };
}

/** What each threshold gives: counts and both statements, and how far they are from the chosen one. */
export function thresholdTable(
  effects: readonly { readonly minimumDays: number; readonly outcomes: readonly OutcomeWaterfall[] }[],
  chosen: number,
): ResultTable {
  const base = effects.find(({ minimumDays }) => minimumDays === chosen)?.outcomes;
  const lines = effects.flatMap(({ minimumDays, outcomes }) =>
    outcomes.map(({ outcome, counts, out }, at): readonly ResultCell[] => {
      const before = base?.[at]?.counts;
      return [
        outcome.code,
        minimumDays,
        out.tooShort,
        ...LETTERS.map((letter) => counts[letter]),
        assessed(counts),
        shown(summaryStatement1(counts)),
        before === undefined ? null : apart(summaryStatement1(before), summaryStatement1(counts)),
        shown(summaryStatement2(counts)),
        before === undefined ? null : apart(summaryStatement2(before), summaryStatement2(counts)),
      ];
    }),
  );
  const rows = [...lines].sort((one, other) => String(one[0]).localeCompare(String(other[0])));
  return {
    id: "thresholds",
    title: "What another number of days of service gives",
    columns: [
      { title: "Outcome", kind: "text" },
      { title: "Days asked for", kind: "count" },
      { title: "Too few days", kind: "count" },
      ...LETTERS.map((letter) => ({ title: letter, kind: "count" as const })),
      { title: "With a category", kind: "count" },
      { title: "Summary statement 1", kind: "percent" },
      { title: "Points from chosen", kind: "number" },
      { title: "Summary statement 2", kind: "percent" },
      { title: "Points from chosen, statement 2", kind: "number" },
    ],
    rows,
    flagged: rows.flatMap((row, at) => (row[1] === chosen ? [at] : [])),
  };
}

function shown(outcome: Outcome): ResultCell {
  return outcome.kind === "value" ? outcome.value : { missing: outcome.reason };
}

function apart(before: Outcome, now: Outcome): ResultCell {
  return before.kind === "value" && now.kind === "value" ? now.value - before.value : { missing: "none" };
}
