import { CellError, type Scalar } from "../../values";
import { compareNumbers, compareTexts, textToNumber } from "../evaluate/coerce";

export type Test = (cell: Scalar) => boolean;

/** Text with ? and * as a pattern for whole cells; ~ takes the next sign as it is. Undefined without any. */
export function wildcard(text: string): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined;
  let pattern = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (letter === "~" && /[*?~]/.test(text[at + 1] ?? "")) {
      at += 1;
      pattern += `\\${text[at] ?? ""}`;
    } else if (letter === "*") pattern += "[^]*";
    else if (letter === "?") pattern += "[^]";
    else pattern += letter.replace(/[\\^$.|+()[\]{}/-]/, "\\$&");
  }
  return new RegExp(`^${pattern}$`, "iu");
}

const compare: Record<string, (order: number) => boolean> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** What SUMIF and its kin look for: 5, "north", ">=10", "<>", "a*". */
export function criterion(wanted: Scalar): Test {
  if (wanted instanceof CellError) return (cell) => cell instanceof CellError && cell.code === wanted.code;
  // A blank cell as criterion means 0.
  if (wanted === null) return equals(0, "0");
  if (typeof wanted === "number") return equals(wanted, String(wanted));
  if (typeof wanted === "boolean") return (cell) => cell === wanted;
  const [, operator = "", rest = ""] = /^(<=|>=|<>|<|>|=)?([^]*)$/.exec(wanted) ?? [];
  const upper = rest.trim().toUpperCase();
  const logical = upper === "TRUE" ? true : upper === "FALSE" ? false : undefined;
  const number = logical === undefined ? textToNumber(rest) : undefined;
  const ordering = compare[operator];
  if (ordering) {
    if (number !== undefined)
      return (cell) => typeof cell === "number" && ordering(compareNumbers(cell, number));
    if (logical !== undefined)
      return (cell) => typeof cell === "boolean" && ordering(Number(cell) - Number(logical));
    return (cell) => typeof cell === "string" && ordering(compareTexts(cell, rest));
  }
  const same = equalTest(rest, number, logical, operator === "");
  return operator === "<>" ? (cell) => !same(cell) : same;
}

function equals(number: number, text: string): Test {
  return (cell) =>
    typeof cell === "number"
      ? compareNumbers(cell, number) === 0
      : typeof cell === "string" && (cell === text || textToNumber(cell) === number);
}

function equalTest(
  rest: string,
  number: number | undefined,
  logical: boolean | undefined,
  bare: boolean,
): Test {
  if (number !== undefined) return equals(number, rest);
  if (logical !== undefined) return (cell) => cell === logical;
  // "" finds blank cells and empty text; "=" blank cells alone.
  if (rest === "") return (cell) => cell === null || (bare && cell === "");
  if (rest.startsWith("#")) {
    const code = rest.toUpperCase();
    return (cell) =>
      cell instanceof CellError
        ? cell.code === code
        : typeof cell === "string" && cell.toUpperCase() === code;
  }
  const pattern = wildcard(rest);
  if (pattern) return (cell) => typeof cell === "string" && pattern.test(cell);
  const lower = rest.toLowerCase();
  return (cell) => typeof cell === "string" && cell.length === lower.length && cell.toLowerCase() === lower;
}
