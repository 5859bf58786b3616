import {
  parse as parseTokens,
  tokenize,
  type AstExpression,
  type Node as AstNode,
  type Token,
} from "@borgar/fx";
import { CellError, type ErrorCode, type Matrix, type Scalar } from "../../values";
import type { FunctionDefinition } from "../builtins/definition";
import type { BinaryOperator, Node } from "./nodes";
import { parseReferenceText, referenceArea, splitSheet } from "./referenceText";
import { readStructured } from "./structuredText";

export type FindFunction = (name: string) => FunctionDefinition | undefined;

/** Formula text (leading "=" optional) as nodes; a CellError with a sentence when it cannot be read. */
export function parseFormula(text: string, findFunction: FindFunction): Node | CellError {
  try {
    const tokens = repair(tokenize(text, { withLocation: false }));
    const tree = parseTokens(tokens, { looseRefCalls: true });
    return new Converter(findFunction).convert(tree);
  } catch (problem) {
    if (problem instanceof CellError) return problem;
    return new CellError("#NAME?", `This formula cannot be read. ${explain(text)}`);
  }
}

function explain(text: string): string {
  let depth = 0;
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && letter === "(") depth += 1;
    if (!quoted && letter === ")") depth -= 1;
  }
  if (quoted) return "A quotation mark is not closed.";
  if (depth > 0) return "A parenthesis is not closed.";
  if (depth < 0) return "There is one closing parenthesis too many.";
  return "Look for a missing value, operator or comma.";
}

/** What the parser does not take although Excel writes it: Sheet1!#REF!, +1 in an array, LAMBDA's optional [name]. */
function repair(tokens: Token[]): Token[] {
  const result: Token[] = [];
  let braces = 0;
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const before = tokens[index - 1];
    if (token.value === "{") braces += 1;
    if (token.value === "}") braces -= 1;
    if (token.type === "context" && next?.value === "!") return;
    if (token.value === "!" && token.type === "operator" && before?.type === "context") return;
    if (braces > 0 && token.value === "+" && next?.type === "number") return;
    const optional =
      token.type === "structured" ? /^\[([\p{L}_][\p{L}\p{N}_.]*)\]$/u.exec(token.value) : null;
    if (optional && next?.value === "," && (before?.value === "," || before?.value === "(")) {
      result.push({ ...token, type: "range_named", value: `_xlop.${optional[1] ?? ""}` });
    } else result.push(token);
  });
  return result;
}

const PREFIXES = /^(_xlfn\.|_xlws\.|_xludf\.)+/i;
const VARIABLE_PREFIX = /^_xl(pm|op)\./i;

/** A function's name as a person writes it: upper case, without what files put in front. */
export function plainFunctionName(name: string): string {
  return name.replace(PREFIXES, "").replace(VARIABLE_PREFIX, "").toUpperCase();
}

class Converter {
  constructor(private readonly findFunction: FindFunction) {}

  convert(node: AstExpression | AstNode | null): Node {
    const tree = node as AstExpression | null;
    if (!tree) return { kind: "value", value: null };
    switch (tree.type) {
      case "Literal":
        return { kind: "value", value: tree.value };
      case "ErrorLiteral":
        return { kind: "value", value: new CellError(tree.value.toUpperCase() as ErrorCode) };
      case "ReferenceIdentifier":
        return this.reference(tree.value, tree.kind);
      case "UnaryExpression":
        return { kind: "unary", operator: tree.operator, of: this.convert(tree.arguments[0] ?? null) };
      case "BinaryExpression": {
        const operator = tree.operator.trim() === "" ? " " : (tree.operator as BinaryOperator);
        const [left, right] = tree.arguments;
        return {
          kind: "binary",
          operator,
          left: this.convert(left ?? null),
          right: this.convert(right ?? null),
        };
      }
      case "ArrayExpression":
        return { kind: "array", cells: this.array(tree.elements) };
      case "LambdaExpression":
        return {
          kind: "lambda",
          parameters: tree.params.map((parameter) => {
            const optional = /^_xlop\./i.test(parameter.name);
            return parameter.name.replace(VARIABLE_PREFIX, "").toUpperCase() + (optional ? "?" : "");
          }),
          body: this.convert(tree.body),
        };
      case "LetExpression":
        return {
          kind: "let",
          names: tree.declarations.map((one) => one.id.name.replace(VARIABLE_PREFIX, "").toUpperCase()),
          values: tree.declarations.map((one) => this.convert(one.init)),
          body: this.convert(tree.body),
        };
      case "CallExpression":
        return this.call(tree.callee as AstExpression | { type: "Identifier"; name: string }, tree.arguments);
    }
    throw new CellError("#NAME?", "This formula cannot be read.");
  }

  private call(callee: AstExpression | { type: "Identifier"; name: string }, given: AstExpression[]): Node {
    const args = given.map((arg) => (arg ? this.convert(arg) : null));
    if (callee.type !== "Identifier")
      return { kind: "apply", callee: this.convert(callee as AstExpression), args };
    const name = plainFunctionName((callee as { name: string }).name);
    const [only] = args;
    if (name === "ANCHORARRAY" && only) return { kind: "unary", operator: "#", of: only };
    if (name === "SINGLE" && only) return { kind: "unary", operator: "@", of: only };
    const definition = this.findFunction(name);
    return { kind: "call", name, args, ...(definition ? { definition } : {}) };
  }

  private reference(text: string, kind: "name" | "range" | "beam" | "table"): Node {
    if (kind === "table") return readStructured(text) ?? { kind: "value", value: new CellError("#REF!") };
    const where = splitSheet(text);
    if (where.book !== undefined) {
      const message = "This formula points into another workbook, which is not open here.";
      return { kind: "value", value: new CellError("#REF!", message) };
    }
    if (kind === "name") {
      const name = where.rest.replace(VARIABLE_PREFIX, "");
      return { kind: "name", name, ...(where.sheet !== undefined ? { sheet: where.sheet } : {}) };
    }
    const reference = parseReferenceText(text);
    if (!reference) throw new CellError("#NAME?", `"${text}" is not a cell or range.`);
    const area = referenceArea(reference);
    return { kind: "reference", area, ...(reference.sheet !== undefined ? { sheet: reference.sheet } : {}) };
  }

  private array(rows: readonly (readonly AstNode[])[]): Matrix {
    const cells = rows.map((row) =>
      row.map((element): Scalar => {
        const node = this.convert(element);
        if (node.kind !== "value")
          throw new CellError("#NAME?", "An array in braces can hold plain values only.");
        return node.value;
      }),
    );
    const width = Math.max(...cells.map((row) => row.length));
    if (cells.some((row) => row.length !== width)) {
      throw new CellError("#NAME?", "All rows of an array in braces need the same number of values.");
    }
    return cells;
  }
}
