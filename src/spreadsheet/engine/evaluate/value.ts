import type { CellError, Matrix, Rectangle, Scalar } from "../../values";
import type { SheetCells } from "../cells/sheetCells";

/** What a part of a formula can be while it is worked out. */
export type Value = Scalar | ArrayValue | Reference | Lambda;

export class ArrayValue {
  constructor(readonly cells: Matrix) {}
  get rows(): number {
    return this.cells.length;
  }
  get columns(): number {
    return this.cells[0]?.length ?? 0;
  }
}

export interface Area {
  readonly sheet: SheetCells;
  readonly area: Rectangle;
}

/** Cells by place, not yet read. */
export class Reference {
  constructor(readonly areas: readonly Area[]) {}
}

export class Lambda {
  constructor(
    /** How many arguments it takes: at least, at most. */
    readonly minimum: number,
    readonly maximum: number,
    readonly call: (args: readonly (Value | undefined)[]) => Value,
  ) {}
}

export type { CellError };
