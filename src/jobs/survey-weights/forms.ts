import { recordColumn } from "../../indicators/recordForm/recordReader";
import type { JobForm, ManyColumns } from "../declaration";
import { GROUPS_FORM, PEOPLE_FORM, TRAITS } from "../responses/forms";

export const WEIGHT_COLUMN = recordColumn(
  "weight",
  "Starting weight",
  "number",
  "The weight of the draw, where not everybody had the same chance: as the job Draw records or families gives it. Without this column everybody starts with the same.",
  ["starting weight", "base weight", "design weight", "sampling weight", "weight"],
);

/** Answers of the survey, to see what the weights do to them. */
export const ANSWERS: ManyColumns = {
  id: "answers",
  title: "Answers to compare",
  help: "Columns with the answers themselves, yes or no or numbers: their percents and means are shown before and after weighting. May be none.",
  words: ["facilitated", "agreed", "agree", "satisfied", "engaged", "outcome", "measure"],
  minimum: 0,
  exampleHeadings: ["Schools facilitated involvement"],
};

export const PEOPLE: JobForm = {
  ...PEOPLE_FORM,
  columns: [...PEOPLE_FORM.columns, WEIGHT_COLUMN],
  many: [TRAITS, ANSWERS],
  example: PEOPLE_FORM.example.map((row, at) =>
    at === 0 ? { ...row, "Schools facilitated involvement": "Yes" } : row,
  ),
};

export const GROUPS: JobForm = { ...GROUPS_FORM, columns: [...GROUPS_FORM.columns, WEIGHT_COLUMN] };
