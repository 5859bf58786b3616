import { nameFiscalYear } from "../../law/federalFiscalYear";
import { spokenAddress } from "../../workbook/address";
import { columnReferences } from "../../workbook/indicatorReport";
import type { FoundTable } from "../../workbook/port";
import type { ReportBlock, ReportCell, ReportSheet, TableBlock } from "../../sheets/reportSheet";
import type { Mapping } from "../../workbook/inputRows";
import { words } from "../words";
import { figureColumns, type FigureId } from "./figures";
import { amountOf, districtChart, districtsChart } from "./revenueCharts";
import type { RevenueRow } from "./revenueRows";
import type { RevenueStepId } from "../../achievement/revenueSteps";

/** Where the figures of a run come from: typed in the pane, or columns of the person's own cells. */
export type RevenueSource =
  | { readonly kind: "typed" }
  | {
      readonly kind: "table";
      readonly table: FoundTable;
      readonly mapping: Mapping;
      readonly dataRows: number;
    };

/** More rows of working than this would bury the report; the formulas are live in any case. */
const MOST_WORKINGS = 40;

const steps: readonly { readonly id: RevenueStepId; readonly column: number }[] = [
  { id: "maxInitial", column: 2 },
  { id: "maxIncentive", column: 3 },
  { id: "initial", column: 4 },
  { id: "incentive", column: 5 },
  { id: "revenue", column: 6 },
  { id: "aid", column: 7 },
  { id: "levy", column: 8 },
];

/** The report sheet: every amount a live formula over the typed figures or over the person's own columns, and a chart. */
export function revenueReport(
  rows: readonly RevenueRow[],
  fy: number,
  source: RevenueSource,
  version: string,
): ReportSheet {
  const first = rows[0];
  return {
    name: words.revenue.reportName(String(fy)),
    label: words.revenue.reportLabel,
    ...(source.kind === "table"
      ? {
          columnReferences: columnReferences(
            {
              ...source.table,
              kind: source.dataRows === source.table.rows ? source.table.kind : "range",
              rows: source.dataRows,
            },
            source.mapping,
          ),
        }
      : {}),
    blocks: [
      { kind: "text", style: "title", text: words.revenue.reportTitle },
      { kind: "text", style: "body", text: nameFiscalYear(fy) },
      ...(source.kind === "typed" && first !== undefined ? [typedFigures(first)] : []),
      amounts(rows, fy, source),
      ...charts(rows, source),
      working(rows),
      ...sources(rows),
      ...(source.kind === "table"
        ? [
            {
              kind: "text",
              style: "note",
              text: words.revenue.reportData(spokenAddress(source.table.range)),
            } as const,
          ]
        : []),
      { kind: "text", style: "note", text: words.revenue.reportMade(version) },
    ],
  };
}

function typedFigures(row: RevenueRow): TableBlock {
  return {
    kind: "table",
    id: "figures",
    title: words.revenue.inputs,
    columns: [
      { title: words.revenue.typedDistrict, format: "text" },
      ...figureColumns.map((column) => ({
        title: column.title,
        format: isMoney(column.id)
          ? ("money" as const)
          : column.kind === "count"
            ? ("count" as const)
            : ("general" as const),
      })),
    ],
    rows: [[row.district, ...figureColumns.map((column) => row.figures[column.id])]],
  };
}

function isMoney(id: FigureId): boolean {
  return id === "budget313" || id === "budget318" || id === "holdHarmless";
}

function amounts(rows: readonly RevenueRow[], fy: number, source: RevenueSource): TableBlock {
  const count = source.kind === "table" ? source.dataRows : rows.length;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const formulas = amountFormulas(fy, source, count);
  return {
    kind: "table",
    id: "amounts",
    title: words.revenue.reportAmounts,
    asTable: count === 1,
    columns: [
      { title: words.revenue.typedDistrict, format: "text" },
      ...steps.map(({ id }) => ({ title: words.revenue.steps[id], format: "money" as const })),
    ],
    rows: Array.from({ length: count }, (_, index): ReportCell[] => {
      const row = byRow.get(index);
      return [
        row?.district ?? words.revenue.row(String(index + 1)),
        ...steps.map(({ id }): ReportCell => {
          const snapshot = row === undefined ? words.revenue.leftOut : amountOf(row, id);
          if (count === 1) return { formula: formulas[id], snapshot };
          return index === 0
            ? { formula: formulas[id], spill: { rows: count, columns: 1 }, snapshot }
            : { filledBySpill: true, snapshot };
        }),
      ];
    }),
  };
}

/** One formula a step over the whole column: a call a cell would be as many calls as districts. */
function amountFormulas(
  fy: number,
  source: RevenueSource,
  count: number,
): Readonly<Record<RevenueStepId, string>> {
  const figure = (id: FigureId): string =>
    source.kind === "table"
      ? `{column:${id}}`
      : `{cell:figures!1,${figureColumns.findIndex((column) => column.id === id) + 2}}`;
  const step = (id: RevenueStepId): string => {
    const column = steps.find((candidate) => candidate.id === id)?.column ?? 0;
    return count === 1 ? `{cell:amounts!1,${column}}` : `{range:amounts!1,${column},${count},${column}}`;
  };
  const hasHoldHarmless = source.kind === "typed" || source.mapping.holdHarmless !== undefined;
  const hold = hasHoldHarmless ? `,${figure("holdHarmless")}` : "";
  return {
    maxInitial: `=MN.AI_MAX_INITIAL(${fy},${figure("adjustedPupilUnits")},${figure("protectedPriorYear")},${figure("enrollmentPriorYear")}${hold})`,
    maxIncentive: `=MN.AI_MAX_INCENTIVE(${fy},${figure("adjustedPupilUnits")})`,
    initial: `=MN.AI_INITIAL(${fy},${step("maxInitial")},${figure("budget313")})`,
    incentive: `=MN.AI_INCENTIVE(${fy},${step("maxIncentive")},${figure("budget318")})`,
    revenue: `=${step("initial")}+${step("incentive")}`,
    aid: `=MN.AI_AID(${step("revenue")},${fy})`,
    levy: `=MN.AI_LEVY(${step("revenue")},${fy})`,
  };
}

function charts(rows: readonly RevenueRow[], source: RevenueSource): readonly ReportBlock[] {
  const first = rows[0];
  if (first === undefined) return [];
  if (source.kind === "table" && source.dataRows > 1) {
    // Categories and values are those of the table, also for rows that were left out.
    return [
      {
        kind: "chart",
        chart: districtsChart(rows),
        from: { table: "amounts", categories: 1, values: [7, 8] },
      },
    ];
  }
  const chart = districtChart(first);
  const from = source.kind === "typed";
  return [
    { kind: "chart", chart, from: { table: "allowed", categories: 1, values: [2, 3, 4] } },
    {
      kind: "table",
      id: "allowed",
      title: chart.title,
      columns: [
        { title: words.chart.category, format: "text" },
        ...chart.series.map((series) => ({ title: series.name, format: "money" as const })),
      ],
      rows: [
        [
          words.revenue.initial,
          {
            formula: from ? "={cell:figures!1,5}" : "={column:budget313}",
            snapshot: first.figures.budget313,
          },
          { formula: "={cell:amounts!1,2}", snapshot: amountOf(first, "maxInitial") },
          { formula: "={cell:amounts!1,4}", snapshot: amountOf(first, "initial") },
        ],
        [
          words.revenue.incentive,
          {
            formula: from ? "={cell:figures!1,6}" : "={column:budget318}",
            snapshot: first.figures.budget318,
          },
          { formula: "={cell:amounts!1,3}", snapshot: amountOf(first, "maxIncentive") },
          { formula: "={cell:amounts!1,5}", snapshot: amountOf(first, "incentive") },
        ],
      ],
    },
  ];
}

function working(rows: readonly RevenueRow[]): TableBlock {
  return {
    kind: "table",
    id: "working",
    title: words.working.title,
    columns: [
      { title: words.revenue.typedDistrict, format: "text" },
      { title: words.revenue.reportStep, format: "text" },
      { title: words.working.rule, format: "text" },
      { title: words.revenue.reportNumbers, format: "text" },
    ],
    rows: rows
      .slice(0, MOST_WORKINGS)
      .flatMap((row) =>
        row.steps.map((step) => [
          row.district,
          words.revenue.steps[step.id],
          step.working.rule,
          step.working.numbers,
        ]),
      ),
  };
}

/** Each place once, with the remark where its wording was not seen. */
function sources(rows: readonly RevenueRow[]): readonly ReportBlock[] {
  const lines = new Set(
    (rows[0]?.steps ?? []).map(({ working: { source } }) => {
      const place = `${source.source.title}, ${source.at}`;
      return source.compareWithSource === true ? `${place}: ${words.working.compare}.` : place;
    }),
  );
  return [
    { kind: "text", style: "heading", text: words.about.sourcesTitle },
    ...[...lines].map((text) => ({ kind: "text", style: "body", text }) as const),
  ];
}
