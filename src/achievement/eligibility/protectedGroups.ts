import type { Since } from "../../law/dated";
import { DESEGREGATION_RULES, MDE_IDENTIFIABLE_SCHOOLS_2013 } from "../../law/sources";

/** A racial or ethnic group as a column of an enrollment table. */
export interface EnrollmentGroup {
  readonly id: GroupId;
  readonly title: string;
  /** Headings people use, lower case, best first. */
  readonly words: readonly string[];
}

export type GroupId =
  | "americanIndian"
  | "asianPacific"
  | "asian"
  | "pacificIslander"
  | "hispanic"
  | "black"
  | "multiracial"
  | "white";

/** Every group an enrollment table may have a column for. A table has the columns of its year. */
export const ENROLLMENT_GROUPS: readonly EnrollmentGroup[] = [
  {
    id: "americanIndian",
    title: "American Indian",
    words: ["american indian or alaska native", "american indian", "native american", "ami", "indian"],
  },
  {
    id: "asianPacific",
    title: "Asian or Pacific Islander",
    words: ["asian pacific islander", "asian pacific", "api"],
  },
  { id: "asian", title: "Asian", words: ["asian"] },
  {
    id: "pacificIslander",
    title: "Native Hawaiian or Pacific Islander",
    words: ["pacific islander", "native hawaiian", "hawaiian"],
  },
  {
    id: "hispanic",
    title: "Hispanic",
    words: ["hispanic or latino", "hispanic", "latino", "chicano", "his"],
  },
  { id: "black", title: "Black", words: ["black or african american", "black", "african american", "blk"] },
  { id: "multiracial", title: "Two or more races", words: ["two or more races", "multiracial", "two more"] },
  { id: "white", title: "White", words: ["white", "caucasian", "wht"] },
];

/**
 * The groups whose students are protected, by fiscal year. The table's own columns say which grouping it has; this says which one
 * its year should have.
 */
export const PROTECTED_GROUPS: readonly Since<readonly GroupId[]>[] = [
  {
    since: 2013,
    value: ["americanIndian", "asianPacific", "hispanic", "black"],
    source: { source: MDE_IDENTIFIABLE_SCHOOLS_2013, at: "protected students" },
    note: "Part 3535.0110, subpart 4 protects African or Black American, Asian or Pacific American, Chicano or Latino American and American Indian or Alaskan Native students, and multiracial students with origins in one of these groups. That this is everybody but white students is our reading; on the files of 2012-13 it gives the same count.",
  },
  {
    since: 2017,
    value: ["americanIndian", "asian", "pacificIslander", "hispanic", "black", "multiracial"],
    source: {
      source: DESEGREGATION_RULES,
      at: "part 3535.0110, subpart 4, over the seven federal groups",
      compareWithSource: true,
    },
    note: "The first year of the seven federal groups in the department's files was not found; files before 2016 have five. Multiracial students count as protected: subpart 4 names them. The department now reports eight groups defined by the State as well; a table of those can be used with a column of protected students, or with white and total.",
  },
];
