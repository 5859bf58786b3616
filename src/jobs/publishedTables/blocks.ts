import { saysTotal } from "./readPublished";

/** A block of rows that add up by themselves: all rows, or those of one year. Rows by their place in the data, the sum row last. */
export interface Block {
  readonly name: string;
  readonly rows: readonly number[];
  /** The last of the rows holds the sums. */
  readonly hasTotal: boolean;
}

/**
 * Groups rows into blocks that add up by themselves, by what each row's group cell says. In a block the row whose label says that it
 * is a sum comes last; where several say so, none is taken, because they may be sums of different things.
 */
export function blocksOf(
  rows: readonly number[],
  labelOf: (row: number) => string,
  groupOf: (row: number) => string,
): readonly Block[] {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const name = groupOf(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups].map(([name, members]) => {
    const totals = members.filter((row) => saysTotal(labelOf(row)));
    if (totals.length !== 1 || members.length < 3) return { name, rows: members, hasTotal: false };
    return { name, rows: [...members.filter((row) => row !== totals[0]), totals[0]!], hasTotal: true };
  });
}

/** Which column holds the sums of the others: the one whose heading says so, or undefined where none or several do. */
export function totalColumnOf(headings: readonly string[]): number | undefined {
  const places = headings.flatMap((heading, place) => (saysTotal(heading) ? [place] : []));
  return places.length === 1 && headings.length > 2 ? places[0] : undefined;
}
