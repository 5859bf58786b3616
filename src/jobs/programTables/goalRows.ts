import type { DistrictResult } from "../../achievement/eligibility/districtStatus";
import { recordColumn } from "../../indicators/recordForm/recordReader";
import type { JobInput, JobProblem, JobTable } from "../declaration";
import { GOAL_COLUMNS, GOAL_EXAMPLE, RESULT_COLUMNS } from "../planGoals/columns";
import { readGoals } from "../planGoals/readGoals";
import { tracked, type TrackedGoal } from "../planGoals/trackedGoal";
import type { DistrictNames } from "./districtNames";

/** Without a target there is nothing to track; asking for it also keeps other tables from being taken for goals. */
const COLUMNS = GOAL_COLUMNS.map((column) => {
  if (column.id === "targetValue") return { ...column, required: true };
  if (column.id !== "district") return column;
  const help = "Whose goal it is: number and type (0742-01), the number, or the name.";
  return recordColumn(column.id, column.title, "text", help, [
    ...column.words,
    "district name",
    "district number",
  ]);
});

export const GOALS_INPUT: JobInput = {
  id: "goals",
  title: "Goals and results",
  help: "One row a goal of a plan with its district, baseline and target, and a column of results for each school year.",
  optional: true,
  forms: [
    {
      id: "goals",
      title: "One row a goal",
      rowIs: "a goal of a plan",
      columns: COLUMNS,
      many: [RESULT_COLUMNS],
      example: GOAL_EXAMPLE.map((row) => ({ ...row, district: "0001-01" })),
    },
  ],
};

export interface GoalsReading {
  readonly of: (district: DistrictResult) => readonly TrackedGoal[];
  readonly problems: readonly JobProblem[];
}

/**
 * The goals of each district.
 * @param only whose goals they are where the table does not say; undefined where that would be a guess
 */
export function readDistrictGoals(
  table: JobTable | undefined,
  names: DistrictNames,
  only?: DistrictResult,
): GoalsReading {
  const found = new Map<string, TrackedGoal[]>();
  if (table === undefined) return { of: () => [], problems: [] };
  const read = readGoals(table, { input: "goals", useText: false });
  const problems = [...read.problems];
  const said = read.goals.some(({ district }) => district !== undefined);
  const leftOut = (row: number, what: string, advice: string): void => {
    problems.push({
      input: "goals",
      row,
      column: "district",
      severity: "error",
      message: `District: ${what}; the goal is left out`,
      advice,
    });
  };
  for (const goal of read.goals) {
    if (goal.district === undefined) {
      if (!said && only !== undefined) add(found, only, tracked(goal));
      else leftOut(goal.row, "is blank", "Write whose goal it is, such as 0742-01, or pick one district.");
      continue;
    }
    const named = names.find(goal.district);
    if ("unclear" in named)
      leftOut(goal.row, named.unclear, "Write number and type as the enrollment table has them.");
    else add(found, named.district, tracked(goal));
  }
  return { of: ({ key }) => found.get(key) ?? [], problems };
}

function add(found: Map<string, TrackedGoal[]>, { key }: DistrictResult, goal: TrackedGoal): void {
  found.set(key, [...(found.get(key) ?? []), goal]);
}
