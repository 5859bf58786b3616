import { useEffect, useRef, useState, type RefObject } from "react";
import { GridView } from "../grid/GridView";
import { followPointer } from "../grid/pointer";
import { performKey, type KeyPage } from "../keyboard/performKey";
import { copySelection, pasteContent } from "../session/clipboardCommands";
import { moveCaret, startEdit, typeText } from "../session/editCommands";
import { words, type Session } from "../session/session";
import { cellMenu } from "./cellMenu";
import { useBench, useSession } from "./hooks";
import { MenuList } from "./Menu";
import { benchWords } from "../words/bench";

/** Puts the grid of the open workbook into the page and connects keyboard, pointer and clipboard with it. */
export function GridHost(props: {
  readonly gridRef: RefObject<GridView | undefined>;
  readonly keyPage: () => KeyPage | undefined;
}) {
  const { gridRef, keyPage } = props;
  const { focusGrid } = useBench();
  const session = useSession();
  const host = useRef<HTMLDivElement>(null);
  const [menuAt, setMenuAt] = useState<{ left: number; top: number }>();
  const [failure, setFailure] = useState<unknown>();

  useEffect(() => {
    if (!host.current) return;
    const grid = new GridView(session, setFailure);
    host.current.append(grid.element);
    gridRef.current = grid;
    const stopPointer = followPointer(grid, session, (left, top) => setMenuAt({ left, top }));
    const stopTyping = connectField(grid, session, keyPage);
    grid.schedule();
    const before = document.activeElement;
    if (!before || before === document.body || before.closest(".grid")) grid.focus();
    return () => {
      stopPointer();
      stopTyping();
      grid.destroy();
      gridRef.current = undefined;
    };
  }, [session, gridRef, keyPage]);

  useEffect(() => {
    const open = () => {
      const at = gridRef.current?.screenBox(session.selection.active);
      if (at) setMenuAt({ left: at.left + 12, top: at.bottom });
    };
    host.current?.addEventListener("open-context-menu", open);
    const element = host.current;
    return () => element?.removeEventListener("open-context-menu", open);
  }, [session, gridRef]);

  if (failure !== undefined) throw failure;
  return (
    <>
      <div
        ref={host}
        className="grid-host"
        id="sheet-panel"
        role="tabpanel"
        aria-label={benchWords.sheet(session.sheet.name)}
        data-region="sheet"
      />
      {menuAt && (
        <MenuList
          label={benchWords.cells}
          at={menuAt}
          items={cellMenu(session)}
          onClose={() => {
            setMenuAt(undefined);
            focusGrid();
          }}
        />
      )}
    </>
  );
}

/** Keys, typing and clipboard of the grid's text field. */
function connectField(grid: GridView, session: Session, keyPage: () => KeyPage | undefined): () => void {
  const field = grid.editor.element;
  const ending = new AbortController();
  const { signal } = ending;
  /** Whatever goes wrong in a command is said, and the page goes on. */
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (problem) {
      session.say("error", `That did not work: ${words(problem)}`);
    }
  };
  field.addEventListener(
    "keydown",
    (event) =>
      guarded(() => {
        const page = keyPage();
        if (page && performKey(session, event, page)) event.preventDefault();
      }),
    { signal },
  );
  field.addEventListener(
    "input",
    () =>
      guarded(() => {
        const { value, selectionStart, selectionEnd } = field;
        if (session.edit) typeText(session, value, selectionStart, selectionEnd);
        else startEdit(session, { text: value });
      }),
    { signal },
  );
  document.addEventListener(
    "selectionchange",
    () => {
      const typing = session.edit && document.activeElement === field && field.value === session.edit.text;
      if (typing) moveCaret(session, field.selectionStart, field.selectionEnd);
    },
    { signal },
  );
  for (const kind of ["copy", "cut"] as const) {
    field.addEventListener(
      kind,
      (event) => {
        if (session.edit) return;
        event.preventDefault();
        guarded(() => {
          const { text, html } = copySelection(session, kind === "cut");
          event.clipboardData?.setData("text/plain", text);
          event.clipboardData?.setData("text/html", html);
        });
      },
      { signal },
    );
  }
  field.addEventListener(
    "paste",
    (event) => {
      if (session.edit) return;
      event.preventDefault();
      guarded(() =>
        pasteContent(session, {
          text: event.clipboardData?.getData("text/plain") ?? "",
          html: event.clipboardData?.getData("text/html") ?? "",
        }),
      );
    },
    { signal },
  );
  return () => ending.abort();
}
