import { CellError, MAX_COLUMNS, MAX_ROWS, type Scalar } from "../../values";
import { toNumber, toText } from "../evaluate/coerce";
import type { Context } from "../evaluate/context";
import { BAD_REFERENCE, wrongReference, wrongValue } from "../evaluate/errors";
import { evaluate, noteDynamic } from "../evaluate/evaluate";
import { referenceTo } from "../evaluate/references";
import { toScalar } from "../evaluate/read";
import { ArrayValue, Reference, type Value } from "../evaluate/value";
import { columnName, quoteSheetName } from "../text/address";
import { lifted, plain, positional, type FunctionDefinition } from "./definition";

/** A whole number argument; `otherwise` where it was left out. */
export function numberArgument(
  value: Value | undefined,
  otherwise: number,
  context: Context,
): number | CellError {
  if (value === undefined) return otherwise;
  const number = toNumber(toScalar(value, context));
  return number instanceof CellError ? number : Math.trunc(number);
}

function place(name: "ROW" | "COLUMN"): FunctionDefinition {
  return positional(
    plain(name, 0, 1, ([value], context) => {
      if (value instanceof CellError) return value;
      if (value === undefined) return (name === "ROW" ? context.row : context.column) + 1;
      const only = value instanceof Reference ? value.areas[0] : undefined;
      if (!only) return wrongValue(`${name} takes a cell or range.`);
      const { area } = only;
      const count = name === "ROW" ? area.rows : area.columns;
      const first = (name === "ROW" ? area.row : area.column) + 1;
      if (count === 1) return first;
      const numbers = Array.from({ length: Math.min(count, MAX_ROWS) }, (_item, index) => first + index);
      return new ArrayValue(name === "ROW" ? numbers.map((number) => [number]) : [numbers]);
    }),
  );
}

function offset([from, down, right, height, width]: readonly (Value | undefined)[], context: Context): Value {
  if (from instanceof CellError) return from;
  const only = from instanceof Reference ? from.areas[0] : undefined;
  if (!only) return wrongValue("OFFSET starts from a cell or range.");
  const numbers = [
    numberArgument(down, 0, context),
    numberArgument(right, 0, context),
    numberArgument(height, only.area.rows, context),
    numberArgument(width, only.area.columns, context),
  ];
  const problem = numbers.find((number) => number instanceof CellError);
  if (problem instanceof CellError) return problem;
  const [rows = 0, columns = 0, tall = 1, wide = 1] = numbers as number[];
  if (tall === 0 || wide === 0) return wrongReference("OFFSET needs a height and a width other than 0.");
  // A negative size reaches up or to the left.
  const row = only.area.row + rows + Math.min(tall + 1, 0);
  const column = only.area.column + columns + Math.min(wide + 1, 0);
  const target = referenceTo(only.sheet, { row, column, rows: Math.abs(tall), columns: Math.abs(wide) });
  return target instanceof Reference ? noteDynamic(target, context) : target;
}

/** "R2C3", "R[1]C[-1]" seen from the formula's cell. */
function fromR1C1(text: string, context: Context): string | undefined {
  const parts = /^(.*!)?R(\[?-?\d*\]?)C(\[?-?\d*\]?)$/i.exec(text);
  if (!parts) return undefined;
  const read = (part: string, here: number) =>
    part === "" ? here : part.startsWith("[") ? here + Number(part.slice(1, -1)) : Number(part) - 1;
  const row = read(parts[2] ?? "", context.row);
  const column = read(parts[3] ?? "", context.column);
  if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) return undefined;
  return `${parts[1] ?? ""}${columnName(column)}${row + 1}`;
}

function indirect([text, style]: readonly (Value | undefined)[], context: Context): Value {
  const written = toText(toScalar(text ?? null, context));
  if (written instanceof CellError) return written;
  const a1 = style === undefined || toScalar(style, context) !== false;
  const address = a1 ? written : fromR1C1(written, context);
  if (address === undefined || address.trim() === "") return BAD_REFERENCE;
  const node = context.host.parse(`=${address}`);
  const allowed =
    node.kind === "reference" || node.kind === "name" || node.kind === "structured" || node.kind === "unary";
  if (!allowed) return wrongReference(`"${written}" does not name cells.`);
  const found = evaluate(node, { ...context, frame: undefined });
  if (found instanceof Reference) return noteDynamic(found, context);
  return found instanceof CellError && found.code !== "#NAME?"
    ? found
    : wrongReference(`"${written}" does not name cells.`);
}

function address(
  row: number,
  column: number,
  kind = 1,
  a1: Scalar = true,
  sheet?: string,
): string | CellError {
  const [r, c] = [Math.trunc(row), Math.trunc(column)];
  if (r < 1 || r > MAX_ROWS || c < 1 || c > MAX_COLUMNS)
    return wrongValue("ADDRESS: there is no such row or column.");
  if (kind < 1 || kind >= 5) return wrongValue("ADDRESS: the third argument is a number from 1 to 4.");
  const lockRow = kind === 1 || Math.trunc(kind) === 2;
  const lockColumn = kind === 1 || Math.trunc(kind) === 3;
  const prefix = sheet === undefined ? "" : sheet === "" ? "!" : `${quoteSheetName(sheet)}!`;
  if (a1 === false || a1 === 0) {
    return `${prefix}R${lockRow ? r : `[${r}]`}C${lockColumn ? c : `[${c}]`}`;
  }
  return `${prefix}${lockColumn ? "$" : ""}${columnName(c - 1)}${lockRow ? "$" : ""}${r}`;
}

export const referenceFunctions: FunctionDefinition[] = [
  place("ROW"),
  place("COLUMN"),
  positional(plain("OFFSET", 3, 5, offset)),
  positional(plain("INDIRECT", 1, 2, indirect)),
  lifted("ADDRESS", "nn[nvs]", address),
  plain("AREAS", 1, 1, ([value]) =>
    value instanceof Reference ? value.areas.length : wrongValue("AREAS takes ranges."),
  ),
  lifted("HYPERLINK", "v[v]", (target, shown) => shown ?? target),
];
