import { useEffect, useLayoutEffect, useRef } from "react";
import {
  inputText,
  cancelEdit,
  commitEdit,
  moveCaret,
  setEdit,
  startEdit,
  typeText,
} from "../session/editCommands";
import { performKey, type KeyPage } from "../keyboard/performKey";
import { useBench, useSession } from "./hooks";
import { NameBox } from "./NameBox";
import { benchWords } from "../words/bench";

/** The name box and the content of the active cell. A cell filled by a spill shows the spill's formula in grey. */
export function FormulaBar(props: { readonly keyPage: () => KeyPage | undefined }) {
  const { focusGrid } = useBench();
  const session = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const { edit, sheet } = session;
  const { active } = session.selection;
  const spill = sheet.spill(active.row, active.column);
  const spilled =
    !edit && spill !== undefined && (spill.row !== active.row || spill.column !== active.column);
  const text =
    edit?.text ?? (spilled ? (sheet.formula(spill.row, spill.column) ?? "") : inputText(sheet, active));
  const inBar = edit?.place === "bar";
  const caret = edit?.caret;

  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !inBar || !caret) return;
    if (document.activeElement !== element) element.focus();
    if (element.selectionStart !== caret.start || element.selectionEnd !== caret.end) {
      element.setSelectionRange(caret.start, caret.end);
    }
  }, [inBar, caret, text]);

  useEffect(() => {
    const follow = () => {
      const element = field.current;
      if (
        element &&
        document.activeElement === element &&
        session.edit &&
        element.value === session.edit.text
      ) {
        moveCaret(session, element.selectionStart, element.selectionEnd);
      }
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [session]);

  return (
    <div className="formula-bar" data-region="formula bar">
      <NameBox />
      <div className="formula-buttons">
        <button
          type="button"
          aria-label={benchWords.formulaBar.giveUp}
          title={benchWords.formulaBar.giveUpKey}
          disabled={!edit}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            cancelEdit(session);
            focusGrid();
          }}
        >
          &#x2715;
        </button>
        <button
          type="button"
          aria-label={benchWords.formulaBar.enter}
          title={benchWords.formulaBar.enterKey}
          disabled={!edit}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (commitEdit(session)) focusGrid();
          }}
        >
          &#x2713;
        </button>
        <span className="fx" aria-hidden="true">
          {benchWords.formulaBar.sign}
        </span>
      </div>
      <textarea
        ref={field}
        className={spilled ? "formula-field spilled" : "formula-field"}
        rows={Math.min(6, Math.max(1, text.split("\n").length))}
        aria-label={spilled ? benchWords.formulaBar.spilled : benchWords.formulaBar.label}
        data-testid="formula-bar"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onFocus={(event) => {
          if (session.edit) {
            if (session.edit.place !== "bar")
              setEdit(session, { ...session.edit, place: "bar", mode: "edit" });
            return;
          }
          const { selectionStart, selectionEnd } = event.target;
          startEdit(session, { place: "bar", ...(spilled ? { text: "" } : {}) });
          moveCaret(session, Math.min(selectionStart, text.length), Math.min(selectionEnd, text.length));
        }}
        onChange={(event) => {
          const { value, selectionStart, selectionEnd } = event.target;
          if (!session.edit) startEdit(session, { place: "bar" });
          typeText(session, value, selectionStart, selectionEnd);
        }}
        onKeyDown={(event) => {
          const page = props.keyPage();
          if (!page || !performKey(session, event.nativeEvent, page)) return;
          event.preventDefault();
          if (!session.edit) focusGrid();
        }}
      />
    </div>
  );
}
