import { useState } from "react";
import { goTo, nameOfSelection } from "../session/goTo";
import { commitEdit } from "../session/editCommands";
import { selectedRange } from "../selection/selection";
import { useBench, useSession } from "./hooks";
import { benchWords } from "../words/bench";

/** Where the person is; type an address or a name and press Enter to go there, or a new name to give it to the selection. */
export function NameBox() {
  const { focusGrid } = useBench();
  const session = useSession();
  const [typed, setTyped] = useState<string>();
  const [list, setList] = useState(0);
  const range = selectedRange(session.selection);
  const size =
    range.rows * range.columns > 1 ? `${range.rows} rows x ${range.columns} columns selected` : undefined;
  const leave = () => {
    setTyped(undefined);
    setList(list + 1);
  };
  return (
    <input
      id="name-box"
      className="name-box"
      aria-label={benchWords.nameBox.label}
      title={size ?? benchWords.nameBox.hint}
      data-testid="name-box"
      autoComplete="off"
      spellCheck={false}
      value={typed ?? nameOfSelection(session)}
      onFocus={(event) => {
        if (session.edit && !commitEdit(session)) return focusGrid();
        event.target.select();
      }}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        // The key must not reach the grid's text field, which has the focus by the end of it.
        if (event.key === "Escape" || event.key === "Enter") event.preventDefault();
        if (event.key === "Escape") {
          leave();
          focusGrid();
        }
        if (event.key !== "Enter") return;
        const problem = typed === undefined ? undefined : goTo(session, typed);
        if (problem) return session.say("error", problem);
        leave();
        focusGrid();
      }}
    />
  );
}
