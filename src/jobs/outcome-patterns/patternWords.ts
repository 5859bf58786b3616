import type { Pattern, PatternLimits } from "../../monitoring/childOutcomes/patterns";

interface PatternText {
  /** What the pattern is. */
  readonly title: (limits: PatternLimits) => string;
  /** Why it is worth a look. */
  readonly why: string;
  readonly look: string;
}

export const PATTERN_WORDS: Readonly<Record<Pattern, PatternText>> = {
  largeGain: {
    title: ({ gain }) => `Rise of more than ${gain} points`,
    why: "Most children rise by about a point; so large a rise is rare.",
    look: "Was the entry rating too low, or given too early? Compare it with the evaluation.",
  },
  largeLoss: {
    title: ({ loss }) => `Fall of more than ${loss} points`,
    why: "Children seldom fall so far behind where they were.",
    look: "Were entry and exit swapped, or rated by different standards? Has something happened to the child?",
  },
  quickGain: {
    title: ({ quickGain, quickMonths }) =>
      `Rise of ${quickGain} points or more in under ${quickMonths} months`,
    why: "A large rise takes time.",
    look: "Check the dates and both ratings.",
  },
  slow: {
    title: ({ slowMonths }) => `No nearer to peers after ${slowMonths} months or more`,
    why: "Category a or b after long service.",
    look: "It may be right. Check the exit rating and the progress answer, and what the child was taught.",
  },
  farApart: {
    title: ({ spread }) => `Exit ratings more than ${spread} points apart`,
    why: "The three outcomes of a child are related.",
    look: "Is one rating a slip of the pen?",
  },
  entryAll7: {
    title: () => "7 in all outcomes at entry",
    why: "A child without any concern would hardly be eligible.",
    look: "Look at the reason for eligibility and at the entry ratings.",
  },
  exitAll7: {
    title: () => "7 in all outcomes at exit",
    why: "A 7 means no concern at all, in everything.",
    look: "Fine for a child who left special education; look again at one who went on in it.",
  },
  same: {
    title: () => "The same rating in all outcomes, at entry and at exit",
    why: "The outcomes are about different things; many such children of one rater are a habit, not a finding.",
    look: "See who rated, in the table of groups.",
  },
  allA: {
    title: () => "Category a in all outcomes",
    why: "No new skill in any outcome is very rare.",
    look: "Check the progress answers: any one new skill counts. Is the child's condition one that takes skills away?",
  },
  allE: {
    title: () => "Category e in all outcomes",
    why: "Never below age level in anything.",
    look: "Look at the reason for eligibility; some disabilities, as of speech, need not show in the outcomes.",
  },
  impossible: {
    title: () => "Impossible combination",
    why: "No new skill, although the ratings say there was one.",
    look: "Check the two ratings and the progress answer with the team.",
  },
};
