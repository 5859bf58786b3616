import { notDefined, type Outcome } from "./outcome";
import { percent } from "./percent";

/** Everybody in the sample, by what became of them. */
export interface Dispositions {
  /** Eligible and answered. */
  readonly respondents: number;
  /** Eligible and did not answer. */
  readonly nonrespondents: number;
  readonly ineligible: number;
  /** Nobody knows whether they are eligible. */
  readonly unknown: number;
}

/** Response rates of the American Association for Public Opinion Research (Standard Definitions), in percent. */
export interface ResponseRates {
  /** All of unknown eligibility counted as eligible. */
  readonly rr1: Outcome;
  /** Of those of unknown eligibility, the share that is eligible among the known (the CASRO estimate, e). */
  readonly rr3: Outcome;
  /** All of unknown eligibility counted as ineligible; the plan's rate, where nobody's eligibility is unknown. */
  readonly rr5: Outcome;
  /** e in percent: the share of eligible people among those known. */
  readonly eligibleShare: Outcome;
}

export function responseRates({
  respondents,
  nonrespondents,
  ineligible,
  unknown,
}: Dispositions): ResponseRates {
  const eligible = respondents + nonrespondents;
  const rate = (asked: number): Outcome =>
    asked === 0 ? notDefined("nobody was left to ask") : percent(respondents, asked);
  const known = eligible + ineligible;
  const estimated = unknown === 0 ? 0 : (unknown * eligible) / known;
  return {
    rr1: rate(eligible + unknown),
    rr3:
      unknown > 0 && known === 0
        ? notDefined("nobody's eligibility is known, so that of the others cannot be estimated")
        : rate(eligible + estimated),
    rr5: rate(eligible),
    eligibleShare: known === 0 ? notDefined("nobody's eligibility is known") : percent(eligible, known),
  };
}
