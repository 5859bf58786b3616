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
  return guessData({ inputs: input.forms }, tables)
    .filter(({ complete, form, table }) => complete && isWhole(form, table))
    .map(({ form, table }) => ({ form, table }));
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

/** The form that fits a table best, the usual one where none does. */
export function bestJobForm(input: JobInput, table: FoundTable): JobForm | undefined {
  return guessData({ inputs: input.forms }, [table])[0]?.form ?? input.forms[0];
}
