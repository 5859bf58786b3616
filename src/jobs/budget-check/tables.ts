import { CATEGORIES, CATEGORY_TITLES } from "../../achievement/budget/budgetCategory";
import type { SharesCheck } from "../../achievement/budget/budgetShares";
import { sumUp } from "../../achievement/budget/budgetSums";
import { shareTitle, shareVerdict } from "../../achievement/budget/budgetWords";
import type { ChartData, ResultTable } from "../../indicators/declaration";
import { dollarsOf } from "../../measures/money";
import { isValue } from "../../measures/outcome";
import type { BudgetChecks } from "../budgetTables/checks";
import { checkFormula } from "./formulas";
import type { ReadTables } from "../budgetTables/readTables";
import { ruleOf, type Remark } from "./remarks";
import type { BudgetQuestion } from "../budgetTables/question";

/** Lines of a category that are offered for moving. */
const MOST_ROWS = 10;

export function tablesOf(
  checks: BudgetChecks,
  read: ReadTables,
  remarks: readonly Remark[],
  question: BudgetQuestion,
): readonly ResultTable[] {
  const { shares } = checks;
  return [
    ...(isValue(shares) ? [rulesTable(shares.value, read, question)] : []),
    ...(isValue(shares) && shares.value.moves.length > 0
      ? [proposalTable(shares.value), rowsTable(shares.value, read, question)]
      : []),
    ...(isValue(checks.sums) ? [sumsTable(read)] : []),
    ...(remarks.length > 0 ? [remarksTable(remarks, read)] : []),
    ...(read.lines.length > 0 ? [linesTable(read)] : []),
    ...(read.recognised.length > 0 ? [recognisedTable(read)] : []),
  ];
}

function rulesTable(shares: SharesCheck, read: ReadTables, question: BudgetQuestion): ResultTable {
  const formula = checkFormula(read, question);
  return {
    id: "rules",
    title: "The 80/20/10 percent ratios",
    columns: [
      { title: "Rule", kind: "text" },
      { title: "Limit, percent", kind: "number" },
      { title: "Dollars", kind: "money" },
      { title: "Percent", kind: "percent" },
      { title: "What to change", kind: "text" },
    ],
    rows: shares.checks.map((check) => [
      shareTitle(check),
      check.limit,
      dollarsOf(check.cents),
      check.percent,
      shareVerdict(check, shares),
    ]),
    flagged: shares.checks.flatMap(({ holds }, row) => (holds ? [] : [row])),
    ...(formula === undefined
      ? {}
      : { spills: [{ row: 0, column: 0, rows: shares.checks.length, columns: 5, formula: `=${formula}` }] }),
  };
}

/** What the categories would be after the smallest movement. */
function proposalTable({ checks, moves, missing, base }: SharesCheck): ResultTable {
  const given = moves.reduce((sum, { cents }) => sum + cents, 0) + missing;
  return {
    id: "proposal",
    title: "After the smallest movement that keeps all three rules",
    columns: [
      { title: "Category", kind: "text" },
      { title: "Now", kind: "money" },
      { title: "Movement", kind: "money" },
      { title: "Then", kind: "money" },
      { title: "Then, percent", kind: "percent" },
    ],
    rows: checks.map(({ category, cents }) => {
      const taken = moves.find(({ from }) => from === category)?.cents ?? 0;
      const change = category === "direct" ? given : 0 - taken;
      return [
        CATEGORY_TITLES[category],
        dollarsOf(cents),
        dollarsOf(change),
        dollarsOf(cents + change),
        (100 * (cents + change)) / base,
      ];
    }),
  };
}

/** Lines from which the dollars may come, the largest first. */
function rowsTable({ moves }: SharesCheck, read: ReadTables, { base }: BudgetQuestion): ResultTable {
  const rows = moves.flatMap(({ from, cents }) =>
    read.lines
      .filter(({ category, finance }) => category === from && (base !== "313" || finance === "313"))
      .filter((line) => line.cents > 0)
      .sort((one, other) => other.cents - one.cents)
      .slice(0, MOST_ROWS)
      .map((line) => [
        CATEGORY_TITLES[from],
        dollarsOf(cents),
        line.table,
        read.rowOf(line.table, line.row),
        line.description || line.narrative,
        dollarsOf(line.cents),
      ]),
  );
  return {
    id: "rows",
    title: "Lines to look at for the movement, the largest first",
    columns: [
      { title: "From", kind: "text" },
      { title: "To move", kind: "money" },
      { title: "Table", kind: "text" },
      { title: read.rowTitle, kind: "count" },
      { title: "Expenditure", kind: "text" },
      { title: "Amount", kind: "money" },
    ],
    rows,
  };
}

function sumsTable(read: ReadTables): ResultTable {
  const columnsOf = (lines: ReadTables["lines"]): readonly number[] => {
    const sums = sumUp(lines);
    return [sums.initial, sums.incentive, sums.ris, sums.improvement, sums.total].map(dollarsOf);
  };
  const without = read.lines.filter(({ category }) => category === undefined);
  return {
    id: "sums",
    title: "What the lines add up to",
    columns: [
      { title: "Category", kind: "text" },
      { title: "Initial (313)", kind: "money" },
      { title: "Incentive (318)", kind: "money" },
      { title: "Of which identifiable schools", kind: "money" },
      { title: "Of which improvement", kind: "money" },
      { title: "Total", kind: "money" },
    ],
    rows: [
      ...CATEGORIES.map((category) => [
        CATEGORY_TITLES[category],
        ...columnsOf(read.lines.filter((line) => line.category === category)),
      ]),
      ...(without.length > 0 ? [["No category", ...columnsOf(without)]] : []),
      ["All", ...columnsOf(read.lines)],
    ],
  };
}

function remarksTable(remarks: readonly Remark[], read: ReadTables): ResultTable {
  return {
    id: "remarks",
    title: "Lines that need a look",
    columns: [
      { title: "Table", kind: "text" },
      { title: read.rowTitle, kind: "count" },
      { title: "Expenditure", kind: "text" },
      { title: "Amount", kind: "money" },
      { title: "What", kind: "text" },
      { title: "Source", kind: "text" },
    ],
    rows: remarks.map((remark) => [
      remark.line.table,
      read.rowOf(remark.line.table, remark.line.row),
      remark.line.description || remark.line.narrative,
      dollarsOf(remark.line.cents),
      remark.message,
      ruleOf(remark),
    ]),
  };
}

const SECTIONS = { ris: "RIS", improvement: "Improvement" } as const;

function linesTable(read: ReadTables): ResultTable {
  return {
    id: "lines",
    title: "The lines as they were read",
    columns: [
      { title: "Table", kind: "text" },
      { title: read.rowTitle, kind: "count" },
      { title: "Finance code", kind: "text" },
      { title: "Section", kind: "text" },
      { title: "Category", kind: "text" },
      { title: "Expenditure", kind: "text" },
      { title: "Plan strategy", kind: "text" },
      { title: "FTE", kind: "number" },
      { title: "Amount", kind: "money" },
    ],
    rows: read.lines.map((line) => [
      line.table,
      read.rowOf(line.table, line.row),
      line.finance ?? { missing: "no finance code" },
      line.section === undefined ? "" : SECTIONS[line.section],
      line.category === undefined ? { missing: "no category" } : CATEGORY_TITLES[line.category],
      line.description,
      line.strategy,
      line.fte ?? null,
      dollarsOf(line.cents),
    ]),
  };
}

const KINDS = {
  heading: "heading",
  total: "total, not counted",
  share: "percent, not counted",
} as const;

function recognisedTable(read: ReadTables): ResultTable {
  return {
    id: "recognised",
    title: "Rows that are no lines",
    columns: [
      { title: "Table", kind: "text" },
      { title: read.rowTitle, kind: "count" },
      { title: "Words", kind: "text" },
      { title: "Taken for", kind: "text" },
      { title: "Amount", kind: "money" },
    ],
    rows: read.recognised.map(({ table, row, text, kind, cents }) => [
      table,
      read.rowOf(table, row),
      text,
      KINDS[kind],
      cents === undefined ? null : dollarsOf(cents),
    ]),
  };
}

export function sharesChart({ checks }: SharesCheck): ChartData {
  return {
    id: "shares",
    title: "Shares of the budget and their limits",
    kind: "column",
    unit: "percent",
    categoryTitle: "Category",
    categories: checks.map(({ category, side, limit }) => `${CATEGORY_TITLES[category]} (${side} ${limit})`),
    series: [
      { name: "Budget", values: checks.map(({ percent }) => percent) },
      { name: "Limit", values: checks.map(({ limit }) => limit), kind: "line" },
    ],
    description: `A column for each category with a line at its limit: ${checks
      .map(
        (check) =>
          `${CATEGORY_TITLES[check.category]} ${check.percent.toFixed(1)} percent, ${check.side} ${check.limit}`,
      )
      .join("; ")}.`,
  };
}
