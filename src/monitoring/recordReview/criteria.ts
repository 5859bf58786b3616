import { TRANSITION_CRITERIA } from "../../indicators/b13-secondary-transition/criteria";
import { inForce, type Since } from "../../law/dated";
import { inPlan } from "../../law/sources";

/*
 * What a record is reviewed for, by federal fiscal year: the components of indicator 11 that the plan lists and the eight criteria of
 * indicator 13. Each in our words, with its place in the plan.
 */

/** The parts of a review; a record is counted in each part by itself, as Table 13.1 counts citations "related to this indicator". */
export const REVIEW_PARTS = ["11", "13"] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];

export const REVIEW_PART_TITLES: Readonly<Record<ReviewPart, string>> = {
  "11": "Consent and evaluation (indicator 11)",
  "13": "Transition (indicator 13)",
};

/** The youngest age at which a record is reviewed for transition (lines 1434 and 1446). */
export const TRANSITION_AGE: readonly Since<number>[] = [
  { since: 2009, value: 16, source: inPlan("Indicator 13, Measurement (lines 1434 and 1446)") },
];

export interface ReviewCriterion {
  readonly part: ReviewPart;
  /** Its short name on sheets and in findings: "13a". */
  readonly code: string;
  /** What a record has to show. */
  readonly label: string;
  /** When NA may be written; absent where every record of the part is judged. */
  readonly naWhere?: string;
}

const transitionSource = inPlan("Indicator 13, criteria (lines 1446-1457)");

/** Every criterion by its code. */
export const REVIEW_CRITERIA: Readonly<Record<string, readonly Since<ReviewCriterion>[]>> = {
  "11-initial": [
    {
      since: 2005,
      value: {
        part: "11",
        code: "11-initial",
        label: "First evaluation: parent's written signature before it began",
        naWhere: "the latest evaluation is a reevaluation",
      },
      source: inPlan("Indicator 11, components (lines 1291-1295), 34 CFR 300.300(a)(1)(iii)"),
    },
  ],
  "11-reevaluation": [
    {
      since: 2005,
      value: {
        part: "11",
        code: "11-reevaluation",
        label: "Reevaluation: parent's signature, or 14 calendar days waited, before it began",
        naWhere: "the latest evaluation is the first one",
      },
      source: inPlan("Indicator 11, components (line 1296), 34 CFR 300.300(c)(1)(i) and (c)(2)"),
    },
  ],
  "11-timeline": [
    {
      since: 2005,
      value: {
        part: "11",
        code: "11-timeline",
        label: "Evaluation report finished within 30 school days",
        naWhere: "there was no evaluation to look at",
      },
      source: inPlan("Indicator 11, components (line 1300), Minn. R. 3525.2550, subp. 2"),
      note: "This review counts first evaluations and reevaluations together, as the component does. The percent of indicator 11 is of first evaluations with consent.",
    },
  ],
  ...Object.fromEntries(
    TRANSITION_CRITERIA.map(({ letter, label, whereApplicable }) => [
      `13${letter}`,
      [
        {
          since: 2009,
          value: {
            part: "13" as const,
            code: `13${letter}`,
            label,
            ...(whereApplicable === true ? { naWhere: "no agency needs to be invited" } : {}),
          },
          source: letter === "h" ? inPlan("Indicator 13, criteria (lines 1455 and 1481)") : transitionSource,
          ...(letter === "h"
            ? {
                note: "The measure and Table 13.1 include the prior consent of the parent or adult student; the list of criteria leaves it out. It is included here.",
              }
            : {}),
        },
      ],
    ]),
  ),
};

export type CriterionInForce = Since<ReviewCriterion> & { readonly value: ReviewCriterion };

/** The criteria in force in a federal fiscal year, in the order of the sheet. */
export function criteriaFor(ffy: number): readonly CriterionInForce[] {
  return Object.values(REVIEW_CRITERIA).flatMap((entries) => inForce(entries, ffy) ?? []);
}

/** Why a record is not as it has to be, in the categories the plan's monitors write down. */
export const NONCOMPLIANCE_REASONS: readonly Since<readonly string[]>[] = [
  {
    since: 2005,
    value: ["family", "district", "staff", "unknown"],
    source: inPlan("Overview, monitoring components (line 107)"),
    note: "Indicator 11 names other categories for late evaluations: district or teacher, student or family, unknown (line 1320).",
  },
];
