/*
 * Answers of persons to items in ordered categories, as a flat table of small numbers: a survey of 20,000 parents and 28 items is half
 * a megabyte and no objects.
 */

/** The mark of a skipped question. */
export const SKIPPED = 255;
/** The highest number a category may have. */
export const HIGHEST_CATEGORY = 99;

export interface Responses {
  readonly persons: number;
  readonly items: number;
  /** Row by row, one row a person: the category chosen, 0 to HIGHEST_CATEGORY, higher meaning more; or SKIPPED. */
  readonly answers: Uint8Array;
}

/**
 * Numbers as answers.
 * @param categories row by row; NaN where the question was skipped
 * @returns undefined where a number is not a whole one from 0 to HIGHEST_CATEGORY
 */
export function responsesOf(
  categories: ArrayLike<number>,
  persons: number,
  items: number,
): Responses | undefined {
  const answers = new Uint8Array(persons * items);
  for (let at = 0; at < answers.length; at++) {
    const category = categories[at]!;
    if (Number.isNaN(category)) answers[at] = SKIPPED;
    else if (category >= 0 && category <= HIGHEST_CATEGORY && Math.floor(category) === category)
      answers[at] = category;
    else return undefined;
  }
  return { persons, items, answers };
}

/** Those persons alone, in the order given. */
export function onlyPersons(responses: Responses, rows: ArrayLike<number>): Responses {
  const { items, answers } = responses;
  const chosen = new Uint8Array(rows.length * items);
  for (let row = 0; row < rows.length; row++) {
    const start = rows[row]! * items;
    chosen.set(answers.subarray(start, start + items), row * items);
  }
  return { persons: rows.length, items, answers: chosen };
}
