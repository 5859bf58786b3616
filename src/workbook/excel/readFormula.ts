import { parseAddress } from "../address";
import { isHiddenName } from "../hiddenNames";
import type { CellFormula, RangeAddress, TableShape, WorkbookNames } from "../port";
import { canSpill } from "./apiSets";
import { rawCells } from "./readCells";
import { sheetByName } from "./selection";

export async function readFormula(context: Excel.RequestContext, cell: RangeAddress): Promise<CellFormula> {
  const sheet = await sheetByName(context, cell.sheet);
  const range = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1);
  range.load("formulas,values,valueTypes");
  const spills = canSpill();
  const parent = spills ? range.getSpillParentOrNullObject() : undefined;
  const own = spills ? range.getSpillingToRangeOrNullObject() : undefined;
  parent?.load("address,formulas");
  own?.load("address");
  await context.sync();

  const at = { sheet: sheet.name, row: cell.row, column: cell.column, rows: 1, columns: 1 };
  const value = rawCells(range.values, range.valueTypes)[0]?.[0] ?? null;
  const formula = formulaOf(range.formulas[0]?.[0], value);
  if (formula !== undefined) {
    const fills = own && !own.isNullObject ? parseAddress(own.address, sheet.name) : undefined;
    return { at, value, formula, fills: fills ?? at };
  }
  const anchor = parent && !parent.isNullObject ? parseAddress(parent.address, sheet.name) : undefined;
  if (anchor === undefined || (anchor.row === at.row && anchor.column === at.column)) {
    return { at, value, fills: at };
  }
  const spilling = sheet.getRangeByIndexes(anchor.row, anchor.column, 1, 1).getSpillingToRangeOrNullObject();
  spilling.load("address");
  await context.sync();
  const fills = spilling.isNullObject ? undefined : parseAddress(spilling.address, sheet.name);
  const text = String(parent?.formulas[0]?.[0] ?? "");
  return text.startsWith("=") ? { at, value, formula: text, fills: fills ?? at } : { at, value, fills: at };
}

/** A text that begins with "=" is its own value; a formula's text is not. */
function formulaOf(content: unknown, value: unknown): string | undefined {
  return typeof content === "string" && content.startsWith("=") && content !== value ? content : undefined;
}

export async function readNames(context: Excel.RequestContext): Promise<WorkbookNames> {
  const { worksheets, tables, names } = context.workbook;
  names.load("items/name,items/formula");
  tables.load("items/name,items/showTotals,items/showHeaders,items/worksheet/name");
  worksheets.load("items/name");
  await context.sync();
  for (const sheet of worksheets.items) sheet.names.load("items/name,items/formula");
  const shown = tables.items.filter((table) => table.showHeaders);
  const ranges = shown.map((table) => {
    const range = table.getRange();
    range.load("address");
    table.columns.load("items/name");
    return range;
  });
  await context.sync();

  const ofSheets = worksheets.items.flatMap((sheet) =>
    sheet.names.items.map(({ name, formula }) => ({ name, formula: String(formula), sheet: sheet.name })),
  );
  const everywhere = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  return {
    names: [...everywhere, ...ofSheets].filter(({ name }) => !isHiddenName(name)),
    tables: shown.flatMap((table, index): TableShape[] => {
      const range = parseAddress(ranges[index]?.address ?? "", table.worksheet.name);
      if (range === undefined) return [];
      const columns = table.columns.items.map(({ name }) => name);
      return [{ name: table.name, range, columns, hasTotals: table.showTotals }];
    }),
  };
}
