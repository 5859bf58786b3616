/** The three kinds of goals a plan has. */
export const GOAL_KINDS = ["achievement", "integration", "teachers"] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

export const GOAL_KIND_TITLES: Readonly<Record<GoalKind, string>> = {
  achievement: "Reduce achievement disparities",
  integration: "Increase racial and economic integration",
  teachers: "Increase access to effective and diverse teachers",
};

/** Which way the number is meant to go. */
export type Direction = "up" | "down";

/** A goal as its plan states it; what it leaves open is absent. Years are state fiscal years: 2023 is school year 2022-23. */
export interface Goal {
  readonly kind?: GoalKind;
  /** What is counted: "third grade reading proficiency". */
  readonly measure?: string;
  /** Whose: "American Indian students". */
  readonly group?: string;
  readonly grade?: string;
  readonly unit?: "percent" | "number";
  readonly direction?: Direction;
  readonly baselineValue?: number;
  readonly baselineYear?: number;
  readonly targetValue?: number;
  readonly targetYear?: number;
}

/** First and last fiscal year of a plan. */
export interface PlanTerm {
  readonly first: number;
  readonly last: number;
}

/** The way the numbers themselves go; undefined where there are not two different ones. */
export function directionOfNumbers({ baselineValue, targetValue }: Goal): Direction | undefined {
  if (baselineValue === undefined || targetValue === undefined || baselineValue === targetValue)
    return undefined;
  return targetValue > baselineValue ? "up" : "down";
}
