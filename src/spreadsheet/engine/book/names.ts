import { EditError } from "../../api";
import { parseAddress } from "../text/address";
import type { BookState, SheetState } from "./state";

/** Why a sheet cannot have this name; undefined when it can. */
export function sheetNameProblem(
  name: string,
  sheets: readonly SheetState[],
  itself?: SheetState,
): string | undefined {
  if (name.trim() === "") return "A sheet needs a name.";
  if (name.length > 31) return "A sheet's name can have at most 31 characters.";
  if (/[:\\/?*[\]]/.test(name)) return "A sheet's name cannot have any of these characters: : \\ / ? * [ ]";
  if (name.startsWith("'") || name.endsWith("'"))
    return "A sheet's name cannot begin or end with an apostrophe.";
  if (name.toLowerCase() === "history") return 'Excel keeps the name "History" for itself.';
  const lower = name.toLowerCase();
  const taken = sheets.some((sheet) => sheet !== itself && sheet.name.toLowerCase() === lower);
  return taken ? `There is already a sheet named ${name}.` : undefined;
}

/** Names of ranges and of tables follow the same rules. */
function wordProblem(name: string, what: string): string | undefined {
  if (name.length > 255) return `A ${what} can have at most 255 characters.`;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) {
    return `"${name}" cannot be a ${what}: it must begin with a letter or _ and hold letters, digits, _ and . only.`;
  }
  if (parseAddress(name) || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name)) {
    return `"${name}" cannot be a ${what}, because it reads as a cell.`;
  }
  return undefined;
}

export function definedNameProblem(name: string, book: BookState): string | undefined {
  const problem = wordProblem(name, "name");
  if (problem !== undefined) return problem;
  const lower = name.toLowerCase();
  return book.tables.some((table) => table.name.toLowerCase() === lower)
    ? `There is already a table named ${name}.`
    : undefined;
}

export function tableNameProblem(name: string, book: BookState): string | undefined {
  const problem = wordProblem(name, "table name");
  if (problem !== undefined) return problem;
  const lower = name.toLowerCase();
  const taken =
    book.tables.some((table) => table.name.toLowerCase() === lower) ||
    book.names.some((each) => each.name.toLowerCase() === lower);
  return taken ? `The name ${name} is already taken.` : undefined;
}

export function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw new EditError(problem);
}
