import type { Indicator, InputForm } from "../../indicators/declaration";
import { matchColumns, type ColumnMatch } from "../../workbook/columnMatching";
import type { FoundTable } from "../../workbook/port";

/** How well a table's headers fit one way an indicator's data may lie. */
interface Fit {
  readonly indicator: Indicator;
  readonly form: InputForm;
  readonly match: ColumnMatch;
  /** Needed columns found, of how many. */
  readonly found: number;
  readonly needed: number;
}

function fitOf(indicator: Indicator, form: InputForm, headers: readonly string[]): Fit {
  const match = matchColumns(form, headers);
  const needed = form.columns.filter((column) => column.required).length;
  return { indicator, form, match, found: needed - match.missing.length, needed };
}

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

/** The form of an indicator that fits a table best; the usual one where none fits better. */
export function bestForm(indicator: Indicator, headers: readonly string[]): InputForm | undefined {
  return indicator.inputs
    .map((form) => fitOf(indicator, form, headers))
    .reduce<Fit | undefined>(
      (best, fit) => (best === undefined || likelihood(fit) > likelihood(best) ? fit : best),
      undefined,
    )?.form;
}

/** Needed columns found count most, then how well the headings fit. */
function likelihood(fit: Fit): number {
  return fit.found / Math.max(1, fit.needed) + fit.match.score / (100 * Math.max(1, fit.form.columns.length));
}

/** The data of a run: a table that was found, or cells the person selected. */
export type PickedTable = FoundTable & { readonly bySelection?: true };

/** What tells a table from another while it grows and shrinks. */
export function tableKey(table: PickedTable): string {
  return table.bySelection === true
    ? `selection|${JSON.stringify(table.range)}`
    : `${table.kind}|${table.range.sheet}|${table.name}`;
}
