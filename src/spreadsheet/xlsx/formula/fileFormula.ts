import { tokenize } from "@borgar/fx";
import { bareFunctions, filePrefix, spillingFunctions } from "./futureFunctions";

/*
 * A formula as a person reads it and as a file holds it. The file form is English, has no leading "=", carries prefixes on young
 * functions and on LET and LAMBDA names, writes A1# as ANCHORARRAY(A1), and names an add-in's function MN.WRR as _xldudf_MN_WRR.
 */

interface Token {
  type: string;
  value: string;
}

const split = (formula: string): Token[] => tokenize(formula, { mergeRefs: true }) as Token[];

export const defaultNamespace = "MN";

/** "SUM(_xlfn.SEQUENCE(3))" to "=SUM(SEQUENCE(3))". */
export function fromFile(formula: string, namespace = defaultNamespace): string {
  if (!/_xl|SINGLE\(|ANCHORARRAY\(/i.test(formula)) return `=${formula}`;
  const tokens = split(`=${formula}`);
  for (const token of tokens) {
    if (token.type !== "func" && token.type !== "range_named") continue;
    token.value = nameFromFile(token.value, namespace);
  }
  return joinOperators(tokens);
}

function nameFromFile(name: string, namespace: string): string {
  const bare = name.replace(/^(_xlfn\.|_xlws\.|_xlpm\.|_xll\.)+/i, "");
  const upper = bare.toUpperCase();
  const own = `_xldudf_${namespace}_`;
  if (upper.startsWith(own.toUpperCase())) return `${namespace}.${bare.slice(own.length)}`;
  // A name of a later Excel keeps its prefix, or saving could not put it back.
  const known =
    /^_xlpm\./i.test(name) || filePrefix.has(upper) || bareFunctions.has(upper) || operators.has(upper);
  return known ? bare : name;
}

const operators = new Set(["SINGLE", "ANCHORARRAY"]);

/** ANCHORARRAY(A1) is A1#, SINGLE(A1) is @A1, where what stands inside is one reference. */
function joinOperators(tokens: Token[]): string {
  let text = "";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const name = token.type === "func" ? token.value.toUpperCase() : "";
    const inside = tokens[at + 2];
    const simple =
      (name === "ANCHORARRAY" || name === "SINGLE") &&
      tokens[at + 1]?.value === "(" &&
      inside !== undefined &&
      /^range|structured/.test(inside.type) &&
      tokens[at + 3]?.value === ")";
    if (!simple) {
      text += token.value;
      continue;
    }
    text += name === "SINGLE" ? `@${inside.value}` : `${inside.value}#`;
    at += 3;
  }
  return text;
}

const needsWork = /[#@[]|[A-Z][A-Z0-9._]*\s*\(/i;

export interface FileFormulaContext {
  readonly namespace?: string;
  /** The table whose rows hold this cell: gives [@Column] the name a file wants in front. */
  readonly table?: string;
}

/** "=SORT(A1:A3)" to "_xlfn._xlws.SORT(A1:A3)". */
export function toFile(formula: string, context: FileFormulaContext = {}): string {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  if (!needsWork.test(text)) return text.slice(1);
  const tokens = split(text);
  const parameters = parameterNames(tokens);
  let out = "";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    if (token.type === "fx_prefix") continue;
    if (token.type === "func")
      out += functionToFile(token.value, context.namespace ?? defaultNamespace, parameters);
    else if (token.type === "range_named" && parameters.has(token.value.toUpperCase()))
      out += `_xlpm.${token.value}`;
    else if (/^range/.test(token.type) && next?.value === "#") {
      out += `_xlfn.ANCHORARRAY(${token.value})`;
      at++;
    } else if (token.value === "@" && next && /^range/.test(next.type)) {
      out += `_xlfn.SINGLE(${next.value})`;
      at++;
    } else if (token.type === "structured") out += structuredToFile(token.value, context.table);
    else out += token.value;
  }
  return out;
}

function functionToFile(name: string, namespace: string, parameters: ReadonlySet<string>): string {
  const upper = name.toUpperCase();
  if (parameters.has(upper)) return `_xlpm.${name}`;
  if (upper.startsWith(`${namespace.toUpperCase()}.`)) {
    return `_xldudf_${namespace}_${upper.slice(namespace.length + 1)}`;
  }
  return (filePrefix.get(upper) ?? "") + name;
}

/** [@Share] and [Share] mean the table the cell is in; a file names it. */
function structuredToFile(reference: string, table: string | undefined): string {
  const whole = reference.startsWith("[") && table !== undefined ? table + reference : reference;
  const open = whole.indexOf("[");
  const inner = whole.slice(open);
  if (!inner.startsWith("[@")) return whole;
  const column = inner.slice(2, -1);
  if (column === "") return `${whole.slice(0, open)}[#This Row]`;
  return `${whole.slice(0, open)}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
}

/** The names a LET defines and a LAMBDA takes, wherever they stand in the formula. */
function parameterNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  const calls: { kind: string; argument: number }[] = [];
  tokens.forEach((token, at) => {
    if (token.value === "(" || token.value === "{") {
      calls.push({
        kind: tokens[at - 1]?.type === "func" ? (tokens[at - 1]?.value.toUpperCase() ?? "") : "",
        argument: 0,
      });
    } else if (token.value === ")" || token.value === "}") calls.pop();
    else if (token.value === "," && token.type === "operator") {
      const call = calls[calls.length - 1];
      if (call) call.argument++;
    } else if (token.type === "range_named") {
      const call = calls[calls.length - 1];
      const next = tokens.slice(at + 1).find((other) => other.type !== "whitespace");
      const before = tokens.slice(0, at).findLast((other) => other.type !== "whitespace");
      const whole = next?.value === "," && (before?.value === "," || before?.value === "(");
      if (!call || !whole) return;
      if (call.kind === "LAMBDA" || (call.kind === "LET" && call.argument % 2 === 0))
        names.add(token.value.toUpperCase());
    }
  });
  return names;
}

/** Whether Excel must be told that this formula may fill several cells. */
export function maySpill(formula: string, namespace = defaultNamespace): boolean {
  if (!/[(#]/.test(formula)) return false;
  if (!formula.includes("#") && !/[A-Z]{2}/i.test(formula)) return false;
  return split(formula).some((token, at, all) => {
    if (token.value === "#" && token.type === "operator") return /^range/.test(all[at - 1]?.type ?? "");
    if (token.type !== "func") return false;
    const name = token.value.toUpperCase();
    return name.startsWith(`${namespace.toUpperCase()}.`) || spillingFunctions.has(name);
  });
}
