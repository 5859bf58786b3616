import type { Citation, Source } from "./citation";

/** Minnesota's State Performance Plan for IDEA Part B. Places are given by section and by line of the text we read. */
export const STATE_PERFORMANCE_PLAN: Source = {
  id: "mn-spp-2005-2013",
  title: "Minnesota State Performance Plan, Part B, 2005-2013 (revised April 17, 2012)",
  checked: "2026-11-21",
};

/** The federal rule on significant disproportionality. */
export const CFR_300_647: Source = {
  id: "cfr-34-300-647",
  title: "34 CFR 300.647, Determining significant disproportionality",
  url: "https://sites.ed.gov/idea/regs/b/f/300.647",
  checked: "2026-11-21",
};

/** Achievement and Integration revenue. Its words were not seen; what cites it says so. */
export const STATUTE_124D_862: Source = {
  id: "mn-stat-124d-862",
  title: "Minnesota Statutes, section 124D.862, Achievement and Integration revenue",
  url: "https://www.revisor.mn.gov/statutes/cite/124D.862",
  checked: "2026-11-21",
};

/** The department's page on the program, as it stood about November 2019. */
export const MDE_INTEGRATION_PAGE: Source = {
  id: "mde-acint-2019",
  title:
    "Minnesota Department of Education, Achievement and Integration Program (web page, about November 2019)",
  url: "https://education.mn.gov/MDE/dse/acint/",
  checked: "2026-11-21",
};

/** The department's page on incentive revenue. */
export const MDE_INCENTIVE_PAGE: Source = {
  id: "mde-integ-055104",
  title: "Minnesota Department of Education, School Finance, Integration, page 055104 (incentive revenue)",
  checked: "2026-11-21",
};

/** What the program's money may not be spent on, in the department's words; read from a stored copy. */
export const MDE_BUDGET_PAGE: Source = {
  id: "mde-integ-040142",
  title: "Minnesota Department of Education, School Finance, Integration, page 040142 (budget requirements)",
  checked: "2026-11-21",
};

/** The department's budget workbook for FY 2018, its first page. */
export const MDE_BUDGET_WORKBOOK_2018: Source = {
  id: "mde-ai-budget-2018",
  title:
    "Minnesota Department of Education, Achievement and Integration budget workbook, FY 2018 (first page)",
  url: "https://www.scribd.com/document/351801115/ai-budget",
  checked: "2026-11-21",
};

/** A budget worksheet for FY 2015 as a district filed it. */
export const BUDGET_WORKSHEET_2015: Source = {
  id: "mde-ai-worksheet-2015",
  title:
    "Minnesota Department of Education, Achievement and Integration budget worksheet, FY 2015, as Montevideo (district 129) filled it in",
  url: "https://www.scribd.com/doc/219518521",
  checked: "2026-11-21",
};

/** A newspaper on whether a board votes the budget. */
export const AUSTIN_HERALD_2020: Source = {
  id: "austin-herald-2020",
  title: "Austin Daily Herald, school board approves 2020 achievement and integration plan (February 2020)",
  url: "https://www.austindailyherald.com/2020/02/school-board-approves-2020-achievement-and-integration-plan",
  checked: "2026-11-21",
};

/** Minnesota's accounting standards for school districts. Its words were not seen; what cites it says so. */
export const UFARS: Source = {
  id: "mn-ufars",
  title: "Minnesota Uniform Financial Accounting and Reporting Standards (UFARS), object dimension",
  checked: "2026-11-21",
};

/** The table from child outcome ratings to progress categories. The plan names a calculator but prints no table. */
export const CHILD_OUTCOME_HAND_OUT: Source = {
  id: "cos-conversion-2016",
  title: "COS to Progress Category Conversion (a state's hand-out, 2016)",
  url: "https://dll-rehab.com/cos-to-progress-category-conversion.html",
  checked: "2026-11-21",
};

/** The national centers' workbook for child outcomes. */
export const ECTA_CALCULATOR: Source = {
  id: "ecta-cos-calculator",
  title: "the national COS Calculator",
  url: "https://ectacenter.org/eco/pages/cos-calc.asp",
  checked: "2026-11-21",
};

/** Criteria by which national summaries leave a state's outcome data out. */
export const NATIONAL_QUALITY_SCREEN: Source = {
  id: "eco-quality-2014",
  title: "National child outcomes data, quality criteria (slides, August 2014)",
  checked: "2026-11-21",
};

/** The states' counts of complaints, mediations and hearings as published, one file a year, with the form's codes in the headings. */
export const FEDERAL_DISPUTE_COUNTS: Source = {
  id: "idea-618-dispute-resolution",
  title:
    "United States Department of Education, IDEA Section 618, Part B dispute resolution, state level data files",
  url: "https://data.ed.gov",
  checked: "2026-11-21",
};

/** Integration revenue of the late 1990s. */
export const STATUTE_124_315: Source = {
  id: "mn-stat-124-315",
  title: "Minnesota Statutes 1997, section 124.315, Integration revenue",
  url: "https://www.revisor.mn.gov/statutes/1997/cite/124.315",
  checked: "2026-11-21",
};

/** Integration revenue before Achievement and Integration, as quoted in bills of 2006, 2009 and 2011. */
export const STATUTE_124D_86: Source = {
  id: "mn-stat-124d-86",
  title: "Minnesota Statutes, section 124D.86, Integration revenue",
  url: "https://www.revisor.mn.gov/statutes/cite/124D.86",
  checked: "2026-11-21",
};

/** A place in the State Performance Plan. */
export function inPlan(at: string): Citation {
  return { source: STATE_PERFORMANCE_PLAN, at };
}
