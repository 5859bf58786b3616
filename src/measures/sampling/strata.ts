import { compareLists } from "./frame";

/** Rows that are drawn from together. */
export interface Stratum {
  /** What its rows have in common: values of the first traits, fewer than there are traits where small strata were pooled. */
  readonly label: readonly string[];
  /** Row numbers from 0, in the frame's order. */
  readonly rows: readonly number[];
  /** A stratum made of rows that differ, because they were too few by themselves. */
  readonly pooled: boolean;
}

/** More columns than this make strata of one row each; the draw would be no better than one without strata. */
export const MOST_TRAITS = 20;

/**
 * Strata for a proportional sample of `size`: every combination of the traits that occurs is one, but combinations due less than one
 * place are pooled, first with those that differ only in the last trait, then in the last two, and so on; what is still too small
 * in the end joins the smallest stratum. So every stratum is due at least one place and everybody can be drawn.
 * @param traits of each row, the most important first
 * @param size people to draw, 1 to the number of rows
 * @returns strata in the order of their labels
 */
export function crossedStrata(traits: readonly (readonly string[])[], size: number): readonly Stratum[] {
  const all = traits.length;
  const width = traits[0]?.length ?? 0;
  const tooSmall = (rows: readonly number[]) => rows.length * size < all;
  const strata: Stratum[] = [];
  let open = group(traits, traits.keys(), width);
  for (let depth = width; depth >= 1; depth--) {
    strata.push(...open.filter(({ rows }) => !tooSmall(rows)));
    const rest = open.filter(({ rows }) => tooSmall(rows)).flatMap(({ rows }) => rows);
    open = group(traits, rest, depth - 1, true);
  }
  for (const last of open) {
    const smallest = tooSmall(last.rows) ? smallestOf(strata) : undefined;
    if (smallest === undefined) strata.push(last);
    else {
      const rows = [...smallest.rows, ...last.rows].sort((one, other) => one - other);
      strata[strata.indexOf(smallest)] = { label: smallest.label, rows, pooled: true };
    }
  }
  return strata.sort((one, other) => compareLists(one.label, other.label));
}

/** Rows that agree in their first `depth` traits; each group's rows in the frame's order. */
function group(
  traits: readonly (readonly string[])[],
  rows: Iterable<number>,
  depth: number,
  pooled = false,
): Stratum[] {
  const groups = new Map<string, { label: readonly string[]; rows: number[]; pooled: boolean }>();
  for (const row of rows) {
    const label = traits[row]!.slice(0, depth);
    // No cleaned text has a line break, so that different labels never look alike.
    const name = label.join("\n");
    const found = groups.get(name);
    if (found === undefined) groups.set(name, { label, rows: [row], pooled });
    else found.rows.push(row);
  }
  for (const { rows: members } of groups.values()) members.sort((one, other) => one - other);
  return [...groups.values()];
}

function smallestOf(strata: readonly Stratum[]): Stratum | undefined {
  return [...strata].sort(
    (one, other) => one.rows.length - other.rows.length || compareLists(one.label, other.label),
  )[0];
}
