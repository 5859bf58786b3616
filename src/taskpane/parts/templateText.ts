import type { InputForm } from "../../indicators/declaration";
import type { JobForm } from "../../jobs/declaration";
import { columnsToFillIn } from "../../workbook/template";

/** A form of an indicator or of a job, as far as its example shows it. */
export type ShownForm = Pick<InputForm, "rowIs" | "columns" | "example"> & Pick<JobForm, "many">;

/** The columns of a form and its example rows as text that a sheet takes in by pasting: cells parted by tabs, a row a line. */
export function templateText(form: ShownForm): string {
  const columns = columnsToFillIn(form);
  const rows = form.example.map((row) => columns.map(({ key }) => row[key] ?? ""));
  return [columns.map(({ heading }) => heading), ...rows]
    .map((cells) => cells.map((cell) => cellText(cell)).join("\t"))
    .join("\n");
}

/** Quoted where a tab, a line break or a quote in it would end the cell. */
function cellText(cell: string | number | boolean): string {
  const text = typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
