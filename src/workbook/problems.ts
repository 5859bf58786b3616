import { spokenAddress } from "./address";
import { WorkbookProblem, type RangeAddress } from "./port";

/* Refusals that both forms of the port word alike. */

export function sheetNotFound(sheet: string): WorkbookProblem {
  return new WorkbookProblem(
    "not-found",
    `There is no sheet named "${sheet}".`,
    "It may have been renamed or deleted. Pick the data again.",
  );
}

export function cellOccupied(range: RangeAddress): WorkbookProblem {
  return new WorkbookProblem(
    "occupied",
    `The cell is not empty: ${spokenAddress(range)}.`,
    "Select an empty cell, or allow replacing what is there.",
  );
}

export function noCellSelected(): WorkbookProblem {
  return new WorkbookProblem(
    "not-found",
    "No cell is selected.",
    "Select the cell the formula should go into.",
  );
}

export function notAFormula(): WorkbookProblem {
  return new WorkbookProblem("other", 'A formula begins with "=".', 'Put "=" in front of it.');
}

export function nothingToUndo(): WorkbookProblem {
  return new WorkbookProblem(
    "not-found",
    "There is nothing of ours to take back.",
    "Use Excel's own undo for your edits.",
  );
}

export function reportChanged(sheet: string): WorkbookProblem {
  return new WorkbookProblem(
    "changed-since",
    `Sheet "${sheet}" was changed after it was written, so it stays.`,
    "Delete the sheet by hand if you do not need it.",
  );
}

export function formulaChanged(range: RangeAddress): WorkbookProblem {
  return new WorkbookProblem(
    "changed-since",
    `The cell was changed after the formula was written, so it stays: ${spokenAddress(range)}.`,
    "Change or clear the cell by hand.",
  );
}

export function writtenSheetGone(sheet: string): WorkbookProblem {
  return new WorkbookProblem(
    "not-found",
    `Sheet "${sheet}" is already gone.`,
    "There is nothing left to take back.",
  );
}

export function settingRefused(key: string): WorkbookProblem {
  return new WorkbookProblem(
    "too-large",
    `The setting "${key}" does not fit into the workbook.`,
    "Settings hold short texts under a name of letters, digits, dots and underscores.",
  );
}

export function stillEditing(): WorkbookProblem {
  return new WorkbookProblem(
    "cell-edit-mode",
    "Excel is waiting: a cell is being edited.",
    "Finish the cell with Enter or leave it with Escape, then try again.",
  );
}

export function tableNameTaken(name: string): WorkbookProblem {
  return new WorkbookProblem(
    "occupied",
    `This workbook already has a table or a name called "${name}".`,
    "Write these sheets into a workbook of their own, or rename that table first: Table Design, Table Name.",
  );
}
