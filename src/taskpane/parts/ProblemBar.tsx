import { useEffect, useRef, type ReactElement } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { WorkbookProblem } from "../../workbook/port";
import { words } from "../words";

const useStyles = makeStyles({ bar: { marginBlock: "8px" }, body: { whiteSpace: "normal" } });

interface Props {
  readonly problem: WorkbookProblem | undefined;
  /** A way back: do it again, replace, pick something else. */
  readonly actions?: readonly { readonly label: string; readonly act: () => void }[];
  readonly onDismiss?: () => void;
}

/** What went wrong, what to do, and buttons that do it. Announced at once. */
export function ProblemBar({ problem, actions = [], onDismiss }: Props): ReactElement | null {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  // It may stand above or below the part of the page in view.
  useEffect(() => {
    if (problem !== undefined) bar.current?.scrollIntoView?.({ block: "nearest" });
  }, [problem]);
  if (problem === undefined) return null;
  return (
    <div role="alert" ref={bar} className={styles.bar}>
      <MessageBar intent="error" layout="multiline" politeness="polite">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{problem.message}</MessageBarTitle> {problem.advice}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            onDismiss && (
              <Button
                appearance="transparent"
                aria-label={words.shell.dismiss}
                icon={<DismissRegular />}
                onClick={onDismiss}
              />
            )
          }
        >
          {actions.map(({ label, act }) => (
            <Button key={label} onClick={act}>
              {label}
            </Button>
          ))}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
