import type { Citation } from "../../law/citation";
import type { Since } from "../../law/dated";
import {
  COLLABORATIVE_GOALS_PAGE,
  MDE_HEARING_PAGE,
  MDE_INTEGRATION_PAGE,
  PLAN_TEMPLATE_2020,
  RULE_3535_0160,
  RULE_3535_0170,
  STATUTE_124D_861,
} from "../../law/sources";

/*
 * What a plan needs, by the first fiscal year of the plan. Each in our words, with its source.
 */

/** Which plans a requirement is for. */
export type AppliesTo =
  | "every plan"
  | "districts with American Indian students"
  | "each racially identifiable school"
  | "members of a collaborative"
  | "isolated districts";

/** A part of the checklist. */
export const REQUIREMENT_PARTS = [
  "approval",
  "input",
  "goals",
  "strategies",
  "indicators",
  "hearing",
] as const;
export type RequirementPart = (typeof REQUIREMENT_PARTS)[number];

export interface Requirement {
  readonly part: RequirementPart;
  /** What is asked, answered by yes or no. */
  readonly question: string;
  /** What shows it. */
  readonly evidence: string;
  readonly appliesTo: AppliesTo;
}

const FIRST_PLANS = 2015;

const page = (at: string): Citation => ({ source: MDE_INTEGRATION_PAGE, at });
const template = (at: string): Citation => ({ source: PLAN_TEMPLATE_2020, at });
/** The statute's words were not seen: the interface tells the reader to compare. */
const statute = (at: string): Citation => ({ source: STATUTE_124D_861, at, compareWithSource: true });

function requirement(
  value: Requirement,
  source: Citation,
  { since = FIRST_PLANS, note }: { readonly since?: number; readonly note?: string } = {},
): readonly Since<Requirement>[] {
  return [{ since, value, source, ...(note === undefined ? {} : { note }) }];
}

export const REQUIREMENTS = {
  "board-approval": requirement(
    {
      part: "approval",
      question: "Has the school board approved the plan?",
      evidence: "The day of the board meeting, and its minutes.",
      appliesTo: "every plan",
    },
    page("plan components (lines 18-26)"),
    { note: "The board approves before the plan is sent in." },
  ),
  "strategic-plan": requirement(
    {
      part: "approval",
      question: "Is the plan tied to the district's plan under section 120B.11?",
      evidence: "Where the two plans name each other.",
      appliesTo: "every plan",
    },
    template("board certification"),
    {
      note: "That plan was called World's Best Workforce; since 2024 Comprehensive Achievement and Civic Readiness.",
    },
  ),
  "council-input": requirement(
    {
      part: "input",
      question: "Did the multidistrict collaborative council give its input?",
      evidence: "The day of the meeting, who took part, and what was said.",
      appliesTo: "every plan",
    },
    page("plan input (line 48)"),
  ),
  "parent-committee": requirement(
    {
      part: "input",
      question: "Did the American Indian parent advisory committee give its input?",
      evidence: "The day of the meeting, and what was said.",
      appliesTo: "districts with American Indian students",
    },
    page("plan input (line 48)"),
    { note: "From how many students on: see the rule and the page, which differ by one student." },
  ),
  "community-council": requirement(
    {
      part: "input",
      question: "Did a community collaboration council give its input for each racially identifiable school?",
      evidence: "For each school the members, the day of the meeting, and what was said.",
      appliesTo: "each racially identifiable school",
    },
    { source: RULE_3535_0160, at: "subpart 2" },
    {
      note: "The department's page names part 3535.0170, subpart 2, which is about the multidistrict council.",
    },
  ),
  "school-plan": requirement(
    {
      part: "input",
      question: "Does each racially identifiable school have its own section of the plan?",
      evidence: "The school's goals, strategies and indicators, in the plan's format.",
      appliesTo: "each racially identifiable school",
    },
    template("list of racially identifiable schools"),
  ),
  partners: requirement(
    {
      part: "approval",
      question: "Does the plan name the partnering districts and their status?",
      evidence: "Each partner with isolated, adjoining or voluntary behind it.",
      appliesTo: "every plan",
    },
    template("partnering districts"),
  ),
  "shared-strategies": requirement(
    {
      part: "strategies",
      question: "Are there strategies with the adjoining districts to integrate students?",
      evidence: "The strategies, and which districts take part.",
      appliesTo: "isolated districts",
    },
    { source: RULE_3535_0170, at: "plans of isolated and adjoining districts" },
  ),
  "achievement-goal": requirement(
    {
      part: "goals",
      question: "Is there a goal to reduce achievement disparities?",
      evidence: "The goal. Student groups are racial, ethnic and economic ones.",
      appliesTo: "every plan",
    },
    page("plan components (lines 18-26)"),
  ),
  "integration-goal": requirement(
    {
      part: "goals",
      question: "Is there a goal to increase racial and economic integration?",
      evidence: "The goal.",
      appliesTo: "every plan",
    },
    page("plan components (lines 18-26)"),
  ),
  "teachers-goal": requirement(
    {
      part: "goals",
      question: "Is there a goal to increase access to effective and diverse teachers?",
      evidence: "The goal.",
      appliesTo: "every plan",
    },
    { ...page("plan components (lines 18-26)"), compareWithSource: true },
    {
      since: 2018,
      note: "The page of 2019 has it as one of three. It is not in the law of 2013; when it came in was not seen, 2017 is likely.",
    },
  ),
  "member-goals": requirement(
    {
      part: "goals",
      question: "Has each member of the collaborative at least one achievement and one integration goal?",
      evidence:
        "For each district its achievement goal (its own) and its integration goal (the collaborative's).",
      appliesTo: "members of a collaborative",
    },
    { source: COLLABORATIVE_GOALS_PAGE, at: "goals of members" },
  ),
  measurable: requirement(
    {
      part: "goals",
      question: "Is each goal measurable and time-bound, with baseline, target and their years?",
      evidence: "The goals table.",
      appliesTo: "every plan",
    },
    { source: COLLABORATIVE_GOALS_PAGE, at: "goals: measurable, research based, time-bound" },
  ),
  "strategies-tied": requirement(
    {
      part: "strategies",
      question: "Does each strategy serve a goal, and each goal have a strategy?",
      evidence: "The goals table with the strategies of each goal.",
      appliesTo: "every plan",
    },
    page("plan components (lines 18-26)"),
  ),
  "research-based": requirement(
    {
      part: "strategies",
      question: "Are the strategies research-based, with measures along the way?",
      evidence: "For each strategy the research it rests on, and the formative measures.",
      appliesTo: "every plan",
    },
    statute("subdivision 2"),
  ),
  efficiencies: requirement(
    {
      part: "strategies",
      question: "Does the plan create efficiencies and end duplicate programs?",
      evidence: "What is shared or ended, and what it saves.",
      appliesTo: "every plan",
    },
    page("plan components (lines 18-26)"),
  ),
  "key-indicators": requirement(
    {
      part: "indicators",
      question: "Has each strategy key indicators of progress?",
      evidence: "The indicators, with the year each is looked at.",
      appliesTo: "every plan",
    },
    page("plan components (lines 18-26)"),
  ),
  hearing: requirement(
    {
      part: "hearing",
      question: "Is a public hearing set for each year, with the materials posted 30 days before?",
      evidence: "The day of the hearing and the day of the posting.",
      appliesTo: "every plan",
    },
    { source: MDE_HEARING_PAGE, at: "annual hearing" },
  ),
} as const satisfies Readonly<Record<string, readonly Since<Requirement>[]>>;

export type RequirementId = keyof typeof REQUIREMENTS;
export const REQUIREMENT_IDS = Object.keys(REQUIREMENTS) as readonly RequirementId[];

/** American Indian students at whose number the parent committee is asked; the rule and the department's page differ. */
export const PARENT_COMMITTEE_FROM: Readonly<Record<"rule" | "page", readonly Since<number>[]>> = {
  rule: [
    {
      since: FIRST_PLANS,
      value: 10,
      source: { source: RULE_3535_0160, at: "subpart 2: ten or more" },
      note: "Ours unless you choose otherwise: the rule is the law, the page describes it.",
    },
  ],
  page: [
    {
      since: FIRST_PLANS,
      value: 11,
      source: page("plan input: more than ten (line 48)"),
      note: "With exactly ten students the page asks for nothing, the rule does.",
    },
  ],
};
