import type { ProgressCategory } from "./childOutcomeCategory";
import type { Fraction } from "./exactDecimals";
import { notDefined, value, type Outcome } from "./outcome";
import type { CategoryCounts } from "./summaryStatements";

/*
 * What children in other categories would do to a summary statement. A statement is a fraction of counts, so a target is met where
 * 100 x top >= target x bottom; both sides grow evenly with the children moved, and whole numbers decide exactly.
 */

export type Statement = 1 | 2;

/** What one child of a category adds to a statement's fraction. */
const TOP: Readonly<Record<Statement, string>> = { 1: "cd", 2: "de" };
const BOTTOM: Readonly<Record<Statement, string>> = { 1: "abcd", 2: "abcde" };

/** Numerator and denominator of a statement. */
export interface StatementParts {
  readonly top: number;
  readonly bottom: number;
}

/** A statement's numerator and denominator: c + d of a + b + c + d, or d + e of all. */
export function statementParts(counts: CategoryCounts, statement: Statement): StatementParts {
  const sum = (letters: string): number =>
    [...letters].reduce((all, letter) => all + counts[letter as ProgressCategory], 0);
  return { top: sum(TOP[statement]), bottom: sum(BOTTOM[statement]) };
}

/** What one child who joins in a category changes. */
export function oneMore(category: ProgressCategory, statement: Statement): StatementParts {
  return {
    top: TOP[statement].includes(category) ? 1 : 0,
    bottom: BOTTOM[statement].includes(category) ? 1 : 0,
  };
}

/** What one child in `to` instead of `from` changes. */
export function oneMoved(from: ProgressCategory, to: ProgressCategory, statement: Statement): StatementParts {
  const [gone, come] = [oneMore(from, statement), oneMore(to, statement)];
  return { top: come.top - gone.top, bottom: come.bottom - gone.bottom };
}

/** Whether a statement reaches a target, exactly; undefined where it has nobody to be about. */
export function meetsTarget({ top, bottom }: StatementParts, target: Fraction): boolean | undefined {
  return bottom > 0 ? distance({ top, bottom }, target) >= 0n : undefined;
}

/**
 * The fewest children with whom a target is met, where each changes the statement alike.
 * @param change what one child changes
 * @param available how many such children there can be
 * @returns 0 where it is met already; undefined where such children cannot bring it there
 */
export function fewestToMeet(
  parts: StatementParts,
  change: StatementParts,
  target: Fraction,
  available = Number.MAX_SAFE_INTEGER,
): Outcome<number> {
  if (parts.bottom <= 0 && change.bottom <= 0) return notDefined("there is nobody the statement is about");
  const now = distance(parts, target);
  if (now >= 0n && parts.bottom > 0) return value(0);
  const each = distance(change, target);
  const needed = now >= 0n ? 1n : each <= 0n ? undefined : (-now + each - 1n) / each;
  if (needed === undefined) return notDefined("such a change does not raise the statement toward the target");
  const children = Number(needed);
  if (children > available)
    return notDefined(`not enough children: ${available} of the ${children} it would take`);
  return parts.bottom + children * change.bottom > 0
    ? value(children)
    : notDefined("nobody would be left for the statement to be about");
}

/**
 * How many children a target bears: the most that may change in this way while it is still met.
 * @returns undefined where it is not met now
 */
export function mostWhileMet(
  parts: StatementParts,
  change: StatementParts,
  target: Fraction,
  available: number,
): Outcome<number> {
  if (meetsTarget(parts, target) !== true) return notDefined("the target is not met");
  const each = distance(change, target);
  const byTarget = each >= 0n ? available : Number(distance(parts, target) / -each);
  // The statement needs somebody to be about.
  const bySize = change.bottom >= 0 ? available : parts.bottom - 1;
  return value(Math.min(available, byTarget, bySize));
}

/**
 * The fewest children who would have to end in another category for both targets at once. One child from a or b in d counts for both
 * statements, so the larger of the two numbers is enough, and fewer cannot be.
 */
export function fewestForBoth(
  counts: CategoryCounts,
  targets: readonly [Fraction, Fraction],
): Outcome<number> {
  const first = fewestToRaise(counts, 1, targets[0]);
  const second = fewestToRaise(counts, 2, targets[1]);
  if (first.kind !== "value") return first;
  return second.kind === "value" ? value(Math.max(first.value, second.value)) : second;
}

/**
 * The fewest children who would have to end in another category: from a or b in c or d for statement 1, from a, b or c in d (or e)
 * for statement 2. No other move raises a statement by more a child.
 */
export function fewestToRaise(
  counts: CategoryCounts,
  statement: Statement,
  target: Fraction,
): Outcome<number> {
  const parts = statementParts(counts, statement);
  return fewestToMeet(parts, { top: 1, bottom: 0 }, target, parts.bottom - parts.top);
}

/** 100 x top - target x bottom, times the target's own denominator: at least 0 where the target is met. */
function distance({ top, bottom }: StatementParts, target: Fraction): bigint {
  return 100n * BigInt(top) * target.bottom - target.top * BigInt(bottom);
}
