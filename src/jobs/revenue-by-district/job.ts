import { showRounded } from "../../measures/rounding";
import { departmentShare } from "../../achievement/revenue";
import { AID_PERCENT, DEPARTMENT_PERCENT, INITIAL_RATE } from "../../achievement/revenueRules";
import {
  revenueSteps,
  type RevenueFigures,
  type RevenueStep,
  type RevenueStepId,
} from "../../achievement/revenueSteps";
import type { ChartData, ResultCell, ResultTable } from "../../indicators/declaration";
import { inRowOrder } from "../../indicators/recordForm/recordReader";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import type { Working } from "../../law/working";
import { centsOf, dollarsOf } from "../../measures/money";
import { notDefined, value } from "../../measures/outcome";
import { NOTHING, type Figure, type Job, type JobResult, type JobTable } from "../declaration";
import { DISTRICT, FISCAL_YEAR, REVENUE_FORM, YEARLY_COLUMNS } from "../revenueFigures/columns";
import { RevenueReader } from "../revenueFigures/readFigures";
import { yearsOfSum, sumWorking } from "../revenueFigures/sumWorking";
import { FISCAL_YEAR_SETTING } from "../revenueFigures/settings";
import { numberSetting } from "../settingValues";

/** More bars than this can no longer be read. */
const MOST_BARS = 25;

export const job: Job = {
  id: "revenue-by-district",
  group: "revenue",
  title: "Revenue of many districts",
  summary:
    "Computes initial and incentive revenue, aid and levy of every district in a table, each to the cent.",
  inputs: [
    {
      id: "districts",
      title: "Districts",
      help: "One row a district and year, with pupil units, head counts and approved budgets.",
      forms: [REVENUE_FORM],
    },
  ],
  settings: [FISCAL_YEAR_SETTING],
  sources: [INITIAL_RATE[0]!.source, AID_PERCENT[0]!.source],
  compute: (data, context) => {
    const table = data.districts;
    return table === undefined ? NOTHING : computed(table, numberSetting(context, "fy"));
  },
};

interface DistrictRevenue {
  readonly fy: number;
  readonly figures: RevenueFigures;
  readonly steps: readonly RevenueStep[];
}

const STEPS: readonly { readonly id: RevenueStepId; readonly title: string }[] = [
  { id: "maxInitial", title: "Maximum initial (line 12)" },
  { id: "maxIncentive", title: "Maximum incentive (line 13)" },
  { id: "initial", title: "Initial revenue" },
  { id: "incentive", title: "Incentive revenue" },
  { id: "revenue", title: "Revenue" },
  { id: "aid", title: "State aid" },
  { id: "levy", title: "Local levy" },
];

function computed({ rows }: JobTable, fy: number | undefined): JobResult {
  const reader = new RevenueReader(rows, YEARLY_COLUMNS);
  const found = new Map<number, DistrictRevenue>();
  for (const row of reader.reader.rows) {
    const year = reader.fiscalYear(row, fy);
    const figures = reader.figures(row);
    if (year === undefined || figures === undefined) continue;
    found.set(row, { fy: year, figures, steps: revenueSteps(year, figures) });
  }
  const nameOf = (row: number): string => reader.reader.nameOf(DISTRICT.id, row);
  return {
    ...NOTHING,
    figures: found.size === 0 ? [] : totals([...found.values()]),
    tables: found.size === 0 ? [] : [amounts(rows.count, found, nameOf, reader, fy), workings(found, nameOf)],
    charts: found.size === 0 ? [] : [chart(found, nameOf)],
    problems: inRowOrder(reader.reader.problems).map((problem) => ({ ...problem, input: "districts" })),
    notes: notesOf([...found.values()]),
  };
}

const LEFT_OUT: ResultCell = { missing: "left out" };
const NO_RULE: ResultCell = { missing: "no rule" };

/** What the department keeps of a district's initial revenue, where the year has a rule. */
function kept(one: DistrictRevenue): number | undefined {
  const initial = amountOf(one, "initial");
  const share = initial === undefined ? undefined : departmentShare(one.fy, initial);
  return share?.kind === "value" ? share.value : undefined;
}

function amountOf(one: DistrictRevenue, id: RevenueStepId): number | undefined {
  const outcome = one.steps.find((step) => step.id === id)!.outcome;
  return outcome.kind === "value" ? outcome.value : undefined;
}

/** The sum of the rows whose year has a rule for the amount, with its working, and how many they are. */
function sumOf(
  all: readonly DistrictRevenue[],
  id: RevenueStepId,
  of: string,
): { readonly sum: number; readonly rows: number; readonly working?: Working } {
  const counted = all.filter((one) => amountOf(one, id) !== undefined);
  const amounts = counted.flatMap((one) => amountOf(one, id) ?? []);
  const step = counted[0]?.steps.find((each) => each.id === id);
  return {
    sum: dollarsOf(amounts.reduce((sum, amount) => sum + centsOf(amount), 0)),
    rows: amounts.length,
    ...(step === undefined
      ? {}
      : { working: sumWorking(amounts, of, step.working.source, yearsOfSum(counted.map(({ fy }) => fy))) }),
  };
}

function totals(all: readonly DistrictRevenue[]): readonly Figure[] {
  const one = all.length === 1 ? all[0] : undefined;
  return STEPS.filter(({ id }) => one !== undefined || !id.startsWith("max")).map(({ id, title }): Figure => {
    if (one !== undefined) {
      const step = one.steps.find((each) => each.id === id)!;
      return { id, title, unit: "money", outcome: step.outcome, working: step.working };
    }
    const { sum, rows, working } = sumOf(all, id, title.toLowerCase());
    const without = all.length - rows;
    if (rows === 0) {
      return { id, title, unit: "money", outcome: notDefined("no row's year has a rule for it") };
    }
    return {
      id,
      title: without === 0 ? `${title}, all rows` : `${title}, ${rows} of ${all.length} rows`,
      unit: "money",
      outcome: value(sum),
      ...(working === undefined ? {} : { working }),
      ...(without === 0
        ? {}
        : {
            verdict: {
              text: `${without} ${without === 1 ? "row" : "rows"} without a rule not in it`,
              tone: "warning" as const,
            },
          }),
    };
  });
}

/** Every row of the table in its order, so that one formula over whole columns fills a column of amounts. */
function amounts(
  count: number,
  found: ReadonlyMap<number, DistrictRevenue>,
  nameOf: (row: number) => string,
  reader: RevenueReader,
  fy: number | undefined,
): ResultTable {
  const first = 2;
  const column = (id: RevenueStepId): number => first + STEPS.findIndex((step) => step.id === id);
  const range = (id: RevenueStepId): string =>
    `{range:amounts!1,${column(id) + 1},${count},${column(id) + 1}}`;
  const year = reader.reader.has(FISCAL_YEAR.id) ? "{column:districts/fiscalYear}" : String(fy ?? "");
  const figure = (id: string): string => `{column:districts/${id}}`;
  // Left empty it is nothing, here as in the calculation; the function takes a blank cell for a figure that was forgotten.
  const held = figure("holdHarmless");
  const hold = reader.reader.has("holdHarmless") ? `,IF(${held}="",0,${held})` : "";
  const formulas: Readonly<Record<RevenueStepId, string>> = {
    maxInitial: `=MN.AI_MAX_INITIAL(${year},${figure("adjustedPupilUnits")},${figure("protectedPriorYear")},${figure("enrollmentPriorYear")}${hold})`,
    maxIncentive: `=MN.AI_MAX_INCENTIVE(${year},${figure("adjustedPupilUnits")})`,
    initial: `=MN.AI_INITIAL(${year},${range("maxInitial")},${figure("budget313")})`,
    incentive: `=MN.AI_INCENTIVE(${year},${range("maxIncentive")},${figure("budget318")})`,
    revenue: `=${range("initial")}+${range("incentive")}`,
    aid: `=MN.AI_AID(${range("revenue")},${year})`,
    levy: `=MN.AI_LEVY(${range("revenue")},${year})`,
  };
  // "FY 2024" and "$1,200.00" are read here, but not by the formulas.
  const live = reader.plain();
  return {
    id: "amounts",
    title: "Revenue, aid and levy",
    columns: [
      { title: "District", kind: "text" },
      { title: "Fiscal year", kind: "text" },
      ...STEPS.map(({ title }) => ({ title, kind: "money" as const })),
      { title: "Kept by the department", kind: "money" },
    ],
    rows: Array.from({ length: count }, (_, row): ResultCell[] => {
      const one = found.get(row);
      return [
        nameOf(row),
        one === undefined ? null : `FY ${one.fy}`,
        ...STEPS.map(({ id }) => (one === undefined ? LEFT_OUT : (amountOf(one, id) ?? NO_RULE))),
        one === undefined ? LEFT_OUT : (kept(one) ?? NO_RULE),
      ];
    }),
    ...(live
      ? {
          spills: STEPS.map(({ id }) => ({
            row: 0,
            column: column(id),
            rows: count,
            columns: 1,
            formula: formulas[id],
          })),
        }
      : {}),
  };
}

function workings(found: ReadonlyMap<number, DistrictRevenue>, nameOf: (row: number) => string): ResultTable {
  return {
    id: "workings",
    title: "Working",
    columns: [
      { title: "District", kind: "text" },
      { title: "Fiscal year", kind: "text" },
      { title: "Step", kind: "text" },
      { title: "With the numbers", kind: "text" },
    ],
    rows: [...found].flatMap(([row, { fy, steps }]) =>
      steps.map(({ title, working }) => [nameOf(row), `FY ${fy}`, title, working.numbers]),
    ),
  };
}

const MOST_SAID = 3;
const dollars = (amount: number | null | undefined): string =>
  amount === null || amount === undefined ? "no amount" : `$${showRounded(amount, 0)}`;

function chart(found: ReadonlyMap<number, DistrictRevenue>, nameOf: (row: number) => string): ChartData {
  const largest = [...found]
    .sort(([, one], [, other]) => (amountOf(other, "revenue") ?? 0) - (amountOf(one, "revenue") ?? 0))
    .slice(0, MOST_BARS);
  const years = new Set([...found.values()].map(({ fy }) => fy));
  const label = (row: number, fy: number): string =>
    years.size > 1 ? `${nameOf(row)}, FY ${fy}` : nameOf(row);
  const sumOf = (id: "aid" | "levy"): string =>
    dollars([...found.values()].reduce((sum, one) => sum + (amountOf(one, id) ?? 0), 0));
  const which = largest.length < found.size ? `the ${largest.length} largest of ${found.size}` : "all";
  return {
    id: "split",
    title: `State aid and local levy (${which})`,
    kind: "stackedBar",
    unit: "dollars",
    categoryTitle: "District",
    categories: largest.map(([row, { fy }]) => label(row, fy)),
    series: [
      { name: "State aid", values: largest.map(([, one]) => amountOf(one, "aid") ?? null) },
      { name: "Local levy", values: largest.map(([, one]) => amountOf(one, "levy") ?? null) },
    ],
    description: `State aid ${sumOf("aid")} and local levy ${sumOf("levy")} in all. One bar a district, ${which}, the largest revenue first: ${largest
      .slice(0, MOST_SAID)
      .map(([row, one]) => `${label(row, one.fy)} ${dollars(amountOf(one, "revenue"))}`)
      .join("; ")}.`,
  };
}

function notesOf(all: readonly DistrictRevenue[]): JobResult["notes"] {
  if (all.length === 0) return [];
  const years = [...new Set(all.map(({ fy }) => fy))].sort((a, b) => a - b);
  return [
    {
      text: `Years in the table: ${years.map(nameFiscalYear).join("; ")}. Each row follows the rule of its own year.`,
    },
    {
      text: "What the department keeps for oversight is part of initial revenue, not on top of it.",
      source: DEPARTMENT_PERCENT[0]!.source,
    },
    ...INITIAL_RATE.flatMap(({ note, source }) => (note === undefined ? [] : [{ text: note, source }])),
  ];
}
