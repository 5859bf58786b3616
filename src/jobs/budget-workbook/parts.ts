import type { InputColumn } from "../../indicators/declaration";
import { INPUTS } from "../budgetTables/columns";

/** The sheets of lines, in the order of the workbook. */
export interface BudgetPart {
  /** The input of the budget check that reads it; its headings are those of that input's form. */
  readonly id: "budget" | "incentive" | "ris" | "improvement";
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly about: string;
  /** Written into the rows beforehand where every line has the same. */
  readonly finance?: 313 | 318;
}

const PARTS: readonly (Omit<BudgetPart, "table"> & { readonly name: string })[] = [
  {
    id: "budget",
    sheet: "Initial (313)",
    name: "Initial",
    title: "Initial revenue",
    about:
      "Expenditures from initial revenue, finance code 313. Costs of racially identifiable schools and improvement funding have sheets of their own.",
    finance: 313,
  },
  {
    id: "incentive",
    sheet: "Incentive (318)",
    name: "Incentive",
    title: "Incentive revenue",
    about:
      "Expenditures from incentive revenue, finance code 318: integration with other districts or between schools. They are not mixed with 313.",
    finance: 318,
  },
  {
    id: "ris",
    sheet: "RIS",
    name: "RIS",
    title: "Racially identifiable schools",
    about:
      "All costs of racially identifiable schools, under either finance code. Name the school in the expenditure.",
  },
  {
    id: "improvement",
    sheet: "Improvement",
    name: "Improvement",
    title: "Improvement funding",
    about:
      "Expenditures of the improvement plan. Once they were in a budget they stay in every one until each goal is met.",
  },
];

export const STRATEGIES_SHEET = "Strategies";

/** Table names, so that formulas on another sheet find them; with the year, so that two years can stand in one workbook. */
export function tableName(part: string, fy: number | undefined): string {
  return fy === undefined ? `AI_${part}` : `AI_${part}_${fy}`;
}

export function partsOf(fy: number | undefined): readonly BudgetPart[] {
  return PARTS.map(({ name, ...part }) => ({ ...part, table: tableName(name, fy) }));
}

/** The columns of a part, as the budget check finds them again. */
export function columnsOf(part: BudgetPart): readonly InputColumn[] {
  const form = INPUTS.find(({ id }) => id === part.id)!.forms[0]!;
  // Each section has its sheet, so no column says it.
  return form.columns.filter(({ id }) => id !== "section");
}

/** A column of a part for a formula: `AI_RIS_2027[RIS amount]`. */
export function columnOf(part: BudgetPart, id: string): string {
  const column = columnsOf(part).find((one) => one.id === id);
  if (column === undefined) throw new Error(`The budget's sheets have no column "${id}".`);
  return `${part.table}[${column.title}]`;
}
