import { CellError, type Matrix, type Rectangle, type Scalar } from "../../values";
import { cellAt, cellKey, sameRectangle } from "../cells/rectangles";
import type { SheetCells } from "../cells/sheetCells";
import type { Context, Host } from "../evaluate/context";
import { evaluate } from "../evaluate/evaluate";
import { dereference } from "../evaluate/read";
import { ArrayValue, type Area } from "../evaluate/value";
import { findPrecedents } from "../formula/precedents";
import { parseFormula, type FindFunction } from "../formula/parse";
import type { Formula } from "../formula/formula";
import { RangeNode, Dependencies } from "../graph/dependencies";
import { calculationOrder } from "../graph/order";
import { formatSheetAddress } from "../text/address";
import { collapseSpill, placeResult } from "./place";

/** Spills that appear and vanish can wake further formulas; a workbook that never settles stops here. */
const MOST_PASSES = 25;

/** Keeps every formula's shown value in step with what it reads. */
export class Calculator {
  private readonly dependencies = new Dependencies();
  private readonly waiting = new Set<Formula>();
  private readonly touched: Area[] = [];
  private readonly volatiles = new Set<Formula>();
  /** Sheets in which a shown value may have changed since the last look. */
  readonly changedSheets = new Set<SheetCells>();

  constructor(
    private readonly host: Host,
    private readonly findFunction: FindFunction,
    private readonly tableOver: (sheet: SheetCells, area: Rectangle) => string | undefined,
  ) {}

  /** Reads a formula's text and enters it in the graph; it is calculated with the next run. */
  attach(formula: Formula): void {
    formula.sheet.formulas.set(cellKey(formula.row, formula.column), formula);
    const parsed = parseFormula(formula.text, this.findFunction);
    formula.node = parsed instanceof CellError ? undefined : parsed;
    formula.problem = parsed instanceof CellError ? parsed : undefined;
    this.enter(formula);
    this.waiting.add(formula);
  }

  /** Looks again at what a formula's text names, after names, tables, sheets or its place changed. */
  enter(formula: Formula): void {
    const place = { host: this.host, sheet: formula.sheet, row: formula.row, column: formula.column };
    const found = formula.node && findPrecedents(formula.node, place);
    formula.precedents = found?.areas ?? [];
    // What it found by calculating is known again only after it has calculated again.
    if (formula.dynamicPrecedents.length > 0) this.waiting.add(formula);
    formula.dynamicPrecedents = [];
    formula.symbolic = found?.symbolic ?? false;
    formula.positional = found?.positional ?? false;
    formula.volatile = found?.volatile ?? false;
    if (formula.volatile) this.volatiles.add(formula);
    else this.volatiles.delete(formula);
    this.dependencies.register(formula);
  }

  /** The text of a formula changed where it stands, because what it points at moved. */
  reread(formula: Formula, wake: boolean): void {
    const parsed = parseFormula(formula.text, this.findFunction);
    formula.node = parsed instanceof CellError ? undefined : parsed;
    formula.problem = parsed instanceof CellError ? parsed : undefined;
    this.enter(formula);
    if (wake) this.waiting.add(formula);
  }

  /** An asynchronous result is in: work the formula out again with it, then all that reads it. */
  deliver(formula: Formula): void {
    this.calculate(formula, true);
    this.touched.push({
      sheet: formula.sheet,
      area: formula.spill?.area ?? cellAt(formula.row, formula.column),
    });
  }

  detach(formula: Formula): void {
    collapseSpill(formula, this.disturb);
    this.dependencies.unregister(formula);
    this.volatiles.delete(formula);
    this.waiting.delete(formula);
    formula.run += 1;
    const key = cellKey(formula.row, formula.column);
    if (formula.sheet.formulas.get(key) === formula) formula.sheet.formulas.delete(key);
  }

  /** A whole sheet goes: its formulas stay with it, out of the graph. */
  leave(sheet: SheetCells): void {
    for (const formula of sheet.formulas.values()) {
      this.dependencies.unregister(formula);
      this.volatiles.delete(formula);
      this.waiting.delete(formula);
      formula.run += 1;
    }
  }

  comeBack(sheet: SheetCells): void {
    for (const formula of sheet.formulas.values()) {
      this.enter(formula);
      this.waiting.add(formula);
    }
    this.changedSheets.add(sheet);
  }

  /** After rows or columns moved: the graph anew. */
  rebuild(formulas: Iterable<Formula>): void {
    this.dependencies.clear();
    for (const formula of formulas) {
      formula.registered = undefined;
      this.enter(formula);
    }
  }

  /** Takes a spill back until the next run; those taken back first come first again. */
  collapse(formula: Formula): void {
    collapseSpill(formula, this.disturb);
    this.waiting.delete(formula);
    this.waiting.add(formula);
  }

  wake(formula: Formula): void {
    this.waiting.add(formula);
  }

  /** These cells' contents changed: whoever reads them, spills there or would like to spill there is calculated. */
  touch(sheet: SheetCells, area: Rectangle): void {
    this.touched.push({ sheet, area });
    this.changedSheets.add(sheet);
  }

  /** A table came or went here: results of several cells may now stand, or no longer. */
  reconsider(sheet: SheetCells, area: Rectangle): void {
    for (const { formula } of sheet.spills.touching(area)) this.waiting.add(formula);
    this.touch(sheet, area);
  }

  private readonly disturb = (formula: Formula, area: Rectangle): void => {
    this.touched.push({ sheet: formula.sheet, area });
  };

  /** Calculates what waits and all that depends on it. */
  run(): void {
    for (const formula of this.volatiles) this.waiting.add(formula);
    const retried = new Set<Formula>();
    for (let pass = 0; ; pass += 1) {
      const seeds = this.takeSeeds();
      if (seeds.size === 0) return;
      const steps = calculationOrder(seeds, this.dependencies);
      for (const step of steps) for (const formula of step.formulas) formula.dirty = true;
      for (const { formulas, circular } of steps) {
        if (circular || pass >= MOST_PASSES) this.refuse(formulas, retried);
        else for (const formula of formulas) if (formula.dirty) this.calculate(formula);
      }
      if (pass >= MOST_PASSES) {
        this.touched.length = 0;
        return;
      }
    }
  }

  private takeSeeds(): Set<Formula> {
    const seeds = new Set(this.waiting);
    this.waiting.clear();
    for (const { sheet, area } of this.touched.splice(0)) {
      for (const { formula } of sheet.blocked.touching(area)) {
        // Nothing stands in its own way. Asked again for each answer of its own, a late function would never come to rest.
        if (!sameRectangle(area, cellAt(formula.row, formula.column))) seeds.add(formula);
      }
      for (const reader of this.dependencies.readersOf(sheet, area)) {
        if (reader instanceof RangeNode) for (const formula of reader.dependents) seeds.add(formula);
        else seeds.add(reader);
      }
    }
    return seeds;
  }

  /**
   * A ring shows #CIRC!. One that ran through a spill, or through cells found by calculating, gets another try without them,
   * once in each run: those may have been last time's, which this time's do not repeat.
   */
  private refuse(formulas: readonly Formula[], retried: Set<Formula>): void {
    const passing = formulas.some((formula) => formula.spill || formula.dynamicPrecedents.length > 0);
    const again = passing && !formulas.some((formula) => retried.has(formula));
    const cells = formulas
      .slice(0, 5)
      .map((each) => formatSheetAddress(each.sheet.name, cellAt(each.row, each.column)));
    const list = cells.join(", ") + (formulas.length > 5 ? ` and ${formulas.length - 5} more` : "");
    const message =
      formulas.length === 1
        ? `Circular reference: ${list} reads its own result.`
        : `Circular reference: ${list} read each other's results.`;
    for (const formula of formulas) {
      formula.dirty = false;
      const before = formula.spill?.area;
      placeResult(
        formula,
        new CellError("#CIRC!", message),
        () => undefined,
        () => undefined,
      );
      // Readers of the vanished spill's other cells; not the ring itself, or it would spill and vanish for ever.
      if (before) {
        for (const reader of this.dependencies.readersOf(formula.sheet, before)) {
          const readers = reader instanceof RangeNode ? [...reader.dependents] : [reader];
          for (const each of readers) if (!formulas.includes(each)) this.waiting.add(each);
        }
      }
      if (again) {
        retried.add(formula);
        this.waiting.add(formula);
        this.readDynamically(formula, []);
      }
      this.changedSheets.add(formula.sheet);
    }
  }

  calculate(formula: Formula, keepAsynchronous = false): void {
    formula.dirty = false;
    if (!keepAsynchronous) {
      formula.asynchronous = undefined;
      formula.run += 1;
    }
    const dynamic: Area[] = [];
    const result = formula.node
      ? this.work({
          host: this.host,
          sheet: formula.sheet,
          row: formula.row,
          column: formula.column,
          formula,
          frame: undefined,
          dynamic,
          depth: 0,
        })
      : (formula.problem ?? null);
    // Read cells the order did not know of: once more, in the right order, in which a ring would show.
    if (this.readDynamically(formula, dynamic)) this.waiting.add(formula);
    placeResult(formula, result, (area) => this.tableOver(formula.sheet, area), this.disturb);
    this.changedSheets.add(formula.sheet);
  }

  /** Files what a formula found out by calculating that it reads; true when that is news. */
  private readDynamically(formula: Formula, areas: readonly Area[]): boolean {
    const before = formula.dynamicPrecedents;
    const same =
      before.length === areas.length &&
      areas.every(
        ({ sheet, area }, at) => before[at]?.sheet === sheet && sameRectangle(before[at]?.area, area),
      );
    if (same) return false;
    formula.dynamicPrecedents = areas;
    this.dependencies.register(formula);
    return true;
  }

  private work(context: Context): Scalar | Matrix {
    return settle(() => {
      const node = context.formula?.node;
      const value = node ? dereference(evaluate(node, context), context) : null;
      return value instanceof ArrayValue ? value.cells : value;
    });
  }
}

/** Whatever goes wrong inside a calculation becomes an error in its cell, never an exception out of the workbook. */
export function settle<T>(work: () => T): T | CellError {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof CellError) return problem;
    if (problem instanceof RangeError)
      return new CellError("#NUM!", "This formula needs more memory or depth than there is.");
    return new CellError("#VALUE!", "This formula could not be worked out.");
  }
}
