import {
  AID_PERCENT,
  BUDGET_CAP_PERCENT,
  HOLD_HARMLESS_PERCENT,
  INCENTIVE_LIMIT,
  INCENTIVE_RATE,
  INITIAL_RATE,
  ruleFor,
} from "../../achievement/revenueRules";
import { budgetCap } from "../../achievement/revenue";
import type { Since } from "../../law/dated";
import type { ExplainedCall } from "../call";
import type { Account } from "../declaration";
import { dollars, plain } from "../numbers";
import { fiscalYearWords, notesOf } from "../rules";
import type { AccountFor } from "../register";

/* Achievement and Integration revenue. Amounts are dollars and cents, rounded half up to the cent at every step, as the functions do. */

function yearOf(call: ExplainedCall): number | undefined {
  if (!call.has("fy")) return undefined;
  const fy = call.take("fy", "state fiscal year", "year");
  return Number.isNaN(fy) ? undefined : fy;
}

/** The rule of the year with its value in words; "?" where the year has none, and then there is no formula with numbers either. */
function ruled<T>(
  call: ExplainedCall,
  table: readonly Since<T>[],
  fy: number | undefined,
): { readonly value: T | undefined; readonly about: Pick<Account, "sources" | "year" | "notes"> } {
  const found = ruleFor(table, fy, "");
  const rule = found.kind === "value" ? found.value : undefined;
  if (rule === undefined) call.unreadable = true;
  return {
    value: rule?.value,
    about: {
      sources: [(rule ?? table[0]!).source],
      year:
        rule === undefined ? `No rule is known here for FY ${plain(fy ?? 0)}.` : fiscalYearWords(fy, rule),
      notes: notesOf(rule),
    },
  };
}

const rate = (value: number | undefined): string => (value === undefined ? "?" : plain(value));

function split(call: ExplainedCall, isAid: boolean): Account {
  const whole = call.take("revenue", "revenue", "money");
  const { value: percent, about } = ruled(call, AID_PERCENT, yearOf(call));
  const aid = `${dollars(whole)} x ${rate(percent)} / 100`;
  return {
    rule: isAid
      ? `${rate(percent)} percent of the revenue, to the cent, half up`
      : `the revenue less the state aid, which is ${rate(percent)} percent of it to the cent, half up`,
    numbers: isAid ? aid : `${dollars(whole)} - ${aid}`,
    unit: "money",
    what: isAid ? "state aid" : "local levy",
    ...about,
  };
}

export const revenue: Readonly<Record<string, AccountFor>> = {
  AI_MAX_INITIAL: (call) => {
    const fy = yearOf(call);
    const { value, about } = ruled(call, INITIAL_RATE, fy);
    const units = call.take("adjustedPupilUnits", "adjusted pupil units");
    const part = call.take("protectedPriorYear", "protected students, prior year");
    const all = call.take("enrollmentPriorYear", "all students, prior year");
    const fixed = call.has("holdHarmless") ? call.take("holdHarmless", "hold harmless", "money") : undefined;
    if (fixed === undefined) call.fromRule("hold harmless", "$0.00 (used when left out)");
    return {
      rule: "rate x adjusted pupil units x protected students / all students, both of the prior year, + hold harmless (line 12 of the Integration Revenue Report)",
      numbers: `${rate(value)} x ${plain(units)} x ${plain(part)} / ${plain(all)} + ${dollars(fixed ?? 0)}`,
      unit: "money",
      ...about,
    };
  },
  AI_HOLD_HARMLESS: (call) => {
    const { value, about } = ruled(call, HOLD_HARMLESS_PERCENT, undefined);
    const before = call.take("revenue2013", "integration revenue of FY 2013", "money");
    const after = call.take("product2014", "product of FY 2014", "money");
    return {
      rule: `${rate(value)} percent of what FY 2013 was above FY 2014, never below 0`,
      numbers:
        before > after
          ? `${rate(value)} / 100 x (${dollars(before)} - ${dollars(after)})`
          : `${rate(value)} / 100 x 0, since ${dollars(before)} is not above ${dollars(after)},`,
      unit: "money",
      ...about,
      year: "A fixed amount: it compares FY 2013 with FY 2014 and does not change with the year.",
    };
  },
  AI_MAX_INCENTIVE: (call) => {
    const { value, about } = ruled(call, INCENTIVE_RATE, yearOf(call));
    return {
      rule: "rate x adjusted pupil units (line 13 of the Integration Revenue Report)",
      numbers: `${rate(value)} x ${plain(call.take("adjustedPupilUnits", "adjusted pupil units"))}`,
      unit: "money",
      ...about,
    };
  },
  AI_INITIAL: (call) => {
    const fy = yearOf(call);
    const { value, about } = ruled(call, BUDGET_CAP_PERCENT, fy);
    const maximum = call.take("maxInitial", "maximum initial revenue", "money");
    const budget = call.take("approvedBudget", "approved budget (finance code 313)", "money");
    const cap = call.unreadable ? undefined : budgetCap(fy, budget);
    const limit = cap?.kind === "value" ? dollars(cap.value) : "no limit";
    return {
      rule: `the lesser of the maximum and ${rate(value)} percent of the approved budget`,
      numbers: `the lesser of ${dollars(maximum)} and ${dollars(budget)} x ${rate(value)} / 100 (${limit})`,
      unit: "money",
      ...about,
    };
  },
  AI_INCENTIVE: (call) => {
    const { about } = ruled(call, INCENTIVE_LIMIT, yearOf(call));
    const maximum = call.take("maxIncentive", "maximum incentive revenue", "money");
    const budget = call.take("approvedBudget", "approved spending (finance code 318)", "money");
    return {
      rule: "the lesser of the maximum and the approved spending on the voluntary plan",
      numbers: `the lesser of ${dollars(maximum)} and ${dollars(budget)}`,
      unit: "money",
      ...about,
    };
  },
  AI_AID: (call) => split(call, true),
  AI_LEVY: (call) => split(call, false),
  AI_SPLIT: (call) => split(call, call.column === 0),
};
