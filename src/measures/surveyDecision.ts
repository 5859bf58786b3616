import { fractionOf } from "./exactDecimals";
import { SKIPPED, type Responses } from "./rasch/responses";

/*
 * Does a parent's form count as a yes? States decide it in three ways; which one a plan means, it has to say itself.
 */

/**
 * "measure": the parent's Rasch measure is at or above a cut. "agree-share": at least so many percent of the answered items are at
 * agreement or stronger. "mean": the mean of the answers is at or above a cut.
 */
export type DecisionKind = "measure" | "agree-share" | "mean";
export const DECISION_KINDS: readonly DecisionKind[] = ["measure", "agree-share", "mean"];

export type DecisionRule =
  | {
      readonly kind: "measure";
      readonly cut: number;
      /** One measure a person, on the scale of the cut; NaN where there is none. */
      readonly measures: ArrayLike<number>;
      /** A measure this little below the cut is at it: what an iteration leaves undecided. */
      readonly tolerance: number;
    }
  | {
      readonly kind: "agree-share";
      /** Percent of the answered items, 0 to 100. */
      readonly cut: number;
      /** The lowest category that is agreement. */
      readonly agree: number;
    }
  | { readonly kind: "mean"; readonly cut: number };

export enum Verdict {
  No = 0,
  Yes = 1,
  /** Answered fewer items than needed. */
  TooFew = 2,
  /** Answered enough, but has no measure. */
  NoMeasure = 3,
}

export interface Decisions {
  /** One Verdict a person. */
  readonly verdicts: Uint8Array;
  readonly yes: number;
  /** Yes and no together: what the percent is of. */
  readonly counted: number;
  readonly tooFew: number;
  readonly noMeasure: number;
}

/**
 * Applies a rule to every person. Shares and means are compared exactly: 51 percent of 100 is reached by 51.
 * @param minimumAnswered fewest answered items that count, at least 1
 */
export function decide(responses: Responses, rule: DecisionRule, minimumAnswered: number): Decisions {
  const { persons, items, answers } = responses;
  const verdicts = new Uint8Array(persons);
  const tally = [0, 0, 0, 0];
  const cut = fractionOf(rule.cut);
  /** Is sum / count at or above the cut? */
  const reaches = (sum: number, count: number) => BigInt(sum) * cut.bottom >= cut.top * BigInt(count);
  for (let person = 0, at = 0; person < persons; person++) {
    let answered = 0;
    let sum = 0;
    let agreed = 0;
    for (let item = 0; item < items; item++, at++) {
      const answer = answers[at]!;
      if (answer === SKIPPED) continue;
      answered++;
      sum += answer;
      if (rule.kind === "agree-share" && answer >= rule.agree) agreed++;
    }
    let verdict: Verdict;
    if (answered < Math.max(1, minimumAnswered)) verdict = Verdict.TooFew;
    else if (rule.kind === "agree-share")
      verdict = reaches(100 * agreed, answered) ? Verdict.Yes : Verdict.No;
    else if (rule.kind === "mean") verdict = reaches(sum, answered) ? Verdict.Yes : Verdict.No;
    else if (Number.isNaN(rule.measures[person]!)) verdict = Verdict.NoMeasure;
    else verdict = rule.measures[person]! >= rule.cut - rule.tolerance ? Verdict.Yes : Verdict.No;
    verdicts[person] = verdict;
    tally[verdict] = tally[verdict]! + 1;
  }
  return {
    verdicts,
    yes: tally[Verdict.Yes]!,
    counted: tally[Verdict.Yes]! + tally[Verdict.No]!,
    tooFew: tally[Verdict.TooFew]!,
    noMeasure: tally[Verdict.NoMeasure]!,
  };
}
