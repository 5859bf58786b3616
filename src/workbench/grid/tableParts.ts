import type { Workbook } from "../../spreadsheet/api";
import { contains } from "../selection/selection";

/** How a cell is dressed by the table it lies in: Excel keeps that look in the table's style, not in the cells. */
export function tableParts(
  workbook: Workbook,
  sheet: string,
): (row: number, column: number) => "header" | "band" | undefined {
  const here = workbook.tables.filter((table) => table.sheet.toLowerCase() === sheet.toLowerCase());
  if (here.length === 0) return () => undefined;
  return (row, column) => {
    const table = here.find(({ range }) => contains(range, { row, column }));
    if (!table) return undefined;
    const place = row - table.range.row;
    if (place === 0) return "header";
    return place % 2 === 1 ? "band" : undefined;
  };
}
