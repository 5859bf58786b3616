import type { Sheet } from "../../api";
import { CellError, type Rectangle, type Scalar } from "../../values";
import type { SharedStrings } from "../book/sharedStrings";
import { maySpill, toFile } from "../formula/fileFormula";
import { escapeControl, escapeXml } from "../package/xml";
import { attributeText, type StyleSheet } from "../styles/styleSheet";
import { fileValue, FormulaReader } from "./cellContent";
import { isDate } from "./readSheet";
import { cellReference, parseReference, rangeReference, sameRectangle } from "./reference";
import { heightOfCell } from "./rowHeights";
import { moveIndex, type Shift } from "./shifts";
import { section, walkCells, type FileCell, type SheetText } from "./sheetText";

export interface WriteContext {
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
  readonly namespace: string;
  readonly date1904: boolean;
  /** The name of the table whose body holds the cell. */
  readonly tableAt: (row: number, column: number) => string | undefined;
  /** What `cm` must say for a cell that spills. */
  readonly dynamicFlag: () => string;
}

export interface WrittenCells {
  /** The new sheetData element, or undefined where every cell is as it was. */
  readonly xml: string | undefined;
  readonly used: Rectangle | undefined;
  /** A formula came, went or changed: the calculation chain of the file no longer fits. */
  readonly formulasChanged: boolean;
  /** Some results are those of the file, because we do not have the function: Excel has to calculate them when it opens the file. */
  readonly stale: boolean;
}

interface KnownCell {
  readonly cell: FileCell;
  readonly formula: string | undefined;
}

/**
 * Writes the cells of a sheet over those of the part it came from. A cell whose formula, value and style are as in the file goes out
 * as the very text it was; so does the formula of a cell whose value alone changed.
 */
export function writeCells(
  sheet: Sheet,
  text: SheetText,
  shifts: readonly Shift[],
  context: WriteContext,
): WrittenCells {
  const { rows, attributes } = knownCells(text, shifts, context);
  const brokenGroups = brokenSharedFormulas(sheet, rows);
  const writer = new CellWriter(sheet, text, context, brokenGroups);
  const lines = new Map<number, string>();
  const heights = new Map<number, number>();
  let kept = 0;
  let written = 0;
  let left = Infinity;
  let right = -1;
  let current = -1;
  let line: { column: number; xml: string }[] = [];
  const put = (row: number, column: number) => {
    const known = rows.get(row)?.get(column);
    const xml = writer.cell(row, column, known);
    if (xml === undefined) return;
    if (known && xml === text.text.slice(known.cell.start, known.cell.end)) kept++;
    // Rows of the file keep what it says of their height, or does not say.
    const height = rows.has(row) ? undefined : heightOfCell(sheet, row, column);
    if (height !== undefined) heights.set(row, Math.max(height, heights.get(row) ?? 0));
    left = Math.min(left, column);
    right = Math.max(right, column);
    line.push({ column, xml });
  };
  /** Adds what array formulas filled whose results are kept, and joins the row: one text a row is kind to the memory. */
  const endRow = () => {
    for (const { cell } of inAreas(rows.get(current), writer.keptAreas)) {
      if (line.every((one) => one.column !== cell.column)) put(current, cell.column);
    }
    line.sort((one, other) => one.column - other.column);
    written += line.length;
    if (line.length > 0) lines.set(current, line.map(({ xml }) => xml).join(""));
    line = [];
  };
  sheet.eachCell((row, column) => {
    if (row !== current) endRow();
    current = row;
    put(row, column);
  });
  endRow();
  for (const row of writer.keptAreas.length > 0 ? rows.keys() : []) {
    current = row;
    if (!lines.has(row)) endRow();
  }
  let before = 0;
  for (const row of rows.values()) for (const { cell } of row.values()) if (!isEmpty(cell)) before++;
  const used = right < 0 ? undefined : usedRectangle([...lines.keys()], left, right);
  if (kept === before && kept === written && shifts.length === 0 && section(text, "sheetData")) {
    return { xml: undefined, used, formulasChanged: false, stale: writer.stale };
  }
  for (const [row, height] of heights) if (!attributes.has(row)) attributes.set(row, { ht: String(height) });
  const xml = rowsXml(lines, attributes, text.prefix);
  return {
    xml,
    used,
    formulasChanged: writer.formulasWritten !== writer.formulasKept || formulasLost(sheet, rows),
    stale: writer.stale,
  };
}

function inAreas(row: ReadonlyMap<number, KnownCell> | undefined, areas: readonly Rectangle[]): KnownCell[] {
  if (areas.length === 0 || row === undefined) return [];
  return [...row.values()].filter(({ cell }) => areas.some((area) => holds(area, cell.row, cell.column)));
}

const holds = (area: Rectangle, row: number, column: number) =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** Some programs write cells that say nothing, in merged areas for instance. */
const isEmpty = (cell: FileCell) =>
  cell.content === undefined && cell.formula === undefined && cell.style === 0;

function usedRectangle(rows: readonly number[], left: number, right: number): Rectangle {
  const top = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const bottom = rows.reduce((most, row) => Math.max(most, row), -1);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function knownCells(text: SheetText, shifts: readonly Shift[], context: WriteContext) {
  const rows = new Map<number, Map<number, KnownCell>>();
  const attributes = new Map<number, Record<string, string>>();
  const formulas = new FormulaReader(context.namespace);
  walkCells(
    text,
    (cell) => {
      let row = rows.get(cell.row);
      if (!row) rows.set(cell.row, (row = new Map()));
      row.set(cell.column, { cell, formula: formulas.read(cell) });
    },
    (row) => {
      const { r: _row, spans: _spans, ...rest } = row.attributes;
      const index = moveIndex(row.index, "rows", shifts);
      if (index !== undefined && Object.keys(rest).length > 0) attributes.set(index, rest);
    },
  );
  return { rows, attributes };
}

/** Groups of which a member changed are written out in full: the others might have lost the cell they lean on. */
function brokenSharedFormulas(
  sheet: Sheet,
  rows: ReadonlyMap<number, ReadonlyMap<number, KnownCell>>,
): Set<string> {
  const broken = new Set<string>();
  for (const row of rows.values()) {
    for (const { cell, formula } of row.values()) {
      const group = cell.formula?.shared;
      if (group !== undefined && sheet.formula(cell.row, cell.column) !== formula) broken.add(group);
    }
  }
  return broken;
}

function formulasLost(sheet: Sheet, rows: ReadonlyMap<number, ReadonlyMap<number, KnownCell>>): boolean {
  for (const row of rows.values()) {
    for (const { cell } of row.values()) {
      if (cell.formula && sheet.formula(cell.row, cell.column) === undefined) return true;
    }
  }
  return false;
}

class CellWriter {
  formulasWritten = 0;
  formulasKept = 0;
  stale = false;
  /** What array formulas filled whose results are those of the file. */
  readonly keptAreas: Rectangle[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly text: SheetText,
    private readonly context: WriteContext,
    private readonly brokenGroups: ReadonlySet<string>,
  ) {}

  /** The cell's element; undefined where there is nothing to write. */
  cell(row: number, column: number, known: KnownCell | undefined): string | undefined {
    const { sheet, context } = this;
    const value = sheet.value(row, column);
    const formula = sheet.formula(row, column);
    const format = sheet.format(row, column);
    const style = context.styles.index(format);
    if (value === null && formula === undefined && style === 0 && !known) return undefined;
    if (known && this.keepsResult(known, formula, value)) {
      if (formula !== undefined) {
        this.formulasWritten++;
        this.formulasKept++;
      }
      if (known.cell.style === style) return this.slice(known.cell);
      const f = known.cell.formula;
      const keptFormula = f && this.text.text.slice(f.start, f.end);
      const result = fileValue(known.cell, context.strings.texts);
      return this.fresh(row, column, style, result, formula, undefined, keptFormula, known.cell.dynamic);
    }
    const spill = formula === undefined ? undefined : this.spillFrom(row, column);
    const shown = this.inFileDates(value, formula, format.numberFormat);
    const sameFormula = known !== undefined && this.keepsFormula(known, formula, spill);
    if (formula !== undefined) this.formulasWritten++;
    if (sameFormula && formula !== undefined) this.formulasKept++;
    if (known && sameFormula && known.cell.style === style && this.showsSame(known.cell, shown)) {
      return this.slice(known.cell);
    }
    const keptFormula =
      sameFormula && known?.cell.formula && formula !== undefined
        ? this.text.text.slice(known.cell.formula.start, known.cell.formula.end)
        : undefined;
    return this.fresh(row, column, style, shown, formula, spill, keptFormula, known?.cell.dynamic ?? false);
  }

  private slice(cell: FileCell): string {
    return this.text.text.slice(cell.start, cell.end);
  }

  /**
   * A formula with a function that we do not have (and whatever hangs on it) keeps the result the file has: better an Excel's
   * result than our #NAME?.
   */
  private keepsResult(known: KnownCell, formula: string | undefined, value: Scalar): boolean {
    const { cell } = known;
    if (formula === undefined) {
      return value === null && this.keptAreas.some((area) => holds(area, cell.row, cell.column));
    }
    if (known.formula !== formula || cell.content === undefined || cell.type === "e") return false;
    if (!(value instanceof CellError) || value.code !== "#NAME?" || !/function/i.test(value.message ?? ""))
      return false;
    const group = cell.formula?.shared;
    if (group !== undefined && this.brokenGroups.has(group)) return false;
    const area = cell.formula?.kind === "array" ? parseReference(cell.formula.ref ?? "") : undefined;
    if (area) this.keptAreas.push(area);
    this.stale = true;
    return true;
  }

  private spillFrom(row: number, column: number): Rectangle | undefined {
    const spill = this.sheet.spill(row, column);
    return spill && spill.row === row && spill.column === column ? spill : undefined;
  }

  private keepsFormula(known: KnownCell, formula: string | undefined, spill: Rectangle | undefined): boolean {
    if (known.formula !== formula) return false;
    const file = known.cell.formula;
    if (!file) return true;
    if (file.kind === "shared" && file.shared !== undefined) return !this.brokenGroups.has(file.shared);
    if (file.kind !== "array") return spill === undefined;
    const single = { row: known.cell.row, column: known.cell.column, rows: 1, columns: 1 };
    return sameRectangle(parseReference(file.ref ?? ""), spill ?? single);
  }

  private showsSame(cell: FileCell, value: Scalar): boolean {
    const before = fileValue(cell, this.context.strings.texts);
    if (before instanceof CellError) return value instanceof CellError && before.code === fileError(value);
    return before === value;
  }

  /** A workbook that counts days from 1904 is kept that way: its dates were read 1,462 days later. */
  private inFileDates(value: Scalar, formula: string | undefined, code: string | undefined): Scalar {
    const shifted =
      this.context.date1904 && formula === undefined && typeof value === "number" && isDate(code);
    return shifted ? value - 1462 : value;
  }

  private fresh(
    row: number,
    column: number,
    style: number,
    value: Scalar,
    formula: string | undefined,
    spill: Rectangle | undefined,
    keptFormula: string | undefined,
    wasDynamic: boolean,
  ): string {
    const p = this.text.prefix;
    const { type, content } = this.content(
      value,
      formula !== undefined || this.sheet.spill(row, column) !== undefined,
    );
    const dynamic =
      keptFormula !== undefined ? wasDynamic : formula !== undefined && this.isDynamic(formula, value, spill);
    let head = `<${p}c r="${cellReference(row, column)}"`;
    if (style > 0) head += ` s="${style}"`;
    if (type) head += ` t="${type}"`;
    if (dynamic) head += ` cm="${this.context.dynamicFlag()}"`;
    let inner = "";
    if (keptFormula !== undefined) inner = keptFormula;
    else if (formula !== undefined) {
      const table = formula.includes("[") ? this.context.tableAt(row, column) : undefined;
      const text = escapeXml(toFile(formula, { namespace: this.context.namespace, ...(table && { table }) }));
      const area = rangeReference(spill ?? { row, column, rows: 1, columns: 1 });
      inner = dynamic ? `<${p}f t="array" ref="${area}">${text}</${p}f>` : `<${p}f>${text}</${p}f>`;
    }
    if (content !== undefined) inner += `<${p}v>${content}</${p}v>`;
    return inner === "" ? `${head}/>` : `${head}>${inner}</${p}c>`;
  }

  private isDynamic(formula: string, value: Scalar, spill: Rectangle | undefined): boolean {
    if (spill && (spill.rows > 1 || spill.columns > 1)) return true;
    if (value instanceof CellError && value.code === "#SPILL!") return true;
    return maySpill(formula, this.context.namespace);
  }

  private content(value: Scalar, computed: boolean): { type: string; content: string | undefined } {
    if (value === null) return { type: "", content: undefined };
    if (typeof value === "number") return { type: "", content: Number.isFinite(value) ? String(value) : "0" };
    if (typeof value === "boolean") return { type: "b", content: value ? "1" : "0" };
    if (value instanceof CellError) return { type: "e", content: fileError(value) };
    if (computed) return { type: "str", content: escapeXml(escapeControl(value)) };
    return { type: "s", content: String(this.context.strings.index(value)) };
  }
}

/** Errors the format has no code for are written as the nearest it has. */
function fileError(error: CellError): string {
  const own = ["#SPILL!", "#CALC!", "#BUSY!", "#CIRC!"];
  return own.includes(error.code) ? "#VALUE!" : error.code;
}

function rowsXml(
  lines: ReadonlyMap<number, string>,
  attributes: ReadonlyMap<number, Record<string, string>>,
  p: string,
): string {
  const rows = new Set([...lines.keys(), ...attributes.keys()]);
  const sorted = [...rows].sort((left, right) => left - right);
  const text = sorted.map((row) => {
    const own = ` r="${row + 1}"${attributeText(attributes.get(row) ?? {})}`;
    const cells = lines.get(row);
    if (!cells) return `<${p}row${own}/>`;
    return `<${p}row${own}>${cells}</${p}row>`;
  });
  return text.length === 0 ? `<${p}sheetData/>` : `<${p}sheetData>${text.join("")}</${p}sheetData>`;
}
