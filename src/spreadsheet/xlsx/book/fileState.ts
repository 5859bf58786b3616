import type { Sheet, Workbook } from "../../api";
import type { ZipReader } from "../package/zipReader";

/*
 * What a workbook remembers of the file it was opened from: the file itself (still zipped, so it is small) and which of its parts is
 * which sheet. Saving reads the file again and changes only what differs; nothing has to be held in memory twice.
 */

export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

export interface SheetOrigin {
  readonly path: string;
  readonly relationshipId: string;
  /** Place among the sheets of the file, as names with a sheet scope count it. */
  readonly index: number;
  readonly name: string;
  /** Rows and columns put in or taken out since. */
  readonly shifts: Shift[];
  /** Charts of the file that became charts of the sheet: their ids. */
  readonly charts: Set<string>;
  /** And the pictures. */
  readonly pictures: Set<string>;
}

export interface FileState {
  readonly file: ZipReader;
  readonly workbookPath: string;
  readonly namespace: string;
  readonly sheets: WeakMap<Sheet, SheetOrigin>;
  /** Names that were given to the workbook; the others of the file are kept without being understood. */
  readonly namesTaken: ReadonlySet<string>;
}

const states = new WeakMap<Workbook, FileState>();

export const fileState = (workbook: Workbook): FileState | undefined => states.get(workbook);

export function rememberFile(workbook: Workbook, state: FileState): void {
  states.set(workbook, state);
  workbook.onChange((change) => {
    for (const shift of change.shifted ?? []) {
      const sheet = workbook.sheet(shift.sheet);
      if (sheet) state.sheets.get(sheet)?.shifts.push({ axis: shift.axis, at: shift.at, count: shift.count });
    }
  });
}

export const nameKey = (name: string, localSheet: number | undefined) =>
  `${name.toLowerCase()}|${localSheet ?? ""}`;
