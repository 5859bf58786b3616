import { notDefined, value, type Outcome } from "./outcome";

/*
 * From two Child Outcomes Summary ratings and the progress question to the five federal progress categories. The State
 * Performance Plan names the categories but not the conversion; the table is the one in the hand-out "COS to Progress Category
 * Conversion" (2016) and in the Early Childhood Outcomes Center's slides (rev. January 2013), checked pair by pair in
 * test/reference/childOutcomes.
 */

/** a no improvement; b improved, not nearer to peers; c nearer to peers; d reached them; e stayed with them. */
export type ProgressCategory = "a" | "b" | "c" | "d" | "e";
export const PROGRESS_CATEGORIES: readonly ProgressCategory[] = ["a", "b", "c", "d", "e"];

/**
 * "strict": the answer to the progress question is needed, and No is refused where the ratings say otherwise.
 * "lenient": where the ratings alone settle the category, they do, whatever the answer is.
 */
export type ConversionMode = "strict" | "lenient";

/** The answer to "has the child gained any new skill?" in a column of numbers. */
export const PROGRESS = { no: 0, yes: 1, blank: 2 } as const;

/** What a child's ratings come to, in a column of numbers: 0 to 4 are a to e, the others say why there is none. */
export const CONVERSION = { a: 0, b: 1, c: 2, d: 3, e: 4, impossible: 5, progressMissing: 6 } as const;

const HIGHEST_RATING = 7;
/** Ratings from here on are age-expected functioning (plan, line 814). */
const AGE_EXPECTED = 6;
const WIDTH = HIGHEST_RATING + 1;

/** A rating is a whole number from 1 to 7. */
export function isRating(rating: number): boolean {
  return rating >= 1 && rating <= HIGHEST_RATING && Number.isInteger(rating);
}

/** Is this rating comparable to same-aged peers? */
export function isAgeExpected(rating: number): boolean {
  return rating >= AGE_EXPECTED;
}

/** Only in these pairs does the answer change the category: rated below peers at exit, and not higher than at entry. */
function answerDecides(entry: number, exit: number): boolean {
  return !isAgeExpected(exit) && (exit < entry || (entry === 1 && exit === 1));
}

/** What the two ratings say by themselves, where the answer does not decide. */
function byRatings(entry: number, exit: number): number {
  if (isAgeExpected(exit)) return isAgeExpected(entry) ? CONVERSION.e : CONVERSION.d;
  return exit > entry ? CONVERSION.c : CONVERSION.b;
}

function convert(entry: number, exit: number, progress: number, mode: ConversionMode): number {
  if (answerDecides(entry, exit)) {
    if (progress === PROGRESS.blank) return CONVERSION.progressMissing;
    return progress === PROGRESS.yes ? CONVERSION.b : CONVERSION.a;
  }
  if (mode === "strict" && progress === PROGRESS.no) return CONVERSION.impossible;
  if (mode === "strict" && progress === PROGRESS.blank) return CONVERSION.progressMissing;
  return byRatings(entry, exit);
}

function tableFor(mode: ConversionMode): Uint8Array {
  const table = new Uint8Array(3 * WIDTH * WIDTH);
  for (const progress of Object.values(PROGRESS)) {
    for (let entry = 1; entry <= HIGHEST_RATING; entry++) {
      for (let exit = 1; exit <= HIGHEST_RATING; exit++) {
        table[(progress * WIDTH + entry) * WIDTH + exit] = convert(entry, exit, progress, mode);
      }
    }
  }
  return table;
}

const TABLES: Readonly<Record<ConversionMode, Uint8Array>> = {
  strict: tableFor("strict"),
  lenient: tableFor("lenient"),
};

/**
 * The conversion for one mode, for columns of children: whole ratings 1 to 7 and a PROGRESS code in, a CONVERSION code out.
 * Ratings have to be checked before (isRating); this looks up and does nothing else.
 */
export function conversionFor(
  mode: ConversionMode,
): (entry: number, exit: number, progress: number) => number {
  const table = TABLES[mode];
  return (entry, exit, progress) => table[(progress * WIDTH + entry) * WIDTH + exit]!;
}

/** Why a CONVERSION code above 4 is no category, in words for the person who keeps the ratings. */
export function whyNoCategory(code: number, entry: number, exit: number): string {
  if (code === CONVERSION.progressMissing) {
    return `the progress question has no answer; entry ${entry} and exit ${exit} need Yes or No`;
  }
  const because =
    exit > entry
      ? "a higher rating at exit means new skills"
      : isAgeExpected(exit)
        ? "staying with same-aged peers takes new skills"
        : "the same rating at an older age takes new skills";
  return `entry ${entry} and exit ${exit} cannot go with the progress answer No: ${because}. Check the ratings and the answer`;
}

/**
 * The progress category of one child in one outcome.
 * @param entry rating at entry, 1 to 7; undefined where there is none
 * @param exit rating at exit, 1 to 7; undefined where there is none
 * @param progress any new skill? undefined where the question was not answered
 * @returns the category; undefined with the reason for a missing or impossible rating, a missing answer that is needed, or a
 *   combination that cannot be
 */
export function childOutcomeCategory(
  entry: number | undefined,
  exit: number | undefined,
  progress: boolean | undefined,
  mode: ConversionMode = "strict",
): Outcome<ProgressCategory> {
  if (entry === undefined) return notDefined("the entry rating is missing");
  if (exit === undefined) return notDefined("the exit rating is missing");
  if (!isRating(entry))
    return notDefined(`the entry rating is ${entry}; a rating is a whole number from 1 to 7`);
  if (!isRating(exit))
    return notDefined(`the exit rating is ${exit}; a rating is a whole number from 1 to 7`);
  const answer = progress === undefined ? PROGRESS.blank : progress ? PROGRESS.yes : PROGRESS.no;
  const code = conversionFor(mode)(entry, exit, answer);
  const category = PROGRESS_CATEGORIES[code];
  return category === undefined ? notDefined(whyNoCategory(code, entry, exit)) : value(category);
}
