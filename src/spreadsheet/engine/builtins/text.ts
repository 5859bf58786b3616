import { CellError, type Scalar } from "../../values";
import { textToNumber, toText } from "../evaluate/coerce";
import { NOT_FOUND, wrongValue } from "../evaluate/errors";
import { dereference, toMatrix } from "../evaluate/read";
import { ArrayValue, type Value } from "../evaluate/value";
import type { Context } from "../evaluate/context";
import { fixedText, formatValue } from "../text/formatValue";
import { lifted, plain, type FunctionDefinition } from "./definition";

const LONGEST = 32_767;

function short(text: string): string | CellError {
  return text.length > LONGEST ? wrongValue("A cell can hold at most 32,767 characters.") : text;
}

function lengthOf(count: number): number | CellError {
  return count < 0 ? wrongValue("The number of characters cannot be below 0.") : Math.trunc(count);
}

function search(needle: string, text: string, from: number, wild: boolean): number | CellError {
  const start = Math.trunc(from) - 1;
  if (start < 0 || start > text.length) return wrongValue("The starting position is outside the text.");
  if (!wild) {
    const at = text.indexOf(needle, start);
    return at < 0 ? wrongValue(`"${needle}" is not in the text.`) : at + 1;
  }
  const pattern = [...needle.matchAll(/~([*?~])|(\*)|(\?)|([^])/gu)]
    .map(([, literal, star, mark, letter]) =>
      star ? "[^]*?" : mark ? "[^]" : (literal ?? letter ?? "").replace(/[\\^$.|+*?()[\]{}/-]/g, "\\$&"),
    )
    .join("");
  const at = new RegExp(pattern, "iu").exec(text.slice(start));
  return at ? start + at.index + 1 : wrongValue(`"${needle}" is not in the text.`);
}

function substitute(text: string, old: string, fresh: string, which: number | undefined): string | CellError {
  if (old === "") return text;
  if (which === undefined) return short(text.split(old).join(fresh));
  if (which < 1) return wrongValue("The occurrence to replace counts from 1.");
  let at = -1;
  for (let number = 0; number < Math.trunc(which); number += 1) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return short(text.slice(0, at) + fresh + text.slice(at + old.length));
}

/** All cells of all arguments as text, row by row; the first error ends it. */
function textsOf(args: readonly (Value | undefined)[], context: Context): (string | null)[] | CellError {
  const texts: (string | null)[] = [];
  for (const arg of args) {
    for (const row of toMatrix(arg ?? null, context)) {
      for (const cell of row) {
        const text = toText(cell);
        if (text instanceof CellError) return text;
        texts.push(cell === null ? null : text);
      }
    }
  }
  return texts;
}

function textJoin([delimiter, skip, ...rest]: readonly (Value | undefined)[], context: Context): Value {
  const between = textsOf([delimiter], context);
  if (between instanceof CellError) return between;
  const skips = dereference(skip ?? true, context);
  if (skips instanceof CellError) return skips;
  const all = textsOf(rest, context);
  if (all instanceof CellError) return all;
  const texts =
    skips === false || skips === 0
      ? all.map((text) => text ?? "")
      : all.filter((text) => text !== null && text !== "");
  return short(
    texts.reduce<string>(
      (joined, text, index) =>
        index === 0 ? (text ?? "") : joined + (between[(index - 1) % between.length] ?? "") + (text ?? ""),
      "",
    ),
  );
}

function cut(
  text: string,
  delimiters: readonly string[],
  which: number,
  caseless: boolean,
  atEnd: boolean,
  before: boolean,
): string | CellError {
  if (which === 0) return wrongValue("The occurrence counts from 1, or from -1 backwards.");
  const hay = caseless ? text.toLowerCase() : text;
  const found: { at: number; length: number }[] = [];
  for (let at = 0; at <= hay.length;) {
    const hit = delimiters
      .map((each) => (caseless ? each.toLowerCase() : each))
      .find((each) => hay.startsWith(each, at));
    if (hit === undefined || (hit === "" && at > 0)) at += 1;
    else {
      found.push({ at, length: hit.length });
      at += Math.max(hit.length, 1);
    }
  }
  if (atEnd) found.push({ at: text.length, length: 0 });
  const place = found.at(which > 0 ? which - 1 : which);
  if (!place) return NOT_FOUND;
  return before ? text.slice(0, place.at) : text.slice(place.at + place.length);
}

function cutFunction(name: string, before: boolean): FunctionDefinition {
  return plain(name, 2, 6, ([text, delimiter, which, mode, end, missing], context) => {
    const delimiters = textsOf([delimiter], context);
    if (delimiters instanceof CellError) return delimiters;
    const setting = (value: Value | undefined, otherwise: number): number => {
      const cell = dereference(value ?? otherwise, context);
      return typeof cell === "number" ? cell : cell === true ? 1 : otherwise;
    };
    const one = (cell: Scalar): Scalar => {
      const source = toText(cell);
      if (source instanceof CellError) return source;
      const result = cut(
        source,
        delimiters.map((each) => each ?? ""),
        setting(which, 1),
        setting(mode, 0) === 1,
        setting(end, 0) === 1,
        before,
      );
      return result instanceof CellError && missing !== undefined
        ? (toMatrix(missing, context)[0]?.[0] ?? null)
        : result;
    };
    const source = dereference(text ?? null, context);
    return source instanceof ArrayValue
      ? new ArrayValue(source.cells.map((row) => row.map(one)))
      : one(source);
  });
}

function textSplit(
  [text, across, down, skip, mode, pad]: readonly (Value | undefined)[],
  context: Context,
): Value {
  const source = textsOf([text], context);
  const columns = across === undefined ? [] : textsOf([across], context);
  const rows = down === undefined ? [] : textsOf([down], context);
  if (source instanceof CellError) return source;
  if (columns instanceof CellError) return columns;
  if (rows instanceof CellError) return rows;
  const flags = mode === 1 ? "giu" : "gu";
  const divide = (whole: string, by: readonly (string | null)[]): string[] => {
    const marks = by.filter((each): each is string => each !== null && each !== "");
    if (marks.length === 0) return [whole];
    const pattern = marks.map((each) => each.replace(/[\\^$.|+*?()[\]{}/-]/g, "\\$&")).join("|");
    const parts = whole.split(new RegExp(pattern, flags));
    return skip === true || skip === 1 ? parts.filter((part) => part !== "") : parts;
  };
  const lines = divide(source[0] ?? "", rows).map((line) => divide(line, columns));
  const width = Math.max(...lines.map((line) => line.length));
  const filler = pad === undefined ? NOT_FOUND : (toMatrix(pad, context)[0]?.[0] ?? null);
  return new ArrayValue(
    lines.map((line) => Array.from({ length: width }, (_cell, at): Scalar => line[at] ?? filler)),
  );
}

function proper(text: string): string {
  return text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function numberValue(text: string, point = ".", group = ","): Scalar {
  const decimal = point.charAt(0) || ".";
  const plainText = text
    .replace(/\s/g, "")
    .split(group.charAt(0) || ",")
    .join("")
    .replace(decimal, ".");
  if (plainText === "") return 0;
  const percents = /%*$/.exec(plainText)?.[0].length ?? 0;
  const number = Number(percents > 0 ? plainText.slice(0, -percents) : plainText);
  return Number.isFinite(number)
    ? number / 100 ** percents
    : wrongValue(`"${text}" does not read as a number.`);
}

/** A value as a formula would write it: text in quotation marks. */
function strict(cell: Scalar): string {
  return typeof cell === "string"
    ? `"${cell.replaceAll('"', '""')}"`
    : cell instanceof CellError
      ? cell.code
      : String(toText(cell));
}

function loose(cell: Scalar): string {
  return cell instanceof CellError ? cell.code : String(toText(cell));
}

export const textFunctions: FunctionDefinition[] = [
  lifted("LEN", "s", (text) => text.length),
  lifted("LEFT", "s[n]", (text, count = 1) => {
    const length = lengthOf(count);
    return length instanceof CellError ? length : text.slice(0, length);
  }),
  lifted("RIGHT", "s[n]", (text, count = 1) => {
    const length = lengthOf(count);
    return length instanceof CellError ? length : length === 0 ? "" : text.slice(-length);
  }),
  lifted("MID", "snn", (text, from, count) => {
    if (from < 1 || count < 0)
      return wrongValue("MID counts characters from 1, and takes 0 or more of them.");
    return text.slice(Math.trunc(from) - 1, Math.trunc(from) - 1 + Math.trunc(count));
  }),
  lifted("UPPER", "s", (text) => text.toUpperCase()),
  lifted("LOWER", "s", (text) => text.toLowerCase()),
  lifted("PROPER", "s", proper),
  lifted("TRIM", "s", (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  lifted("CLEAN", "s", (text) => text.replace(/[\u0000-\u001f]/g, "")),
  lifted("SUBSTITUTE", "sss[n]", substitute),
  lifted("REPLACE", "snns", (text, from, count, fresh) => {
    if (from < 1 || count < 0)
      return wrongValue("REPLACE counts characters from 1, and takes 0 or more of them.");
    const start = Math.trunc(from) - 1;
    return short(text.slice(0, start) + fresh + text.slice(start + Math.trunc(count)));
  }),
  lifted("FIND", "ss[n]", (needle, text, from = 1) => search(needle, text, from, false)),
  lifted("SEARCH", "ss[n]", (needle, text, from = 1) => search(needle, text, from, true)),
  lifted("REPT", "sn", (text, count) =>
    count < 0 || text.length * Math.trunc(count) > LONGEST
      ? wrongValue("REPT gives at most 32,767 characters, and takes no negative count.")
      : text.repeat(Math.trunc(count)),
  ),
  plain("CONCAT", 1, 255, (args, context) => {
    const texts = textsOf(args, context);
    return texts instanceof CellError ? texts : short(texts.map((text) => text ?? "").join(""));
  }),
  {
    ...lifted("CONCATENATE", "s", (text) => text),
    maximum: 255,
    letters: "s".repeat(255),
    call: (args: readonly string[]) => short(args.join("")),
  } as FunctionDefinition,
  plain("TEXTJOIN", 3, 255, textJoin),
  lifted("TEXT", "vs", (cell, code) => {
    if (cell instanceof CellError) return cell;
    const number = typeof cell === "string" ? textToNumber(cell) : cell;
    return code === "" ? "" : formatValue(number ?? (typeof cell === "string" ? cell : 0), code);
  }),
  lifted("VALUE", "v", (cell) => {
    if (cell instanceof CellError || typeof cell === "number") return cell;
    if (cell === null) return 0;
    return (
      (typeof cell === "string" ? textToNumber(cell) : undefined) ??
      wrongValue("This text does not read as a number.")
    );
  }),
  lifted("NUMBERVALUE", "s[ss]", numberValue),
  lifted("EXACT", "ss", (one, other) => one === other),
  lifted("CHAR", "n", (code) =>
    code >= 1 && code < 256
      ? new TextDecoder("windows-1252").decode(new Uint8Array([Math.trunc(code)]))
      : wrongValue("CHAR takes a number from 1 to 255."),
  ),
  lifted("CODE", "s", (text) =>
    text === "" ? wrongValue("CODE needs at least one character.") : codeOf(text.charAt(0)),
  ),
  lifted("UNICHAR", "n", (code) =>
    code >= 1 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      ? String.fromCodePoint(Math.trunc(code))
      : wrongValue("There is no character with this number."),
  ),
  lifted(
    "UNICODE",
    "s",
    (text) => text.codePointAt(0) ?? wrongValue("UNICODE needs at least one character."),
  ),
  plain("T", 1, 1, ([value], context) => {
    const cell = toMatrix(value ?? null, context)[0]?.[0] ?? null;
    return typeof cell === "string" || cell instanceof CellError ? cell : "";
  }),
  lifted("FIXED", "n[nb]", (value, decimals = 2, plainDigits = false) =>
    fixedText(value, Math.trunc(decimals), !plainDigits),
  ),
  lifted("DOLLAR", "n[n]", (value, decimals = 2) => {
    const text = fixedText(Math.abs(value), Math.trunc(decimals), true);
    return value < 0 && /[1-9]/.test(text) ? `($${text})` : `$${text}`;
  }),
  cutFunction("TEXTBEFORE", true),
  cutFunction("TEXTAFTER", false),
  plain("TEXTSPLIT", 2, 6, textSplit),
  lifted("VALUETOTEXT", "v[n]", (cell, format = 0) => (format === 1 ? strict(cell) : loose(cell))),
  plain("ARRAYTOTEXT", 1, 2, ([value, format], context) => {
    const rows = toMatrix(value ?? null, context);
    return format === 1
      ? `{${rows.map((row) => row.map(strict).join(",")).join(";")}}`
      : rows.flat().map(loose).join(", ");
  }),
];

const WINDOWS_1252 = new Map<string, number>();

function codeOf(letter: string): number {
  if (WINDOWS_1252.size === 0) {
    const decoder = new TextDecoder("windows-1252");
    for (let code = 128; code < 256; code += 1)
      WINDOWS_1252.set(decoder.decode(new Uint8Array([code])), code);
  }
  const code = letter.charCodeAt(0);
  return code < 128 ? code : (WINDOWS_1252.get(letter) ?? 63);
}
