import type {
  FunctionLibrary,
  LibraryFunction,
  WatchedArgument,
  WatchedCall,
  WorkbookOptions,
} from "../../api";
import { CellError, type Scalar } from "../../values";
import { wrongValue } from "../evaluate/errors";
import { lift } from "../evaluate/lift";
import { dereference, readableArea, toMatrix } from "../evaluate/read";
import type { Context } from "../evaluate/context";
import { ArrayValue, Lambda, Reference, type Value } from "../evaluate/value";
import { countOf } from "../evaluate/evaluate";
import type { FunctionDefinition } from "../builtins/definition";
import { formatSheetAddress } from "../text/address";
import { cellAt } from "../cells/rectangles";
import { ArgumentReader, type Parameter } from "./arguments";
import { readResult, readThrown } from "./results";

/** The functions handed to the workbook, by the names formulas and files use. */
export function customDefinitions(options: WorkbookOptions): ReadonlyMap<string, FunctionDefinition> {
  const found = new Map<string, FunctionDefinition>();
  const library = options.functions;
  for (const each of library?.functions ?? []) {
    const definition = define(
      library as FunctionLibrary,
      each,
      new ArgumentReader(options.blankMode ?? "null"),
    );
    const file = definition.name.replaceAll(".", "_");
    found.set(definition.name, definition);
    found.set(`_XLDUDF_${file}`, definition);
  }
  return found;
}

function define(library: FunctionLibrary, each: LibraryFunction, reader: ArgumentReader): FunctionDefinition {
  const name = `${library.namespace}.${each.name}`.toUpperCase();
  return {
    kind: "plain",
    name,
    minimum: 0,
    // Counting is done below, where the missing argument can be named.
    maximum: Infinity,
    ...(each.options?.volatile ? { volatile: true } : {}),
    call: (args, context) => {
      const result = miscounted(name, each, args) ?? callWith(name, each, args, reader, context);
      library.watch?.(watched(each, args, result, context));
      return result;
    },
  };
}

/** Why a call with so many arguments, or of such a function, cannot be made; undefined where it can. */
function miscounted(
  name: string,
  { parameters, options }: LibraryFunction,
  args: readonly (Value | undefined)[],
): CellError | undefined {
  if (options?.stream) return wrongValue(`${name} keeps sending results, which works in Excel only.`);
  const most = parameters.some((parameter) => parameter.repeating) ? Infinity : parameters.length;
  if (args.length > most) {
    const least = parameters.filter((parameter) => !parameter.optional).length;
    return wrongValue(`${name} takes ${countOf(least, most)}, not ${args.length}.`);
  }
  const missing = parameters.findIndex(
    (parameter, index) => !parameter.optional && !parameter.repeating && args[index] === undefined,
  );
  if (missing < 0) return undefined;
  return wrongValue(
    `${name} needs the argument "${parameters[missing]?.name ?? ""}" (number ${missing + 1}).`,
  );
}

/** The call as whoever explains it sees it. */
function watched(
  each: LibraryFunction,
  args: readonly (Value | undefined)[],
  result: Value,
  context: Context,
): WatchedCall {
  const seen = args.map((arg): WatchedArgument | undefined => {
    if (arg === undefined) return undefined;
    const cells = toMatrix(arg, context);
    const only = arg instanceof Reference && arg.areas.length === 1 ? arg.areas[0] : undefined;
    if (only === undefined) return { cells };
    return { cells, at: { sheet: only.sheet.name, range: readableArea(only.area, context) } };
  });
  const cells = toMatrix(result, context);
  return {
    name: each.name,
    args: seen,
    result: result instanceof ArrayValue ? cells : (cells[0]?.[0] ?? null),
  };
}

function callWith(
  name: string,
  each: LibraryFunction,
  args: readonly (Value | undefined)[],
  reader: ArgumentReader,
  context: Context,
): Value {
  const repeatingFrom = each.parameters.findIndex((parameter) => parameter.repeating);
  const parameterOf = (index: number): Parameter | undefined =>
    each.parameters[repeatingFrom >= 0 && index >= repeatingFrom ? repeatingFrom : index];
  const lifts: (Scalar | ArrayValue | undefined)[] = [];
  const whole: unknown[] = [];
  const count = Math.max(args.length, each.parameters.length);
  for (let index = 0; index < count; index += 1) {
    const parameter = parameterOf(index);
    const arg = args[index];
    if (parameter?.dimensionality === "matrix") {
      if (arg instanceof Lambda)
        return wrongValue(`${name} takes cells for "${parameter.name}", not a LAMBDA.`);
      const matrix = arg === undefined ? null : reader.matrix(toMatrix(arg, context), parameter);
      if (matrix instanceof CellError) return matrix;
      whole[index] = matrix;
      lifts.push(undefined);
    } else lifts.push(arg === undefined ? undefined : dereference(arg, context));
  }
  const isMatrix = (index: number) => parameterOf(index)?.dimensionality === "matrix";
  let first: Value | undefined;
  const result = lift(lifts, (cells) => {
    const ready: unknown[] = [];
    const repeated: unknown[] = [];
    for (let index = 0; index < count; index += 1) {
      const parameter = parameterOf(index);
      const cell = cells[index];
      const value = isMatrix(index)
        ? whole[index]
        : cell === undefined
          ? null
          : reader.scalar(cell, parameter, name);
      if (value instanceof CellError) return value;
      if (parameter?.repeating) {
        if (index < args.length) repeated.push(value);
      } else ready.push(value);
    }
    // Excel hands repeating arguments over as one array.
    if (repeatingFrom >= 0) ready.splice(repeatingFrom, 0, repeated);
    const value = run(each, name, ready, context);
    first ??= value;
    if (value instanceof ArrayValue) return value.cells[0]?.[0] ?? null;
    return value as Scalar;
  });
  // Without lifting the one call's whole result counts, spill and all; lifted calls give one cell each, as in Excel.
  return lifts.some((cell) => cell instanceof ArrayValue) ? result : (first ?? result);
}

let calls = 0;
const callNumbers = new WeakMap<LibraryFunction, number>();

function run(each: LibraryFunction, name: string, args: unknown[], context: Context): Value {
  const { formula } = context;
  let key: string | undefined;
  if (formula?.asynchronous) {
    key = callKey(each, args);
    const known = formula.asynchronous.get(key);
    if (known !== undefined) return known;
  }
  const invocation = {
    address: formatSheetAddress(context.sheet.name, cellAt(context.row, context.column)),
    functionName: each.id,
    isInValuePreview: false,
  };
  let raw: unknown;
  try {
    raw = each.implementation(...args, invocation);
  } catch (problem) {
    return readThrown(problem, name);
  }
  if (isPromise(raw)) {
    return context.host.awaitResult(context, key ?? callKey(each, args), raw, (result, failed) =>
      failed ? readThrown(result, name) : readResult(result, name),
    );
  }
  return readResult(raw, name);
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function"
  );
}

/** The same function with the same arguments is the same call. */
function callKey(each: LibraryFunction, args: readonly unknown[]): string {
  let number = callNumbers.get(each);
  if (number === undefined) {
    calls += 1;
    number = calls;
    callNumbers.set(each, number);
  }
  return `${number}${JSON.stringify(args)}`;
}
