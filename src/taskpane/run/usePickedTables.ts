import { useCallback, useEffect, useLayoutEffect, useState } from "react";
import type { Job, JobForm, JobInput } from "../../jobs/declaration";
import { bestJobForm, guessTables } from "../../workbook/jobRuns/tables";
import type { FoundTable } from "../../workbook/port";
import { tableKey, type PickedTable } from "./fitting";

export interface InputPick {
  readonly table: PickedTable | undefined;
  readonly form: JobForm | undefined;
}

interface Choice {
  /** Undefined: the person took the table away. */
  readonly table: PickedTable | undefined;
  readonly formId?: string;
}

export interface PickedTables {
  readonly picks: Readonly<Record<string, InputPick>>;
  readonly pickTable: (input: string, table: PickedTable | undefined) => void;
  readonly pickForm: (input: string, form: string) => void;
}

/** A table that an earlier page already picked. */
export interface Arrived {
  readonly input: string;
  readonly table: FoundTable;
  readonly form?: string;
}

/** Which table each input of a job reads: what the person picked, else what fits best. */
export function usePickedTables(
  job: Pick<Job, "inputs">,
  tables: readonly FoundTable[] | undefined,
  arrived: Arrived | undefined,
): PickedTables {
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>(
    arrived === undefined
      ? {}
      : {
          [arrived.input]: {
            table: arrived.table,
            ...(arrived.form === undefined ? {} : { formId: arrived.form }),
          },
        },
  );

  // A picked table that grew, shrank or got other headers is picked as it is now.
  useEffect(() => {
    if (tables === undefined) return;
    setChosen((before) => {
      const changed = Object.entries(before).flatMap(([id, choice]) => {
        const now = tables.find(
          (table) => choice.table !== undefined && tableKey(table) === tableKey(choice.table),
        );
        return now === undefined || now === choice.table ? [] : [[id, { ...choice, table: now }] as const];
      });
      return changed.length === 0 ? before : { ...before, ...Object.fromEntries(changed) };
    });
  }, [tables]);

  // What fits best is picked once, so that a table does not change under the person's hands when another appears; and before
  // anything is painted, so that nothing opens that closes at once.
  useLayoutEffect(() => {
    if (tables === undefined) return;
    setChosen((before) => {
      const open = job.inputs.filter(({ id }) => before[id] === undefined);
      const taken = Object.values(before).map(({ table }) => table && tableKey(table));
      const free = tables.filter((table) => !taken.includes(tableKey(table)));
      const guesses = Object.entries(guessTables({ inputs: open }, free));
      if (guesses.length === 0) return before;
      return { ...before, ...Object.fromEntries(guesses.map(([id, { table }]) => [id, { table }])) };
    });
  }, [job, tables]);

  const pickTable = useCallback((input: string, table: PickedTable | undefined) => {
    setChosen((before) => ({ ...before, [input]: { table } }));
  }, []);
  const pickForm = useCallback((input: string, formId: string) => {
    setChosen((before) => ({ ...before, [input]: { table: before[input]?.table, formId } }));
  }, []);
  const picks = Object.fromEntries(job.inputs.map((input) => [input.id, pickOf(input, chosen[input.id])]));
  return { picks, pickTable, pickForm };
}

function pickOf(input: JobInput, choice: Choice | undefined): InputPick {
  const wished = input.forms.find(({ id }) => id === choice?.formId);
  const table = choice?.table;
  return { table, form: wished ?? (table === undefined ? input.forms[0] : bestJobForm(input, table)) };
}
