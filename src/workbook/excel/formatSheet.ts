import { localAddress } from "../address";
import type { SheetLayout } from "../layout";
import { ONE_PAGE_MARGIN } from "../pageLayout";
import type { CellRule } from "../../sheets/reportSheet";
import { STYLES } from "../styles";
import { supports } from "./apiSets";

export function formatSheet(sheet: Excel.Worksheet, layout: SheetLayout): void {
  layout.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = points(characters);
  });
  for (const { area, code } of layout.numberFormats) {
    // One code for all cells of the area: Excel spreads a single value.
    sheet.getRange(localAddress(area)).numberFormat = code as unknown as string[][];
  }
  for (const { area, style } of layout.styles) {
    const look = STYLES[style];
    if (Object.keys(look).length === 0) continue;
    const { format } = sheet.getRange(localAddress(area));
    if (look.bold !== undefined) format.font.bold = look.bold;
    if (look.italic !== undefined) format.font.italic = look.italic;
    if (look.color !== undefined) format.font.color = look.color;
    if (look.fontSize !== undefined) format.font.size = look.fontSize;
    if (look.fill !== undefined) format.fill.color = look.fill;
    if (look.wrap !== undefined) {
      format.wrapText = look.wrap;
      format.verticalAlignment = Excel.VerticalAlignment.top;
      format.autofitRows();
    }
  }
}

/** Excel measures columns in points here: 7 pixels a character of its usual letters, 5 for the edges, 4 pixels are 3 points. */
function points(characters: number): number {
  return ((characters * 7 + 5) * 3) / 4;
}

/** One page wide, as many as it takes long, with page numbers; or all of it on one page. */
export function setUpPage(sheet: Excel.Worksheet, layout: SheetLayout): void {
  if (!supports("1.9")) return;
  sheet.showGridlines = false;
  const page = sheet.pageLayout;
  page.setPrintArea(localAddress(layout.printArea));
  const { landscape, onePage, header, footer } = layout.page;
  page.orientation = landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  page.zoom = { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) };
  if (onePage) {
    page.paperSize = Excel.PaperType.letter;
    const side = ONE_PAGE_MARGIN;
    const sides = { left: side, right: side, top: side, bottom: side, header: side / 2, footer: side / 2 };
    page.setPrintMargins(Excel.PrintMarginUnit.inches, sides);
  }
  const lines = page.headersFooters.defaultForAllPages;
  if (header?.left !== undefined) lines.leftHeader = header.left;
  if (footer?.left !== undefined) lines.leftFooter = footer.left;
  if (footer?.center !== undefined) lines.centerFooter = footer.center;
}

/** What may be typed into the columns of a sheet that people fill in. */
export function setRules(sheet: Excel.Worksheet, layout: SheetLayout): void {
  if (!supports("1.8")) return;
  for (const { area, rule } of layout.rules) {
    const { dataValidation } = sheet.getRange(localAddress(area));
    dataValidation.rule = excelRule(rule);
    dataValidation.errorAlert = {
      title: "Please check",
      message: rule.message,
      style: Excel.DataValidationAlertStyle.stop,
      showAlert: true,
    };
  }
}

function excelRule(rule: CellRule): Excel.DataValidationRule {
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: rule.choices.join(",") } };
  const between = {
    formula1: rule.minimum,
    formula2: rule.maximum,
    operator: Excel.DataValidationOperator.between,
  };
  if (rule.kind === "whole") return { wholeNumber: between };
  return rule.kind === "decimal"
    ? { decimal: between }
    : { date: { ...between, formula1: String(rule.minimum), formula2: String(rule.maximum) } };
}
