import type { Computation } from "./computation";
import { computations as all } from "./computations";
import { recompute, type Recomputed } from "./recompute";

/** The plan, computed again. */
export interface PlanCheck {
  readonly results: readonly Recomputed[];
  readonly reproduced: number;
  readonly different: readonly Recomputed[];
  /** Rows that hold words and no arithmetic. */
  readonly readOnly: number;
  /** Rows that came out otherwise than on record: those have a reason, and only those, that do not reproduce. */
  readonly unexpected: readonly Recomputed[];
}

/** Computes every printed figure of the plan again. */
export function checkPlan(computations: readonly Computation[] = all): PlanCheck {
  const results = computations.map(recompute);
  return {
    results,
    reproduced: results.filter((result) => result.reproduces).length,
    different: results.filter((result) => !result.reproduces),
    readOnly: computations.filter(({ rule }) => rule.kind === "wording").length,
    unexpected: results.filter(
      ({ computation, reproduces }) => reproduces !== (computation.why === undefined),
    ),
  };
}
