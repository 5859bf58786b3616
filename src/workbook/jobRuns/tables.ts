import type { Job, JobForm, JobInput } from "../../jobs/declaration";
import { guessData, matchColumns } from "../columnMatching";
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

/** A table of which a form names less than this share, and which fills less than this share of the form, is another table. */
const SPEAKS = 0.5;

interface Claim {
  readonly input: JobInput;
  readonly guess: JobGuess;
  /** How much of the table's headings the form accounts for, 0 to 1. */
  readonly told: number;
}

/**
 * A table for each input that has one, each table for one input: the input that accounts for most of a table's headings has it. What
 * must be there and found none takes one from what may be left out.
 */
export function guessTables(
  job: Pick<Job, "inputs">,
  tables: readonly FoundTable[],
): Readonly<Record<string, JobGuess>> {
  const claims = job.inputs
    .filter(({ onlyWhenPicked }) => onlyWhenPicked !== true)
    .flatMap((input) => guessesOf(input, tables).flatMap((guess) => claimOf(input, guess)))
    .sort((one, other) => steps(other) - steps(one) || Number(isOptional(one)) - Number(isOptional(other)));
  const given = new Map<string, Claim>();
  const holder = (table: FoundTable): Claim | undefined =>
    [...given.values()].find(({ guess }) => guess.table === table);
  for (const claim of claims) {
    if (!given.has(claim.input.id) && holder(claim.guess.table) === undefined)
      given.set(claim.input.id, claim);
  }
  for (const claim of claims) {
    if (isOptional(claim) || given.has(claim.input.id)) continue;
    const before = holder(claim.guess.table);
    if (before !== undefined && !isOptional(before)) continue;
    if (before !== undefined) given.delete(before.input.id);
    given.set(claim.input.id, claim);
  }
  return Object.fromEntries(
    job.inputs.flatMap(({ id }) => {
      const claim = given.get(id);
      return claim === undefined ? [] : [[id, claim.guess]];
    }),
  );
}

const isOptional = ({ input }: Claim): boolean => input.optional === true;

/** As good as the same, for a heading worded a little otherwise decides nothing. */
const steps = ({ told }: Claim): number => Math.round(told * 10);

/** Nothing where the headings say too little: a district's name stands in many tables. */
function claimOf(input: JobInput, guess: JobGuess): readonly Claim[] {
  const { form, table } = guess;
  const named = (form.many ?? []).filter(({ words }) => words.length > 0);
  const ticked = Object.values(matchJobForm({ ...form, many: named }, table.headers).many).flat().length;
  const found = matchColumns(form, table.headers).score + ticked;
  const told = found / Math.max(1, table.headers.filter((header) => header !== "").length);
  const filled = found / Math.max(1, form.columns.length + ticked);
  // Columns that are left over may be anything, so such a form fits most tables by its nature.
  const open = (form.many ?? []).some(({ words }) => words.length === 0);
  return open || Math.max(told, filled) >= SPEAKS ? [{ input, guess, told }] : [];
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
