import { andThen, value, type Outcome } from "../../measures/outcome";
import {
  marginOfError,
  roundDown,
  roundUp,
  unroundedSampleSize,
  type Precision,
} from "../../measures/sampling/sampleSize";

export interface SurveyQuestion {
  readonly precision: Precision;
  /** "up": the next whole number; "nearest": as usual. */
  readonly rounding: "up" | "nearest";
  /** Surveys to send for each one needed. */
  readonly inflation: number;
  /** Expected response rate in percent, above 0. */
  readonly responseRate: number;
}

export interface SurveySize {
  readonly population: number;
  readonly unrounded: number;
  readonly needed: number;
  /** The plan's way: needed x inflation. */
  readonly byInflation: Mailing;
  /** The usual way: needed / response rate. */
  readonly byResponseRate: Mailing;
}

/** One way to decide how many surveys to send, and what it leads to. */
export interface Mailing {
  /** What the rule asks for; it may be more than there are people. */
  readonly asked: number;
  readonly sent: number;
  /** Surveys that come back at the expected rate, rounded down. */
  readonly back: number;
  /** Percentage points at that return. */
  readonly margin: Outcome;
}

/** How many surveys are needed, how many to send by each rule, and how exact the result will then be. */
export function surveySize(population: number, question: SurveyQuestion): Outcome<SurveySize> {
  const { precision, rounding, inflation, responseRate } = question;
  return andThen(unroundedSampleSize(population, precision), (unrounded) => {
    const round = rounding === "up" ? roundUp : Math.round;
    const needed = Math.min(population, Math.max(1, round(unrounded)));
    const mailing = (asked: number): Mailing => {
      const sent = Math.min(population, asked);
      const back = roundDown((sent * responseRate) / 100);
      return { asked, sent, back, margin: marginOfError(back, population, precision) };
    };
    return value({
      population,
      unrounded,
      needed,
      byInflation: mailing(roundUp(needed * inflation)),
      byResponseRate: mailing(roundUp((100 * needed) / responseRate)),
    });
  });
}
