import type { PictureBlock } from "../sheets/reportSheet";
import type { TableBody as Area } from "./formulaHoles";

/* Where a picture of a report stands and how large it is drawn. The same for Excel and the workbook in memory. */

export interface LaidPicture {
  readonly title?: string;
  readonly svg: string;
  readonly description: string;
  /** Cells kept free for it; its upper left corner is theirs. */
  readonly area: Area;
  /** The size it is drawn at, in pixels of 1/96 inch, in the proportions of the block. */
  readonly width: number;
  readonly height: number;
}

/** Rows are 15 points high, 20 pixels, unless something in them asks for more. */
const ROW_PIXELS = 20;

/** A letter of the sheet's font, and what a column has besides its letters. */
const LETTER_PIXELS = 7;
const COLUMN_PADDING_PIXELS = 5;

/** As wished, or smaller where it would be wider than these columns (widths in letters). */
export function pictureSize(
  { width, height }: PictureBlock,
  columns: readonly number[],
): { readonly width: number; readonly height: number } {
  const room = columns.reduce((sum, letters) => sum + letters * LETTER_PIXELS + COLUMN_PADDING_PIXELS, 0);
  const scale = Math.min(1, room / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** Rows kept free: the picture's own, and one below it. */
export function pictureRows(block: PictureBlock, columns: readonly number[]): number {
  return Math.ceil(pictureSize(block, columns).height / ROW_PIXELS) + 1;
}

/** The widths of the columns a picture may cover: those of a line of text, or those right of the table it stands beside. */
export function columnsFor(
  { beside }: PictureBlock,
  all: readonly number[],
  ofLines: readonly number[],
): readonly number[] {
  return beside === undefined ? ofLines : all.slice(beside.column);
}

export function layoutPicture(block: PictureBlock, row: number, columns: readonly number[]): LaidPicture {
  return {
    ...(block.title === undefined ? {} : { title: block.title }),
    svg: block.svg,
    description: block.description,
    area: {
      row,
      column: block.beside?.column ?? 0,
      rows: pictureRows(block, columns) - 1,
      columns: columns.length,
    },
    ...pictureSize(block, columns),
  };
}
