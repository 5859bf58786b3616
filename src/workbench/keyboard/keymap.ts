import type { Movement } from "../selection/movement";

/** A key as pressed; `control` is Ctrl, or Command on a Mac. */
export interface KeyPress {
  readonly key: string;
  readonly code?: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What a key means in the grid. Typing itself goes to the text field and is none of these. */
export type KeyCommand =
  | { readonly kind: "move"; readonly movement: Movement }
  | { readonly kind: "commit"; readonly movement?: Movement; readonly everywhere?: boolean }
  | {
      readonly kind: "format";
      readonly format: "bold" | "italic" | "percent" | "currency" | "number" | "general";
    }
  | { readonly kind: "fill"; readonly direction: "down" | "right" }
  | { readonly kind: "suggestion"; readonly step: -1 | 0 | 1 }
  | { readonly kind: "nextSheet"; readonly by: 1 | -1 }
  | {
      readonly kind:
        | "edit"
        | "cancel"
        | "clear"
        | "clearAndEdit"
        | "undo"
        | "redo"
        | "toggleMode"
        | "toggleAbsolute"
        | "newLine"
        | "insertLines"
        | "deleteLines"
        | "contextMenu"
        | "goTo"
        | "save"
        | "open"
        | "recalculate";
    };

export interface KeyState {
  readonly editing: boolean;
  /** Arrow keys move the caret (F2), instead of leaving the cell. */
  readonly caretMode: boolean;
  /** A list of functions is open. */
  readonly suggesting: boolean;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function commandFor(press: KeyPress, state: KeyState): KeyCommand | undefined {
  return state.editing ? whileEditing(press, state) : whileReady(press);
}

function whileEditing(press: KeyPress, state: KeyState): KeyCommand | undefined {
  const { key, control, shift, alt } = press;
  if (state.suggesting && !control && !alt && !shift) {
    if (key === "ArrowDown") return { kind: "suggestion", step: 1 };
    if (key === "ArrowUp") return { kind: "suggestion", step: -1 };
    if (key === "Tab") return { kind: "suggestion", step: 0 };
  }
  switch (key) {
    case "Escape":
      return { kind: "cancel" };
    case "Enter":
      if (alt) return { kind: "newLine" };
      if (control) return { kind: "commit", everywhere: true };
      return { kind: "commit", movement: { kind: "advance", by: "row", backwards: shift } };
    case "Tab":
      return control || alt ? undefined : { kind: "commit", movement: advanceColumn(shift) };
    case "F2":
      return { kind: "toggleMode" };
    case "F4":
      return { kind: "toggleAbsolute" };
    case "s":
    case "S":
      return control && !alt ? { kind: "save" } : undefined;
  }
  // In caret mode the keys below belong to the text.
  return state.caretMode ? undefined : movementOf(press);
}

function whileReady(press: KeyPress): KeyCommand | undefined {
  const { key, control, shift, alt } = press;
  if (alt && !control) {
    if (key === "PageUp") return { kind: "nextSheet", by: -1 };
    if (key === "PageDown") return { kind: "nextSheet", by: 1 };
    return undefined;
  }
  switch (key) {
    case "Enter":
      return { kind: "move", movement: { kind: "advance", by: "row", backwards: shift } };
    case "Tab":
      return control ? undefined : { kind: "move", movement: advanceColumn(shift) };
    case "F2":
      return { kind: "edit" };
    case "F5":
      return { kind: "goTo" };
    case "F9":
      return { kind: "recalculate" };
    case "Delete":
      return { kind: "clear" };
    case "Backspace":
      return { kind: "clearAndEdit" };
    case "Escape":
      return { kind: "cancel" };
    case "ContextMenu":
      return { kind: "contextMenu" };
    case "F10":
      return shift ? { kind: "contextMenu" } : undefined;
    case " ":
      if (control && shift) return { kind: "move", movement: { kind: "all" } };
      if (control) return { kind: "move", movement: { kind: "wholeColumns" } };
      if (shift) return { kind: "move", movement: { kind: "wholeRows" } };
      return undefined;
  }
  if (control) return controlKey(press) ?? movementOf(press);
  return movementOf(press);
}

function controlKey({ key, code, shift }: KeyPress): KeyCommand | undefined {
  if (shift) {
    // The digit's own key: what Shift makes of it differs between keyboards.
    if (code === "Digit5" || key === "%") return { kind: "format", format: "percent" };
    if (code === "Digit4" || key === "$") return { kind: "format", format: "currency" };
    if (code === "Digit1" || key === "!") return { kind: "format", format: "number" };
    if (code === "Backquote" || key === "~") return { kind: "format", format: "general" };
  }
  switch (key) {
    case "+":
    case "=":
      return { kind: "insertLines" };
    case "-":
      return { kind: "deleteLines" };
    case "PageUp":
      return { kind: "nextSheet", by: -1 };
    case "PageDown":
      return { kind: "nextSheet", by: 1 };
  }
  switch (key.toLowerCase()) {
    case "a":
      return { kind: "move", movement: { kind: "all" } };
    case "z":
      return { kind: shift ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "d":
      return { kind: "fill", direction: "down" };
    case "r":
      return shift ? undefined : { kind: "fill", direction: "right" };
    case "b":
      return { kind: "format", format: "bold" };
    case "i":
      return shift ? undefined : { kind: "format", format: "italic" };
    case "g":
      return { kind: "goTo" };
    case "s":
      return { kind: "save" };
    case "o":
      return { kind: "open" };
  }
  return undefined;
}

function movementOf({ key, control, shift: extend }: KeyPress): KeyCommand | undefined {
  const arrow = arrows[key];
  if (arrow) {
    const [rows, columns] = arrow;
    return { kind: "move", movement: { kind: control ? "edge" : "step", rows, columns, extend } };
  }
  switch (key) {
    case "Home":
      return { kind: "move", movement: { kind: control ? "sheetStart" : "rowStart", extend } };
    case "End":
      // Without Ctrl, End goes to the end of the row's block: the nearest to Excel's two-key End mode.
      return control
        ? { kind: "move", movement: { kind: "lastCell", extend } }
        : { kind: "move", movement: { kind: "edge", rows: 0, columns: 1, extend } };
    case "PageUp":
      return control ? undefined : { kind: "move", movement: { kind: "page", rows: -1, columns: 0, extend } };
    case "PageDown":
      return control ? undefined : { kind: "move", movement: { kind: "page", rows: 1, columns: 0, extend } };
  }
  return undefined;
}

function advanceColumn(backwards: boolean): Movement {
  return { kind: "advance", by: "column", backwards };
}
