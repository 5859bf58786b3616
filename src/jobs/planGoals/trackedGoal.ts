import { trackGoal, type GoalStatus, type GoalTrack } from "../../achievement/plan/trackGoal";
import type { ReadGoal } from "./readGoals";

/** A goal with its track; without one where its numbers do not allow it. */
export interface TrackedGoal {
  readonly read: ReadGoal;
  readonly status: GoalStatus;
  readonly track?: GoalTrack;
  /** The track's working, or why there is none. */
  readonly because: string;
}

export function tracked(read: ReadGoal): TrackedGoal {
  const { baselineValue, baselineYear, targetValue, targetYear } = read.goal;
  if (
    baselineValue === undefined ||
    baselineYear === undefined ||
    targetValue === undefined ||
    targetYear === undefined
  ) {
    return { read, status: "no data", because: "baseline and target, each with its year, are needed" };
  }
  if (!read.complete && read.goal.direction !== undefined && runsBackwards(read)) {
    return { read, status: "no data", because: "direction and numbers contradict each other" };
  }
  const found = trackGoal({ baselineValue, baselineYear, targetValue, targetYear }, read.results);
  return found.kind === "value"
    ? { read, status: found.value.status, track: found.value, because: found.value.working }
    : { read, status: "no data", because: found.reason };
}

function runsBackwards({ goal }: ReadGoal): boolean {
  return goal.direction === (goal.targetValue! > goal.baselineValue! ? "down" : "up");
}
