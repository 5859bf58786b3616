import {
  categoryFromFacts,
  withoutMissing,
  type CategoryRule,
  type LeaverCategory,
} from "../../indicators/b14-post-school-outcomes/leaverFacts";
import type { Leaver } from "./readLeavers";

/** "ask": a leaver whose category a missing fact could change is not counted yet. "no": missing facts count as no. */
export type MissingFacts = "ask" | "no";

export interface SortedLeaver {
  readonly leaver: Leaver;
  readonly category: LeaverCategory;
}

export interface SortedLeavers {
  /** Respondents with a category. */
  readonly counted: readonly SortedLeaver[];
  /** Respondents whose missing facts have to be asked for. */
  readonly open: readonly SortedLeaver[];
  /** Respondents of whom a missing fact was counted as no. */
  readonly assumed: number;
}

/** Each respondent once, in the highest category. */
export function sortLeavers(
  leavers: readonly Leaver[],
  rule: CategoryRule,
  missing: MissingFacts,
): SortedLeavers {
  const counted: SortedLeaver[] = [];
  const open: SortedLeaver[] = [];
  let assumed = 0;
  for (const leaver of leavers) {
    if (leaver.facts === undefined) continue;
    const category = categoryFromFacts(leaver.facts, rule);
    if (category.category !== undefined) counted.push({ leaver, category });
    else if (missing === "ask") open.push({ leaver, category });
    else {
      assumed++;
      counted.push({ leaver, category: categoryFromFacts(withoutMissing(leaver.facts), rule) });
    }
  }
  return { counted, open, assumed };
}

/** Leavers in categories 1 to 4. */
export function countCategories(sorted: readonly SortedLeaver[]): [number, number, number, number] {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const { category } of sorted) if (category.category! > 0) counts[category.category! - 1]!++;
  return counts;
}
