import { PLAN_YEARS } from "../../achievement/deadlines/deadlineRules";
import type { PlanTerm } from "../../achievement/plan/goal";
import { inForce } from "../../law/dated";

/** The plan's years by its first one; undefined where it was not given. */
export function termOf(text: string | undefined): PlanTerm | undefined {
  const first = Number(text?.trim() || Number.NaN);
  const years = Number.isInteger(first) ? inForce(PLAN_YEARS, first)?.value : undefined;
  return years === undefined ? undefined : { first, last: first + years - 1 };
}
