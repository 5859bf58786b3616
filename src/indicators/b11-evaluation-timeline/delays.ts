import { newest } from "../../law/dated";
import type { ChartData, ResultTable } from "../declaration";
import type { Word } from "../recordForm/recordReader";
import { longestFirst } from "../recordForm/recordResults";
import { delayBands } from "../timeLimits";

/** Why an evaluation was late, as the plan sorts the reasons (line 1320); overview line 107 names staff apart, here with district. */
export const DELAY_REASONS = ["family", "district", "unknown"] as const;
export type DelayReason = (typeof DELAY_REASONS)[number];

export const REASON_WORDS: readonly Word<DelayReason>[] = [
  { value: "family", pattern: /famil|parent|student|child|guardian/ },
  { value: "district", pattern: /district|teacher|staff|school|provider/ },
  { value: "unknown", pattern: /unknown|not known|not stated/ },
];

const REASON_TITLES: Readonly<Record<DelayReason, string>> = {
  family: "Student or family",
  district: "District, teacher or staff",
  unknown: "Unknown",
};

export const NOT_COMPLETED = "not completed";

/** An evaluation that was not completed within the limit. */
export interface LateEvaluation {
  readonly child: string;
  readonly consent: string;
  readonly completed: string | null;
  /** School days from consent to completion; undefined while it is not completed. */
  readonly schoolDays: number | undefined;
  /** A band of the plan, or NOT_COMPLETED. */
  readonly band: string;
  readonly reason: DelayReason;
}

/** The plan's bands, then the evaluations that are not completed. */
export function bandLabels(): readonly string[] {
  return [...(newest(delayBands)?.value ?? []).map(({ label }) => label), NOT_COMPLETED];
}

const counted = (late: readonly LateEvaluation[], band: string, reason?: DelayReason): number =>
  late.filter((one) => one.band === band && (reason === undefined || one.reason === reason)).length;

/** Late evaluations by how late they are and why. */
export function delayTable(late: readonly LateEvaluation[]): ResultTable {
  return {
    id: "delays",
    title: "Late evaluations by school days over the limit and reason",
    columns: [
      { title: "School days over the limit", kind: "text" },
      ...DELAY_REASONS.map((reason) => ({ title: REASON_TITLES[reason], kind: "count" as const })),
      { title: "All", kind: "count" },
    ],
    rows: bandLabels().map((band) => [
      band,
      ...DELAY_REASONS.map((reason) => counted(late, band, reason)),
      counted(late, band),
    ]),
  };
}

/** Each late evaluation, those not completed first, then the longest delay. */
export function lateTable(late: readonly LateEvaluation[], limit: number): ResultTable {
  const over = ({ schoolDays }: LateEvaluation): number | null =>
    schoolDays === undefined ? null : schoolDays - limit;
  return {
    id: "late",
    title: "Each late evaluation",
    columns: [
      { title: "Child", kind: "text" },
      { title: "Consent", kind: "date" },
      { title: "Completed", kind: "date" },
      { title: "School days over the limit", kind: "count" },
      { title: "How late", kind: "text" },
      { title: "Reason", kind: "text" },
    ],
    rows: [...late]
      .sort((one, other) => longestFirst(over(one), over(other)))
      .map((one) => [
        one.child,
        one.consent,
        one.completed,
        over(one),
        one.band,
        REASON_TITLES[one.reason].toLowerCase(),
      ]),
  };
}

/** How late, divided by reason. */
export function delayChart(late: readonly LateEvaluation[]): ChartData {
  const bands = bandLabels();
  return {
    id: "delays",
    title: "Late evaluations by delay and reason",
    kind: "stackedBar",
    unit: "children",
    categoryTitle: "School days over the limit",
    categories: bands,
    series: DELAY_REASONS.map((reason) => ({
      name: REASON_TITLES[reason],
      values: bands.map((band) => counted(late, band, reason)),
    })),
    description: `Late evaluations by school days over the limit: ${bands
      .map((band) => `${band}: ${counted(late, band)}`)
      .join(", ")}.`,
  };
}
