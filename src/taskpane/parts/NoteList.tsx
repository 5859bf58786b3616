import type { ReactElement } from "react";
import { Caption1, makeStyles } from "@fluentui/react-components";
import type { Note } from "../../indicators/declaration";
import { words } from "../words";
import { SourceLine } from "./SourceLine";

const useStyles = makeStyles({ notes: { margin: 0, paddingInlineStart: "18px" } });

/** What a reader should know of a result, each with its source. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }): ReactElement | null {
  const styles = useStyles();
  if (notes.length === 0) return null;
  return (
    <div>
      <Caption1 block>{words.working.notes}</Caption1>
      <ul className={styles.notes}>
        {notes.map((note, index) => (
          <li key={index}>
            {note.text} {note.source !== undefined && <SourceLine source={note.source} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
