import { useEffect, useRef, type ReactElement } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { sheetNames, type Write } from "../run/writes";
import { writeWords } from "../words/writes";

const useStyles = makeStyles({ body: { whiteSpace: "normal" } });

interface Props {
  readonly before: Write;
  readonly onReplace: () => void;
  readonly onKeepBoth: () => void;
  readonly onCancel: () => void;
}

/** Asked where the button was pressed: the very sheet is there already. */
export function ReplaceQuestion({ before, onReplace, onKeepBoth, onCancel }: Props): ReactElement {
  const styles = useStyles();
  const first = useRef<HTMLButtonElement>(null);
  // The button that was pressed waits for the answer; a keyboard goes on from here.
  useEffect(() => first.current?.focus(), []);
  const [only, ...more] = before.sheets;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>
        {more.length > 0
          ? writeWords.askedAll(sheetNames(before))
          : writeWords.asked(only?.written.sheet ?? "")}
      </MessageBarBody>
      <MessageBarActions>
        <Button ref={first} onClick={onReplace}>
          {writeWords.replace}
        </Button>
        <Button onClick={onKeepBoth}>{writeWords.keepBoth}</Button>
        <Button onClick={onCancel}>{writeWords.cancel}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
