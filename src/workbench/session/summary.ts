import type { Sheet } from "../../spreadsheet/api";
import type { Rectangle } from "../../spreadsheet/values";
import { intersection } from "../selection/selection";

/** What the status line says of the selected cells. */
export interface Summary {
  /** Cells that are not blank. */
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
  readonly errors: number;
}

export function summarise(sheet: Sheet, range: Rectangle): Summary {
  const used = sheet.usedRange;
  const part = used && intersection(range, used);
  let filled = 0;
  let numbers = 0;
  let errors = 0;
  let sum = 0;
  if (part) {
    for (const row of sheet.values(part)) {
      for (const value of row) {
        if (value === null) continue;
        filled += 1;
        if (typeof value === "number") {
          numbers += 1;
          sum += value;
        } else if (typeof value === "object") errors += 1;
      }
    }
  }
  return { filled, numbers, sum, errors };
}
