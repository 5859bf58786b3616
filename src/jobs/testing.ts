import type { RawCell, ResultCell, ResultTable } from "../indicators/declaration";
import type { HeadedColumn, Job, JobResult, JobTable } from "./declaration";

/* What tests of jobs share: tables written as rows by column id, and short ways to look at a result. */

export type TestRow = Readonly<Record<string, RawCell>>;

/** A table as the pane or a shell hands it to a job. Columns that no row mentions are absent, as where a person has no such column. */
export function testTable(
  form: string,
  rows: readonly TestRow[],
  many: Readonly<Record<string, readonly HeadedColumn[]>> = {},
): JobTable {
  const ids = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Object.fromEntries([...ids].map((id) => [id, rows.map((row) => row[id] ?? null)]));
  return { form, rows: { count: rows.length, columns }, many };
}

/** Runs a job with its default settings but for those given; each input in its first form. */
export function runJob(
  job: Job,
  tables: Readonly<Record<string, readonly TestRow[]>>,
  settings: Readonly<Record<string, string>> = {},
): JobResult {
  const data = Object.fromEntries(
    Object.entries(tables).map(([id, rows]) => {
      const input = job.inputs.find((one) => one.id === id);
      if (input === undefined) throw new Error(`${job.id} has no input "${id}".`);
      return [id, testTable(input.forms[0]!.id, rows)];
    }),
  );
  const defaults = Object.fromEntries(
    job.settings.map((setting) => [setting.id, setting.kind === "pick" ? "" : setting.default]),
  );
  return job.compute(data, { settings: { ...defaults, ...settings } });
}

/** The value of a figure, or the kind of its ending. */
export function figureOf(result: JobResult, id: string): number | string | undefined {
  const outcome = result.figures.find((figure) => figure.id === id)?.outcome;
  return outcome?.kind === "value" ? outcome.value : outcome?.kind;
}

export function tableOf(result: JobResult, id: string): ResultTable {
  const table = result.tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`There is no table "${id}".`);
  return table;
}

/** Problems as input, row, column, severity and message. */
export function said(result: JobResult): readonly (readonly unknown[])[] {
  return result.problems.map(({ input, row, column, severity, message }) => [
    input,
    row,
    column,
    severity,
    message,
  ]);
}

/** The cells of a table's column, by its heading. */
export function cellsUnder(table: ResultTable, title: string): readonly ResultCell[] {
  const at = table.columns.findIndex((column) => column.title === title);
  if (at < 0) throw new Error(`${table.title} has no column "${title}".`);
  return table.rows.map((row) => row[at] ?? null);
}
