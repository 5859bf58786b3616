import { CATEGORY_WORDS } from "../../achievement/budget/budgetCategory";
import type { CapCheck } from "../../achievement/budget/budgetCaps";
import {
  BUDGET_REQUIREMENTS,
  INCENTIVE_CODE,
  INITIAL_CODE,
  RIS_SECTION,
} from "../../achievement/budget/budgetRules";
import type { ShareCheck } from "../../achievement/budget/budgetShares";
import type { BudgetSums } from "../../achievement/budget/budgetSums";
import { OK, shareTitle, shareVerdict } from "../../achievement/budget/budgetWords";
import type { Citation } from "../../law/citation";
import { newest } from "../../law/dated";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { AUSTIN_HERALD_2020, BUDGET_WORKSHEET_2015 } from "../../law/sources";
import type { Working } from "../../law/working";
import { dollarsOf, showCents } from "../../measures/money";
import { andThen, isValue, value, type Outcome } from "../../measures/outcome";
import { decimalsBeside, showRounded } from "../../measures/rounding";
import type { Figure } from "../declaration";
import type { BudgetChecks } from "../budgetTables/checks";
import { checkFormula } from "./formulas";
import type { ReadTables } from "../budgetTables/readTables";
import type { BudgetQuestion } from "../budgetTables/question";

/** The numbers a person came for. */
export function figuresOf(
  checks: BudgetChecks,
  read: ReadTables,
  question: BudgetQuestion,
): readonly Figure[] {
  const { sums } = checks;
  const year = question.fy === undefined ? "newest rules" : nameFiscalYear(question.fy);
  const amount = (
    id: string,
    title: string,
    pick: (sums: BudgetSums) => number,
    source: Citation,
    formula?: string,
  ): Figure => ({
    id,
    title,
    unit: "money",
    outcome: andThen(sums, (all) => value(dollarsOf(pick(all)))),
    working: {
      rule: "the sum of its lines; headings, subtotals and totals are not counted",
      numbers: isValue(sums)
        ? `${read.lines.length} lines, ${showCents(pick(sums.value))} of ${showCents(sums.value.total)}`
        : sums.reason,
      inputs: [],
      source,
      year,
    },
    ...(formula === undefined ? {} : { formula }),
  });
  return [
    amount(
      "total",
      "Budget",
      ({ total }) => total,
      BUDGET_REQUIREMENTS,
      read.plain ? "=SUM({column:budget/amount})" : undefined,
    ),
    ...(read.lines.some(({ finance }) => finance !== undefined)
      ? [
          amount(
            "initialBudget",
            "Initial revenue expenditures (313)",
            ({ initial }) => initial,
            newest(INITIAL_CODE)!.source,
          ),
          amount(
            "incentiveBudget",
            "Incentive revenue expenditures (318)",
            ({ incentive }) => incentive,
            newest(INCENTIVE_CODE)!.source,
          ),
        ]
      : []),
    ...shareFigures(checks, read, question, year),
    ...(question.maxInitial === undefined
      ? []
      : [capFigure("initial", "Initial revenue this budget brings", checks.initial, year)]),
    ...(question.maxIncentive === undefined
      ? []
      : [capFigure("incentive", "Incentive revenue this budget brings", checks.incentive, year)]),
    ...risFigures(sums, question, year),
    ...improvementFigures(checks, question, year),
    ...boardFigures(question, year),
  ];
}

function shareFigures(
  { shares }: BudgetChecks,
  read: ReadTables,
  question: BudgetQuestion,
  year: string,
): readonly Figure[] {
  if (!isValue(shares))
    return [{ id: "shares", title: "The 80/20/10 percent ratios", unit: "percent", outcome: shares }];
  const all = shares.value;
  const formula = checkFormula(read, question);
  return all.checks.map((check, at): Figure => ({
    id: check.category,
    title: shareTitle(check),
    unit: "percent",
    outcome: value(check.percent),
    verdict: verdictOf(shareVerdict(check, all), check.holds),
    working: shareWorking(check, all.base, question, year),
    ...(formula === undefined ? {} : { formula: `=INDEX(${formula},${at + 1},4)` }),
  }));
}

const BASES = {
  total: "the whole budget",
  "313": "the budget under finance code 313",
  revenue: "the revenue the budget brings",
} as const;

function shareWorking(check: ShareCheck, base: number, question: BudgetQuestion, year: string): Working {
  const words = CATEGORY_WORDS[check.category];
  return {
    rule: `${words} / ${BASES[question.base]} x 100, ${check.side} ${check.limit}`,
    numbers: `${showCents(check.cents)} / ${showCents(base)} x 100 = ${showRounded(check.percent, decimalsBeside(check.percent, 4, [check.limit]))}; ${check.limit} percent is ${showCents(check.limitCents)}`,
    inputs: [
      { name: words, value: dollarsOf(check.cents) },
      { name: BASES[question.base], value: dollarsOf(base) },
    ],
    source: check.source,
    year,
  };
}

function capFigure(id: string, title: string, cap: Outcome<CapCheck>, year: string): Figure {
  if (!isValue(cap)) return { id, title, unit: "money", outcome: cap };
  const { budget, maximum, revenue, room, holds, verdict, source, code, kept } = cap.value;
  const share = code === "313" ? "100.3 percent of " : "";
  const left =
    holds && room > 0 ? `; ${showCents(room)} more dollars of budget would bring all of the maximum` : "";
  return {
    id,
    title,
    unit: "money",
    outcome: value(dollarsOf(revenue)),
    verdict: verdictOf(verdict, holds),
    working: {
      rule: `the lesser of the maximum and ${share}the budget`,
      numbers: `the lesser of ${showCents(maximum)} and ${share}${showCents(budget)}, which is ${showCents(revenue)}${left}${kept > 0 ? `; the department keeps ${showCents(kept)} of it` : ""}`,
      inputs: [
        { name: `budget (${code})`, value: dollarsOf(budget) },
        { name: "maximum", value: dollarsOf(maximum) },
      ],
      source,
      year,
    },
  };
}

function risFigures(sums: Outcome<BudgetSums>, { ris }: BudgetQuestion, year: string): readonly Figure[] {
  if (ris === undefined) return [];
  const cents = isValue(sums) ? sums.value.ris : 0;
  const missing = ris > 0 && cents === 0;
  const text = missing
    ? "no line stands in the section for racially identifiable schools: put their costs there"
    : ris === 0 && cents !== 0
      ? "look at this: the district has no such school, but lines stand in their section"
      : OK;
  return [
    {
      id: "ris",
      title: "Racially identifiable schools",
      unit: "money",
      outcome: andThen(sums, (all) => value(dollarsOf(all.ris))),
      ...(isValue(sums) ? { verdict: verdictOf(text, text === OK, ris === 0) } : {}),
      working: {
        rule: "all costs of racially identifiable schools stand in a section of their own",
        numbers: `${ris} schools, ${showCents(cents)} in their section`,
        inputs: [{ name: "racially identifiable schools", value: ris }],
        source: newest(RIS_SECTION)!.source,
        year,
      },
    },
  ];
}

function improvementFigures(
  { improvement, sums }: BudgetChecks,
  { duty }: BudgetQuestion,
  year: string,
): readonly Figure[] {
  if (duty.kind === "none" && isValue(sums) && sums.value.improvement === 0) return [];
  if (!isValue(improvement))
    return [{ id: "improvement", title: "Improvement funding", unit: "money", outcome: improvement }];
  const { cents, least, most, verdict, holds, above, source } = improvement.value;
  return [
    {
      id: "improvement",
      title: "Improvement funding",
      unit: "money",
      outcome: value(dollarsOf(cents)),
      verdict: verdictOf(verdict, holds && above === 0, holds),
      working: {
        rule:
          duty.kind === "directed"
            ? `at least the ${duty.percent} percent of revenue that are directed to it`
            : "in every annual budget until each goal is met, once it was in one",
        numbers: `${showCents(cents)}; at least ${showCents(least)}${most === undefined ? "" : `; at most ${showCents(most)} may be directed to it`}`,
        inputs: [],
        source,
        year,
      },
    },
  ];
}

function boardFigures({ board }: BudgetQuestion, year: string): readonly Figure[] {
  if (board === "notAsked") return [];
  return [
    {
      id: "board",
      title: "School board's approval",
      unit: "text",
      outcome: value(board === "yes" ? "approved" : "not approved yet"),
      verdict: verdictOf(
        board === "yes" ? OK : "put it on the board's agenda before March 15",
        board === "yes",
        true,
      ),
      working: {
        rule: "the board approves the budget, where the form asks for it",
        numbers: board === "yes" ? "approved" : "not approved yet",
        inputs: [{ name: "another reading", value: AUSTIN_HERALD_2020.title }],
        source: { source: BUDGET_WORKSHEET_2015, at: "certification" },
        year,
      },
    },
  ];
}

function verdictOf(text: string, good: boolean, mild = false): NonNullable<Figure["verdict"]> {
  return { text, tone: good ? "good" : mild ? "warning" : "bad" };
}
