/*
 * Reads a page that walks a reader through changes. A sentence that ends in "Make `FILE`:" or "In `FILE`, below `LINE`:" (above, in
 * place of, at the end) says where the block of code after it goes; a block of kind "check" holds formulas, each with what it shows.
 */

/**
 * @param {string} text Markdown
 * @returns {{ title: string, edits: { file: string, place: string, line: string | undefined, code: string }[],
 *   checks: { formula: string, shows: string }[] }[]} one entry a heading of the second level, those with nothing to do left out
 */
export function readWalks(text) {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => ({ title: part.split("\n", 1)[0], ...readPart(part) }))
    .filter(({ edits }) => edits.length > 0);
}

function readPart(part) {
  const edits = [];
  const checks = [];
  const blocks = /([^\n]*)\n\n```(\w*)\n([\s\S]*?)^```$/gm;
  for (const [, before, kind, code] of part.matchAll(blocks)) {
    if (kind === "check") checks.push(...readChecks(code));
    else edits.push(readEdit(before, code));
  }
  return { edits, checks };
}

function readEdit(sentence, code) {
  const [, made] = /Make `([^`]+)`:$/.exec(sentence) ?? [];
  if (made !== undefined) return { file: made, place: "new", line: undefined, code };
  const [, file, place, line] =
    /In `([^`]+)`, (at the end|(?:above|below|in place of) `([^`]+)`):$/.exec(sentence) ?? [];
  if (file === undefined)
    throw new Error(`Before a block of code stands where it goes; this does not say it: "${sentence}"`);
  return { file, place: place.replace(/ `.*$/, ""), line, code };
}

function readChecks(code) {
  const lines = code.trim().split("\n");
  if (lines.length % 2 !== 0) throw new Error(`A check is a formula and, below it, what it shows:\n${code}`);
  return lines.flatMap((formula, at) => (at % 2 === 0 ? [{ formula, shows: lines[at + 1] }] : []));
}

/**
 * A file with an edit.
 * @param {string | undefined} before its text; undefined when there is none
 */
export function edited(before, { file, place, line, code }) {
  if (place === "new") {
    if (before !== undefined) throw new Error(`${file} is there already.`);
    return code;
  }
  if (before === undefined) throw new Error(`${file} is not there.`);
  if (place === "at the end") return `${before.trimEnd()}\n\n${code}`;
  const lines = before.split("\n");
  const at = lines.findIndex((one) => one.trim() === line.trim());
  if (at < 0) throw new Error(`${file} has no line "${line}".`);
  const [from, gone] = { above: [at, 0], below: [at + 1, 0], "in place of": [at, 1] }[place];
  lines.splice(from, gone, ...code.trimEnd().split("\n"));
  return lines.join("\n");
}
