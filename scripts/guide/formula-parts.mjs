/* Takes an example formula apart, as far as changing one of its arguments needs. */

const OPEN = "({";
const CLOSE = ")}";

/** Where the bracket opened at `start` closes; texts in quotes are skipped. */
function closing(formula, start) {
  let depth = 0;
  let quoted = false;
  for (let index = start; index < formula.length; index += 1) {
    const sign = formula[index];
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (OPEN.includes(sign)) depth += 1;
    else if (CLOSE.includes(sign) && (depth -= 1) === 0) return index;
  }
  return -1;
}

/** Text split at a sign that stands outside quotes and brackets. */
export function splitOutside(text, signs) {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && OPEN.includes(sign)) depth += 1;
    else if (!quoted && CLOSE.includes(sign)) depth -= 1;
    if (!quoted && depth === 0 && signs.includes(sign)) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** The call of one of our functions in a formula: what stands before it, its arguments as typed, what stands behind. */
export function callIn(formula, name) {
  const start = formula.indexOf(`MN.${name}(`);
  if (start < 0) return undefined;
  const open = start + `MN.${name}`.length;
  const close = closing(formula, open);
  if (close < 0) return undefined;
  const inside = formula.slice(open + 1, close);
  return {
    before: formula.slice(0, open + 1),
    given: inside === "" ? [] : splitOutside(inside, ","),
    after: formula.slice(close),
  };
}

/** An array constant as rows of cells as typed, or undefined where it is none. */
export function arrayCells(argument) {
  if (!/^\{.*\}$/s.test(argument)) return undefined;
  return splitOutside(argument.slice(1, -1), ";").map((row) => splitOutside(row, ","));
}

export function printArray(rows) {
  return `{${rows.map((row) => row.join(",")).join(";")}}`;
}
