/** What a cell can hold. `null` is a blank cell. Dates are serial numbers. */
export type Scalar = number | string | boolean | CellError | null;
/** Rows of cells; always rectangular, never empty. */
export type Matrix = Scalar[][];

export type ErrorCode =
  | "#N/A"
  | "#VALUE!"
  | "#REF!"
  | "#DIV/0!"
  | "#NUM!"
  | "#NAME?"
  | "#NULL!"
  | "#SPILL!"
  | "#CALC!"
  | "#BUSY!"
  | "#CIRC!";

/** An error in a cell, with a sentence where its maker gave one. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message?: string,
  ) {}
  toString(): string {
    return this.code;
  }
}

/** A rectangle; rows and columns count from 0. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
