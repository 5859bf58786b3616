import type { Job, JobInput } from "../../jobs/declaration";
import { matchColumns } from "../../workbook/columnMatching";
import { guessesOf } from "../../workbook/jobRuns/tables";
import type { FoundTable } from "../../workbook/port";

/** A job that can read a table as its headings are. */
export interface JobFit {
  readonly job: Job;
  readonly input: JobInput;
}

/** Jobs with an input that this table fits whole, those first whose columns it names best. */
export function jobFitsOf(jobs: readonly Job[], table: FoundTable): readonly JobFit[] {
  return jobs
    .flatMap((job) => {
      const fits = job.inputs.flatMap((input) => {
        const form = guessesOf(input, [table])[0]?.form;
        if (form === undefined) return [];
        const { mapping, score } = matchColumns(form, table.headers);
        // A table with a name in it fits everything that asks for a name alone: that says nothing.
        const telling = Object.keys(mapping).length > 1 || (form.many ?? []).length > 0;
        return telling ? [{ job, input, likelihood: score / Math.max(1, form.columns.length) }] : [];
      });
      const [best] = fits.sort((one, other) => other.likelihood - one.likelihood);
      return best === undefined ? [] : [best];
    })
    .sort((one, other) => other.likelihood - one.likelihood);
}
