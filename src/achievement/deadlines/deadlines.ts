import type { Citation } from "../../law/citation";
import { inForce, type Since } from "../../law/dated";
import { dateOf, serialOf } from "../../measures/dates";
import { notDefined, value, type Outcome } from "../../measures/outcome";
import {
  BUDGET_DECISION,
  BUDGET_DUE,
  HEARINGS_A_YEAR,
  LEGISLATIVE_REPORT,
  NEW_DISTRICT_DUE,
  PLAN_DUE,
  PLAN_REVIEW,
  PLAN_YEARS,
  POSTING_DAYS,
  PROGRESS_REPORT,
  SCHOOL_PROGRESS_REPORT,
  STUDENT_COUNT,
  type DayRule,
  type WindowRule,
} from "./deadlineRules";

export const DEADLINE_KINDS = [
  "plan",
  "budget",
  "posting",
  "hearing",
  "progress report",
  "school progress report",
  "student count",
  "budget decision",
  "plan review",
  "legislative report",
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** What of a district decides its dates. Days are Excel serials, years are state fiscal years. */
export interface DistrictFacts {
  /** First fiscal year of a plan of the district, any of its plans; undefined where nobody said. */
  readonly planFirstYear?: number;
  /** That plan is the district's first, after the department named it as eligible. */
  readonly newlyIdentified: boolean;
  /** It has a racially identifiable school. */
  readonly identifiableSchools: boolean;
  /** The day of the annual hearing, in the fiscal year asked for. */
  readonly hearing?: number;
}

export interface Deadline {
  readonly kind: DeadlineKind;
  /** Whose duty it is. */
  readonly who: "district" | "department";
  /** A day that comes by itself, or that nobody may have written down: once it is past it is not called late. */
  readonly event?: true;
  /** The fiscal year it is about, which the day may lie before or after. */
  readonly about: number;
  /** The last day; undefined where it hangs on a day that was not given. */
  readonly last: number | undefined;
  /** The first day on which it can be done, where there is one. */
  readonly opens?: number;
  /** A day to act before, counted back from another: the business day that helps is the one before, not the one after. */
  readonly countedBack?: true;
  readonly source: Citation;
  readonly note?: string;
}

/** The fiscal year a day lies in: July 2026 to June 2027 is FY 2027. */
export function fiscalYearOf(serial: number): number {
  const { year, month } = dateOf(serial);
  return month >= 7 ? year + 1 : year;
}

/** The place of a fiscal year in a plan: 1, 2 or 3; undefined before the first plan and where the plan's years are not known. */
export function yearOfPlan(
  fy: number,
  facts: Pick<DistrictFacts, "planFirstYear" | "newlyIdentified">,
): number | undefined {
  const { planFirstYear, newlyIdentified } = facts;
  if (planFirstYear === undefined || (newlyIdentified && fy < planFirstYear)) return undefined;
  const years = inForce(PLAN_YEARS, Math.max(fy, planFirstYear))?.value;
  return years === undefined ? undefined : ((((fy - planFirstYear) % years) + years) % years) + 1;
}

/**
 * A district's dates that fall into a fiscal year (July 1 to June 30), in order; those without a day come last. The plan is due
 * only where the plan's years are known. The years before a first plan have no reports and reviews.
 */
export function deadlinesIn(fy: number, facts: DistrictFacts): readonly Deadline[] {
  const found: Deadline[] = [];
  // A date may lie up to a year before the year it is about, or half a year behind it.
  for (let about = fy - 1; about <= fy + 1; about++) found.push(...datesAbout(about, facts));
  const within = found.filter(({ last }) => last !== undefined && fiscalYearOf(last) === fy);
  return [...within, ...hearingDates(fy, facts)].sort(
    (one, other) => (one.last ?? Infinity) - (other.last ?? Infinity) || orderOf(one) - orderOf(other),
  );
}

const orderOf = ({ kind }: Deadline): number => DEADLINE_KINDS.indexOf(kind);

function datesAbout(about: number, facts: DistrictFacts): readonly Deadline[] {
  const place = yearOfPlan(about, facts);
  const planKnown = facts.planFirstYear !== undefined;
  const hasPlan = planKnown ? place !== undefined : true;
  const first = facts.newlyIdentified && about === facts.planFirstYear;
  const years = inForce(PLAN_YEARS, about)?.value;
  const dates: (Deadline | undefined)[] = [];
  if (place === 1) dates.push(day("plan", "district", about, first ? NEW_DISTRICT_DUE : PLAN_DUE));
  if (hasPlan) {
    dates.push(day("budget", "district", about, first ? NEW_DISTRICT_DUE : BUDGET_DUE));
    // The day on which a first budget is decided was not found; June 1 is before it is handed in.
    if (!first) dates.push(day("budget decision", "department", about, BUDGET_DECISION));
    dates.push(span("progress report", about, PROGRESS_REPORT));
    if (facts.identifiableSchools) {
      dates.push(span("school progress report", about, SCHOOL_PROGRESS_REPORT));
    }
  }
  if (place !== undefined && place === years) {
    dates.push(day("plan review", "department", about, PLAN_REVIEW));
  }
  const counted = day("student count", "district", about, STUDENT_COUNT);
  if (counted !== undefined) dates.push({ ...counted, event: true });
  if (about % 2 === 1) dates.push(day("legislative report", "department", about, LEGISLATIVE_REPORT));
  return dates.filter((date) => date !== undefined);
}

function hearingDates(fy: number, facts: DistrictFacts): readonly Deadline[] {
  const planned = facts.planFirstYear === undefined || yearOfPlan(fy, facts) !== undefined;
  const hearing = inForce(HEARINGS_A_YEAR, fy);
  const posting = inForce(POSTING_DAYS, fy);
  if (!planned || hearing === undefined || posting === undefined) return [];
  const last = facts.hearing === undefined ? undefined : Math.floor(facts.hearing);
  return [
    {
      ...entry("posting", "district", fy, posting),
      last: last === undefined ? undefined : last - posting.value,
      countedBack: true,
    },
    { ...entry("hearing", "district", fy, hearing), last, event: true },
  ];
}

function day(
  kind: DeadlineKind,
  who: Deadline["who"],
  about: number,
  table: readonly Since<DayRule>[],
): Deadline | undefined {
  const rule = inForce(table, about);
  return rule && { ...entry(kind, who, about, rule), last: dayOf(rule.value, about) };
}

function span(kind: DeadlineKind, about: number, table: readonly Since<WindowRule>[]): Deadline | undefined {
  const rule = inForce(table, about);
  return (
    rule && {
      ...entry(kind, "district", about, rule),
      opens: dayOf(rule.value.opens, about),
      last: dayOf(rule.value.closes, about),
    }
  );
}

function entry(kind: DeadlineKind, who: Deadline["who"], about: number, rule: Since<unknown>) {
  return {
    kind,
    who,
    about,
    source: rule.source,
    ...(rule.note === undefined ? {} : { note: rule.note }),
  };
}

function dayOf({ month, day: dayOfMonth, yearsBefore }: DayRule, about: number): number {
  return serialOf({ year: about - yearsBefore, month, day: dayOfMonth });
}

/** One of the program's dates without a district, for a worksheet. */
export const DATE_KINDS = [
  "plan",
  "first plan",
  "budget",
  "budget decision",
  "progress report opens",
  "progress report",
  "plan review",
  "student count",
  "legislative report",
] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/**
 * The day of a date about a fiscal year: the budget for FY 2021 is due on March 15, 2020. No answer for a year before the rule, and
 * for the legislative report of an even year.
 */
export function deadlineDay(kind: DateKind, about: number): Outcome {
  if (kind === "legislative report" && about % 2 === 0) {
    return notDefined(`The report to the legislature comes in odd years; ${about} is even`);
  }
  const rule = dayRuleOf(kind, about);
  return rule === undefined
    ? notDefined(`${kind}: there is no rule here for FY ${about}`)
    : value(dayOf(rule, about));
}

function dayRuleOf(kind: DateKind, about: number): DayRule | undefined {
  switch (kind) {
    case "progress report opens":
      return inForce(PROGRESS_REPORT, about)?.value.opens;
    case "progress report":
      return inForce(PROGRESS_REPORT, about)?.value.closes;
    default:
      return inForce(DAY_RULES[kind], about)?.value;
  }
}

const DAY_RULES = {
  plan: PLAN_DUE,
  "first plan": NEW_DISTRICT_DUE,
  budget: BUDGET_DUE,
  "budget decision": BUDGET_DECISION,
  "plan review": PLAN_REVIEW,
  "student count": STUDENT_COUNT,
  "legislative report": LEGISLATIVE_REPORT,
} as const;

/** The last day on which the materials for a hearing can be posted. */
export function postingDay(hearing: number): Outcome {
  const day = Math.floor(hearing);
  const rule = inForce(POSTING_DAYS, fiscalYearOf(day));
  return rule === undefined
    ? notDefined(`There is no rule here for a hearing in FY ${fiscalYearOf(day)}`)
    : value(day - rule.value);
}
