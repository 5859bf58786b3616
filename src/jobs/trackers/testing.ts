import { serialOfIso } from "../../measures/dates";
import type { Job, JobResult } from "../declaration";
import { runJob, type TestRow } from "../testing";

/* What tests of trackers share. */

/** A day as a cell holds it. */
export function day(text: string): number {
  const serial = serialOfIso(text);
  if (serial === undefined) throw new Error(`"${text}" is no day.`);
  return serial;
}

/** The tracker's rows by name as due date, days left, and how they stand. */
export function standings(result: JobResult): Readonly<Record<string, readonly unknown[]>> {
  const table = result.tables.find(({ id }) => id === "tracker");
  const at = (title: RegExp): number => table!.columns.findIndex((column) => title.test(column.title));
  return Object.fromEntries(
    (table?.rows ?? []).map((row) => [
      row[0],
      [
        row[at(/^Due/)],
        row[at(/left$/)],
        String(row[at(/^Stands/)]).replace(/^(late|at risk|due)\b.*/, "$1"),
      ],
    ]),
  );
}

/** How a single record stands on a day. */
export function stands(
  job: Job,
  row: TestRow,
  asOf: string,
  tables: Readonly<Record<string, readonly TestRow[]>> = {},
): readonly unknown[] {
  const id: TestRow = job.id === "track-submissions" ? {} : { id: "one" };
  const found = standings(runJob(job, { records: [{ ...id, ...row }], ...tables }, { asOf }));
  return Object.values(found)[0] ?? [];
}
