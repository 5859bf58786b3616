import {
  correctionDue,
  openStatus,
  verifiedStatus,
  type CorrectionStatus,
} from "../../indicators/b15-correction/correctionStatus";
import type { Since } from "../../law/dated";
import { inPlan, OSEP_MEMO_09_02, OSEP_QA_23_01 } from "../../law/sources";

/*
 * How a finding is corrected: the record itself, the practice behind it, and somebody who verifies both within one year.
 */

/** What has to be shown before a finding is closed, by federal fiscal year. */
export const CORRECTION_PRONGS: readonly Since<readonly string[]>[] = [
  {
    since: 2008,
    value: [
      "each record is corrected, unless the student is no longer in the district",
      "newer records show that the requirement is now met in full",
    ],
    source: { source: OSEP_MEMO_09_02, at: "steps to show correction", compareWithSource: true },
    note: "The plan asks districts to correct as the memorandum says (lines 89 and 1440-1442) and does not print its text; its own activities follow records monthly and practice weekly (lines 1841-1845).",
  },
  {
    since: 2023,
    value: [
      "each record is corrected, unless the student is no longer in the district",
      "newer records show that the requirement is now met in full",
    ],
    source: {
      source: OSEP_QA_23_01,
      at: "identification and correction of noncompliance",
      compareWithSource: true,
    },
    note: "The guidance of July 24, 2023 took the memorandum's place.",
  },
];

/** What a corrective action plan says of each step. */
export const PLAN_CONTENTS: readonly Since<readonly string[]>[] = [
  {
    since: 2005,
    value: ["activities and procedures", "persons responsible", "timelines", "evidence of completion"],
    source: inPlan("Indicator 15, corrective action plans (line 1766)"),
  },
];

/** What is known of a finding; days are serials. */
export interface FindingFacts {
  readonly identified: number;
  /** Found in a student's record, not in the district as a whole. */
  readonly inRecord: boolean;
  readonly corrected?: number | undefined;
  /** The student is no longer in the district. */
  readonly left: boolean;
  readonly current?: number | undefined;
  readonly verified?: number | undefined;
}

export type Whose = "district" | "monitor" | "nobody";

export interface FindingStanding {
  readonly status: CorrectionStatus;
  /** The last day of the one year. */
  readonly due: number;
  /** Days from the day of judging to the last day, below 0 once it is over; undefined for a verified finding. */
  readonly daysLeft?: number;
  readonly urgency: "done" | "late" | "at risk" | "open";
  readonly next: { readonly whose: Whose; readonly what: string };
  /** The record itself: done, not needed, or to do. */
  readonly record: "corrected" | "not needed" | "to do";
  readonly practice: "shown" | "to do";
}

/**
 * How a finding stands on a day. Its year and whether it was met are those of indicator 15: only a verified correction counts.
 * @param atRisk days before the last day from which an open finding is at risk
 */
export function standingOf(finding: FindingFacts, asOf: number, atRisk: number): FindingStanding {
  const { identified, verified, inRecord, left, corrected, current } = finding;
  const due = correctionDue(identified);
  const record = !inRecord || left ? "not needed" : corrected === undefined ? "to do" : "corrected";
  const practice = current === undefined ? "to do" : "shown";
  const shared = { due, record, practice } as const;
  if (verified !== undefined) {
    return {
      ...shared,
      status: verifiedStatus(identified, verified),
      urgency: "done",
      next: { whose: "nobody", what: "nothing: it is verified" },
    };
  }
  const status = openStatus(identified, asOf);
  const daysLeft = due - asOf;
  return {
    ...shared,
    status,
    daysLeft,
    urgency: status === "overdue" ? "late" : daysLeft <= atRisk ? "at risk" : "open",
    next: nextStep(record, practice),
  };
}

function nextStep(
  record: FindingStanding["record"],
  practice: FindingStanding["practice"],
): FindingStanding["next"] {
  if (record === "to do") return { whose: "district", what: "correct the record" };
  if (practice === "to do") return { whose: "district", what: "show that newer records comply" };
  return { whose: "monitor", what: "verify the correction" };
}

/** One step of a corrective action plan. */
export interface ActionStep {
  readonly activity?: string | undefined;
  readonly who?: string | undefined;
  readonly due?: number | undefined;
  readonly evidence?: string | undefined;
  readonly done?: number | undefined;
}

export interface ActionStanding {
  readonly status: "done" | "done late" | "late" | "open" | "not complete";
  /** What the plan of this step lacks: activity, who, timeline. Evidence is asked for once it is done. */
  readonly lacks: readonly string[];
  /** The step ends after the finding's one year. */
  readonly afterLimit: boolean;
}

/** @param limit the last day of the finding's one year, undefined where the step belongs to no open finding */
export function actionStanding(step: ActionStep, limit: number | undefined, asOf: number): ActionStanding {
  const lacks = [
    ...(step.activity === undefined ? ["what is done"] : []),
    ...(step.who === undefined ? ["who is responsible"] : []),
    ...(step.due === undefined ? ["by when"] : []),
    ...(step.done !== undefined && step.evidence === undefined ? ["the evidence"] : []),
  ];
  const afterLimit = limit !== undefined && step.due !== undefined && step.due > limit;
  const status = (): ActionStanding["status"] => {
    if (step.done !== undefined && lacks.length === 0) return step.done > step.due! ? "done late" : "done";
    if (step.done === undefined && step.due !== undefined && step.due < asOf) return "late";
    return lacks.length > 0 ? "not complete" : "open";
  };
  return { status: status(), lacks, afterLimit };
}
