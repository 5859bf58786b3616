import { useLayoutEffect, useRef } from "react";
import { completeFunction } from "../editing/edit";
import { argumentLabel, currentArgument, type FunctionEntry } from "../editing/functionHelp";
import { setEdit } from "../session/editCommands";
import { useBench, useSession } from "./hooks";
import { benchWords } from "../words/bench";

/** Under the field being typed in: the functions that fit, or the arguments of the function the caret is in. */
export function FunctionHelp() {
  const { suggestions } = useBench();
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const { edit } = session;
  const offered = suggestions.offered(edit);
  const help = suggestions.at(edit);
  const call = help?.kind === "call" ? suggestions.entry(help.name) : undefined;
  const shown = edit !== undefined && (offered.length > 0 || call !== undefined);

  useLayoutEffect(() => {
    const element = box.current;
    const field = document.querySelector<HTMLElement>(
      edit?.place === "bar" ? ".formula-field" : ".cell-editor.editing, .formula-field",
    );
    if (!element || !field) return;
    const at =
      (edit?.place === "cell" && document.querySelector<HTMLElement>(".cell-editor.editing")) || field;
    const place = at.getBoundingClientRect();
    const size = element.getBoundingClientRect();
    const below = place.bottom + 4;
    const top =
      below + size.height > window.innerHeight - 8 ? Math.max(4, place.top - size.height - 4) : below;
    element.style.left = `${Math.max(4, Math.min(place.left, window.innerWidth - size.width - 8))}px`;
    element.style.top = `${top}px`;
    element.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });

  if (!shown || !edit) return null;
  const chosen = suggestions.chosen(edit);
  return (
    <div
      ref={box}
      className="function-help"
      data-testid="function-help"
      onMouseDown={(event) => event.preventDefault()}
    >
      {offered.length > 0 ? (
        <>
          <div className="function-list" role="listbox" aria-label={benchWords.functions.list}>
            {offered.map((entry) => (
              <div
                key={entry.name}
                role="option"
                aria-selected={entry === chosen}
                onClick={() => {
                  if (help?.kind === "name")
                    setEdit(session, completeFunction(edit, help.from, help.to, entry.name));
                }}
              >
                {entry.name}
              </div>
            ))}
          </div>
          {chosen && (
            <div className="function-about" aria-live="polite">
              <code>{signature(chosen)}</code>
              <p>{chosen.description || benchWords.functions.builtIn}</p>
              <p className="hint">{benchWords.functions.keys}</p>
            </div>
          )}
        </>
      ) : (
        call && help?.kind === "call" && <Call entry={call} argument={currentArgument(call, help.argument)} />
      )}
    </div>
  );
}

function signature(entry: FunctionEntry): string {
  return `${entry.name}(${entry.arguments.map(argumentLabel).join(", ")})`;
}

function Call({ entry, argument }: { readonly entry: FunctionEntry; readonly argument: number }) {
  const current = entry.arguments[argument];
  return (
    <div className="function-about" aria-live="polite">
      <code>
        {entry.name}(
        {entry.arguments.map((one, place) => (
          <span key={one.name}>
            {place > 0 && ", "}
            {place === argument ? (
              <b data-testid="current-argument">{argumentLabel(one)}</b>
            ) : (
              argumentLabel(one)
            )}
          </span>
        ))}
        )
      </code>
      {current?.description && (
        <p>
          <b>{current.name}</b>: {current.description}
        </p>
      )}
      {!current && entry.arguments.length > 0 && <p>{benchWords.functions.noMore(entry.name)}</p>}
      {entry.helpUrl && (
        <p>
          <a href={entry.helpUrl} target="_blank" rel="noreferrer">
            {benchWords.functions.help(entry.name)}
          </a>
        </p>
      )}
    </div>
  );
}
