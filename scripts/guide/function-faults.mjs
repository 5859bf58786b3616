/*
 * Which cell errors a function gives, and why: one of its own examples with one thing in it spoilt at a time, entered into a workbook. What
 * the cell then says is what the page says; nobody writes these lines.
 */
import { arrayCells, callIn, printArray } from "./formula-parts.mjs";

const MOST = 9;

/** What is put where a number, a text or a date stood. */
const INSTEAD_OF_NUMBER = ['"*"', '""', '"many"', "0", "-1", "0.5", "1000000", "1990"];
const INSTEAD_OF_TEXT = ['"something else"', '""', "-1"];
const INSTEAD_OF_FORMULA = ['"next week"', '""', "-1"];

function substitutes(token) {
  if (/^-?[\d.]+$/.test(token)) return INSTEAD_OF_NUMBER;
  if (/^"/.test(token)) return INSTEAD_OF_TEXT;
  return /^[{]/.test(token) ? [] : INSTEAD_OF_FORMULA;
}

/** Everything that can be spoilt in one argument: what the argument becomes, and the change in words. */
function spoilt(argument) {
  const cells = arrayCells(argument);
  if (cells === undefined) return substitutes(argument).map((text) => ({ text, was: argument, now: text }));
  const changes = [];
  const places = cells.length > 1 && /^"/.test(cells[0][0]) ? [0, cells.length - 1] : [0];
  for (const row of places)
    for (const now of substitutes(cells[row][0])) {
      const spoiltCells = cells.map((line, index) =>
        index === row ? line.map((cell, column) => (column === 0 ? now : cell)) : line,
      );
      changes.push({ text: printArray(spoiltCells), was: cells[row][0], now });
    }
  if (cells.length > 1) changes.push({ text: printArray(cells.slice(1)), fewer: "one row fewer" });
  else if (cells[0].length > 1)
    changes.push({ text: printArray([cells[0].slice(1)]), fewer: "one column fewer" });
  return changes;
}

/** Two messages that differ only in figures, names and quoted words say the same. */
function sameKey({ code, message }, names) {
  let text = message.replace(/"[^"]*"/g, '""').replace(/-?[\d,.]*\d/g, "#");
  for (const name of names) text = text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), "A");
  return `${code} ${text.replace(/, (row|column) #/g, "")}`;
}

/**
 * @param {{ name: string, parameters: { name: string }[], examples: { formula: string, shows: unknown }[] }} entry
 * @returns {Promise<{ formula: string, faults: { where: string, now: string, was?: string, code: string, message: string }[] } | undefined>}
 */
export async function functionFaults(entry, evaluate) {
  const usable = entry.examples.filter(({ shows }) => !JSON.stringify(shows).includes("#N/A"));
  const longest = (usable.length > 0 ? usable : entry.examples)
    .map((example) => ({ example, call: callIn(example.formula, entry.name) }))
    .filter(({ call }) => call !== undefined)
    .sort((one, other) => other.call.given.length - one.call.given.length)[0];
  if (longest === undefined) return undefined;
  const { example, call } = longest;
  const names = entry.parameters.map(({ name }) => name);
  const found = new Map();
  const attempt = async (given, change) => {
    const { errors } = await evaluate(`${call.before}${given.join(",")}${call.after}`);
    for (const error of errors) {
      const key = sameKey(error, names);
      if (error.message !== "" && !found.has(key)) found.set(key, { ...change, ...error });
    }
  };
  for (const [index, argument] of call.given.entries())
    for (const change of spoilt(argument)) {
      const given = call.given.map((text, position) => (position === index ? change.text : text));
      await attempt(given, { where: names[Math.min(index, names.length - 1)], ...change });
    }
  const zeros = call.given.map((text) => text.replace(/(?<![\w".])\d+(\.\d+)?(?![\w".])/g, "0"));
  if (!zeros.some((text) => /[A-Z]\(/.test(text))) await attempt(zeros, { where: "every number", now: "0" });
  const faults = [...found.values()].sort((one, other) => rank(one) - rank(other));
  return { formula: example.formula, faults: faults.slice(0, MOST) };
}

/** No result first, which is what people meet with data that are in order; what every function says of a cell comes last. */
function rank({ code, message }) {
  const everywhere = / (is blank|is suppressed|holds)\b/.test(message) ? 1 : 0;
  return everywhere * 2 + (code === "#N/A" ? 0 : 1);
}
