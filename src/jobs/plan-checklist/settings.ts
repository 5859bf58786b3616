import type { JobSetting } from "../declaration";

const YES_NO = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes" },
];

/** What of the district decides which requirements are its own. */
export const SETTINGS: readonly JobSetting[] = [
  {
    kind: "whole",
    foremost: true,
    id: "planFirstYear",
    from: "plan-first-year",
    title: "Plan's first fiscal year",
    help: "2028 for a plan from 2027-28 to 2029-30. Empty: the plan that ends with the last target year of the goals, or without goals the one that begins in the fiscal year of Judge on.",
    default: "",
    minimum: 2015,
    maximum: 2099,
    optional: true,
  },
  {
    kind: "choice",
    foremost: true,
    id: "newlyIdentified",
    from: "newly-identified",
    title: "Newly identified",
    help: "Whether it is the district's first plan: it is due on another day.",
    choices: YES_NO,
    default: "no",
  },
  {
    kind: "choice",
    foremost: true,
    id: "isolated",
    title: "Racially isolated",
    help: "Whether the district is racially isolated and not only adjoining or voluntary: it then has strategies with its neighbors.",
    choices: YES_NO,
    default: "no",
  },
  {
    kind: "whole",
    foremost: true,
    id: "identifiableSchools",
    from: "identifiable-schools",
    title: "Racially identifiable schools",
    help: "How many the district has; each needs a council and its own section.",
    default: "0",
    minimum: 0,
  },
  {
    kind: "choice",
    foremost: true,
    id: "inCollaborative",
    title: "Member of a collaborative",
    help: "Whether the district is in a multidistrict collaborative.",
    choices: YES_NO,
    default: "yes",
  },
  {
    kind: "whole",
    foremost: true,
    id: "americanIndianStudents",
    title: "American Indian students",
    help: "Head count in the district. It decides whether the American Indian parent committee gives its input.",
    default: "",
    minimum: 0,
    optional: true,
  },
  {
    kind: "choice",
    id: "parentCommitteeBy",
    title: "Parent committee from",
    help: "The rule says ten or more students, the department's page more than ten.",
    choices: [
      { value: "rule", label: "Ten students (the rule)" },
      { value: "page", label: "Eleven students (the department's page)" },
    ],
    default: "rule",
  },
  {
    kind: "date",
    id: "asOf",
    title: "Judge on",
    help: "The day of today; days after it are asked about.",
    default: "today",
    optional: true,
  },
];
