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

/** Minnesota's rules on desegregation, which say who is isolated and which school is identifiable. */
export const DESEGREGATION_RULES: Source = {
  id: "mn-rules-3535",
  title: "Minnesota Rules, chapter 3535, Equality of educational opportunity (desegregation)",
  url: "https://www.revisor.mn.gov/rules/3535/",
  checked: "2026-11-21",
};

/** How the department made its list of racially identifiable schools of 2012-13. */
export const MDE_IDENTIFIABLE_SCHOOLS_2013: Source = {
  id: "mde-identifiable-schools-2013",
  title:
    "Minnesota Department of Education, Racially identifiable schools, 2012-13 (list of April 15, 2013), note on the method",
  checked: "2026-11-21",
};

/** The department's answers to frequent questions about the program. */
export const MDE_INTEGRATION_FAQ: Source = {
  id: "mde-acint-faq-2016",
  title:
    "Minnesota Department of Education, Achievement and Integration Program, frequently asked questions (September 23, 2016)",
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

/** The program's plan, hearing and budget. Of its words only subdivision 1 was seen; what cites the rest says so. */
export const STATUTE_124D_861: Source = {
  id: "mn-stat-124d-861",
  title: "Minnesota Statutes, section 124D.861, Achievement and Integration for Minnesota",
  url: "https://www.revisor.mn.gov/statutes/cite/124D.861",
  checked: "2026-11-21",
};

/** What a district does about a racially identifiable school. */
export const RULE_3535_0160: Source = {
  id: "mn-rule-3535-0160",
  title: "Minnesota Rules, part 3535.0160, plans for racially identifiable schools",
  url: "https://www.revisor.mn.gov/rules/3535.0160/",
  checked: "2026-11-21",
};

/** What isolated and adjoining districts do together. */
export const RULE_3535_0170: Source = {
  id: "mn-rule-3535-0170",
  title: "Minnesota Rules, part 3535.0170, racial isolation of districts",
  url: "https://www.revisor.mn.gov/rules/3535.0170/",
  checked: "2026-11-21",
};

/** The State's holidays; read in its forms of 2020 and 2023. */
export const STATUTE_645_44: Source = {
  id: "mn-stat-645-44",
  title: "Minnesota Statutes, section 645.44, subdivision 5, Holiday",
  url: "https://www.revisor.mn.gov/statutes/cite/645.44",
  checked: "2026-11-21",
};

/** How periods of days are counted; read in its form of 2007. */
export const STATUTE_645_15: Source = {
  id: "mn-stat-645-15",
  title: "Minnesota Statutes, section 645.15, Computation of time",
  url: "https://www.revisor.mn.gov/statutes/cite/645.15",
  checked: "2026-11-21",
};

/** The department's page on the annual hearing and what is posted before it. */
export const MDE_HEARING_PAGE: Source = {
  id: "mde-acint-033920",
  title:
    "Minnesota Department of Education, Achievement and Integration, page 033920 (annual public hearing)",
  url: "https://education.mn.gov/MDE/dse/acint/033920",
  checked: "2026-11-21",
};

/** The department's page on the program's first years. */
export const MDE_TRANSITION_PAGE: Source = {
  id: "mde-050842",
  title: "Minnesota Department of Education, page 050842 (first years of Achievement and Integration)",
  checked: "2026-11-21",
};

/** What a newly identified district reported of its date. */
export const FARMINGTON_BOARD_NOTES: Source = {
  id: "farmington-board-2023",
  title: "Notes on Farmington school board files, May 2023 (a board member's site)",
  url: "https://votedewilde.blogspot.com/2023/05/board-files-and-notes.html",
  checked: "2026-11-21",
};

/** The goals of a real plan, fiscal years 2024 to 2026. */
export const FARMINGTON_GOALS: Source = {
  id: "farmington-goals",
  title: "Farmington Area Public Schools, Achievement and Integration goals",
  url: "https://www.farmington.k12.mn.us",
  checked: "2026-11-21",
};

/** The goals of another real plan, as a newspaper reported them. */
export const ELK_RIVER_GOALS: Source = {
  id: "elk-river-goals-2020",
  title: "Elk River Star News, February 29, 2020, the district's Achievement and Integration goals",
  url: "https://www.hometownsource.com/elk_river_star_news/",
  checked: "2026-11-21",
};

/** The department's plan template as a district filled it in. */
export const PLAN_TEMPLATE_2020: Source = {
  id: "tracy-plan-template-2020",
  title: "Achievement and Integration plan on the department's template for FY 2021 to 2023 (Tracy's copy)",
  url: "https://info.5y1.org/among-us-copy-and-paste-art_1_e1800f.html",
  checked: "2026-11-21",
};

/** What a member of a collaborative needs in its plan. */
export const COLLABORATIVE_GOALS_PAGE: Source = {
  id: "lakeview-goals-page",
  title: "Lakeview Public Schools, Achievement and Integration (web page 1370)",
  url: "https://www.lakeview2167.com/Page/1370",
  checked: "2026-11-21",
};

/** That a plan runs three years. */
export const PLAN_TERM_PAGES: Source = {
  id: "plan-term-pages",
  title: "Inver Grove Heights (district 199), Achievement and Integration (web page)",
  url: "https://www.isd199.org/district/departments/Learning/ai",
  checked: "2026-11-21",
};

/** The department's school finance page on integration revenue. */
export const MDE_SCHOOL_FINANCE_PAGE: Source = {
  id: "mde-schfin-integ",
  title: "Minnesota Department of Education, School Finance, Integration (web page)",
  url: "https://education.state.mn.us/MDE/SchSup/SchFin/Integ/index.html",
  checked: "2026-11-21",
};

/** The federal rule on student records. It names no smallest count; publishers choose one. Its words were not seen. */
export const CFR_99: Source = {
  id: "cfr-34-99",
  title: "34 CFR part 99, Family Educational Rights and Privacy (FERPA)",
  url: "https://www.ecfr.gov/current/title-34/subtitle-A/part-99",
  checked: "2026-11-21",
};

/** How the federal office asks that noncompliance be reported and corrected. The plan names it; its words were not seen. */
export const OSEP_MEMO_09_02: Source = {
  id: "osep-memo-09-02",
  title:
    "United States Department of Education, Office of Special Education Programs, Memorandum 09-02 (October 17, 2008)",
  checked: "2026-11-22",
};

/** The guidance that took the memorandum's place. Its words were not compared. */
export const OSEP_QA_23_01: Source = {
  id: "osep-qa-23-01",
  title:
    "United States Department of Education, Office of Special Education Programs, QA 23-01, State General Supervision Responsibilities (July 24, 2023)",
  url: "https://sites.ed.gov/idea/idea-files/guidance-on-state-general-supervision-responsibilities-under-parts-b-and-c-of-the-idea-july-24-2023/",
  checked: "2026-11-22",
};

/** How another state decides which forms of a parent survey count; shown as an example beside our rules. */
export const NEW_YORK_PARENT_SURVEY: Source = {
  id: "ny-parent-survey-2011",
  title: "New York State Education Department, Special Education State Performance Plan, Indicator 8 (2011)",
  url: "https://www.p12.nysed.gov/specialed/spp/2011/ind8.htm",
  checked: "2026-11-21",
};

/** A place in the State Performance Plan. */
export function inPlan(at: string): Citation {
  return { source: STATE_PERFORMANCE_PLAN, at };
}
