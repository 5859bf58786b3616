import { childRows } from "../../indicators/b07-preschool-outcomes/childRatings";
import { textOf } from "../../indicators/b07-preschool-outcomes/childRecords";
import { NO_DISTRICT } from "../../indicators/b07-preschool-outcomes/tallies";
import type { JobTable } from "../declaration";

/** The districts a table names, in order, for a choice; none where it has no such column. */
export function districtOptions(
  table: JobTable | undefined,
): readonly { readonly value: string; readonly label: string }[] {
  if (table?.rows.columns.district === undefined) return [];
  const { rows } = table;
  const names = new Set(childRows(rows).map((row) => textOf(rows, "district", row) ?? NO_DISTRICT));
  return [...names]
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }))
    .map((name) => ({ value: name, label: name }));
}
