import type { Scalar } from "../../values";
import { RectangleIndex } from "../graph/rectangleIndex";
import type { Formula } from "../formula/formula";
import { Grid } from "./grid";
import { cellKey } from "./rectangles";

/** One sheet's values and formulas. Values of formulas and their spills are in `values` like all others. */
export class SheetCells {
  readonly values = new Grid<NonNullable<Scalar>>();
  readonly formulas = new Map<number, Formula>();
  /** Formulas whose result fills more than their own cell. */
  readonly spills = new RectangleIndex<SpillArea>();
  /** Formulas whose result would fill these cells, were they empty. */
  readonly blocked = new RectangleIndex<SpillArea>();

  constructor(public name: string) {}

  formulaAt(row: number, column: number): Formula | undefined {
    return this.formulas.get(cellKey(row, column));
  }

  /** The formula whose spill covers this cell; its own cell included. */
  spillAt(row: number, column: number): SpillArea | undefined {
    if (this.spills.size === 0) return undefined;
    return this.spills.touching({ row, column, rows: 1, columns: 1 })[0];
  }
}

export interface SpillArea {
  readonly area: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly formula: Formula;
}
