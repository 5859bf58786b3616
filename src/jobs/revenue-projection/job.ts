import { showRounded } from "../../measures/rounding";
import { projectRevenue, type ProjectedYear } from "../../achievement/revenue/projection";
import { AID_PERCENT, INITIAL_RATE } from "../../achievement/revenueRules";
import type { RevenueFigures, RevenueStepId } from "../../achievement/revenueSteps";
import type { ChartData, ResultTable } from "../../indicators/declaration";
import { inRowOrder } from "../../indicators/recordForm/recordReader";
import type { Working } from "../../law/working";
import { centsOf, dollarsOf } from "../../measures/money";
import { value } from "../../measures/outcome";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobSetting,
  type JobTable,
} from "../declaration";
import { DISTRICT, EXAMPLE, FIGURES, FISCAL_YEAR } from "../revenueFigures/columns";
import { RevenueReader } from "../revenueFigures/readFigures";
import { sumWorking, yearsOfSum } from "../revenueFigures/sumWorking";
import { FISCAL_YEAR_SETTING } from "../revenueFigures/settings";
import { numberSetting } from "../settingValues";

const COLUMNS = [DISTRICT, FISCAL_YEAR, ...FIGURES];
const MOST_YEARS = 10;

export const job: Job = {
  id: "revenue-projection",
  group: "revenue",
  title: "Revenue of the coming years",
  summary:
    "Projects revenue, aid and levy from this year's figures and your own assumptions, three years ahead or more.",
  inputs: [
    {
      id: "base",
      title: "Base year",
      help: "One row a district with the figures of the year to start from.",
      forms: [
        {
          id: "figures",
          title: "One row a district",
          rowIs: "a district in its base year",
          columns: COLUMNS,
          example: EXAMPLE.map((row) => ({ ...row, fiscalYear: 2024 })),
        },
      ],
    },
  ],
  settings: [
    FISCAL_YEAR_SETTING,
    {
      kind: "whole",
      foremost: true,
      id: "years",
      title: "Years ahead",
      help: "How many years after the base year.",
      default: "3",
      minimum: 1,
      maximum: MOST_YEARS,
    },
    yearly(
      "pupilUnitsPercent",
      "Pupil units, percent a year",
      "Yearly change of adjusted pupil units, 1.5 or -0.8.",
      100,
    ),
    yearly(
      "enrollmentPercent",
      "Enrollment, percent a year",
      "Yearly change of the head count of all students.",
      100,
    ),
    yearly(
      "protectedPoints",
      "Protected share, points a year",
      "Percentage points by which the protected share of enrollment changes each year.",
      20,
    ),
    yearly(
      "budget313Percent",
      "313 budget, percent a year",
      "Yearly change of the approved budget for initial revenue.",
      100,
    ),
    yearly(
      "budget318Percent",
      "318 budget, percent a year",
      "Yearly change of the approved spending for incentive revenue.",
      100,
    ),
  ],
  sources: [INITIAL_RATE[0]!.source, AID_PERCENT[0]!.source],
  compute: ({ base }, context) => {
    if (base === undefined) return NOTHING;
    return projected(base, context);
  },
};

function yearly(id: string, title: string, help: string, most: number): JobSetting {
  return { kind: "number", foremost: true, id, title, help, default: "0", minimum: -most, maximum: most };
}

interface Projection {
  readonly name: string;
  readonly years: readonly ProjectedYear[];
}

function projected({ rows }: JobTable, context: JobContext): ReturnType<Job["compute"]> {
  const setting = (id: string): number => numberSetting(context, id) ?? 0;
  const reader = new RevenueReader(rows, COLUMNS);
  const assumptions = {
    pupilUnitsPercent: setting("pupilUnitsPercent"),
    enrollmentPercent: setting("enrollmentPercent"),
    protectedPoints: setting("protectedPoints"),
    budget313Percent: setting("budget313Percent"),
    budget318Percent: setting("budget318Percent"),
  };
  const ahead = Math.min(MOST_YEARS, Math.max(1, Math.trunc(numberSetting(context, "years") ?? 3)));
  const bases = reader.reader.rows.flatMap((row): BaseRow[] => {
    const fy = reader.fiscalYear(row, numberSetting(context, "fy"));
    const figures = reader.figures(row);
    if (fy === undefined || figures === undefined) return [];
    const named = reader.reader.text(DISTRICT.id, row);
    return [{ row, fy, figures, name: reader.reader.nameOf(DISTRICT.id, row), named }];
  });
  const newest = newestOfEach(bases, reader);
  const found = newest.map(({ name, fy, figures }): Projection => ({
    name,
    years: projectRevenue(fy, figures, assumptions, ahead),
  }));
  const reached = [...new Set(found.flatMap((one) => one.years.map(({ fy }) => fy)))].sort((a, b) => a - b);
  // A sum that lacks a district is no sum of all districts.
  const years = reached.filter(
    (fy) => found.length === 1 || found.every((one) => revenueIn(one, fy) !== undefined),
  );
  return {
    ...NOTHING,
    figures: figuresOf(found, years),
    tables: found.length === 0 ? [] : [yearsTable(found)],
    charts: years.length === 0 ? [] : [chart(found, years)],
    problems: inRowOrder(reader.reader.problems).map((problem) => ({ ...problem, input: "base" })),
    notes: [
      ...(years.length < reached.length
        ? [
            {
              text: `Not every district has revenue in ${reached
                .filter((fy) => !years.includes(fy))
                .map((fy) => `FY ${fy}`)
                .join(", ")}: there are no sums of these years. The table has each district's own.`,
            },
          ]
        : []),
      {
        text: "This is arithmetic on your assumptions, not a forecast by the State. The rates are those on record for each year; a change of law is not in it.",
      },
      {
        text: "Head counts are rounded to whole students, pupil units to hundredths. The hold-harmless amount stays as it is.",
      },
      ...INITIAL_RATE.flatMap(({ note, source }) => (note === undefined ? [] : [{ text: note, source }])),
    ],
  };
}

interface BaseRow {
  readonly row: number;
  readonly fy: number;
  readonly figures: RevenueFigures;
  readonly name: string;
  /** Undefined where the row names no district. */
  readonly named: string | undefined;
}

/**
 * The newest year of each district: older ones beside it are its past, and projected and added up they would count it again. Rows
 * without a district, each of another year, are the years of one.
 */
function newestOfEach(bases: readonly BaseRow[], { reader }: RevenueReader): readonly BaseRow[] {
  const nameless = bases.filter(({ named }) => named === undefined);
  const oneDistrict = new Set(nameless.map(({ fy }) => fy)).size === nameless.length;
  const keyOf = ({ row, named }: BaseRow): string =>
    named === undefined ? (oneDistrict ? "" : `row ${row}`) : `district ${named.toLowerCase()}`;
  const newest = new Map<string, BaseRow>();
  for (const base of bases) {
    const before = newest.get(keyOf(base));
    if (before === undefined || base.fy > before.fy) newest.set(keyOf(base), base);
  }
  return bases.filter((base) => {
    const kept = newest.get(keyOf(base))!;
    if (kept.fy === base.fy) return true;
    const whose = base.named === undefined ? "rows without a district" : "the same district";
    const column = reader.has(FISCAL_YEAR.id) ? FISCAL_YEAR.id : DISTRICT.id;
    reader.warn(
      base.row,
      column,
      `FY ${base.fy} is older than FY ${kept.fy} of ${whose}; left out`,
      "The projection starts from the newest year of each district. Name the district of each row where they are several.",
    );
    return false;
  });
}

function revenueIn({ years }: Projection, fy: number): number | undefined {
  const year = years.find((one) => one.fy === fy);
  return year && amountOf(year, "revenue");
}

function amountOf({ steps }: ProjectedYear, id: RevenueStepId): number | undefined {
  const outcome = steps.find((step) => step.id === id)!.outcome;
  return outcome.kind === "value" ? outcome.value : undefined;
}

function sumOf(found: readonly Projection[], fy: number, id: RevenueStepId): number {
  const cents = found.map(({ years }) => {
    const year = years.find((one) => one.fy === fy);
    return year === undefined ? 0 : centsOf(amountOf(year, id) ?? 0);
  });
  return dollarsOf(cents.reduce((sum, one) => sum + one, 0));
}

function figuresOf(found: readonly Projection[], years: readonly number[]): readonly Figure[] {
  const one = found.length === 1 ? found[0] : undefined;
  return years.map((fy): Figure => {
    const step = one?.years.find((year) => year.fy === fy)?.steps.find(({ id }) => id === "revenue");
    const title = `Revenue of FY ${fy}${one === undefined ? ", all districts" : ""}`;
    return {
      id: `fy${fy}`,
      title,
      unit: "money",
      outcome: step?.outcome ?? value(sumOf(found, fy, "revenue")),
      working: step?.working ?? sumOfDistricts(found, fy),
    };
  });
}

/** How the sum of a year came about; there are sums only of years in which every district has revenue. */
function sumOfDistricts(found: readonly Projection[], fy: number): Working {
  const source = found[0]!.years.find((year) => year.fy === fy)!.steps.find(({ id }) => id === "revenue")!
    .working.source;
  return sumWorking(
    found.flatMap((one) => revenueIn(one, fy) ?? []),
    "revenue",
    source,
    yearsOfSum([fy]),
    "the table below has each district's projected figures of the year and the steps to its revenue",
  );
}

function yearsTable(found: readonly Projection[]): ResultTable {
  const missing = { missing: "no rule" };
  return {
    id: "years",
    title: "Year by year",
    columns: [
      { title: "District", kind: "text" },
      { title: "Fiscal year", kind: "text" },
      { title: "Adjusted pupil units", kind: "number" },
      { title: "Protected students, prior year", kind: "count" },
      { title: "All students, prior year", kind: "count" },
      { title: "313 budget", kind: "money" },
      { title: "318 budget", kind: "money" },
      { title: "Initial revenue", kind: "money" },
      { title: "Incentive revenue", kind: "money" },
      { title: "Revenue", kind: "money" },
      { title: "State aid", kind: "money" },
      { title: "Local levy", kind: "money" },
    ],
    rows: found.flatMap(({ name, years }) =>
      years.map((year) => [
        name,
        `FY ${year.fy}`,
        year.figures.adjustedPupilUnits,
        year.figures.protectedPriorYear,
        year.figures.enrollmentPriorYear,
        year.figures.budget313,
        year.figures.budget318,
        ...(["initial", "incentive", "revenue", "aid", "levy"] as const).map(
          (id) => amountOf(year, id) ?? missing,
        ),
      ]),
    ),
  };
}

function chart(found: readonly Projection[], years: readonly number[]): ChartData {
  return {
    id: "years",
    title: "State aid and local levy by year",
    kind: "stackedBar",
    unit: "dollars",
    categoryTitle: "Fiscal year",
    categories: years.map((fy) => `FY ${fy}`),
    series: [
      { name: "State aid", values: years.map((fy) => sumOf(found, fy, "aid")) },
      { name: "Local levy", values: years.map((fy) => sumOf(found, fy, "levy")) },
    ],
    description: `${[years[0]!, years.at(-1)!]
      .map(
        (fy) =>
          `FY ${fy}: state aid ${showRounded(sumOf(found, fy, "aid") ?? 0, 0)}, local levy ${showRounded(sumOf(found, fy, "levy") ?? 0, 0)} dollars`,
      )
      .join("; ")}. One bar a year, of the districts in the table, under the assumptions.`,
  };
}
