import type { WorkbookSettingGroup } from "./declaration";

/** The groups in the order of the page, with what a person finds there. */
export const workbookSettingGroups: readonly {
  readonly id: WorkbookSettingGroup;
  readonly title: string;
  readonly summary: string;
}[] = [
  {
    id: "years",
    title: "Year and day",
    summary: "The years that pages begin with, and the day that counts as today.",
  },
  {
    id: "district",
    title: "Own district",
    summary: "Picked for you where a table has it. A state office leaves it empty.",
  },
  {
    id: "small counts",
    title: "Small groups",
    summary: "Below this number of people, counts and results are hidden in what you publish.",
  },
  {
    id: "plan",
    title: "Where the plan leaves a choice",
    summary: "The State Performance Plan is silent or says two things here.",
  },
  {
    id: "disproportionality",
    title: "Significant disproportionality",
    summary: "34 CFR 300.647 leaves these to the State.",
  },
  {
    id: "eligibility",
    title: "Eligible districts",
    summary: "Readings of the rule on racially isolated districts and identifiable schools.",
  },
  {
    id: "time limits",
    title: "Time limits",
    summary: "When something is called due soon, and when a calendar reminds you.",
  },
  {
    id: "statistics",
    title: "Statistics",
    summary: "How sure an interval is, and what counts as a difference.",
  },
  {
    id: "display",
    title: "How numbers look",
    summary: "Rounding on the screen and in reports. Calculations always use the full number.",
  },
];
