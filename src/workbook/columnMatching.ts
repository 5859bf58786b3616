import type { Indicator, InputForm } from "../indicators/declaration";
import { matchHeadings, type ColumnMatch } from "../measures/cells/matchHeadings";
import type { FoundTable } from "./port";

export type { ColumnMatch };

/** Finds the heading for each column of a form by the words in it. */
export function matchColumns(form: Pick<InputForm, "columns">, headers: readonly string[]): ColumnMatch {
  return matchHeadings(form.columns, headers);
}

/** One way the data of an indicator may lie in one of the workbook's tables. */
export interface DataGuess {
  readonly form: InputForm;
  readonly table: FoundTable;
  readonly match: ColumnMatch;
  /** Every required column has its heading. */
  readonly complete: boolean;
}

/**
 * Every form against every table with data, the likeliest first: complete ones, then by how many of the form's columns were
 * found and how well, then in the order the form and the table come. Reports we wrote are no one's data and are left out.
 */
export function guessData(
  indicator: Pick<Indicator, "inputs">,
  tables: readonly FoundTable[],
): readonly DataGuess[] {
  return tables
    .filter((table) => !table.writtenByUs && table.rows > 0)
    .flatMap((table) =>
      indicator.inputs.map((form): DataGuess => {
        const match = matchColumns(form, table.headers);
        return { form, table, match, complete: match.missing.length === 0 };
      }),
    )
    .filter(({ match }) => match.score > 0)
    .sort(
      (a, b) =>
        Number(b.complete) - Number(a.complete) ||
        b.match.score / b.form.columns.length - a.match.score / a.form.columns.length,
    );
}
