import type { Job, JobForm, JobInput } from "../../jobs/declaration";
import { matchColumns } from "../../workbook/columnMatching";
import { matchJobForm } from "../../workbook/jobRuns/columns";
import { guessesOf } from "../../workbook/jobRuns/tables";
import type { FoundTable } from "../../workbook/port";

/** A job that can read a table as its headings are. */
export interface JobFit {
  readonly job: Job;
  readonly input: JobInput;
  /** The table's headings speak for this job; the others can be done with about any table. */
  readonly specific: boolean;
}

/** So many headings have to speak for a job, or as good as all of those a short form asks for. */
const SPEAK = 1.5;
const NEARLY_ALL = 0.8;

/** Jobs with an input that this table fits whole, those first whose columns explain most of it. */
export function jobFitsOf(jobs: readonly Job[], table: FoundTable): readonly JobFit[] {
  const fits = jobs
    .flatMap((job) => {
      const own = job.inputs.flatMap((input) => {
        const form = guessesOf(input, [table])[0]?.form;
        if (form === undefined) return [];
        const { mapping, score } = matchColumns(form, table.headers);
        // A table with a name in it fits everything that asks for a name alone: that says nothing.
        const telling = Object.keys(mapping).length > 1 || (form.many ?? []).length > 0;
        const explained = score + named(form, table.headers);
        return telling ? [{ job, input, explained, whole: score / Math.max(1, form.columns.length) }] : [];
      });
      const [best] = own.sort((one, other) => other.explained - one.explained || other.whole - one.whole);
      return best === undefined ? [] : [best];
    })
    .sort((one, other) => other.explained - one.explained || other.whole - one.whole);
  const most = fits[0]?.explained ?? 0;
  return fits.map(({ job, input, explained, whole }) => ({
    job,
    input,
    specific: explained >= most / 2 && (explained >= SPEAK || whole >= NEARLY_ALL),
  }));
}

/** Ticked columns that were found by words of their own; a form that takes whatever is left over says nothing of the table. */
function named(
  { columns, example, id, rowIs, title, many = [] }: JobForm,
  headers: readonly string[],
): number {
  const own = many.filter(({ words }) => words.length > 0);
  if (own.length === 0) return 0;
  const ticked = matchJobForm({ id, title, rowIs, columns, example, many: own }, headers).many;
  return Object.values(ticked).flat().length;
}
