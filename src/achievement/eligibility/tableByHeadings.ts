import { isBlank } from "../../measures/cells/readCells";
import { matchHeadings } from "../../measures/cells/matchHeadings";
import type { TableColumn } from "./columns";
import type { CellTable } from "./cellTable";
import { textOf } from "./districtKey";

/** A table taken out of a range with a header row, or why it cannot be: a sentence that continues the range's name. */
export type FoundTable =
  { readonly kind: "table"; readonly table: CellTable } | { readonly kind: "unclear"; readonly why: string };

/**
 * Finds the columns of a range by the words in its first row. Blank rows at its end are left out, so that whole columns may be given.
 * @param grid rows of cells, the header row first
 */
export function tableByHeadings(
  grid: readonly (readonly unknown[])[],
  columns: readonly TableColumn[],
): FoundTable {
  const headings = (grid[0] ?? []).map(textOf);
  if (headings.every((heading) => heading === ""))
    return { kind: "unclear", why: "its first row is blank; give the range with its header row" };
  const { mapping, ties, missing } = matchHeadings(columns, headings);
  const title = (id: string) => columns.find((column) => column.id === id)!.title;
  const tie = ties[0];
  if (tie !== undefined) {
    const rivals = tie.headers.map((at) => `"${headings[at]}"`).join(" and ");
    return { kind: "unclear", why: `${rivals} fit "${title(tie.column)}" equally; rename one` };
  }
  const lacking = missing[0];
  if (lacking !== undefined) {
    return {
      kind: "unclear",
      why: `no heading says "${title(lacking)}"; the first row holds ${headings
        .filter((heading) => heading !== "")
        .slice(0, 12)
        .map((heading) => `"${heading}"`)
        .join(", ")}`,
    };
  }
  const wanted = Object.entries(mapping);
  let last = grid.length - 1;
  while (last > 0 && wanted.every(([, at]) => isBlank(grid[last]![at]))) last--;
  const rows = grid.slice(1, last + 1);
  return {
    kind: "table",
    table: {
      count: rows.length,
      columns: Object.fromEntries(wanted.map(([id, at]) => [id, rows.map((cells) => cells[at] ?? null)])),
    },
  };
}
