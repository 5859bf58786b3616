import { childColumns, childExamples } from "../../indicators/b07-preschool-outcomes/childColumns";
import { recordColumn } from "../../indicators/recordForm/recordReader";
import type { CellInput } from "../../indicators/declaration";
import { BREAK_COLUMNS } from "../../monitoring/childOutcomes/serviceBreaks";
import type { JobForm, JobInput, ManyColumns } from "../declaration";

/* The tables that the jobs on child outcomes read: children with their ratings, and breaks in service. */

const MADE_UP: readonly Readonly<Record<string, CellInput>>[] = [
  { entryDate: 44819, exitDate: 45436, district: "9001 (made up)" },
  { entryDate: 44900, exitDate: 45436, district: "9001 (made up)" },
  { entryDate: 45200, exitDate: 45350, district: "9002 (made up)" },
];

/** Three made-up children with dates; the last was served for fewer than 182 days. */
export function childRowsExample(more: readonly Readonly<Record<string, CellInput>>[]): JobForm["example"] {
  return childExamples.map((child, at) => ({ ...child, ...MADE_UP[at], ...more[at] }));
}

export const CHILDREN_FORM: JobForm = {
  id: "children",
  title: "One row a child, with ratings",
  rowIs: "a child",
  columns: childColumns,
  example: childRowsExample([]),
};

/** The columns by whose words children are put into groups. */
export const LABELS: ManyColumns = {
  id: "labels",
  title: "Groups",
  help: "Columns to group the children by: program, disability, race, sex, type of setting, who rated.",
  words: [
    "disability",
    "eligibility",
    "program",
    "provider",
    "rater",
    "teacher",
    "race",
    "ethnic",
    "sex",
    "gender",
    "language",
    "setting",
    "region",
  ],
  minimum: 0,
  exampleHeadings: ["Disability", "Program"],
};

const BIRTH_DATE = recordColumn(
  "birthDate",
  "Birth date",
  "date",
  "With the entry date it gives the age at entry.",
  ["birth date", "date of birth", "birthdate", "birthday", "dob", "born"],
);

export const GROUPED_CHILDREN_FORM: JobForm = {
  ...CHILDREN_FORM,
  columns: [...childColumns, BIRTH_DATE],
  many: [LABELS],
  example: childRowsExample([
    { Disability: "Speech or language", Program: "Center", birthDate: 43600 },
    { Disability: "Developmental delay", Program: "Home", birthDate: 43500 },
    { Disability: "Developmental delay", Program: "Center", birthDate: 43800 },
  ]),
};

export const CHILDREN_HELP =
  "Everybody who left preschool special education, one row each: ratings at entry and exit and the progress answer for the three outcomes. Dates, district and groups add to what can be said.";

export const BREAKS_INPUT: JobInput = {
  id: "breaks",
  title: "Breaks in service",
  help: "One row for each time a child was without service between entry and exit. Those days are taken off.",
  optional: true,
  forms: [
    {
      id: "breaks",
      title: "One row a break",
      rowIs: "a break in a child's service",
      columns: BREAK_COLUMNS,
      example: [
        { child: "Child 1", from: 45078, to: 45170 },
        { child: "Child 2", from: 45300, to: null },
      ],
    },
  ],
};
