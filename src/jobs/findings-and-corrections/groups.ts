import type { CorrectionStatus } from "../../indicators/b15-correction/correctionStatus";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { isoDate } from "../../measures/dates";
import { cleanText } from "../../measures/sampling/frame";
import {
  actionStanding,
  standingOf,
  type ActionStanding,
  type ActionStep,
  type FindingStanding,
} from "../../monitoring/recordReview/correction";
import type { JobProblem, JobTable } from "../declaration";
import type { ReadFinding } from "../findingTables/readFindings";
import { STEP_COLUMNS } from "./columns";

export interface JudgedFinding extends ReadFinding {
  readonly standing: FindingStanding;
}

/** The findings of one requirement in one district. */
export interface FindingGroup {
  readonly key: string;
  readonly district: string;
  readonly requirement: string;
  readonly findings: readonly JudgedFinding[];
  /** The earliest last day of those that are open. */
  readonly limit: number | undefined;
}

export interface PlanStep extends ActionStep {
  readonly row: number;
  readonly district: string;
  readonly requirement: string;
  readonly step: string | undefined;
  readonly standing: ActionStanding;
}

const keyOf = (district: string, requirement: string): string =>
  JSON.stringify([district.toLowerCase(), requirement.toLowerCase()]);
const inOrder = (one: string, other: string): number => one.localeCompare(other, "en", { numeric: true });

export function judge(
  findings: readonly ReadFinding[],
  asOf: number,
  atRisk: number,
): readonly JudgedFinding[] {
  return findings.map((finding) => ({ ...finding, standing: standingOf(finding, asOf, atRisk) }));
}

export function isOpen({ verified }: ReadFinding): boolean {
  return verified === undefined;
}

/** By district and requirement, in the order of their names. */
export function groupFindings(findings: readonly JudgedFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, JudgedFinding[]>();
  for (const finding of findings) {
    const key = keyOf(finding.district, finding.requirement);
    const found = groups.get(key);
    if (found === undefined) groups.set(key, [finding]);
    else found.push(finding);
  }
  return [...groups]
    .map(([key, own]) => {
      const limits = own.filter(isOpen).map(({ standing }) => standing.due);
      const names = own.map(({ district, requirement }) => ({ district, requirement }));
      // Names that differ in capitals alone are one; the first in order of the alphabet is shown, whatever the order of the rows.
      names.sort(
        (one, other) => inOrder(one.district, other.district) || inOrder(one.requirement, other.requirement),
      );
      return { key, ...names[0]!, findings: own, limit: limits.length > 0 ? Math.min(...limits) : undefined };
    })
    .sort(
      (one, other) => inOrder(one.district, other.district) || inOrder(one.requirement, other.requirement),
    );
}

export function countWith(
  findings: readonly JudgedFinding[],
  ...statuses: readonly CorrectionStatus[]
): number {
  return findings.filter(({ standing }) => statuses.includes(standing.status)).length;
}

/** Reads a corrective action plan and says how each step stands. */
export function readSteps(
  { rows }: JobTable,
  groups: readonly FindingGroup[],
  asOf: number,
): { readonly steps: readonly PlanStep[]; readonly problems: readonly JobProblem[] } {
  const reader = new RecordReader(rows, STEP_COLUMNS);
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const steps = reader.rows.flatMap((row): PlanStep[] => {
    const district = reader.text("district", row);
    const requirement = reader.text("requirement", row);
    if (district === undefined) reader.refuse(row, "district", "is blank", "Write the district.");
    if (requirement === undefined) reader.refuse(row, "requirement", "is blank", "Write the requirement.");
    const due = reader.date("due", row);
    const done = reader.date("done", row);
    if (district === undefined || requirement === undefined || reader.isRefused(row)) return [];
    const group = byKey.get(keyOf(cleanText(district), cleanText(requirement)));
    if (group === undefined)
      reader.warn(
        row,
        "requirement",
        `there is no finding of ${requirement} in ${district}`,
        "Compare the names with the findings.",
      );
    const step: ActionStep = {
      activity: reader.text("activity", row),
      who: reader.text("who", row),
      due,
      evidence: reader.text("evidence", row),
      done,
    };
    const standing = actionStanding(step, group?.limit, asOf);
    if (standing.afterLimit)
      reader.warn(
        row,
        "due",
        `${isoDate(due!)} is after the one year of an open finding ends, ${isoDate(group!.limit!)}`,
        "Choose an earlier day; the correction also has to be verified by then.",
      );
    if (done !== undefined && done > asOf)
      reader.warn(row, "done", `${isoDate(done)} is after the day of judging`, "Check the date.");
    return [
      {
        ...step,
        row,
        district: cleanText(district),
        requirement: cleanText(requirement),
        step: reader.text("step", row),
        standing,
      },
    ];
  });
  return {
    steps,
    problems: inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "plan" })),
  };
}

export function stepsOf(steps: readonly PlanStep[], { key }: FindingGroup): readonly PlanStep[] {
  return steps.filter(({ district, requirement }) => keyOf(district, requirement) === key);
}
