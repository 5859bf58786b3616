import type { Area, LaidChart, LaidSeries, SheetLayout } from "../layout";
import { supports } from "./apiSets";

const TYPES: Readonly<Record<LaidChart["kind"], `${Excel.ChartType}`>> = {
  bar: "BarClustered",
  column: "ColumnClustered",
  line: "LineMarkers",
  points: "LineMarkers",
  stackedBar: "BarStacked",
};

const EDGE = "#404040";
const GAP_WIDTH = 60;

/** Excel's own charts over the report's cells: they follow the cells, print, and travel with the file. */
export function drawCharts(sheet: Excel.Worksheet, layout: SheetLayout): void {
  for (const laid of layout.charts) {
    const drawn = seriesOf(laid);
    const [first, ...others] = drawn;
    if (!first) continue;
    const chart = sheet.charts.add(
      TYPES[laid.kind] as Excel.ChartType,
      cells(sheet, first.values),
      Excel.ChartSeriesBy.columns,
    );
    chart.name = laid.id;
    writeTitles(chart, laid);
    chart.setPosition(corner(sheet, laid.area, "first"), corner(sheet, laid.area, "last"));
    chart.legend.visible = others.length > 0;
    chart.legend.position = laid.source === undefined ? "Bottom" : "Top";
    chart.legend.format.font.size = laid.fontSize;
    // Before ExcelApi 1.7 a chart cannot be given its series one by one; it then draws the first alone.
    if (!supports("1.7")) continue;
    const made = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
    drawn.forEach((series, index) => {
      const one = made[index];
      if (one) draw(sheet, one, laid, series);
    });
    if (laid.kind === "bar" || laid.kind === "stackedBar") listFromTheTop(chart);
    if (laid.logScale) scaleByPowers(chart, laid.logBase);
    if (laid.axisMaximum !== undefined) chart.axes.valueAxis.maximum = laid.axisMaximum;
    if (supports("1.8")) chart.axes.valueAxis.numberFormat = laid.axisFormat;
  }
}

interface DrawnSeries extends LaidSeries {
  /** A series that only shows one end of another's intervals. */
  readonly end: boolean;
}

/**
 * Excel's interface for add-ins has error bars of one length or one percent, none with a length for each point. The ends of an interval
 * are series of their own here: a dash below and a dash above each mark.
 */
function seriesOf(laid: LaidChart): readonly DrawnSeries[] {
  return laid.series.flatMap((series): DrawnSeries[] => {
    const { interval, name } = series;
    const own = { ...series, end: false };
    if (interval === undefined) return [own];
    const at = (values: Area, which: string): DrawnSeries => ({
      ...series,
      values,
      name: `${name}: ${which} end of the interval`,
      labels: undefined,
      end: true,
    });
    return [own, at(interval.low, "low"), at(interval.high, "high")];
  });
}

/** The source is the second line of the lower axis's title: it goes along where the chart is copied to. */
function writeTitles(chart: Excel.Chart, laid: LaidChart): void {
  const lying = laid.kind === "bar" || laid.kind === "stackedBar";
  const { valueAxis, categoryAxis } = chart.axes;
  chart.title.text = laid.title;
  chart.title.format.font.size = laid.fontSize + 3;
  chart.title.format.font.bold = true;
  const below = (title: string): string =>
    [title, laid.source ?? ""].filter((line) => line !== "").join("\n");
  const titles = [
    { axis: valueAxis, words: lying ? below(laid.unit) : laid.unit },
    { axis: categoryAxis, words: lying ? laid.categoryTitle : below(laid.categoryTitle) },
  ];
  for (const { axis, words } of titles) {
    axis.format.font.size = laid.fontSize - 1;
    if (words === "") continue;
    axis.title.text = words;
    axis.title.format.font.size = laid.fontSize;
    axis.title.format.font.bold = false;
  }
}

function draw(sheet: Excel.Worksheet, series: Excel.ChartSeries, laid: LaidChart, drawn: DrawnSeries): void {
  const { name, values, line, look, labels, named } = drawn;
  series.name = name;
  series.setValues(cells(sheet, values));
  series.setXAxisValues(cells(sheet, laid.categories));
  if (line) drawLimit(series, laid, drawn);
  else if (laid.kind === "line" || laid.kind === "points") drawMarks(series, laid.kind, drawn);
  else {
    series.format.fill.setSolidColor(look.color);
    series.format.line.color = EDGE;
    series.format.line.weight = 0.5;
    series.gapWidth = GAP_WIDTH;
  }
  if (labels !== undefined && supports("1.8")) {
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    series.dataLabels.numberFormat = labels;
    series.dataLabels.position = PLACES[laid.kind];
    series.dataLabels.format.font.size = laid.fontSize - 1;
    if (laid.kind === "stackedBar") series.dataLabels.format.font.color = look.ink;
  }
  if (named) nameAtEnd(series, values.rows);
}

const PLACES: Readonly<Record<LaidChart["kind"], "OutsideEnd" | "Center" | "Top">> = {
  bar: "OutsideEnd",
  column: "OutsideEnd",
  stackedBar: "Center",
  line: "Top",
  points: "Top",
};

/** The name of a limit above its last point, so that nobody has to look for it in the legend. */
function nameAtEnd(series: Excel.ChartSeries, points: number): void {
  const last = series.points.getItemAt(points - 1);
  last.hasDataLabel = true;
  last.dataLabel.showSeriesName = true;
  last.dataLabel.showValue = false;
  last.dataLabel.position = "Top";
}

const DASHES: Readonly<Record<LaidSeries["look"]["dash"], `${Excel.ChartLineStyle}`>> = {
  solid: "Continuous",
  dash: "Dash",
  dot: "RoundDot",
  dashDot: "DashDot",
  longDash: "DashDotDot",
  shortDot: "Dot",
};

const MARKS: Readonly<Record<LaidSeries["look"]["mark"], `${Excel.ChartMarkerStyle}`>> = {
  circle: "Circle",
  square: "Square",
  triangle: "Triangle",
  diamond: "Diamond",
  x: "X",
  plus: "Plus",
};

/** Lines are told apart by dashes and marks as well as by color; points have no line, and the ends of intervals are dashes. */
function drawMarks(series: Excel.ChartSeries, kind: LaidChart["kind"], { look, end }: DrawnSeries): void {
  series.markerStyle = end ? "Dash" : MARKS[look.mark];
  series.markerSize = 7;
  series.markerForegroundColor = look.color;
  series.markerBackgroundColor = look.color;
  if (kind === "points") {
    series.format.line.lineStyle = "None";
    return;
  }
  series.format.line.color = look.color;
  series.format.line.lineStyle = DASHES[look.dash];
}

/** A target or threshold: one line, or, where targets differ, a dash over each column that nothing joins. */
function drawLimit(series: Excel.ChartSeries, laid: LaidChart, { line, look }: DrawnSeries): void {
  if (laid.kind === "column") series.chartType = Excel.ChartType.line;
  if (line === "level") {
    series.markerStyle = Excel.ChartMarkerStyle.none;
    series.format.line.color = look.color;
    series.format.line.lineStyle = DASHES[look.dash];
    return;
  }
  series.format.line.lineStyle = Excel.ChartLineStyle.none;
  series.markerStyle = Excel.ChartMarkerStyle.dash;
  series.markerSize = 22;
  series.markerBackgroundColor = look.color;
  series.markerForegroundColor = look.color;
}

/** Ratios above and below 1 point in different directions: bars begin there. */
function scaleByPowers(chart: Excel.Chart, base: number): void {
  chart.axes.valueAxis.scaleType = Excel.ChartAxisScaleType.logarithmic;
  chart.axes.valueAxis.logBase = base;
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
