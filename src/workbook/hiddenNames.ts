/*
 * Our small notes travel inside the workbook as hidden defined names, which Excel and every other program keep: settings, and
 * the mark on sheets we wrote. Both forms of the port read the same names, so a file moves between them with its settings.
 */

/** Sheet-scoped name that marks a report of ours; its text says which. Renaming or copying the sheet keeps it. */
export const REPORT_MARK = "MN_Report_Sheet";

const SETTING_PREFIX = "MN_Setting.";
/** Names of marked cells begin so (marks.ts). */
export const MARK_PREFIX = "MN_Mark.";
/** Excel takes no longer text constant inside a formula, and no longer formula. */
const LONGEST_TEXT = 255;
const LONGEST_FORMULA = 8000;

/** "MN_Setting.last_indicator"; undefined where the key cannot be part of a name. */
export function settingName(key: string): string | undefined {
  return /^[A-Za-z0-9_.]{1,100}$/.test(key) ? SETTING_PREFIX + key : undefined;
}

/** Whether a defined name keeps a setting. */
export function isSettingName(name: string): boolean {
  return name.toLowerCase().startsWith(SETTING_PREFIX.toLowerCase());
}

/** `="text"`, in pieces where it is long; undefined where Excel would not take it. */
export function textFormula(text: string): string | undefined {
  const pieces: string[] = [];
  const characters = [...text];
  for (let start = 0; start < characters.length;) {
    let piece = "";
    while (start < characters.length && piece.length + (characters[start] ?? "").length <= LONGEST_TEXT) {
      piece += characters[start++] ?? "";
    }
    pieces.push(`"${piece.replaceAll('"', '""')}"`);
  }
  const formula = `=${pieces.join("&") || '""'}`;
  return formula.length <= LONGEST_FORMULA ? formula : undefined;
}

/** The text of a formula that `textFormula` made; undefined for any other. */
export function readTextFormula(formula: string): string | undefined {
  const body = formula.trim().replace(/^=/, "");
  if (!/^"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*$/.test(body)) return undefined;
  return [...body.matchAll(/"((?:[^"]|"")*)"/g)]
    .map((piece) => (piece[1] ?? "").replaceAll('""', '"'))
    .join("");
}

/** Whether a name is one of these notes and no name of the person's. */
export function isHiddenName(name: string): boolean {
  return name.startsWith(SETTING_PREFIX) || name.startsWith(MARK_PREFIX) || name === REPORT_MARK;
}
