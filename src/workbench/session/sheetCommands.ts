import type { Session } from "./session";

export function addSheet(session: Session): void {
  const taken = new Set(session.workbook.sheets.map(({ name }) => name.toLowerCase()));
  let number = session.workbook.sheets.length + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  const name = `Sheet${number}`;
  const position = session.workbook.sheets.indexOf(session.sheet) + 1;
  if (session.attempt("adding a sheet", () => void session.workbook.addSheet(name, position)))
    session.showSheet(name);
}

/** False where the name is refused; the message says why. */
export function renameSheet(session: Session, from: string, to: string): boolean {
  const name = to.trim();
  if (name === from) return true;
  if (!session.attempt("renaming a sheet", () => session.workbook.renameSheet(from, name))) return false;
  session.renamed(from, name);
  return true;
}

export function removeSheet(session: Session, name: string): void {
  const { sheets } = session.workbook;
  const place = sheets.findIndex((sheet) => sheet.name === name);
  const next = sheets[place + 1] ?? sheets[place - 1];
  if (!next)
    return session.say("error", "A workbook needs at least one sheet, so this one cannot be deleted.");
  const inFront = session.sheet.name === name;
  if (session.attempt("deleting a sheet", () => session.workbook.removeSheet(name)) && inFront) {
    session.showSheet(next.name);
  }
}

export function moveSheet(session: Session, name: string, by: number): void {
  const { sheets } = session.workbook;
  const to = sheets.findIndex((sheet) => sheet.name === name) + by;
  if (to < 0 || to >= sheets.length) return;
  session.attempt("moving a sheet", () => session.workbook.moveSheet(name, to));
}

/** Ctrl+PageDown and Ctrl+PageUp. */
export function showNextSheet(session: Session, by: 1 | -1): void {
  const shown = session.workbook.sheets.filter(({ visible }) => visible);
  const next = shown[shown.findIndex(({ name }) => name === session.sheet.name) + by];
  if (next) session.showSheet(next.name);
}
