import type { Citation } from "../../law/citation";
import type { Since } from "../../law/dated";
import {
  BUDGET_WORKSHEET_2015,
  MDE_BUDGET_PAGE,
  MDE_BUDGET_WORKBOOK_2018,
  MDE_INTEGRATION_PAGE,
  STATUTE_124D_862,
} from "../../law/sources";

/*
 * What a budget of Achievement and Integration revenue has to keep to, by state fiscal year. The law took effect with FY 2014. The
 * three shares are called "the 80/20/10% budget ratios" in the department's workbook for FY 2018; the statute's words were not at hand.
 */

const FIRST_YEAR = 2014;

const ratios: Citation = { source: STATUTE_124D_862, at: "subdivision 6", compareWithSource: true };
const RATIOS_NOTE =
  "The department's budget workbook for FY 2018 names the 80/20/10 percent ratios. Compare with the statute in force.";

/** Percent that has to go to direct services to students: exactly this much is enough. */
export const DIRECT_PERCENT: readonly Since<number>[] = [
  { since: FIRST_YEAR, value: 80, source: ratios, note: RATIOS_NOTE },
];

/** Percent that professional development and placement services may take: exactly this much is allowed. */
export const DEVELOPMENT_PERCENT: readonly Since<number>[] = [
  { since: FIRST_YEAR, value: 20, source: ratios, note: RATIOS_NOTE },
];

/** Percent that administration may take: exactly this much is allowed. */
export const ADMINISTRATION_PERCENT: readonly Since<number>[] = [
  { since: FIRST_YEAR, value: 10, source: ratios, note: RATIOS_NOTE },
];

/** The largest part of a district's revenue that the commissioner may direct to an improvement plan, percent. */
export const IMPROVEMENT_PERCENT: readonly Since<number>[] = [
  {
    since: FIRST_YEAR,
    value: 20,
    source: { source: STATUTE_124D_862, at: "subdivision 8", compareWithSource: true },
    note: "Whether a plan directs exactly this much or less was not found; the percent directed is for the district to enter.",
  },
];

/** Once improvement funding was in a budget it stays in every one until the goals are met. */
export const IMPROVEMENT_STAYS: readonly Since<string>[] = [
  {
    since: 2020,
    value: "in every annual budget until each goal is met",
    source: { source: MDE_INTEGRATION_PAGE, at: "Improvement Funding (line 84)" },
    note: "The page says it of improvement funding in a budget for FY 2019.",
  },
];

/** UFARS finance code of spending from initial revenue. */
export const INITIAL_CODE: readonly Since<number>[] = [
  {
    since: FIRST_YEAR,
    value: 313,
    source: { source: BUDGET_WORKSHEET_2015, at: "initial integration revenue expenditures" },
  },
];

/** UFARS finance code of spending from incentive revenue. */
export const INCENTIVE_CODE: readonly Since<number>[] = [
  {
    since: FIRST_YEAR,
    value: 318,
    source: { source: BUDGET_WORKSHEET_2015, at: "total incentive revenue expenditures" },
  },
];

/** What each line has to say. */
export const LINE_NARRATIVE: readonly Since<string>[] = [
  {
    since: FIRST_YEAR,
    value: "each line has a narrative that names a strategy of the approved plan",
    source: { source: MDE_BUDGET_WORKBOOK_2018, at: "instructions, narrative of a line" },
    note: "Page 040142 of the department wants each expenditure tied to a goal of the approved plan, with a narrative.",
  },
];

/** Where the costs of racially identifiable schools go. */
export const RIS_SECTION: readonly Since<string>[] = [
  {
    since: FIRST_YEAR,
    value: "all costs of racially identifiable schools stand in a section of their own",
    source: { source: MDE_BUDGET_WORKBOOK_2018, at: "section for racially identifiable schools" },
  },
];

/** Where the department says what it will not approve. */
export const BUDGET_REQUIREMENTS: Citation = { source: MDE_BUDGET_PAGE, at: "budget requirements" };
