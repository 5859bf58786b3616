import { tokenize, type Token } from "@borgar/fx";
import type { Rectangle } from "../../values";
import type { StructuredNode } from "./nodes";
import { parseReferenceText, referenceArea, splitSheet, writeReference } from "./referenceText";
import { readStructured } from "./structuredText";

/* A formula's text taken apart, for whoever explains it: which calls it holds and which cells, tables and names it mentions. */

export interface FormulaParts {
  /** Calls of functions whose name `isOurs` knows, in the order they begin in the text. */
  readonly calls: readonly CallSite[];
  readonly references: readonly ReferenceSite[];
  readonly structured: readonly StructuredNode[];
  /** Names as written, variables of LET and LAMBDA among them. */
  readonly names: readonly NameSite[];
  /** Functions that find cells only while they run: OFFSET, INDIRECT. */
  readonly dynamic: boolean;
}

export interface CallSite {
  /** As written: "MN.WRR". */
  readonly name: string;
  /** "MN.WRR(B2:H2,B3:H3)". */
  readonly text: string;
  /** The text of each argument, "" where nothing stands between two commas. */
  readonly args: readonly string[];
  /** The function right around it, upper case: "ROUND". */
  readonly inside?: string;
}

export interface ReferenceSite {
  /** As written; undefined means the formula's own sheet. */
  readonly sheet?: string;
  readonly area: Rectangle;
  /** A1#: the cells that the formula in A1 fills. */
  readonly spill: boolean;
}

export interface NameSite {
  readonly name: string;
  readonly sheet?: string;
}

/** Undefined where the text cannot be read. */
export function formulaParts(text: string, isOurs: (name: string) => boolean): FormulaParts | undefined {
  let tokens: Token[];
  try {
    tokens = tokenize(text, { withLocation: false });
  } catch {
    return undefined;
  }
  const references: ReferenceSite[] = [];
  const structured: StructuredNode[] = [];
  const names: NameSite[] = [];
  let dynamic = false;
  tokens.forEach((token, index) => {
    const spill = tokens[index + 1]?.type === "operator" && tokens[index + 1]?.value === "#";
    if (token.type === "range" || token.type === "range_beam") {
      const reference = parseReferenceText(token.value);
      if (reference === undefined || reference.book !== undefined) return;
      references.push({
        ...(reference.sheet === undefined ? {} : { sheet: reference.sheet }),
        area: referenceArea(reference),
        spill,
      });
    } else if (token.type === "structured") {
      const read = readStructured(token.value);
      if (read !== undefined) structured.push(read);
    } else if (token.type === "range_named") {
      const where = splitSheet(token.value);
      if (where.book === undefined)
        names.push({ name: where.rest, ...(where.sheet === undefined ? {} : { sheet: where.sheet }) });
    } else if (token.type === "func") {
      const upper = token.value.toUpperCase();
      dynamic ||= upper === "OFFSET" || upper === "INDIRECT";
      // A LAMBDA with a name is called like a function.
      if (!isOurs(token.value)) names.push({ name: token.value });
    }
  });
  return { calls: findCalls(tokens, isOurs), references, structured, names, dynamic };
}

/** The formula with the calls it holds renamed: `rename` is asked in the order of `FormulaParts.calls`. */
export function renameCalls(
  text: string,
  isOurs: (name: string) => boolean,
  rename: (name: string, index: number) => string,
): string {
  let index = 0;
  return tokenize(text, { withLocation: false })
    .map((token) =>
      token.type === "func" && isOurs(token.value) ? rename(token.value, index++) : token.value,
    )
    .join("");
}

/** The formula with each spill reference (A1#) spelled out as the cells it stands for; undefined leaves it as it is. */
export function spellOutSpills(
  text: string,
  cellsOf: (anchor: ReferenceSite) => Rectangle | undefined,
): string {
  const tokens = tokenize(text, { withLocation: false });
  let skip = false;
  return tokens
    .map((token, index) => {
      if (skip) {
        skip = false;
        return "";
      }
      const next = tokens[index + 1];
      const reference =
        token.type === "range" && next?.type === "operator" && next.value === "#"
          ? parseReferenceText(token.value)
          : undefined;
      if (reference === undefined || reference.book !== undefined) return token.value;
      const cells = cellsOf({
        ...(reference.sheet === undefined ? {} : { sheet: reference.sheet }),
        area: referenceArea(reference),
        spill: true,
      });
      if (cells === undefined) return token.value;
      skip = true;
      const { row, column, rows, columns } = cells;
      return writeReference({
        ...reference,
        shape: "range",
        top: row,
        left: column,
        bottom: row + rows - 1,
        right: column + columns - 1,
      });
    })
    .join("");
}

interface Open {
  readonly name: string;
  /** Its place in the list of calls; undefined for a function that is not ours, a plain parenthesis or an array. */
  readonly at: number | undefined;
  readonly start: number;
  argumentStart: number;
  readonly args: string[];
}

function findCalls(tokens: readonly Token[], isOurs: (name: string) => boolean): readonly CallSite[] {
  const found: (CallSite | undefined)[] = [];
  const open: Open[] = [];
  const textOf = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((token) => token.value)
      .join("");
  tokens.forEach((token, index) => {
    const { value } = token;
    if (token.type !== "operator") return;
    if (value === "(" || value === "{") {
      const before = value === "(" && tokens[index - 1]?.type === "func" ? tokens[index - 1] : undefined;
      const ours = before !== undefined && isOurs(before.value);
      if (ours) found.push(undefined);
      open.push({
        name: before?.value ?? "",
        at: ours ? found.length - 1 : undefined,
        start: index - 1,
        argumentStart: index + 1,
        args: [],
      });
    } else if (value === ",") {
      const inner = open.at(-1);
      if (inner === undefined) return;
      inner.args.push(textOf(inner.argumentStart, index).trim());
      inner.argumentStart = index + 1;
    } else if (value === ")" || value === "}") {
      const inner = open.pop();
      if (inner?.at === undefined) return;
      const last = textOf(inner.argumentStart, index).trim();
      const around = open
        .filter((one) => one.name !== "")
        .at(-1)
        ?.name.toUpperCase();
      found[inner.at] = {
        name: inner.name,
        text: textOf(inner.start, index + 1),
        args: inner.args.length === 0 && last === "" ? [] : [...inner.args, last],
        ...(around === undefined ? {} : { inside: around }),
      };
    }
  });
  return found.filter((one) => one !== undefined);
}
