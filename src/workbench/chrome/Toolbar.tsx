import type { ReactNode } from "react";
import { applyFormat, changeDecimals, redo, toggleFormat, undo } from "../session/cellCommands";
import { commitEdit } from "../session/editCommands";
import { numberFormatChoices, numberFormats } from "../session/numberFormats";
import { useBench, useSession } from "./hooks";
import { icons } from "./icons";
import { MenuButton } from "./Menu";

/** Commands on the workbook and on the selected cells. Typing in progress is written first. */
export function Toolbar(props: {
  readonly paneShown: boolean;
  readonly onTogglePane: () => void;
  readonly onNew: () => void;
  readonly onSample: (file: string) => void;
}) {
  const { desk, save, open, focusGrid } = useBench();
  const session = useSession();
  const { row, column } = session.selection.active;
  const format = session.sheet.format(row, column);
  const named = numberFormatChoices.find(
    ({ name }) => numberFormats[name] === (format.numberFormat ?? "General"),
  );

  /** On cells: afterwards the grid has the focus again. */
  const onCells = (work: () => void) => () => {
    if (commitEdit(session)) work();
    focusGrid();
  };
  const afterTyping = (work: () => void) => () => {
    if (commitEdit(session)) work();
  };

  return (
    <div className="toolbar" role="toolbar" aria-label="Commands" data-region="toolbar">
      <div className="tools">
        <Tool label="New" title="New workbook" onClick={afterTyping(props.onNew)}>
          {icons.blank}
          <span>New</span>
        </Tool>
        <Tool label="Open" title="Open an .xlsx or .csv file (Ctrl+O)" onClick={afterTyping(open)}>
          {icons.open}
          <span>Open</span>
        </Tool>
        <Tool label="Save" title="Save as .xlsx (Ctrl+S)" onClick={afterTyping(save)}>
          {icons.save}
          <span>Save</span>
        </Tool>
        <MenuButton
          label="Samples"
          title="Workbooks with public data to try things on"
          items={
            desk.samples.length === 0
              ? [{ label: "No samples were found", disabled: true, onChoose: () => undefined }]
              : desk.samples.map(({ file, title, description }) => ({
                  label: title,
                  detail: description,
                  onChoose: afterTyping(() => props.onSample(file)),
                }))
          }
        >
          {icons.samples}
          <span>Samples</span>
          {icons.down}
        </MenuButton>
      </div>
      <div className="tools">
        <Tool
          label="Undo"
          title={
            session.workbook.canUndo === undefined
              ? "Nothing to undo (Ctrl+Z)"
              : `Undo ${session.workbook.canUndo} (Ctrl+Z)`
          }
          disabled={session.workbook.canUndo === undefined}
          onClick={onCells(() => undo(session))}
        >
          {icons.undo}
        </Tool>
        <Tool
          label="Redo"
          title={
            session.workbook.canRedo === undefined
              ? "Nothing to redo (Ctrl+Y)"
              : `Redo ${session.workbook.canRedo} (Ctrl+Y)`
          }
          disabled={session.workbook.canRedo === undefined}
          onClick={onCells(() => redo(session))}
        >
          {icons.redo}
        </Tool>
      </div>
      <div className="tools">
        <Tool
          label="Bold"
          title="Bold (Ctrl+B)"
          pressed={format.bold ?? false}
          onClick={onCells(() => toggleFormat(session, "bold"))}
        >
          <b>B</b>
        </Tool>
        <Tool
          label="Italic"
          title="Italic (Ctrl+I)"
          pressed={format.italic ?? false}
          onClick={onCells(() => toggleFormat(session, "italic"))}
        >
          <i>I</i>
        </Tool>
        <Tool
          label="Wrap text"
          title="Wrap text in the cell"
          pressed={format.wrap ?? false}
          onClick={onCells(() => toggleFormat(session, "wrap"))}
        >
          <span>Wrap</span>
        </Tool>
      </div>
      <div className="tools">
        <MenuButton
          label="Number format"
          value={named?.label ?? "Other format"}
          title="How the number in the cell is shown"
          items={numberFormatChoices.map(({ name, label, example }) => ({
            label,
            detail: example,
            onChoose: onCells(() => applyFormat(session, { numberFormat: numberFormats[name] })),
          }))}
        >
          <span className="format-name">{named?.label ?? "Other format"}</span>
          {icons.down}
        </MenuButton>
        <Tool
          label="Fewer decimals"
          title="Fewer decimals"
          onClick={onCells(() => changeDecimals(session, -1))}
        >
          <span className="decimals">.0</span>
        </Tool>
        <Tool label="More decimals" title="More decimals" onClick={onCells(() => changeDecimals(session, 1))}>
          <span className="decimals">.00</span>
        </Tool>
      </div>
      <div className="tools end">
        <Tool
          label="Minnesota Indicators pane"
          title={props.paneShown ? "Hide the pane" : "Show the pane"}
          pressed={props.paneShown}
          onClick={props.onTogglePane}
        >
          {icons.pane}
          <span>Minnesota Indicators</span>
        </Tool>
      </div>
    </div>
  );
}

function Tool(props: {
  readonly label: string;
  readonly title: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={props.label}
      title={props.title}
      aria-pressed={props.pressed}
      disabled={props.disabled}
      // A press must not take the focus from a cell being edited before it is written.
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
