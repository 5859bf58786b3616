import { solve, type CellPlace, type PublishedTable } from "./table";

/** What an outsider can work out of a hidden cell from everything published. */
export interface HiddenCellRange extends CellPlace {
  readonly least: number;
  readonly most: number;
}

export type Recovery =
  | { readonly kind: "contradiction" }
  /** Ranges of the hidden cells, in reading order; those with least = most are recovered. */
  | { readonly kind: "ranges"; readonly ranges: readonly HiddenCellRange[] };

/**
 * Tries to recover the hidden cells of a published table: for each, the least and the most it can be, exactly, in whole numbers.
 * Totals that are not in the table are taken as unknown.
 */
export function recover(table: PublishedTable): Recovery {
  const solved = solve(table);
  if (solved.kind === "contradiction") return solved;
  const inTable = ({ row, column }: CellPlace): boolean => table.cells[row]?.[column] !== undefined;
  return {
    kind: "ranges",
    ranges: solved.places.flatMap((place, edge) =>
      inTable(place) ? [{ ...place, ...solved.network.range(edge) }] : [],
    ),
  };
}

/** A hidden cell that is known all the same. */
export interface RecoveredCell extends CellPlace {
  readonly value: number;
}

/** The hidden cells that can be nothing else than one number. Much quicker than all ranges, for tables of thousands of rows. */
export function recovered(table: PublishedTable): readonly RecoveredCell[] | "contradiction" {
  const solved = solve(table);
  if (solved.kind === "contradiction") return "contradiction";
  return solved.places.flatMap((place, edge) => {
    const inTable = table.cells[place.row]?.[place.column] !== undefined;
    if (!inTable || solved.network.canChange(edge)) return [];
    return [{ ...place, value: solved.network.edges[edge]!.value }];
  });
}
