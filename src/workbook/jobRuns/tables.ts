import type { Job, JobForm, JobInput } from "../../jobs/declaration";
import { guessData } from "../columnMatching";
import type { FoundTable } from "../port";
import { matchJobForm, missingOf } from "./columns";

export interface JobGuess {
  readonly form: JobForm;
  readonly table: FoundTable;
}

/** The ways a job's input may lie in the workbook's tables, the likeliest first; only whole ones. */
export function guessesOf(input: JobInput, tables: readonly FoundTable[]): readonly JobGuess[] {
  const whole = guessData({ inputs: input.forms }, tables).filter(
    ({ complete, form, table }) => complete && isWhole(form, table),
  );
  return [...whole.map(({ form, table }) => ({ form, table })), ...anyColumns(input, tables)];
}

/** Forms without columns of their own fit whatever table has enough to tick. */
function anyColumns({ forms }: JobInput, tables: readonly FoundTable[]): readonly JobGuess[] {
  const open = forms.filter(({ columns }) => columns.length === 0);
  return tables
    .filter(({ writtenByUs, rows }) => !writtenByUs && rows > 0)
    .flatMap((table) => open.filter((form) => isWhole(form, table)).map((form) => ({ form, table })));
}

function isWhole(form: JobForm, table: FoundTable): boolean {
  return missingOf(form, matchJobForm(form, table.headers)).length === 0;
}

/** A table for each input that has one, each table for one input; what must be there chooses before what may be there. */
export function guessTables(
  job: Pick<Job, "inputs">,
  tables: readonly FoundTable[],
): Readonly<Record<string, JobGuess>> {
  const guesses: Record<string, JobGuess> = {};
  const taken = new Set<FoundTable>();
  const inOrder = [...job.inputs].sort(
    (one, other) => Number(one.optional ?? false) - Number(other.optional ?? false),
  );
  for (const input of inOrder) {
    if (input.onlyWhenPicked) continue;
    const guess = guessesOf(input, tables).find(({ table }) => !taken.has(table));
    if (guess === undefined) continue;
    guesses[input.id] = guess;
    taken.add(guess.table);
  }
  return guesses;
}

/** The table as a form reads it: where the form allows blank rows, down to the last used row of its sheet. */
export function tableFor<T extends Pick<FoundTable, "range" | "rows" | "rowsToEnd">>(
  form: Pick<JobForm, "blankRows"> | undefined,
  table: T,
): T {
  const rows = form?.blankRows ? (table.rowsToEnd ?? table.rows) : table.rows;
  return rows === table.rows ? table : { ...table, rows, range: { ...table.range, rows: rows + 1 } };
}

/** The form that fits a table best, the usual one where none does. */
export function bestJobForm(input: JobInput, table: FoundTable): JobForm | undefined {
  return guessData({ inputs: input.forms }, [table])[0]?.form ?? input.forms[0];
}
