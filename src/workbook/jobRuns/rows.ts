import type { InputRows } from "../../indicators/declaration";
import type { HeadedColumn, JobForm, JobTable } from "../../jobs/declaration";
import { inputRows, readPart, type Cells, type Mapping } from "../inputRows";
import type { RangeAddress } from "../port";
import type { JobMapping } from "./columns";

/** A `many` column's key in a flat mapping; ids of columns hold no space. */
const manyKey = (id: string, place: number): string => `${id} ${place}`;

/** The part of the table that has to be read, and where each column then lies in it; undefined where no column is picked. */
export function readJobPart(
  table: RangeAddress,
  mapping: JobMapping,
): { readonly range: RangeAddress; readonly mapping: Mapping } | undefined {
  const ticks = Object.entries(mapping.many).flatMap(([id, places]) =>
    places.map((place) => [manyKey(id, place), place] as const),
  );
  return readPart(table, { ...mapping.columns, ...Object.fromEntries(ticks) });
}

/**
 * The cells as a job takes them.
 * @param cells of the range that `readJobPart` gave, header row included
 * @param part the mapping it gave
 * @param names of the table's columns (columnNames)
 * @param headerRow row of the headings in their sheet, from 0
 */
export function jobTable(
  cells: Cells,
  part: Mapping,
  form: JobForm,
  mapping: JobMapping,
  names: readonly string[],
  headerRow: number,
): JobTable {
  // What is not a column of the form is kept also when blank: a ticked item that nobody answered is still an item.
  const all = inputRows(cells, part, form);
  const columns: Record<string, InputRows["columns"][string]> = {};
  for (const id of Object.keys(mapping.columns)) {
    const column = all.columns[id];
    if (column !== undefined) columns[id] = column;
  }
  const many = Object.entries(mapping.many).map(([id, places]) => [
    id,
    places.map((place): HeadedColumn => ({
      heading: names[place] ?? "",
      cells: all.columns[manyKey(id, place)] ?? [],
    })),
  ]);
  return {
    form: form.id,
    rows: { count: all.count, columns },
    firstRow: headerRow + 2,
    many: Object.fromEntries(many),
  };
}
