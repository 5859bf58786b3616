/*
 * Number format codes taken apart once and remembered: up to four sections, each a list of parts.
 */

export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "digit"; readonly placeholder: "0" | "#" | "?" }
  | { readonly kind: "point" }
  | { readonly kind: "comma" }
  | { readonly kind: "percent" }
  | { readonly kind: "exponent"; readonly plus: boolean }
  | { readonly kind: "slash" }
  | { readonly kind: "at" }
  | { readonly kind: "general" }
  | { readonly kind: "date"; readonly code: string };

export interface Condition {
  readonly operator: string;
  readonly limit: number;
}

export interface Section {
  readonly parts: readonly Part[];
  readonly condition?: Condition;
  readonly isDate: boolean;
  readonly isText: boolean;
}

const remembered = new Map<string, readonly Section[]>();

export function formatSections(code: string): readonly Section[] {
  let sections = remembered.get(code);
  if (!sections) {
    sections = splitSections(code).map(parseSection);
    if (remembered.size > 500) remembered.clear();
    remembered.set(code, sections);
  }
  return sections;
}

/** Semicolons inside quotes, brackets and after a backslash do not divide. */
function splitSections(code: string): string[] {
  const sections: string[] = [];
  let current = "";
  for (let at = 0; at < code.length; at += 1) {
    const letter = code[at] ?? "";
    if (letter === ";") {
      sections.push(current);
      current = "";
      continue;
    }
    if (letter === "\\") {
      current += letter + (code[at + 1] ?? "");
      at += 1;
      continue;
    }
    const close = letter === '"' ? '"' : letter === "[" ? "]" : undefined;
    const end = close === undefined ? -1 : code.indexOf(close, at + 1);
    if (end > 0) {
      current += code.slice(at, end + 1);
      at = end;
    } else {
      current += letter;
    }
  }
  sections.push(current);
  return sections;
}

const TOKEN =
  /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(general)|(am\/pm|a\/p)|(y+|m+|d+|h+|s+)(?![a-z]*eneral)|([eE][+-])|([0#?])|([.,%@/])|(.)/gisu;

function parseSection(code: string): Section {
  const parts: Part[] = [];
  let condition: Condition | undefined;
  for (const match of code.matchAll(TOKEN)) {
    const [, quoted, escaped, space, fill, bracket, general, half, date, exponent, digit, mark, other] =
      match;
    if (quoted !== undefined || escaped !== undefined)
      parts.push({ kind: "text", text: quoted ?? escaped ?? "" });
    else if (space !== undefined) parts.push({ kind: "text", text: " " });
    else if (fill !== undefined) continue;
    else if (bracket !== undefined) {
      const test = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(bracket);
      if (test) condition = { operator: test[1] ?? "=", limit: Number(test[2]) };
      else if (/^(h+|m+|s+)$/i.test(bracket))
        parts.push({ kind: "date", code: `[${bracket.toLowerCase()}]` });
      else if (bracket.startsWith("$"))
        parts.push({ kind: "text", text: bracket.slice(1).split("-")[0] ?? "" });
    } else if (general !== undefined) parts.push({ kind: "general" });
    else if (half !== undefined)
      parts.push({ kind: "date", code: half.toLowerCase() === "a/p" ? "a/p" : "am/pm" });
    else if (date !== undefined) parts.push({ kind: "date", code: date.toLowerCase() });
    else if (exponent !== undefined) parts.push({ kind: "exponent", plus: exponent.endsWith("+") });
    else if (digit !== undefined) parts.push({ kind: "digit", placeholder: digit as "0" | "#" | "?" });
    else if (mark === ".") parts.push({ kind: "point" });
    else if (mark === ",") parts.push({ kind: "comma" });
    else if (mark === "%") parts.push({ kind: "percent" });
    else if (mark === "@") parts.push({ kind: "at" });
    else if (mark === "/") parts.push({ kind: "slash" });
    else parts.push({ kind: "text", text: other ?? "" });
  }
  const isDate = parts.some((part) => part.kind === "date");
  return {
    parts: isDate ? nameMinutes(parts) : parts,
    ...(condition ? { condition } : {}),
    isDate,
    isText: parts.some((part) => part.kind === "at"),
  };
}

/** "m" beside hours or seconds is minutes; elsewhere months. Fractions of seconds join their seconds. */
function nameMinutes(parts: Part[]): Part[] {
  const codes = parts.map((part) => (part.kind === "date" ? part.code : undefined));
  const named: Part[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (!part) continue;
    const code = codes[index];
    if (code === "m" || code === "mm") {
      const before = codes
        .slice(0, index)
        .filter((other) => other !== undefined && other !== "am/pm")
        .at(-1);
      const after = codes.slice(index + 1).find((other) => other !== undefined);
      const minutes =
        (before !== undefined && /^\[?h/.test(before)) || (after !== undefined && /^\[?s/.test(after));
      named.push({ kind: "date", code: minutes ? code.replaceAll("m", "n") : code });
    } else if (
      part.kind === "point" &&
      named.some((other) => other.kind === "date" && /s/.test(other.code))
    ) {
      let decimals = 0;
      while (parts[index + 1]?.kind === "digit") {
        decimals += 1;
        index += 1;
      }
      named.push(
        decimals > 0 ? { kind: "date", code: `.${"0".repeat(decimals)}` } : { kind: "text", text: "." },
      );
    } else if (part.kind === "slash") named.push({ kind: "text", text: "/" });
    else if (part.kind === "comma") named.push({ kind: "text", text: "," });
    else named.push(part);
  }
  return named;
}
