import type { RevenueFigureId } from "../../achievement/revenue/difference";
import type { RevenueFigures } from "../../achievement/revenueSteps";
import type { InputColumn, InputRows, RawCell } from "../../indicators/declaration";
import { formatNumber, isBlank, readNumberCell, type ReadCell } from "../../indicators/readCells";
import { RecordReader } from "../../indicators/recordForm/recordReader";
import { FIGURES, FISCAL_YEAR } from "./columns";

/** Beyond any budget or head count; cents of larger amounts could no longer be told apart. */
const MOST = 1e12;

/** A number as a cell holds it or as people type money: 1535.5, "1,535.5", "$138,495.00". */
export function readAmount(cell: RawCell): ReadCell {
  return readNumberCell(typeof cell === "string" ? cell.trim().replace(/^\$\s*/, "") : cell);
}

/** Reads rows of revenue figures; what cannot be read is in `reader.problems`, and its row gives nothing. */
export class RevenueReader {
  readonly reader: RecordReader;
  private readonly titles: ReadonlyMap<string, string>;

  constructor(rows: InputRows, columns: readonly InputColumn[]) {
    this.reader = new RecordReader(rows, columns);
    this.titles = new Map(columns.map(({ id, title }) => [id, title]));
  }

  /**
   * An amount of at least 0; 0 where an optional column is blank, undefined where the cell was refused.
   * @param whole a head count
   */
  amount(column: string, row: number, { required = true, whole = false } = {}): number | undefined {
    const cell = this.reader.cell(column, row);
    const units = whole ? "a whole number" : "a number";
    if (isBlank(cell)) {
      return required ? this.reader.refuse(row, column, "is blank", `Type ${units}, 0 or more.`) : 0;
    }
    const read = readAmount(cell);
    if (read.kind !== "number")
      return this.reader.refuse(row, column, read.what, `Type ${units}, 0 or more.`);
    if (read.value < 0 || read.value > MOST || (whole && !Number.isInteger(read.value))) {
      const wrong = `holds ${formatNumber(read.value)}`;
      return this.reader.refuse(row, column, wrong, `Type ${units}, 0 or more.`);
    }
    return read.value;
  }

  /**
   * The six figures of a row, or undefined where one of them was refused.
   * @param columnOf the column a figure stands in, where a row holds it more than once
   */
  figures(row: number, columnOf: (id: RevenueFigureId) => string = (id) => id): RevenueFigures | undefined {
    const found: Partial<Record<RevenueFigureId, number>> = {};
    for (const { id, required, kind } of FIGURES) {
      const amount = this.amount(columnOf(id), row, { required, whole: kind === "count" });
      if (amount !== undefined) found[id] = amount;
    }
    if (this.reader.isRefused(row)) return undefined;
    const figures = found as Record<RevenueFigureId, number>;
    if (figures.protectedPriorYear > figures.enrollmentPriorYear) {
      const all = this.titles.get(columnOf("enrollmentPriorYear")) ?? "all students";
      return this.reader.refuse(
        row,
        columnOf("protectedPriorYear"),
        `holds ${formatNumber(figures.protectedPriorYear)}, more than ${formatNumber(figures.enrollmentPriorYear)} in "${all}"`,
        "Compare the two cells; protected students are part of all students.",
      );
    }
    return figures;
  }

  /** Every cell of the records is a plain number where one is due, so that worksheet functions read the same. */
  plain(): boolean {
    const due = [FISCAL_YEAR, ...FIGURES].filter(({ id }) => this.reader.has(id));
    return this.reader.rows.every((row) =>
      due.every(({ id }) => {
        const cell = this.reader.cell(id, row);
        return typeof cell === "number" || (id === "holdHarmless" && isBlank(cell));
      }),
    );
  }

  /** The fiscal year of a row: its own cell, else the settings' year; undefined where neither says one. */
  fiscalYear(row: number, ofSettings: number | undefined): number | undefined {
    const cell = this.reader.cell(FISCAL_YEAR.id, row);
    if (isBlank(cell)) {
      if (ofSettings !== undefined) return ofSettings;
      const what = this.reader.has(FISCAL_YEAR.id)
        ? "is blank"
        : "is not in the table, and the settings name no year";
      return this.reader.refuse(row, FISCAL_YEAR.id, what, "Write the year, or choose one in the settings.");
    }
    const text = typeof cell === "string" ? cell.trim().replace(/^fy\s*/i, "") : cell;
    const read = readNumberCell(text);
    if (read.kind === "number" && Number.isInteger(read.value) && read.value >= 1990 && read.value <= 2100) {
      return read.value;
    }
    const what = read.kind === "number" ? `holds ${read.value}` : read.what;
    return this.reader.refuse(row, FISCAL_YEAR.id, what, "Write a state fiscal year, such as 2024.");
  }
}
