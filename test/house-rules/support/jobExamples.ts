import type { Job, JobData, JobForm, JobTable } from "../../../src/jobs/declaration";

/** The examples of a job's tables as the pane would read them; the first form unless another is named. */
export function exampleData(
  job: Job,
  forms: Readonly<Record<string, string>> = {},
  rows: number = Infinity,
): JobData {
  return Object.fromEntries(
    job.inputs.map((input) => {
      const form = input.forms.find(({ id }) => id === forms[input.id]) ?? input.forms[0];
      if (form === undefined) throw new Error(`${job.id}: the table ${input.id} has no form.`);
      return [input.id, exampleTable(form, rows)];
    }),
  );
}

function exampleTable(form: JobForm, most: number): JobTable {
  const rows = form.example.slice(0, most);
  return {
    form: form.id,
    rows: {
      count: rows.length,
      columns: Object.fromEntries(form.columns.map(({ id }) => [id, rows.map((row) => row[id] ?? null)])),
    },
    many: Object.fromEntries(
      (form.many ?? []).map(({ id, exampleHeadings }) => [
        id,
        exampleHeadings.map((heading) => ({ heading, cells: rows.map((row) => row[heading] ?? null) })),
      ]),
    ),
  };
}
