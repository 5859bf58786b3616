import { indicators } from "../indicators/register";
import { createExcelPort } from "../workbook/excel";
import { WorkbookProblem, type WorkbookPort } from "../workbook/port";
import { announceProblem } from "./announceProblem";
import { targetsReport } from "./targetsReport";

/*
 * Ribbon buttons that open no pane. The manifest names them: `recalculate` and `writeTargets`. A button always says that it is
 * done, also when it failed, because Excel keeps it busy until then; what went wrong is shown in the pane, which opens for it.
 */

/** Calculates every formula again: brings back functions that show #NAME? or #BUSY! after a workbook was opened. */
export async function recalculate(port: WorkbookPort): Promise<void> {
  await port.recalculate();
}

/** Writes the targets and baselines of all indicators to a new sheet. */
export async function writeTargets(port: WorkbookPort): Promise<void> {
  await port.writeReport(targetsReport(indicators));
}

/** Makes a ribbon button's action of a command. */
export function button(
  command: (port: WorkbookPort) => Promise<void>,
  makePort: () => WorkbookPort = createExcelPort,
): (event: { completed: () => void }) => Promise<void> {
  return async (event) => {
    try {
      await command(makePort());
    } catch (error) {
      await announceProblem(
        error instanceof WorkbookProblem
          ? error
          : new WorkbookProblem("other", String(error instanceof Error ? error.message : error), "Try again."),
      );
    } finally {
      event.completed();
    }
  };
}

/** Called once by the page's script. */
export function associateCommands(): void {
  Office.actions.associate("recalculate", button(recalculate));
  Office.actions.associate("writeTargets", button(writeTargets));
}
