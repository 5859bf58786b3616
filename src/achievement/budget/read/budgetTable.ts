import { isBlank } from "../../../measures/cells/readCells";
import { readMoney, type ReadMoney } from "./moneyText";
import { isOnlyHeading, isTotal, meaningOf, saysSomething, type Meaning } from "./rowWords";

/** The columns of a budget, by what they hold. All but the amount may be absent. */
export type BudgetColumn =
  "category" | "finance" | "section" | "description" | "strategy" | "narrative" | "object" | "fte" | "amount";

/** A budget as it lies in a sheet; every column has `count` cells. */
export interface BudgetCells {
  readonly count: number;
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

/** Columns with words, in the order in which a heading or a total's label is looked for. */
const WORDED: readonly BudgetColumn[] = [
  "section",
  "category",
  "description",
  "strategy",
  "narrative",
  "finance",
  "object",
];

/** A row of a budget before anybody has said what it is. */
export interface BudgetRow {
  readonly row: number;
  readonly amount: ReadMoney;
  readonly hasFte: boolean;
  /** The columns with words in them, and the words. */
  readonly texts: readonly { readonly column: BudgetColumn; readonly text: string }[];
}

export class BudgetTable {
  constructor(private readonly cells: BudgetCells) {}

  get count(): number {
    return this.cells.count;
  }

  has(column: BudgetColumn): boolean {
    return this.cells.columns[column] !== undefined;
  }

  cell(column: BudgetColumn, row: number): unknown {
    return this.cells.columns[column]?.[row] ?? null;
  }

  /** What a cell says; empty where it is blank or an error. */
  text(column: BudgetColumn, row: number): string {
    const cell = this.cell(column, row);
    return isBlank(cell) || typeof cell === "object" ? "" : String(cell).replace(/\s+/g, " ").trim();
  }

  row(row: number): BudgetRow {
    return {
      row,
      amount: readMoney(this.cell("amount", row)),
      hasFte: !isBlank(this.cell("fte", row)),
      texts: WORDED.flatMap((column) => {
        const text = this.text(column, row);
        return text === "" ? [] : [{ column, text }];
      }),
    };
  }
}

/**
 * The one text of a row, where it has one and it says what the lines under it are: a heading. Beside an amount only words that say nothing
 * else are a heading: "Family engagement nights, 500" is a line.
 */
export function headingOf({ texts, amount }: BudgetRow): Meaning | undefined {
  const [only] = texts;
  if (only === undefined || texts.length > 1 || isTotal(only.text)) return undefined;
  if (amount.kind !== "blank" && !isOnlyHeading(only.text)) return undefined;
  const meaning = meaningOf(only.text);
  return saysSomething(meaning) ? meaning : undefined;
}

/**
 * Whether a column's blank cells look like merged ones: nobody wrote the same word into two rows running, as a column filled in row by row has
 * it. There a blank was forgotten.
 */
export function looksMerged(table: BudgetTable, column: BudgetColumn): boolean {
  let before = "";
  for (let row = 0; row < table.count; row++) {
    const text = table.text(column, row).toLowerCase();
    if (text !== "" && text === before) return false;
    before = text;
  }
  return true;
}

/**
 * Whether the amount beside a heading is the sum of the lines under it, up to the next heading, total or blank amount; undefined where no line
 * stands under it.
 */
export function sumBelow(table: BudgetTable, heading: BudgetRow): number | undefined {
  let sum: number | undefined;
  for (let row = heading.row + 1; row < table.count; row++) {
    const below = table.row(row);
    if (below.texts.length === 0 && below.amount.kind === "blank") continue;
    if (below.amount.kind !== "cents") break;
    if (headingOf(below) !== undefined || below.texts.some(({ text }) => isTotal(text))) break;
    // A line with a category of its own is not one of the lines under the heading.
    if (table.text("category", row) !== "") break;
    sum = (sum ?? 0) + below.amount.cents;
  }
  return sum;
}
