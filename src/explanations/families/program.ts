import { categoryOf, type BudgetCategory } from "../../achievement/budget/budgetCategory";
import {
  ADMINISTRATION_PERCENT,
  DEVELOPMENT_PERCENT,
  DIRECT_PERCENT,
} from "../../achievement/budget/budgetRules";
import {
  BUDGET_DECISION,
  BUDGET_DUE,
  LEGISLATIVE_REPORT,
  NEW_DISTRICT_DUE,
  PLAN_DUE,
  PLAN_REVIEW,
  POSTING_DAYS,
  PROGRESS_REPORT,
  STUDENT_COUNT,
} from "../../achievement/deadlines/deadlineRules";
import { fiscalYearNamed } from "../../achievement/fiscalYearText";
import { trackGoal } from "../../achievement/plan/trackGoal";
import { inForce, newest, type Since } from "../../law/dated";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { STATUTE_124D_861 } from "../../law/sources";
import { readNumberCell } from "../../measures/cells/readCells";
import { isMeantAsDate, nameDate } from "../../measures/dates";
import type { ExplainedCall } from "../call";
import { dollars, plain, showAs } from "../numbers";
import { fiscalYearWords, notesOf, once } from "../rules";
import type { AccountFor } from "../register";

/* Dates, goals and budget of the Achievement and Integration program. */

const DAYS: Readonly<Record<string, readonly Since<unknown>[]>> = {
  plan: PLAN_DUE,
  "first plan": NEW_DISTRICT_DUE,
  budget: BUDGET_DUE,
  "budget decision": BUDGET_DECISION,
  "progress report opens": PROGRESS_REPORT,
  "progress report": PROGRESS_REPORT,
  "plan review": PLAN_REVIEW,
  "student count": STUDENT_COUNT,
  "legislative report": LEGISLATIVE_REPORT,
};

/** A fiscal year as a number or as people write school years. */
function yearOf(call: ExplainedCall, name: string, words: string): number {
  const text = call.takeText(name, words);
  return fiscalYearNamed(text) ?? Number(text);
}

const SHARES = [
  ["direct", "direct services", "at least", DIRECT_PERCENT],
  ["development", "professional development", "at most", DEVELOPMENT_PERCENT],
  ["administration", "administration", "at most", ADMINISTRATION_PERCENT],
] as const;
const BUDGET = ["rule", "limit in percent", "dollars", "percent", "finding"];

export const program: Readonly<Record<string, AccountFor>> = {
  AI_DEADLINE: (call) => {
    const kind = call.takeText("kind", "kind").toLowerCase();
    const fy = yearOf(call, "fy", "state fiscal year");
    const table = DAYS[kind] ?? PLAN_DUE;
    const rule = inForce(table, fy);
    const named = Number.isInteger(fy) ? nameFiscalYear(fy) : "the year";
    return {
      rule: `the day of the law for "${kind}", also where it is a weekend`,
      numbers: `${kind} for ${named}`,
      unit: "date",
      sources: [(rule ?? table[0]!).source],
      year: rule === undefined ? `There is no rule here for ${named}.` : fiscalYearWords(fy, rule),
      notes: notesOf(rule),
    };
  },
  AI_POSTING_DAY: (call) => {
    const hearing = call.take("hearing", "hearing", "date");
    const rule = newest(POSTING_DAYS)!;
    return {
      rule: `${plain(rule.value)} days before the hearing`,
      numbers: `${isMeantAsDate(hearing) ? nameDate(hearing) : "no date"} less ${plain(rule.value)} days`,
      unit: "date",
      sources: [rule.source],
      year: fiscalYearWords(undefined, rule),
      notes: notesOf(rule),
    };
  },
  AI_GOAL_STATUS: (call) => {
    const path = {
      baselineValue: call.take("baseline", "baseline"),
      baselineYear: yearOf(call, "baselineYear", "baseline year"),
      targetValue: call.take("target", "target"),
      targetYear: yearOf(call, "targetYear", "target year"),
    };
    const result = call.take("result", "newest result");
    const year = yearOf(call, "resultYear", "its year");
    const years = [path.baselineYear, path.targetYear, year].every(Number.isInteger);
    const found = call.unreadable || !years ? undefined : trackGoal(path, [{ year, value: result }]);
    return {
      rule: "met: the target is reached; on track: at least on an even path from baseline to target; behind: not; not met: the target's year is over",
      numbers:
        found?.kind === "value"
          ? found.value.working.replace(/: [a-z ]+$/, "")
          : `${plain(result)} against ${plain(path.targetValue)}`,
      unit: "text",
      sources: [{ source: STATUTE_124D_861, at: "goals of the plan", compareWithSource: true }],
      year: "The years are the goal's own.",
      notes: [
        {
          text: "The even path is our reading: neither statute nor department says where a goal should be in its first and second year.",
        },
      ],
    };
  },
  AI_BUDGET_CHECK: (call) => {
    const cents: Record<BudgetCategory, number> = { direct: 0, development: 0, administration: 0 };
    const amounts = call.cells("amount").flat();
    call.takeRange("category", "categories");
    call.takeRange("amount", "amounts");
    call
      .cells("category")
      .flat()
      .forEach((cell, index) => {
        const found = typeof cell === "string" ? categoryOf(cell) : undefined;
        const amount = readNumberCell(amounts[index] ?? null);
        if (found !== undefined && amount.kind === "number") cents[found] += amount.value;
      });
    const fy = call.has("fy") ? call.take("fy", "state fiscal year", "year") : undefined;
    const base = call.choice("base", "percents of", "budget");
    const received = call.has("revenue") ? call.take("revenue", "revenue", "money") : undefined;
    const total =
      base === "revenue" && received !== undefined
        ? received
        : cents.direct + cents.development + cents.administration;
    const [key, name, side, table] = SHARES[call.row] ?? [
      "direct",
      "the whole budget",
      "at most",
      DIRECT_PERCENT,
    ];
    const rule = fy === undefined ? newest(table) : inForce(table, fy);
    const whole = call.row >= SHARES.length;
    const part = whole ? cents.direct + cents.development + cents.administration : cents[key];
    const of = whole ? (received ?? 0) : total;
    const finding = [
      String(call.beside(0)),
      "",
      dollars(part),
      `${dollars(part)} / ${dollars(of)} x 100`,
      `${dollars(part)} of ${dollars(of)}`,
    ];
    return {
      rule: whole
        ? "the budget is at most the revenue"
        : `${name}: ${side} ${plain(rule?.value ?? 0)} percent of the ${base}`,
      numbers:
        finding[call.column] === ""
          ? `the limit for ${name}`
          : call.column === 0
            ? "the rule"
            : (finding[call.column] ?? ""),
      steps: [
        `${String(call.beside(0))}: ${showAs(call.beside(2), "money")} of ${dollars(of)}; ${String(call.beside(4))}.`,
      ],
      unit: call.column === 2 ? "money" : call.column === 3 ? "percent" : "number",
      what: BUDGET[call.column] ?? "cell",
      sources: once((rule ?? table[0]!).source),
      year: rule === undefined ? "There is no rule here for the year." : fiscalYearWords(fy, rule),
      notes: notesOf(rule),
      leftOut: call.missingIn("amount"),
    };
  },
};
