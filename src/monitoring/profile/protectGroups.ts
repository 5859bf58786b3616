/*
 * Which totals may stand beside the results of districts. A district with few children is hidden by its own size alone, so that its page
 * does not change with other districts. What would give it away is a total: of its stratum, or of the State, less everybody shown.
 * So totals are held back until what is left over is never one district, never a few children, and never all or none of them.
 */

/** One district's counts in one measure and year. */
export interface Leaf {
  readonly district: string;
  readonly stratum: string | undefined;
  readonly numerator: number;
  readonly denominator: number;
  /** Too small to be shown. */
  readonly hidden: boolean;
}

export interface ShownTotals {
  readonly state: boolean;
  readonly strata: ReadonlySet<string>;
}

export interface ProtectionLimits {
  /** Districts with fewer children are hidden. */
  readonly minimum: number;
  /** A total of fewer districts is not shown. */
  readonly fewestDistricts: number;
}

/**
 * Where the State's result is from: the sum of the table's districts, the State's own row, or such a row that also counts children of
 * districts that are not in the table, so that nothing can be taken away from it.
 */
export type StateTotal = "sum" | "own row" | "own row with others";

/**
 * Every page may be read: the rule protects hidden districts also from a reader who has those of all the others. Strata that are safe on
 * their own are held back, the smallest first, where that saves the State's total.
 */
export function protectGroups(
  leaves: readonly Leaf[],
  limits: ProtectionLimits,
  stateTotal: StateTotal = "sum",
): ShownTotals {
  const strata = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    if (leaf.stratum === undefined) continue;
    const members = strata.get(leaf.stratum);
    if (members === undefined) strata.set(leaf.stratum, [leaf]);
    else members.push(leaf);
  }
  const safeAlone = new Set(
    [...strata].flatMap(([name, members]) =>
      members.length >= limits.fewestDistricts && isSafe(members, limits.minimum) ? [name] : [],
    ),
  );
  if (stateTotal === "own row with others") return { state: true, strata: safeAlone };
  if (stateTotal === "sum" && leaves.length < limits.fewestDistricts)
    return { state: false, strata: safeAlone };
  const leftOver = (shown: ReadonlySet<string>): readonly Leaf[] =>
    leaves.filter(({ stratum }) => stratum === undefined || !shown.has(stratum));
  const shown = new Set(safeAlone);
  const candidates = [...safeAlone]
    .filter((name) => strata.get(name)!.some(({ hidden }) => hidden))
    .sort(
      (one, other) => childrenIn(strata.get(one)!) - childrenIn(strata.get(other)!) || (one < other ? -1 : 1),
    );
  for (;;) {
    if (isSafe(leftOver(shown), limits.minimum)) return { state: true, strata: shown };
    const next = candidates.shift();
    if (next === undefined) return { state: false, strata: safeAlone };
    shown.delete(next);
  }
}

/**
 * Whether the total of these districts, with the shown ones taken away, tells nothing certain of a hidden one. A reader knows that each
 * hidden district has from 1 to `minimum` - 1 children; so their sum must not be the least or the most it can be.
 */
function isSafe(members: readonly Leaf[], minimum: number): boolean {
  const hidden = members.filter((leaf) => leaf.hidden);
  if (hidden.length === 0) return true;
  const children = childrenIn(hidden);
  const counted = hidden.reduce((sum, leaf) => sum + leaf.numerator, 0);
  return (
    hidden.length >= 2 &&
    children >= minimum &&
    children > hidden.length &&
    children < hidden.length * (minimum - 1) &&
    counted > 0 &&
    counted < children
  );
}

function childrenIn(leaves: readonly Leaf[]): number {
  return leaves.reduce((sum, leaf) => sum + leaf.denominator, 0);
}
