/** The three outcomes of indicator 7, as the plan letters them (lines 748-750). */
export type OutcomeCode = "A" | "B" | "C";

export interface ChildOutcome {
  readonly code: OutcomeCode;
  readonly title: string;
  /** The number forms and federal software give it. */
  readonly number: 1 | 2 | 3;
  /** Words that name it in a heading or a cell, lower case. */
  readonly words: readonly string[];
}

export const CHILD_OUTCOMES: readonly ChildOutcome[] = [
  { code: "A", title: "Social-emotional skills", number: 1, words: ["social emotional", "social"] },
  { code: "B", title: "Knowledge and skills", number: 2, words: ["knowledge", "acquisition"] },
  { code: "C", title: "Behaviors to meet needs", number: 3, words: ["behavior", "behaviour", "needs"] },
];

/** The outcome a cell names: "A", "7B", "Outcome 3", "O2", "Social-emotional skills"; undefined where it names none. */
export function outcomeNamed(text: string): ChildOutcome | undefined {
  const name = text.trim().toLowerCase();
  const short = /^(?:indicator\s*)?7?\s*(?:outcome|o)?\s*([abc123])(?:[.:)\s-].*)?$/.exec(name)?.[1];
  return CHILD_OUTCOMES.find(({ code, number, words }) =>
    short === undefined
      ? words.some((word) => name.replaceAll("-", " ").includes(word))
      : short === code.toLowerCase() || short === String(number),
  );
}
