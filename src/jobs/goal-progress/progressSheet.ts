import { schoolYear } from "../../achievement/plan/checkGoal";
import { GOAL_KIND_TITLES } from "../../achievement/plan/goal";
import type { ReportBlock, ReportCell, ReportSheet } from "../../sheets/reportSheet";
import type { TrackedGoal } from "../planGoals/trackedGoal";

const year = (fy: number | undefined): string | null => (fy === undefined ? null : schoolYear(fy));

/** The progress report's table as a sheet: what is known is filled in, the last three columns are for the people who did the work. */
export function progressSheet(
  goals: readonly TrackedGoal[],
  indicators: readonly TrackedGoal[],
): ReportSheet {
  return {
    name: "Progress report",
    label: "Table for the progress report",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: "Achievement and Integration: progress of the plan's goals" },
      {
        kind: "text",
        style: "body",
        text: "The last three columns are yours: what was done, what it showed, and what changes. On track and behind compare with an even path from baseline to target, which is our reading.",
      },
      table("goals", "Goals", goals),
      ...(indicators.length > 0 ? [table("indicators", "Key indicators of progress", indicators)] : []),
    ],
  };
}

function table(id: string, title: string, goals: readonly TrackedGoal[]): ReportBlock {
  return {
    kind: "table",
    id,
    title,
    columns: [
      { title: "Goal", format: "typedText", width: 10 },
      { title: "Kind", format: "text", width: 24 },
      { title: "In words", format: "text", width: 44 },
      { title: "Strategies", format: "typedText", width: 16 },
      { title: "Baseline", format: "general", width: 10 },
      { title: "Baseline year", format: "text", width: 10 },
      { title: "Target", format: "general", width: 10 },
      { title: "Target year", format: "text", width: 10 },
      { title: "Newest result", format: "general", width: 10 },
      { title: "Its year", format: "text", width: 10 },
      { title: "Stands", format: "text", width: 12 },
      { title: "What we did", format: "text", width: 36 },
      { title: "What it showed", format: "text", width: 36 },
      { title: "What we change", format: "text", width: 36 },
    ],
    rows: goals.map(({ read, status, track }): ReportCell[] => [
      read.name,
      read.goal.kind === undefined ? null : GOAL_KIND_TITLES[read.goal.kind],
      read.text ?? read.goal.measure ?? null,
      read.strategies.join(", ") || null,
      read.goal.baselineValue ?? null,
      year(read.goal.baselineYear),
      read.goal.targetValue ?? null,
      year(read.goal.targetYear),
      track?.latest?.value ?? null,
      year(track?.latest?.year),
      status,
      null,
      null,
      null,
    ]),
    flagged: goals.flatMap(({ status }, row) => (status === "behind" || status === "not met" ? [row] : [])),
  };
}
