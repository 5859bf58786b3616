import { compareRatio, compareWithTolerance, isOnSide, type LimitSide } from "../ratios/compareRatio";

/** A bar for a rate: the State's rate plus a number of standard deviations. */
export interface RateBar {
  readonly deviations: number;
  readonly side: LimitSide;
}

/** When a district's suspensions are a significant discrepancy. */
export interface DiscrepancyRule {
  /** Fewest children with IEPs in the district. */
  readonly minimumIeps: number;
  /** Fewest children with IEPs suspended or expelled for more than 10 days (of the group, where groups are looked at). */
  readonly minimumSuspended: number;
  readonly bar: RateBar;
}

/** All rates and deviations in percent. */
export interface SuspensionFacts {
  /** Children with IEPs in the district. */
  readonly ieps: number;
  /** Suspended or expelled for more than 10 days, of the children whose rate it is. */
  readonly suspended: number;
  readonly rate: number;
  readonly stateRate: number;
  readonly standardDeviation: number;
}

/** Whether a district has a significant discrepancy: enough children, enough suspended, and a rate on the bad side of the bar. */
export function hasDiscrepancy(rule: DiscrepancyRule, facts: SuspensionFacts): boolean {
  return isLargeEnough(rule, facts) && passesBar(rule.bar, facts);
}

/** A second way into a discrepancy by race: the group's rate over the rate of the district's children without IEPs. */
export interface RaceDiscrepancyRule extends DiscrepancyRule {
  readonly ratio: { readonly limit: number; readonly side: LimitSide };
}

export interface RaceSuspensionFacts extends SuspensionFacts {
  /** How the ratio stands to its limit; undefined where the district's rate of children without IEPs is 0 or unknown. */
  readonly ratioPasses: (limit: number, side: LimitSide) => boolean | undefined;
}

/** 1 and 2 and (3 or 4); a ratio that cannot be formed leaves the decision to the rate. */
export function hasRaceDiscrepancy(rule: RaceDiscrepancyRule, facts: RaceSuspensionFacts): boolean {
  if (!isLargeEnough(rule, facts)) return false;
  return passesBar(rule.bar, facts) || facts.ratioPasses(rule.ratio.limit, rule.ratio.side) === true;
}

/** Compares the rate ratio by its counts; undefined where the comparison rate is 0 or there is none. */
export function rateRatioPasses(
  suspended: number,
  children: number,
  otherSuspended: number,
  otherChildren: number,
): RaceSuspensionFacts["ratioPasses"] {
  return (limit, side) =>
    children > 0 && otherChildren > 0 && otherSuspended > 0
      ? isOnSide(compareRatio(suspended, children, otherSuspended, otherChildren, limit), side)
      : undefined;
}

function isLargeEnough(rule: DiscrepancyRule, facts: SuspensionFacts): boolean {
  return facts.ieps >= rule.minimumIeps && facts.suspended >= rule.minimumSuspended;
}

function passesBar(bar: RateBar, facts: SuspensionFacts): boolean {
  const height = facts.stateRate + bar.deviations * facts.standardDeviation;
  return isOnSide(compareWithTolerance(facts.rate, height), bar.side);
}
