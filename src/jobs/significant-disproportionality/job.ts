import type { ResultTable } from "../../indicators/declaration";
import { newest } from "../../law/dated";
import {
  presumedCellSize,
  presumedNSize,
  significanceCategories,
  significanceGroups,
  significanceSource,
  significanceYears,
} from "../../law/significantDisproportionality";
import { value } from "../../measures/outcome";
import type { ProgressStandard } from "../../measures/representation/significanceOverYears";
import {
  NOTHING,
  type Job,
  type JobContext,
  type JobProblem,
  type JobResult,
  type JobTable,
} from "../declaration";
import { numberSetting } from "../settingValues";
import { ratioLines, ratioPoints } from "./charts";
import { judgeAll, type Judged } from "./judge";
import { CATEGORY, COUNT_COLUMNS, readCounts, type ReadCounts } from "./readCounts";

const CELL = newest(presumedCellSize)!;
const CHILDREN = newest(presumedNSize)!;
const YEARS = newest(significanceYears)!;
const CATEGORIES = newest(significanceCategories)!;
/** Where the settings begin: an example, as several States set it. The federal rule names none, and Minnesota's was not found. */
const EXAMPLE_THRESHOLD = 3;

export const job: Job = {
  id: "significant-disproportionality",
  group: "checks",
  title: "Significant disproportionality",
  summary:
    "Computes the ratios of 34 CFR 300.647 for every district, group and category, and says who exceeds the threshold, for how long, and by how many children.",
  inputs: [
    {
      id: "counts",
      title: "Counts by group",
      help: "One row a district, category, group and year. All districts of the State, so that the State's other children are known.",
      forms: [
        {
          id: "rows",
          title: "One row a group",
          rowIs: "a group of a district in one category and year",
          columns: COUNT_COLUMNS,
          example: [
            {
              year: "2023-24",
              district: "District A (made up)",
              category: "All disabilities",
              group: "Asian",
              cases: 12,
              population: 210,
            },
            {
              year: "2023-24",
              district: "District A (made up)",
              category: "All disabilities",
              group: "White",
              cases: 96,
              population: 1040,
            },
          ],
        },
      ],
    },
  ],
  settings: [
    {
      kind: "number",
      id: "threshold",
      from: "disproportionality-threshold",
      title: "Threshold",
      help: "A ratio above it is a finding. The federal rule names none: write your State's.",
      default: String(EXAMPLE_THRESHOLD),
      minimum: 1,
      maximum: 100,
    },
    {
      kind: "whole",
      id: "minimumCell",
      from: "disproportionality-cases",
      title: "Smallest number of cases",
      help: "Groups and comparison groups with fewer cases are not calculated that way.",
      default: String(CELL.value),
      minimum: 1,
      maximum: 1000,
    },
    {
      kind: "whole",
      id: "minimumN",
      from: "disproportionality-children",
      title: "Smallest number of children",
      help: "Groups and comparison groups with fewer children are not calculated that way.",
      default: String(CHILDREN.value),
      minimum: 1,
      maximum: 10000,
    },
    {
      kind: "whole",
      id: "years",
      from: "disproportionality-years",
      title: "Years in a row",
      help: "For how many years the ratio must exceed the threshold.",
      default: String(YEARS.value),
      minimum: 1,
      maximum: YEARS.value,
    },
    {
      kind: "choice",
      id: "progress",
      from: "disproportionality-progress",
      title: "Reasonable progress",
      help: "What counts as progress in each of the two years before. The State sets it.",
      choices: [
        { value: "none", label: "Not used" },
        { value: "amount", label: "The ratio falls by an amount" },
        { value: "percent", label: "The ratio falls by a percent" },
      ],
      default: "none",
    },
    {
      kind: "number",
      id: "fall",
      from: "disproportionality-fall",
      title: "How far it must fall",
      help: "In each year: 0.25 as an amount, 10 as a percent.",
      default: "0.25",
      minimum: 0,
      maximum: 100,
    },
    {
      kind: "pick",
      id: "district",
      from: "own district",
      title: "District to look at",
      help: "Its ratios by year, with intervals.",
      none: "the first with a finding",
      options: ({ counts }) =>
        counts === undefined ? [] : districtsOf(counts).map((name) => ({ value: name, label: name })),
    },
  ],
  sources: [significanceSource, YEARS.source, newest(significanceGroups)!.source],
  compute: ({ counts }, context) => (counts === undefined ? NOTHING : computed(readCounts(counts), context)),
};

function districtsOf({ rows }: JobTable): readonly string[] {
  const cells = rows.columns.district ?? [];
  const names = new Set(
    cells.flatMap((cell) =>
      typeof cell === "string" || typeof cell === "number" ? [String(cell).trim()] : [],
    ),
  );
  return [...names].filter((name) => name !== "").sort((one, other) => one.localeCompare(other, "en"));
}

function computed(read: ReadCounts, context: JobContext): JobResult {
  const rule = {
    threshold: numberSetting(context, "threshold") ?? EXAMPLE_THRESHOLD,
    minimumCell: numberSetting(context, "minimumCell") ?? CELL.value,
    minimumN: numberSetting(context, "minimumN") ?? CHILDREN.value,
  };
  const years = Math.min(YEARS.value, Math.max(1, numberSetting(context, "years") ?? YEARS.value));
  const judged = judgeAll(read, rule, years, progressOf(context));
  const problems = [...read.problems, ...unknownCategories(judged)];
  if (judged.length === 0) return { ...NOTHING, problems };
  const found = judged.filter(({ run }) => run.status === "identified");
  const district = context.settings.district || found[0]?.district || judged[0]!.district;
  const count = (status: string): number => judged.filter(({ run }) => run.status === status).length;
  const lastYear = judged[0]!.years.at(-1)!.year;
  return {
    ...NOTHING,
    figures: [
      {
        id: "districts",
        title: "Districts with significant disproportionality",
        unit: "count",
        outcome: value(new Set(found.map((one) => one.district)).size),
        verdict:
          found.length === 0
            ? { text: "none", tone: "good" }
            : { text: "look at the findings", tone: "warning" },
      },
      {
        id: "findings",
        title: "Findings (a group in a category)",
        unit: "count",
        outcome: value(found.length),
      },
      {
        id: "progress",
        title: "Above, with reasonable progress",
        unit: "count",
        outcome: value(count("reasonable progress")),
      },
      {
        id: "shorter",
        title: "Above, not yet long enough",
        unit: "count",
        outcome: value(count("exceeds, not yet long enough")),
      },
      {
        id: "notCalculated",
        title: "Not calculated: too small",
        unit: "count",
        outcome: value(count("not calculated")),
      },
    ],
    tables: [
      tableOf(
        "findings",
        "Above the threshold in the last year",
        judged.filter(({ run }) => run.yearsAbove > 0),
      ),
      tableOf(
        "district",
        `Everything of ${district}`,
        judged.filter((one) => one.district === district),
      ),
    ].filter(({ rows }) => rows.length > 0),
    charts: [
      ...ratioPoints(judged, district, rule.threshold),
      ...ratioLines(judged, district, rule.threshold),
    ],
    problems,
    notes: [
      {
        text: `The last year is ${lastYear}. The State's other children are the sum of all districts in the table; a table with some districts only gives other alternate risk ratios.`,
        source: significanceSource,
      },
      { text: `${CELL.note ?? ""} ${CHILDREN.note ?? ""}`.trim(), source: CELL.source },
      {
        text: `The threshold of ${EXAMPLE_THRESHOLD} to begin with is an example, as several States set it. Minnesota's own was not found: write it in the settings.`,
      },
      { text: "A year without a ratio breaks the run of years: our reading; a State may say otherwise." },
      {
        text: "The intervals show how much a ratio of small numbers can swing. Counts of children are a census, so they are no test of significance in law.",
      },
      {
        text: '"Cases fewer" leaves everybody else as they are. The number of children says how close a finding is; it is no target.',
      },
    ],
  };
}

function progressOf({ settings, ...rest }: JobContext): ProgressStandard {
  const by = numberSetting({ settings, ...rest }, "fall") ?? 0;
  if (settings.progress === "amount") return { kind: "amount", by };
  return settings.progress === "percent" ? { kind: "percent", by } : { kind: "none" };
}

/** A category that the rule does not name is computed all the same, and said. */
function unknownCategories(judged: readonly Judged[]): readonly JobProblem[] {
  const known = new Set(CATEGORIES.value.map(({ name }) => name.toLowerCase()));
  const others = [...new Set(judged.map(({ category }) => category))].filter(
    (name) => !known.has(name.toLowerCase()),
  );
  return others.map((name) => ({
    severity: "warning",
    input: "counts",
    column: CATEGORY.id,
    message: `"${name}" is not one of our names for the rule's fourteen categories. It is computed all the same.`,
    advice: `The names are: ${CATEGORIES.value.map((one) => one.name).join("; ")}.`,
  }));
}

function tableOf(id: string, title: string, judged: readonly Judged[]): ResultTable {
  return {
    id,
    title,
    columns: [
      { title: "District", kind: "text" },
      { title: "Category", kind: "text" },
      { title: "Group", kind: "text" },
      { title: "Cases", kind: "count" },
      { title: "Children", kind: "count" },
      { title: "Method", kind: "text" },
      { title: "Ratio", kind: "ratio" },
      { title: "Low (95 percent)", kind: "ratio" },
      { title: "High", kind: "ratio" },
      { title: "Years above", kind: "count" },
      { title: "Result", kind: "text" },
      { title: "What would turn it", kind: "text" },
      { title: "Why", kind: "text" },
    ],
    rows: judged.map(({ district, category, group, years, run, change, interval }) => {
      const last = years.at(-1)!;
      const ratio = last.result?.ratio;
      return [
        district,
        category,
        group,
        last.counts?.cases ?? null,
        last.counts?.population ?? null,
        last.result?.method ?? "none",
        ratio?.kind === "value" ? ratio.value : { missing: "none" },
        interval?.low ?? { missing: "none" },
        interval?.high ?? { missing: "none" },
        run.yearsAbove,
        run.status,
        change === undefined
          ? ""
          : `${change.cases.toLocaleString("en-US")} ${change.cases === 1 ? "case" : "cases"} ${change.direction}${change.then === "not calculated" ? " (then too small to calculate)" : ""}`,
        run.reason,
      ];
    }),
    flagged: judged.flatMap(({ run }, index) => (run.status === "identified" ? [index] : [])),
  };
}
