import type { Citation } from "./citation";
import type { Since } from "./dated";
import { CFR_300_647 } from "./sources";

/*
 * 34 CFR 300.647 leaves threshold, smallest cell and smallest population to the State. What the rule itself says, by federal
 * fiscal year; school year 2018-19 is the first it had to be followed in.
 */

/** The largest cell size the rule presumes reasonable: cases in a group. */
export const presumedCellSize: readonly Since<number>[] = [
  {
    since: 2018,
    value: 10,
    source: { source: CFR_300_647, at: "paragraph (b)(1)", compareWithSource: true },
    note: "Each State sets its own; at most 10 is presumed reasonable.",
  },
];

/** The largest n-size the rule presumes reasonable: children in a group. */
export const presumedNSize: readonly Since<number>[] = [
  {
    since: 2018,
    value: 30,
    source: { source: CFR_300_647, at: "paragraph (b)(1)", compareWithSource: true },
    note: "Each State sets its own; at most 30 is presumed reasonable.",
  },
];

/** Where the order of the calculation and the comparison with the threshold ("exceeds") come from. */
export const significanceSource: Citation = {
  source: CFR_300_647,
  at: "paragraphs (b)(5), (b)(6) and (c)",
  compareWithSource: true,
};

/** What is looked at for each group: of whom the cases are counted, and of whom the children. */
export interface SignificanceCategory {
  readonly name: string;
  readonly kind: "identification" | "placement" | "discipline";
  /** Whom the population counts. */
  readonly of: "all children enrolled" | "children with disabilities";
  readonly ages: "3-21" | "6-21";
}

const identified = (name: string): SignificanceCategory => ({
  name,
  kind: "identification",
  of: "all children enrolled",
  ages: "3-21",
});
const placed = (name: string): SignificanceCategory => ({
  name,
  kind: "placement",
  of: "children with disabilities",
  ages: "6-21",
});
const removed = (name: string): SignificanceCategory => ({
  name,
  kind: "discipline",
  of: "children with disabilities",
  ages: "3-21",
});

/** The fourteen categories: seven of identification, two of placement, five of discipline. Names in our words. */
export const significanceCategories: readonly Since<readonly SignificanceCategory[]>[] = [
  {
    since: 2018,
    value: [
      identified("All disabilities"),
      identified("Intellectual disabilities"),
      identified("Specific learning disabilities"),
      identified("Emotional disturbance"),
      identified("Speech or language impairments"),
      identified("Other health impairments"),
      identified("Autism"),
      placed("Inside a regular class less than 40 percent of the day"),
      placed("Separate schools and residential facilities"),
      removed("Out-of-school removals of 10 days or fewer"),
      removed("Out-of-school removals of more than 10 days"),
      removed("In-school removals of 10 days or fewer"),
      removed("In-school removals of more than 10 days"),
      removed("Disciplinary removals in total"),
    ],
    source: { source: CFR_300_647, at: "paragraphs (b)(3) and (b)(4)", compareWithSource: true },
    note: "Homebound or hospital, correctional facilities and private schools are left out of the second placement.",
  },
];

/** The seven groups; all but the first are not Hispanic. */
export const significanceGroups: readonly Since<readonly string[]>[] = [
  {
    since: 2018,
    value: [
      "Hispanic/Latino of any race",
      "American Indian or Alaska Native",
      "Asian",
      "Black or African American",
      "Native Hawaiian or Other Pacific Islander",
      "White",
      "Two or more races",
    ],
    source: { source: CFR_300_647, at: "paragraph (b)(2)" },
  },
];

/** For how many years in a row a ratio may have to exceed the threshold before the State must identify, and the years of progress. */
export const significanceYears: readonly Since<number>[] = [
  {
    since: 2018,
    value: 3,
    source: { source: CFR_300_647, at: "paragraph (d)" },
    note: "A State may wait for up to three years in a row; reasonable progress is looked at in each of the two years before.",
  },
];
