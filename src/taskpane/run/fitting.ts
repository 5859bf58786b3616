import type { InputForm } from "../../indicators/declaration";
import { matchColumns } from "../../workbook/columnMatching";
import type { FoundTable } from "../../workbook/port";

export interface ClosestTable {
  readonly table: FoundTable;
  readonly found: number;
  readonly needed: number;
  /** Titles of the needed columns its headers do not name. */
  readonly missing: readonly string[];
}

/** The table that has most of the columns a form needs; undefined where there is no table. */
export function closestTable(
  form: Pick<InputForm, "columns">,
  tables: readonly FoundTable[],
): ClosestTable | undefined {
  const needed = form.columns.filter((column) => column.required);
  return tables
    .map((table) => {
      const absent = matchColumns(form, table.headers).missing;
      const missing = needed.filter(({ id }) => absent.includes(id)).map(({ title }) => title);
      return { table, found: needed.length - missing.length, needed: needed.length, missing };
    })
    .reduce<ClosestTable | undefined>(
      (best, each) => (best === undefined || each.found > best.found ? each : best),
      undefined,
    );
}

/**
 * Over the forms a table may have, the table and form that lack the smallest part of what is needed. Undefined where less than half is
 * there, or one column only: a shared "District" makes no table close.
 */
export function closestForm(
  forms: readonly Pick<InputForm, "columns">[],
  tables: readonly FoundTable[],
): ClosestTable | undefined {
  return forms
    .flatMap((form) => closestTable(form, tables) ?? [])
    .filter(({ found, needed }) => found < needed && found > 1 && found * 2 >= needed)
    .reduce<ClosestTable | undefined>(
      (best, each) =>
        best === undefined || each.found * best.needed > best.found * each.needed ? each : best,
      undefined,
    );
}

/** The data of a run: a table that was found, or cells the person selected. */
export type PickedTable = FoundTable & { readonly bySelection?: true };

/** What tells a table from another while it grows and shrinks. */
export function tableKey(table: PickedTable): string {
  return table.bySelection === true
    ? `selection|${JSON.stringify(table.range)}`
    : `${table.kind}|${table.range.sheet}|${table.name}`;
}
