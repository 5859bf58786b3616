import type { CellFormat } from "../../spreadsheet/api";

/** The grid's typeface: Excel's own where it is installed, else one as narrow. */
export const FONT_FAMILY = `Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif`;
/** Excel's 11 points, in pixels. */
export const FONT_SIZE = (11 * 4) / 3;

export function fontOf(format: CellFormat): string {
  const size = ((format.fontSize ?? 11) * 4) / 3;
  return `${format.italic ? "italic " : ""}${format.bold ? "bold " : ""}${size}px ${FONT_FAMILY}`;
}

/** Widths of texts as the browser will draw them, remembered: numbers repeat. */
export function makeMeasure(): (text: string, format: CellFormat) => number {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, format) => {
    const font = fontOf(format);
    const key = `${font}\u0000${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size > 50_000) known.clear();
    let width = text.length * FONT_SIZE * 0.52;
    if (context) {
      context.font = font;
      width = context.measureText(text).width;
    }
    known.set(key, width);
    return width;
  };
}
