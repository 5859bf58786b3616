import { tokenize } from "@borgar/fx";

/*
 * A shared formula is written once, in its first cell; the others only say which one they share. References without "$" move with
 * the cell.
 */

type Piece =
  string | { readonly letters: string; readonly column: number; readonly row: number; readonly text: string };

const reference = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3})(?=:|$)|(\$?)(\d{1,7})(?=:|$)/gi;
const lastColumn = 16_384;
const lastRow = 1_048_576;

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

const lettersOf: string[] = [];

export function columnLetters(column: number): string {
  return (lettersOf[column] ??= spellColumn(column));
}

function spellColumn(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Gives the formula (without "=") as it reads `rows` further down and `columns` further right. */
export function shareable(formula: string): (rows: number, columns: number) => string {
  const tokens = tokenize(`=${formula}`, { mergeRefs: true }) as { type: string; value: string }[];
  const pieces: Piece[] = [];
  for (const token of tokens.slice(1)) {
    if (!/^range(_beam|_ternary)?$/.test(token.type)) {
      pieces.push(token.value);
      continue;
    }
    const mark = token.value.lastIndexOf("!") + 1;
    pieces.push(token.value.slice(0, mark), ...referencePieces(token.value.slice(mark)));
  }
  return (rows, columns) => {
    let text = "";
    for (const piece of pieces) {
      if (typeof piece === "string") {
        text += piece;
        continue;
      }
      // Like Excel, a reference pushed over one edge of the sheet comes back at the other.
      const column = piece.column < 0 ? -1 : (piece.column + columns + lastColumn) % lastColumn;
      const row = piece.row < 0 ? -1 : (piece.row + rows + lastRow) % lastRow;
      text += (column < 0 ? "" : columnLetters(column)) + (row < 0 ? "" : String(row + 1));
    }
    return text;
  };
}

function referencePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(reference)) {
    pieces.push(text.slice(last, match.index));
    last = match.index + match[0].length;
    const letters = match[2] ?? match[6];
    const digits = match[4] ?? match[8];
    const columnFixed = (match[1] ?? match[5] ?? "") === "$";
    const rowFixed = (match[3] ?? match[7] ?? "") === "$";
    if (letters) {
      if (columnFixed) pieces.push(`$${letters}`);
      else pieces.push({ letters, column: columnNumber(letters), row: -1, text: letters });
    }
    if (digits) {
      if (rowFixed) pieces.push(`$${digits}`);
      else pieces.push({ letters: "", column: -1, row: Number(digits) - 1, text: digits });
    }
  }
  pieces.push(text.slice(last));
  return pieces;
}
