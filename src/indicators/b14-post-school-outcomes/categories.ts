import { inPlan } from "../../law/sources";
import type { ChartData, MeasureResult, FormulaTemplate } from "../declaration";
import { percentResult, sumOfNumbers } from "../recordForm/recordResults";
import { formatNumber } from "../readCells";
import { POST_SCHOOL_CATEGORIES, postSchoolPercents } from "./postSchool";

/** Column ids of the four categories in both forms, highest first. */
export const CATEGORY_IDS = ["higher", "competitive", "education", "employment"] as const;

/** What the plan counts as each (lines 1585-1588), in our words. */
export const CATEGORY_HELP: Readonly<Record<(typeof CATEGORY_IDS)[number], string>> = {
  higher:
    "Enrolled full or part time in a community college (2 years) or a college or university (4 years or more) for at least one complete term, at any time in the year since leaving.",
  competitive:
    "Worked for pay at or above the minimum wage, beside people without disabilities, 20 hours a week for at least 90 days in the year since leaving; military service counts.",
  education:
    "Enrolled full or part time for at least one complete term in another program, such as Job Corps, adult education, or a vocational school of less than 2 years.",
  employment:
    "Worked for pay or was self-employed for at least 90 days in the year since leaving; a family business counts.",
};

export const CATEGORY_WORDS: Readonly<Record<(typeof CATEGORY_IDS)[number], readonly string[]>> = {
  higher: ["higher education", "higher ed", "college", "university"],
  competitive: ["competitive employment", "competitively employed", "competitive"],
  education: [
    "other education or training",
    "other postsecondary education",
    "other education",
    "other training",
    "training",
  ],
  employment: ["some other employment", "other employment", "other employed", "other work"],
};

export const MEASURES = ["14A", "14B", "14C"] as const;
/** How many of the categories each measure takes. */
export const TAKEN = { "14A": 1, "14B": 2, "14C": 4 } as const;

/** The three measures from leavers counted once each. */
export function categoryResults(
  counts: readonly [number, number, number, number],
  respondents: number,
  ffy: number,
  formula: (place: number) => FormulaTemplate,
): readonly MeasureResult[] {
  const percents = postSchoolPercents(counts, respondents);
  return MEASURES.map((measure, place) => {
    const taken = counts.slice(0, TAKEN[measure]);
    return percentResult({
      measure,
      ffy,
      outcome: percents[measure],
      rule: ruleOf(measure),
      fraction: `${sumOfNumbers(taken)} / ${formatNumber(respondents)}`,
      inputs: [
        ...taken.map((value, category) => ({ name: POST_SCHOOL_CATEGORIES[category]!, value })),
        { name: "respondents", value: respondents },
      ],
      source: inPlan("Indicator 14, Measurement and baseline (lines 1537-1539 and 1596-1598)"),
      formula: formula(place),
    });
  });
}

/** The formula in words. */
export function ruleOf(measure: (typeof MEASURES)[number]): string {
  const names = POST_SCHOOL_CATEGORIES.slice(0, TAKEN[measure]).map((name) => name.toLowerCase());
  return `${names.length > 1 ? `(${names.join(" + ")})` : names[0]} / respondents x 100`;
}

/** The leavers by their one category, and those not engaged. */
export function categoryChart(
  counts: readonly [number, number, number, number],
  respondents: number,
): ChartData {
  const notEngaged = respondents - counts.reduce((sum, count) => sum + count, 0);
  const categories = [...POST_SCHOOL_CATEGORIES, "Not engaged"];
  const values = [...counts, notEngaged];
  return {
    id: "categories",
    title: "Leavers by highest category",
    kind: "bar",
    unit: "leavers",
    categoryTitle: "Category",
    categories,
    series: [{ name: "Leavers", values }],
    description: `Respondents, each once in the highest category: ${categories
      .map((name, place) => `${name} ${formatNumber(values[place]!)}`)
      .join(", ")}.`,
  };
}
