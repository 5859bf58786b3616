import { EditError, type CellInput } from "../../api";
import { CellError, type Rectangle } from "../../values";
import { cellKey } from "../cells/rectangles";
import { Formula } from "../formula/formula";
import { isFormulaText, type WorkbookCore } from "./core";
import type { Change } from "./history";
import type { SheetState } from "./state";

/** Rows of inputs; `undefined` leaves a cell as it is. */
export type CellBlock = readonly (readonly (CellInput | undefined)[])[];

/** Cells filled, with what stood there before. */
export class CellsChange implements Change {
  /** "blank" where nothing stood in any of the cells: the commonest case, and the largest. */
  private before: CellBlock | "blank" | undefined;
  private readonly area: Rectangle;

  constructor(
    private readonly core: WorkbookCore,
    private readonly sheet: SheetState,
    private readonly row: number,
    private readonly column: number,
    private readonly inputs: CellBlock,
  ) {
    const columns = inputs.reduce((most, line) => Math.max(most, line.length), 0);
    this.area = { row, column, rows: inputs.length, columns };
  }

  redo(): void {
    this.before ??= this.capture();
    this.write(this.inputs);
  }

  undo(): void {
    if (this.before === undefined) return;
    this.write(
      this.before === "blank"
        ? this.inputs.map((line) => line.map((input) => (input === undefined ? undefined : null)))
        : this.before,
    );
  }

  private capture(): CellBlock | "blank" {
    const { core, sheet, row, column } = this;
    // A formula shows something always, so cells without a value hold no formula either.
    if (sheet.cells.values.isEmpty(this.area) && !this.calculating()) return "blank";
    const plain = sheet.cells.formulas.size === 0 && sheet.cells.spills.size === 0;
    const values = plain ? sheet.cells.values.read(this.area) : undefined;
    return this.inputs.map((line, at) =>
      line.map((input, across) => {
        if (input === undefined) return undefined;
        if (!values) return core.inputAt(sheet, row + at, column + across);
        const value = values[at]?.[across] ?? null;
        return typeof value === "string" && value.charCodeAt(0) === 61 ? `'${value}` : value;
      }),
    );
  }

  /** Inside a batch, formulas entered a moment ago show nothing yet. */
  private calculating(): boolean {
    const { formulas } = this.sheet.cells;
    if (formulas.size === 0) return false;
    const { row, column, rows, columns } = this.area;
    if (rows * columns > formulas.size) {
      for (const formula of formulas.values()) {
        if (
          formula.row >= row &&
          formula.row < row + rows &&
          formula.column >= column &&
          formula.column < column + columns
        ) {
          return true;
        }
      }
      return false;
    }
    for (let at = row; at < row + rows; at += 1) {
      for (let across = column; across < column + columns; across += 1) {
        if (formulas.has(cellKey(at, across))) return true;
      }
    }
    return false;
  }

  private write(block: CellBlock): void {
    const { core, sheet, area } = this;
    const { cells } = sheet;
    const { calculator } = core;
    // A spill that is typed into is taken back first; calculating it again finds what is in its way.
    for (const { formula } of cells.spills.touching(area)) calculator.collapse(formula);
    const hasFormulas = cells.formulas.size > 0;
    for (let at = 0; at < block.length; at += 1) {
      const line = block[at];
      if (!line) continue;
      const row = area.row + at;
      for (let across = 0; across < line.length; across += 1) {
        const input = line[across];
        if (input === undefined) continue;
        const column = area.column + across;
        if (hasFormulas) {
          const old = cells.formulas.get(cellKey(row, column));
          if (old) calculator.detach(old);
        }
        if (isFormulaText(input)) {
          cells.values.set(row, column, null);
          calculator.attach(new Formula(cells, row, column, input));
        } else {
          cells.values.set(row, column, storedValue(input));
        }
      }
    }
    calculator.touch(cells, area);
    core.noteEdited(sheet, area);
  }
}

function storedValue(input: CellInput): NonNullable<CellInput> | null {
  if (typeof input === "string") {
    if (input === "") return null;
    return input.charCodeAt(0) === 39 && input.charCodeAt(1) === 61 ? input.slice(1) : input;
  }
  if (typeof input === "number" && !Number.isFinite(input)) {
    throw new EditError("A cell can hold finite numbers only.");
  }
  if (input === null || typeof input === "number" || typeof input === "boolean" || input instanceof CellError)
    return input;
  throw new EditError("A cell can hold numbers, text, TRUE, FALSE and errors only.");
}
