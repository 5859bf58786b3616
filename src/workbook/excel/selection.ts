import { localAddress, parseAddress } from "../address";
import type { RangeAddress } from "../port";
import { sheetNotFound } from "../problems";
import { errorCode } from "./officeErrors";

/** The first selected area; undefined where a chart or picture is selected. */
export async function readSelection(context: Excel.RequestContext): Promise<RangeAddress | undefined> {
  const selected = context.workbook.getSelectedRanges();
  selected.load("address");
  try {
    await context.sync();
  } catch (error) {
    if (["InvalidSelection", "ItemNotFound"].includes(errorCode(error))) return undefined;
    throw error;
  }
  return parseAddress(selected.address);
}

export async function selectRange(context: Excel.RequestContext, range: RangeAddress): Promise<void> {
  const sheet = await sheetByName(context, range.sheet);
  sheet.activate();
  sheet.getRange(localAddress(range)).select();
  await context.sync();
}

export async function sheetByName(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) throw sheetNotFound(name);
  return sheet;
}
