import { CATEGORIES, CATEGORY_TITLES } from "../../achievement/budget/budgetCategory";
import {
  ADMINISTRATION_PERCENT,
  DEVELOPMENT_PERCENT,
  DIRECT_PERCENT,
} from "../../achievement/budget/budgetRules";
import { inForce, newest } from "../../law/dated";
import type { ReportBlock, ReportCell, ReportSheet, TableBlock } from "../../sheets/reportSheet";
import { dutiesTable } from "./dutiesTable";
import { columnOf, type BudgetPart } from "./parts";
import { at, formula, TEXTS, TOTAL_COLUMN, TOTAL_ROW } from "./places";

/*
 * The summary: nothing on it is typed but the figures to compare with. All else are formulas over the tables of the other sheets, by
 * their names and headings, so that rows may be inserted and added anywhere.
 */

export interface SummaryGiven {
  readonly fy: number | undefined;
  readonly maxInitial: number | undefined;
  readonly maxIncentive: number | undefined;
  readonly ris: number | undefined;
  readonly improvementPercent: number | undefined;
  readonly improvementBefore: boolean;
}

const CHECK_COLUMNS = 5;

export function summarySheet(
  parts: readonly BudgetPart[],
  heading: string,
  given: SummaryGiven,
): ReportSheet {
  return {
    name: "Expenditure summary",
    label: "Budget workbook: expenditure summary",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: `Expenditure summary${heading}` },
      {
        kind: "text",
        style: "body",
        text: "Fill in the figures to compare with. Everything below them is computed from the other sheets and follows every change there.",
      },
      givenTable(given),
      sumsTable(parts),
      codesTable(parts, given),
      ratiosTable("ratios", "The 80/20/10 percent ratios, of the whole budget", TOTAL_COLUMN, given.fy),
      chart(given.fy),
      ratiosTable(
        "ratios313",
        "For comparison: the same of finance code 313 alone",
        TOTAL_COLUMN + 1,
        given.fy,
      ),
      {
        kind: "text",
        style: "note",
        text: "Which dollars the percents are of was not found; compare with the statute, 124D.862, subdivision 6.",
      },
      dutiesTable(parts, given.fy),
    ],
  };
}

function givenTable(given: SummaryGiven): TableBlock {
  return {
    kind: "table",
    id: "given",
    title: "Figures to compare with",
    asTable: false,
    columns: [
      { title: "Figure", format: "text", width: 44 },
      { title: "Fill in", format: "general", width: 18 },
      { title: "Where it is from", format: "text", width: 18 },
    ],
    rows: [
      ["Maximum initial revenue", given.maxInitial ?? null, "Line 12, Integration Revenue Report"],
      ["Maximum incentive revenue", given.maxIncentive ?? null, "Line 13, Integration Revenue Report"],
      ["Racially identifiable schools, number", given.ris ?? null, "0 for none"],
      ["Percent directed to improvement", given.improvementPercent ?? null, "blank for none"],
      ["Improvement funding in an earlier budget", given.improvementBefore ? "Yes" : "No", "Yes or No"],
      ["Board approved on", null, "where it is asked for"],
    ],
    formats: [
      { row: 0, column: 1, format: "money" },
      { row: 1, column: 1, format: "money" },
      { row: 5, column: 1, format: "date" },
    ],
  };
}

function sumsTable(parts: readonly BudgetPart[]): TableBlock {
  const sums = (row: number, column: number): string => `{cell:sums!${row},${column}}`;
  const line = (row: number): ReportCell[] => [
    ...parts.map((part) =>
      formula(`=ROUND(SUMIFS(${columnOf(part, "amount")},${columnOf(part, "category")},${sums(row, 1)}),2)`),
    ),
    formula(`=ROUND(SUM({range:sums!${row},2,${row},${parts.length + 1}}),2)`),
    formula(
      `=ROUND(${parts.map((part) => `SUMIFS(${columnOf(part, "amount")},${columnOf(part, "category")},${sums(row, 1)},${columnOf(part, "finance")},313)`).join("+")},2)`,
    ),
  ];
  const without = (column: number): ReportCell =>
    formula(
      `=ROUND(${sums(TOTAL_ROW, column)}-SUM({range:sums!1,${column},${CATEGORIES.length},${column}}),2)`,
    );
  return {
    kind: "table",
    id: "sums",
    title: "What the lines add up to",
    asTable: false,
    columns: [
      { title: "Category", format: "text" },
      ...parts.map((part) => ({ title: part.sheet, format: "money", width: 18 }) as const),
      { title: "All", format: "money", width: 18 },
      { title: "Of it under 313", format: "money", width: 18 },
    ],
    rows: [
      ...CATEGORIES.map((category, index): ReportCell[] => [CATEGORY_TITLES[category], ...line(index + 1)]),
      [
        "No category, or another word",
        ...Array.from({ length: TOTAL_COLUMN }, (_, index) => without(index + 2)),
      ],
      [
        "All",
        ...parts.map((part) => formula(`=ROUND(SUM(${columnOf(part, "amount")}),2)`)),
        formula(`=ROUND(SUM({range:sums!${TOTAL_ROW},2,${TOTAL_ROW},${parts.length + 1}}),2)`),
        formula(`=${underCode(parts, 313)}`),
      ],
    ],
  };
}

function underCode(parts: readonly BudgetPart[], code: 313 | 318): string {
  const sums = parts.map(
    (part) => `SUMIFS(${columnOf(part, "amount")},${columnOf(part, "finance")},${code})`,
  );
  return `ROUND(${sums.join("+")},2)`;
}

function codesTable(parts: readonly BudgetPart[], { fy }: SummaryGiven): TableBlock {
  const year = fy === undefined ? '""' : String(fy);
  const code = (row: number, column: number): string => `{cell:codes!${row},${column}}`;
  const rows = ([313, 318] as const).map((number, index): ReportCell[] => {
    const row = index + 1;
    const maximum = at(number === 313 ? "maxInitial" : "maxIncentive");
    const dollars = code(row, 2);
    const revenue = `MN.${number === 313 ? "AI_INITIAL" : "AI_INCENTIVE"}(${year},${maximum},${dollars})`;
    return [
      number === 313 ? "313, initial" : "318, incentive",
      formula(`=${underCode(parts, number)}`),
      formula(`=IF(${maximum}="","",${maximum})`),
      formula(`=IF(${maximum}="","",${revenue})`),
      formula(`=IF(${maximum}="","",ROUND(${maximum}-${dollars},2))`),
      formula(
        `=IF(${maximum}="","fill in line ${number === 313 ? 12 : 13} above",IF(ROUND(${dollars}-${maximum},2)>0,"take "&TEXT(${dollars}-${maximum},"#,##0.00")&" dollars out of finance code ${number}","ok"))`,
      ),
    ];
  });
  return {
    kind: "table",
    id: "codes",
    title: "Finance codes and revenue",
    asTable: false,
    columns: [
      { title: "Finance code", format: "text" },
      { title: "Budget", format: "money" },
      { title: "Maximum", format: "money" },
      { title: "Revenue it brings", format: "money" },
      { title: "Dollars left under the maximum", format: "money" },
      { title: "What to change", format: "text" },
    ],
    rows: [
      ...rows,
      [
        "No code, or another",
        formula(`=ROUND({cell:sums!${TOTAL_ROW},${TOTAL_COLUMN}}-${code(1, 2)}-${code(2, 2)},2)`),
        null,
        null,
        null,
        formula(`=IF(${code(3, 2)}=0,"ok","give these dollars a finance code, 313 or 318")`),
      ],
      [
        "Both",
        formula(`=${code(1, 2)}+${code(2, 2)}`),
        formula(`=IF(COUNT(${code(1, 3)},${code(2, 3)})<2,"",${code(1, 3)}+${code(2, 3)})`),
        formula(`=IF(COUNT(${code(1, 4)},${code(2, 4)})<2,"",${code(1, 4)}+${code(2, 4)})`),
        null,
        formula(
          `=IF(COUNT(${code(4, 4)})=0,"",TEXT(MN.AI_AID(${code(4, 4)},${year}),"#,##0.00")&" aid, "&TEXT(MN.AI_LEVY(${code(4, 4)},${year}),"#,##0.00")&" levy")`,
        ),
      ],
    ],
  };
}

function ratiosTable(id: string, title: string, column: number, fy: number | undefined): TableBlock {
  const last = CATEGORIES.length;
  const year = fy === undefined ? "" : `,"","",${fy}`;
  const check = `MN.AI_BUDGET_CHECK({range:sums!1,1,${last},1},{range:sums!1,${column},${last},${column}}${year})`;
  const waiting = "fill in amounts first";
  const filled = { filledBySpill: true, snapshot: null } as const;
  return {
    kind: "table",
    id,
    title,
    asTable: false,
    columns: [
      { title: "Rule", format: "text" },
      { title: "Limit, percent", format: "general" },
      { title: "Dollars", format: "money" },
      { title: "Percent", format: "percent2" },
      { title: "What to change", format: "text" },
    ],
    rows: CATEGORIES.map((_, row): ReportCell[] =>
      Array.from({ length: CHECK_COLUMNS }, (__, place): ReportCell =>
        row === 0 && place === 0
          ? {
              formula: `=IF({cell:sums!${last + 1},${column}}<>0,"give every line one of the three categories first",IF({cell:duties!${TEXTS},2}<>0,"write every amount as a number first",IF({cell:sums!${TOTAL_ROW},${column}}<=0,"${waiting}",${check})))`,
              spill: { rows: last, columns: CHECK_COLUMNS },
              snapshot: waiting,
            }
          : filled,
      ),
    ),
  };
}

function chart(fy: number | undefined): ReportBlock {
  const limits = [DIRECT_PERCENT, DEVELOPMENT_PERCENT, ADMINISTRATION_PERCENT].map(
    (table) => (fy === undefined ? newest(table) : inForce(table, fy))?.value ?? null,
  );
  return {
    kind: "chart",
    chart: {
      id: "shares",
      title: "Shares of the budget and their limits",
      kind: "column",
      unit: "percent",
      categories: CATEGORIES.map((category) => CATEGORY_TITLES[category]),
      series: [
        { name: "Percent", values: [null, null, null] },
        { name: "Limit, percent", values: limits, kind: "line" },
      ],
      description:
        "A column for each category with its percent of the budget, and a line at its limit: at least for direct services, at most for the others.",
    },
    from: { table: "ratios", categories: 1, values: [4, 2] },
    source: "Source: the budget in this workbook.",
  };
}
