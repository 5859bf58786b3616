/*
 * A table of counts with its totals is a circulation: every count flows from its row to its column, every column's total on to the
 * row of totals, the grand total from there to the column of totals, and every row's total back to its row. What comes in goes out,
 * because the parts add up to the totals. So "what can this hidden cell be?" is a question about flows, which has an exact answer
 * in whole numbers: the hidden cell can change exactly where a walk through other hidden cells leads back to it.
 */

/** One hidden number: it flows from one line of the table to another. */
export interface HiddenEdge {
  readonly from: number;
  readonly to: number;
  /** A value that agrees with everything published. */
  value: number;
  /** What an outsider knows it is at least and at most. */
  readonly least: number;
  readonly most: number;
}

interface Arc {
  readonly edge: number;
  readonly to: number;
  /** Along the edge its value grows, against it it falls. */
  readonly grows: boolean;
}

/** More than any table of people holds: stands for "no limit". */
export const NO_LIMIT = 1e12;

/** The hidden numbers of a table, joined at its lines. */
export class HiddenNetwork {
  private readonly arcs: Arc[][];

  constructor(
    private readonly nodes: number,
    readonly edges: readonly HiddenEdge[],
  ) {
    this.arcs = Array.from({ length: nodes }, () => []);
    edges.forEach(({ from, to }, edge) => {
      this.arcs[from]!.push({ edge, to, grows: true });
      this.arcs[to]!.push({ edge, to: from, grows: false });
    });
  }

  /** By how much an arc's number can still grow or fall. */
  private room({ edge, grows }: Arc): number {
    const { value, least, most } = this.edges[edge]!;
    return grows ? most - value : value - least;
  }

  /** The fewest-steps way from one line to another on which every number can move, without the excluded edge. */
  private way(start: number, end: number, excluded: number): readonly Arc[] | undefined {
    const cameBy: (Arc | undefined)[] = new Array<Arc | undefined>(this.nodes).fill(undefined);
    const seen = new Uint8Array(this.nodes);
    seen[start] = 1;
    let frontier = [start];
    while (frontier.length > 0) {
      const next: number[] = [];
      for (const node of frontier) {
        for (const arc of this.arcs[node]!) {
          if (arc.edge === excluded || seen[arc.to] === 1 || this.room(arc) <= 0) continue;
          seen[arc.to] = 1;
          cameBy[arc.to] = arc;
          if (arc.to === end) return this.walked(cameBy, start, end);
          next.push(arc.to);
        }
      }
      frontier = next;
    }
    return undefined;
  }

  private walked(cameBy: readonly (Arc | undefined)[], start: number, end: number): readonly Arc[] {
    const steps: Arc[] = [];
    for (let node = end; node !== start;) {
      const arc = cameBy[node]!;
      steps.push(arc);
      const { from, to } = this.edges[arc.edge]!;
      node = arc.grows ? from : to;
    }
    return steps;
  }

  /** Whether the number can be anything else than it is, given all that is published. */
  canChange(edge: number): boolean {
    const { from, to, value, least, most } = this.edges[edge]!;
    if (from === to) return most > least;
    return (
      (value < most && this.way(to, from, edge) !== undefined) ||
      (value > least && this.way(from, to, edge) !== undefined)
    );
  }

  /** Moves as much as can be moved from one line to another, at most `wanted`; gives how much that was. */
  push(start: number, end: number, wanted: number, excluded = -1): number {
    let moved = 0;
    while (moved < wanted) {
      const way = this.way(start, end, excluded);
      if (way === undefined) break;
      const amount = Math.min(wanted - moved, ...way.map((arc) => this.room(arc)));
      for (const { edge, grows } of way) this.edges[edge]!.value += grows ? amount : -amount;
      moved += amount;
    }
    return moved;
  }

  /** The least and the most a number can be, given all that is published. The values end at one that agrees with it. */
  range(edge: number): { readonly least: number; readonly most: number } {
    const one = this.edges[edge]!;
    const { from, to } = one;
    if (from === to) return { least: one.least, most: one.most };
    const falls = this.push(from, to, one.value - one.least, edge);
    one.value -= falls;
    const least = one.value;
    const grows = this.push(to, from, one.most - one.value, edge);
    one.value += grows;
    return { least, most: one.value };
  }
}
