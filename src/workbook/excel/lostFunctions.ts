import { parseAddress } from "../address";
import type { LostFunctions, RangeAddress } from "../port";
import { supports } from "./apiSets";

/*
 * A workbook may be opened before the add-in is there. Excel then keeps #NAME? in the cells of our functions, often also after
 * the functions have come: a full calculation does not always read the formulas anew (office-js issues 4185, 6355, 6611). What
 * always helps is what a person does by hand: enter the formula again.
 */

/** The calls that find formulas in error came with this. */
const SPECIAL_CELLS = "1.9";
/** More cells in error on one sheet than Excel hands over in one answer; the full calculation is all they get. */
const MOST_CELLS = 20_000;
/** Formulas entered in one request. */
const PORTION = 200;
const OURS = /(?:^|[^A-Z0-9_.])(?:MN\.|_xldudf_MN_)[A-Z]/i;
/** How Excel writes a function of an add-in it does not know, at times with the file it looked for it in. */
const STORED = /(?:'[^']*'!)?_xldudf_MN_([A-Z0-9_]+)\(/gi;

interface LostCell {
  readonly at: RangeAddress;
  readonly formula: string;
  readonly locked: boolean;
}

export async function findLostFunctions(context: Excel.RequestContext): Promise<LostFunctions> {
  return told(await lostCells(context));
}

/** Calculates everything anew, then enters what is still lost again; gives what is lost after that. */
export async function enterLostFunctions(context: Excel.RequestContext): Promise<LostFunctions> {
  context.application.calculate(Excel.CalculationType.fullRebuild);
  await context.sync();
  const lost = (await lostCells(context)).filter(({ locked }) => !locked);
  for (let from = 0; from < lost.length; from += PORTION) {
    const portion = lost.slice(from, from + PORTION);
    try {
      await enter(context, portion);
    } catch {
      // One cell of an old array formula refuses for all: the others are entered one by one.
      for (const cell of portion) await enter(context, [cell]).catch(() => undefined);
    }
  }
  return told(await lostCells(context));
}

async function enter(context: Excel.RequestContext, cells: readonly LostCell[]): Promise<void> {
  for (const { at, formula } of cells) {
    const sheet = context.workbook.worksheets.getItem(at.sheet);
    sheet.getRangeByIndexes(at.row, at.column, 1, 1).formulas = [[formula.replace(STORED, "MN.$1(")]];
  }
  await context.sync();
}

function told(cells: readonly LostCell[]): LostFunctions {
  const first = cells[0]?.at;
  const locked = [...new Set(cells.filter(({ locked: is }) => is).map(({ at }) => at.sheet))];
  return { cells: cells.length, ...(first === undefined ? {} : { first }), protectedSheets: locked };
}

async function lostCells(context: Excel.RequestContext): Promise<readonly LostCell[]> {
  if (!supports(SPECIAL_CELLS)) return [];
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();

  const looked = worksheets.items.map((sheet) => {
    const areas = sheet
      .getRange()
      .getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas, Excel.SpecialCellValueType.errors);
    areas.load("cellCount");
    return { sheet, areas };
  });
  await context.sync();

  const some = looked.filter(({ areas }) => !areas.isNullObject && areas.cellCount <= MOST_CELLS);
  for (const { areas } of some) areas.areas.load("items/address,items/formulas,items/values");
  await context.sync();

  return some.flatMap(({ sheet, areas }) =>
    areas.areas.items.flatMap((area) => lostIn(area, sheet.name, sheet.protection.protected)),
  );
}

function lostIn(area: Excel.Range, sheet: string, locked: boolean): readonly LostCell[] {
  const place = parseAddress(area.address, sheet);
  if (place === undefined) return [];
  const values = area.values as readonly (readonly unknown[])[];
  return values.flatMap((cells, row) =>
    cells.flatMap((value, column): LostCell[] => {
      const formula = String(area.formulas[row]?.[column] ?? "");
      if (value !== "#NAME?" || !OURS.test(formula)) return [];
      const at = { sheet, row: place.row + row, column: place.column + column, rows: 1, columns: 1 };
      return [{ at, formula, locked }];
    }),
  );
}
