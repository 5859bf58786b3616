import { localAddress } from "../address";
import {
  MARK_FILLS,
  markFormula,
  markName,
  marksToShow,
  readMark,
  type CellMark,
  type KeptMark,
} from "../marks";

/** Excel says white where a cell has no ground of its own. */
const NOTHING = "#FFFFFF";

export async function markCells(context: Excel.RequestContext, marks: readonly CellMark[]): Promise<number> {
  await clearMarks(context);
  const shown = marksToShow(marks);
  const fills = shown.map((mark) => {
    const { fill } = cellOf(context, mark).format;
    fill.load("color");
    return fill;
  });
  await context.sync();
  shown.forEach((mark, index) => {
    const fill = fills[index]!;
    const before = fill.color === "" || fill.color.toUpperCase() === NOTHING ? undefined : fill.color;
    context.workbook.names.add(markName(index, before), markFormula(mark)).visible = false;
    fill.color = MARK_FILLS[mark.tone];
  });
  await context.sync();
  return shown.length;
}

export async function clearMarks(context: Excel.RequestContext): Promise<number> {
  const kept = await keptMarks(context);
  const sheets = new Map(
    kept.flatMap(({ mark: { cell } }) =>
      cell === undefined
        ? []
        : [[cell.sheet, context.workbook.worksheets.getItemOrNullObject(cell.sheet)] as const],
    ),
  );
  for (const sheet of sheets.values()) sheet.load("name");
  await context.sync();
  for (const { item, mark } of kept) {
    const sheet = mark.cell === undefined ? undefined : sheets.get(mark.cell.sheet);
    if (mark.cell !== undefined && sheet !== undefined && !sheet.isNullObject) {
      const { fill } = sheet.getRange(localAddress(mark.cell)).format;
      if (mark.before === undefined) fill.clear();
      else fill.color = mark.before;
    }
    item.delete();
  }
  await context.sync();
  return kept.length;
}

export async function countMarks(context: Excel.RequestContext): Promise<number> {
  return (await keptMarks(context)).length;
}

async function keptMarks(
  context: Excel.RequestContext,
): Promise<readonly { readonly item: Excel.NamedItem; readonly mark: KeptMark }[]> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  return names.items.flatMap((item) => {
    const mark = readMark(item.name, String(item.formula));
    return mark === undefined ? [] : [{ item, mark }];
  });
}

function cellOf(context: Excel.RequestContext, { sheet, row, column }: CellMark): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
}
