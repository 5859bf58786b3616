import type { Session } from "../session/session";
import { CELL_PADDING, type Measure } from "./cellText";
import { benchWords } from "../words/bench";

/**
 * The text field of the grid. It has the focus whenever the grid has, so that typing, an input method and the clipboard work
 * as in any text field; it can be seen only while a cell is edited.
 */
export class CellEditor {
  readonly element = document.createElement("textarea");

  constructor() {
    const { element } = this;
    element.className = "cell-editor";
    element.rows = 1;
    element.spellcheck = false;
    element.setAttribute("autocomplete", "off");
    element.setAttribute("autocapitalize", "off");
    element.setAttribute("aria-label", benchWords.cell);
    element.setAttribute("aria-describedby", "grid-hint");
    element.dataset["testid"] = "cell-editor";
  }

  /** At once with each change: the next key may come before the next drawing. */
  follow(session: Session): void {
    const { element } = this;
    const { edit } = session;
    const text = edit?.text ?? "";
    if (element.value !== text) element.value = text;
    if (!edit || document.activeElement !== element) return;
    if (element.selectionStart !== edit.caret.start || element.selectionEnd !== edit.caret.end) {
      element.setSelectionRange(edit.caret.start, edit.caret.end);
    }
  }

  draw(
    session: Session,
    box: { left: number; top: number; width: number; height: number } | undefined,
    windowWidth: number,
    measure: Measure,
  ): void {
    const { element } = this;
    const { edit } = session;
    const shown = edit !== undefined && edit.place === "cell" && box !== undefined;
    element.classList.toggle("editing", shown);
    if (!box) return;
    const { row, column } = edit?.cell ?? session.selection.active;
    const format = session.sheet.format(row, column);
    Object.assign(element.style, { left: `${box.left}px`, top: `${box.top}px` });
    if (!shown) {
      Object.assign(element.style, { width: `${box.width}px`, height: `${box.height}px` });
      return;
    }
    const lines = edit.text.split("\n");
    const widest = Math.max(...lines.map((line) => measure(line, format))) + CELL_PADDING + 12;
    const room = Math.max(box.width, windowWidth - box.left - 4);
    const width = Math.min(room, Math.max(box.width + 1, widest));
    Object.assign(element.style, { width: `${width}px`, height: `${box.height + 1}px` });
    element.style.fontWeight = format.bold ? "700" : "";
    if (widest > room || lines.length > 1)
      element.style.height = `${Math.max(box.height + 1, element.scrollHeight)}px`;
  }
}
