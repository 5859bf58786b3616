import type { Citation } from "../../law/citation";
import type { Cents } from "../../measures/money";
import { andThen, notDefined, value, type Outcome } from "../../measures/outcome";
import { ruleFor } from "../revenueRules";
import { IMPROVEMENT_PERCENT, IMPROVEMENT_STAYS } from "./budgetRules";
import { dollarsInWords, OK } from "./budgetWords";
import { leastCents, mostCents } from "./centsOfPercent";

/** Why a budget has to hold improvement funding. */
export type ImprovementDuty =
  | { readonly kind: "none" }
  /** It was in an earlier budget and the goals are not all met. */
  | { readonly kind: "earlier" }
  /** The commissioner directed this percent of the revenue to an improvement plan. */
  | { readonly kind: "directed"; readonly percent: number };

export interface ImprovementCheck {
  readonly cents: Cents;
  /** What there has to be at least; 1 cent where only its presence is asked. */
  readonly least: Cents;
  /** The largest part that may be directed to it; undefined where neither revenue nor budget has a dollar. */
  readonly most: Cents | undefined;
  readonly holds: boolean;
  /** Above what may be directed: not forbidden, but worth a look. */
  readonly above: Cents;
  readonly verdict: string;
  readonly source: Citation;
}

/**
 * Improvement funding present where it has to be.
 * @param base cents the percent is of: the revenue, or the budget where the revenue is not known
 */
export function checkImprovement(
  fy: number | undefined,
  duty: ImprovementDuty,
  cents: Cents,
  base: Cents,
): Outcome<ImprovementCheck> {
  return andThen(ruleFor(IMPROVEMENT_PERCENT, fy, "Improvement funding"), (rule) => {
    if (duty.kind === "directed" && (duty.percent <= 0 || duty.percent > rule.value)) {
      return notDefined(
        `${duty.percent} percent cannot be directed to improvement: it is above 0 and at most ${rule.value}`,
      );
    }
    if (duty.kind === "directed" && base <= 0) {
      return notDefined("there are no dollars to take the directed percent of");
    }
    const least =
      duty.kind === "none" ? 0 : duty.kind === "earlier" ? 1 : Math.max(1, leastCents(duty.percent, base));
    const most = base > 0 ? mostCents(rule.value, base) : undefined;
    const above = most === undefined ? 0 : Math.max(0, cents - most);
    const stays = ruleFor(IMPROVEMENT_STAYS, undefined, "Improvement funding");
    const holds = cents >= least;
    return value({
      cents,
      least,
      most,
      holds,
      above,
      verdict: verdictOf(duty, cents, least, above, rule.value),
      source: duty.kind === "earlier" && stays.kind === "value" ? stays.value.source : rule.source,
    });
  });
}

function verdictOf(duty: ImprovementDuty, cents: Cents, least: Cents, above: Cents, percent: number): string {
  if (cents < least) {
    return duty.kind === "directed"
      ? `put ${dollarsInWords(least - cents)} more into improvement funding: ${duty.percent} percent is ${dollarsInWords(least)}`
      : "add lines of improvement funding: it was in an earlier budget and stays until each goal is met";
  }
  if (above > 0)
    return `look at this: ${dollarsInWords(above)} above the ${percent} percent that may be directed to improvement`;
  return OK;
}
