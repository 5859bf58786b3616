import { notDefined, type Outcome } from "../../measures/outcome";
import { percent } from "../../measures/percent";

/** The four ways of being engaged, highest first (State Performance Plan, indicator 14, lines 1585-1598). */
export const POST_SCHOOL_CATEGORIES = [
  "Higher education",
  "Competitive employment",
  "Other education or training",
  "Some other employment",
] as const;

/**
 * The category a leaver counts in: 1 to 4, the first of the answers that is yes, or 0. Each leaver counts once, in the highest
 * (implied by the additive calculation, lines 1596-1598).
 */
export function highestCategory(answers: readonly boolean[]): number {
  return answers.indexOf(true) + 1;
}

/**
 * Measures 14A, 14B and 14C: the first, the first two, and all four categories as percents of the respondents (lines 1537-1539).
 * @param counts leavers by highest category, in the order of POST_SCHOOL_CATEGORIES
 * @returns percents, 0 to 100; undefined without respondents
 */
export function postSchoolPercents(
  counts: readonly [number, number, number, number],
  respondents: number,
): { "14A": Outcome; "14B": Outcome; "14C": Outcome } {
  const [higher, competitive, education, employment] = counts;
  const share = (engaged: number) =>
    respondents === 0 ? notDefined("No leaver answered") : percent(engaged, respondents);
  return {
    "14A": share(higher),
    "14B": share(higher + competitive),
    "14C": share(higher + competitive + education + employment),
  };
}

/**
 * Completed surveys as a percent of those who could be asked: 100 x completed / (leavers - ineligible) (lines 1620-1624).
 * @param ineligible returned to school or deceased
 * @returns percent, 0 to 100; undefined where nobody was left to ask
 */
export function responseRate(completed: number, leavers: number, ineligible: number): Outcome {
  return leavers === ineligible
    ? notDefined("Nobody was left to ask")
    : percent(completed, leavers - ineligible);
}
