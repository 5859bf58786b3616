import { schoolYear } from "../../achievement/plan/checkGoal";
import type { ResultCell, ResultTable } from "../../indicators/declaration";
import type { ReadGoal } from "../planGoals/readGoals";
import type { TrackedGoal } from "../planGoals/trackedGoal";

const missing = (reason: string): ResultCell => ({ missing: reason });
const yearCell = (year: number | undefined): ResultCell => (year === undefined ? null : schoolYear(year));

/** The table of the progress report: each goal with where it started, where it should be and where it is. */
export function progressTable(id: string, title: string, goals: readonly TrackedGoal[]): ResultTable {
  const several = goals.some(({ read }) => read.district !== undefined);
  return {
    id,
    title,
    columns: [
      { title: "Goal", kind: "text" },
      ...(several ? [{ title: "District", kind: "text" as const }] : []),
      { title: "Measure", kind: "text" },
      { title: "Baseline", kind: "number" },
      { title: "Baseline year", kind: "text" },
      { title: "Target", kind: "number" },
      { title: "Target year", kind: "text" },
      { title: "Newest result", kind: "number" },
      { title: "Its year", kind: "text" },
      { title: "Even path in that year", kind: "number" },
      { title: "Way behind us (%)", kind: "percent" },
      { title: "Stands", kind: "text" },
      { title: "Working", kind: "text" },
    ],
    rows: goals.map(({ read, status, track, because }) => [
      read.name,
      ...(several ? [read.district ?? null] : []),
      read.goal.measure ?? read.text ?? null,
      read.goal.baselineValue ?? missing("not given"),
      yearCell(read.goal.baselineYear),
      read.goal.targetValue ?? missing("not given"),
      yearCell(read.goal.targetYear),
      track?.latest?.value ?? missing("no result"),
      yearCell(track?.latest?.year),
      track?.expected ?? missing("no result"),
      track?.share ?? missing("no result"),
      status,
      because,
    ]),
    flagged: goals.flatMap(({ status }, row) => (status === "behind" || status === "not met" ? [row] : [])),
  };
}

/** What the sentences seem to say of parts that the cells leave blank; nothing of it is used before a person wrote it down. */
export function suggestionTable(goals: readonly ReadGoal[]): ResultTable | undefined {
  const rows = goals.flatMap(({ name, goal, suggestion, text }): ResultCell[][] => {
    if (suggestion === undefined || text === undefined) return [];
    const said = suggestion.goal;
    const open = (["kind", "baselineValue", "baselineYear", "targetValue", "targetYear"] as const).filter(
      (field) => goal[field] === undefined,
    );
    if (open.length === 0) return [];
    return [
      [
        name,
        text,
        said.kind ?? null,
        said.measure ?? null,
        said.group ?? null,
        said.grade ?? null,
        said.baselineValue ?? null,
        yearCell(said.baselineYear),
        said.targetValue ?? null,
        yearCell(said.targetYear),
        suggestion.questions.join(" "),
      ],
    ];
  });
  if (rows.length === 0) return undefined;
  return {
    id: "suggestions",
    title: "What the goals in words seem to say (to confirm)",
    columns: [
      { title: "Goal", kind: "text" },
      { title: "In words", kind: "text" },
      { title: "Kind", kind: "text" },
      { title: "Measure", kind: "text" },
      { title: "Group", kind: "text" },
      { title: "Grade", kind: "text" },
      { title: "Baseline", kind: "number" },
      { title: "Baseline year", kind: "text" },
      { title: "Target", kind: "number" },
      { title: "Target year", kind: "text" },
      { title: "Questions", kind: "text" },
    ],
    rows,
  };
}
