import { idColumn } from "../../indicators/recordForm/nameColumns";
import { recordColumn } from "../../indicators/recordForm/recordReader";
import { DISPOSITIONS } from "../../indicators/surveyDisposition";
import type { JobForm, ManyColumns } from "../declaration";

/* The two ways in which a table says who was asked and who answered. */

export const RESPONSE_COLUMN = recordColumn(
  "response",
  "Response",
  "choice",
  "What became of the survey: answered, not reached, refused, district did not answer, ineligible (returned to school, deceased), or unknown.",
  [
    "survey status",
    "response status",
    "disposition",
    "response",
    "answered",
    "responded",
    "completed",
    "survey",
  ],
  { required: true, choices: DISPOSITIONS },
);

export const TRAITS: ManyColumns = {
  id: "traits",
  title: "Characteristics",
  help: "The groups to compare: race or ethnicity, sex, disability, and others.",
  words: [
    "race",
    "ethnic",
    "sex",
    "gender",
    "disability",
    "exit",
    "language",
    "grade",
    "age",
    "location",
    "region",
  ],
  minimum: 1,
  exampleHeadings: ["Race", "Sex", "Disability"],
};

const DISTRICT = recordColumn(
  "district",
  "District",
  "text",
  "Where the person belongs; shows districts that answered for nobody.",
  ["district name", "district number", "district", "lea"],
);

export const PEOPLE_COLUMNS = [
  idColumn("Number or code", [
    "leaver id",
    "student id",
    "student number",
    "marss number",
    "family id",
    "record",
    "id",
  ]),
  RESPONSE_COLUMN,
  DISTRICT,
  recordColumn(
    "reason",
    "Reason not completed",
    "text",
    "Why a person could not be reached: moved, phone disconnected.",
    ["reason for non-completion", "reason not completed", "non-response reason", "reason"],
  ),
];

const counted = (id: string, title: string, help: string, words: readonly string[], required = false) =>
  recordColumn(id, title, "count", help, words, { required });

export const GROUP_COLUMNS = [
  counted(
    "answered",
    "Answered",
    "How many answered.",
    ["number answered", "completed surveys", "respondents", "responded", "answered", "completed"],
    true,
  ),
  counted("notReached", "Not reached", "Asked, and no answer came.", [
    "unable to contact",
    "not reached",
    "nonrespondents",
    "no answer",
  ]),
  counted("refused", "Refused", "Reached, and did not want to answer.", ["refused"]),
  counted("districtSilent", "District did not answer", "Their district did not take part.", [
    "district did not answer",
    "district non-response",
    "district nonresponse",
  ]),
  counted("ineligible", "Ineligible", "Returned to school or deceased.", ["ineligible", "not eligible"]),
  counted("unknown", "Unknown", "Nobody knows whether they are eligible.", [
    "unknown eligibility",
    "unknown",
  ]),
  counted(
    "asked",
    "Asked in all",
    "Everybody eligible who was asked; instead of the columns for those who did not answer.",
    ["eligible", "asked", "sample", "surveyed", "sent", "number", "total", "n"],
  ),
  DISTRICT,
];

/** Made up. */
export const PEOPLE_FORM: JobForm = {
  id: "people",
  title: "One row a person",
  rowIs: "a person asked",
  columns: PEOPLE_COLUMNS,
  many: [TRAITS],
  example: [
    { id: "L001", response: "answered", Race: "White", Sex: "Male", Disability: "SLD" },
    { id: "L002", response: "not reached", reason: "Moved", Race: "Black", Sex: "Female", Disability: "EBD" },
    { id: "L003", response: "ineligible", Race: "White", Sex: "Female", Disability: "ASD" },
  ],
};

/** Made up. */
export const GROUPS_FORM: JobForm = {
  id: "groups",
  title: "One row a group, with counts",
  rowIs: "a group of people who are alike",
  columns: GROUP_COLUMNS,
  many: [TRAITS],
  example: [
    { Race: "White", Sex: "Male", Disability: "SLD", answered: 122, notReached: 135 },
    { Race: "White", Sex: "Female", Disability: "SLD", answered: 60, notReached: 72 },
    { Race: "Non-White", Sex: "Male", Disability: "SLD", answered: 31, notReached: 55 },
  ],
};
