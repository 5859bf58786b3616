import type { ReactNode } from "react";
import { applyFormat, changeDecimals, redo, toggleFormat, undo } from "../session/cellCommands";
import { commitEdit } from "../session/editCommands";
import { numberFormatChoices, numberFormats } from "../session/numberFormats";
import { useBench, useSession } from "./hooks";
import { icons } from "./icons";
import { MenuButton } from "./Menu";
import { benchWords } from "../words/bench";

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
    <div className="toolbar" role="toolbar" aria-label={benchWords.tools.label} data-region="toolbar">
      <div className="tools">
        <Tool
          label={benchWords.tools.new}
          title={benchWords.tools.newTitle}
          onClick={afterTyping(props.onNew)}
        >
          {icons.blank}
          <span>{benchWords.tools.new}</span>
        </Tool>
        <Tool label={benchWords.tools.open} title={benchWords.tools.openTitle} onClick={afterTyping(open)}>
          {icons.open}
          <span>{benchWords.tools.open}</span>
        </Tool>
        <Tool label={benchWords.tools.save} title={benchWords.tools.saveTitle} onClick={afterTyping(save)}>
          {icons.save}
          <span>{benchWords.tools.save}</span>
        </Tool>
        <MenuButton
          label={benchWords.tools.samples}
          title={benchWords.tools.samplesTitle}
          items={
            desk.samples.length === 0
              ? [{ label: benchWords.tools.noSamples, disabled: true, onChoose: () => undefined }]
              : desk.samples.map(({ file, title, description }) => ({
                  label: title,
                  detail: description,
                  onChoose: afterTyping(() => props.onSample(file)),
                }))
          }
        >
          {icons.samples}
          <span>{benchWords.tools.samples}</span>
          {icons.down}
        </MenuButton>
      </div>
      <div className="tools">
        <Tool
          label={benchWords.tools.undo}
          title={
            session.workbook.canUndo === undefined
              ? benchWords.tools.undoNothing
              : benchWords.tools.undoTitle(session.workbook.canUndo)
          }
          disabled={session.workbook.canUndo === undefined}
          onClick={onCells(() => undo(session))}
        >
          {icons.undo}
        </Tool>
        <Tool
          label={benchWords.tools.redo}
          title={
            session.workbook.canRedo === undefined
              ? benchWords.tools.redoNothing
              : benchWords.tools.redoTitle(session.workbook.canRedo)
          }
          disabled={session.workbook.canRedo === undefined}
          onClick={onCells(() => redo(session))}
        >
          {icons.redo}
        </Tool>
      </div>
      <div className="tools">
        <Tool
          label={benchWords.tools.bold}
          title={benchWords.tools.boldTitle}
          pressed={format.bold ?? false}
          onClick={onCells(() => toggleFormat(session, "bold"))}
        >
          <b>B</b>
        </Tool>
        <Tool
          label={benchWords.tools.italic}
          title={benchWords.tools.italicTitle}
          pressed={format.italic ?? false}
          onClick={onCells(() => toggleFormat(session, "italic"))}
        >
          <i>I</i>
        </Tool>
        <Tool
          label={benchWords.tools.wrapLabel}
          title={benchWords.tools.wrapTitle}
          pressed={format.wrap ?? false}
          onClick={onCells(() => toggleFormat(session, "wrap"))}
        >
          <span>{benchWords.tools.wrap}</span>
        </Tool>
      </div>
      <div className="tools">
        <MenuButton
          label={benchWords.tools.format}
          value={named?.label ?? benchWords.tools.otherFormat}
          title={benchWords.tools.formatTitle}
          items={numberFormatChoices.map(({ name, label, example }) => ({
            label,
            detail: example,
            onChoose: onCells(() => applyFormat(session, { numberFormat: numberFormats[name] })),
          }))}
        >
          <span className="format-name">{named?.label ?? benchWords.tools.otherFormat}</span>
          {icons.down}
        </MenuButton>
        <Tool
          label={benchWords.tools.fewerDecimals}
          title={benchWords.tools.fewerDecimals}
          onClick={onCells(() => changeDecimals(session, -1))}
        >
          <span className="decimals">.0</span>
        </Tool>
        <Tool
          label={benchWords.tools.moreDecimals}
          title={benchWords.tools.moreDecimals}
          onClick={onCells(() => changeDecimals(session, 1))}
        >
          <span className="decimals">.00</span>
        </Tool>
      </div>
      <div className="tools end">
        <Tool
          label={benchWords.tools.pane}
          title={props.paneShown ? benchWords.tools.hidePane : benchWords.tools.showPane}
          pressed={props.paneShown}
          onClick={props.onTogglePane}
        >
          {icons.pane}
          <span>{benchWords.tools.paneShort}</span>
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
