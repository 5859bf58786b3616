import { CellError, type ErrorCode, type Matrix, type Scalar } from "../../values";
import { NO_VALUE, NOT_A_NUMBER } from "../evaluate/errors";
import { ArrayValue, type Value } from "../evaluate/value";

/* What a custom function gives back, made into cells the way Excel's runtime makes them. */

const CODES: ReadonlySet<string> = new Set<ErrorCode>([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

/** An error object of the host (CustomFunctions.Error), known by its code. */
function asError(value: object): CellError | undefined {
  if (value instanceof CellError) return value;
  const { code, message } = value as { code?: unknown; message?: unknown };
  if (typeof code !== "string" || !CODES.has(code)) return undefined;
  return new CellError(
    code as ErrorCode,
    typeof message === "string" && message !== "" ? message : undefined,
  );
}

/** A thrown error: our own kind keeps code and sentence, any other is #VALUE!. */
export function readThrown(problem: unknown, name: string): CellError {
  const known = typeof problem === "object" && problem !== null ? asError(problem) : undefined;
  if (!known) return new CellError("#VALUE!", `${name} could not be worked out with these arguments.`);
  // Excel lets functions end in these five only; the rest come out as #VALUE!.
  const allowed = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];
  return allowed.includes(known.code) ? known : new CellError("#VALUE!", known.message);
}

function readCell(raw: unknown, name: string, inArray: boolean): Scalar {
  if (typeof raw === "number") {
    if (Number.isFinite(raw)) return raw;
    if (Number.isNaN(raw) && !inArray) return new CellError("#VALUE!", `${name} gave no number.`);
    return NOT_A_NUMBER;
  }
  if (typeof raw === "string" || typeof raw === "boolean") return raw;
  // Excel shows nothing returned as 0.
  if (raw === null || raw === undefined) return 0;
  if (typeof raw === "bigint") return Number(raw);
  if (typeof raw === "object") {
    const error = asError(raw);
    if (error) return error;
    const { type, basicValue, errorType } = raw as {
      type?: unknown;
      basicValue?: unknown;
      errorType?: unknown;
    };
    if (type === "Error") {
      const code =
        typeof basicValue === "string" && CODES.has(basicValue) ? (basicValue as ErrorCode) : "#VALUE!";
      return new CellError(code, typeof errorType === "string" ? errorType : undefined);
    }
    if (typeof type === "string" && basicValue !== undefined) return readCell(basicValue, name, inArray);
  }
  return new CellError("#VALUE!", `${name} gave a kind of value that no cell can hold.`);
}

export function readResult(raw: unknown, name: string): Value {
  if (!Array.isArray(raw)) return readCell(raw, name, false);
  const rows = raw as unknown[];
  if (rows.length === 0) return new CellError("#CALC!", `${name} gave no cells.`);
  // A plain list is one row.
  const lines: unknown[][] = rows.some((row) => Array.isArray(row))
    ? rows.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]))
    : [rows];
  const columns = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (columns === 0) return new CellError("#CALC!", `${name} gave no cells.`);
  const cells: Matrix = lines.map((line) => {
    const ready: Scalar[] = new Array<Scalar>(columns);
    for (let column = 0; column < columns; column += 1) {
      ready[column] = column < line.length ? readCell(line[column], name, true) : NO_VALUE;
    }
    return ready;
  });
  return new ArrayValue(cells);
}
