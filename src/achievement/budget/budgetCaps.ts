import type { Citation } from "../../law/citation";
import { centsOf, dollarsOf, percentOfCents, type Cents } from "../../measures/money";
import { andThen, value, type Outcome } from "../../measures/outcome";
import { departmentShare, incentiveRevenue, initialRevenue } from "../revenue";
import { BUDGET_CAP_PERCENT, INCENTIVE_LIMIT, ruleFor } from "../revenueRules";
import { dollarsInWords, OK } from "./budgetWords";

/*
 * A budget against the most that revenue can be: line 12 of the Integration Revenue Report for finance code 313, line 13 for 318.
 */

export interface CapCheck {
  readonly code: "313" | "318";
  readonly budget: Cents;
  readonly maximum: Cents;
  /** The revenue this budget brings: the lesser of the maximum and 100.3 percent (313) or all (318) of it. */
  readonly revenue: Cents;
  /** Budget above the maximum. */
  readonly over: Cents;
  /** How many more dollars of budget would bring all of the maximum; 0 where it is reached. */
  readonly room: Cents;
  /** What the department keeps of the revenue for oversight. */
  readonly kept: Cents;
  readonly holds: boolean;
  readonly verdict: string;
  readonly source: Citation;
}

/** Spending under finance code 313 against line 12. */
export function checkInitialCap(fy: number | undefined, budget: Cents, maximum: Cents): Outcome<CapCheck> {
  return andThen(ruleFor(BUDGET_CAP_PERCENT, fy, "The limit set by the approved budget"), (rule) =>
    andThen(initialRevenue(fy, dollarsOf(maximum), dollarsOf(budget)), (revenue) =>
      andThen(departmentShare(fy, revenue), (kept) => {
        const room = Math.max(0, budgetThatBrings(rule.value, maximum) - budget);
        return value({
          ...capOf("313", budget, maximum, centsOf(revenue), room),
          kept: centsOf(kept),
          source: rule.source,
        });
      }),
    ),
  );
}

/** Spending under finance code 318 against line 13. */
export function checkIncentiveCap(fy: number | undefined, budget: Cents, maximum: Cents): Outcome<CapCheck> {
  return andThen(ruleFor(INCENTIVE_LIMIT, fy, "Incentive revenue"), (rule) =>
    andThen(incentiveRevenue(fy, dollarsOf(maximum), dollarsOf(budget)), (revenue) =>
      value({
        ...capOf("318", budget, maximum, centsOf(revenue), Math.max(0, maximum - budget)),
        kept: 0,
        source: rule.source,
      }),
    ),
  );
}

function capOf(code: CapCheck["code"], budget: Cents, maximum: Cents, revenue: Cents, room: Cents) {
  const over = Math.max(0, budget - maximum);
  return {
    code,
    budget,
    maximum,
    revenue,
    over,
    room,
    holds: over === 0,
    verdict:
      over === 0
        ? OK
        : `take ${dollarsInWords(over)} out of finance code ${code}, or pay them from other money: revenue ends at ${dollarsInWords(maximum)}`,
  };
}

/** The smallest budget of which `percent` percent, to the cent, is the maximum. */
export function budgetThatBrings(percent: number, maximum: Cents): Cents {
  // Above 100 percent the budget is less than the maximum; rounding to the cent moves it by a cent at most.
  let budget = Math.floor((maximum * 100) / percent);
  while (budget > 0 && percentOfCents(budget - 1, percent) >= maximum) budget--;
  while (percentOfCents(budget, percent) < maximum) budget++;
  return budget;
}
