import type { BudgetLine } from "../../achievement/budget/budgetLine";
import { readBudget, type RecognisedRow } from "../../achievement/budget/read/readBudget";
import type { PlanStrategy } from "../../achievement/budget/strategies";
import { RecordReader } from "../../indicators/recordForm/recordReader";
import type { JobData, JobProblem, JobTable } from "../declaration";
import { rowNumber, rowTitle } from "../rowNumber";
import { BUDGET_TABLES, INPUTS } from "./columns";

/** All tables of a budget together. */
export interface ReadTables {
  readonly lines: readonly BudgetLine[];
  readonly recognised: readonly (RecognisedRow & { readonly table: string })[];
  readonly problems: readonly JobProblem[];
  /** How many rows it is not known of whether they count. */
  readonly unread: number;
  /** The one table, where there is one and formulas over its columns see what we saw. */
  readonly plain: boolean;
  readonly has: (column: string) => boolean;
  /** The heading of a column of row numbers. */
  readonly rowTitle: string;
  /** A row of a table as its sheet counts it, where that is known of all of them. */
  readonly rowOf: (table: string, row: number) => number;
}

export function readTables(data: JobData, carry: boolean): ReadTables {
  const lines: BudgetLine[] = [];
  const recognised: (RecognisedRow & { table: string })[] = [];
  const problems: JobProblem[] = [];
  const read: JobTable[] = [];
  let unread = 0;
  let plain = true;
  for (const { id, preset } of BUDGET_TABLES) {
    const table = data[id];
    if (table === undefined) continue;
    // A pane may offer one table for several inputs; its lines count once.
    const same = read.find((other) => sameCells(other, table));
    if (same !== undefined) {
      problems.push({
        severity: "warning",
        input: id,
        message: "This is a table that was picked above already; it counts once",
        advice: "Pick another table, or none.",
      });
      continue;
    }
    read.push(table);
    const reading = readBudget(table.rows, { table: id, carry, preset });
    lines.push(...reading.lines);
    recognised.push(...reading.recognised.map((row) => ({ ...row, table: id })));
    problems.push(
      ...reading.problems.map((problem) => ({
        ...problem,
        message: named(problem.column, problem.message),
        input: id,
      })),
      ...carriedProblem(id, reading.carried),
    );
    unread += reading.unread.length;
    plain &&= reading.plain;
  }
  // One column of numbers counts in one way.
  const inSheet = read.length > 0 && read.every(({ firstRow }) => firstRow !== undefined);
  return {
    lines,
    recognised,
    problems,
    unread,
    plain: plain && read.length === 1,
    rowTitle: inSheet ? rowTitle(read[0]) : "Row below the headings",
    rowOf: (table, row) => rowNumber(inSheet ? data[table] : undefined, row),
    has: (column) => read.some(({ rows }) => rows.columns[column] !== undefined),
  };
}

function named(column: string | undefined, message: string): string {
  const title = INPUTS[0]!.forms.flatMap(({ columns }) => columns).find(({ id }) => id === column)?.title;
  return title === undefined ? message : `${title}: ${message}`;
}

function carriedProblem(input: string, rows: readonly number[]): readonly JobProblem[] {
  const [row] = rows;
  if (row === undefined) return [];
  return [
    {
      severity: "warning",
      input,
      row,
      column: "category",
      message: `Category: ${rows.length === 1 ? "1 blank cell takes" : `${rows.length} blank cells take`} the category above, as merged cells or a heading mean it; the first is here`,
      advice: "Check it in the table of lines, or fill the cells in.",
    },
  ];
}

function sameCells(one: JobTable, other: JobTable): boolean {
  const a = one.rows.columns;
  const b = other.rows.columns;
  const amounts = (columns: typeof a): string =>
    JSON.stringify([columns["amount"], columns["description"], columns["narrative"]]);
  const filled = (a["amount"] ?? []).some((cell) => cell !== null && cell !== "");
  return filled && one.rows.count === other.rows.count && amounts(a) === amounts(b);
}

/** The strategies of the plan; empty where no list was given. */
export function readStrategies(table: JobTable | undefined): {
  readonly strategies: readonly PlanStrategy[];
  readonly problems: readonly JobProblem[];
} {
  if (table === undefined) return { strategies: [], problems: [] };
  const columns = INPUTS.find(({ id }) => id === "strategies")!.forms[0]!.columns;
  const reader = new RecordReader(table.rows, columns);
  reader.refuseRepeated("number", "Give each strategy its own number.");
  const strategies = reader.rows
    .filter((row) => !reader.isRefused(row))
    .map((row) => ({ number: reader.text("number", row) ?? "", name: reader.text("name", row) ?? "" }));
  return { strategies, problems: reader.problems.map((problem) => ({ ...problem, input: "strategies" })) };
}
