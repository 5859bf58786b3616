import type { ReactElement } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 20px",
    alignItems: "center",
    gap: "2px 8px",
    width: "100%",
    padding: "10px 4px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  summary: { gridColumn: "1", color: tokens.colorNeutralForeground2 },
  arrow: { gridColumn: "2", gridRow: "1 / 3", color: tokens.colorNeutralForeground3 },
});

export interface OpenEntry {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly open: () => void;
}

/** Pages to open, each with a sentence on what it is for. */
export function OpenList({ entries }: { readonly entries: readonly OpenEntry[] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {entries.map(({ key, title, summary, open }) => (
        <li key={key}>
          <button type="button" className={styles.row} onClick={open}>
            <span className={styles.title}>{title}</span>
            <span className={styles.summary}>{summary}</span>
            <ChevronRightRegular className={styles.arrow} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
