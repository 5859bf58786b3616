import type { Citation } from "../../law/citation";
import { CHILD_OUTCOME_HAND_OUT, inPlan, NATIONAL_QUALITY_SCREEN } from "../../law/sources";
import { assessed } from "../../measures/summaryStatements";
import type { Note } from "../declaration";
import type { OutcomeTally } from "./tallies";

/** Where the conversion from ratings to categories stands: not in the plan. */
export const CONVERSION_TABLE: Citation = {
  source: CHILD_OUTCOME_HAND_OUT,
  at: "the whole table",
};

/** Shares beyond which national summaries set a state's data aside, in percent of the children of an outcome. */
const SCREEN = {
  a: { atMost: 10, what: "did not improve" },
  e: { atMost: 65, what: "stayed with peers" },
} as const;

/** What a reader of any report of this indicator should know. */
export function sharedNotes(tallies: readonly OutcomeTally[], ffy: number): readonly Note[] {
  return [
    {
      text: "Summary statement 1 is about the children who entered or exited below age expectations: a child who entered at 6 or 7 and left below is in a or b and counts here too.",
      source: inPlan("Indicator 7, summary statement 1 (line 852)"),
    },
    ...(ffy === 2009 ? misprints() : []),
    ...tallies.flatMap(screenNotes),
  ];
}

/** The plan contradicts itself about its own baseline year; both prints and our choice. */
function misprints(): readonly Note[] {
  return [
    {
      text: "The plan's baseline table for outcome A prints 1,901 children in category e; its own total of 5,792 and its calculation need 1,090. Use 1,090.",
      source: inPlan("Indicator 7, baseline (line 833)"),
    },
    {
      text: "The plan prints the numerator of summary statement 1 for outcome A as 3,739; 1,901 + 1,837 is 3,738. The percent, 79.5, is right.",
      source: inPlan("Indicator 7, baseline (line 852)"),
    },
    {
      text: "The plan heads its baseline FFY 2008, but the children left between July 2009 and June 2010, which is FFY 2009.",
      source: inPlan("Indicator 7, baseline (lines 826 and 863)"),
    },
    {
      text: "The FFY 2009 targets lie above the new baseline and mostly above those of FFY 2010. They look left over from an earlier baseline and are kept as printed.",
      source: inPlan("Indicator 7, targets (lines 886-895)"),
    },
  ];
}

/** Unusual shares are worth a look; they are no error. */
function screenNotes({ outcome, counts }: OutcomeTally): readonly Note[] {
  const all = assessed(counts);
  return (["a", "e"] as const)
    .filter((letter) => 100 * counts[letter] > SCREEN[letter].atMost * all)
    .map((letter) => ({
      text: `Outcome ${outcome.code}: more than ${SCREEN[letter].atMost} percent of the children ${SCREEN[letter].what} (category ${letter}). National summaries set such data aside; look at the ratings behind it.`,
      source: { source: NATIONAL_QUALITY_SCREEN, at: "quality criteria for state data" },
    }));
}
