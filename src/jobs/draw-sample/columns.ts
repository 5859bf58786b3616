import { recordColumn } from "../../indicators/recordForm/recordReader";
import type { JobForm } from "../declaration";

export const COLUMNS = [
  recordColumn(
    "id",
    "Number or code",
    "text",
    "Tells the rows apart, and sets their order before the draw. Names are not needed, and not copied.",
    [
      "record number",
      "student number",
      "student id",
      "marss number",
      "family id",
      "record",
      "student",
      "family",
      "child",
      "id",
      "number",
    ],
    { required: true },
  ),
];

export const FORM: JobForm = {
  id: "frame",
  title: "One row a record or family",
  rowIs: "somebody who may be drawn",
  columns: COLUMNS,
  many: [
    {
      id: "traits",
      title: "Characteristics",
      help: "What the sample should mirror, the most important first: district, disability, race, sex, age.",
      words: [
        "district",
        "disability",
        "race",
        "ethnic",
        "gender",
        "sex",
        "grade",
        "age",
        "language",
        "culture",
      ],
      minimum: 0,
      exampleHeadings: ["Disability", "Race", "Sex"],
    },
  ],
  // Made up.
  example: [
    { id: "F00001", Disability: "Speech", Race: "White", Sex: "F" },
    { id: "F00002", Disability: "Autism", Race: "Black", Sex: "M" },
    { id: "F00003", Disability: "Speech", Race: "Hispanic", Sex: "M" },
  ],
};
