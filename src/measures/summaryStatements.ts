import { notDefined, value, type Outcome } from "./outcome";

/** How many children are in each progress category of one outcome. */
export interface CategoryCounts {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
}

/** All children with a category. */
export function assessed({ a, b, c, d, e }: CategoryCounts): number {
  return a + b + c + d + e;
}

/**
 * Summary statement 1, in percent, unrounded: of the children who entered or left below age expectations, those who
 * substantially increased their rate of growth, 100 (c + d) / (a + b + c + d).
 * Undefined where nobody entered or left below age expectations: that is not 0 percent.
 */
export function summaryStatement1({ a, b, c, d }: Omit<CategoryCounts, "e">): Outcome {
  const below = a + b + c + d;
  return below === 0
    ? notDefined("nobody entered or left below age expectations (a + b + c + d is 0)")
    : value((100 * (c + d)) / below);
}

/**
 * Summary statement 2, in percent, unrounded: of all children, those within age expectations at exit,
 * 100 (d + e) / (a + b + c + d + e). Undefined where there are no children.
 */
export function summaryStatement2(counts: CategoryCounts): Outcome {
  const all = assessed(counts);
  return all === 0
    ? notDefined("there are no children with a category (a + b + c + d + e is 0)")
    : value((100 * (counts.d + counts.e)) / all);
}
