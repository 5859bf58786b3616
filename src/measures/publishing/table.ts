import { HiddenNetwork, NO_LIMIT, type HiddenEdge } from "./circulation";

/**
 * A table of counts as it is published: rows and columns of parts, with the totals that are published or known besides. The last row
 * holds the columns' totals where `totals.row`, the last column the rows' totals where `totals.column`.
 */
export interface PublishedTable {
  readonly cells: readonly (readonly PublishedCell[])[];
  readonly totals: { readonly row: boolean; readonly column: boolean };
}

/** A number, or a hidden one with what is known of it: "<10" is at most 9. */
export type PublishedCell =
  number | { readonly hidden: true; readonly least?: number; readonly most?: number };

/** A cell by its place, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What the flow of a cell runs between: see circulation.ts. */
export interface Lines {
  readonly rows: number;
  readonly columns: number;
}

/** Parts' rows and columns; the line of totals comes after them, whether it is published or not. */
export function linesOf({ cells, totals }: PublishedTable): Lines {
  const rows = cells.length - (totals.row ? 1 : 0);
  const columns = (cells[0]?.length ?? 0) - (totals.column ? 1 : 0);
  return { rows, columns };
}

/** From which line to which a cell flows. */
export function endsOf({ rows, columns }: Lines, { row, column }: CellPlace): { from: number; to: number } {
  const rowNode = (index: number): number => index;
  const columnNode = (index: number): number => rows + 1 + index;
  const totalRow = row === rows;
  const totalColumn = column === columns;
  if (totalRow && totalColumn) return { from: rowNode(rows), to: columnNode(columns) };
  if (totalRow) return { from: columnNode(column), to: rowNode(rows) };
  if (totalColumn) return { from: columnNode(columns), to: rowNode(row) };
  return { from: rowNode(row), to: columnNode(column) };
}

export function nodeCount({ rows, columns }: Lines): number {
  return rows + columns + 2;
}

/** Every place of the table with its totals, published or not. */
export function placesOf({ rows, columns }: Lines): readonly CellPlace[] {
  return Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => ({ row, column })),
  ).flat();
}

/** A line whose parts cannot add up to its total, whatever the hidden cells are. */
export interface Contradiction {
  readonly kind: "contradiction";
}

export interface SolvedTable {
  readonly kind: "solved";
  readonly network: HiddenNetwork;
  /** Place of each edge; totals that are not in the table are edges too. */
  readonly places: readonly CellPlace[];
}

/** Finds values for the hidden cells that agree with all that is published; without any, the published numbers contradict each other. */
export function solve(table: PublishedTable): SolvedTable | Contradiction {
  const lines = linesOf(table);
  const nodes = nodeCount(lines);
  const excess = new Array<number>(nodes).fill(0);
  const edges: HiddenEdge[] = [];
  const places: CellPlace[] = [];
  for (const place of placesOf(lines)) {
    const cell = table.cells[place.row]?.[place.column];
    const { from, to } = endsOf(lines, place);
    const least = typeof cell === "number" ? cell : (cell?.least ?? 0);
    excess[from]! -= least;
    excess[to]! += least;
    if (typeof cell === "number") continue;
    const most = cell?.most ?? NO_LIMIT;
    if (most < least) return { kind: "contradiction" };
    edges.push({ from, to, value: least, least, most });
    places.push(place);
  }
  // Lines with too much pass it on to lines with too little, through a source and a sink beside the table.
  const source = nodes;
  const sink = nodes + 1;
  const helpers = excess.flatMap((much, node): HiddenEdge[] => {
    if (much === 0) return [];
    const ends = much > 0 ? { from: source, to: node } : { from: node, to: sink };
    return [{ ...ends, value: 0, least: 0, most: Math.abs(much) }];
  });
  const wanted = excess.reduce((sum, much) => sum + Math.max(0, much), 0);
  const balancing = new HiddenNetwork(nodes + 2, [...edges, ...helpers]);
  if (balancing.push(source, sink, wanted) < wanted) return { kind: "contradiction" };
  return { kind: "solved", network: new HiddenNetwork(nodes, edges), places };
}
