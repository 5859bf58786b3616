import { schoolYearOf } from "../../law/federalFiscalYear";
import { directionOfNumbers, type Goal, type PlanTerm } from "./goal";

/** Something about a goal that its reader would ask about. */
export interface GoalFinding {
  /** An error: the goal cannot be judged as it is, or contradicts itself. A warning: it can, and somebody should look. */
  readonly severity: "error" | "warning";
  readonly field: keyof Goal;
  readonly message: string;
  readonly advice: string;
}

/** "2022-23", for a fiscal year. */
export function schoolYear(fy: number): string {
  return schoolYearOf(fy - 1);
}

/**
 * What a goal lacks and where it contradicts itself or its plan: a measurable goal has a measure, a baseline and a target; a time-bound
 * one has their years; and the years are the plan's, from the one before it to its last.
 * @param term the plan's years; left out, the years are not compared with them
 */
export function checkGoal(goal: Goal, term?: PlanTerm): readonly GoalFinding[] {
  return [...missing(goal), ...valuesOf(goal), ...yearsOf(goal, term)];
}

const NEEDED: readonly (readonly [keyof Goal, string, string])[] = [
  ["kind", "the kind is not said", "Write achievement, integration or teachers."],
  [
    "measure",
    "nothing says what is measured",
    "Write what is counted, such as third grade reading proficiency.",
  ],
  ["baselineValue", "there is no baseline", "Write the value the plan starts from."],
  ["baselineYear", "the baseline has no year", "Write the school year the baseline is of."],
  [
    "targetValue",
    "there is no target",
    "Write the value to be reached; a goal without one is not measurable.",
  ],
  ["targetYear", "the target has no year", "Write the school year; a goal without one is not time-bound."],
];

function missing(goal: Goal): readonly GoalFinding[] {
  const found = NEEDED.filter(([field]) => goal[field] === undefined).map(
    ([field, message, advice]): GoalFinding => ({ severity: "error", field, message, advice }),
  );
  if (goal.kind === "achievement" && goal.group === undefined) {
    found.push({
      severity: "warning",
      field: "group",
      message: "no student group is named",
      advice: "A disparity is between groups: write whose achievement it is about.",
    });
  }
  return found;
}

function valuesOf(goal: Goal): readonly GoalFinding[] {
  const { baselineValue, targetValue, direction, unit } = goal;
  const found: GoalFinding[] = [];
  for (const field of ["baselineValue", "targetValue"] as const) {
    const value = goal[field];
    if (unit === "percent" && value !== undefined && (value < 0 || value > 100)) {
      const message = `${value} is not a percent from 0 to 100`;
      found.push({ severity: "error", field, message, advice: "Check the number, or the unit." });
    }
  }
  if (baselineValue !== undefined && baselineValue === targetValue) {
    found.push({
      severity: "error",
      field: "targetValue",
      message: `the target is the baseline, ${targetValue}`,
      advice: "Write a target that differs from the baseline.",
    });
  }
  const numbers = directionOfNumbers(goal);
  if (direction !== undefined && numbers !== undefined && direction !== numbers) {
    const verb = direction === "up" ? "rise" : "fall";
    found.push({
      severity: "error",
      field: "targetValue",
      message: `the number is meant to ${verb}, and ${targetValue} is on the other side of ${baselineValue}`,
      advice: "Check baseline and target; they may be the wrong way round.",
    });
  }
  return found;
}

function yearsOf({ baselineYear, targetYear }: Goal, term: PlanTerm | undefined): readonly GoalFinding[] {
  const found: GoalFinding[] = [];
  if (baselineYear !== undefined && targetYear !== undefined && targetYear <= baselineYear) {
    found.push({
      severity: "error",
      field: "targetYear",
      message: `the target's year, ${schoolYear(targetYear)}, is not after the baseline's, ${schoolYear(baselineYear)}`,
      advice: "Check both years.",
    });
  }
  if (term === undefined) return found;
  const plan = `the plan's years, ${schoolYear(term.first)} to ${schoolYear(term.last)}`;
  if (targetYear !== undefined && (targetYear < term.first || targetYear > term.last)) {
    found.push({
      severity: "error",
      field: "targetYear",
      message: `the target's year, ${schoolYear(targetYear)}, is outside ${plan}`,
      advice: `Set the target for ${schoolYear(term.last)}, the plan's last year.`,
    });
  } else if (targetYear !== undefined && targetYear < term.last) {
    found.push({
      severity: "warning",
      field: "targetYear",
      message: `the target's year, ${schoolYear(targetYear)}, is before the plan's last, ${schoolYear(term.last)}`,
      advice: "Check whether the goal was carried over from another plan.",
    });
  }
  if (baselineYear !== undefined && baselineYear !== term.first - 1) {
    const when = baselineYear < term.first ? "older than the year before the plan" : "within the plan";
    found.push({
      severity: "warning",
      field: "baselineYear",
      message: `the baseline's year, ${schoolYear(baselineYear)}, is ${when}`,
      advice: `The year before the plan is ${schoolYear(term.first - 1)}; check whether a newer figure is there.`,
    });
  }
  return found;
}
