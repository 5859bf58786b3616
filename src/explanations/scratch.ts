import type { RawCell } from "../indicators/declaration";
import {
  CellError,
  createWorkbook,
  formulaParts,
  spellOutSpills,
  type ErrorCode,
  type FormulaParts,
  type FunctionLibrary,
  type ReferenceSite,
  type SheetRange,
  type Workbook,
} from "../spreadsheet";
import {
  WorkbookProblem,
  type RangeAddress,
  type TableShape,
  type WorkbookNames,
  type WorkbookPort,
} from "../workbook/port";

/*
 * The part of a person's workbook that one formula needs, in a workbook of our own: the formula is worked out again there, call by
 * call. Only the cells that the formula mentions are read, as values, through names and tables too.
 */

export interface ScratchOptions {
  readonly port: WorkbookPort;
  readonly isOurs: (name: string) => boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface ReadName {
  readonly name: string;
  readonly formula: string;
  readonly sheet?: string;
}

export class Scratch {
  /** What was read, in order. */
  private readonly read: { readonly range: RangeAddress; readonly cells: readonly (readonly RawCell[])[] }[] =
    [];
  private readonly sheets = new Set<string>();
  private known: WorkbookNames = { names: [], tables: [] };
  private readonly tables = new Map<string, TableShape>();
  /** The names that the formula uses, with spill references spelled out. */
  readonly names: ReadName[] = [];
  /** Sentences on what could not be read. */
  readonly problems: string[] = [];
  /** The ranges that the formula's own text mentions. */
  readonly mentions: RangeAddress[] = [];

  constructor(private readonly options: ScratchOptions) {}

  /** Reads what the formula needs. Gives the formula as it can be worked out here, and its parts as written. */
  async prepare(
    formula: string,
    home: RangeAddress,
  ): Promise<{ readonly formula: string; readonly parts: FormulaParts | undefined }> {
    this.sheets.add(home.sheet);
    const parts = formulaParts(formula, this.options.isOurs);
    if (parts === undefined) return { formula, parts };
    if (parts.names.length > 0 || parts.structured.length > 0)
      this.known = await this.options.port.readNames();
    const ready = await this.prepareText(formula, parts, home, new Set(), true);
    return { formula: ready, parts };
  }

  /** Cells that turned out to be needed only while the formula ran; true where some were new. */
  async readAlso(ranges: readonly SheetRange[]): Promise<boolean> {
    let more = false;
    for (const { sheet, range } of ranges) {
      const wanted = { sheet, ...range };
      if (this.read.some((one) => holds(one.range, wanted))) continue;
      more = (await this.readRange(wanted)) || more;
    }
    return more;
  }

  /** A workbook of what was read. */
  build(functions: FunctionLibrary, names: readonly ReadName[], clock: (() => Date) | undefined): Workbook {
    const workbook = createWorkbook({ functions, ...(clock === undefined ? {} : { clock }) });
    workbook.growTables = false;
    workbook.load(() => {
      const sheets = [
        ...this.sheets,
        ...this.read.map(({ range }) => range.sheet),
        ...names.map(({ sheet }) => sheet),
      ];
      for (const name of sheets) if (name !== undefined && !workbook.sheet(name)) workbook.addSheet(name);
      for (const { range, cells } of this.read) {
        const inputs = cells.map((row) => row.map(inputOf));
        workbook.sheet(range.sheet)?.setRange(range.row, range.column, inputs);
      }
      for (const { name, range, hasTotals } of this.tables.values()) {
        const { sheet, ...area } = range;
        workbook.addTable({ name, sheet, range: area, hasTotals });
      }
      for (const { name, formula, sheet } of names) workbook.defineName(name, formula, sheet);
    });
    return workbook;
  }

  private async prepareText(
    formula: string,
    parts: FormulaParts,
    home: RangeAddress,
    opened: Set<string>,
    isFormula: boolean,
  ): Promise<string> {
    const spills = new Map<ReferenceSite, RangeAddress>();
    const mention = (range: RangeAddress): void => {
      if (isFormula) this.mentions.push(range);
    };
    for (const reference of parts.references) {
      const where = { sheet: reference.sheet ?? home.sheet, ...reference.area };
      const fills = reference.spill ? await this.spillAt(where) : undefined;
      if (fills !== undefined) spills.set(reference, fills);
      await this.readRange(fills ?? where);
      mention(fills ?? where);
    }
    for (const { table, columns } of parts.structured) {
      const range = await this.readTable(table, columns, home);
      if (range !== undefined) mention(range);
    }
    for (const { name, sheet } of parts.names) await this.readName(name, sheet ?? home.sheet, opened);
    if (spills.size === 0) return formula;
    return spellOutSpills(
      formula,
      (anchor) =>
        [...spills].find(([one]) => one.sheet === anchor.sheet && sameCell(one.area, anchor.area))?.[1],
    );
  }

  private async spillAt(cell: RangeAddress): Promise<RangeAddress | undefined> {
    try {
      return (await this.options.port.readFormula({ ...cell, rows: 1, columns: 1 })).fills;
    } catch (error) {
      if (!(error instanceof WorkbookProblem)) throw error;
      this.problems.push(error.message);
      return undefined;
    }
  }

  /** Whether something was read. */
  private async readRange(range: RangeAddress): Promise<boolean> {
    if (this.read.some((one) => holds(one.range, range))) return false;
    const { port, signal } = this.options;
    try {
      const cells = await port.read(range, signal === undefined ? {} : { signal });
      this.read.push({ range, cells });
      return true;
    } catch (error) {
      if (!(error instanceof WorkbookProblem) || error.kind === "cancelled") throw error;
      this.problems.push(error.message);
      return false;
    }
  }

  /** The columns of a table that a formula names, or all of it; gives where their cells lie. */
  private async readTable(
    name: string | undefined,
    columns: readonly string[],
    home: RangeAddress,
  ): Promise<RangeAddress | undefined> {
    const shape = this.known.tables.find((table) =>
      name === undefined ? holds(table.range, home) : table.name.toLowerCase() === name.toLowerCase(),
    );
    if (shape === undefined) return undefined;
    const { range } = shape;
    this.tables.set(shape.name, shape);
    await this.readRange({ ...range, rows: 1 });
    const places = columns.map((column) =>
      shape.columns.findIndex((each) => each.toLowerCase() === column.toLowerCase()),
    );
    const [first = 0, last = columns.length === 0 ? range.columns - 1 : first] = places.includes(-1)
      ? []
      : places;
    const part = { ...range, column: range.column + first, columns: Math.max(1, last - first + 1) };
    await this.readRange(part);
    const below = shape.hasTotals ? 2 : 1;
    return range.rows > below ? { ...part, row: part.row + 1, rows: part.rows - below } : part;
  }

  private async readName(name: string, sheet: string, opened: Set<string>): Promise<void> {
    const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
    const found =
      this.known.names.find((each) => same(each.name) && each.sheet?.toLowerCase() === sheet.toLowerCase()) ??
      this.known.names.find((each) => same(each.name) && each.sheet === undefined);
    if (found === undefined) {
      // A table may be named without brackets.
      if (this.known.tables.some((table) => same(table.name))) await this.readTable(name, [], NOWHERE);
      return;
    }
    const key = `${found.sheet ?? ""}!${found.name.toLowerCase()}`;
    if (opened.has(key)) return;
    opened.add(key);
    const parts = formulaParts(found.formula, this.options.isOurs);
    const formula =
      parts === undefined
        ? found.formula
        : await this.prepareText(found.formula, parts, { ...NOWHERE, sheet }, opened, false);
    this.names.push({
      name: found.name,
      formula,
      ...(found.sheet === undefined ? {} : { sheet: found.sheet }),
    });
  }
}

const NOWHERE: RangeAddress = { sheet: "", row: 0, column: 0, rows: 1, columns: 1 };

function holds(outer: RangeAddress, inner: RangeAddress): boolean {
  return (
    outer.sheet.toLowerCase() === inner.sheet.toLowerCase() &&
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function sameCell(one: ReferenceSite["area"], other: ReferenceSite["area"]): boolean {
  return one.row === other.row && one.column === other.column;
}

/** A value as it goes back into a cell: text that looks like a formula stays text. */
function inputOf(cell: RawCell): string | number | boolean | CellError | null {
  if (typeof cell === "string") return /^'?=/.test(cell) ? `'${cell}` : cell;
  return cell !== null && typeof cell === "object" ? new CellError(cell.error as ErrorCode) : cell;
}
