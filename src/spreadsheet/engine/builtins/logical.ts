import { CellError, type Scalar } from "../../values";
import { compareScalars, toLogical } from "../evaluate/coerce";
import type { Context } from "../evaluate/context";
import { NO_VALUE, wrongValue } from "../evaluate/errors";
import { evaluate } from "../evaluate/evaluate";
import { lift, stretched } from "../evaluate/lift";
import { dereference, eachValue, toScalar } from "../evaluate/read";
import { ArrayValue, Lambda, type Value } from "../evaluate/value";
import type { Node } from "../formula/nodes";
import { lazy, lifted, plain, type FunctionDefinition } from "./definition";

function read(node: Node | null | undefined, context: Context): Value {
  return node ? evaluate(node, context) : null;
}

/** The array's cells choose between two values, cell by cell. */
function choose(test: ArrayValue, yes: () => Value, no: () => Value, context: Context): Value {
  const known: { yes?: Scalar | ArrayValue; no?: Scalar | ArrayValue } = {};
  const side = (truth: boolean) =>
    truth ? (known.yes ??= dereference(yes(), context)) : (known.no ??= dereference(no(), context));
  const tests = test.cells.map((row) => row.map((cell) => toLogical(cell)));
  const used = [true, false].filter((truth) => tests.some((row) => row.includes(truth))).map(side);
  const rows = Math.max(test.rows, ...used.map((value) => (value instanceof ArrayValue ? value.rows : 1)));
  const columns = Math.max(
    test.columns,
    ...used.map((value) => (value instanceof ArrayValue ? value.columns : 1)),
  );
  const cells = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column): Scalar => {
      const truth = stretched(tests, row, column);
      if (truth instanceof CellError) return truth;
      const value = side(truth === true);
      return value instanceof ArrayValue ? stretched(value.cells, row, column) : value;
    }),
  );
  return new ArrayValue(cells);
}

function ifFunction([test, yes, no]: readonly (Node | null)[], context: Context): Value {
  const truth = dereference(read(test, context), context);
  const whenTrue = () => read(yes, context);
  const whenFalse = () => (no === undefined ? false : read(no, context));
  if (truth instanceof ArrayValue) return choose(truth, whenTrue, whenFalse, context);
  const answer = toLogical(truth);
  if (answer instanceof CellError) return answer;
  return answer ? whenTrue() : whenFalse();
}

/** IFERROR and IFNA: the second value stands in for the errors of the first. */
function instead(caught: (error: CellError) => boolean) {
  return ([first, second]: readonly (Node | null)[], context: Context): Value => {
    const value = read(first, context);
    const cells = dereference(value, context);
    if (!(cells instanceof ArrayValue)) {
      if (!(cells instanceof CellError) || !caught(cells)) return value instanceof Lambda ? value : cells;
      return read(second, context);
    }
    if (!cells.cells.some((row) => row.some((cell) => cell instanceof CellError && caught(cell))))
      return cells;
    const other = dereference(read(second, context), context);
    return lift([cells, other], ([cell, stand]) =>
      cell instanceof CellError && caught(cell) ? (stand ?? null) : (cell ?? null),
    );
  };
}

function ifsFunction(args: readonly (Node | null)[], context: Context): Value {
  const [test, value, ...rest] = args;
  if (test === undefined) return NO_VALUE;
  if (value === undefined) return wrongValue("IFS takes pairs: a test and its value.");
  const truth = dereference(read(test, context), context);
  if (truth instanceof ArrayValue) {
    return choose(
      truth,
      () => read(value, context),
      () => ifsFunction(rest, context),
      context,
    );
  }
  const answer = toLogical(truth);
  if (answer instanceof CellError) return answer;
  return answer ? read(value, context) : ifsFunction(rest, context);
}

function switchFunction([subject, ...rest]: readonly (Node | null)[], context: Context): Value {
  const sought = dereference(read(subject, context), context);
  const decide = (one: Scalar): Value => {
    if (one instanceof CellError) return one;
    let index = 0;
    for (; index + 1 < rest.length; index += 2) {
      const candidate = toScalar(read(rest[index], context), context);
      if (candidate instanceof CellError) return candidate;
      const kind = (value: Scalar) => (value === null ? "number" : typeof value);
      if (kind(candidate) === kind(one) && compareScalars(candidate, one) === 0)
        return read(rest[index + 1], context);
    }
    return index < rest.length ? read(rest[index], context) : NO_VALUE;
  };
  if (sought instanceof ArrayValue) return lift([sought], ([one]) => toScalar(decide(one ?? null), context));
  return decide(sought);
}

function chooseFunction([which, ...values]: readonly (Node | null)[], context: Context): Value {
  const pick = (number: Scalar): Value => {
    const index = typeof number === "number" ? Math.trunc(number) : Number(number);
    if (number instanceof CellError) return number;
    if (!(index >= 1 && index <= values.length)) {
      return wrongValue(
        `CHOOSE has ${values.length} values; its first argument must be a number from 1 to ${values.length}.`,
      );
    }
    return read(values[index - 1], context);
  };
  const index = dereference(read(which, context), context);
  return index instanceof ArrayValue
    ? lift([index], ([one]) => toScalar(pick(one ?? null), context))
    : pick(index);
}

/** AND, OR, XOR: every logical value of all arguments; text in cells is passed over. */
function gather(combine: (trues: number, all: number) => boolean) {
  return (args: readonly (Value | undefined)[]): Value => {
    let trues = 0;
    let all = 0;
    let problem: CellError | undefined;
    for (const arg of args) {
      eachValue(arg ?? false, (cell, direct) => {
        if (typeof cell === "string" && !direct) return true;
        const truth = toLogical(cell);
        if (truth instanceof CellError) {
          problem = truth;
          return false;
        }
        all += 1;
        if (truth) trues += 1;
        return true;
      });
      if (problem) return problem;
    }
    return all === 0 ? wrongValue("There is no TRUE or FALSE among these cells.") : combine(trues, all);
  };
}

export const logicalFunctions: FunctionDefinition[] = [
  lazy("IF", 2, 3, ifFunction),
  lazy(
    "IFERROR",
    2,
    2,
    instead(() => true),
  ),
  lazy(
    "IFNA",
    2,
    2,
    instead((error) => error.code === "#N/A"),
  ),
  lazy("IFS", 2, 254, ifsFunction),
  lazy("SWITCH", 3, 254, switchFunction),
  lazy("CHOOSE", 2, 255, chooseFunction),
  plain(
    "AND",
    1,
    255,
    gather((trues, all) => trues === all),
  ),
  plain(
    "OR",
    1,
    255,
    gather((trues) => trues > 0),
  ),
  plain(
    "XOR",
    1,
    255,
    gather((trues) => trues % 2 === 1),
  ),
  lifted("NOT", "b", (truth) => !truth),
  lifted("TRUE", "", () => true),
  lifted("FALSE", "", () => false),
];
