/* What belongs in a table of an indicator or a job, and example rows, from its declaration. */
import { plain, table } from "./markdown.mjs";

const DATE_BASE = Date.UTC(1899, 11, 30);
const HEADER_WORDS = 4;

/** A cell of an example as a person sees it; dates are held as serial numbers. */
export function shownCell(value, kind) {
  if (value === null || value === undefined) return "";
  if (kind === "date" && typeof value === "number")
    return new Date(DATE_BASE + value * 86_400_000).toISOString().slice(0, 10);
  if (kind === "count" && typeof value === "number") return value.toLocaleString("en-US");
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return String(value);
}

/** The columns of a form: what to write, and the headings by which they are found. */
export function columnsTable(form) {
  const own = form.columns.map(({ title, required, help, words, choices }) => [
    plain(title),
    required ? "yes" : "no",
    plain(choices === undefined ? help : `${help} One of: ${choices.join(", ")}.`),
    plain(words.slice(0, HEADER_WORDS).join(", ")),
  ]);
  const many = (form.many ?? []).map(({ title, minimum, help, words }) => [
    plain(title),
    minimum === 0 ? "no" : `at least ${minimum}`,
    plain(`As many columns as there are. ${help}`),
    words.length === 0 ? "every heading left over" : plain(words.slice(0, HEADER_WORDS).join(", ")),
  ]);
  return table(["Column", "Needed", "What to write", "Found by headings such as"], [...own, ...many]);
}

/** Its example rows, with only the columns that are filled in. */
export function exampleTable(form) {
  const columns = form.columns.filter(({ id }) => form.example.some((row) => (row[id] ?? null) !== null));
  const many = (form.many ?? []).flatMap(({ exampleHeadings }) => exampleHeadings);
  return table(
    [...columns.map(({ title }) => plain(title)), ...many.map(plain)],
    form.example.map((row) => [
      ...columns.map(({ id, kind }) => plain(shownCell(row[id], kind))),
      ...many.map((heading) => plain(shownCell(row[heading]))),
    ]),
  );
}
