import * as formulajs from "@formulajs/formulajs";
import { CellError, type ErrorCode, type Matrix, type Scalar } from "../../values";
import type { Context } from "../evaluate/context";
import { toNumber, toText } from "../evaluate/coerce";
import { NOT_A_NUMBER, wrongValue } from "../evaluate/errors";
import { dereference, toMatrix } from "../evaluate/read";
import { lift } from "../evaluate/lift";
import { ArrayValue, type Value } from "../evaluate/value";
import { plain, type FunctionDefinition } from "./definition";
import { numbersOf } from "./numbers";

/*
 * Functions taken from formulajs: finance, engineering, tests of two samples. It is given plain numbers and lists only, for it
 * stumbles over blanks and text among them; what it throws or returns as an error becomes a cell error.
 */

type Borrowed = (...args: unknown[]) => unknown;

/** "T.TEST" as formulajs files it: T, then TEST. */
function find(path: string): Borrowed | undefined {
  let at: unknown = formulajs;
  for (const part of path.split(".")) {
    if (at === null || (typeof at !== "object" && typeof at !== "function")) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return typeof at === "function" ? (at as Borrowed) : undefined;
}

const CODES: ReadonlySet<string> = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
]);

function scalarResult(raw: unknown): Scalar {
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : NOT_A_NUMBER;
  if (typeof raw === "string" || typeof raw === "boolean") return raw;
  if (raw instanceof Error) {
    return CODES.has(raw.message)
      ? new CellError(raw.message as ErrorCode, "These arguments are outside what the function takes.")
      : wrongValue("These arguments are outside what the function takes.");
  }
  return wrongValue("The function gave no value.");
}

function result(raw: unknown): Scalar | ArrayValue {
  if (!Array.isArray(raw)) return scalarResult(raw);
  const rows: Matrix = (raw as unknown[]).some((row) => Array.isArray(row))
    ? (raw as unknown[][]).map((row) => row.map(scalarResult))
    : [(raw as unknown[]).map(scalarResult)];
  return new ArrayValue(rows);
}

function run(call: Borrowed, args: readonly unknown[]): unknown {
  try {
    return call(...args);
  } catch {
    return new Error("#VALUE!");
  }
}

/**
 * One letter an argument: n number, s text, b logical (0 or 1), l list of numbers from a range, L all further arguments as one
 * list. Behind "[" arguments may be left out. n, s and b run over arrays.
 */
function borrow(name: string, signature: string, path = name): FunctionDefinition[] {
  const call = find(path);
  if (!call) return [];
  const letters = signature.replace("[", "");
  const least = signature.includes("[") ? signature.indexOf("[") : letters.length;
  const rest = letters.endsWith("L");
  return [
    plain(name, least, rest ? 255 : letters.length, (args, context) => {
      const ready = letters.split("").map((letter, index) => argument(letter, args, index, context));
      const problem = ready.find((arg) => arg instanceof CellError);
      if (problem instanceof CellError) return problem;
      // Arguments left out at the end stay out, so that the function's own defaults hold.
      while (ready.length > 0 && ready.at(-1) === undefined) ready.pop();
      const lists = ready.map((arg) => (Array.isArray(arg) ? arg : undefined));
      if (lists.some((list) => list !== undefined)) {
        return result(
          run(
            call,
            ready.map(
              (arg, index) => lists[index] ?? single(arg as Scalar | ArrayValue, letters[index] ?? "n"),
            ),
          ),
        );
      }
      return lift(ready as (Scalar | ArrayValue)[], (cells) => {
        const values = cells.map((cell, index) => convert(cell ?? null, letters[index] ?? "n"));
        const wrong = values.find((value) => value instanceof CellError);
        return wrong instanceof CellError ? wrong : scalarResult(run(call, values));
      });
    }),
  ];
}

function argument(
  letter: string,
  args: readonly (Value | undefined)[],
  index: number,
  context: Context,
): unknown {
  if (letter === "L") return numbersOf(args.slice(index));
  const arg = args[index];
  if (arg === undefined) return undefined;
  if (letter === "l") {
    if (arg instanceof CellError) return arg;
    const cells = toMatrix(arg, context).flat();
    return (
      cells.find((cell) => cell instanceof CellError) ?? cells.filter((cell) => typeof cell === "number")
    );
  }
  return dereference(arg, context);
}

function single(arg: Scalar | ArrayValue, letter: string): unknown {
  return convert(arg instanceof ArrayValue ? (arg.cells[0]?.[0] ?? null) : arg, letter);
}

function convert(cell: Scalar, letter: string): number | string | boolean | CellError {
  if (letter === "s") return toText(cell);
  const number = toNumber(cell);
  return letter === "b" && typeof number === "number" ? number !== 0 : number;
}

const same = (names: string, signature: string) =>
  names.split(" ").flatMap((name) => borrow(name, signature));

const annuity = ["PMT", "PV", "FV"].flatMap((name) => borrow(name, "nnn[nn"));

export const borrowedFunctions: FunctionDefinition[] = [
  ...annuity,
  ...same("IPMT PPMT", "nnnn[nn"),
  ...borrow("NPER", "nnn[nn"),
  ...borrow("NPV", "nL"),
  ...borrow("MIRR", "lnn"),
  ...borrow("XNPV", "nll"),
  ...borrow("SLN", "nnn"),
  ...borrow("SYD", "nnnn"),
  ...same("DB DDB", "nnnn[n"),
  ...same("CUMIPMT CUMPRINC", "nnnnnn"),
  ...same("EFFECT NOMINAL", "nn"),
  ...same("RRI PDURATION", "nnn"),
  ...borrow("ISPMT", "nnnn"),
  ...same("DOLLARDE DOLLARFR", "nn"),
  ...borrow("FVSCHEDULE", "nl"),
  ...same("BIN2DEC HEX2DEC OCT2DEC", "s"),
  ...same("BIN2HEX BIN2OCT HEX2BIN HEX2OCT OCT2BIN OCT2HEX", "s[n"),
  ...same("DEC2BIN DEC2HEX DEC2OCT", "n[n"),
  ...same("BITAND BITOR BITXOR BITLSHIFT BITRSHIFT", "nn"),
  ...same("DELTA GESTEP", "n[n"),
  ...borrow("COMPLEX", "nn[s"),
  ...same("IMABS IMAGINARY IMARGUMENT IMCONJUGATE IMREAL IMSQRT IMEXP IMLN IMSIN IMCOS", "s"),
  ...same("IMDIV IMSUB", "ss"),
  ...borrow("CONVERT", "nss"),
  ...borrow("T.TEST", "llnn"),
  ...borrow("F.TEST", "ll"),
  ...borrow("Z.TEST", "ln[n"),
  ...borrow("PROB", "lln[n"),
  ...borrow("TREND", "l[ll"),
  ...borrow("GROWTH", "l[ll"),
  ...borrow("LINEST", "l[l"),
  ...borrow("LOGEST", "l[l"),
];
