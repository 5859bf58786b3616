import { useId, useState, type ReactElement, type ReactNode } from "react";
import { Body1, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { settingsWords } from "../words/settings";

const useStyles = makeStyles({
  group: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: "6px",
    minWidth: 0,
    "&:first-of-type": { borderTop: "none" },
    // What has the focus is never left behind the line that says what was saved.
    "& input, & select, & button, & a": { scrollMarginTop: "104px", scrollMarginBottom: "16px" },
  },
  heading: { margin: 0 },
  toggle: {
    paddingInlineStart: 0,
    justifyContent: "flex-start",
    textAlign: "start",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  // The browser's own way to switch a whole group of fields off.
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: "none",
  },
  body: { paddingTop: "4px" },
  closed: { display: "none" },
});

interface Props {
  readonly title: string;
  readonly summary: string;
  /** How many of its settings are set. */
  readonly set: number;
  /** Open to begin with. */
  readonly open: boolean;
  /** Nothing in it can be changed now. */
  readonly locked: boolean;
  readonly children: ReactNode;
}

/** Settings that belong together, folded where nobody looks for them first. */
export function SettingsGroup({ title, summary, set, open: first, locked, children }: Props): ReactElement {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(first);
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.toggle}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {settingsWords.groupTitle(title, set)}
        </Button>
      </h2>
      <div id={id} className={mergeClasses(styles.body, !open && styles.closed)} hidden={!open}>
        {open && (
          <fieldset className={styles.fields} disabled={locked} aria-label={title}>
            <Body1>{summary}</Body1>
            {children}
          </fieldset>
        )}
      </div>
    </section>
  );
}
