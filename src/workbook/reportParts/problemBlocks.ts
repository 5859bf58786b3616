import type { Problem } from "../../indicators/declaration";
import { columnLetters } from "../address";
import type { Mapping } from "../inputRows";
import type { FoundTable } from "../port";
import type { ReportBlock } from "../../sheets/reportSheet";

/** More than this would bury the report; the pane shows them all. */
const MOST_LISTED = 500;

/** The table a problem is about: where it lies, and what its columns are called. */
export interface ProblemTable {
  /** How a problem of all of it is placed: "whole table". */
  readonly name: string;
  readonly table: FoundTable;
  /** Where each column lies in the table, by whatever a problem may name it with. */
  readonly places: Mapping;
  readonly columns: readonly { readonly id: string; readonly title: string }[];
}

/** What was kept out of the results or looked odd, with the cell it stands in. */
export function problemBlocks<P extends Problem>(
  problems: readonly P[],
  /** Undefined where a problem is about no table. */
  tableOf: (problem: P) => ProblemTable | undefined,
): readonly ReportBlock[] {
  if (problems.length === 0) {
    return [{ kind: "text", style: "body", text: "No problems were found in the data." }];
  }
  const sorted = [...problems].sort(
    (a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"),
  );
  const keptOut = new Set(
    problems
      .filter(({ severity, row }) => severity === "error" && row !== undefined)
      .map((problem) => `${tableOf(problem)?.name} ${problem.row}`),
  );
  const listed = sorted.slice(0, MOST_LISTED);
  const blocks: ReportBlock[] = [];
  if (keptOut.size > 0) {
    const rows = keptOut.size === 1 ? "1 row was" : `${keptOut.size.toLocaleString("en-US")} rows were`;
    blocks.push({
      kind: "text",
      style: "warning",
      text: `${rows} kept out of the result when this sheet was written. A live formula may show an error until the cells below are mended.`,
    });
  }
  blocks.push({
    kind: "table",
    id: "the problems",
    title: "Problems in the data",
    columns: [
      { title: "Cell", format: "text" },
      { title: "Problem", format: "text" },
      { title: "Effect", format: "text" },
      { title: "Column", format: "text" },
      { title: "What to do", format: "text" },
    ],
    rows: listed.map((problem) => [
      placeInWords(problem, tableOf(problem)),
      problem.message,
      problem.severity === "error" ? "kept out" : "counted",
      problem.column === undefined ? "" : columnTitle(problem.column, tableOf(problem)),
      problem.advice,
    ]),
  });
  if (listed.length < problems.length) {
    blocks.push({
      kind: "text",
      style: "note",
      text: `${(problems.length - listed.length).toLocaleString("en-US")} more problems are not listed here; the pane shows all of them.`,
    });
  }
  return blocks;
}

/** "Sheet1!C14", "row 14", or the table's name. */
export function placeInWords(problem: Problem, of: ProblemTable | undefined): string {
  if (of === undefined) return "";
  const { table, places, name } = of;
  const column = problem.column === undefined ? undefined : places[problem.column];
  const letters = column === undefined ? undefined : columnLetters(table.range.column + column);
  // One for the header row, one because people count from 1.
  const row = problem.row === undefined ? undefined : table.range.row + problem.row + 2;
  if (row === undefined) return letters === undefined ? name : `column ${letters}`;
  return letters === undefined ? `row ${row}` : `${table.range.sheet}!${letters}${row}`;
}

function columnTitle(id: string, of: ProblemTable | undefined): string {
  return of?.columns.find((column) => column.id === id)?.title ?? id;
}
