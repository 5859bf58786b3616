import { formatValue } from "../../spreadsheet";
import { CellError, type CellFormat, type Scalar } from "../../spreadsheet";

/** How a value looks in a cell of a given width. */
export interface CellLook {
  readonly text: string;
  readonly align: "left" | "center" | "right";
  /** Text may run over blank neighbours; numbers never do. */
  readonly mayOverflow: boolean;
}

/** Measures a text in pixels, in the font of a cell with this format. */
export type Measure = (text: string, format: CellFormat) => number;

/** Space between a cell's text and its borders, both sides together. */
export const CELL_PADDING = 7;

export function lookOf(value: Scalar, format: CellFormat, width: number, measure: Measure): CellLook {
  if (value === null) return { text: "", align: "left", mayOverflow: false };
  if (typeof value === "number") {
    return {
      text: fitNumber(value, format, width - CELL_PADDING, measure),
      align: format.align ?? "right",
      mayOverflow: false,
    };
  }
  const text = formatValue(value, format.numberFormat);
  if (typeof value === "boolean" || value instanceof CellError) {
    return { text, align: format.align ?? "center", mayOverflow: false };
  }
  return { text, align: format.align ?? "left", mayOverflow: !format.wrap };
}

/** A General number is rounded to what fits, any other that does not fit is ####, as in Excel. */
function fitNumber(value: number, format: CellFormat, room: number, measure: Measure): string {
  const text = formatValue(value, format.numberFormat);
  if (measure(text, format) <= room) return text;
  if ((format.numberFormat ?? "General") === "General") {
    const fits = (candidate: string) => measure(candidate, format) <= room;
    for (const candidate of shorter(value)) if (fits(candidate)) return candidate;
  }
  const mark = measure("#", format);
  return "#".repeat(Math.max(1, Math.floor((room + CELL_PADDING - 2) / Math.max(1, mark))));
}

/** Fewer and fewer decimals, then powers of ten with fewer and fewer digits. */
function* shorter(value: number): Generator<string> {
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e11) {
    for (let decimals = 9; decimals >= 0; decimals--) {
      const text = value.toFixed(decimals);
      // A number that would be shown as 0 is better shown as a power of ten.
      if (size < 1 && Number(text) === 0) break;
      yield decimals === 0 ? text : text.replace(/\.?0+$/, "");
    }
  }
  for (let digits = 5; digits >= 0; digits--) {
    yield value
      .toExponential(digits)
      .replace(/e([-+])(\d)$/, "E$10$2")
      .replace("e", "E");
  }
}
