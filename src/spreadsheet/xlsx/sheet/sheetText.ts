import { localName, TagScanner, unescapeControl, unescapeXml, XmlError } from "../package/xml";

/*
 * The text of a worksheet part, taken apart only as far as needed: its top-level elements with their places, and the rows and cells
 * of sheetData one after the other. A sheet of a million cells is walked over, never built up as a tree.
 */

export interface Section {
  readonly name: string;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

export interface SheetText {
  readonly text: string;
  /** "" or "x:", as the part writes its own elements. */
  readonly prefix: string;
  readonly sections: readonly Section[];
  readonly rootStart: number;
  readonly rootContentStart: number;
  readonly rootContentEnd: number;
}

export function takeApart(text: string): SheetText {
  const scanner = new TagScanner(text, 0, text.length);
  const sections: Section[] = [];
  let depth = 0;
  let open = { name: "", start: 0, contentStart: 0 };
  let root = { prefix: "", start: 0, content: 0 };
  while (scanner.next()) {
    if (scanner.name === "") continue;
    if (scanner.closing) {
      depth--;
      if (depth === 1) {
        sections.push({ ...open, contentEnd: scanner.start, end: scanner.end });
      } else if (depth === 0) {
        const { prefix, start, content } = root;
        return {
          text,
          prefix,
          sections,
          rootStart: start,
          rootContentStart: content,
          rootContentEnd: scanner.start,
        };
      } else if (depth < 0) break;
      continue;
    }
    if (depth === 0) {
      const colon = scanner.name.indexOf(":");
      root = { prefix: scanner.name.slice(0, colon + 1), start: scanner.start, content: scanner.end };
      if (localName(scanner.name) !== "worksheet") throw new XmlError("not a worksheet");
    } else if (depth === 1) {
      open = { name: localName(scanner.name), start: scanner.start, contentStart: scanner.end };
      if (scanner.empty) sections.push({ ...open, contentEnd: scanner.end, end: scanner.end });
      else if (open.name === "sheetData") {
        // The bulk of the part: jump to its end instead of walking through each cell here.
        const close = text.indexOf(`</${scanner.name}`, scanner.end);
        if (close < 0) throw new XmlError("sheetData does not end");
        scanner.end = close;
      }
    }
    if (!scanner.empty) depth++;
  }
  throw new XmlError("the worksheet ends too early");
}

export const section = (sheet: SheetText, name: string): Section | undefined =>
  sheet.sections.find((candidate) => candidate.name === name);

export interface FileRow {
  readonly index: number;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface FileFormula {
  readonly text: string;
  readonly kind: string;
  readonly ref: string | undefined;
  readonly shared: string | undefined;
  readonly start: number;
  readonly end: number;
}

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  /** Marked as a dynamic array: it spills. */
  readonly dynamic: boolean;
  readonly formula: FileFormula | undefined;
  /** What <v> or the inline text holds. */
  readonly content: string | undefined;
  /** Place of the whole element. */
  readonly start: number;
  readonly end: number;
}

export function walkCells(
  sheet: SheetText,
  onCell: (cell: FileCell) => void,
  onRow?: (row: FileRow) => void,
): void {
  const data = section(sheet, "sheetData");
  if (!data) return;
  const scanner = new TagScanner(sheet.text, data.contentStart, data.contentEnd);
  let row = -1;
  let column = -1;
  while (scanner.next()) {
    if (scanner.name === "" || scanner.closing) continue;
    const name = localName(scanner.name);
    if (name === "row") {
      const attributes = scanner.attributes();
      row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
      column = -1;
      if (!(row >= 0 && row < 1_048_576)) throw new XmlError("a row number is out of bounds");
      onRow?.({ index: row, attributes });
    } else if (name === "c") {
      const cell = readCell(scanner, row, column + 1);
      column = cell.column;
      onCell(cell);
    }
  }
}

function readCell(scanner: TagScanner, row: number, nextColumn: number): FileCell {
  const { text, start } = scanner;
  let column = nextColumn;
  let type = "n";
  let style = 0;
  let dynamic = false;
  scanner.eachAttribute((nameFrom, nameTo, from, to) => {
    const letter = text.charCodeAt(nameFrom);
    if (nameTo - nameFrom === 1) {
      if (letter === 0x72) column = columnAt(text, from, to);
      else if (letter === 0x73) style = Number(text.slice(from, to));
      else if (letter === 0x74) type = text.slice(from, to);
    } else if (text.slice(nameFrom, nameTo) === "cm") dynamic = text.slice(from, to) !== "0";
  });
  if (row < 0 || !(column >= 0 && column < 16_384)) throw new XmlError("a cell is out of bounds");
  const inside = scanner.empty ? nothing : readInside(scanner);
  return {
    row,
    column,
    type,
    style,
    dynamic,
    formula: inside.formula,
    content: inside.content,
    start,
    end: scanner.end,
  };
}

const nothing = { formula: undefined, content: undefined };

/** The column of "BC12", or -1. The row is that of the row element, which every program writes. */
function columnAt(text: string, from: number, to: number): number {
  let number = 0;
  let at = from;
  for (; at < to && at < from + 4; at++) {
    const letter = text.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    number = number * 26 + letter - 0x40;
  }
  return at > from ? number - 1 : -1;
}

function readInside(scanner: TagScanner): { formula: FileFormula | undefined; content: string | undefined } {
  const { text } = scanner;
  let formula: FileFormula | undefined;
  let content: string | undefined;
  let depth = 0;
  while (scanner.next()) {
    if (scanner.closing) {
      if (depth-- === 0) return { formula, content };
      continue;
    }
    const name = localName(scanner.name);
    const leaf = name === "f" || name === "v" || name === "t";
    if (!leaf || scanner.empty) {
      if (name === "f") formula = fileFormula(scanner.attributes(), "", scanner.start, scanner.end);
      else if (name === "rPh" && !scanner.empty) skip(scanner, scanner.name);
      else if (scanner.name !== "" && !scanner.empty) depth++;
      continue;
    }
    const from = scanner.end;
    const start = scanner.start;
    const attributes = name === "f" ? scanner.attributes() : {};
    let inner = "";
    let last = from;
    while (scanner.next() && !scanner.closing) {
      inner += unescapeXml(text.slice(last, scanner.start)) + (scanner.characterData ?? "");
      last = scanner.end;
    }
    inner += unescapeXml(text.slice(last, scanner.start));
    if (name === "f") formula = fileFormula(attributes, inner, start, scanner.end);
    else if (name === "v") content = inner;
    else content = (content ?? "") + unescapeControl(inner);
  }
  throw new XmlError("a cell does not end");
}

function skip(scanner: TagScanner, name: string): void {
  while (scanner.next()) if (scanner.closing && scanner.name === name) return;
}

function fileFormula(
  attributes: Record<string, string>,
  text: string,
  start: number,
  end: number,
): FileFormula {
  return {
    text,
    kind: attributes["t"] ?? "normal",
    ref: attributes["ref"],
    shared: attributes["si"],
    start,
    end,
  };
}
