import { idColumn } from "../../indicators/recordForm/nameColumns";
import { recordColumn } from "../../indicators/recordForm/recordReader";
import { RESPONSE_COLUMN } from "../../indicators/b14-post-school-outcomes/surveyEnd";
import type { JobForm } from "../declaration";

const PROGRAMS = ["2-year college", "4-year college or university", "other program", "none"];

export const COLUMNS = [
  idColumn("Leaver id", [
    "leaver id",
    "student id",
    "student number",
    "marss number",
    "leaver",
    "student",
    "id",
  ]),
  RESPONSE_COLUMN,
  recordColumn(
    "program",
    "Education since leaving",
    "choice",
    "2-year college, 4-year college or university, another program (Job Corps, adult education, a vocational school of less than 2 years), or none. Where there were several, the first of these.",
    ["education since leaving", "kind of program", "program", "school attended", "education"],
    { required: true, choices: PROGRAMS },
  ),
  recordColumn(
    "term",
    "Complete term",
    "yesno",
    "Yes where at least one whole term of it was completed; blank where there was no program.",
    ["complete term", "completed term", "one term", "term"],
  ),
  recordColumn(
    "worked",
    "Worked for pay",
    "yesno",
    "Yes where the leaver worked for pay or was self-employed at any time. Where it is blank, the days tell.",
    ["worked for pay", "employed", "worked", "job"],
  ),
  recordColumn(
    "days",
    "Days worked",
    "number",
    "In the year since leaving, all together.",
    ["days worked", "days employed", "days of work", "days"],
    { required: true },
  ),
  recordColumn("hours", "Hours a week", "number", "Usual hours of work a week.", [
    "hours a week",
    "hours per week",
    "weekly hours",
    "hours",
  ]),
  recordColumn(
    "minimumWage",
    "At least minimum wage",
    "yesno",
    "Yes where the pay was at or above the minimum wage. Or give the hourly pay in a column of its own.",
    ["at least minimum wage", "minimum wage"],
  ),
  recordColumn(
    "pay",
    "Hourly pay",
    "number",
    "Dollars an hour; compared with the minimum wage you type below.",
    ["hourly pay", "hourly wage", "pay per hour", "wage"],
  ),
  recordColumn(
    "integrated",
    "With others not disabled",
    "yesno",
    "Yes where others in the workplace are not disabled; No for sheltered work.",
    ["with others not disabled", "integrated setting", "integrated", "nondisabled", "non-disabled"],
  ),
  recordColumn(
    "selfEmployed",
    "Self-employed or family business",
    "yesno",
    "Yes for work of one's own or in a family's business; blank counts as No.",
    ["self-employed", "self employed", "family business"],
  ),
  recordColumn("military", "Military", "yesno", "Yes for military service; blank counts as No.", [
    "military",
  ]),
];

export const FORM: JobForm = {
  id: "facts",
  title: "One row a leaver, with what the leaver did",
  rowIs: "a leaver",
  columns: COLUMNS,
  many: [
    {
      id: "groups",
      title: "Groups to compare",
      help: "Disability, sex, race, how the leaver left: a result for each group.",
      words: ["disability", "sex", "gender", "race", "ethnic", "exit", "district"],
      minimum: 0,
      exampleHeadings: ["Disability", "Sex"],
    },
  ],
  // Made up.
  example: [
    {
      id: "Leaver 1",
      response: "completed",
      program: "2-year college",
      term: "Yes",
      worked: "Yes",
      days: 40,
      hours: 12,
      minimumWage: "Yes",
      integrated: "Yes",
      Disability: "SLD",
      Sex: "F",
    },
    {
      id: "Leaver 2",
      response: "completed",
      program: "none",
      worked: "Yes",
      days: 200,
      hours: 30,
      minimumWage: "Yes",
      integrated: "Yes",
      Disability: "EBD",
      Sex: "M",
    },
    { id: "Leaver 3", response: "not reached", Disability: "SLD", Sex: "M" },
  ],
};
