import type { Measure } from "./declaration";
import type { PlanBaselines, PlanTargets, RowsWithoutTarget } from "./planTable";

interface PlanTables {
  readonly targets: PlanTargets;
  readonly baselines?: PlanBaselines;
  readonly rowsWithoutTarget?: RowsWithoutTarget;
}

/**
 * A measure with its rows of the plan's tables. Which side of a target is good is our reading throughout: the plan prints targets
 * without saying so.
 */
export function planMeasure(
  code: string,
  title: string,
  side: "atLeast" | "atMost",
  { targets, baselines, rowsWithoutTarget }: PlanTables,
): Measure {
  const baseline = baselines?.[code];
  const withoutTarget = rowsWithoutTarget?.[code];
  return {
    code,
    title,
    unit: "percent",
    better: { side, ours: true },
    targets: targets[code] ?? [],
    ...(withoutTarget === undefined ? {} : { withoutTarget }),
    ...(baseline === undefined ? {} : { baseline }),
  };
}
