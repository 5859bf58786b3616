import { schoolYear } from "../../achievement/plan/checkGoal";
import type { ChartData } from "../../indicators/declaration";
import type { TrackedGoal } from "../planGoals/trackedGoal";

/** More pictures than this nobody looks through; a note says so. */
export const MOST_CHARTS = 12;

/** One chart a goal that has a track, in the table's order: the results as columns, the even path from baseline to target as a line. */
export function goalCharts(goals: readonly TrackedGoal[]): readonly ChartData[] {
  return goals.flatMap(({ read, track, status }): ChartData[] => {
    if (track === undefined) return [];
    const { baselineValue, targetValue, unit } = read.goal;
    const first = track.years[0]!.year;
    const results = track.years.map(({ year, result }) =>
      year === first ? (baselineValue ?? null) : (result ?? null),
    );
    const what = read.goal.measure ?? read.name;
    return [
      {
        id: `goal-${read.row + 1}`,
        title: `Goal ${read.name}: ${what} (${status})`,
        kind: "column",
        unit: unit === "percent" ? "percent" : "value",
        categoryTitle: "School year",
        categories: track.years.map(({ year }) => schoolYear(year)),
        series: [
          { name: "Baseline and results", values: results },
          {
            name: "Even path to the target",
            values: track.years.map(({ expected }) => expected),
            kind: "line",
          },
        ],
        description: `Columns: the baseline of ${schoolYear(first)} and the results since. Line: the even path to the target of ${targetValue}. ${track.working}.`,
      },
    ];
  });
}
