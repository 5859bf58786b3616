import type { ReactElement } from "react";
import { Link } from "@fluentui/react-components";
import { localAddress } from "../../workbook/address";
import type { RangeAddress } from "../../workbook/port";
import { explainWords } from "../words/explain";

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
  const local = localAddress(range).replaceAll("$", "");
  const text = range.sheet === home ? local : `${range.sheet}, ${local}`;
  return (
    <Link as="button" inline aria-label={explainWords.select(text)} onClick={() => visit(range)}>
      {text}
    </Link>
  );
}
