import { useId, type ReactElement, type ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  toggle: { paddingInlineStart: 0, justifyContent: "flex-start", fontWeight: "normal", textAlign: "start" },
  body: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0, paddingBottom: "8px" },
  closed: { display: "none" },
});

interface Props {
  readonly title: ReactNode;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** What lies below works on while it is out of sight. */
  readonly keepsWorking?: boolean;
  readonly children: ReactNode;
}

/** A line that opens what lies below it. */
export function Disclosure({ title, open, onToggle, keepsWorking = false, children }: Props): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <Button
        appearance="transparent"
        className={styles.toggle}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onToggle(!open)}
      >
        {title}
      </Button>
      <div id={id} className={open ? styles.body : styles.closed} hidden={!open}>
        {(open || keepsWorking) && children}
      </div>
    </div>
  );
}
