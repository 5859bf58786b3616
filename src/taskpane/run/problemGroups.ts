import type { InputForm, Problem } from "../../indicators/declaration";
import type { FoundTable, RangeAddress } from "../../workbook/port";
import { words } from "../words";
import type { Mapping } from "../../workbook/inputRows";

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

/** By severity (errors first) and column, in the order of the rows; 200 in all, so that each group shows some of its own. */
export function groupProblems(
  problems: readonly Problem[],
  form: Pick<InputForm, "columns">,
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
  const shares = fairShares(
    [...gathered.values()].map((all) => all.length),
    PROBLEMS_SHOWN,
  );
  const groups = [...gathered].flatMap(([key, all], index): ProblemGroup[] => {
    const first = all[0];
    if (first === undefined) return [];
    const title =
      form.columns.find((column) => column.id === first.column)?.title ??
      first.column ??
      words.indicators.wholeTable;
    const listed = all.slice(0, shares[index]);
    return [{ key, severity: first.severity, title, total: all.length, problems: listed }];
  });
  return { groups, shown: groups.reduce((sum, group) => sum + group.problems.length, 0) };
}

/** Shares a room among groups: small groups get all they need, the others the same each. */
function fairShares(sizes: readonly number[], room: number): readonly number[] {
  const shares = sizes.map(() => 0);
  let left = room;
  const order = sizes.map((_, index) => index).sort((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0));
  for (const [done, index] of order.entries()) {
    const share = Math.min(sizes[index] ?? 0, Math.floor(left / (order.length - done)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

/** The cell a problem is about, its row where it names no column, or nothing where it is about the whole table. */
export function placeOfProblem(
  problem: Problem,
  table: FoundTable | undefined,
  mapping: Mapping,
): RangeAddress | undefined {
  if (table === undefined) return undefined;
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
