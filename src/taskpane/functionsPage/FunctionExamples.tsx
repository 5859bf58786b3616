import type { ReactElement } from "react";
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { FunctionExample } from "../functionMetadata";
import { words } from "../words";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: "6px 8px",
    display: "block",
    overflowWrap: "anywhere",
  },
  shows: { display: "flex", gap: "8px", alignItems: "baseline", marginTop: "4px", minWidth: 0 },
  scroll: { overflowX: "auto", minWidth: 0 },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, overflowWrap: "normal" },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: "2px 6px",
    textAlign: "end",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
});

/** Formulas a person may type as they stand, and the cells they fill. */
export function FunctionExamples({
  examples,
}: {
  readonly examples: readonly FunctionExample[];
}): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {examples.map(({ formula, shows, note }) => {
        const rows = typeof shows === "string" ? [[shows]] : shows;
        return (
          <li key={formula}>
            <code className={styles.code}>{formula}</code>
            <div className={styles.shows}>
              <Caption1>{words.functions.shows}</Caption1>
              <div
                className={styles.scroll}
                role="region"
                aria-label={words.functions.showsFor(formula)}
                tabIndex={0}
              >
                <table className={styles.table}>
                  <tbody>
                    {rows.map((cells, row) => (
                      <tr key={row}>
                        {cells.map((cell, column) => (
                          <td key={column} className={styles.cell}>
                            {cell}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </div>
            {note !== undefined && <Caption1 block>{note}</Caption1>}
          </li>
        );
      })}
    </ul>
  );
}
