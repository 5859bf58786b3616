import { SURVEY_TOPICS } from "../../indicators/b08-parent-involvement/surveyTopics";

/** The number a heading gives a question: 7 of "Q07", "Item 7" and "7. Papers"; undefined where there is none. */
export function itemNumber(heading: string): number | undefined {
  const found = /^\s*(?:q|qu|question|item|i)?[\s._#-]*0*(\d{1,3})(?!\d)/i.exec(heading);
  return found === null ? undefined : Number(found[1]);
}

/** "Q7", "Item 07", "7.": a number and no words of its own. */
const BARE = /^\s*(?:q|qu|question|item|i)?[\s._#-]*\d{1,3}[.)]?\s*$/i;

/** Headings, each with its topic where the questions are the 28 of the State's survey by their numbers. */
export function itemNames(
  headings: readonly string[],
  names: "topics" | "headings",
): { readonly names: readonly string[]; readonly withTopics: boolean } {
  const numbers = headings.map(itemNumber);
  const whole =
    headings.length === SURVEY_TOPICS.length &&
    headings.every((heading) => BARE.test(heading)) &&
    new Set(numbers).size === SURVEY_TOPICS.length &&
    numbers.every((number) => number !== undefined && number >= 1 && number <= SURVEY_TOPICS.length);
  if (names === "headings" || !whole) return { names: headings, withTopics: false };
  return {
    names: headings.map((heading, at) => `${heading} ${SURVEY_TOPICS[numbers[at]! - 1]!}`),
    withTopics: true,
  };
}
