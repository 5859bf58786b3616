import type { Computation, InputForm, RawCell } from "../declaration";

/** Runs a form over rows written as people would read them: one object a row, keys are column ids. */
export function computeRows(
  form: InputForm,
  rows: readonly Readonly<Record<string, RawCell>>[],
  ffy: number,
  settings: Readonly<Record<string, string>> = {},
): Computation {
  const ids = form.columns.map(({ id }) => id).filter((id) => rows.some((row) => id in row));
  return form.compute(
    {
      count: rows.length,
      columns: Object.fromEntries(ids.map((id) => [id, rows.map((row) => row[id] ?? null)])),
    },
    { ffy, settings },
  );
}

/** The cells of one column of a result table, by its heading. */
export function columnOf(computation: Computation, title: string, table = "rows"): readonly unknown[] {
  const found = computation.tables.find(({ id }) => id === table);
  const at = found?.columns.findIndex((column) => column.title === title) ?? -1;
  if (found === undefined || at < 0) throw new Error(`No column "${title}" in table "${table}".`);
  return found.rows.map((row) => row[at]);
}
