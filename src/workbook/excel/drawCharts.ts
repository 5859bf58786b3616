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
    describe(sheet, chart.series.getItemAt(0), laid, first);
    for (const series of others) describe(sheet, chart.series.add(series.name), laid, series);
    if (laid.kind === "bar" || laid.kind === "stackedBar") listFromTheTop(chart);
    if (laid.logScale) chart.axes.valueAxis.scaleType = Excel.ChartAxisScaleType.logarithmic;
  }
}

function describe(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  laid: LaidChart,
  { name, values, mark }: LaidChart["series"][number],
): void {
  series.name = name;
  series.setValues(cells(sheet, values));
  series.setXAxisValues(cells(sheet, laid.categories));
  // A line runs across upright columns only; lying bars show a mark as one more bar.
  if (mark && (laid.kind === "column" || laid.kind === "line")) {
    series.chartType = Excel.ChartType.line;
    series.format.line.color = "#9C0006";
    series.markerStyle = Excel.ChartMarkerStyle.none;
  }
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
