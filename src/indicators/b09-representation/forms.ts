import type { InputColumn, Setting } from "../declaration";

/*
 * Columns and settings that indicators 9 and 10 share: a long table, one row a racial or ethnic group of a district.
 */

export const district: InputColumn = {
  id: "district",
  title: "District",
  help: "Name or number of the district; the same on every row of the district.",
  words: ["district number", "district name", "district", "lea number", "lea"],
  kind: "text",
  required: true,
};

export const group: InputColumn = {
  id: "group",
  title: "Group",
  help: "Race or ethnicity. One row for each group of the district; no row of totals.",
  words: ["race ethnicity", "racial group", "ethnic group", "race", "ethnicity", "group"],
  kind: "text",
  required: true,
};

export const ieps: InputColumn = {
  id: "ieps",
  title: "Children with IEPs",
  help: "Children of the group with IEPs in the district, a whole number.",
  words: [
    "children with ieps",
    "students with ieps",
    "children with disabilities",
    "students with disabilities",
    "ieps",
    "iep",
    "special education",
    "child count",
    "swd",
  ],
  kind: "count",
  required: true,
};

export const enrollment: InputColumn = {
  id: "enrollment",
  title: "Enrollment",
  help: "All children of the group enrolled in the district, a whole number.",
  words: ["enrollment", "enrolled", "membership", "all students", "all children", "population"],
  kind: "count",
  required: true,
};

export const stateEnrollment: InputColumn = {
  id: "stateEnrollment",
  title: "State enrollment",
  help: "All children of the group enrolled in the State. Left out, the rows of this table add up to the State.",
  words: ["state enrollment", "statewide enrollment", "state population"],
  kind: "count",
  required: false,
};

export const review: InputColumn = {
  id: "review",
  title: "Inappropriate identification",
  help: "After the review of a district with a data finding: is it the result of inappropriate identification? Yes or No.",
  words: [
    "inappropriate identification",
    "result of inappropriate",
    "inappropriate",
    "review finding",
    "review result",
  ],
  kind: "yesno",
  required: false,
};

export const settings: readonly Setting[] = [
  {
    id: "limits",
    from: "ratio-limits",
    title: "Limits of the ratios",
    help: "The plan prints its limits twice, in a definition and in a list of thresholds, and the two differ.",
    choices: [
      { value: "thresholds", label: "As in the list of thresholds" },
      { value: "definition", label: "As in the definition" },
    ],
    default: "thresholds",
  },
  {
    id: "absent",
    from: "absent-groups",
    title: "Groups with nobody in a district",
    help: "What such a group does to the weighted risk of the others. The plan does not say.",
    choices: [
      { value: "renormalize", label: "Leave it out of the weights" },
      { value: "zero", label: "Count its risk as 0" },
      { value: "strict", label: "Give no weighted ratio" },
    ],
    default: "renormalize",
  },
];
