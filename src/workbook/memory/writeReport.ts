import { freeSheetName } from "../address";
import { REPORT_MARK, textFormula } from "../hiddenNames";
import { layoutReport, type Area, type LaidCell, type SheetLayout } from "../layout";
import { ONE_PAGE_MARGIN, type LaidLine } from "../pageLayout";
import type { WrittenReport } from "../port";
import type { ReportSheet } from "../../sheets/reportSheet";
import { STYLES } from "../styles";
import type { HostChart, HostPage, HostPicture, HostSheet, HostWorkbook } from "./host";

/** Writes the report as one undo step of the workbook. Where anything fails the half-written sheet is taken away again. */
export function writeReport(workbook: HostWorkbook, report: ReportSheet): WrittenReport {
  const layout = layoutReport(report, {
    sheet: freeSheetName(
      report.name,
      workbook.sheets.map(({ name }) => name),
    ),
    takenTableNames: [
      ...workbook.tables.map(({ name }) => name),
      ...workbook.names.filter(({ scopeSheet }) => scopeSheet === undefined).map(({ name }) => name),
    ],
  });
  workbook.batch(report.label, () => {
    const sheet = workbook.addSheet(layout.sheet);
    try {
      fill(workbook, sheet, layout, report.label);
    } catch (error) {
      workbook.removeSheet(layout.sheet);
      throw error;
    }
  });
  return { sheet: layout.sheet, range: { sheet: layout.sheet, ...layout.area } };
}

function fill(workbook: HostWorkbook, sheet: HostSheet, layout: SheetLayout, label: string): void {
  sheet.setRange(
    0,
    0,
    layout.cells.map((row) => row.map(hostInput)),
  );
  for (const { area, style } of layout.styles) sheet.setFormat(area, STYLES[style]);
  for (const { area, code } of layout.numberFormats) sheet.setFormat(area, { numberFormat: code });
  layout.columnWidths.forEach((width, column) => sheet.setColumnWidth(column, width));
  for (const { name, area } of layout.tables) {
    if (name !== undefined) workbook.addTable({ name, sheet: layout.sheet, range: area });
  }
  for (const chart of layout.charts) sheet.addChart(hostChart(chart, layout.sheet));
  layout.pictures.forEach((picture, index) => sheet.addPicture(hostPicture(picture, index, layout.sheet)));
  for (const { area, rule } of layout.rules) sheet.addValidation({ ...rule, range: area });
  sheet.printArea = layout.printArea;
  sheet.page = hostPage(layout.page);
  if (layout.ours) workbook.defineName(REPORT_MARK, textFormula(label) ?? '=""', layout.sheet);
}

function hostPage({ landscape, onePage, header, footer }: SheetLayout["page"]): HostPage {
  const line = ({ left, center }: LaidLine): string =>
    (left === undefined ? "" : `&L${left}`) + (center === undefined ? "" : `&C${center}`);
  return {
    landscape,
    pagesWide: 1,
    ...(onePage ? { pagesTall: 1, margin: ONE_PAGE_MARGIN } : {}),
    ...(header === undefined ? {} : { header: line(header) }),
    ...(footer === undefined ? {} : { footer: line(footer) }),
  };
}

/** Text that looks like a formula stays text: the workbook takes a leading apostrophe for that. */
function hostInput(cell: LaidCell): string | number | boolean | undefined {
  if (cell === null) return undefined;
  if (typeof cell === "object") return cell.formula;
  return typeof cell === "string" && /^'*=/.test(cell) ? `'${cell}` : cell;
}

function hostPicture(picture: SheetLayout["pictures"][number], index: number, sheet: string): HostPicture {
  const { area, width, height } = picture;
  const name = picture.title ?? `Picture ${index + 1}`;
  return {
    id: `${sheet}: picture ${index + 1}`,
    name,
    alternativeText: picture.description,
    at: { row: area.row, column: area.column },
    width,
    height,
    image: { kind: "svg", text: picture.svg },
  };
}

function hostChart(chart: SheetLayout["charts"][number], sheet: string): HostChart {
  const at = (range: Area) => ({ sheet, range });
  return {
    // Ids are the workbook's; two reports of one indicator draw the same charts.
    id: `${sheet}: ${chart.id}`,
    kind: chart.kind,
    title: chart.title,
    at: chart.area,
    series: chart.series.map(({ name, values, line, interval, look, labels, named }) => ({
      name,
      values: at(values),
      categories: at(chart.categories),
      look,
      ...(line === undefined ? {} : { kind: "line" as const }),
      ...(interval && { interval: { below: at(interval.below), above: at(interval.above) } }),
      ...(labels === undefined ? {} : { labels }),
      ...(named ? { named } : {}),
    })),
    ...(chart.logScale ? { logScale: true, logBase: chart.logBase } : {}),
    valueAxisTitle: chart.unit,
    categoryAxisTitle: chart.categoryTitle,
    ...(chart.source === undefined ? {} : { source: chart.source }),
    axisFormat: chart.axisFormat,
    ...(chart.axisMaximum === undefined ? {} : { axisMaximum: chart.axisMaximum }),
    fontSize: chart.fontSize,
    alternativeText: chart.description,
  };
}
