import { showExplanation } from "./showExplanation";
import { applyFormat, clearCells, deleteLines, insertLines } from "../session/cellCommands";
import { copySelection, pasteContent } from "../session/clipboardCommands";
import { numberFormats, type NumberFormatName } from "../session/numberFormats";
import type { Session } from "../session/session";
import { selectedRange } from "../selection/selection";
import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/values";
import type { MenuItem } from "./Menu";

/** The menu of the right mouse button on cells, rows and columns. */
export function cellMenu(session: Session): (MenuItem | null)[] {
  const range = selectedRange(session.selection);
  const onlyRows = range.columns === MAX_COLUMNS;
  const onlyColumns = range.rows === MAX_ROWS;
  const rows = onlyColumns ? 1 : range.rows;
  const columns = onlyRows ? 1 : range.columns;
  const count = (number: number, what: string) => (number === 1 ? `1 ${what}` : `${number} ${what}s`);
  const format = (label: string, name: NumberFormatName, shortcut?: string): MenuItem => ({
    label,
    ...(shortcut ? { shortcut } : {}),
    onChoose: () => applyFormat(session, { numberFormat: numberFormats[name] }),
  });
  return [
    { label: "Explain this cell", onChoose: showExplanation },
    null,
    { label: "Cut", shortcut: "Ctrl+X", onChoose: () => void toClipboard(session, true) },
    { label: "Copy", shortcut: "Ctrl+C", onChoose: () => void toClipboard(session, false) },
    { label: "Paste", shortcut: "Ctrl+V", onChoose: () => void fromClipboard(session) },
    null,
    ...(onlyColumns
      ? []
      : [
          { label: `Insert ${count(rows, "row")} above`, onChoose: () => insertLines(session, "rows") },
          { label: `Delete ${count(rows, "row")}`, onChoose: () => deleteLines(session, "rows") },
        ]),
    ...(onlyRows
      ? []
      : [
          {
            label: `Insert ${count(columns, "column")} to the left`,
            onChoose: () => insertLines(session, "columns"),
          },
          { label: `Delete ${count(columns, "column")}`, onChoose: () => deleteLines(session, "columns") },
        ]),
    { label: "Clear contents", shortcut: "Del", onChoose: () => clearCells(session) },
    null,
    format("Format as number", "number", "Ctrl+Shift+1"),
    format("Format as percent", "percent", "Ctrl+Shift+5"),
    format("Format as currency", "currency", "Ctrl+Shift+4"),
    format("Format as General", "general"),
  ];
}

async function toClipboard(session: Session, cut: boolean): Promise<void> {
  const { text, html } = copySelection(session, cut);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": new Blob([text], { type: "text/plain" }),
        "text/html": new Blob([html], { type: "text/html" }),
      }),
    ]);
  } catch {
    session.say("info", "Your browser keeps the clipboard to itself here. Press Ctrl+C (or Ctrl+X) instead.");
  }
}

async function fromClipboard(session: Session): Promise<void> {
  try {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : "";
    const [text, html] = await Promise.all([read("text/plain"), read("text/html")]);
    pasteContent(session, { text, html });
  } catch {
    session.say("info", "Your browser keeps the clipboard to itself here. Press Ctrl+V instead.");
  }
}
