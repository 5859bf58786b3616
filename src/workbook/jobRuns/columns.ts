import type { JobForm, ManyColumns } from "../../jobs/declaration";
import { coverage, headerWords } from "../../measures/cells/headerWords";
import { columnLetters } from "../address";
import { matchColumns } from "../columnMatching";

import { missingColumns, type Mapping } from "../inputRows";

/* Which columns of a table a form of a job takes: its own, one heading each, and any number of headings for each `many`. */

export interface JobMapping {
  /** Column id -> place in the table, from 0. */
  readonly columns: Mapping;
  /** Id of a `many` -> the places of its columns, in the table's order. */
  readonly many: Readonly<Record<string, readonly number[]>>;
}

/** The columns as their headings name them. */
export function matchJobForm(form: JobForm, headers: readonly string[]): JobMapping {
  const columns = matchColumns(form, headers).mapping;
  return { columns, many: ticked(form.many ?? [], headers, Object.values(columns)) };
}

/** What is ticked to begin with: headings our own template writes, then those with the words, then all that are left over. */
function ticked(
  many: readonly ManyColumns[],
  headers: readonly string[],
  taken: readonly number[],
): JobMapping["many"] {
  const free = new Set(headers.flatMap((header, place) => (header === "" ? [] : [place])));
  for (const place of taken) free.delete(place);
  const found: Record<string, number[]> = Object.fromEntries(many.map(({ id }) => [id, []]));
  const take = (id: string, fits: (header: string) => boolean): void => {
    for (const place of free) {
      if (!fits(headers[place] ?? "")) continue;
      found[id]?.push(place);
      free.delete(place);
    }
  };
  for (const { id, exampleHeadings } of many) {
    const own = new Set(exampleHeadings.map((heading) => heading.toLowerCase()));
    take(id, (header) => own.has(header.toLowerCase()));
  }
  const headings = new Map(
    many.some(({ words }) => words.length > 0) ? headers.map((header) => [header, headerWords(header)]) : [],
  );
  for (const { id, words } of many) {
    const entries = words.map(headerWords);
    take(id, (header) => entries.some((entry) => coverage(headings.get(header) ?? [], entry) > 0));
  }
  for (const { id, words } of many) if (words.length === 0) take(id, () => true);
  return Object.fromEntries(Object.entries(found).map(([id, places]) => [id, places.sort((a, b) => a - b)]));
}

/** What still has to be picked before the form can be read, as titles; empty when it is whole. */
export function missingOf(form: JobForm, mapping: JobMapping): readonly string[] {
  const few = (form.many ?? []).filter(({ id, minimum }) => (mapping.many[id] ?? []).length < minimum);
  return [...missingColumns(form, mapping.columns), ...few.map(({ title }) => title)];
}

/** A name for each column that no other has: its heading, with its letter where it is blank or there twice. */
export function columnNames(headers: readonly string[], firstColumn: number): readonly string[] {
  const count = new Map<string, number>();
  for (const header of headers) count.set(header, (count.get(header) ?? 0) + 1);
  return headers.map((header, place) => {
    const letters = columnLetters(firstColumn + place);
    if (header === "") return `Column ${letters}`;
    return count.get(header) === 1 ? header : `${header} (column ${letters})`;
  });
}

/** Places by everything a problem may name a column with: ids of the form's columns, and headings of the ticked ones. */
export function placesOf(mapping: JobMapping, names: readonly string[]): Mapping {
  const ticks = Object.values(mapping.many).flat();
  return { ...Object.fromEntries(ticks.map((place) => [names[place] ?? "", place])), ...mapping.columns };
}
