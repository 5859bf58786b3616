import type { CellInput, Sheet } from "../../api";
import { CellError } from "../../values";
import { child, childrenNamed, parseXml, type XmlElement } from "../package/xml";
import type { StyleSheet } from "../styles/styleSheet";
import { fileValue, FormulaReader } from "./cellContent";
import { readPage } from "./page";
import { parseReference } from "./reference";
import { section, walkCells, type FileCell, type SheetText } from "./sheetText";

export interface ReadContext {
  readonly styles: StyleSheet;
  readonly strings: readonly string[];
  readonly namespace: string;
  readonly date1904: boolean;
}

type Input = CellInput;

/** Puts cells, formats, widths and frozen panes of a worksheet part into a sheet. */
export function readSheet(text: SheetText, sheet: Sheet, context: ReadContext): void {
  readCells(text, sheet, context);
  for (const column of fileColumns(text)) {
    if (column.width === undefined || column.last - column.first > 2000) continue;
    for (let at = column.first; at <= column.last; at++) sheet.setColumnWidth(at, column.width);
  }
  const frozen = frozenPane(text);
  if (frozen.rows > 0 || frozen.columns > 0) sheet.setFrozen(frozen.rows, frozen.columns);
  const page = readPage(text);
  if (page !== undefined) sheet.page = page;
}

function readCells(text: SheetText, sheet: Sheet, context: ReadContext): void {
  const formulas = new FormulaReader(context.namespace);
  const spilled = new SpillAreas();
  const writer = new BlockWriter(sheet);
  const looks = new StyleRuns(sheet, context.styles);
  walkCells(text, (cell) => {
    if (cell.style > 0) looks.add(cell.row, cell.column, cell.style);
    if (spilled.covers(cell)) return;
    const formula = formulas.read(cell);
    if (cell.formula?.kind === "array") spilled.add(cell);
    const input = formula ?? constantInput(cell, context);
    if (input !== null) writer.put(cell.row, cell.column, input);
  });
  writer.flush();
  looks.flush();
}

/** What has to be typed to get the constant in the cell. */
export function constantInput(cell: FileCell, context: ReadContext): Input {
  const value = fileValue(cell, context.strings);
  if (value instanceof CellError) return value;
  if (typeof value === "string") return asText(value);
  if (
    typeof value === "number" &&
    context.date1904 &&
    isDate(context.styles.format(cell.style).numberFormat)
  ) {
    return value + 1462;
  }
  return value;
}

/** A text that looks like a formula is typed with an apostrophe in front, as in Excel. */
export const asText = (text: string): string => (/^=/.test(text) ? `'${text}` : text);

export const isDate = (code: string | undefined): boolean =>
  code !== undefined &&
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "")) &&
  !/general/i.test(code);

/** Cells that an array formula fills hold no input of their own. */
export class SpillAreas {
  private readonly areas: { top: number; bottom: number; left: number; right: number }[] = [];

  add(cell: FileCell): void {
    const area = cell.formula?.ref ? parseReference(cell.formula.ref) : undefined;
    if (!area || (area.rows === 1 && area.columns === 1)) return;
    const { row, column, rows, columns } = area;
    this.areas.push({ top: row, bottom: row + rows - 1, left: column, right: column + columns - 1 });
  }

  covers({ row, column, formula }: FileCell): boolean {
    if (this.areas.length === 0 || formula?.kind === "array") return false;
    return this.areas.some(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  }
}

/** Gathers neighbouring rows, so that a large sheet goes in with few calls. */
class BlockWriter {
  private block: (Input | undefined)[][] = [];
  private firstRow = 0;

  constructor(private readonly sheet: Sheet) {}

  put(row: number, column: number, input: Input): void {
    const expected = this.firstRow + this.block.length - 1;
    if (
      this.block.length === 0 ||
      row < expected ||
      row > expected + 1 ||
      (row > expected && this.block.length >= 2000)
    ) {
      this.flush();
      this.firstRow = row;
      this.block.push([]);
    } else if (row > expected) this.block.push([]);
    (this.block[row - this.firstRow] as (Input | undefined)[])[column] = input;
  }

  flush(): void {
    if (this.block.length === 0) return;
    let left = Infinity;
    let width = 0;
    for (const row of this.block) {
      const first = row.findIndex((input) => input !== undefined);
      left = Math.min(left, first);
      width = Math.max(width, row.length);
    }
    // A sparse block (A1 and XFD1 in one row) goes in cell by cell.
    const filled = this.block.reduce((sum, row) => sum + Object.keys(row).length, 0);
    if ((width - left) * this.block.length > 4 * filled + 10_000) {
      this.block.forEach((row, offset) => {
        for (const column of Object.keys(row)) {
          this.sheet.set(this.firstRow + offset, Number(column), row[Number(column)] as Input);
        }
      });
    } else {
      const rows = this.block.map((row) => Array.from({ length: width - left }, (_, at) => row[left + at]));
      this.sheet.setRange(this.firstRow, left, rows);
    }
    this.block = [];
  }
}

/** Formats go in as upright stripes of one style: a column of dates is one call. */
class StyleRuns {
  private readonly open = new Map<number, { style: number; first: number; last: number }>();

  constructor(
    private readonly sheet: Sheet,
    private readonly styles: StyleSheet,
  ) {}

  add(row: number, column: number, style: number): void {
    const run = this.open.get(column);
    if (run && run.style === style && run.last === row - 1) run.last = row;
    else {
      if (run) this.put(column, run);
      this.open.set(column, { style, first: row, last: row });
    }
  }

  flush(): void {
    for (const [column, run] of this.open) this.put(column, run);
  }

  private put(column: number, run: { style: number; first: number; last: number }): void {
    const rectangle = { row: run.first, column, rows: run.last - run.first + 1, columns: 1 };
    this.sheet.setFormat(rectangle, this.styles.format(run.style));
  }
}

export interface FileColumn {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly attributes: Readonly<Record<string, string>>;
}

export function sectionElement(text: SheetText, name: string): XmlElement | undefined {
  const found = section(text, name);
  return found && parseXml(text.text.slice(found.start, found.end));
}

export function fileColumns(text: SheetText): FileColumn[] {
  return childrenNamed(sectionElement(text, "cols"), "col").map(({ attributes }) => ({
    first: Number(attributes["min"]) - 1,
    last: Math.min(16_383, Number(attributes["max"]) - 1),
    width: attributes["width"] === undefined ? undefined : Number(attributes["width"]),
    attributes,
  }));
}

export function frozenPane(text: SheetText): { rows: number; columns: number } {
  const pane = child(child(sectionElement(text, "sheetViews"), "sheetView"), "pane")?.attributes;
  if (!pane?.["state"]?.startsWith("frozen")) return { rows: 0, columns: 0 };
  const whole = (text: string | undefined) => Math.max(0, Math.trunc(Number(text ?? 0)) || 0);
  return { rows: whole(pane["ySplit"]), columns: whole(pane["xSplit"]) };
}
