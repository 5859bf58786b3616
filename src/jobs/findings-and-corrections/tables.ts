import type { ChartData, ResultTable } from "../../indicators/declaration";
import { outcomeCell } from "../../indicators/recordForm/recordResults";
import { isoDate } from "../../measures/dates";
import { percent } from "../../measures/percent";
import type { FindingStanding } from "../../monitoring/recordReview/correction";
import { REASONS } from "../findingTables/columns";
import { countWith, isOpen, stepsOf, type FindingGroup, type JudgedFinding, type PlanStep } from "./groups";

/** The standing in a few words. */
export function sayStanding({ status, urgency, daysLeft, next }: FindingStanding): string {
  if (status === "on time") return "verified within one year";
  if (status === "late") return "verified after one year";
  const days = Math.abs(daysLeft!);
  const day = days === 1 ? "day" : "days";
  const when = urgency === "late" ? `late by ${days} ${day}` : `${urgency}, ${days} ${day} left`;
  return `${when}; ${next.whose}: ${next.what}`;
}

/** Findings by requirement and district, with both halves of a correction. */
export function groupsTable(groups: readonly FindingGroup[], steps: readonly PlanStep[]): ResultTable {
  return {
    id: "groups",
    title: "Findings by district and requirement",
    columns: [
      { title: "District", kind: "text" },
      { title: "Requirement", kind: "text" },
      { title: "Findings", kind: "count" },
      { title: "Records corrected", kind: "text" },
      { title: "Newer records comply", kind: "text" },
      { title: "Verified within one year", kind: "count" },
      { title: "Verified later", kind: "count" },
      { title: "Open", kind: "count" },
      { title: "Of these late", kind: "count" },
      { title: "% verified within one year", kind: "percent" },
      { title: "First year ends", kind: "date" },
      { title: "Steps done", kind: "text" },
    ],
    rows: groups.map((group) => {
      const { district, requirement, findings, limit } = group;
      const inRecords = findings.filter(({ inRecord }) => inRecord);
      const corrected = inRecords.filter(({ standing }) => standing.record !== "to do").length;
      const shown = findings.filter(({ standing }) => standing.practice === "shown").length;
      const onTime = countWith(findings, "on time");
      const own = stepsOf(steps, group);
      const done = own.filter(({ standing }) => standing.status.startsWith("done")).length;
      return [
        district,
        requirement,
        findings.length,
        inRecords.length === 0 ? "no records named" : `${corrected} of ${inRecords.length}`,
        `${shown} of ${findings.length}`,
        onTime,
        countWith(findings, "late"),
        findings.filter(isOpen).length,
        countWith(findings, "overdue"),
        outcomeCell(percent(onTime, findings.length)),
        limit === undefined ? null : isoDate(limit),
        own.length === 0 ? "no plan" : `${done} of ${own.length}`,
      ];
    }),
    flagged: groups.flatMap(({ findings }, row) => (countWith(findings, "overdue") > 0 ? [row] : [])),
  };
}

/** Open findings, the longest late first; of one last day by name, in whatever order the rows come. */
export function openByDue(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  return findings
    .filter(isOpen)
    .sort(
      (one, other) =>
        one.standing.due - other.standing.due || one.name.localeCompare(other.name, "en", { numeric: true }),
    );
}

/** Every open finding, the longest late first: who is next, and with what. */
export function nextTable(findings: readonly JudgedFinding[]): ResultTable {
  const open = openByDue(findings);
  return {
    id: "next",
    title: "Who is next",
    columns: [
      { title: "Finding", kind: "text" },
      { title: "District", kind: "text" },
      { title: "Requirement", kind: "text" },
      { title: "Identified", kind: "date" },
      { title: "One year ends", kind: "date" },
      { title: "Days left", kind: "number" },
      { title: "Stands", kind: "text" },
      { title: "Who is next", kind: "text" },
      { title: "What is next", kind: "text" },
    ],
    rows: open.map(({ name, district, requirement, identified, standing }) => [
      name,
      district,
      requirement,
      isoDate(identified),
      isoDate(standing.due),
      standing.daysLeft!,
      standing.urgency,
      standing.next.whose,
      standing.next.what,
    ]),
    flagged: open.flatMap(({ standing }, row) => (standing.urgency === "late" ? [row] : [])),
  };
}

/** The plan's steps with what they lack. */
export function stepsTable(steps: readonly PlanStep[]): ResultTable {
  return {
    id: "steps",
    title: "Steps of the corrective action plans",
    columns: [
      { title: "District", kind: "text" },
      { title: "Requirement", kind: "text" },
      { title: "Step", kind: "text" },
      { title: "What is done", kind: "text" },
      { title: "Who", kind: "text" },
      { title: "By when", kind: "date" },
      { title: "Done on", kind: "date" },
      { title: "Stands", kind: "text" },
      { title: "Lacks", kind: "text" },
    ],
    rows: steps.map(({ district, requirement, step, activity, who, due, done, standing }) => [
      district,
      requirement,
      step ?? null,
      activity ?? null,
      who ?? null,
      due === undefined ? null : isoDate(due),
      done === undefined ? null : isoDate(done),
      standing.status,
      [...standing.lacks, ...(standing.afterLimit ? ["an earlier day: the year ends before"] : [])].join(
        ", ",
      ),
    ]),
    flagged: steps.flatMap(({ standing }, row) => (standing.status === "late" ? [row] : [])),
  };
}

/** Why requirements were not met, in the plan's categories. */
export function reasonsTable(findings: readonly JudgedFinding[]): ResultTable {
  const count = (reason: string | undefined) =>
    findings.filter((finding) => finding.reason === reason).length;
  const lines = [
    ...REASONS.map((reason) => [reason, count(reason)] as const),
    ["not said", count(undefined)] as const,
  ];
  return {
    id: "reasons",
    title: "Findings by reason",
    columns: [
      { title: "Reason", kind: "text" },
      { title: "Findings", kind: "count" },
      { title: "% of findings", kind: "percent" },
    ],
    rows: lines.map(([reason, number]) => [reason, number, outcomeCell(percent(number, findings.length))]),
  };
}

/** Findings of each requirement by how they stand. */
export function requirementsChart(findings: readonly JudgedFinding[]): ChartData {
  const names = [...new Set(findings.map(({ requirement }) => requirement))].sort((one, other) =>
    one.localeCompare(other, "en", { numeric: true }),
  );
  const series = (
    [
      ["Verified within one year", "on time"],
      ["Verified later", "late"],
      ["Open, the year is running", "open"],
      ["Open, the year is over", "overdue"],
    ] as const
  ).map(([name, status]) => ({
    name,
    values: names.map((requirement) =>
      countWith(
        findings.filter((finding) => finding.requirement === requirement),
        status,
      ),
    ),
  }));
  return {
    id: "requirements",
    title: "Findings by requirement",
    kind: "stackedBar",
    unit: "findings",
    categoryTitle: "Requirement",
    categories: names,
    series,
    description: names
      .map(
        (name, at) =>
          `${name}: ${series.map((one) => `${one.name.toLowerCase()} ${one.values[at]}`).join(", ")}.`,
      )
      .join(" "),
  };
}
