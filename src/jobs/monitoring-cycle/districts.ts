import { correctionDue } from "../../indicators/b15-correction/correctionStatus";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { fiscalYearNamed } from "../../achievement/fiscalYearText";
import { inForce, newest } from "../../law/dated";
import { isoDate, serialOf } from "../../measures/dates";
import { cleanText, compareTexts } from "../../measures/sampling/frame";
import { dealYears } from "../../measures/sampling/yearCycle";
import {
  fiscalYearDays,
  groupOf,
  latestFirstYear,
  MONITORING_CYCLE,
  SELF_REVIEW_DUE,
  taskOf,
  type CyclePlace,
  type CycleTask,
} from "../../monitoring/recordReview/cycle";
import type { JobProblem, JobTable } from "../declaration";
import { DISTRICT_COLUMNS } from "./columns";

export const CYCLE_LENGTH = newest(MONITORING_CYCLE)!.value.length;

export interface CycleDistrict {
  readonly row: number;
  readonly district: string;
  readonly group: number;
  readonly place: CyclePlace;
  /** How its place came about. */
  readonly by: "first year" | "group" | "dealt";
  readonly area: string;
  readonly identified: number | undefined;
  readonly visit: number | undefined;
  readonly done: number | undefined;
}

export type TaskStatus = "done" | "done late" | "late" | "soon" | "open" | "no date" | "no task";

export interface DistrictTask {
  readonly district: CycleDistrict;
  readonly task: CycleTask | undefined;
  readonly due: number | undefined;
  readonly daysLeft: number | undefined;
  readonly status: TaskStatus;
}

export interface CycleChoices {
  readonly fy: number;
  /** The fiscal year in which group 1 is in its first year. */
  readonly base: number;
  readonly seed: bigint;
  readonly asOf: number;
  readonly soon: number;
}

/** Districts in the order of their names, each with its place; those without one are dealt to the groups. */
export function readDistricts(
  { rows }: JobTable,
  { fy, base, seed }: CycleChoices,
): { readonly districts: readonly CycleDistrict[]; readonly problems: readonly JobProblem[] } {
  const reader = new RecordReader(rows, DISTRICT_COLUMNS);
  reader.refuseRepeated("district", "Keep one row a district.");
  const year = fiscalYearDays(fy);
  const read = reader.rows.flatMap((row) => {
    const name = reader.text("district", row);
    if (name === undefined) reader.refuse(row, "district", "is blank", "Write the district.");
    const said = reader.text("first", row);
    const first = said === undefined ? undefined : fiscalYearNamed(said);
    if (said !== undefined && first === undefined)
      reader.refuse(
        row,
        "first",
        `holds "${said}", which is no year`,
        "Write a fiscal year, such as 2027 or 2026-27.",
      );
    const group = reader.count("group", row, "a group");
    if (group !== undefined && (group < 1 || group > CYCLE_LENGTH))
      reader.refuse(row, "group", `holds ${group}`, `Write a group from 1 to ${CYCLE_LENGTH}.`);
    const identified = reader.date("identified", row);
    const visit = reader.date("visit", row);
    const done = reader.date("done", row);
    if (name === undefined || reader.isRefused(row)) return [];
    const ofFirst = first === undefined ? undefined : groupOf(first, base, CYCLE_LENGTH);
    if (ofFirst !== undefined && group !== undefined && group !== ofFirst)
      reader.warn(
        row,
        "group",
        `group ${group} would begin in another year than ${said}; the first year counts`,
        "Correct one of them, or the setting on group 1.",
      );
    const past = done !== undefined && done < year.first;
    if (past)
      reader.warn(
        row,
        "done",
        `${isoDate(done)} is before this fiscal year began; it does not count`,
        "Clear the cell: each year has its own task.",
      );
    return [
      {
        row,
        district: cleanText(name),
        first,
        given: ofFirst ?? group,
        by:
          first !== undefined
            ? ("first year" as const)
            : group !== undefined
              ? ("group" as const)
              : ("dealt" as const),
        area: cleanText(reader.text("area", row) ?? "all"),
        identified,
        visit,
        done: past ? undefined : done,
      },
    ];
  });
  read.sort((one, other) => compareTexts(one.district, other.district));
  const groups = dealYears(
    read.map(({ area }) => area),
    CYCLE_LENGTH,
    seed,
    read.map(({ given }) => given),
  );
  return {
    districts: read.map(({ first, given: _, ...own }, at) => ({
      ...own,
      group: groups[at]!,
      place: { firstYear: first ?? latestFirstYear(groups[at]!, base, fy), given: first !== undefined },
    })),
    problems: inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "districts" })),
  };
}

/** What a district does in the year, its last day, and how it stands. */
export function taskFor(district: CycleDistrict, { fy, asOf, soon }: CycleChoices): DistrictTask {
  const task = taskOf(district.place, fy);
  const due = task === undefined ? undefined : dueOf(task, district, fy);
  const daysLeft = due === undefined || district.done !== undefined ? undefined : due - asOf;
  return { district, task, due, daysLeft, status: statusOf(task, due, daysLeft, district.done, soon) };
}

function dueOf(task: CycleTask, { identified, visit }: CycleDistrict, fy: number): number | undefined {
  switch (task.ends) {
    case "self-review report": {
      const day = inForce(SELF_REVIEW_DUE, fy - 1)?.value;
      return day === undefined ? undefined : serialOf({ year: day.month >= 7 ? fy - 1 : fy, ...day });
    }
    case "one year from the findings":
      return identified === undefined ? undefined : correctionDue(identified);
    case "day of the visit":
      return visit;
    case "not printed":
      return undefined;
  }
}

function statusOf(
  task: CycleTask | undefined,
  due: number | undefined,
  daysLeft: number | undefined,
  done: number | undefined,
  soon: number,
): TaskStatus {
  if (task === undefined) return "no task";
  if (done !== undefined) return due !== undefined && done > due ? "done late" : "done";
  if (daysLeft === undefined) return "no date";
  if (daysLeft < 0) return "late";
  return daysLeft <= soon ? "soon" : "open";
}
