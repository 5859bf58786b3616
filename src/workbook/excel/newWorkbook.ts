import { asProblem } from "./officeErrors";
import { supports } from "./apiSets";

/** Excel opens workbooks that an add-in hands over since this version. */
const OPENS = "1.8";

export function canOpenWorkbooks(): boolean {
  return supports(OPENS);
}

/** Opens a copy of a workbook in a window of its own; the one that is open stays as it is. `base64` is the whole .xlsx file. */
export async function openNewWorkbook(base64: string): Promise<void> {
  try {
    await Excel.createWorkbook(base64);
  } catch (error) {
    throw asProblem(error);
  }
}
