import type { Since } from "../../law/dated";
import {
  DESEGREGATION_RULES,
  MDE_IDENTIFIABLE_SCHOOLS_2013,
  MDE_INTEGRATION_FAQ,
  MDE_INTEGRATION_PAGE,
} from "../../law/sources";

/*
 * Who is racially isolated and which school is racially identifiable. Years are state fiscal years (FY 2013 is school year 2012-13),
 * the first for which a list of the department was compared with these rules; nothing is claimed for the years before.
 */

const FIRST_YEAR = 2013;

/** Percentage points above which a district is isolated and a school identifiable. */
export const POINTS_ABOVE: readonly Since<number>[] = [
  {
    since: FIRST_YEAR,
    value: 20,
    source: { source: DESEGREGATION_RULES, at: "part 3535.0110, subparts 6 and 7" },
    note: 'The rule says "more than 20 percentage points", so exactly 20.00 is not enough. The department\'s answers to frequent questions of 2016 say "20 percent or higher" in one place, and its page says "more than 20 percent". We follow the rule, on unrounded counts.',
  },
];

/** Where the two other wordings of the same limit stand. */
export const OTHER_WORDINGS = [
  { source: MDE_INTEGRATION_FAQ, at: '"20 percent or higher"' },
  { source: MDE_INTEGRATION_PAGE, at: "Eligibility (lines 10-14)" },
] as const;

/** A gap this close to the limit, on either side, is shown as a near miss. Ours: the rule knows no such word. */
export const NEAR_MISS_POINTS = 2;

/** Classification codes of schools that are tested, and that make up the district a school is compared with. */
export const TRADITIONAL_SCHOOLS: readonly Since<readonly SchoolClassification[]>[] = [
  {
    since: FIRST_YEAR,
    value: [
      { code: "10", title: "elementary" },
      { code: "20", title: "middle" },
      { code: "31", title: "junior high" },
      { code: "32", title: "senior high" },
      { code: "33", title: "secondary" },
    ],
    source: { source: MDE_IDENTIFIABLE_SCHOOLS_2013, at: "traditional schools" },
  },
];

export interface SchoolClassification {
  readonly code: string;
  readonly title: string;
}

/** Types of districts whose schools are tested: independent and special. Charter schools and cooperatives are not. */
export const TESTED_DISTRICT_TYPES: readonly Since<readonly string[]>[] = [
  {
    since: FIRST_YEAR,
    value: ["01", "03"],
    source: { source: MDE_IDENTIFIABLE_SCHOOLS_2013, at: "districts" },
  },
];

/** Types of districts that have a territory, and so neighbors: independent, common and special. */
export const DISTRICT_TYPES_WITH_TERRITORY: readonly Since<readonly string[]>[] = [
  {
    since: FIRST_YEAR,
    value: ["01", "02", "03"],
    source: { source: DESEGREGATION_RULES, at: "part 3535.0110, subpart 7 (adjoining districts)" },
    note: "That a charter school is no district for this purpose is our reading; it has no boundary.",
  },
];

/** When a school's American Indian students leave its numerator. */
export const AMERICAN_INDIAN_EXCEPTION: readonly Since<string>[] = [
  {
    since: FIRST_YEAR,
    value:
      "where a school has more American Indian students than protected students of all other groups together, they are not counted among its protected students; its total and the district stay as they are",
    source: { source: MDE_IDENTIFIABLE_SCHOOLS_2013, at: "American Indian students" },
  },
];

/** When a district that is isolated has no duty to plan. */
export const AMERICAN_INDIAN_EXEMPTION: readonly Since<string>[] = [
  {
    since: FIRST_YEAR,
    value:
      "a district that is isolated only because of American Indian students whose needs its programs serve, and that has a parent committee under Minnesota Statutes 124D.78, has no duty to plan; it may still take part",
    source: { source: DESEGREGATION_RULES, at: "part 3535.0170" },
    note: "How to leave American Indian students out is not said. We show both ways: out of the protected count alone, and out of protected count and total; each time in both districts.",
  },
];
