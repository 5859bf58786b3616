import type { Ground } from "../selection/movement";
import type { Session } from "./session";

/** Rows and columns that fit on the screen. */
export interface Page {
  readonly rows: number;
  readonly columns: number;
}

/** What keyboard movement needs to know of the sheet in front. */
export function ground(session: Session, page: Page): Ground {
  const { sheet } = session;
  return {
    filled: (row, column) => sheet.value(row, column) !== null,
    usedRange: sheet.usedRange,
    frozen: sheet.frozen,
    page,
  };
}
