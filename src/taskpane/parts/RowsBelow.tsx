import type { ReactElement } from "react";
import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import type { FoundTable } from "../../workbook/port";
import { showCount } from "../format/numbers";
import { words } from "../words";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start" },
});

interface Props {
  readonly table: Pick<FoundTable, "range" | "rows" | "rowsToEnd">;
  /** One that reads to the end by itself has nothing to ask. */
  readonly form: { readonly blankRows?: true } | undefined;
  readonly below: boolean;
  readonly onChange: (below: boolean) => void;
}

/** A plain range is read down to its first blank row: says so where the sheet goes on, and offers the rest. */
export function RowsBelow({ table, form, below, onChange }: Props): ReactElement | null {
  const styles = useStyles();
  const { range, rows, rowsToEnd } = table;
  if (rowsToEnd === undefined || rowsToEnd <= rows || form?.blankRows === true) return null;
  const more = showCount(rowsToEnd - rows).text;
  return (
    <div className={styles.stack} role="status">
      <Caption1>
        {below
          ? words.jobs.rowsBelowRead
          : words.jobs.rowsBelow(
              words.home.rows(showCount(rows).text, rows === 1),
              more,
              range.row + 1 + rowsToEnd,
            )}
      </Caption1>
      <Button size="small" onClick={() => onChange(!below)}>
        {below ? words.jobs.leaveRowsBelow : words.jobs.readRowsBelow}
      </Button>
    </div>
  );
}
