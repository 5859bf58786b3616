import { canPoint, completeFunction } from "../editing/edit";
import { move } from "../selection/movement";
import {
  applyFormat,
  clearCells,
  deleteLines,
  fillInto,
  insertLines,
  redo,
  toggleFormat,
  undo,
} from "../session/cellCommands";
import {
  cancelEdit,
  commitEdit,
  pointByKey,
  setEdit,
  startEdit,
  toggleAbsolute,
  toggleMode,
  typeText,
} from "../session/editCommands";
import { ground, type Page } from "../session/ground";
import { numberFormats } from "../session/numberFormats";
import type { Session } from "../session/session";
import { showNextSheet } from "../session/sheetCommands";
import type { Suggestions } from "../editing/suggestions";
import { selectedRange } from "../selection/selection";
import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/values";
import { commandFor, type KeyCommand } from "./keymap";

/** What the keyboard needs of the page around the grid. */
export interface KeyPage {
  readonly page: Page;
  readonly suggestions: Suggestions;
  readonly goTo: () => void;
  readonly save: () => void;
  readonly open: () => void;
  readonly contextMenu: () => void;
}

/** Handles a key pressed in the grid's text field or the formula bar; true where it was a command and is done. */
export function performKey(session: Session, event: KeyboardEvent, page: KeyPage): boolean {
  if (event.isComposing) return false;
  const { edit } = session;
  const command = commandFor(
    {
      key: event.key,
      code: event.code,
      control: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
    },
    {
      editing: edit !== undefined,
      caretMode: edit?.mode === "edit",
      suggesting: page.suggestions.open(edit),
    },
  );
  if (!command) return false;
  return edit ? performEditing(session, command, page) : performReady(session, command, page);
}

function performEditing(session: Session, command: KeyCommand, page: KeyPage): boolean {
  const { edit } = session;
  if (!edit) return false;
  switch (command.kind) {
    case "suggestion": {
      const help = page.suggestions.at(edit);
      if (help?.kind !== "name") return false;
      if (command.step !== 0) page.suggestions.step(edit, command.step);
      else {
        const chosen = page.suggestions.chosen(edit);
        if (chosen) setEdit(session, completeFunction(edit, help.from, help.to, chosen.name));
      }
      session.changed();
      return true;
    }
    case "cancel":
      if (page.suggestions.open(edit) && page.suggestions.dismiss(edit)) session.changed();
      else cancelEdit(session);
      return true;
    case "commit":
      commitEdit(session, {
        page: page.page,
        ...(command.movement ? { movement: command.movement } : {}),
        everywhere: command.everywhere ?? false,
      });
      return true;
    case "newLine": {
      const { start, end } = edit.caret;
      typeText(session, `${edit.text.slice(0, start)}\n${edit.text.slice(end)}`, start + 1, start + 1);
      return true;
    }
    case "toggleMode":
      toggleMode(session);
      return true;
    case "toggleAbsolute":
      toggleAbsolute(session);
      return true;
    case "save":
      if (commitEdit(session)) page.save();
      return true;
    case "move":
      if (canPoint(edit)) return pointByKey(session, command.movement, page.page);
      // A formula half typed keeps the arrow keys for its caret; anything else is written and left.
      if (edit.text.startsWith("=") || ("extend" in command.movement && command.movement.extend))
        return false;
      commitEdit(session, { page: page.page, movement: command.movement });
      return true;
    default:
      return false;
  }
}

function performReady(session: Session, command: KeyCommand, page: KeyPage): boolean {
  switch (command.kind) {
    case "move":
      session.select(move(session.selection, command.movement, ground(session, page.page)));
      return true;
    case "edit":
      startEdit(session);
      return true;
    case "clear":
      clearCells(session);
      return true;
    case "clearAndEdit":
      startEdit(session, { text: "" });
      return true;
    case "cancel":
      session.copied = undefined;
      session.message = undefined;
      session.changed();
      return true;
    case "undo":
      undo(session);
      return true;
    case "redo":
      redo(session);
      return true;
    case "fill":
      fillInto(session, command.direction);
      return true;
    case "format":
      if (command.format === "bold" || command.format === "italic") toggleFormat(session, command.format);
      else applyFormat(session, { numberFormat: numberFormats[command.format] });
      return true;
    case "insertLines":
    case "deleteLines":
      return insertOrDelete(session, command.kind);
    case "nextSheet":
      showNextSheet(session, command.by);
      return true;
    case "recalculate":
      session.workbook.recalculate();
      return true;
    case "goTo":
      page.goTo();
      return true;
    case "save":
      page.save();
      return true;
    case "open":
      page.open();
      return true;
    case "contextMenu":
      page.contextMenu();
      return true;
    default:
      return false;
  }
}

/** Ctrl with + or -: whole columns when columns are selected, else rows. */
function insertOrDelete(session: Session, kind: "insertLines" | "deleteLines"): boolean {
  const range = selectedRange(session.selection);
  const whole = range.rows === MAX_ROWS ? "columns" : range.columns === MAX_COLUMNS ? "rows" : undefined;
  if (!whole) {
    session.say(
      "info",
      "Select whole rows or columns first: click their heading, or press Shift+Space or Ctrl+Space.",
    );
    return true;
  }
  if (kind === "insertLines") insertLines(session, whole);
  else deleteLines(session, whole);
  return true;
}
