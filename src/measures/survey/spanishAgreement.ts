/*
 * Answers written in Spanish. Forms in Spanish do not agree on one set of words: the answers are read in the usual ones, each on the
 * side it says. How strong a word is depends on the others of its form, so what was said is kept: where one survey says the same answer
 * in two ways, a person has to look.
 */

export interface SpanishAgreement {
  /** Of a form with answers in English: "very strongly agree", "neither". */
  readonly label: string;
  /** The word that makes it strong, "totalmente"; absent where there is none. */
  readonly strength?: string;
}

/** Stronger than "muy" where a form has both. */
const STRONGEST =
  /^(?:muy (?:fuerte|firme)mente|totalmente|completamente|absolutamente|plenamente|total|completo)$/;
const STRENGTH =
  "(?:muy (?:fuerte|firme)mente|(?:fuerte|firme)mente|totalmente|completamente|absolutamente|plenamente|muy)";
const SENTENCE = new RegExp(`^(?:yo )?(?:estoy )?(?:(${STRENGTH}) )?(de acuerdo|en desacuerdo|desacuerdo)$`);
/** "En total desacuerdo", "en completo acuerdo". */
const WITHIN = /^(?:yo )?(?:estoy )?en (total|completo) (acuerdo|desacuerdo)$/;
const NOT_AGREED = /^(?:yo )?no (?:estoy )?de acuerdo$/;
const NEITHER =
  /^(?:neutral|neutro|neutra|indecis[oa]|ni (?:(?:de|en) )?acuerdo ni (?:en )?desacuerdo|ni (?:en )?desacuerdo ni (?:(?:de|en) )?acuerdo)$/;

/**
 * What a Spanish text says, accents or none, capitals or none; undefined where it is none of the usual answers. Numbers around it say
 * nothing.
 * @param categories answers the form has: of six, "totalmente" is the strongest; of four or five, it and "muy" are the same
 */
export function spanishAgreement(text: string, categories: number): SpanishAgreement | undefined {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
  if (NEITHER.test(plain)) return { label: "neither" };
  if (NOT_AGREED.test(plain)) return { label: "disagree" };
  const found = SENTENCE.exec(plain) ?? WITHIN.exec(plain);
  if (found === null) return undefined;
  const side = found[2]!.endsWith("desacuerdo") ? "disagree" : "agree";
  const strength = found[1];
  if (strength === undefined) return { label: side };
  if (categories < 6) {
    // A form of four or five has no answer beyond "strongly"; words that ask for two steps belong to a longer one.
    return /^muy .+mente$/.test(strength) ? undefined : { label: `strongly ${side}`, strength };
  }
  return { label: `${STRONGEST.test(strength) ? "very strongly" : "strongly"} ${side}`, strength };
}
