import { centsOf, dollarsOf, showCents } from "../../measures/money";
import { isValue, type Outcome, value } from "../../measures/outcome";
import { revenueSteps, type RevenueFigures, type RevenueStepId } from "../revenueSteps";

/*
 * Why a revenue changed between the estimate on which a levy was set and the final figures. The figures are put in one after the
 * other, in a fixed order; what the revenue moves by at each is that figure's effect, so the effects add up to the difference to the
 * cent. Another order would share it out differently: the order is shown with the result.
 */

/** The order in which figures are replaced: what the formula multiplies first, then what limits it. */
export const ORDER_OF_CHANGES = [
  "adjustedPupilUnits",
  "protectedPriorYear",
  "enrollmentPriorYear",
  "holdHarmless",
  "budget313",
  "budget318",
] as const satisfies readonly (keyof RevenueFigures)[];

export type RevenueFigureId = (typeof ORDER_OF_CHANGES)[number];

/** One figure's change and what it did to the revenue. */
export interface RevenueEffect {
  readonly figure: RevenueFigureId;
  readonly before: number;
  readonly after: number;
  /** Dollars, negative where the revenue fell. */
  readonly effect: number;
  /** The maximum or the budget that set initial revenue once this figure was replaced. */
  readonly limitedBy: "maximum" | "budget";
}

export interface RevenueDifference {
  /** Dollars, final less estimate. */
  readonly revenue: number;
  readonly aid: number;
  readonly levy: number;
  readonly effects: readonly RevenueEffect[];
  /** "804,750.00 + 1,200.00 - 43,850.00 = 762,100.00". */
  readonly numbers: string;
}

/** How an estimate became the final revenue, figure by figure. Without a revenue at any step, the reason is passed on. */
export function explainDifference(
  fy: number,
  estimate: RevenueFigures,
  final: RevenueFigures,
): Outcome<RevenueDifference> {
  const start = amounts(fy, estimate);
  if (!isValue(start)) return start;
  const effects: RevenueEffect[] = [];
  let figures = estimate;
  let before = start.value;
  for (const figure of changesInOrder(estimate, final)) {
    figures = { ...figures, [figure]: final[figure] };
    const after = amounts(fy, figures);
    if (!isValue(after)) return after;
    effects.push({
      figure,
      before: estimate[figure],
      after: final[figure],
      effect: less(after.value.revenue, before.revenue),
      limitedBy: after.value.initial < after.value.maxInitial ? "budget" : "maximum",
    });
    before = after.value;
  }
  const parts = effects
    .filter(({ effect }) => effect !== 0)
    .map(({ effect }) => ` ${effect < 0 ? "-" : "+"} ${showCents(centsOf(Math.abs(effect)))}`);
  return value({
    revenue: less(before.revenue, start.value.revenue),
    aid: less(before.aid, start.value.aid),
    levy: less(before.levy, start.value.levy),
    effects,
    numbers: `${showCents(centsOf(start.value.revenue))}${parts.join("")} = ${showCents(centsOf(before.revenue))}`,
  });
}

/**
 * Only figures that changed. Enrollment goes in before the protected count where the other way round there would be more
 * protected students than students in between.
 */
function changesInOrder(estimate: RevenueFigures, final: RevenueFigures): readonly RevenueFigureId[] {
  const changed = ORDER_OF_CHANGES.filter((figure) => estimate[figure] !== final[figure]);
  if (final.protectedPriorYear <= estimate.enrollmentPriorYear) return changed;
  const rest = changed.filter((figure) => figure !== "enrollmentPriorYear");
  const place = rest.indexOf("protectedPriorYear");
  return changed.includes("enrollmentPriorYear")
    ? [...rest.slice(0, place), "enrollmentPriorYear", ...rest.slice(place)]
    : changed;
}

type Amounts = Readonly<Record<RevenueStepId, number>>;

function amounts(fy: number, figures: RevenueFigures): Outcome<Amounts> {
  const found: Partial<Record<RevenueStepId, number>> = {};
  for (const { id, outcome } of revenueSteps(fy, figures)) {
    if (!isValue(outcome)) return outcome;
    found[id] = outcome.value;
  }
  return value(found as Amounts);
}

/** In cents, so that effects add up. */
function less(one: number, other: number): number {
  return dollarsOf(centsOf(one) - centsOf(other));
}
