import { readTextFormula, settingName, textFormula } from "../hiddenNames";
import { WorkbookProblem, type RangeAddress, type WorkbookPort } from "../port";
import { cellOccupied, noCellSelected, notAFormula, settingRefused, sheetNotFound } from "../problems";
import { findTables } from "./findTables";
import type { HostWorkbook } from "./host";
import { clearMarks, countMarks, markCells } from "./marks";
import { readCells } from "./readCells";
import { readFormula, readNames } from "./readFormula";
import type { MemoryView } from "./view";
import { writeReport } from "./writeReport";
import { OurWrites } from "./writtenByUs";

export type { HostWorkbook } from "./host";
export { makeMemoryView, type MemoryView } from "./view";

/** The port over a workbook in memory, for the workbench and for tests. `view` says where the person is. */
export function createMemoryPort(workbook: HostWorkbook, view: MemoryView): WorkbookPort {
  const writes = new OurWrites(workbook);

  function insertFormula(formula: string, overwrite: boolean): RangeAddress {
    if (!formula.startsWith("=") || formula.length < 2) throw notAFormula();
    const selected = view.selection();
    if (!selected) throw noCellSelected();
    const sheet = workbook.sheet(selected.sheet);
    if (!sheet) throw sheetNotFound(selected.sheet);
    const at = { ...selected, rows: 1, columns: 1 };
    const before = sheet.input(at.row, at.column);
    if ((before !== null || sheet.spill(at.row, at.column)) && !overwrite) throw cellOccupied(at);
    workbook.batch("Inserted formula", () => sheet.set(at.row, at.column, formula));
    writes.formula("Inserted formula", at, before);
    return at;
  }

  return {
    host: { kind: "memory", missing: [] },
    findTables: () => promised(() => findTables(workbook)),
    read: (range, options) => promised(() => readCells(workbook, range, options)),
    readFormula: (cell) => promised(() => readFormula(workbook, cell)),
    readNames: () => promised(() => readNames(workbook)),
    selection: () => promised(() => view.selection()),
    select: (range) =>
      promised(() => {
        if (!workbook.sheet(range.sheet)) throw sheetNotFound(range.sheet);
        view.select(range);
      }),
    followSelection: (listener) =>
      promised(() =>
        view.onSelectionChanged(() => {
          const range = view.selection();
          if (range) listener(range);
        }),
      ),
    followChanges: (listener) =>
      promised(() =>
        workbook.onChange(({ edited }) => {
          for (const { sheet, range } of edited) listener({ sheet, range: { sheet, ...range } });
        }),
      ),
    insertFormula: (formula, options) => promised(() => insertFormula(formula, options?.overwrite ?? false)),
    writeReport: (report) =>
      promised(async () => {
        const written = writeReport(workbook, report);
        writes.report(report.label, written.sheet);
        await workbook.settled();
        view.select({ sheet: written.sheet, row: 0, column: 0, rows: 1, columns: 1 });
        return written;
      }),
    lastWrite: () => writes.last(),
    undo: () => promised(() => writes.undo()),
    removeSheet: (sheet) => promised(() => writes.removeSheet(sheet)),
    markCells: (marks) => promised(() => markCells(workbook, marks)),
    clearMarks: () => promised(() => clearMarks(workbook)),
    countMarks: () => promised(() => countMarks(workbook)),
    recalculate: () =>
      promised(() => {
        workbook.recalculate();
        return workbook.settled();
      }),
    readSetting: (key) =>
      promised(() => {
        const name = settingName(key)?.toLowerCase();
        const found = workbook.names.find(
          (each) => each.scopeSheet === undefined && each.name.toLowerCase() === name,
        );
        return found === undefined ? undefined : readTextFormula(found.formula);
      }),
    writeSetting: (key, value) =>
      promised(() => {
        const name = settingName(key);
        const formula = textFormula(value);
        if (name === undefined || formula === undefined) throw settingRefused(key);
        workbook.defineName(name, formula);
      }),
  };
}

/** Runs now, and turns whatever the workbook refuses into a problem with its own sentence. */
async function promised<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookProblem) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new WorkbookProblem("other", message, "Nothing was changed. Try again, or choose other cells.", {
      cause: error,
    });
  }
}
