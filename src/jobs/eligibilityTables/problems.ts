import type { TableIssue } from "../../achievement/eligibility/cellTable";
import type { TableColumn } from "../../achievement/eligibility/columns";
import type { Outcome } from "../../measures/outcome";
import type { ResultCell } from "../../indicators/declaration";
import type { JobProblem } from "../declaration";

/** What a table's reader noticed, as problems with their place. */
export function problemsOf(
  input: string,
  issues: readonly TableIssue[],
  columns: readonly TableColumn[],
): readonly JobProblem[] {
  const title = (id: string) => columns.find((column) => column.id === id)?.title ?? id;
  return issues.map(({ severity, rows, column, what, advice }): JobProblem => ({
    input,
    severity,
    message: column === undefined ? capital(what) : `${title(column)}: ${what}`,
    advice,
    ...(rows[0] === undefined ? {} : { row: rows[0] }),
    ...(column === undefined ? {} : { column }),
  }));
}

/** A problem that keeps a whole table out. */
export function tableProblem(input: string, what: string, advice: string): JobProblem {
  return { input, severity: "error", message: capital(what), advice };
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** An outcome as a cell of a table. */
export function cell(outcome: Outcome<string | number | boolean>): ResultCell {
  return outcome.kind === "value" ? outcome.value : { missing: outcome.reason };
}
