import { CellError, type Scalar } from "../../values";
import { toNumber } from "../evaluate/coerce";
import { NO_VALUE, wrongValue } from "../evaluate/errors";
import { dereference, toMatrix } from "../evaluate/read";
import { ArrayValue, Lambda, Reference } from "../evaluate/value";
import { lifted, plain, positional, type FunctionDefinition } from "./definition";

const is = (name: string, test: (cell: Scalar) => boolean) => lifted(name, "v", test);

const ERROR_NUMBERS: Record<string, number> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#SPILL!": 9,
  "#BUSY!": 8,
  "#CALC!": 14,
};

function parity(name: string, odd: boolean): FunctionDefinition {
  return lifted(name, "v", (cell) => {
    if (typeof cell === "boolean") return wrongValue(`${name} takes a number.`);
    const number = toNumber(cell);
    return number instanceof CellError ? number : (Math.abs(Math.trunc(number)) % 2 === 1) === odd;
  });
}

export const informationFunctions: FunctionDefinition[] = [
  is("ISBLANK", (cell) => cell === null),
  is("ISNUMBER", (cell) => typeof cell === "number"),
  is("ISTEXT", (cell) => typeof cell === "string"),
  is("ISNONTEXT", (cell) => typeof cell !== "string"),
  is("ISLOGICAL", (cell) => typeof cell === "boolean"),
  is("ISERROR", (cell) => cell instanceof CellError),
  is("ISERR", (cell) => cell instanceof CellError && cell.code !== "#N/A"),
  is("ISNA", (cell) => cell instanceof CellError && cell.code === "#N/A"),
  parity("ISEVEN", false),
  parity("ISODD", true),
  plain("ISREF", 1, 1, ([value]) => value instanceof Reference),
  lifted("NA", "", () => NO_VALUE),
  lifted("N", "v", (cell) =>
    cell instanceof CellError ? cell : typeof cell === "number" ? cell : cell === true ? 1 : 0,
  ),
  lifted("ERROR.TYPE", "v", (cell) =>
    cell instanceof CellError ? (ERROR_NUMBERS[cell.code] ?? NO_VALUE) : NO_VALUE,
  ),
  plain("TYPE", 1, 1, ([value], context) => {
    if (value instanceof Lambda) return 128;
    const cell = dereference(value ?? null, context);
    if (cell instanceof ArrayValue) return 64;
    return cell instanceof CellError ? 16 : typeof cell === "string" ? 2 : typeof cell === "boolean" ? 4 : 1;
  }),
  positional(
    plain("SHEET", 0, 1, ([value], context) => {
      const all = context.host.sheetsInOrder();
      if (value instanceof CellError) return value;
      if (value instanceof Reference) return all.indexOf(value.areas[0]?.sheet ?? context.sheet) + 1;
      if (typeof value !== "string") return all.indexOf(context.sheet) + 1;
      const named = context.host.sheetNamed(value);
      return named ? all.indexOf(named) + 1 : NO_VALUE;
    }),
  ),
  positional(
    plain("SHEETS", 0, 1, ([value], context) =>
      value instanceof Reference
        ? new Set(value.areas.map((area) => area.sheet)).size
        : context.host.sheetsInOrder().length,
    ),
  ),
  plain("ISFORMULA", 1, 1, ([value], context) => {
    const only = value instanceof Reference ? value.areas[0] : undefined;
    if (!only) return value instanceof CellError ? value : wrongValue("ISFORMULA takes a cell.");
    const rows = toMatrix(value ?? null, context);
    return new ArrayValue(
      rows.map((row, at) =>
        row.map(
          (_cell, across) =>
            only.sheet.formulaAt(only.area.row + at, only.area.column + across) !== undefined,
        ),
      ),
    );
  }),
  plain("FORMULATEXT", 1, 1, ([value]) => {
    const only = value instanceof Reference ? value.areas[0] : undefined;
    if (!only) return value instanceof CellError ? value : wrongValue("FORMULATEXT takes a cell.");
    return only.sheet.formulaAt(only.area.row, only.area.column)?.text ?? NO_VALUE;
  }),
];
