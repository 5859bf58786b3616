import { freeTableName } from "./address";
import { chartRows, layoutChart, type LaidChart } from "./chartLayout";
import { cellLength, columnWidths, formatAt, NARROWEST } from "./columnWidths";
import { fillHoles, type HoleFillings, type TableBody } from "./formulaHoles";
import { numberFormatCode } from "./numberFormats";
import { tableNameTaken } from "./problems";
import { layoutPage, type LaidPage } from "./pageLayout";
import { columnsFor, layoutPicture, pictureRows, type LaidPicture } from "./pictureLayout";
import type {
  CellRule,
  ChartBlock,
  PictureBlock,
  ReportCell,
  ReportSheet,
  ReportValue,
  TableBlock,
  TextBlock,
} from "../sheets/reportSheet";
import { breakIntoLines } from "./textLines";

export type { LaidChart, LaidSeries } from "./chartLayout";
export type { LaidPicture } from "./pictureLayout";

/*
 * Decides which cell everything of a report gets. Pure: the Excel form and the workbook in memory write exactly what stands
 * here, so that both make the same sheet.
 */

/** A rectangle of the report's own sheet; rows and columns count from 0. */
export type Area = TableBody;

/** What a cell is given: text is never read as a formula, a formula always begins with "=". Null leaves it to a spill. */
export type LaidCell = ReportValue | { readonly formula: string };

export interface LaidTable {
  readonly id: string;
  /** Free table name; absent where the block stays a plain range because a spill lies in it. */
  readonly name?: string;
  /** Header row included. */
  readonly area: Area;
}

export interface LaidStyle {
  readonly area: Area;
  readonly style: TextBlock["style"] | "tableTitle" | "tableHeader" | "wrapped" | "flagged" | "italic";
}

export interface SheetLayout {
  readonly sheet: string;
  /** Rectangular, from A1. */
  readonly cells: readonly (readonly LaidCell[])[];
  readonly area: Area;
  readonly styles: readonly LaidStyle[];
  readonly numberFormats: readonly { readonly area: Area; readonly code: string }[];
  readonly tables: readonly LaidTable[];
  readonly spills: readonly Area[];
  readonly charts: readonly LaidChart[];
  readonly pictures: readonly LaidPicture[];
  readonly rules: readonly { readonly area: Area; readonly rule: CellRule }[];
  /** Whether the sheet is a report of ours; a sheet for people to fill in is their data. */
  readonly ours: boolean;
  /** Characters, one for each used column. */
  readonly columnWidths: readonly number[];
  readonly printArea: Area;
  readonly page: LaidPage;
}

export interface LayoutOptions {
  readonly sheet: string;
  /** Table names of the workbook, so that ours are new. */
  readonly takenTableNames: readonly string[];
  /** False in a workbook that cannot spill: spilling formulas are then written as their values. Default true. */
  readonly spills?: boolean;
}

/** Longer lines are tiring to read, however wide the tables make the sheet. */
const LONGEST_LINE = 110;
/** Rows below a table for which its rules hold too: people paste there, and Excel's table grows over them. */
const RULED_ROWS = 500;

export function layoutReport(report: ReportSheet, options: LayoutOptions): SheetLayout {
  const widths = columnWidths(report);
  // On a page of its own every row counts, and the page is no wider than its tables.
  const lineWidth = Math.min(
    report.print?.onePage ? Infinity : LONGEST_LINE,
    widths.reduce((sum, width) => sum + width, 0),
  );
  const drawnOver = widths.slice(0, chartColumns(widths));
  const drawnCharacters = sumOf(drawnOver);
  const placing = new Placing(widths.length);
  const titles = report.blocks.map((block) =>
    block.kind === "text" ? breakIntoLines(block.text, Math.floor(lineWidth * TEXT_SCALE[block.style])) : [],
  );
  // Formulas may point at tables further down, so every body gets its place first.
  const starts: number[] = [];
  const bodies = new Map<string, TableBody>();
  let row = 0;
  report.blocks.forEach((block, index) => {
    if (block.kind === "picture" && block.beside !== undefined) {
      const table = bodies.get(block.beside.table);
      if (table === undefined)
        throw new Error(`A picture stands beside "${block.beside.table}", which is not above it.`);
      // Two rows above its body is the table's title.
      starts.push(table.row - 2);
      row = Math.max(row, table.row - 2 + pictureRows(block, columnsFor(block, widths, drawnOver)) - 1);
      return;
    }
    if (startsApart(report, index)) row++;
    starts.push(row);
    if (block.kind === "text") row += (titles[index] ?? []).length;
    else if (block.kind === "chart") row += chartRows(block, drawnCharacters);
    else if (block.kind === "picture") row += pictureRows(block, drawnOver);
    else {
      bodies.set(block.id, {
        row: row + 2,
        column: 0,
        rows: bodyRows(block),
        columns: block.columns.length,
      });
      row += bodyRows(block) + 2;
    }
  });
  const fillings: HoleFillings = { columns: report.columnReferences ?? {}, tables: bodies };
  const taken = [...options.takenTableNames];
  report.blocks.forEach((block, index) => {
    const start = starts[index] ?? 0;
    if (block.kind === "text") placing.text(start, titles[index] ?? [], block.style);
    else if (block.kind === "chart") placing.chart(start, block, bodies, report, drawnOver.length, widths);
    else if (block.kind === "picture") placing.picture(start, block, columnsFor(block, widths, drawnOver));
    else {
      const name =
        block.asTable === false || block.rows.length === 0
          ? undefined
          : block.tableName === undefined
            ? freeTableName(`${report.name} ${block.id}`, taken)
            : ownTableName(block.tableName, taken);
      if (name !== undefined) taken.push(name);
      placing.table(start, block, name, fillings, options.spills ?? true, widths);
    }
  });
  return placing.finish(options.sheet, row, widths, layoutPage(report, widths), report.forPeople !== true);
}

/** A name that other sheets count on: it is given as it is, or not at all. */
function ownTableName(name: string, taken: readonly string[]): string {
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) throw tableNameTaken(name);
  return name;
}

/** Large letters take more room; the width of a line is measured in body letters. */
const TEXT_SCALE: Readonly<Record<TextBlock["style"], number>> = {
  title: 0.62,
  heading: 0.8,
  body: 1,
  note: 1.05,
  warning: 1,
};

/** An empty row before headings, tables, charts and pictures, and where text follows one of them; a chart's own words stay with it. */
function startsApart(report: ReportSheet, index: number): boolean {
  const block = report.blocks[index];
  const before = report.blocks[index - 1];
  if (!block || !before) return false;
  if (block.kind !== "text" || block.style === "heading" || block.style === "warning") return true;
  const drawn = before.kind === "chart" || before.kind === "picture";
  return before.kind === "table" || (drawn && block.style !== "note");
}

/** Excel's tables want every heading filled and no two alike. */
function distinctTitles(block: TableBlock): readonly string[] {
  const used = new Set<string>();
  return block.columns.map((column, index) => {
    const base = column.title.trim() === "" ? `Column ${index + 1}` : column.title;
    let title = base;
    for (let number = 2; used.has(title.toLowerCase()); number++) title = `${base} (${number})`;
    used.add(title.toLowerCase());
    return title;
  });
}

/** A table without rows says so in one. */
function bodyRows(block: TableBlock): number {
  return Math.max(1, block.rows.length);
}

/** Part of a sheet's width that charts may take where it is wider than a line of text: it is printed smaller, and they with it. */
const CHART_SHARE = 0.6;
/** Wider ones leave no overview on a screen. */
const WIDEST_CHART = 150;

/** A chart or picture is as wide as a line of text may be, in wide sheets wider. */
function chartColumns(widths: readonly number[]): number {
  const most = Math.min(WIDEST_CHART, Math.max(LONGEST_LINE, CHART_SHARE * sumOf(widths)));
  let wide = 0;
  const end = widths.findIndex((width) => (wide += width) >= most);
  return end < 0 ? widths.length : end + 1;
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

class Placing {
  private readonly cells: LaidCell[][] = [];
  private readonly styles: LaidStyle[] = [];
  private readonly numberFormats: { area: Area; code: string }[] = [];
  private readonly tables: LaidTable[] = [];
  private readonly spills: Area[] = [];
  private readonly charts: LaidChart[] = [];
  private readonly pictures: LaidPicture[] = [];
  private readonly rules: { area: Area; rule: CellRule }[] = [];

  constructor(private readonly columns: number) {}

  text(row: number, lines: readonly string[], style: TextBlock["style"]): void {
    lines.forEach((line, index) => this.put(row + index, 0, line));
    this.styles.push({ area: { row, column: 0, rows: lines.length, columns: 1 }, style });
  }

  table(
    row: number,
    block: TableBlock,
    name: string | undefined,
    fillings: HoleFillings,
    canSpill: boolean,
    widths: readonly number[],
  ): void {
    const columns = block.columns.length;
    this.put(row, 0, block.title);
    this.styles.push({ area: { row, column: 0, rows: 1, columns: 1 }, style: "tableTitle" });
    distinctTitles(block).forEach((title, index) => this.put(row + 1, index, title));
    this.styles.push({ area: { row: row + 1, column: 0, rows: 1, columns }, style: "tableHeader" });
    if (block.rows.length === 0) this.put(row + 2, 0, "None");
    block.rows.forEach((cells, index) =>
      cells.forEach((cell, column) =>
        this.put(row + 2 + index, column, this.resolve(cell, row + 2 + index, column, fillings, canSpill)),
      ),
    );
    this.tables.push({
      id: block.id,
      ...(name === undefined ? {} : { name }),
      area: { row: row + 1, column: 0, rows: bodyRows(block) + 1, columns },
    });
    if (block.rows.length > 0) this.formatColumns(row + 2, block, widths);
    block.columns.forEach(({ rule }, column) => {
      if (rule === undefined) return;
      this.rules.push({
        area: { row: row + 2, column, rows: bodyRows(block) + RULED_ROWS, columns: 1 },
        rule,
      });
    });
    for (const flagged of block.flagged ?? []) {
      this.styles.push({ area: { row: row + 2 + flagged, column: 0, rows: 1, columns }, style: "flagged" });
    }
    for (const italic of block.italic ?? []) {
      this.styles.push({ area: { row: row + 2 + italic, column: 0, rows: 1, columns }, style: "italic" });
    }
  }

  private formatColumns(row: number, block: TableBlock, widths: readonly number[]): void {
    block.columns.forEach((column, index) => {
      const area = { row, column: index, rows: block.rows.length, columns: 1 };
      const code = numberFormatCode(column.format);
      if (code !== "General") this.numberFormats.push({ area, code });
      const width = widths[index] ?? NARROWEST;
      const long = block.rows.some(
        (cells, at) => cellLength(cells[index] ?? null, formatAt(block, at, index)) > width,
      );
      if (long) this.styles.push({ area, style: "wrapped" });
    });
    for (const cell of block.formats ?? []) {
      const area = { row: row + cell.row, column: cell.column, rows: 1, columns: 1 };
      this.numberFormats.push({ area, code: numberFormatCode(cell.format) });
    }
  }

  private resolve(
    cell: ReportCell,
    row: number,
    column: number,
    fillings: HoleFillings,
    canSpill: boolean,
  ): LaidCell {
    if (cell === null || typeof cell !== "object") return cell;
    if ("filledBySpill" in cell) return canSpill ? null : (cell.snapshot ?? null);
    if (cell.spill) {
      if (!canSpill) return cell.snapshot ?? null;
      this.spills.push({ row, column, ...cell.spill });
    }
    return { formula: fillHoles(cell.formula, fillings) };
  }

  chart(
    row: number,
    block: ChartBlock,
    bodies: ReadonlyMap<string, TableBody>,
    report: ReportSheet,
    columns: number,
    widths: readonly number[],
  ): void {
    const body = bodies.get(block.from.table);
    const table = report.blocks.find((other) => other.kind === "table" && other.id === block.from.table);
    if (!body || table?.kind !== "table") {
      throw new Error(
        `Chart "${block.chart.id}" draws table "${block.from.table}", which is not in this report.`,
      );
    }
    const drawn = sumOf(widths.slice(0, columns));
    const area = { row, column: 0, rows: chartRows(block, drawn) - 1, columns };
    const characters = sumOf(widths);
    this.charts.push(layoutChart(block, table, body, area, characters));
  }

  picture(row: number, block: PictureBlock, columns: readonly number[]): void {
    this.pictures.push(layoutPicture(block, row, columns));
  }

  finish(sheet: string, rows: number, widths: readonly number[], page: LaidPage, ours: boolean): SheetLayout {
    const area = { row: 0, column: 0, rows: Math.max(1, rows), columns: this.columns };
    const cells = Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => this.cells[row]?.[column] ?? null),
    );
    return {
      sheet,
      cells,
      area,
      styles: this.styles,
      numberFormats: this.numberFormats,
      tables: this.tables,
      spills: this.spills,
      charts: this.charts,
      pictures: this.pictures,
      rules: this.rules,
      ours,
      columnWidths: widths,
      printArea: area,
      page,
    };
  }

  private put(row: number, column: number, cell: LaidCell): void {
    (this.cells[row] ??= [])[column] = cell;
  }
}
