/*
 * What a cell says became of a survey. Words come from interviews of leavers and from surveys by mail, and the same word may mean two
 * things: a leaver who returned is back in school, a survey that was returned is answered. Such words are asked about, never guessed.
 */

/** What can become of somebody in the sample (the plan's Table 14.5, lines 1651-1659, and two more that surveys meet). */
export const DISPOSITIONS = [
  "answered",
  "not reached",
  "refused",
  "district did not answer",
  "ineligible",
  "unknown",
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** A word that has to be asked about: what it may mean. */
export interface TwoMeanings {
  readonly ask: string;
}

const RETURNED: TwoMeanings = { ask: "may be a survey sent back or a leaver back in school" };
const PARTLY: TwoMeanings = { ask: "does not tell whether the answers count" };

/** The first that matches decides: "district was unable to contact" is about the person, "no response" is none. */
const WORDS: readonly (readonly [RegExp, Disposition | TwoMeanings])[] = [
  [
    /unable to (contact|reach)|not able to|attempted|to sender|undeliver|no forwarding|(wrong|bad) (number|address)/,
    "not reached",
  ],
  [
    /ineligible|not eligible|returned to|(back|still) in (high )?school|still enrolled|deceased|died/,
    "ineligible",
  ],
  [/unknown|undetermined/, "unknown"],
  [/^(?!.*(complet|interviewed)).*district/, "district did not answer"],
  [/refus|declin/, "refused"],
  [/incomplete|partial|partly/, PARTLY],
  [
    /\bnot?\b|\bnon|\bnever\b|n't\b|^un(?!i)|disconnect|voice ?mail|left (a )?message|\bmoved\b|incarcerat|^n$|^0$|^false$/,
    "not reached",
  ],
  [/^returned\W*$/, RETURNED],
  [/complete|answered|respon|interviewed|returned|^y(es)?$|^1$|^true$/, "answered"],
];

/** What a text means, or what it may mean; undefined for a text that says nothing of a survey. */
export function dispositionOf(text: string): Disposition | TwoMeanings | undefined {
  const said = text.trim().toLowerCase();
  return WORDS.find(([pattern]) => pattern.test(said))?.[1];
}
