import type { InputColumn } from "../declaration";

/** The column that names a district (or whatever a row stands for); a table of one row for the State needs none. */
export function districtColumn(help: string): InputColumn {
  return {
    id: "district",
    title: "District",
    help,
    words: ["district name", "district", "district number", "lea", "school name", "state"],
    kind: "text",
    required: false,
  };
}

/** The column that names a school year, where rows are years or a district has a row for each. */
export const schoolYearColumn: InputColumn = {
  id: "year",
  title: "School year",
  help: "Such as 2011-12; only where the rows are of several years.",
  words: ["school year", "year"],
  kind: "text",
  required: false,
};
