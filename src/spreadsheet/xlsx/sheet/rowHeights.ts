import type { CellFormat, Sheet } from "../../api";

/*
 * How high a row has to be for words that wrap. Excel works it out itself when a file does not say; other programs, and previews, show
 * one line of several. The height is written as a computed one, so Excel fits the row again as soon as somebody changes a cell.
 */

/** Excel's own column width where none is set, in characters. */
const USUAL_WIDTH = 8.43;
const POINTS_A_LINE = 15;
const HIGHEST = 409;

/** Points for this cell's words; undefined where one line is enough. */
export function heightOfWords(
  text: string,
  { bold, fontSize = 11 }: CellFormat,
  width: number = USUAL_WIDTH,
): number | undefined {
  const scale = (fontSize / 11) * (bold ? 1.1 : 1);
  const room = Math.max(1, Math.floor(width / scale));
  const lines = text.split("\n").reduce((sum, paragraph) => sum + linesOf(paragraph, room), 0);
  return lines > 1 ? Math.min(HIGHEST, Math.ceil(lines * POINTS_A_LINE * (fontSize / 11))) : undefined;
}

/** The height a cell asks for; undefined where it does not wrap. */
export function heightOfCell(sheet: Sheet, row: number, column: number): number | undefined {
  const format = sheet.format(row, column);
  const value = sheet.value(row, column);
  if (format.wrap !== true || typeof value !== "string") return undefined;
  return heightOfWords(value, format, sheet.columnWidth(column));
}

function linesOf(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/\s+/).filter((piece) => piece !== "")) {
    const wanted = used === 0 ? word.length : used + 1 + word.length;
    if (wanted <= room) {
      used = wanted;
      continue;
    }
    if (used > 0) lines++;
    // A word longer than its line is broken.
    lines += Math.ceil(word.length / room) - 1;
    used = word.length % room || room;
  }
  return lines;
}
