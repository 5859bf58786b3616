import type { ReactElement } from "react";
import { Link, makeStyles } from "@fluentui/react-components";
import { localAddress } from "../../workbook/address";
import type { RangeAddress } from "../../workbook/port";
import { explainWords } from "../words/explain";

// As large as the words it stands among.
const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit" } });

/** An address that selects its cells. The sheet is named where it is another than the explained cell's. */
export function CellLink({
  range,
  home,
  visit,
}: {
  readonly range: RangeAddress;
  readonly home: string | undefined;
  readonly visit: (range: RangeAddress) => void;
}): ReactElement {
  const styles = useStyles();
  const local = localAddress(range).replaceAll("$", "");
  const text = range.sheet === home ? local : `${range.sheet}, ${local}`;
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      aria-label={explainWords.select(text)}
      onClick={() => visit(range)}
    >
      {text}
    </Link>
  );
}
