import { compareRanges, type Certainty, type Limits } from "./comparePair";
import { otherShare, shareWithoutAmericanIndian, type Headcount, type ShareRange } from "./headcount";
import type { DistrictResult } from "./districtStatus";

/** Whether an isolated district is isolated only because of its American Indian students, in the two ways that can be read. */
export interface AmericanIndianTest {
  /** American Indian students out of the protected count of both districts, not out of their totals. */
  readonly numeratorOnly: Certainty;
  /** Out of protected count and total of both districts. */
  readonly bothRemoved: Certainty;
}

/**
 * Tests a district that is isolated again without American Indian students. "yes" means it is isolated only because of them.
 * @returns undefined where the district is not isolated
 */
export function testAmericanIndian(district: DistrictResult, limits: Limits): AmericanIndianTest | undefined {
  if (district.isolated === "no") return undefined;
  return {
    numeratorOnly: onlyBecause(district, limits, otherShare),
    bothRemoved: onlyBecause(district, limits, shareWithoutAmericanIndian),
  };
}

function onlyBecause(
  district: DistrictResult,
  limits: Limits,
  shareOf: (headcount: Headcount) => ShareRange | undefined,
): Certainty {
  const own = shareOf(district.headcount!);
  // With nobody left there is nobody to be isolated on.
  if (own === undefined) return "yes";
  const gaps = district.neighbors.flatMap(({ neighbor }): Certainty[] => {
    const other = shareOf(neighbor.headcount!);
    return other === undefined ? [] : [compareRanges(own, other, limits).above];
  });
  return gaps.includes("yes") ? "no" : gaps.includes("possible") ? "possible" : "yes";
}

/** One sentence for a district's note, or undefined where there is nothing to ask. */
export function americanIndianNote(test: AmericanIndianTest | undefined): string | undefined {
  if (test === undefined) return undefined;
  const { numeratorOnly, bothRemoved } = test;
  if (numeratorOnly === "no" && bothRemoved === "no") return undefined;
  const question =
    "ask whether its programs serve them and it has a parent committee under 124D.78: then it has no duty to plan";
  if (numeratorOnly === "yes" && bothRemoved === "yes")
    return `isolated only because of American Indian students, whether they leave the protected count alone or the total as well; ${question}`;
  const ways: string[] = [];
  for (const [answer, way] of [
    [numeratorOnly, "they leave the protected count alone"],
    [bothRemoved, "they leave protected count and total"],
  ] as const) {
    if (answer !== "no") ways.push(`${answer === "yes" ? "if" : "perhaps if"} ${way}`);
  }
  return `isolated only because of American Indian students ${ways.join(", ")}; ${question}`;
}
