import { showCents, type Cents } from "../../measures/money";
import { CATEGORY_TITLES, CATEGORY_WORDS } from "./budgetCategory";
import type { Movement, ShareCheck, SharesCheck } from "./budgetShares";

/* A check in words: what a cell of the check says, and what a person is told to change. */

export const OK = "ok";

/** "1,250.00 dollars". */
export function dollarsInWords(cents: Cents): string {
  return `${showCents(cents)} dollars`;
}

/** "Direct services, at least 80 percent". */
export function shareTitle({ category, side, limit }: ShareCheck): string {
  return `${CATEGORY_TITLES[category]}, ${side} ${limit} percent`;
}

/** "ok", or the smallest change that makes the rule hold. */
export function shareVerdict(check: ShareCheck, all: SharesCheck): string {
  if (check.holds) return OK;
  const change = changeInWords(check.moves, check.missing);
  const others = all.checks.some(({ category, holds }) => category !== check.category && !holds);
  return check.category === "direct" && others
    ? `${change}; this already counts what the rows below move`
    : change;
}

/** "move 1,250.00 dollars from administration to direct services". */
export function changeInWords(moves: readonly Movement[], missing: Cents): string {
  const parts: string[] = [];
  if (moves.length > 0) {
    const from = moves.map(({ from, cents }) => `${dollarsInWords(cents)} from ${CATEGORY_WORDS[from]}`);
    parts.push(`move ${from.join(" and ")} to ${CATEGORY_WORDS.direct}`);
  }
  if (missing > 0) parts.push(`budget ${dollarsInWords(missing)} more for ${CATEGORY_WORDS.direct}`);
  return parts.join(", and ");
}
