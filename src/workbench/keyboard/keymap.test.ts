import { describe, expect, it } from "vitest";
import { commandFor, type KeyPress, type KeyState } from "./keymap";

const ready: KeyState = { editing: false, caretMode: false, suggesting: false };
const typing: KeyState = { editing: true, caretMode: false, suggesting: false };

/** "Ctrl+Shift+End" */
function press(keys: string): KeyPress {
  const parts = keys.split("+");
  return {
    key: parts.at(-1) ?? "",
    control: parts.includes("Ctrl"),
    shift: parts.includes("Shift"),
    alt: parts.includes("Alt"),
  };
}
const inReady = (keys: string) => commandFor(press(keys), ready);

describe("keys in the grid", () => {
  it("move as in Excel", () => {
    expect(inReady("ArrowDown")).toEqual({
      kind: "move",
      movement: { kind: "step", rows: 1, columns: 0, extend: false },
    });
    expect(inReady("Ctrl+Shift+ArrowRight")).toEqual({
      kind: "move",
      movement: { kind: "edge", rows: 0, columns: 1, extend: true },
    });
    expect(inReady("Ctrl+End")).toEqual({ kind: "move", movement: { kind: "lastCell", extend: false } });
    expect(inReady("Shift+Tab")).toEqual({
      kind: "move",
      movement: { kind: "advance", by: "column", backwards: true },
    });
  });
  it("command as in Excel", () => {
    expect(inReady("F2")).toEqual({ kind: "edit" });
    expect(inReady("Delete")).toEqual({ kind: "clear" });
    expect(inReady("Ctrl+z")).toEqual({ kind: "undo" });
    expect(inReady("Ctrl+y")).toEqual({ kind: "redo" });
    expect(inReady("Ctrl+d")).toEqual({ kind: "fill", direction: "down" });
    expect(inReady("Ctrl+Shift+%")).toEqual({ kind: "format", format: "percent" });
    expect(inReady("Ctrl+PageDown")).toEqual({ kind: "nextSheet", by: 1 });
    expect(inReady("Shift+F10")).toEqual({ kind: "contextMenu" });
  });
  it("leave letters, and the clipboard's keys, to the text field", () => {
    for (const keys of ["a", "=", " ", "Shift+A", "Ctrl+c", "Ctrl+x", "Ctrl+v", "Alt+e"]) {
      expect(inReady(keys), keys).toBeUndefined();
    }
  });
});

describe("keys while typing", () => {
  it("Enter and Tab write and go on, Shift goes back, Escape gives up", () => {
    expect(commandFor(press("Enter"), typing)).toEqual({
      kind: "commit",
      movement: { kind: "advance", by: "row", backwards: false },
    });
    expect(commandFor(press("Shift+Tab"), typing)).toMatchObject({
      movement: { by: "column", backwards: true },
    });
    expect(commandFor(press("Escape"), typing)).toEqual({ kind: "cancel" });
    expect(commandFor(press("Ctrl+Enter"), typing)).toEqual({ kind: "commit", everywhere: true });
    expect(commandFor(press("Alt+Enter"), typing)).toEqual({ kind: "newLine" });
  });
  it("arrows leave the cell or point, but move the caret after F2", () => {
    expect(commandFor(press("ArrowLeft"), typing)?.kind).toBe("move");
    expect(commandFor(press("ArrowLeft"), { ...typing, caretMode: true })).toBeUndefined();
    expect(commandFor(press("Home"), { ...typing, caretMode: true })).toBeUndefined();
  });
  it("choose from the list of functions while it is open", () => {
    const suggesting = { ...typing, suggesting: true };
    expect(commandFor(press("ArrowDown"), suggesting)).toEqual({ kind: "suggestion", step: 1 });
    expect(commandFor(press("Tab"), suggesting)).toEqual({ kind: "suggestion", step: 0 });
    expect(commandFor(press("Tab"), typing)?.kind).toBe("commit");
  });
  it("do not delete cells, undo or fill", () => {
    for (const keys of ["Delete", "Backspace", "Ctrl+z", "Ctrl+d", "Ctrl+-", "Ctrl+a"]) {
      expect(commandFor(press(keys), typing), keys).toBeUndefined();
    }
  });
});
