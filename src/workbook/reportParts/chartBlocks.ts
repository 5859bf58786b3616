import type { ChartData } from "../../indicators/declaration";
import { heatTable } from "../../jobs/pictures/heatTable";
import type { ChartBlock, NumberFormat, ReportBlock, ReportCell, TableBlock } from "../../sheets/reportSheet";
import { BETWEEN_NAMES, findFigures, type Figures } from "./chartFigures";

/** More than this cannot be told apart on a page; the table behind the chart has them all. */
const MOST_DRAWN = 40;

/**
 * The charts of a result. A chart draws the cells of a table of this report where that table holds its figures, so that
 * it follows the person's data. Where it shows only some rows, names them by several columns, has marks (targets, thresholds) or
 * intervals, a small table of its own points at those cells; only figures found nowhere are written as values.
 * @param source where the figures come from, one line
 */
export function chartBlocks(
  charts: readonly ChartData[],
  tables: readonly TableBlock[],
  source: string,
): readonly ReportBlock[] {
  return charts
    .filter((chart) => chart.categories.length > 0 && chart.series.length > 0)
    .flatMap((whole): ReportBlock[] => {
      if (whole.kind === "heat") return heatBlocks(whole, tables, source);
      const chart = firstOf(whole);
      const seen: ReportBlock = { kind: "text", style: "note", text: chart.description };
      const found = findFigures(chart, tables);
      const [categories, ...more] = found?.categories ?? [];
      if (found?.whole && categories !== undefined && more.length === 0 && isPlain(chart)) {
        const { table, values } = found;
        return [{ kind: "chart", chart, from: { table, categories, values }, source }, seen];
      }
      const own = figuresTable(chart, found, tables);
      return [{ kind: "chart", chart, from: own.from, source }, seen, own.table];
    });
}

/** Its figures are all in columns of one table, one beside the other. */
function isPlain({ marks, series }: ChartData): boolean {
  return !marks?.length && series.every(({ interval }) => interval === undefined);
}

/** What a page has room for; its title says how many there are. */
function firstOf(chart: ChartData): ChartData {
  const count = chart.categories.length;
  if (count <= MOST_DRAWN) return chart;
  const first = <T>(list: readonly T[]): readonly T[] => list.slice(0, MOST_DRAWN);
  return {
    ...chart,
    title: `${chart.title} (the first ${MOST_DRAWN} of ${count.toLocaleString("en-US")})`,
    categories: first(chart.categories),
    series: chart.series.map((series) => ({
      ...series,
      values: first(series.values),
      ...(series.interval && {
        interval: { low: first(series.interval.low), high: first(series.interval.high) },
      }),
      ...(series.formulas && { formulas: first(series.formulas) }),
    })),
  };
}

/** Excel's charts have no such kind: it is drawn, with its numbers in a table below. */
function heatBlocks(chart: ChartData, tables: readonly TableBlock[], source: string): ReportBlock[] {
  const { title, description } = chart;
  const { svg, width, height } = heatTable(chart, source);
  return [
    { kind: "text", style: "heading", text: title },
    { kind: "picture", title, svg, width, height, description },
    { kind: "text", style: "note", text: description },
    ...(findFigures(chart, tables) === undefined ? [heatFigures(chart)] : []),
  ];
}

function heatFigures({ id, title, unit, categoryTitle, categories, series }: ChartData): TableBlock {
  return {
    kind: "table",
    id: `figures of ${id}`,
    title: `Figures: ${title}, as they were when this sheet was written`,
    columns: [
      { title: categoryTitle ?? "Category", format: "text" },
      ...series.map(({ name }) => ({ title: name, format: formatOf(unit) }) as const),
    ],
    rows: categories.map((category, row) => [category, ...series.map(({ values }) => values[row] ?? null)]),
  };
}

/** A column of the chart's own table: its title and its cells from the top. */
interface FigureColumn {
  readonly title: string;
  readonly cells: readonly ReportCell[];
}

function figuresTable(
  chart: ChartData,
  found: Figures | undefined,
  tables: readonly TableBlock[],
): { readonly table: TableBlock; readonly from: ChartBlock["from"] } {
  const id = `figures of ${chart.id}`;
  const drawn = tables.find((table) => table.id === found?.table);
  const rows = chart.categories.map((_, row) => row);
  const columns: FigureColumn[] = [
    {
      title: titleOfNames(drawn, found) || (chart.categoryTitle ?? "Category"),
      cells: chart.categories.map((category, row) =>
        found ? { formula: `=${namesOf(found, row)}`, snapshot: category } : category,
      ),
    },
  ];
  const add = (title: string, cells: readonly ReportCell[]): number => columns.push({ title, cells });
  const inTable = (values: readonly (number | null)[], column: number | undefined): readonly ReportCell[] =>
    values.map((value, row) =>
      !found || column === undefined || value === null
        ? value
        : { formula: `=${cellOf(found, row, column)}`, snapshot: value },
    );
  const values = chart.series.map(({ name, values, formulas }, index) =>
    add(
      name,
      formulas === undefined
        ? inTable(values, found?.values[index])
        : values.map((value, row) => {
            const formula = formulas[row];
            return value === null || formula === null || formula === undefined
              ? value
              : { formula, snapshot: value };
          }),
    ),
  );
  const several = chart.series.filter(({ interval }) => interval !== undefined).length > 1;
  const intervals = chart.series.flatMap(({ name, values: middles, interval }, series) => {
    if (interval === undefined) return [];
    const of = several ? ` of ${name}` : "";
    const low = add(`Low${of}`, inTable(interval.low, found?.ends[series]?.low));
    const high = add(`High${of}`, inTable(interval.high, found?.ends[series]?.high));
    const middle = values[series] ?? 0;
    // Error bars of a chart are told by their length.
    const length = (ends: readonly (number | null)[], end: number, below: boolean): number =>
      add(
        below ? `${name} less low` : `High less ${name}`,
        rows.map((row): ReportCell => {
          const [at, value] = [ends[row] ?? null, middles[row] ?? null];
          if (at === null || value === null) return null;
          const [more, less] = below ? [middle, end] : [end, middle];
          return {
            formula: `={cell:${id}!${row + 1},${more}}-{cell:${id}!${row + 1},${less}}`,
            snapshot: below ? value - at : at - value,
          };
        }),
      );
    const below = length(interval.low, low, true);
    const above = length(interval.high, high, false);
    return [{ series, low, high, below, above }];
  });
  const marks = (chart.marks ?? []).map(({ label, value }) =>
    add(
      label,
      rows.map(() => value),
    ),
  );
  const format = formatOf(chart.unit);
  const live = found !== undefined || chart.series.some(({ formulas }) => formulas !== undefined);
  return {
    table: {
      kind: "table",
      id,
      title: `Figures of the chart${live ? "" : ", as they were when this sheet was written"}: ${chart.title}`,
      columns: columns.map(({ title }, index) => ({ title, format: index === 0 ? "text" : format })),
      rows: rows.map((row) => columns.map(({ cells }) => cells[row] ?? null)),
    },
    from: {
      table: id,
      categories: 1,
      values: [...values, ...marks],
      ...(intervals.length > 0 ? { intervals } : {}),
    },
  };
}

function titleOfNames(drawn: TableBlock | undefined, found: Figures | undefined): string {
  const titles = found?.categories.map((column) => drawn?.columns[column - 1]?.title ?? "") ?? [];
  return titles.join(BETWEEN_NAMES);
}

/** What names a category, as a formula: the cells that hold its name, joined as its name joins them. */
function namesOf(found: Figures, place: number): string {
  return found.categories.map((column) => cellOf(found, place, column)).join(`&"${BETWEEN_NAMES}"&`);
}

function cellOf({ table, rows }: Figures, place: number, column: number): string {
  return `{cell:${table}!${(rows[place] ?? 0) + 1},${column}}`;
}

function formatOf(unit: string): NumberFormat {
  if (/percent|%/i.test(unit)) return "percent2";
  if (/dollar/i.test(unit)) return "money";
  return /ratio/i.test(unit) ? "ratio2" : "general";
}
