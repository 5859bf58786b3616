import { spanishAgreement } from "./spanishAgreement";

/*
 * Answers written in words: how much somebody agrees, in English or in Spanish. A form may have two to six answers; the words of each are
 * read in their usual spellings and short forms. The labels are ours.
 */

/** Answers of a form by their number, the least agreement first. */
export const AGREEMENT_LABELS: ReadonlyMap<number, readonly string[]> = new Map([
  [2, ["disagree", "agree"]],
  [3, ["disagree", "neither", "agree"]],
  [4, ["strongly disagree", "disagree", "agree", "strongly agree"]],
  [5, ["strongly disagree", "disagree", "neither", "agree", "strongly agree"]],
  [
    6,
    [
      "very strongly disagree",
      "strongly disagree",
      "disagree",
      "agree",
      "strongly agree",
      "very strongly agree",
    ],
  ],
]);

const NEITHER = /^(?:neither(?: (?:agree )?(?:n?or) (?:disagree|agree))?|neutral|undecided|n(?:eu)?)$/;
const SHORT = /^(v?s)?([ad])$/;

/**
 * The answer a text says, from 1 for the least agreement; undefined where it says none of a form with so many answers. A number before
 * or behind the words ("6 - very strongly agree") says nothing: the words do.
 */
export function readAgreement(text: string, categories: number): number | undefined {
  return readAgreementWords(text, categories)?.level;
}

/** The same with the word that made a Spanish answer strong, "totalmente": forms differ in how strong their words are. */
export function readAgreementWords(
  text: string,
  categories: number,
): { readonly level: number; readonly strength?: string } | undefined {
  const labels = AGREEMENT_LABELS.get(categories);
  if (labels === undefined) return undefined;
  const english = wordOf(text);
  const said = english === undefined ? spanishAgreement(text, categories) : { label: english };
  const at = said === undefined ? -1 : labels.indexOf(said.label);
  if (said === undefined || at < 0) return undefined;
  return { level: at + 1, ...("strength" in said && said.strength ? { strength: said.strength } : {}) };
}

function wordOf(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
  if (NEITHER.test(plain)) return "neither";
  const short = SHORT.exec(plain.replaceAll(" ", ""));
  if (short !== null) {
    const side = short[2] === "a" ? "agree" : "disagree";
    return short[1] === undefined ? side : `${short[1] === "vs" ? "very strongly" : "strongly"} ${side}`;
  }
  const long = /^(?:i )?(v(?:ery)? ?)?(str(?:ong(?:ly)?)? )?(agree|disagree|dis agree|agr|disagr)$/.exec(
    plain,
  );
  if (long === null) return undefined;
  const side = long[3]!.startsWith("d") ? "disagree" : "agree";
  if (long[2] !== undefined) return `${long[1] === undefined ? "" : "very "}strongly ${side}`;
  // "Very agree" is no answer of any form.
  return long[1] === undefined ? side : undefined;
}
