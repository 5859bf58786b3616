import { TRANSITION_CRITERIA } from "../../indicators/b13-secondary-transition/criteria";
import type { InputColumn } from "../../indicators/declaration";
import { DISTRICT_COLUMN } from "../../indicators/recordForm/nameColumns";
import { recordColumn } from "../../indicators/recordForm/recordReader";
import { newest } from "../../law/dated";
import { REVIEW_CRITERIA } from "../../monitoring/recordReview/criteria";
import type { JobForm } from "../declaration";

/** What may be written into a cell of a criterion. */
export const REVIEW_CHOICES = ["Yes", "No", "NA"] as const;

const RECORD = recordColumn(
  "record",
  "Record",
  "text",
  "A number or code that tells the records of a district apart. Names are not needed.",
  [
    "record number",
    "record id",
    "student number",
    "student id",
    "marss number",
    "file number",
    "record",
    "student",
    "file",
  ],
  { required: true },
);

const traits = (required: boolean): readonly InputColumn[] => [
  recordColumn(
    "age",
    "Age",
    "number",
    "Age in years at the review.",
    ["age at review", "student age", "age"],
    {
      required,
    },
  ),
  recordColumn("race", "Race/ethnicity", "text", "The group as the district reports it.", [
    "race/ethnicity",
    "race ethnicity",
    "race",
    "ethnicity",
  ]),
  recordColumn("gender", "Gender", "text", "As the district reports it.", ["gender", "sex"]),
  recordColumn(
    "disability",
    "Primary disability",
    "text",
    "The primary disability.",
    ["primary disability", "disability"],
    { required },
  ),
];

/** Records that may be drawn. */
export const FRAME_COLUMNS: readonly InputColumn[] = [DISTRICT_COLUMN, RECORD, ...traits(true)];

/** The characteristics a sample mirrors, the most important first: the last is given up first where strata are too small. */
export const TRAIT_IDS = ["disability", "race", "age", "gender"] as const;

const HEADER_WORDS: Readonly<Record<string, readonly string[]>> = {
  "11-initial": ["11-initial", "initial consent"],
  "11-reevaluation": ["11-reevaluation", "reevaluation consent"],
  "11-timeline": ["11-timeline", "evaluation timeline", "evaluation in time"],
};

/** The criteria as columns; those of transition tell a review sheet from other tables. */
const CRITERIA_COLUMNS = Object.values(REVIEW_CRITERIA).flatMap((entries) => {
  const criterion = newest(entries)?.value;
  if (criterion === undefined) return [];
  const { code, label, naWhere } = criterion;
  const letter = TRANSITION_CRITERIA.find((one) => `13${one.letter}` === code)?.letter;
  return [
    recordColumn(
      code,
      code,
      "choice",
      `${label}: Yes where the record shows it, No where it does not${naWhere === undefined ? "" : `, NA where ${naWhere}`}${letter === undefined ? "" : "; NA for a record under 16"}.`,
      HEADER_WORDS[code] ?? [code, ...(letter === undefined ? [] : [`criterion ${letter}`, letter])],
      { required: letter !== undefined, choices: REVIEW_CHOICES },
    ),
  ];
});

export const REVIEW_COLUMNS: readonly InputColumn[] = [
  DISTRICT_COLUMN,
  RECORD,
  ...traits(false),
  recordColumn("reviewed", "Reviewed on", "date", "The day of the review.", [
    "reviewed on",
    "review date",
    "date reviewed",
  ]),
  ...CRITERIA_COLUMNS,
];

const met = Object.fromEntries(TRANSITION_CRITERIA.map(({ letter }) => [`13${letter}`, "Yes"]));

export const REVIEW_FORM: JobForm = {
  id: "review",
  title: "One row a record, with the criteria",
  rowIs: "a record that was reviewed",
  columns: REVIEW_COLUMNS,
  // Made up.
  example: [
    {
      district: "Prairie Lake (made up)",
      record: "R-014",
      age: 17,
      race: "White",
      gender: "F",
      disability: "Autism",
      reviewed: 46300,
      "11-initial": "NA",
      "11-reevaluation": "Yes",
      "11-timeline": "Yes",
      ...met,
      "13a": "No",
      "13c": "No",
    },
    {
      district: "Prairie Lake (made up)",
      record: "R-102",
      age: 16,
      race: "Hispanic",
      gender: "M",
      disability: "Speech",
      reviewed: 46300,
      "11-initial": "Yes",
      "11-reevaluation": "NA",
      "11-timeline": "No",
      ...met,
      "13h": "NA",
    },
  ],
};

export const FRAME_FORM: JobForm = {
  id: "frame",
  title: "One row a student record",
  rowIs: "a record that may be drawn",
  columns: FRAME_COLUMNS,
  // Made up.
  example: [
    {
      district: "Prairie Lake (made up)",
      record: "R-014",
      age: 17,
      race: "White",
      gender: "F",
      disability: "Autism",
    },
    {
      district: "Prairie Lake (made up)",
      record: "R-102",
      age: 16,
      race: "Hispanic",
      gender: "M",
      disability: "Speech",
    },
    {
      district: "Oak Ridge (made up)",
      record: "R-007",
      age: 9,
      race: "Black",
      gender: "M",
      disability: "Speech",
    },
  ],
};
