import { indicators } from "../indicators/register";
import type { WorkbookPort } from "../workbook/port";
import { showPage } from "./showPage";
import { targetsReport } from "./targetsReport";

/** Calculates every formula again: brings back functions that show #NAME? or #BUSY! after a workbook was opened. */
export async function recalculate(port: WorkbookPort): Promise<void> {
  await port.recalculate();
}

/** Writes the targets and baselines of all indicators to a new sheet. */
export async function writeTargets(port: WorkbookPort): Promise<void> {
  await port.writeReport(targetsReport(indicators));
}

/** Opens the pane where it explains the selected cell. */
export async function explainCell(): Promise<void> {
  await showPage("explain");
}
