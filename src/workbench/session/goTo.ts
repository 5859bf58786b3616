import { formatAddress, parseAddress, quoteSheetName, type Rectangle } from "../../spreadsheet";
import { isSingleCell, selectCell, selectedRange, selectRange } from "../selection/selection";
import type { Session } from "./session";

/** What the name box shows: the active cell, or the name of exactly what is selected. */
export function nameOfSelection(session: Session): string {
  const range = selectedRange(session.selection);
  const address = `${quoteSheetName(session.sheet.name)}!${absolute(range)}`.toLowerCase();
  const named = session.workbook.names.find(
    ({ formula }) => formula.replace(/^=/, "").toLowerCase() === address,
  );
  const { row, column } = session.selection.active;
  return named?.name ?? formatAddress({ row, column, rows: 1, columns: 1 });
}

function absolute(range: Rectangle): string {
  return formatAddress(range).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/**
 * Goes to an address ("B3", "Data!B3:C9"), a defined name or a table; anything else that can be a name becomes the name of
 * the selection, as in Excel's name box. Returns a sentence where it can do neither.
 */
export function goTo(session: Session, text: string): string | undefined {
  const wanted = text.trim();
  if (wanted === "") return undefined;
  const target = locate(session, wanted);
  if (target) {
    session.showSheet(target.sheet);
    session.select(isSingleCell(target.range) ? selectCell(target.range) : selectRange(target.range));
    return undefined;
  }
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(wanted)) {
    return `"${wanted}" is not an address. Type one such as B3, B3:C9 or Data!B3, or a name.`;
  }
  const existing = session.workbook.names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (existing) return `The name ${existing.name} does not stand for cells: it is ${existing.formula}.`;
  const formula = `=${quoteSheetName(session.sheet.name)}!${absolute(selectedRange(session.selection))}`;
  if (!session.attempt("naming cells", () => session.workbook.defineName(wanted, formula))) return undefined;
  session.say("info", `${formula.slice(1)} is now called ${wanted}.`);
  return undefined;
}

function locate(session: Session, wanted: string): { sheet: string; range: Rectangle } | undefined {
  const direct = readSheetAddress(session, wanted);
  if (direct) return direct;
  const lower = wanted.toLowerCase();
  const table = session.workbook.tables.find(({ name }) => name.toLowerCase() === lower);
  if (table) {
    const { row, column, rows, columns } = table.range;
    return {
      sheet: table.sheet,
      range: rows > 1 ? { row: row + 1, column, rows: rows - 1, columns } : table.range,
    };
  }
  const names = session.workbook.names.filter(({ name }) => name.toLowerCase() === lower);
  const here = session.sheet.name.toLowerCase();
  const name = names.find(({ scopeSheet }) => scopeSheet?.toLowerCase() === here) ?? names[0];
  return name && readSheetAddress(session, name.formula.replace(/^=/, ""));
}

function readSheetAddress(session: Session, text: string): { sheet: string; range: Rectangle } | undefined {
  const mark = text.lastIndexOf("!");
  const range = parseAddress(text.slice(mark + 1));
  if (!range) return undefined;
  if (mark < 0) return { sheet: session.sheet.name, range };
  const typed = text.slice(0, mark);
  const name = typed.startsWith("'") ? typed.slice(1, -1).replaceAll("''", "'") : typed;
  const sheet = session.workbook.sheet(name);
  return sheet && { sheet: sheet.name, range };
}
