import type { InputForm } from "../../indicators/declaration";

/** The columns of a form and its example rows as text that a sheet takes in by pasting: cells parted by tabs, a row a line. */
export function templateText(form: InputForm): string {
  const rows = form.example.map((row) => form.columns.map(({ id }) => row[id] ?? ""));
  return [form.columns.map(({ title }) => title), ...rows]
    .map((cells) => cells.map((cell) => cellText(cell)).join("\t"))
    .join("\n");
}

/** Quoted where a tab, a line break or a quote in it would end the cell. */
function cellText(cell: string | number | boolean): string {
  const text = typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
