import type { WorkbookPort } from "../port";
import { missingFeatures } from "./apiSets";
import { findTables } from "./findTables";
import { followChanges, followSelection } from "./follow";
import { insertFormula } from "./insertFormula";
import { enterLostFunctions, findLostFunctions } from "./lostFunctions";
import { OurWrites } from "./ourWrites";
import { clearMarks, countMarks, markCells } from "./marks";
import { readCells } from "./readCells";
import { readFormula, readNames } from "./readFormula";
import { runExcel } from "./runExcel";
import { readSelection, selectRange } from "./selection";
import type { DrawPicture } from "./pictures";
import { readSetting, writeSetting } from "./settings";
import { writeReport } from "./writeReport";

export { readCulture } from "./culture";
export type { DrawPicture } from "./pictures";

export interface ExcelPortOptions {
  readonly patience?: number;
  readonly drawPicture?: DrawPicture;
}

/**
 * The port over Excel. Call it after Office.onReady. `patience` is how long a person may stay in a cell they are editing before
 * a call ends with the advice to finish it, in milliseconds. `drawPicture` turns drawings into pixels, which Excel takes; without
 * it reports hold what their pictures show in words.
 */
export function createExcelPort({ patience = 3000, drawPicture }: ExcelPortOptions = {}): WorkbookPort {
  const run = runExcel(patience);
  const writes = new OurWrites();
  return {
    host: { kind: "excel", missing: missingFeatures() },
    findTables: () => run(findTables),
    read: (range, options = {}) => run((context) => readCells(context, range, options)),
    readFormula: (cell) => run((context) => readFormula(context, cell)),
    readNames: () => run(readNames),
    selection: () => run(readSelection),
    select: (range) => run((context) => selectRange(context, range)),
    followSelection: (listener) => followSelection(run, listener),
    followChanges: (listener) => followChanges(run, listener),
    insertFormula: (formula, options = {}) =>
      run(async (context) => {
        const inserted = await insertFormula(context, formula, options.overwrite ?? false);
        writes.remember(inserted);
        return inserted.at;
      }),
    writeReport: (report) =>
      run(async (context) => {
        const { written, ours } = await writeReport(context, report, drawPicture);
        writes.remember(ours);
        return written;
      }),
    lastWrite: () => writes.last(),
    undo: () => run((context) => writes.undo(context)),
    removeSheet: (sheet) => run((context) => writes.removeSheet(context, sheet)),
    markCells: (marks) => run((context) => markCells(context, marks)),
    clearMarks: () => run(clearMarks),
    countMarks: () => run(countMarks),
    recalculate: () =>
      run(async (context) => {
        context.application.calculate(Excel.CalculationType.full);
        await context.sync();
      }),
    lostFunctions: { find: () => run(findLostFunctions), enterAgain: () => run(enterLostFunctions) },
    readSetting: (key) => run((context) => readSetting(context, key)),
    writeSetting: (key, value) => run((context) => writeSetting(context, key, value)),
  };
}
