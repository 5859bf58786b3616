import type { InputForm, Problem } from "../../indicators/declaration";
import type { FoundTable, RangeAddress } from "../../workbook/port";
import { words } from "../words";
import type { Mapping } from "./inputRows";

/** More would make the pane slow and nobody reads them; the count says how many there are. */
export const PROBLEMS_SHOWN = 200;

export interface ProblemGroup {
  readonly key: string;
  readonly severity: Problem["severity"];
  /** The column's title, or "The whole table". */
  readonly title: string;
  /** How many there are, also those not listed. */
  readonly total: number;
  readonly problems: readonly Problem[];
}

/** By severity (errors first) and column, in the order of the rows; the first 200 in all. */
export function groupProblems(
  problems: readonly Problem[],
  form: InputForm,
): { readonly groups: readonly ProblemGroup[]; readonly shown: number } {
  const gathered = new Map<string, Problem[]>();
  const ordered = [
    ...problems.filter((problem) => problem.severity === "error"),
    ...problems.filter((problem) => problem.severity !== "error"),
  ];
  for (const problem of ordered) {
    const key = `${problem.severity}|${problem.column ?? ""}`;
    const group = gathered.get(key);
    if (group === undefined) gathered.set(key, [problem]);
    else group.push(problem);
  }
  let left = PROBLEMS_SHOWN;
  const groups: ProblemGroup[] = [];
  for (const [key, all] of gathered) {
    const listed = all.slice(0, left);
    left -= listed.length;
    const first = all[0];
    if (first === undefined) continue;
    const title =
      form.columns.find((column) => column.id === first.column)?.title ?? words.indicators.wholeTable;
    groups.push({ key, severity: first.severity, title, total: all.length, problems: listed });
  }
  return { groups, shown: PROBLEMS_SHOWN - left };
}

/** The cell a problem is about, its row where it names no column, or nothing where it is about the whole table. */
export function placeOfProblem(
  problem: Problem,
  table: FoundTable,
  mapping: Mapping,
): RangeAddress | undefined {
  const { sheet, row, column, columns } = table.range;
  const position = problem.column === undefined ? undefined : mapping[problem.column];
  if (problem.row === undefined) {
    return position === undefined
      ? undefined
      : { sheet, row, column: column + position, rows: 1, columns: 1 };
  }
  const at = row + 1 + problem.row;
  return position === undefined
    ? { sheet, row: at, column, rows: 1, columns }
    : { sheet, row: at, column: column + position, rows: 1, columns: 1 };
}
