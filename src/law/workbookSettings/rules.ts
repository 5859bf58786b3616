import { newest } from "../dated";
import { presumedCellSize, presumedNSize, significanceYears } from "../significantDisproportionality";
import { CFR_300_647, CFR_99, DESEGREGATION_RULES, ECTA_CALCULATOR, inPlan } from "../sources";
import type { WorkbookSetting } from "./declaration";

const PLAN_IS_SILENT = { because: "Our choice: the State Performance Plan does not say." };
const cases = newest(presumedCellSize)!;
const children = newest(presumedNSize)!;
const years = newest(significanceYears)!;

/** What an agency chooses where a rule leaves it to the agency, or says nothing, or two things. */
export const agencyRules: readonly WorkbookSetting[] = [
  {
    id: "minimum-count",
    group: "small counts",
    title: "Smallest count shown",
    help: "Counts and results of fewer people are hidden wherever something is made to be handed on, and more where a hidden one could be worked out. Where an agency names a number, such as 10 or 20, write it here.",
    kind: "whole",
    minimum: 2,
    maximum: 1000,
    usual: {
      words: "10; in indicator 7's table by district, all are shown",
      source: {
        source: CFR_99,
        at: "it names no smallest count, so 10 is our choice",
        compareWithSource: true,
      },
    },
  },
  {
    id: "ratio-limits",
    group: "plan",
    title: "Limits of the ratios",
    help: "Indicators 9 and 10: the plan prints its limits twice, in a definition and in a list of thresholds, and the two differ.",
    kind: "choice",
    choices: [
      { value: "thresholds", label: "The list of thresholds" },
      { value: "definition", label: "The definition" },
    ],
    usual: { value: "thresholds", source: inPlan("Indicator 9, data thresholds (lines 1043-1044)") },
  },
  {
    id: "absent-groups",
    group: "plan",
    title: "Groups with nobody in a district",
    help: "Indicators 9 and 10: what such a group does to the weighted risk ratio of the others.",
    kind: "choice",
    choices: [
      { value: "renormalize", label: "The weights are those of the groups present" },
      { value: "zero", label: "The group counts with a risk of 0" },
      { value: "strict", label: "No ratio" },
    ],
    usual: { value: "renormalize", source: PLAN_IS_SILENT },
  },
  {
    id: "spread",
    group: "plan",
    title: "Standard deviation",
    help: "Indicators 4A and 4B: how the standard deviation of the districts' rates is formed.",
    kind: "choice",
    choices: [
      { value: "districts", label: "Of all districts in the table" },
      { value: "sample", label: "As of a sample of districts" },
      { value: "binomial", label: "From the State's rate and its number of children" },
    ],
    usual: { value: "districts", source: PLAN_IS_SILENT },
  },
  {
    id: "impossible-combinations",
    group: "plan",
    title: "Impossible combinations",
    help: "Indicator 7: what to do where the progress answer is missing, or is No although the ratings rule that out.",
    kind: "choice",
    choices: [
      { value: "strict", label: "Strict: leave the child out and say why" },
      { value: "lenient", label: "Lenient: let the ratings decide wherever they can" },
    ],
    usual: { value: "strict", source: PLAN_IS_SILENT },
  },
  {
    id: "minimum-days",
    group: "plan",
    title: "Fewest days of service",
    help: "Indicator 7: days between entry and exit that a child needs to be counted, for the plan's six months. 0 asks for none.",
    kind: "whole",
    minimum: 0,
    maximum: 3000,
    usual: {
      value: "182",
      source: { source: ECTA_CALCULATOR, at: "six months of service", compareWithSource: true },
    },
  },
  {
    id: "repeated-rows",
    group: "plan",
    title: "Rows that repeat a child in full",
    help: "Pages on child outcomes: a row with the same child, dates, ratings and answers as an earlier one.",
    kind: "choice",
    choices: [
      { value: "count", label: "Count them, with a warning" },
      { value: "leave-out", label: "Leave the repeats out" },
    ],
    usual: { value: "count", source: PLAN_IS_SILENT },
  },
  {
    id: "running-findings",
    group: "plan",
    title: "Open findings whose year is still running",
    help: "Indicator 15: what to do with findings that are not yet verified while their one year is not over.",
    kind: "choice",
    choices: [
      { value: "count", label: "Count them as not corrected" },
      { value: "leave out", label: "Leave them out until their year is over" },
    ],
    usual: { value: "count", source: inPlan("Indicator 15, Measurement (lines 1723-1726 and 1784)") },
  },
  {
    id: "disproportionality-threshold",
    group: "disproportionality",
    title: "Threshold",
    help: "A risk ratio above it is a finding. The federal rule names none: write your State's.",
    kind: "number",
    minimum: 1,
    maximum: 100,
    usual: {
      value: "3",
      source: { because: "An example, as several States set it: Minnesota's was not found." },
    },
  },
  {
    id: "disproportionality-cases",
    group: "disproportionality",
    title: "Smallest number of cases",
    help: "Groups with fewer cases are not calculated that way.",
    kind: "whole",
    minimum: 1,
    maximum: 1000,
    usual: { value: String(cases.value), source: cases.source },
  },
  {
    id: "disproportionality-children",
    group: "disproportionality",
    title: "Smallest number of children",
    help: "Groups with fewer children are not calculated that way.",
    kind: "whole",
    minimum: 1,
    maximum: 10000,
    usual: { value: String(children.value), source: children.source },
  },
  {
    id: "disproportionality-years",
    group: "disproportionality",
    title: "Years in a row",
    help: "For how many years the ratio must exceed the threshold.",
    kind: "whole",
    minimum: 1,
    maximum: years.value,
    usual: { value: String(years.value), source: years.source },
  },
  {
    id: "disproportionality-progress",
    group: "disproportionality",
    title: "Reasonable progress",
    help: "What counts as progress in each of the two years before.",
    kind: "choice",
    choices: [
      { value: "none", label: "Not used" },
      { value: "amount", label: "The ratio falls by an amount" },
      { value: "percent", label: "The ratio falls by a percent" },
    ],
    usual: { value: "none", source: { source: CFR_300_647, at: "paragraph (d)", compareWithSource: true } },
  },
  {
    id: "disproportionality-fall",
    group: "disproportionality",
    title: "How far it must fall",
    help: "In each year: 0.25 as an amount, 10 as a percent.",
    kind: "number",
    minimum: 0,
    maximum: 100,
    usual: { value: "0.25", source: { because: "An example: the federal rule names no number." } },
  },
  {
    id: "prekindergarten",
    group: "eligibility",
    title: "Prekindergarten",
    help: "Whether prekindergarten students count when districts and schools are compared.",
    kind: "choice",
    choices: [
      { value: "yes", label: "They count" },
      { value: "no", label: "They are left out" },
    ],
    usual: {
      value: "yes",
      source: { source: DESEGREGATION_RULES, at: "part 3535.0110, subparts 6 and 7: all students" },
    },
  },
  {
    id: "touching-corners",
    group: "eligibility",
    title: "Districts that touch in a point",
    help: "Whether districts adjoin that meet only in a corner.",
    kind: "choice",
    choices: [
      { value: "no", label: "They do not adjoin" },
      { value: "yes", label: "They adjoin" },
    ],
    usual: { value: "no", source: { because: "Our choice: the rule does not say." } },
  },
  {
    id: "near-miss",
    group: "eligibility",
    title: "Near miss",
    help: "How close to the limit, in points on either side, a gap is shown as a near miss. It changes nobody's status.",
    kind: "number",
    minimum: 0,
    maximum: 20,
    usual: { value: "2", source: { because: "Our choice: the rule knows no such word." } },
  },
];
