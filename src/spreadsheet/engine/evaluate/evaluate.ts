import { CellError, type Scalar } from "../../values";
import type { BinaryOperator, CallNode, Node } from "../formula/nodes";
import type { FunctionDefinition } from "../builtins/definition";
import { toLogical, toNumber, toText } from "./coerce";
import type { Context, Frame } from "./context";
import { BAD_REFERENCE, unknownName, wrongValue } from "./errors";
import { lift } from "./lift";
import { applyBinary, applyUnary } from "./operators";
import { dereference, toMatrix } from "./read";
import {
  intersectImplicitly,
  intersectReferences,
  joinReferences,
  resolveReference,
  resolveSpill,
  resolveStructured,
} from "./references";
import { ArrayValue, Lambda, Reference, type Value } from "./value";

const DEEPEST = 400;

/** What a part of a formula comes to. */
export function evaluate(node: Node, context: Context): Value {
  switch (node.kind) {
    case "value":
      return node.value;
    case "array":
      return new ArrayValue(node.cells);
    case "reference":
      return resolveReference(node, context);
    case "structured":
      return resolveStructured(node, context);
    case "name":
      return evaluateName(node.name, node.sheet, context);
    case "unary":
      return evaluateUnary(node.operator, node.of, context);
    case "binary":
      return evaluateBinary(node.operator, node.left, node.right, context);
    case "call":
      return evaluateCall(node, context);
    case "apply":
      return applyLambda(evaluate(node.callee, context), node.args, context);
    case "lambda":
      return makeLambda(node, context);
    case "let": {
      let inner = context;
      node.names.forEach((name, index) => {
        const value = node.values[index];
        if (value) inner = { ...inner, frame: { name, value: evaluate(value, inner), outer: inner.frame } };
      });
      return evaluate(node.body, inner);
    }
  }
}

function findVariable(frame: Frame | undefined, name: string): Frame | undefined {
  for (let at = frame; at; at = at.outer) if (at.name === name) return at;
  return undefined;
}

/** The variable of LET or LAMBDA with this name, when it is one left out in the call. */
export function isLeftOut(node: Node | null, context: Context): boolean {
  if (node?.kind !== "name" || node.sheet !== undefined) return node === null;
  const found = findVariable(context.frame, node.name.toUpperCase());
  return found !== undefined && found.value === undefined;
}

function evaluateName(name: string, sheetName: string | undefined, context: Context): Value {
  const upper = name.toUpperCase();
  if (sheetName === undefined) {
    const variable = findVariable(context.frame, upper);
    if (variable) return variable.value ?? null;
  }
  const { host } = context;
  const sheet = sheetName === undefined ? context.sheet : host.sheetNamed(sheetName);
  const node = sheet && host.nameNode(name, sheet);
  if (sheet && node) {
    if (context.depth > DEEPEST) return wrongValue(`The name ${name} refers to itself.`);
    return evaluate(node, { ...context, sheet, frame: undefined, depth: context.depth + 1 });
  }
  const table = sheetName === undefined ? host.tableNamed(name) : undefined;
  if (table)
    return resolveStructured({ kind: "structured", table: name, sections: [], columns: [] }, context);
  const definition = sheetName === undefined ? host.functionNamed(upper) : undefined;
  if (definition && definition.kind !== "lazy") return functionAsLambda(definition, context);
  return unknownName(
    sheet ? `There is no name, table or function "${name}".` : `There is no sheet named ${sheetName ?? ""}.`,
  );
}

/** A function's bare name where a LAMBDA is due: BYROW(A1:B2, SUM). */
function functionAsLambda(definition: FunctionDefinition, context: Context): Lambda {
  return new Lambda(definition.minimum, definition.maximum, (args) =>
    callDefinition(definition, args, context),
  );
}

function makeLambda(node: Extract<Node, { kind: "lambda" }>, context: Context): Lambda {
  const names = node.parameters.map((name) => name.replace("?", ""));
  const minimum = node.parameters.filter((name) => !name.endsWith("?")).length;
  return new Lambda(minimum, names.length, (args) => {
    if (context.depth > DEEPEST) return new CellError("#NUM!", "This LAMBDA calls itself without end.");
    let frame = context.frame;
    names.forEach((name, index) => (frame = { name, value: args[index], outer: frame }));
    return evaluate(node.body, { ...context, frame, depth: context.depth + 1 });
  });
}

/** Calls a LAMBDA with values, checking how many it takes. */
export function callLambda(lambda: Value, args: readonly (Value | undefined)[]): Value {
  if (lambda instanceof CellError) return lambda;
  if (!(lambda instanceof Lambda)) return wrongValue("A LAMBDA or a function's name is needed here.");
  if (args.length > lambda.maximum || args.length < lambda.minimum) {
    return wrongValue(`This LAMBDA takes ${countOf(lambda.minimum, lambda.maximum)}, not ${args.length}.`);
  }
  return lambda.call(args);
}

function applyLambda(callee: Value, args: readonly (Node | null)[], context: Context): Value {
  // The call runs one level deeper than its surroundings, so that recursion through names is counted.
  if (context.depth > DEEPEST) return new CellError("#NUM!", "This LAMBDA calls itself without end.");
  return callLambda(
    callee,
    args.map((arg) => (arg && !isLeftOut(arg, context) ? evaluate(arg, context) : undefined)),
  );
}

export function countOf(minimum: number, maximum: number): string {
  const plural = (count: number) => (count === 1 ? "1 argument" : `${count} arguments`);
  if (minimum === maximum) return minimum === 0 ? "no arguments" : plural(minimum);
  return maximum > 200 ? `at least ${plural(minimum)}` : `${minimum} to ${plural(maximum)}`;
}

function evaluateUnary(operator: "+" | "-" | "%" | "@" | "#", of: Node, context: Context): Value {
  const value = evaluate(of, context);
  if (operator === "#") {
    if (value instanceof CellError) return value;
    if (!(value instanceof Reference)) return BAD_REFERENCE;
    return resolveSpill(value);
  }
  if (operator === "@") {
    if (value instanceof Reference) return intersectImplicitly(value, context);
    return value instanceof ArrayValue ? (value.cells[0]?.[0] ?? null) : value;
  }
  return lift([dereference(value, context)], ([one]) => applyUnary(operator, one ?? null));
}

function evaluateBinary(operator: BinaryOperator, leftNode: Node, rightNode: Node, context: Context): Value {
  const left = evaluate(leftNode, context);
  const right = evaluate(rightNode, context);
  if (operator === ":" || operator === " " || operator === ",") {
    if (left instanceof CellError) return left;
    if (right instanceof CellError) return right;
    if (!(left instanceof Reference) || !(right instanceof Reference)) {
      return wrongValue("Only ranges can be joined this way.");
    }
    if (operator === ",") return new Reference([...left.areas, ...right.areas]);
    if (operator === " ") return intersectReferences(left, right);
    const joined = joinReferences(left, right);
    return joined instanceof Reference ? noteDynamic(joined, context) : joined;
  }
  const one = dereference(left, context);
  const other = dereference(right, context);
  if (!(one instanceof ArrayValue) && !(other instanceof ArrayValue))
    return applyBinary(operator, one, other);
  return lift([one, other], ([a, b]) => applyBinary(operator, a ?? null, b ?? null));
}

/** Cells found only while calculating are remembered as read: the next calculation orders them first. */
export function noteDynamic(reference: Reference, context: Context): Reference {
  context.dynamic.push(...reference.areas);
  return reference;
}

function evaluateCall(node: CallNode, context: Context): Value {
  const { definition, args } = node;
  if (!definition) return callUnknown(node, context);
  if (args.length < definition.minimum || args.length > definition.maximum) {
    // F() parses as no argument; F(,) as two left empty.
    return wrongValue(
      `${node.name} takes ${countOf(definition.minimum, definition.maximum)}, not ${args.length}.`,
    );
  }
  if (definition.kind === "lazy") return definition.call(args, context);
  if (definition.kind === "plain") {
    return definition.call(
      args.map((arg) => (arg && !isLeftOut(arg, context) ? evaluate(arg, context) : undefined)),
      context,
    );
  }
  return callLifted(
    definition,
    args.map((arg) => (arg ? dereference(evaluate(arg, context), context) : null)),
    context,
  );
}

function callUnknown(node: CallNode, context: Context): Value {
  const variable = findVariable(context.frame, node.name);
  if (variable) return applyLambda(variable.value ?? null, node.args, context);
  const named = context.host.nameNode(node.name, context.sheet);
  if (named)
    return applyLambda(evaluateName(node.name, undefined, context), node.args, {
      ...context,
      depth: context.depth + 1,
    });
  return unknownName(`There is no function named ${node.name}.`);
}

/** A definition called with values rather than parts of a formula. */
export function callDefinition(
  definition: FunctionDefinition,
  args: readonly (Value | undefined)[],
  context: Context,
): Value {
  if (args.length < definition.minimum || args.length > definition.maximum) {
    return wrongValue(
      `${definition.name} takes ${countOf(definition.minimum, definition.maximum)}, not ${args.length}.`,
    );
  }
  if (definition.kind === "plain") return definition.call(args, context);
  if (definition.kind === "lazy") {
    return definition.call(
      args.map((arg) => (arg === undefined ? null : constantNode(arg, context))),
      context,
    );
  }
  return callLifted(
    definition,
    args.map((arg) => (arg === undefined ? null : dereference(arg, context))),
    context,
  );
}

function constantNode(value: Value, context: Context): Node {
  return { kind: "array", cells: toMatrix(value, context) };
}

type Lifted = Extract<FunctionDefinition, { kind: "lifted" }>;

function callLifted(definition: Lifted, args: readonly (Scalar | ArrayValue)[], context: Context): Value {
  const { letters } = definition;
  return lift(args, (cells) => {
    const ready: unknown[] = [];
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? null;
      const letter = letters[index];
      const value =
        letter === "n"
          ? toNumber(cell)
          : letter === "s"
            ? toText(cell)
            : letter === "b"
              ? toLogical(cell)
              : cell;
      if (letter !== "v" && value instanceof CellError) return value;
      ready.push(value);
    }
    return definition.call(ready as never[], context);
  });
}
