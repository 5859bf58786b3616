import type { LibraryFunction, WorkbookOptions } from "../../api";
import { CellError, type Matrix, type Scalar } from "../../values";
import { toLogical, toNumber, toText } from "../evaluate/coerce";

export type Parameter = LibraryFunction["parameters"][number];

interface CustomFunctionsHost {
  readonly CustomFunctions?: { readonly Error: new (code: string, message?: string) => unknown };
}

/** Cells as Excel hands them to custom functions. */
export class ArgumentReader {
  private readonly blank: null | 0 | "";

  constructor(mode: NonNullable<WorkbookOptions["blankMode"]>) {
    this.blank = mode === "null" ? null : mode === "zero" ? 0 : "";
  }

  /** A cell for a parameter that takes one; an error where Excel does not call the function at all. */
  scalar(cell: Scalar, parameter: Parameter | undefined, name: string): unknown {
    const type = parameter?.type ?? "any";
    if (cell instanceof CellError) return type === "any" ? errorObject(cell) : cell;
    if (cell === null)
      return type === "number" ? 0 : type === "boolean" ? false : type === "string" ? "" : this.blank;
    if (type === "any") return cell;
    const converted = convert(cell, type);
    if (!(converted instanceof CellError)) return converted;
    return new CellError(
      "#VALUE!",
      `${name}, argument "${parameter?.name ?? ""}": ${converted.message ?? "the kind of value does not fit."}`,
    );
  }

  /** Rows of cells. Only `any` takes everything; typed cells are converted, and an error among them is the result. */
  matrix(cells: Matrix, parameter: Parameter): unknown[][] | CellError {
    const type = parameter.type ?? "any";
    const { blank } = this;
    const rows: unknown[][] = new Array<unknown[]>(cells.length);
    for (let row = 0; row < cells.length; row += 1) {
      const line = cells[row] ?? [];
      const ready: unknown[] = new Array<unknown>(line.length);
      for (let column = 0; column < line.length; column += 1) {
        const cell = line[column] ?? null;
        if (cell === null) ready[column] = type === "number" && blank === null ? 0 : blank;
        else if (typeof cell === "object") {
          if (type !== "any") return cell;
          ready[column] = errorObject(cell);
        } else if (type === "any" || typeof cell === type) ready[column] = cell;
        else {
          const converted = convert(cell, type);
          if (converted instanceof CellError) {
            return new CellError(
              "#VALUE!",
              `"${parameter.name}", row ${row + 1}, column ${column + 1}: ${converted.message ?? ""}`,
            );
          }
          ready[column] = converted;
        }
      }
      rows[row] = ready;
    }
    return rows;
  }
}

function convert(cell: Scalar, type: string): Scalar {
  return type === "number"
    ? toNumber(cell)
    : type === "boolean"
      ? toLogical(cell)
      : type === "string"
        ? toText(cell)
        : cell;
}

/** An error cell as the function sees it: the host's own error object where there is one. */
function errorObject(error: CellError): unknown {
  const { CustomFunctions } = globalThis as CustomFunctionsHost;
  return CustomFunctions ? new CustomFunctions.Error(error.code, error.message) : error;
}
