import type { InputForm } from "../indicators/declaration";
import { matchHeadings, type ColumnMatch } from "../measures/cells/matchHeadings";
import type { FoundTable } from "./port";

export type { ColumnMatch };

/** As much of a form as matching needs. */
type Columns = Pick<InputForm, "columns">;

/** Finds the heading for each column of a form by the words in it. */
export function matchColumns(form: Columns, headers: readonly string[]): ColumnMatch {
  return matchHeadings(form.columns, headers);
}

/** One way the data of an indicator or a job may lie in one of the workbook's tables. */
export interface DataGuess<Form extends Columns = InputForm> {
  readonly form: Form;
  readonly table: FoundTable;
  readonly match: ColumnMatch;
  /** Every required column has its heading. */
  readonly complete: boolean;
}

/**
 * Every form against every table with data, the likeliest first: complete ones, then by how many of the form's columns were
 * found and how well, then in the order the form and the table come. Reports we wrote are no one's data and are left out.
 */
export function guessData<Form extends Columns>(
  { inputs }: { readonly inputs: readonly Form[] },
  tables: readonly FoundTable[],
): readonly DataGuess<Form>[] {
  return tables
    .filter((table) => !table.writtenByUs && table.rows > 0)
    .flatMap((table) =>
      inputs.map((form): DataGuess<Form> => {
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
