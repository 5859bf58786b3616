import type { ReactElement } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Used } from "../../explanations";
import type { RangeAddress } from "../../workbook/port";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, auto) auto",
    gap: "4px 12px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
  cell: { margin: 0 },
});

/** Numbers and words that went into a result, each with its cell. */
export function UsedList({
  used,
  label,
  home,
  visit,
}: {
  readonly used: readonly Used[];
  readonly label: string;
  readonly home: string | undefined;
  readonly visit: (range: RangeAddress) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.list} aria-label={label}>
      {used.map((one, index) => [
        <dt key={`${index}-name`}>{one.name}</dt>,
        <dd key={`${index}-value`} className={styles.value}>
          {one.text}
        </dd>,
        <dd key={`${index}-cell`} className={styles.cell}>
          {one.cell !== undefined && <CellLink range={one.cell} home={home} visit={visit} />}
        </dd>,
      ])}
    </dl>
  );
}
