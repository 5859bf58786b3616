import { idColumn } from "../../indicators/recordForm/nameColumns";
import { recordColumn } from "../../indicators/recordForm/recordReader";
import type { JobForm, ManyColumns } from "../declaration";

/* Answers of a survey: one row a person, one column a question. */

/** Numbers up to which a heading such as Q07 or Item 7 is known for a question without being told. */
const MOST_NUMBERED = 120;
const PREFIXES = ["q", "item", "i", "qu", "question"];

export const ITEMS: ManyColumns = {
  id: "items",
  title: "Questions",
  help: "Tick the questions of the scale, one column each. A remark or a yes-or-no question is not one of them.",
  words: [
    "question",
    "item",
    "q",
    ...PREFIXES.flatMap((prefix) =>
      Array.from({ length: MOST_NUMBERED }, (_, at) => at + 1).flatMap((number) =>
        number < 10
          ? [`${prefix}${number}`, `${prefix}0${number}`, `${prefix}00${number}`]
          : [`${prefix}${number}`, ...(number < 100 ? [`${prefix}0${number}`] : [])],
      ),
    ),
  ],
  minimum: 2,
  exampleHeadings: Array.from({ length: 28 }, (_, at) => `Q${at + 1}`),
};

/** By which results are told apart. Ids are column ids. */
export const TRAIT_COLUMNS = [
  recordColumn("district", "District", "text", "The district or charter school, by name or number.", [
    "district name",
    "district number",
    "district",
    "lea",
    "charter school",
  ]),
  recordColumn("race", "Race", "text", "Race or ethnicity of the child.", [
    "race ethnicity",
    "race",
    "ethnicity",
    "ethnic group",
  ]),
  recordColumn("grade", "Grade", "text", "Grade or grade band of the child.", [
    "grade level",
    "grade band",
    "grade",
  ]),
  recordColumn("age", "Age", "text", "Age or age group of the child.", ["age group", "age"]),
  recordColumn("disability", "Disability", "text", "Primary disability of the child.", [
    "primary disability",
    "disability category",
    "disability",
  ]),
];

export const LABEL_COLUMNS = [
  idColumn("Form number", [
    "form number",
    "form id",
    "respondent id",
    "respondent",
    "family id",
    "family",
    "parent",
    "survey number",
    "record",
    "id",
  ]),
  ...TRAIT_COLUMNS,
];

/** Made up: one row of 28 answers. */
const answers = (text: string) =>
  Object.fromEntries(
    text
      .split(" ")
      .map((answer, at) => [ITEMS.exampleHeadings[at]!, answer === "-" ? null : Number(answer)] as const),
  );

export const ANSWERS_FORM: JobForm = {
  id: "parents",
  title: "One row a form sent back",
  rowIs: "a form sent back",
  columns: LABEL_COLUMNS,
  many: [ITEMS],
  example: [
    {
      id: "F001",
      district: "District A",
      race: "White",
      grade: "K-5",
      disability: "SLD",
      ...answers("6 3 4 5 5 4 2 3 5 5 6 5 4 5 5 6 4 5 5 4 1 4 4 3 3 4 - 3"),
    },
    {
      id: "F002",
      district: "District A",
      race: "Black",
      grade: "6-8",
      disability: "EBD",
      ...answers("4 2 4 4 3 4 2 2 4 4 4 4 3 4 3 5 4 4 3 3 2 3 3 - 2 3 2 2"),
    },
    {
      id: "F003",
      district: "District B",
      race: "Hispanic",
      grade: "9-12",
      disability: "ASD",
      ...answers("5 4 5 6 5 5 4 4 5 6 6 6 5 6 5 6 5 6 5 5 3 5 5 4 4 5 4 5"),
    },
  ],
};

/** Questions and nothing else: whatever table has some. */
export const BARE_FORM: JobForm = {
  id: "answers",
  title: "Questions alone",
  rowIs: "a form sent back",
  columns: [],
  many: [ITEMS],
  example: ANSWERS_FORM.example.map((row) =>
    Object.fromEntries(ITEMS.exampleHeadings.map((heading) => [heading, row[heading] ?? null])),
  ),
};
