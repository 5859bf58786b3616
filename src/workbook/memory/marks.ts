import { MARK_FILLS, markFormula, markName, marksToShow, readMark, type CellMark } from "../marks";
import { sheetNotFound } from "../problems";
import type { HostWorkbook } from "./host";

export function markCells(workbook: HostWorkbook, marks: readonly CellMark[]): number {
  const shown = marksToShow(marks);
  for (const { sheet } of shown) if (!workbook.sheet(sheet)) throw sheetNotFound(sheet);
  workbook.batch("Marks", () => {
    takeAway(workbook);
    shown.forEach((mark, index) => {
      const sheet = workbook.sheet(mark.sheet)!;
      workbook.defineName(markName(index, sheet.format(mark.row, mark.column).fill), markFormula(mark));
      sheet.setFormat(
        { row: mark.row, column: mark.column, rows: 1, columns: 1 },
        { fill: MARK_FILLS[mark.tone] },
      );
    });
  });
  return shown.length;
}

export function clearMarks(workbook: HostWorkbook): number {
  let count = 0;
  workbook.batch("Marks removed", () => {
    count = takeAway(workbook);
  });
  return count;
}

export function countMarks(workbook: HostWorkbook): number {
  return workbook.names.filter(({ name, formula }) => readMark(name, formula) !== undefined).length;
}

function takeAway(workbook: HostWorkbook): number {
  const kept = workbook.names.flatMap(({ name, formula }) => readMark(name, formula) ?? []);
  for (const { name, cell, before } of kept) {
    const sheet = cell === undefined ? undefined : workbook.sheet(cell.sheet);
    if (cell !== undefined) sheet?.setFormat(cell, { fill: before });
    workbook.removeName(name);
  }
  return kept.length;
}
