/** Words that say little in a heading; they neither help nor hurt a match unless a column asks for them. */
const SMALL_WORDS = new Set([
  "the",
  "of",
  "a",
  "an",
  "in",
  "for",
  "with",
  "and",
  "to",
  "by",
  "at",
  "on",
  "number",
]);

/** The code of a line of a form: "1.1", "1.1b", "3.2 (a)", "2.1(a)(i)". One word, or 1.2 and 2.1 would be the same two. */
const LINE_CODE = /\b(\d+\.\d+)((?:\s?\([a-z]{1,4}\))+|[a-z]{1,4}\b)?(?![.\d])/gi;

/** The words of a heading or of an entry, lower case, plurals folded, signs and short forms spelt out. */
export function headerWords(text: string): readonly string[] {
  return text
    .replace(
      LINE_CODE,
      (_, line: string, part?: string) => ` ${line}${(part ?? "").replace(/[^a-z]/gi, "").toLowerCase()} `,
    )
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z]{2,})/g, "$1 $2")
    .replaceAll("#", " number ")
    .replaceAll("%", " percent ")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(/[^a-z0-9.]+|\.(?!\d)|(?<!\d)\./)
    .filter((word) => word !== "")
    .map(foldWord);
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  no: "number",
  nr: "number",
  num: "number",
  pct: "percent",
  pop: "population",
  enrolment: "enrollment",
  dist: "district",
};

function foldWord(word: string): string {
  const full = SHORT_FORMS[word] ?? word;
  if (full.length > 4 && full.endsWith("ies")) return `${full.slice(0, -3)}y`;
  if (full.length > 3 && full.endsWith("s") && !/(ss|us|is)$/.test(full)) return full.slice(0, -1);
  return full;
}

/**
 * How well a heading fits an entry: 0 where a word of the entry is missing, else the share of the heading's telling words
 * that the entry accounts for, up to 1.
 */
export function coverage(heading: readonly string[], entry: readonly string[]): number {
  if (entry.length === 0 || !entry.every((word) => heading.includes(word))) return 0;
  const telling = heading.filter((word) => entry.includes(word) || !SMALL_WORDS.has(word));
  return entry.length / Math.max(entry.length, telling.length);
}
