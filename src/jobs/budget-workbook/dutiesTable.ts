import { IMPROVEMENT_PERCENT } from "../../achievement/budget/budgetRules";
import { inForce, newest } from "../../law/dated";
import type { ReportCell, TableBlock } from "../../sheets/reportSheet";
import { columnOf, tableName, type BudgetPart } from "./parts";
import { at, formula, TOTAL_COLUMN, TOTAL_ROW } from "./places";

/** What a budget has to hold besides its ratios: how many lines lack it, and what to change. */
export function dutiesTable(parts: readonly BudgetPart[], fy: number | undefined): TableBlock {
  const most =
    (fy === undefined ? newest(IMPROVEMENT_PERCENT) : inForce(IMPROVEMENT_PERCENT, fy))?.value ?? 0;
  const duty = (row: number): string => `{cell:duties!${row},2}`;
  const sum = (column: number): string => `{cell:sums!${TOTAL_ROW},${column}}`;
  const strategies = `${tableName("Strategies", fy)}[Strategy number]`;
  const names = `${tableName("Strategies", fy)}[Strategy name]`;
  const count = (what: (part: BudgetPart) => string): ReportCell => formula(`=${parts.map(what).join("+")}`);
  const filled = (part: BudgetPart): string => `(${columnOf(part, "amount")}<>"")`;
  const base = `IF(COUNT({cell:codes!4,4})=1,{cell:codes!4,4},${sum(TOTAL_COLUMN)})`;
  const needed = `ROUNDUP(ROUND(${at("improvementPercent")}*${base}/100,6),2)`;
  const rows: readonly (readonly [string, ReportCell, string])[] = [
    [
      "Racially identifiable schools, dollars",
      formula(`=${sum(4)}`),
      `=IF(${at("ris")}="","fill in how many there are above",IF(AND(${at("ris")}>0,${duty(1)}=0),"put all costs of these schools on the sheet RIS",IF(AND(${at("ris")}=0,${duty(1)}<>0),"look at this: no such school, but lines on the sheet RIS","ok")))`,
    ],
    [
      "Improvement funding, dollars",
      formula(`=${sum(5)}`),
      `=IF(N(${at("improvementPercent")})>${most},"at most ${most} percent can be directed: correct it above",IF(N(${at("improvementPercent")})>0,IF(${duty(2)}<${needed},"put "&TEXT(${needed}-${duty(2)},"#,##0.00")&" dollars more into improvement funding","ok"),IF(AND(${at("improvementBefore")}="Yes",${duty(2)}<=0),"add improvement funding: it stays until each goal is met","ok")))`,
    ],
    [
      "Lines without a narrative",
      count((part) => `SUMPRODUCT(${filled(part)}*(${columnOf(part, "narrative")}=""))`),
      `=IF(${duty(3)}=0,"ok","write what is bought and which strategy it serves")`,
    ],
    [
      "Lines that name no strategy of the list",
      count((part) => {
        const named = columnOf(part, "strategy");
        return `SUMPRODUCT(${filled(part)}*((${named}="")+(COUNTIF(${strategies},${named}&"")+COUNTIF(${names},${named}&"")=0)>0))`;
      }),
      `=IF(COUNTA(${strategies})=0,"fill in the sheet Strategies",IF(${duty(4)}=0,"ok","write a number of the sheet Strategies into the column Plan strategy"))`,
    ],
    [
      "Amounts that are text",
      count((part) => `SUMPRODUCT(--ISTEXT(${columnOf(part, "amount")})*${filled(part)})`),
      `=IF(${duty(5)}=0,"ok","write them as numbers: text is not added up")`,
    ],
    [
      "FTE without an amount",
      count((part) => `SUMPRODUCT((${columnOf(part, "fte")}<>"")*(${columnOf(part, "amount")}=""))`),
      `=IF(${duty(6)}=0,"ok","write the dollars of these positions")`,
    ],
    [
      "Amounts below 0",
      count((part) => `COUNTIF(${columnOf(part, "amount")},"<0")`),
      `=IF(${duty(7)}=0,"ok","look at this: only corrections are below 0")`,
    ],
    [
      "Board approved on",
      formula(`=IF(${at("board")}="","",${at("board")})`),
      `=IF(${at("board")}="","fill in the day above, where it is asked for","ok")`,
    ],
  ];
  return {
    kind: "table",
    id: "duties",
    title: "What else a budget has to hold",
    asTable: false,
    columns: [
      { title: "What", format: "text" },
      { title: "Found", format: "general" },
      { title: "What to change", format: "text" },
    ],
    rows: rows.map(([what, found, change]): ReportCell[] => [what, found, formula(change)]),
    formats: [
      { row: 0, column: 1, format: "money" },
      { row: 1, column: 1, format: "money" },
      { row: rows.length - 1, column: 1, format: "date" },
    ],
  };
}
