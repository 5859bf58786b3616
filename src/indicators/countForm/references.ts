import type { FormulaTemplate } from "../declaration";
import type { ReadRows } from "./readRows";
import { holds, type CountRate, type MeasureOfRows, type Term } from "./specification";

/** Id of the table of rows; formulas point into it. */
export const ROWS_TABLE = "rows";

/** How formulas of a report reach the counts: the person's own columns, or the cells of the table of rows. */
export class References {
  constructor(private readonly read: ReadRows) {}

  /** Column of the table of rows, from 1. */
  columnOf(id: string): number {
    return this.nameCells + this.read.countColumns.indexOf(id) + 1;
  }

  /** Cells of names that begin each row of the table. */
  get nameCells(): number {
    return Math.max(1, this.read.nameColumns.length);
  }

  /** All rows of a column: one formula gives every row's percent. */
  rowsFormula(rate: CountRate): FormulaTemplate {
    return `=${this.formula(rate, (id) => this.wholeColumn(id))}`;
  }

  /** The percent of all rows of a measure together. */
  pooledFormula(rate: CountRate, measure: MeasureOfRows): FormulaTemplate {
    return `=${this.formula(rate, (id) => this.sum(id, measure))}`;
  }

  private formula(rate: CountRate, cells: (id: string) => string): string {
    const there = (id: string): string => (this.read.countColumns.includes(id) ? cells(id) : "0");
    if (rate.formula !== undefined) return rate.formula(there);
    return `MN.PERCENT(${sumFormula(rate.numerator, there)},${sumFormula(rate.denominator, there)})`;
  }

  private wholeColumn(id: string): string {
    if (this.read.live) return `{column:${id}}`;
    const column = this.columnOf(id);
    return `{range:${ROWS_TABLE}!1,${column},${this.read.rows.length},${column}}`;
  }

  private sum(id: string, measure: MeasureOfRows): string {
    const by = Object.keys(measure.names);
    if (by.length === 0) return `SUM(${this.wholeColumn(id)})`;
    const written = this.read.live ? this.writtenNames(measure, by) : undefined;
    if (written === undefined) {
      const cells = (column: number) =>
        `{range:${ROWS_TABLE}!1,${column},${this.read.rows.length},${column}}`;
      const conditions = by.map(
        (name) => `${cells(this.read.nameColumns.indexOf(name) + 1)},${quoted(measure.names[name]!)}`,
      );
      return `SUMIFS(${cells(this.columnOf(id))},${conditions.join(",")})`;
    }
    return written
      .map((names) => {
        const conditions = by.map((name, place) => `{column:${name}},${quoted(names[place]!)}`);
        return `SUMIFS({column:${id}},${conditions.join(",")})`;
      })
      .join("+");
  }

  /** How the person writes the names of the measure's rows, each spelling once; undefined where SUMIFS would misread one. */
  private writtenNames(measure: MeasureOfRows, by: readonly string[]): readonly string[][] | undefined {
    const found = new Map<string, string[]>();
    for (const row of this.read.rows) {
      if (!holds(measure, row.names)) continue;
      const names = by.map((name) => row.written[name]!);
      // SUMIFS reads <, =, >, *, ? and ~ in a condition as signs of its own.
      if (names.some((name) => /^[<=>]|[*?~]/.test(name))) return undefined;
      found.set(JSON.stringify(names).toLowerCase(), names);
    }
    return found.size === 0 ? undefined : [...found.values()];
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** "A1:A9+B1:B9-C1:C9" over whatever stands for the columns; columns that are not there are left out. */
function sumFormula(terms: readonly Term[], cells: (id: string) => string): string {
  const parts = terms.map((term) =>
    typeof term === "string" ? { sign: "+", cells: cells(term) } : { sign: "-", cells: cells(term.minus) },
  );
  const text = parts
    .filter((part) => part.cells !== "0")
    .map((part) => `${part.sign}${part.cells}`)
    .join("");
  return text === "" ? "0" : text.replace(/^\+/, "");
}
