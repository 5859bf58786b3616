import type { ReactElement } from "react";
import { Body1 } from "@fluentui/react-components";
import type { JobForm } from "../../jobs/declaration";
import type { FoundTable } from "../../workbook/port";
import { closestForm } from "../run/fitting";
import { words } from "../words";
import { fittingWords } from "../words/fitting";

/** Why no table was picked by itself, and the ways on: the table that comes nearest, or a sheet to fill in. */
export function NoTableFits({
  forms,
  tables,
}: {
  readonly forms: readonly JobForm[];
  readonly tables: readonly FoundTable[];
}): ReactElement {
  const opens = words.indicators.example;
  const theirs = tables.filter((table) => !table.writtenByUs);
  if (theirs.length === 0) return <Body1 block>{fittingWords.empty(opens)}</Body1>;
  const closest = closestForm(forms, theirs);
  return (
    <Body1 block>
      {closest === undefined
        ? fittingWords.none
        : fittingWords.closest(
            closest.table.name,
            closest.found,
            closest.needed,
            closest.missing.join(", "),
          )}{" "}
      {fittingWords.toFillIn(opens)}
    </Body1>
  );
}
