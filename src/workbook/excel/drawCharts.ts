import type { Area, LaidChart, SheetLayout } from "../layout";
import { supports } from "./apiSets";

const TYPES: Readonly<Record<LaidChart["kind"], `${Excel.ChartType}`>> = {
  bar: "BarClustered",
  column: "ColumnClustered",
  line: "LineMarkers",
  stackedBar: "BarStacked",
};

/** Excel's own charts over the report's cells: they follow the cells, print, and travel with the file. */
export function drawCharts(sheet: Excel.Worksheet, layout: SheetLayout): void {
  for (const laid of layout.charts) {
    const [first, ...others] = laid.series;
    if (!first) continue;
    const chart = sheet.charts.add(
      TYPES[laid.kind] as Excel.ChartType,
      cells(sheet, first.values),
      Excel.ChartSeriesBy.columns,
    );
    chart.name = laid.id;
    chart.title.text = laid.title;
    chart.setPosition(corner(sheet, laid.area, "first"), corner(sheet, laid.area, "last"));
    chart.legend.visible = others.length > 0;
    chart.legend.position = Excel.ChartLegendPosition.bottom;
    if (laid.unit !== "") chart.axes.valueAxis.title.text = laid.unit;
    if (laid.categoryTitle !== "") chart.axes.categoryAxis.title.text = laid.categoryTitle;
    // Before ExcelApi 1.7 a chart cannot be given its series one by one; it then draws the first alone.
    if (!supports("1.7")) continue;
    const drawn = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
    const lines = laid.series.filter(({ line }) => line);
    laid.series.forEach((series, index) => {
      const made = drawn[index];
      if (!made) return;
      describe(sheet, made, laid, series);
      if (series.line) drawLine(made, series.line, lines.indexOf(series));
    });
    if (laid.kind === "bar" || laid.kind === "stackedBar") listFromTheTop(chart);
    if (laid.logScale) scaleByPowers(chart);
  }
}

function describe(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  laid: LaidChart,
  { name, values }: LaidChart["series"][number],
): void {
  series.name = name;
  series.setValues(cells(sheet, values));
  series.setXAxisValues(cells(sheet, laid.categories));
}

/** Several lines are told apart by their dashes as well as by their colours. */
const LINES: readonly { readonly color: string; readonly style: `${Excel.ChartLineStyle}` }[] = [
  { color: "#9C0006", style: "Continuous" },
  { color: "#404040", style: "Dash" },
  { color: "#7A4B00", style: "RoundDot" },
];

/** A target or threshold over the columns: one line, or, where targets differ, a dash over each column that nothing joins. */
function drawLine(
  series: Excel.ChartSeries,
  line: NonNullable<LaidChart["series"][number]["line"]>,
  place: number,
): void {
  const look = LINES[place % LINES.length];
  if (!look) return;
  series.chartType = Excel.ChartType.line;
  if (line === "level") {
    series.markerStyle = Excel.ChartMarkerStyle.none;
    series.format.line.color = look.color;
    series.format.line.lineStyle = look.style;
    return;
  }
  series.format.line.lineStyle = Excel.ChartLineStyle.none;
  series.markerStyle = Excel.ChartMarkerStyle.dash;
  series.markerSize = 22;
  series.markerBackgroundColor = look.color;
  series.markerForegroundColor = look.color;
}

/** Powers of ten, and bars that begin at 1: ratios above and below it point in different directions. */
function scaleByPowers(chart: Excel.Chart): void {
  chart.axes.valueAxis.scaleType = Excel.ChartAxisScaleType.logarithmic;
  chart.axes.categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  if (supports("1.8")) chart.axes.valueAxis.setPositionAt(1);
}

/** Excel draws lying bars from the bottom up; readers expect the table's order. */
function listFromTheTop(chart: Excel.Chart): void {
  chart.axes.categoryAxis.reversePlotOrder = true;
  if (supports("1.8")) chart.axes.categoryAxis.position = Excel.ChartAxisPosition.maximum;
}

function cells(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

function corner(sheet: Excel.Worksheet, area: Area, which: "first" | "last"): Excel.Range {
  if (which === "first") return sheet.getRangeByIndexes(area.row, area.column, 1, 1);
  return sheet.getRangeByIndexes(area.row + area.rows - 1, area.column + area.columns - 1, 1, 1);
}
