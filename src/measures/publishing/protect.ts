import { HiddenNetwork, NO_LIMIT, type HiddenEdge } from "./circulation";
import { Queue } from "./queue";
import { endsOf, linesOf, nodeCount, placesOf, type CellPlace, type Lines } from "./table";

/**
 * A table of true counts with its totals, laid out as in PublishedTable. Totals that are absent are taken as known to outsiders, but
 * for those of a single line, which would be its cells themselves.
 */
export interface CountTable {
  readonly cells: readonly (readonly number[])[];
  readonly totals: { readonly row: boolean; readonly column: boolean };
}

export interface ProtectOptions {
  /** Counts below this are hidden: 10 hides 1 to 9. */
  readonly minimum: number;
  /** Whether a 0 is shown. Shown zeros tell that a hidden cell is at least 1. */
  readonly zeros: "shown" | "hidden";
}

export interface Protection {
  /** For each cell of the table: shown, hidden because it is small, or hidden so that a small one cannot be worked out. */
  readonly cells: readonly (readonly ("shown" | "small" | "complementary")[])[];
  /** Small cells that nothing in the table can hide: hide the whole line, or do not publish its total. */
  readonly unprotected: readonly CellPlace[];
}

/** Beside this, hiding a part of the table costs next to nothing: totals are hidden only where parts cannot do it. */
const TOTAL_COST = 1e6;

/**
 * Hides small counts, and as few and as small others as it can find so that no hidden count can be worked out from what is shown:
 * Each small count is put on a walk of hidden cells that can all move by one, up and down in turn, without any shown number moving.
 * The walk found first is the cheapest one for its cell; that all of them together are the cheapest is not promised.
 */
export function protect(table: CountTable, options: ProtectOptions): Protection {
  const work = new Protecting(table, options);
  work.hideSmall();
  work.hideOthers();
  work.showAgain();
  return work.result();
}

type State = "shown" | "small" | "complementary";

class Protecting {
  private readonly lines: Lines;
  private readonly places: readonly CellPlace[];
  private readonly values: readonly number[];
  private readonly states: State[];
  private readonly least: number;
  private readonly ends: readonly { readonly from: number; readonly to: number }[];
  private readonly touching: readonly (readonly number[])[];
  private readonly unprotected: CellPlace[] = [];

  constructor(
    private readonly table: CountTable,
    private readonly options: ProtectOptions,
  ) {
    this.lines = linesOf(table);
    // Without a published total the line is closed with its true one: it may be known from elsewhere.
    this.places = placesOf(this.lines);
    this.values = withTotals(table, this.lines);
    this.states = this.places.map(() => "shown");
    this.least = options.zeros === "shown" ? 1 : 0;
    this.ends = this.places.map((place) => endsOf(this.lines, place));
    const touching: number[][] = Array.from({ length: nodeCount(this.lines) }, () => []);
    this.ends.forEach(({ from, to }, cell) => {
      touching[from]!.push(cell);
      touching[to]!.push(cell);
    });
    this.touching = touching;
  }

  hideSmall(): void {
    const from = this.options.zeros === "shown" ? 1 : 0;
    this.values.forEach((count, cell) => {
      if (this.inTable(cell) && count >= from && count < this.options.minimum) this.states[cell] = "small";
    });
  }

  /** Puts every small cell on a walk that can move. */
  hideOthers(): void {
    for (const [cell, state] of this.states.entries()) {
      if (state !== "small") continue;
      const walk = this.cheapestWalk(cell);
      if (walk === undefined) {
        this.unprotected.push(this.places[cell]!);
        continue;
      }
      for (const other of walk) {
        if (this.states[other] === "shown" && !this.isFree(other)) this.states[other] = "complementary";
      }
    }
  }

  /** A cell that was hidden for one walk may no longer be needed once other walks are there: the largest are shown again first. */
  showAgain(): void {
    const hidden = this.states.flatMap((state, cell) => (state === "shown" ? [] : [cell]));
    // Each try looks at all hidden cells again; beyond this the work would be felt, and a few cells more stay hidden.
    if (hidden.length > 600) return;
    const extra = hidden
      .filter((cell) => this.states[cell] === "complementary")
      .sort((one, other) => this.cost(other) - this.cost(one));
    for (const cell of extra) {
      this.states[cell] = "shown";
      const network = this.network();
      const broken = network.cells.some(
        (other, edge) =>
          !this.isFree(other) && !network.network.canChange(edge) && !this.isUnprotected(other),
      );
      if (broken) this.states[cell] = "complementary";
    }
  }

  result(): Protection {
    const { columns } = this.lines;
    return {
      cells: this.table.cells.map((row, r) => row.map((_, c) => this.states[r * (columns + 1) + c]!)),
      unprotected: this.unprotected,
    };
  }

  private inTable(cell: number): boolean {
    const { row, column } = this.places[cell]!;
    return this.table.cells[row]?.[column] !== undefined;
  }

  private isUnprotected(cell: number): boolean {
    return this.unprotected.includes(this.places[cell]!);
  }

  /** The total of a single line that the table does not hold: nobody knows it unless they know the cell. */
  private isFree(cell: number): boolean {
    const { row, column } = this.places[cell]!;
    const { rows, columns } = this.lines;
    return !this.inTable(cell) && ((row === rows && rows === 1) || (column === columns && columns === 1));
  }

  private network(): { readonly network: HiddenNetwork; readonly cells: readonly number[] } {
    const cells = this.states.flatMap((state, cell) =>
      state === "shown" && !this.isFree(cell) ? [] : [cell],
    );
    const edges = cells.map((cell): HiddenEdge => ({
      ...this.ends[cell]!,
      value: this.values[cell]!,
      least: this.least,
      most: NO_LIMIT,
    }));
    return { network: new HiddenNetwork(nodeCount(this.lines), edges), cells };
  }

  private cost(cell: number): number {
    if (this.isFree(cell)) return 0;
    const { row, column } = this.places[cell]!;
    const { rows, columns } = this.lines;
    const times = (row === rows ? TOTAL_COST : 1) * (column === columns ? TOTAL_COST : 1);
    return this.states[cell] === "shown" ? (this.values[cell]! + 1) * times : 0;
  }

  /** The cheaper of the two walks: the one on which the cell grows by one, and the one on which it falls. Hidden cells cost nothing. */
  private cheapestWalk(cell: number): readonly number[] | undefined {
    const { from, to } = this.ends[cell]!;
    const growing = this.cheapestWay(to, from, cell);
    const falling = this.values[cell]! > this.least ? this.cheapestWay(from, to, cell) : undefined;
    if (growing === undefined || falling === undefined) return (growing ?? falling)?.cells;
    return growing.cost <= falling.cost ? growing.cells : falling.cells;
  }

  /** Dijkstra's shortest way over the lines of the table; a cell walked against its direction falls by one, so it must not be at its least. */
  private cheapestWay(
    start: number,
    end: number,
    excluded: number,
  ): { readonly cells: readonly number[]; readonly cost: number } | undefined {
    const nodes = nodeCount(this.lines);
    const costs = new Array<number>(nodes).fill(Infinity);
    const cameBy = new Array<number>(nodes).fill(-1);
    const done = new Uint8Array(nodes);
    const waiting = new Queue();
    costs[start] = 0;
    waiting.add(start, 0);
    for (;;) {
      const node = waiting.takeCheapest();
      if (node === undefined) return undefined;
      if (node === end) break;
      if (done[node] === 1) continue;
      done[node] = 1;
      for (const cell of this.touching[node]!) {
        if (cell === excluded || !this.mayBeHidden(cell)) continue;
        const { from, to } = this.ends[cell]!;
        const grows = from === node;
        if (!grows && this.values[cell]! <= this.least) continue;
        const next = grows ? to : from;
        const cost = costs[node]! + this.cost(cell);
        if (cost >= costs[next]!) continue;
        costs[next] = cost;
        cameBy[next] = cell;
        waiting.add(next, cost);
      }
    }
    const cells: number[] = [];
    for (let node = end; node !== start;) {
      const cell = cameBy[node]!;
      cells.push(cell);
      const { from, to } = this.ends[cell]!;
      node = to === node ? from : to;
    }
    return { cells, cost: costs[end]! };
  }

  /** A total outside the table cannot be hidden by us; a shown zero tells nothing and stays. */
  private mayBeHidden(cell: number): boolean {
    return this.isFree(cell) || (this.inTable(cell) && this.values[cell]! >= this.least);
  }
}

/** All values with the row and column of totals, computed where the table does not hold them. */
function withTotals(table: CountTable, { rows, columns }: Lines): readonly number[] {
  const at = (row: number, column: number): number | undefined => table.cells[row]?.[column];
  const sum = (parts: readonly (number | undefined)[]): number =>
    parts.reduce<number>((all, one) => all + (one ?? 0), 0);
  const rowTotal = (row: number): number =>
    sum(Array.from({ length: columns }, (_, column) => at(row, column)));
  const columnTotal = (column: number): number =>
    sum(Array.from({ length: rows }, (_, row) => at(row, column)));
  const all = sum(Array.from({ length: rows }, (_, row) => rowTotal(row)));
  return placesOf({ rows, columns }).map(({ row, column }) => {
    const held = at(row, column);
    if (held !== undefined) return held;
    if (row === rows && column === columns) return all;
    return row === rows ? columnTotal(column) : rowTotal(row);
  });
}
