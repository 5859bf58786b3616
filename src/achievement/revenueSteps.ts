import type { Since } from "../law/dated";
import { nameFiscalYear } from "../law/federalFiscalYear";
import type { Working } from "../law/working";
import { centsOf, showCents } from "../measures/money";
import { andThen, value, type Outcome } from "../measures/outcome";
import {
  budgetCap,
  incentiveRevenue,
  initialProduct,
  initialRevenue,
  maximumIncentive,
  maximumInitial,
  splitRevenue,
  totalRevenue,
  type InitialFigures,
} from "./revenue";
import {
  AID_PERCENT,
  BUDGET_CAP_PERCENT,
  INCENTIVE_LIMIT,
  INCENTIVE_RATE,
  INITIAL_RATE,
  ruleFor,
} from "./revenueRules";

/** What a district's revenue is computed from. Dollars, pupil units, head counts. */
export interface RevenueFigures extends InitialFigures {
  /** Approved budget under finance code 313. */
  readonly budget313: number;
  /** Approved spending under finance code 318. */
  readonly budget318: number;
}

export type RevenueStepId =
  "maxInitial" | "maxIncentive" | "initial" | "incentive" | "revenue" | "aid" | "levy";

/** One amount on the way from a district's figures to aid and levy, in dollars, with its working. */
export interface RevenueStep {
  readonly id: RevenueStepId;
  readonly title: string;
  readonly outcome: Outcome;
  readonly working: Working;
}

const money = (dollars: number): string => showCents(centsOf(dollars));
const plain = (number: number): string => number.toLocaleString("en-US", { maximumFractionDigits: 10 });
const shown = (outcome: Outcome): string => (outcome.kind === "value" ? money(outcome.value) : "no result");

/** The rate as the working prints it; the first one where the year has none, so that the line can still be read. */
function rateOf(table: readonly Since<number>[], fy: number): number | string {
  const rule = ruleFor(table, fy, "");
  return rule.kind === "value" ? rule.value.value : "(no rate)";
}

/** Where the rule of a step stands: the entry in force, or the table's first. */
function sourceOf(table: readonly Since<unknown>[], fy: number): Working["source"] {
  const rule = ruleFor(table, fy, "");
  return (rule.kind === "value" ? rule.value : table[0]!).source;
}

/** From a district's figures to aid and levy, step by step, each with its rule, numbers and source. */
export function revenueSteps(fy: number, figures: RevenueFigures): readonly RevenueStep[] {
  const {
    adjustedPupilUnits: units,
    protectedPriorYear,
    enrollmentPriorYear,
    budget313,
    budget318,
  } = figures;
  const year = nameFiscalYear(fy);
  const product = initialProduct(fy, figures);
  const maxInitial = maximumInitial(fy, figures);
  const maxIncentive = maximumIncentive(fy, units);
  const cap = budgetCap(fy, budget313);
  const initial = andThen(maxInitial, (maximum) => initialRevenue(fy, maximum, budget313));
  const incentive = andThen(maxIncentive, (maximum) => incentiveRevenue(fy, maximum, budget318));
  const revenue = andThen(initial, (first) =>
    andThen(incentive, (second) => value(totalRevenue(first, second))),
  );
  const split = andThen(revenue, (whole) => splitRevenue(fy, whole));
  const aid = andThen(split, (parts) => value(parts.aid));
  const levy = andThen(split, (parts) => value(parts.levy));
  const percent = rateOf(AID_PERCENT, fy);
  const unitsInput = { name: "adjusted pupil units", value: units };
  return [
    {
      id: "maxInitial",
      title: "Maximum initial revenue (line 12)",
      outcome: maxInitial,
      working: {
        rule: "rate x adjusted pupil units x protected / all students, both of the prior year, + hold harmless",
        numbers: `${rateOf(INITIAL_RATE, fy)} x ${plain(units)} x ${plain(protectedPriorYear)} / ${plain(enrollmentPriorYear)} + ${money(figures.holdHarmless)} = ${shown(product)} + ${money(figures.holdHarmless)} = ${shown(maxInitial)}`,
        inputs: [
          unitsInput,
          { name: "protected students, prior year", value: protectedPriorYear },
          { name: "all students, prior year", value: enrollmentPriorYear },
          { name: "hold harmless", value: figures.holdHarmless },
        ],
        source: sourceOf(INITIAL_RATE, fy),
        year,
      },
    },
    {
      id: "maxIncentive",
      title: "Maximum incentive revenue (line 13)",
      outcome: maxIncentive,
      working: {
        rule: "rate x adjusted pupil units",
        numbers: `${rateOf(INCENTIVE_RATE, fy)} x ${plain(units)} = ${shown(maxIncentive)}`,
        inputs: [unitsInput],
        source: sourceOf(INCENTIVE_RATE, fy),
        year,
      },
    },
    {
      id: "initial",
      title: "Initial revenue",
      outcome: initial,
      working: {
        rule: "the lesser of maximum initial revenue and the limit set by the approved budget",
        numbers: `the lesser of ${shown(maxInitial)} and ${rateOf(BUDGET_CAP_PERCENT, fy)} percent x ${money(budget313)} = ${shown(cap)}, which is ${shown(initial)}`,
        inputs: [{ name: "approved budget (313)", value: budget313 }],
        source: sourceOf(BUDGET_CAP_PERCENT, fy),
        year,
      },
    },
    {
      id: "incentive",
      title: "Incentive revenue",
      outcome: incentive,
      working: {
        rule: "the lesser of maximum incentive revenue and the approved spending",
        numbers: `the lesser of ${shown(maxIncentive)} and ${money(budget318)}, which is ${shown(incentive)}`,
        inputs: [{ name: "approved spending (318)", value: budget318 }],
        source: sourceOf(INCENTIVE_LIMIT, fy),
        year,
      },
    },
    {
      id: "revenue",
      title: "Achievement and Integration revenue",
      outcome: revenue,
      working: {
        rule: "initial revenue + incentive revenue",
        numbers: `${shown(initial)} + ${shown(incentive)} = ${shown(revenue)}`,
        inputs: [],
        source: sourceOf(AID_PERCENT, fy),
        year,
      },
    },
    {
      id: "aid",
      title: "State aid",
      outcome: aid,
      working: {
        rule: `${percent} percent of revenue, to the cent, half up`,
        numbers: `${percent} percent x ${shown(revenue)} = ${shown(aid)}`,
        inputs: [],
        source: sourceOf(AID_PERCENT, fy),
        year,
      },
    },
    {
      id: "levy",
      title: "Local levy",
      outcome: levy,
      working: {
        rule: "revenue less aid",
        numbers: `${shown(revenue)} - ${shown(aid)} = ${shown(levy)}`,
        inputs: [],
        source: sourceOf(AID_PERCENT, fy),
        year,
      },
    },
  ];
}
