/* What a logistic regression is computed from. */

/** A characteristic that may tell who answered. All predictors have one entry a row of the data. */
export type Predictor = Factor | NumberPredictor;

/** A characteristic with levels; each level but the reference gets a coefficient of its own. */
export interface Factor {
  readonly kind: "factor";
  readonly name: string;
  readonly levels: readonly string[];
  /** Index into levels, a row each. */
  readonly codes: Int32Array;
  /** Index of the level the others are compared with. */
  readonly reference: number;
}

export interface NumberPredictor {
  readonly kind: "number";
  readonly name: string;
  readonly values: Float64Array;
}

/** Rows of people (trials all 1) or of groups of people. */
export interface LogisticData {
  readonly successes: Float64Array;
  /** At least the successes; rows with 0 say nothing and are left out. */
  readonly trials: Float64Array;
  readonly predictors: readonly Predictor[];
}

/**
 * A factor from the texts of a column: levels in the order of the alphabet, numbers in order of size.
 * @param reference the level to compare with; left out or not found, the level with most people (the first of equals)
 * @param people in each row; left out, each row is one person
 */
export function factorFrom(
  name: string,
  texts: readonly string[],
  reference?: string,
  people?: ArrayLike<number>,
): Factor {
  const counts = new Map<string, number>();
  texts.forEach((text, row) => counts.set(text, (counts.get(text) ?? 0) + (people?.[row] ?? 1)));
  const levels = [...counts.keys()].sort(inNaturalOrder);
  const index = new Map(levels.map((level, at) => [level, at]));
  const wanted = reference?.trim().toLowerCase();
  let chosen = wanted === undefined ? -1 : levels.findIndex((level) => level.toLowerCase() === wanted);
  if (chosen < 0) {
    const most = Math.max(...counts.values());
    chosen = levels.findIndex((level) => counts.get(level) === most);
  }
  return {
    kind: "factor",
    name,
    levels,
    codes: Int32Array.from(texts, (text) => index.get(text)!),
    reference: Math.max(0, chosen),
  };
}

function inNaturalOrder(a: string, b: string): number {
  const [one, other] = [Number(a), Number(b)];
  if (a !== "" && b !== "" && Number.isFinite(one) && Number.isFinite(other)) return one - other;
  return a < b ? -1 : a > b ? 1 : 0;
}
