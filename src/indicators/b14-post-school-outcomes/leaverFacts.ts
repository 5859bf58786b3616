import type { Since } from "../../law/dated";
import { inPlan } from "../../law/sources";

/*
 * The category of a leaver from what the leaver did. A fact that nobody knows stays unknown: it matters only where it could change
 * the category, and then it is asked for.
 */

/** Hours of work a week from which employment is competitive. */
export const COMPETITIVE_HOURS: readonly Since<number>[] = [
  { since: 2009, value: 20, source: inPlan("Indicator 14, definitions (line 1586)") },
];

/** Days of work in the year since leaving from which work counts. */
export const EMPLOYMENT_DAYS: readonly Since<number>[] = [
  {
    since: 2009,
    value: 90,
    source: inPlan("Indicator 14, definitions (lines 1586 and 1588)"),
    note: "The plan does not say whether the days have to follow each other.",
  },
];

/** "college": two or four years. "other": shorter programs, Job Corps, adult education. */
export type Program = "college" | "other" | "none";

/** What is known of the year since leaving; undefined where nobody knows. */
export interface LeaverFacts {
  readonly program: Program | undefined;
  /** At least one complete term of it. */
  readonly term: boolean | undefined;
  /** Worked for pay, or was self-employed. */
  readonly worked: boolean | undefined;
  /** Self-employed or in a family business: never competitive by the plan's words. */
  readonly selfEmployed: boolean;
  readonly military: boolean;
  readonly minimumWage: boolean | undefined;
  /** In a setting with others who are not disabled. */
  readonly integrated: boolean | undefined;
  readonly hours: number | undefined;
  readonly days: number | undefined;
}

/** "hours": the plan's, 20 hours a week. "any hours": competitive integrated employment, part time too. */
export type EmploymentRule = "hours" | "any hours";

export interface CategoryRule {
  readonly employment: EmploymentRule;
  readonly hours: number;
  readonly days: number;
}

export interface LeaverCategory {
  /** 1 to 4 in the order of POST_SCHOOL_CATEGORIES, 0 not engaged; undefined while a missing fact could change it. */
  readonly category: number | undefined;
  /** The facts that decided it, or that are missing, in words. */
  readonly because: readonly string[];
  readonly missing: readonly string[];
  /** The category if every missing fact counts against the leaver, and if every one counts for. */
  readonly least: number;
  readonly most: number;
}

/** A condition of a category: whether it holds, and what to ask where nobody knows. */
interface Condition {
  readonly holds: boolean | undefined;
  readonly says: string;
  readonly ask: string;
}

/** Puts a leaver into the highest category whose conditions hold (lines 1585-1588). */
export function categoryFromFacts(facts: LeaverFacts, rule: CategoryRule): LeaverCategory {
  const categories = conditionsOf(facts, rule);
  const states = categories.map(stateOf);
  const certain = states.indexOf(true);
  const possible = states.findIndex((state) => state !== false);
  const least = certain + 1;
  const most = possible + 1;
  if (least === most) {
    const because = certain < 0 ? whyNot(categories) : categories[certain]!.map(({ says }) => says);
    return { category: least, because, missing: [], least, most };
  }
  const open = categories.slice(0, certain < 0 ? undefined : certain);
  const missing = open.flatMap((conditions, at) =>
    states[at] === undefined
      ? conditions.filter(({ holds }) => holds === undefined).map(({ ask }) => ask)
      : [],
  );
  return { category: undefined, because: [], missing: [...new Set(missing)], least, most };
}

/** All conditions together: false where one fails, unknown where one is unknown and none fails. */
function stateOf(conditions: readonly Condition[]): boolean | undefined {
  if (conditions.some(({ holds }) => holds === false)) return false;
  return conditions.some(({ holds }) => holds === undefined) ? undefined : true;
}

/** Of a leaver who is not engaged: what each category lacked. */
function whyNot(categories: readonly (readonly Condition[])[]): readonly string[] {
  return [
    ...new Set(
      categories.flatMap((conditions) =>
        conditions.filter(({ holds }) => holds === false).map(({ says }) => says),
      ),
    ),
  ];
}

function conditionsOf(facts: LeaverFacts, rule: CategoryRule): readonly (readonly Condition[])[] {
  const { program, term, selfEmployed, military, minimumWage, integrated, hours, days } = facts;
  const inProgram = (which: Program, yes: string, no: string): Condition => ({
    holds: program === undefined ? undefined : program === which,
    says: program === which ? yes : no,
    ask: "kind of program, or none",
  });
  const completed = yesNo(term, "a complete term", "no complete term", "a complete term?");
  const working = yesNo(facts.worked, "worked for pay", "did not work for pay", "worked for pay?");
  const longEnough = atLeast(days, rule.days, "days of work", "days worked");
  const competitive: readonly Condition[] = military
    ? [{ holds: true, says: "in the military", ask: "" }]
    : [
        working,
        {
          holds: !selfEmployed,
          says: selfEmployed ? "self-employed or in a family business" : "employed",
          ask: "",
        },
        yesNo(
          minimumWage,
          "at least the minimum wage",
          "below the minimum wage",
          "at least the minimum wage?",
        ),
        yesNo(
          integrated,
          "with others who are not disabled",
          "not with others who are not disabled",
          "beside others who are not disabled?",
        ),
        ...(rule.employment === "hours" ? [atLeast(hours, rule.hours, "hours a week", "hours a week")] : []),
        longEnough,
      ];
  return [
    [inProgram("college", "college or university", "no college or university"), completed],
    competitive,
    [inProgram("other", "another program", "no other program"), completed],
    [working, longEnough],
  ];
}

function yesNo(holds: boolean | undefined, yes: string, no: string, ask: string): Condition {
  return { holds, says: holds === true ? yes : no, ask };
}

function atLeast(found: number | undefined, least: number, unit: string, ask: string): Condition {
  return {
    holds: found === undefined ? undefined : found >= least,
    says: `${found === undefined ? "" : found} ${unit}`,
    ask,
  };
}

/** The same leaver with every missing fact counted as a no. */
export function withoutMissing(facts: LeaverFacts): LeaverFacts {
  return {
    ...facts,
    program: facts.program ?? "none",
    term: facts.term ?? false,
    worked: facts.worked ?? false,
    minimumWage: facts.minimumWage ?? false,
    integrated: facts.integrated ?? false,
    hours: facts.hours ?? 0,
    days: facts.days ?? 0,
  };
}
