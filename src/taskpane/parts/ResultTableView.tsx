import { useMemo, useState, type ReactElement } from "react";
import {
  Body1Strong,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular, FlagFilled } from "@fluentui/react-icons";
import type { ResultTable } from "../../indicators/declaration";
import { showCell, showCount } from "../format/numbers";
import { useShownDecimals } from "../format/shownDecimals";
import { words } from "../words";
import { missingReasons } from "./missingReasons";

const PAGE = 25;

/** A text beyond this many characters is a sentence, not a name. */
const LONG = 40;
/** One of at most so many is a code, a year or a day, and stays on its line. */
const SHORT = 11;
/** And one beyond this many a long name. */
const NAME = 18;

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    maxWidth: "100%",
    position: "relative",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "normal",
  },
  head: {
    textAlign: "start",
    verticalAlign: "bottom",
    padding: "6px 8px",
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    textAlign: "start",
    padding: "5px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    maxWidth: "22ch",
    verticalAlign: "top",
  },
  // A sentence gets room to be read in a few lines; the table scrolls sideways as it is.
  long: { minWidth: "34ch", maxWidth: "48ch" },
  short: { whiteSpace: "nowrap" },
  // A name is read in one or two lines.
  name: { minWidth: "18ch", maxWidth: "26ch" },
  first: { minWidth: "11ch" },
  // A wide table scrolls below what its rows are called.
  stays: {
    position: "sticky",
    insetInlineStart: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset -1px 0 0 ${tokens.colorNeutralStroke2}`,
  },
  headNumber: { textAlign: "end", minWidth: "7ch" },
  number: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  flagged: { backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorNeutralForeground1 },
  italic: { fontStyle: "italic" },
  flag: {
    color: tokens.colorPaletteDarkOrangeForeground1,
    verticalAlign: "text-bottom",
    marginInlineEnd: "4px",
  },
  missing: { color: tokens.colorNeutralForeground2 },
  mark: { fontSize: tokens.fontSizeBase100, marginInlineStart: "2px" },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  reasons: {
    listStyleType: "none",
    margin: "4px 0 0",
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
});

/** Rows of figures, a page at a time; rows that need a person's eye come first and carry a flag. */
export function ResultTableView({ table }: { readonly table: ResultTable }): ReactElement {
  const decimals = useShownDecimals();
  const styles = useStyles();
  const [page, setPage] = useState(0);
  const [flaggedFirst, setFlaggedFirst] = useState(true);
  const flagged = useMemo(() => new Set(table.flagged ?? []), [table.flagged]);
  const order = useMemo(() => {
    const rows = table.rows.map((_, index) => index);
    return flaggedFirst && table.keepOrder === undefined && flagged.size > 0
      ? [...rows.filter((row) => flagged.has(row)), ...rows.filter((row) => !flagged.has(row))]
      : rows;
  }, [table.rows, table.keepOrder, flagged, flaggedFirst]);
  const pages = Math.max(1, Math.ceil(order.length / PAGE));
  const current = Math.min(page, pages - 1);
  const shown = order.slice(current * PAGE, current * PAGE + PAGE);
  const reasons = missingReasons(table, shown);

  return (
    <div>
      <Body1Strong block>{table.title}</Body1Strong>
      {flagged.size > 0 && (
        <div className={styles.foot}>
          <Caption1>{words.table.flaggedCount(showCount(flagged.size).text)}</Caption1>
          {table.keepOrder === undefined && (
            <Checkbox
              label={words.table.flaggedFirst}
              checked={flaggedFirst}
              onChange={(_, data) => {
                setFlaggedFirst(data.checked === true);
                setPage(0);
              }}
            />
          )}
        </div>
      )}
      {order.length === 0 ? (
        <Caption1>{words.table.empty}</Caption1>
      ) : (
        <div className={styles.scroll} role="region" aria-label={table.title} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {table.columns.map((column, index) => (
                  <th
                    key={index}
                    scope="col"
                    className={mergeClasses(
                      styles.head,
                      index === 0 && mergeClasses(styles.first, styles.stays, styles.head),
                      isNumeric(column.kind) && styles.headNumber,
                    )}
                  >
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr
                  key={row}
                  className={mergeClasses(
                    flagged.has(row) && styles.flagged,
                    table.italic?.includes(row) === true && styles.italic,
                  )}
                >
                  {table.columns.map((column, index) => {
                    const cell = showCell(table.rows[row]?.[index] ?? null, column.kind, decimals);
                    const mark = cell.missing === undefined ? undefined : reasons.get(cell.missing);
                    return (
                      <td
                        key={index}
                        className={mergeClasses(
                          styles.cell,
                          index === 0 && styles.stays,
                          index === 0 && flagged.has(row) && styles.flagged,
                          isNumeric(column.kind) && styles.number,
                          cell.text.length <= SHORT && styles.short,
                          cell.missing !== undefined && styles.missing,
                          !isNumeric(column.kind) && cell.text.length > NAME && styles.name,
                          cell.text.length > LONG && styles.long,
                        )}
                        title={cell.missing ?? cell.exact}
                      >
                        {index === 0 && flagged.has(row) && (
                          <FlagFilled className={styles.flag} aria-label={words.table.flagged} role="img" />
                        )}
                        {cell.text}
                        {mark !== undefined && (
                          <>
                            <sup className={styles.mark} aria-hidden>
                              {mark}
                            </sup>
                            <span className={styles.unseen}>{words.table.noteMark(mark)}</span>
                          </>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {reasons.size > 0 && (
        <ol className={styles.reasons} aria-label={words.table.whyMissing}>
          {[...reasons].map(([reason, mark]) => (
            <li key={mark}>{words.table.whyMissingOf(mark, reason)}</li>
          ))}
        </ol>
      )}
      {pages > 1 && (
        <div className={styles.foot}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={words.table.previous}
            disabled={current === 0}
            onClick={() => setPage(current - 1)}
          />
          <Caption1 role="status">
            {words.table.rowsShown(
              showCount(current * PAGE + 1).text,
              showCount(current * PAGE + shown.length).text,
              showCount(order.length).text,
            )}
          </Caption1>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={words.table.next}
            disabled={current === pages - 1}
            onClick={() => setPage(current + 1)}
          />
        </div>
      )}
    </div>
  );
}

function isNumeric(kind: ResultTable["columns"][number]["kind"]): boolean {
  return kind !== "text" && kind !== "yesno";
}
