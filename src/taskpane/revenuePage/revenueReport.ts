import type { RevenueFigureId } from "../../achievement/revenue/difference";
import type { RevenueStepId } from "../../achievement/revenueSteps";
import { DISTRICT, FIGURES } from "../../jobs/revenueFigures/columns";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import type { ReportBlock, ReportSheet, TableBlock } from "../../sheets/reportSheet";
import { words } from "../words";
import { amountOf, districtChart, revenueChartSource, splitChart } from "./revenueCharts";
import type { TypedRevenue } from "./typedRevenue";

const STEPS: readonly RevenueStepId[] = [
  "maxInitial",
  "maxIncentive",
  "initial",
  "incentive",
  "revenue",
  "aid",
  "levy",
];

/** The report sheet: the typed figures, every amount a live formula over them, a chart, and the working. */
export function revenueReport(one: TypedRevenue, fy: number, version: string): ReportSheet {
  return {
    name: words.revenue.reportName(String(fy)),
    label: words.revenue.reportLabel,
    blocks: [
      { kind: "text", style: "title", text: words.revenue.reportTitle },
      { kind: "text", style: "body", text: nameFiscalYear(fy) },
      typedFigures(one),
      amounts(one, fy),
      ...chart(one, fy),
      working(one),
      ...sources(one),
      { kind: "text", style: "note", text: words.revenue.reportMade(version) },
    ],
  };
}

function typedFigures({ district, figures }: TypedRevenue): TableBlock {
  return {
    kind: "table",
    id: "figures",
    title: words.revenue.inputs,
    columns: [
      { title: DISTRICT.title, format: "text" },
      ...FIGURES.map(({ id, title, kind }) => ({
        title,
        format: isMoney(id)
          ? ("money" as const)
          : kind === "count"
            ? ("count" as const)
            : ("general" as const),
      })),
    ],
    rows: [[district, ...FIGURES.map(({ id }) => figures[id])]],
  };
}

function isMoney(id: RevenueFigureId): boolean {
  return id === "budget313" || id === "budget318" || id === "holdHarmless";
}

/** Where a typed figure stands, and where an amount does: columns from 1, the district before them. */
const figure = (id: RevenueFigureId): string =>
  `{cell:figures!1,${FIGURES.findIndex((column) => column.id === id) + 2}}`;
const amount = (id: RevenueStepId): string => `{cell:amounts!1,${STEPS.indexOf(id) + 2}}`;

function amounts(one: TypedRevenue, fy: number): TableBlock {
  const formulas: Readonly<Record<RevenueStepId, string>> = {
    maxInitial: `=MN.AI_MAX_INITIAL(${fy},${figure("adjustedPupilUnits")},${figure("protectedPriorYear")},${figure("enrollmentPriorYear")},${figure("holdHarmless")})`,
    maxIncentive: `=MN.AI_MAX_INCENTIVE(${fy},${figure("adjustedPupilUnits")})`,
    initial: `=MN.AI_INITIAL(${fy},${amount("maxInitial")},${figure("budget313")})`,
    incentive: `=MN.AI_INCENTIVE(${fy},${amount("maxIncentive")},${figure("budget318")})`,
    revenue: `=${amount("initial")}+${amount("incentive")}`,
    aid: `=MN.AI_AID(${amount("revenue")},${fy})`,
    levy: `=MN.AI_LEVY(${amount("revenue")},${fy})`,
  };
  return {
    kind: "table",
    id: "amounts",
    title: words.revenue.reportAmounts,
    columns: [
      { title: DISTRICT.title, format: "text" },
      ...STEPS.map((id) => ({ title: words.revenue.steps[id], format: "money" as const })),
    ],
    rows: [[one.district, ...STEPS.map((id) => ({ formula: formulas[id], snapshot: amountOf(one, id) }))]],
  };
}

function chart(one: TypedRevenue, fy: number): readonly ReportBlock[] {
  const drawn = districtChart(one);
  const split = splitChart(one);
  const row = (
    title: string,
    budget: "budget313" | "budget318",
    most: RevenueStepId,
    revenue: RevenueStepId,
  ): TableBlock["rows"][number] => [
    title,
    { formula: `=${figure(budget)}`, snapshot: one.figures[budget] },
    { formula: `=${amount(most)}`, snapshot: amountOf(one, most) },
    { formula: `=${amount(revenue)}`, snapshot: amountOf(one, revenue) },
  ];
  return [
    {
      kind: "chart",
      chart: drawn,
      from: { table: "allowed", categories: 1, values: [2, 3, 4] },
      source: revenueChartSource(one, fy),
    },
    { kind: "text", style: "note", text: drawn.description },
    {
      kind: "chart",
      chart: split,
      from: {
        table: "amounts",
        categories: 1,
        values: [STEPS.indexOf("aid") + 2, STEPS.indexOf("levy") + 2],
      },
      source: revenueChartSource(one, fy),
    },
    { kind: "text", style: "note", text: split.description },
    {
      kind: "table",
      id: "allowed",
      title: drawn.title,
      columns: [
        { title: words.chart.category, format: "text" },
        ...drawn.series.map((series) => ({ title: series.name, format: "money" as const })),
      ],
      rows: [
        row(words.revenue.initial, "budget313", "maxInitial", "initial"),
        row(words.revenue.incentive, "budget318", "maxIncentive", "incentive"),
      ],
    },
  ];
}

function working({ district, steps }: TypedRevenue): TableBlock {
  return {
    kind: "table",
    id: "working",
    title: words.working.title,
    columns: [
      { title: DISTRICT.title, format: "text" },
      { title: words.revenue.reportStep, format: "text" },
      { title: words.working.rule, format: "text" },
      { title: words.revenue.reportNumbers, format: "text" },
    ],
    rows: steps.map(({ id, working: { rule, numbers } }) => [
      district,
      words.revenue.steps[id],
      rule,
      numbers,
    ]),
  };
}

/** Each place once, with the remark where its wording was not seen. */
function sources({ steps }: TypedRevenue): readonly ReportBlock[] {
  const lines = new Set(
    steps.map(({ working: { source } }) => {
      const place = `${source.source.title}, ${source.at}`;
      return source.compareWithSource === true ? `${place}: ${words.working.compare}.` : place;
    }),
  );
  return [
    { kind: "text", style: "heading", text: words.about.sourcesTitle },
    ...[...lines].map((text) => ({ kind: "text", style: "body", text }) as const),
  ];
}
