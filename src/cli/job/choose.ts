import type { Job, JobForm, JobInput } from "../../jobs/declaration";
import { guessData } from "../../workbook/columnMatching";
import { columnNames, matchJobForm, missingOf, type JobMapping } from "../../workbook/jobRuns/columns";
import type { JobSource } from "../../workbook/jobRuns/report";
import { bestJobForm, guessesOf, guessTables, tableFor } from "../../workbook/jobRuns/tables";
import type { FoundTable } from "../../workbook/port";
import { UsageError } from "../usage";
import { quoted } from "../words";
import { ONLY_INPUT, type JobRunWish } from "./options";

/** A table, a form and columns for each input: by the person's wishes, else what fits best. Refuses where one is not whole. */
export function chooseSources(
  job: Job,
  tables: readonly FoundTable[],
  wish: JobRunWish,
): readonly JobSource[] {
  checkNames(job, wish);
  const named = new Map(
    job.inputs.flatMap((input) => {
      const name = wishFor(job, input, wish.tables);
      return name === undefined ? [] : [[input.id, tableNamed(name, tables)] as const];
    }),
  );
  const free = tables.filter((table) => ![...named.values()].includes(table));
  const inputs = job.inputs.map((input) => withForm(input, wishFor(job, input, wish.forms)));
  const guesses = guessTables({ inputs: inputs.filter(({ id }) => !named.has(id)) }, free);
  return inputs.flatMap((input): JobSource[] => {
    const table = named.get(input.id) ?? guesses[input.id]?.table ?? nearest(input, free);
    if (table === undefined) {
      if (input.optional) return [];
      throw new UsageError(
        `no table fits ${quoted(input.title)}; mn template ${job.id} FILE.xlsx makes one to fill in`,
      );
    }
    const form = guesses[input.id]?.form ?? guessesOf(input, [table])[0]?.form ?? bestJobForm(input, table);
    const source = form && sourceOf(input, form, table, wish);
    const missing = source === undefined ? [] : missingOf(source.form, source.mapping);
    if (source !== undefined && missing.length === 0) return [source];
    if (input.optional && !named.has(input.id)) return [];
    const found = table.headers.filter((header) => header !== "").map(quoted);
    const lacks = missing.length === 0 ? "the columns" : missing.map(quoted).join(", ");
    throw new UsageError(
      `${quoted(table.name)} lacks ${lacks} for ${quoted(input.title)}; its columns are ${found.join(", ")}`,
    );
  });
}

/** The wish for this input, or the one given without an input's name where there is one input only. */
function wishFor(job: Job, { id }: JobInput, wishes: Readonly<Record<string, string>>): string | undefined {
  return wishes[id] ?? (job.inputs.length === 1 ? wishes[ONLY_INPUT] : undefined);
}

function checkNames(job: Job, { tables, forms, columns }: JobRunWish): void {
  const known = job.inputs.map(({ id }) => id);
  const list = known.join(", ") || "none";
  const asked = [...Object.keys(tables), ...Object.keys(forms), ...Object.keys(columns).map(inputOf)];
  for (const id of asked) {
    if (known.includes(id) || (id === ONLY_INPUT && known.length === 1)) continue;
    throw new UsageError(
      id === ONLY_INPUT
        ? `say which table: ${job.id} reads ${list}, as in --table ${known[0] ?? "INPUT"}=NAME`
        : `the job ${job.id} has no table ${quoted(id)}; it reads: ${list}`,
    );
  }
}

function inputOf(place: string): string {
  return place.split(".")[0] ?? "";
}

function withForm(input: JobInput, id: string | undefined): JobInput {
  if (id === undefined) return input;
  const form = input.forms.find((one) => one.id === id);
  if (form !== undefined) return { ...input, forms: [form] };
  const known = input.forms.map((one) => quoted(one.id)).join(", ");
  throw new UsageError(`the table ${quoted(input.id)} has no form ${quoted(id)}; write one of ${known}`);
}

function tableNamed(name: string, tables: readonly FoundTable[]): FoundTable {
  const found = tables.find((table) =>
    [table.name, table.range.sheet].some((one) => one.toLowerCase() === name.toLowerCase()),
  );
  if (found !== undefined) return found;
  const known = tables.map((table) => quoted(table.name)).join(", ") || "none";
  throw new UsageError(`there is no table or sheet ${quoted(name)}; found: ${known}`);
}

/** The table that comes closest, so that a refusal can say what it lacks; only where some column fits. */
function nearest(input: JobInput, tables: readonly FoundTable[]): FoundTable | undefined {
  return input.optional ? undefined : guessData({ inputs: input.forms }, tables)[0]?.table;
}

function sourceOf(input: JobInput, form: JobForm, table: FoundTable, wish: JobRunWish): JobSource {
  const guessed = matchJobForm(form, table.headers);
  const names = columnNames(table.headers, table.range.column);
  const columns: Record<string, number> = { ...guessed.columns };
  const many: Record<string, readonly number[]> = { ...guessed.many };
  for (const [place, headings] of Object.entries(wish.columns)) {
    if (inputOf(place) !== input.id) continue;
    const id = place.slice(input.id.length + 1);
    const places = headings.map((heading) => placeOf(heading, names, table));
    const [only] = places;
    if (many[id] !== undefined) many[id] = [...new Set(places)].sort((one, other) => one - other);
    else if (!form.columns.some((column) => column.id === id)) throw unknownColumn(form, id);
    else if (places.length !== 1 || only === undefined) throw new UsageError(`${place} takes one heading`);
    else columns[id] = only;
  }
  // A heading that is one of the form's own columns is not also one of many.
  const own = new Set(Object.values(columns));
  const free = Object.entries(many).map(([id, places]) => [id, places.filter((at) => !own.has(at))]);
  return {
    input,
    form,
    table: tableFor(form, table),
    mapping: { columns, many: Object.fromEntries(free) as JobMapping["many"] },
  };
}

function placeOf(heading: string, names: readonly string[], table: FoundTable): number {
  const wanted = heading.toLowerCase();
  const at = [names, table.headers]
    .map((list) => list.findIndex((name) => name.toLowerCase() === wanted))
    .find((place) => place >= 0);
  if (at !== undefined) return at;
  throw new UsageError(
    `${quoted(table.name)} has no column ${quoted(heading)}; its columns are ${names.map(quoted).join(", ")}`,
  );
}

function unknownColumn(form: JobForm, id: string): UsageError {
  const known = [...form.columns, ...(form.many ?? [])].map((one) => one.id).join(", ");
  return new UsageError(`the form ${quoted(form.id)} has no column ${quoted(id)}; it has: ${known}`);
}
