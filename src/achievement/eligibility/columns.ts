import { ENROLLMENT_GROUPS } from "./protectedGroups";

/*
 * The columns of the tables eligibility is computed from, with the headings people use. Worksheet functions find them by these words,
 * and the forms of the jobs are made of them, so that both read the same table the same way.
 */

export interface TableColumn {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly words: readonly string[];
  readonly kind: "text" | "count" | "number" | "yesno";
  readonly required: boolean;
}

function column(
  id: string,
  title: string,
  kind: TableColumn["kind"],
  help: string,
  words: readonly string[],
  required = false,
): TableColumn {
  return { id, title, kind, help, words, required };
}

const DISTRICT: readonly TableColumn[] = [
  column(
    "number",
    "District number",
    "text",
    'Number of the district, such as 0625, or number and type together, "0001-03".',
    ["district number", "isd number", "district id", "isd", "district"],
    true,
  ),
  column(
    "type",
    "District type",
    "text",
    "01 independent, 02 common, 03 special. Number 0001 is two districts, so it is needed for a whole-state table.",
    ["district type", "type"],
  ),
  column("name", "District name", "text", "Name of the district.", ["district name", "name"]),
];

const GRADE = column(
  "grade",
  "Grade",
  "text",
  'PK, KG, 01 to 12. Rows of "All Grades" are compared with the sum and not counted again.',
  ["grade", "grade level"],
);

const COUNTS: readonly TableColumn[] = [
  ...ENROLLMENT_GROUPS.map(({ id, title, words }) =>
    column(id, title, "count", `Students of this group, a whole number: ${title}.`, words),
  ),
  column(
    "protected",
    "Protected students",
    "count",
    "All protected students together, where the table has no column for each group.",
    [
      "protected",
      "protected student",
      "protected enrollment",
      "total minority",
      "minority",
      "total not white",
      "not white",
      "total nonwhite",
      "student of color",
    ],
  ),
  column("total", "All students", "count", "All students of the row, a whole number.", [
    "total student",
    "total enrollment",
    "student total",
    "total",
    "enrollment",
    "student",
  ]),
];

/** One row a district, or a district and grade. */
export const ENROLLMENT_COLUMNS: readonly TableColumn[] = [...DISTRICT, GRADE, ...COUNTS];

/** One row a pair of districts that adjoin. */
export const ADJACENCY_COLUMNS: readonly TableColumn[] = [
  ...DISTRICT,
  column(
    "adjoiningNumber",
    "Adjoining number",
    "text",
    "Number of a district that adjoins it.",
    [
      "adjoining number",
      "adjoining district number",
      "neighbor number",
      "neighbour number",
      "adjacent number",
      "adjoining district",
      "neighbor",
      "neighbour",
      "adjoining",
    ],
    true,
  ),
  column("adjoiningType", "Adjoining type", "text", "Type of the adjoining district.", [
    "adjoining type",
    "adjoining district type",
    "neighbor type",
    "neighbour type",
    "adjacent type",
  ]),
  column("adjoiningName", "Adjoining name", "text", "Name of the adjoining district.", [
    "adjoining name",
    "adjoining district name",
    "neighbor name",
    "neighbour name",
    "adjacent name",
  ]),
  column(
    "contact",
    "Contact",
    "text",
    'How the two touch: "boundary", or "corner point only". Left out, every pair shares a boundary.',
    ["contact", "kind of contact", "touch"],
  ),
];

/** One row a school and grade. */
export const SCHOOL_COLUMNS: readonly TableColumn[] = [
  ...DISTRICT,
  column(
    "schoolNumber",
    "School number",
    "text",
    "Number of the school in its district.",
    ["school number", "school id", "school"],
    true,
  ),
  column("schoolName", "School name", "text", "Name of the school.", ["school name"]),
  column(
    "classification",
    "School classification",
    "text",
    "10 elementary, 20 middle, 31 junior high, 32 senior high, 33 secondary are tested; others are not.",
    ["school classification", "classification", "school class", "site type"],
    true,
  ),
  { ...GRADE, required: true },
  ...COUNTS,
];

/** Districts that take part because they chose to. */
export const VOLUNTARY_COLUMNS: readonly TableColumn[] = [
  ...DISTRICT,
  column(
    "approved",
    "MDE approved",
    "yesno",
    "Yes where the department approved that the district takes part.",
    ["mde approved", "approved", "department approved", "approval"],
    true,
  ),
];
