import type { Citation } from "../law/citation";
import { inForce, newest, type Since } from "../law/dated";
import { nameFiscalYear } from "../law/federalFiscalYear";
import { MDE_INCENTIVE_PAGE, MDE_INTEGRATION_PAGE, STATUTE_124D_862 } from "../law/sources";
import { notDefined, value, type Outcome } from "../measures/outcome";

/*
 * The rates of Achievement and Integration revenue, by state fiscal year (FY 2021 is school year 2020-21). The law took effect with
 * FY 2014; no sign was found that a rate changed since. Nothing is guessed for the integration revenue of the years before.
 */

const FIRST_YEAR = 2014;

/** The statute's words were not at hand: the interface tells the reader to compare. */
function statute(at: string): Citation {
  return { source: STATUTE_124D_862, at, compareWithSource: true };
}

const AMENDMENT_NOTE =
  "From FY 2026 on compare with the statute in force: a bill of 2025 (SF 2255, as introduced) would amend the section, and the final law was not seen.";

/** Dollars an adjusted pupil unit, before the protected share, in initial revenue. */
export const INITIAL_RATE: readonly Since<number>[] = [
  {
    since: FIRST_YEAR,
    value: 350,
    source: statute("subdivision 1"),
    note: `A newspaper's rule of thumb of 2018, 360 dollars a protected and 10 a white student, agrees with 350 + 10. ${AMENDMENT_NOTE}`,
  },
];

/** Percent of the fall from FY 2013 integration revenue to the FY 2014 product that a district keeps as a fixed amount. */
export const HOLD_HARMLESS_PERCENT: readonly Since<number>[] = [
  { since: FIRST_YEAR, value: 66, source: statute("subdivision 1"), note: AMENDMENT_NOTE },
];

/** Percent of the approved budget that initial revenue may not exceed. */
export const BUDGET_CAP_PERCENT: readonly Since<number>[] = [
  {
    since: FIRST_YEAR + 1,
    value: 100.3,
    source: statute("subdivision 1"),
    note: `Whether the law of FY 2014 already had this limit was not found. ${AMENDMENT_NOTE}`,
  },
];

/** Percent of initial revenue that goes to the department for oversight. */
export const DEPARTMENT_PERCENT: readonly Since<number>[] = [
  { since: FIRST_YEAR + 1, value: 0.3, source: statute("subdivision 1"), note: AMENDMENT_NOTE },
];

/** Dollars an adjusted pupil unit that incentive revenue may not exceed. */
export const INCENTIVE_RATE: readonly Since<number>[] = [
  { since: FIRST_YEAR, value: 10, source: { source: MDE_INCENTIVE_PAGE, at: "incentive revenue" } },
];

/** Incentive revenue is the lesser of its maximum and the approved spending on the voluntary plan. */
export const INCENTIVE_LIMIT: readonly Since<"lesser of maximum and approved spending">[] = [
  {
    since: FIRST_YEAR,
    value: "lesser of maximum and approved spending",
    source: statute("subdivision 2"),
    note: AMENDMENT_NOTE,
  },
];

/** Percent of revenue paid as state aid; the local levy is the rest. */
export const AID_PERCENT: readonly Since<number>[] = [
  { since: FIRST_YEAR, value: 70, source: { source: MDE_INTEGRATION_PAGE, at: "Funding (lines 30-40)" } },
];

/** The rule in force in a fiscal year; the newest where no year is named. */
export type RuleInForce<T> = Since<T> & { readonly value: T };

/**
 * @param fy state fiscal year, 2021 for school year 2020-21; undefined asks for the newest rule
 * @param what the rule in words, for the reason: "The limit of the approved budget"
 */
export function ruleFor<T>(
  table: readonly Since<T>[],
  fy: number | undefined,
  what: string,
): Outcome<RuleInForce<T>> {
  const rule = fy === undefined ? newest(table) : inForce(table, fy);
  if (rule !== undefined) return value(rule);
  const first = Math.min(...table.map(({ since }) => since));
  return notDefined(
    `${what} has no rule here for ${fy === undefined ? "this year" : nameFiscalYear(fy)}: ours begins with FY ${first}`,
  );
}
