import * as budgetRules from "../../achievement/budget/budgetRules";
import { CAPITAL_OBJECTS, WORDS_TO_LOOK_AT } from "../../achievement/budget/wordsToLookAt";
import * as deadlineRules from "../../achievement/deadlines/deadlineRules";
import type { DayRule, WindowRule } from "../../achievement/deadlines/deadlineRules";
import * as isolationRules from "../../achievement/eligibility/isolationRules";
import { ENROLLMENT_GROUPS, PROTECTED_GROUPS } from "../../achievement/eligibility/protectedGroups";
import { PARENT_COMMITTEE_FROM, REQUIREMENT_IDS, REQUIREMENTS } from "../../achievement/plan/requirements";
import * as formerRules from "../../achievement/revenue/before2014Rules";
import * as revenueRules from "../../achievement/revenueRules";
import type { Since } from "../../law/dated";
import * as disproportionality from "../../law/significantDisproportionality";

/*
 * The dated tables of Achievement and Integration, with what to call them. Each room's exports are typed here, so that a table
 * somebody adds without a title does not compile, and a test compares this list with every dated table of the rooms.
 */

/** A dated table as About lists it. */
export interface ProgramTable {
  readonly group: RuleGroup;
  readonly title: string;
  readonly entries: readonly Since<unknown>[];
  /** Years are calendar, fiscal or federal fiscal years. */
  readonly years: "fiscal" | "federal";
  readonly words: (value: never) => string;
}

export const RULE_GROUPS = {
  eligibility: "Eligibility",
  revenue: "Revenue",
  former: "Revenue before Achievement and Integration",
  budget: "Budget",
  plan: "What a plan needs",
  deadlines: "Deadlines",
  disproportionality: "Significant disproportionality",
} as const;
export type RuleGroup = keyof typeof RULE_GROUPS;

type TableNames<Room> = {
  [Name in keyof Room]: Room[Name] extends readonly Since<unknown>[] ? Name : never;
}[keyof Room];
type Entry = string | readonly [title: string, words: (value: never) => string];
type Titles<Room> = Readonly<Record<TableNames<Room>, Entry>>;

const plain = (value: number | string): string => String(value);
const listed = (values: readonly string[]): string => values.join(", ");
const groups = (ids: readonly string[]): string =>
  listed(ENROLLMENT_GROUPS.filter(({ id }) => ids.includes(id)).map(({ title }) => title));
const codes = (values: readonly { readonly code: string; readonly title: string }[]): string =>
  listed(values.map(({ code, title }) => `${code} ${title}`));

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];
const day = ({ month, day: number, yearsBefore }: DayRule): string =>
  `${MONTHS[month - 1]} ${number} of the calendar year ${yearsBefore === 0 ? "the fiscal year ends in" : "before"}`;
const span = ({ opens, closes }: WindowRule): string => `${day(opens)}, to ${day(closes)}`;

const eligibility: Titles<typeof isolationRules> = {
  POINTS_ABOVE: "Percentage points above which a district is isolated, and a school identifiable",
  TRADITIONAL_SCHOOLS: ["Schools that are tested", codes],
  TESTED_DISTRICT_TYPES: ["Types of districts whose schools are tested", listed],
  DISTRICT_TYPES_WITH_TERRITORY: ["Types of districts that can adjoin", listed],
  AMERICAN_INDIAN_EXCEPTION: "American Indian students of a school",
  AMERICAN_INDIAN_EXEMPTION: "Districts isolated because of American Indian students",
};

const revenue: Titles<typeof revenueRules> = {
  INITIAL_RATE: "Initial revenue, dollars a pupil unit before the protected share",
  HOLD_HARMLESS_PERCENT: "Hold harmless, percent of the fall from FY 2013 to FY 2014",
  BUDGET_CAP_PERCENT: "Initial revenue, most it may be in percent of the approved budget",
  DEPARTMENT_PERCENT: "Kept by the department for oversight, percent of initial revenue",
  INCENTIVE_RATE: "Incentive revenue, dollars a pupil unit",
  INCENTIVE_LIMIT: "Incentive revenue",
  AID_PERCENT: "State aid, percent of revenue",
};

const former: Titles<typeof formerRules> = {
  DULUTH_RATE: "Duluth, dollars a pupil unit",
  ST_PAUL_RATE: "St. Paul, dollars a pupil unit",
  MINNEAPOLIS_RATE: "Minneapolis, dollars a pupil unit",
  MINNEAPOLIS_LEVY_RATE: "Minneapolis, dollars of levy a pupil unit on top",
  HIGH_SHARE_RATE: "Districts with a high protected share, most dollars a pupil unit",
  HIGH_SHARE_PERCENT: "Protected percent above which that limit holds",
  OTHER_DISTRICTS_RATE: "Other districts, most dollars a pupil unit",
  FORMER_AID_PERCENT: "State aid, percent of revenue",
  SUBDIVISION_6_AID: "Aid under subdivision 6",
};

const budget: Titles<typeof budgetRules> = {
  DIRECT_PERCENT: "Direct services, at least this percent",
  DEVELOPMENT_PERCENT: "Professional development, at most this percent",
  ADMINISTRATION_PERCENT: "Administration, at most this percent",
  IMPROVEMENT_PERCENT: "Improvement funding, at most this percent of revenue",
  IMPROVEMENT_STAYS: "How long improvement funding stays",
  INITIAL_CODE: "Finance code of initial revenue",
  INCENTIVE_CODE: "Finance code of incentive revenue",
  LINE_NARRATIVE: "Narrative",
  RIS_SECTION: "Racially identifiable schools",
};

const deadlines: Titles<typeof deadlineRules> = {
  PLAN_YEARS: "Years a plan holds",
  BUDGET_DUE: ["Budget", day],
  PLAN_DUE: ["Plan, for its first fiscal year", day],
  NEW_DISTRICT_DUE: ["First plan and budget of a newly identified district", day],
  BUDGET_DECISION: ["Decision on the budget", day],
  PROGRESS_REPORT: ["Progress report", span],
  SCHOOL_PROGRESS_REPORT: ["Progress report of a racially identifiable school", span],
  POSTING_DAYS: "Days before the hearing by which its materials are posted",
  HEARINGS_A_YEAR: "Hearings a year, at least",
  STUDENT_COUNT: ["Count of students", day],
  PLAN_REVIEW: ["Review of a plan after its last fiscal year", day],
  LEGISLATIVE_REPORT: ["Report to the legislature, in odd years", day],
};

const significance: Titles<typeof disproportionality> = {
  presumedCellSize: "Cell size presumed reasonable, cases, at most",
  presumedNSize: "N-size presumed reasonable, children, at most",
  significanceCategories: [
    "Categories",
    (values: readonly { readonly name: string }[]) => listed(values.map(({ name }) => name)),
  ],
  significanceGroups: ["Groups", listed],
  significanceYears: "Years in a row a State may wait for",
};

function room(
  group: RuleGroup,
  exported: Readonly<Record<string, unknown>>,
  titles: Readonly<Record<string, Entry>>,
  years: ProgramTable["years"] = "fiscal",
): readonly ProgramTable[] {
  return Object.entries(titles).map(([name, entry]) => {
    const [title, words] = typeof entry === "string" ? [entry, plain] : entry;
    return { group, title, entries: exported[name] as readonly Since<unknown>[], years, words };
  });
}

const one = (
  group: RuleGroup,
  title: string,
  entries: readonly Since<unknown>[],
  words: ProgramTable["words"],
) => ({ group, title, entries, years: "fiscal", words }) as const;

/** Every dated table of the program, group by group. */
export const PROGRAM_TABLES: readonly ProgramTable[] = [
  ...room("eligibility", isolationRules, eligibility),
  one("eligibility", "Protected groups", PROTECTED_GROUPS, groups),
  ...room("revenue", revenueRules, revenue),
  ...room("former", formerRules, former),
  ...room("budget", budgetRules, budget),
  one(
    "budget",
    "Words in a line to look at",
    WORDS_TO_LOOK_AT,
    (values: readonly { readonly about: string }[]) => listed(values.map(({ about }) => about)),
  ),
  one(
    "budget",
    "UFARS objects that are capital",
    CAPITAL_OBJECTS,
    ({ from, to }: { readonly from: number; readonly to: number }) => `${from} to ${to}`,
  ),
  ...REQUIREMENT_IDS.map((id) =>
    one(
      "plan",
      REQUIREMENTS[id][0]!.value!.question,
      REQUIREMENTS[id],
      ({ evidence, appliesTo }: { readonly evidence: string; readonly appliesTo: string }) =>
        `For ${appliesTo}. Shown by: ${evidence}`,
    ),
  ),
  one(
    "plan",
    "American Indian students from whose number the parent committee is asked, by the rule",
    PARENT_COMMITTEE_FROM.rule,
    plain,
  ),
  one("plan", "The same, by the department's page", PARENT_COMMITTEE_FROM.page, plain),
  ...room("deadlines", deadlineRules, deadlines),
  ...room("disproportionality", disproportionality, significance, "federal"),
];
