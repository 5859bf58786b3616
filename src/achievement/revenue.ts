import { centsOf, dollarsOf, percentOfCents, unitsTimesRate, type Cents } from "../measures/money";
import { andThen, notDefined, value, type Outcome } from "../measures/outcome";
import {
  AID_PERCENT,
  BUDGET_CAP_PERCENT,
  DEPARTMENT_PERCENT,
  HOLD_HARMLESS_PERCENT,
  INCENTIVE_LIMIT,
  INCENTIVE_RATE,
  INITIAL_RATE,
  ruleFor,
} from "./revenueRules";

/*
 * Achievement and Integration revenue of one district. Amounts in and out are dollars; inside they are cents, rounded half up
 * (the department's own rounding was not found). `fy` is the state fiscal year; undefined takes the newest rule.
 */

export interface InitialFigures {
  /** Adjusted pupil units of the fiscal year itself. */
  readonly adjustedPupilUnits: number;
  /** Protected students, head count of the school year before. */
  readonly protectedPriorYear: number;
  /** All students, head count of the school year before. */
  readonly enrollmentPriorYear: number;
  /** The district's fixed amount, see holdHarmless; 0 where it has none. */
  readonly holdHarmless: number;
}

/** Initial revenue before the hold-harmless amount: 350 dollars x adjusted pupil units x protected / all students. */
export function initialProduct(
  fy: number | undefined,
  figures: Omit<InitialFigures, "holdHarmless">,
): Outcome {
  const { adjustedPupilUnits, protectedPriorYear, enrollmentPriorYear } = figures;
  if (enrollmentPriorYear === 0) {
    return notDefined("the prior year's enrollment is 0, so the protected students have no share of it");
  }
  return andThen(ruleFor(INITIAL_RATE, fy, "Initial revenue"), ({ value: rate }) =>
    dollars(
      unitsTimesRate(rate, adjustedPupilUnits, { part: protectedPriorYear, whole: enrollmentPriorYear }),
    ),
  );
}

/** Line 12 of the Integration Revenue Report, maximum initial revenue: the product plus the hold-harmless amount. */
export function maximumInitial(fy: number | undefined, figures: InitialFigures): Outcome {
  return andThen(initialProduct(fy, figures), (product) =>
    dollars(centsOf(product) + centsOf(figures.holdHarmless)),
  );
}

/**
 * The fixed amount of a district that would have lost by the new law: 66 percent of what its FY 2013 integration revenue was
 * above its FY 2014 product, never below 0.
 */
export function holdHarmless(fy: number | undefined, revenue2013: number, product2014: number): Outcome {
  return andThen(ruleFor(HOLD_HARMLESS_PERCENT, fy, "The hold-harmless amount"), ({ value: percent }) =>
    dollars(percentOfCents(Math.max(0, centsOf(revenue2013) - centsOf(product2014)), percent)),
  );
}

/** Line 13, maximum incentive revenue: 10 dollars x adjusted pupil units. */
export function maximumIncentive(fy: number | undefined, adjustedPupilUnits: number): Outcome {
  return andThen(ruleFor(INCENTIVE_RATE, fy, "Incentive revenue"), ({ value: rate }) =>
    dollars(unitsTimesRate(rate, adjustedPupilUnits)),
  );
}

/** 100.3 percent of the approved budget (finance code 313): what initial revenue may not exceed. */
export function budgetCap(fy: number | undefined, approvedBudget: number): Outcome {
  return andThen(
    ruleFor(BUDGET_CAP_PERCENT, fy, "The limit set by the approved budget"),
    ({ value: percent }) => dollars(percentOfCents(centsOf(approvedBudget), percent)),
  );
}

/** Initial revenue: the lesser of the maximum and 100.3 percent of the approved budget. */
export function initialRevenue(fy: number | undefined, maximum: number, approvedBudget: number): Outcome {
  return andThen(budgetCap(fy, approvedBudget), (cap) => dollars(Math.min(centsOf(maximum), centsOf(cap))));
}

/** Incentive revenue: the lesser of the maximum and the approved spending on the voluntary plan (finance code 318). */
export function incentiveRevenue(fy: number | undefined, maximum: number, approvedBudget: number): Outcome {
  return andThen(ruleFor(INCENTIVE_LIMIT, fy, "Incentive revenue"), () =>
    dollars(Math.min(centsOf(maximum), centsOf(approvedBudget))),
  );
}

/** Initial plus incentive revenue. */
export function totalRevenue(initial: number, incentive: number): number {
  return dollarsOf(centsOf(initial) + centsOf(incentive));
}

/** State aid and local levy. They add up to the revenue, to the cent. */
export interface RevenueSplit {
  readonly aid: number;
  readonly levy: number;
}

/** 70 percent of the revenue as aid, to the cent, half up; the levy is the rest. */
export function splitRevenue(fy: number | undefined, revenue: number): Outcome<RevenueSplit> {
  return andThen(ruleFor(AID_PERCENT, fy, "The split into aid and levy"), ({ value: percent }) => {
    const whole = centsOf(revenue);
    const aid = percentOfCents(whole, percent);
    return value({ aid: dollarsOf(aid), levy: dollarsOf(whole - aid) });
  });
}

/** 0.3 percent of initial revenue, which the department keeps for oversight. */
export function departmentShare(fy: number | undefined, initial: number): Outcome {
  return andThen(ruleFor(DEPARTMENT_PERCENT, fy, "The department's share"), ({ value: percent }) =>
    dollars(percentOfCents(centsOf(initial), percent)),
  );
}

function dollars(cents: Cents): Outcome {
  return value(dollarsOf(cents));
}
