import { isHiddenName } from "../hiddenNames";
import type { CellFormula, RangeAddress, WorkbookNames } from "../port";
import { sheetNotFound } from "../problems";
import type { HostWorkbook } from "./host";
import { rawCells } from "./readCells";

export function readFormula(workbook: HostWorkbook, cell: RangeAddress): CellFormula {
  const sheet = workbook.sheet(cell.sheet);
  if (!sheet) throw sheetNotFound(cell.sheet);
  const at = { sheet: sheet.name, row: cell.row, column: cell.column, rows: 1, columns: 1 };
  const value = rawCells(sheet, at)[0]?.[0] ?? null;
  const spill = sheet.spill(at.row, at.column);
  const fills = spill ? { sheet: sheet.name, ...spill } : at;
  const formula = sheet.formula(fills.row, fills.column);
  return formula === undefined ? { at, value, fills: at } : { at, value, formula, fills };
}

export function readNames(workbook: HostWorkbook): WorkbookNames {
  return {
    names: workbook.names
      .filter(({ name }) => !isHiddenName(name))
      .map(({ name, formula, scopeSheet }) => ({
        name,
        formula,
        ...(scopeSheet === undefined ? {} : { sheet: scopeSheet }),
      })),
    tables: workbook.tables.map(({ name, sheet, range, columns, hasTotals }) => ({
      name,
      range: { sheet, ...range },
      columns,
      hasTotals,
    })),
  };
}
