import { freeSheetName } from "../address";
import { REPORT_MARK, textFormula } from "../hiddenNames";
import { layoutReport, type SheetLayout } from "../layout";
import { picturesInWords } from "../picturesInWords";
import type { WrittenReport } from "../port";
import type { ReportSheet } from "../../sheets/reportSheet";
import { canSpill } from "./apiSets";
import { drawCharts } from "./drawCharts";
import { drawReportPictures, placePictures, type DrawPicture } from "./pictures";
import { formatSheet, setRules, setUpPage } from "./formatSheet";
import { takeInputs, type WrittenSheet } from "./ourWrites";
import { writeCells } from "./writeCells";

/**
 * Makes the report's sheet. A batch of Excel keeps what it did before an error, so on any error the new sheet is deleted again:
 * a report is there whole or not at all.
 */
export async function writeReport(
  context: Excel.RequestContext,
  wished: ReportSheet,
  drawPicture: DrawPicture | undefined,
): Promise<{ readonly written: WrittenReport; readonly ours: WrittenSheet }> {
  // Drawn first: what comes out decides how many rows a picture takes, its own or those of its words.
  const images = await drawReportPictures(wished, drawPicture);
  const report = picturesInWords(wished, (block) => images.has(block));
  const layout = await placeReport(context, report);
  const sheet = context.workbook.worksheets.add(layout.sheet);
  try {
    sheet.load("id");
    await context.sync();
    await writeCells(context, sheet, layout);
    formatSheet(sheet, layout);
    addTables(sheet, layout);
    drawCharts(sheet, layout);
    setUpPage(sheet, layout);
    setRules(sheet, layout);
    if (layout.ours) sheet.names.add(REPORT_MARK, textFormula(report.label) ?? '=""').visible = false;
    sheet.activate();
    sheet.getRange("A1").select();
    await placePictures(
      context,
      sheet,
      layout,
      report.blocks.flatMap((block) => (block.kind === "picture" ? (images.get(block) ?? []) : [])),
    );
    await context.sync();
    const inputs = await takeInputs(context, sheet, layout.spills);
    return {
      written: { sheet: layout.sheet, range: { sheet: layout.sheet, ...layout.area } },
      ours: {
        kind: "report",
        label: report.label,
        sheet: layout.sheet,
        id: sheet.id,
        inputs,
        spills: layout.spills,
      },
    };
  } catch (error) {
    await removeAgain(context, layout.sheet);
    throw error;
  }
}

/** Names are taken case-insensitively across sheets, tables and defined names. */
async function placeReport(context: Excel.RequestContext, report: ReportSheet): Promise<SheetLayout> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  return layoutReport(report, {
    sheet: freeSheetName(
      report.name,
      worksheets.items.map(({ name }) => name),
    ),
    takenTableNames: [...tables.items, ...names.items].map(({ name }) => name),
    spills: canSpill(),
  });
}

function addTables(sheet: Excel.Worksheet, layout: SheetLayout): void {
  for (const { name, area } of layout.tables) {
    if (name === undefined) continue;
    const table = sheet.tables.add(
      sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns),
      true,
    );
    table.name = name;
    table.style = "TableStyleLight1";
    table.showFilterButton = false;
  }
}

async function removeAgain(context: Excel.RequestContext, name: string): Promise<void> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  } catch {
    // The first error says more; a second one here means Excel takes no orders at all just now.
  }
}
