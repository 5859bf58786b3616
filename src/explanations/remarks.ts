import type { RawCell } from "../indicators/declaration";
import { CellError, type FormulaParts, type Matrix, type Scalar } from "../spreadsheet";
import type { CellFormula } from "../workbook/port";
import { showAs } from "./numbers";

/** Errors that are about the place of a formula and not about what it works out. */
const PLACE_ERRORS: Readonly<Record<string, string>> = {
  "#SPILL!":
    "The result has no room: #SPILL! means that cells below or beside the formula are filled. Clear them, or move the formula.",
  "#NAME?":
    "The cell shows #NAME?: the program does not know a function or name in it. If the functions of this add-in show #NAME? everywhere, open About and recalculate them; else look for a misspelled name.",
  "#BUSY!": "The cell shows #BUSY!: it is still being worked out. Select it again in a moment.",
};

interface Seen {
  readonly cell: CellFormula | undefined;
  readonly result: Scalar | Matrix;
  readonly parts: FormulaParts;
  readonly calls: number;
}

/** Where the cell shows something else than the formula gives here, and why that may be. */
export function remarksOn({ cell, result, parts, calls }: Seen): readonly string[] {
  if (cell === undefined || calls === 0) return [];
  const remarks: string[] = [];
  const { value, at, fills } = cell;
  const code = value !== null && typeof value === "object" ? value.error : undefined;
  const placeError = code === undefined ? undefined : PLACE_ERRORS[code];
  if (placeError !== undefined) remarks.push(placeError);
  const here = Array.isArray(result) ? result[at.row - fills.row]?.[at.column - fills.column] : result;
  if (placeError === undefined && here !== undefined && !sameValue(value, here)) {
    const dynamic = parts.dynamic ? " OFFSET and INDIRECT find cells that cannot all be read here." : "";
    remarks.push(
      `Worked out again here, the formula gives ${showAs(here, "number")}, and the cell shows ${inWords(value)}. The cell may not have been recalculated since its cells changed.${dynamic}`,
    );
  }
  return remarks;
}

function sameValue(value: RawCell, here: Scalar): boolean {
  if (here instanceof CellError)
    return value !== null && typeof value === "object" && value.error === here.code;
  if (typeof value === "number" && typeof here === "number") {
    return Math.abs(value - here) <= 1e-9 * Math.max(1, Math.abs(value), Math.abs(here));
  }
  // A formula that comes to nothing shows 0.
  return value === here || (value === null && (here === "" || here === 0)) || (value === "" && here === null);
}

function inWords(value: RawCell): string {
  if (value === null) return "nothing";
  return typeof value === "object" ? value.error : showAs(value, "number");
}
