import { useRef, useState, type DragEvent, type KeyboardEvent } from "react";
import { commitEdit } from "../session/editCommands";
import { addSheet, moveSheet, removeSheet, renameSheet } from "../session/sheetCommands";
import { useBench, useSession } from "./hooks";
import { MenuList } from "./Menu";
import { benchWords } from "../words/bench";

/** One tab a sheet: click, arrow keys, double click or F2 to rename, Delete, and a menu for the rest. */
export function SheetTabs() {
  const { ask, focusGrid } = useBench();
  const session = useSession();
  const [renaming, setRenaming] = useState<string>();
  const [menu, setMenu] = useState<{ name: string; at: { left: number; top: number } }>();
  const dragged = useRef<string>(undefined);
  const list = useRef<HTMLDivElement>(null);
  const sheets = session.workbook.sheets.filter(({ visible }) => visible);
  const front = session.sheet.name;
  const focusTab = (name: string) =>
    setTimeout(
      () => list.current?.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(name)}"]`)?.focus(),
      0,
    );

  const show = (name: string) => {
    // While a formula wants a reference, another sheet may be shown to point at; else typing is written first.
    if (session.edit && !session.edit.text.startsWith("=") && !commitEdit(session)) return;
    session.showSheet(name);
  };

  const remove = async (name: string) => {
    const answer = await ask({
      title: `Delete the sheet "${name}"?`,
      text: "Its cells go with it. You can bring it back with Undo.",
      answers: [{ value: "delete", label: "Delete" }],
    });
    if (answer === "delete") removeSheet(session, name);
    focusGrid();
  };

  const onKeyDown = (event: KeyboardEvent, name: string) => {
    const place = sheets.findIndex((sheet) => sheet.name === name);
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by !== 0 && (event.ctrlKey || event.metaKey)) {
      moveSheet(session, name, by);
      focusTab(name);
    } else if (by !== 0) {
      const next = sheets[place + by];
      if (next) {
        show(next.name);
        focusTab(next.name);
      }
    } else if (event.key === "F2") setRenaming(name);
    else if (event.key === "Delete") void remove(name);
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const box = event.currentTarget.getBoundingClientRect();
      setMenu({ name, at: { left: box.left, top: box.top - 150 } });
    } else return;
    event.preventDefault();
  };

  const onDrop = (event: DragEvent, onto: string) => {
    const from = dragged.current;
    dragged.current = undefined;
    if (from === undefined || from === onto) return;
    event.preventDefault();
    const names = session.workbook.sheets.map(({ name }) => name);
    moveSheet(session, from, names.indexOf(onto) - names.indexOf(from));
  };

  return (
    <div className="sheet-tabs" data-region="sheets">
      <button
        type="button"
        className="add-sheet"
        aria-label={benchWords.tabs.add}
        title={benchWords.tabs.add}
        onClick={() => {
          if (!commitEdit(session)) return;
          addSheet(session);
          focusGrid();
        }}
      >
        +
      </button>
      <div className="tab-list" role="tablist" aria-label={benchWords.tabs.list} ref={list}>
        {sheets.map(({ name }) =>
          renaming === name ? (
            <RenameField
              key={name}
              name={name}
              onDone={(to) => {
                if (to !== undefined && !renameSheet(session, name, to)) return;
                setRenaming(undefined);
                focusGrid();
              }}
            />
          ) : (
            <button
              key={name}
              type="button"
              role="tab"
              className="tab"
              data-sheet={name}
              aria-selected={name === front}
              aria-controls="sheet-panel"
              tabIndex={name === front ? 0 : -1}
              title={benchWords.tabs.rename}
              draggable
              onClick={() => show(name)}
              onDoubleClick={() => setRenaming(name)}
              onKeyDown={(event) => onKeyDown(event, name)}
              onContextMenu={(event) => {
                event.preventDefault();
                show(name);
                setMenu({ name, at: { left: event.clientX, top: event.clientY - 150 } });
              }}
              onDragStart={(event) => {
                dragged.current = name;
                event.dataTransfer.setData("text/x-sheet", name);
              }}
              onDragOver={(event) => {
                if (dragged.current !== undefined) event.preventDefault();
              }}
              onDrop={(event) => onDrop(event, name)}
            >
              {name}
            </button>
          ),
        )}
      </div>
      {menu && (
        <MenuList
          label={benchWords.sheet(menu.name)}
          at={menu.at}
          onClose={() => setMenu(undefined)}
          items={[
            { label: "Rename", shortcut: "F2", onChoose: () => setRenaming(menu.name) },
            {
              label: "Delete",
              shortcut: "Del",
              disabled: sheets.length < 2,
              onChoose: () => void remove(menu.name),
            },
            null,
            { label: "Move left", shortcut: "Ctrl+Left", onChoose: () => moveSheet(session, menu.name, -1) },
            { label: "Move right", shortcut: "Ctrl+Right", onChoose: () => moveSheet(session, menu.name, 1) },
          ]}
        />
      )}
    </div>
  );
}

function RenameField(props: { readonly name: string; readonly onDone: (to: string | undefined) => void }) {
  const done = useRef(false);
  return (
    <input
      className="rename"
      aria-label={benchWords.tabs.newName(props.name)}
      defaultValue={props.name}
      maxLength={31}
      autoFocus
      size={Math.max(6, props.name.length)}
      onFocus={(event) => event.target.select()}
      onBlur={(event) => {
        if (!done.current) props.onDone(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        done.current = event.key === "Escape";
        if (done.current) props.onDone(undefined);
        else event.currentTarget.blur();
      }}
    />
  );
}
