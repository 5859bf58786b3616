import { percent } from "../../measures/percent";
import { notDefined, type Outcome } from "../../measures/outcome";

/**
 * Four-year graduation rate: completers of year 4 as a percent of themselves and the dropouts of the same cohort in its four years
 * (State Performance Plan, indicator 1, Measurement, line 139; the brackets its print lacks are set here).
 * @param completersYear4 youth with IEPs who get a regular diploma in year 4, a count
 * @param dropouts dropouts of grade 9 in year 1, grade 10 in year 2, grade 11 in year 3, grade 12 in year 4, counts
 * @returns percent, 0 to 100; undefined for an empty cohort
 */
export function graduationRate(completersYear4: number, dropouts: readonly number[]): Outcome {
  const cohort = dropouts.reduce((sum, count) => sum + count, completersYear4);
  return cohort === 0
    ? notDefined("Nobody completed and nobody dropped out: there is no cohort")
    : percent(completersYear4, cohort);
}
