import type { RatedOutcome } from "../../indicators/b07-preschool-outcomes/childRatings";
import { conversionFor, CONVERSION, PROGRESS } from "../../measures/childOutcomeCategory";
import { tallyConverted } from "../../measures/categoryCounts";
import type { CategoryCounts } from "../../measures/summaryStatements";
import type { WaterfallStep } from "./waterfall";

/**
 * Three ways with an answer to the progress question that is missing or cannot be. "unchecked" is what plain formulas do that only
 * compare the two ratings: every No without a higher exit rating becomes a. It is shown to compare with, never used.
 */
export const CONVERSION_RULES = ["strict", "lenient", "unchecked"] as const;
export type ConversionRule = (typeof CONVERSION_RULES)[number];

export interface RuleCounts {
  readonly rule: ConversionRule;
  readonly counts: CategoryCounts;
  readonly impossible: number;
  readonly progressMissing: number;
}

/** What each rule makes of the children whose two ratings and days of service are in order. */
export function conversionRules(
  { entry, exit, progress }: RatedOutcome,
  steps: readonly (WaterfallStep | undefined)[],
  children: readonly number[],
): readonly RuleCounts[] {
  const rated = children.filter((row) => {
    const step = steps[row];
    return step === undefined || step === "impossible" || step === "progressMissing";
  });
  return CONVERSION_RULES.map((rule) => {
    const convert = conversionFor(rule === "strict" ? "strict" : "lenient");
    const codes = rated.map((row) => {
      const [from, to, answer] = [entry[row]!, exit[row]!, progress[row]!];
      if (rule === "unchecked" && answer === PROGRESS.no && to <= from) return CONVERSION.a;
      return convert(from, to, answer);
    });
    return {
      rule,
      counts: tallyConverted(codes.filter((code) => code < CONVERSION.impossible)),
      impossible: codes.filter((code) => code === CONVERSION.impossible).length,
      progressMissing: codes.filter((code) => code === CONVERSION.progressMissing).length,
    };
  });
}
