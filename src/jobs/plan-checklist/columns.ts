import { newest } from "../../law/dated";
import { REQUIREMENT_IDS, REQUIREMENTS, type Requirement } from "../../achievement/plan/requirements";
import type { CellInput, InputColumn } from "../../indicators/declaration";
import { recordColumn } from "../../indicators/recordForm/recordReader";
import { ANSWERS } from "../checklists/answers";

export const ANSWER_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "id",
    "Requirement",
    "text",
    "Its short name, as in this job's sheet.",
    ["requirement", "id"],
    {
      required: true,
    },
  ),
  recordColumn("question", "Question", "text", "What is asked; it is not read.", ["question"]),
  recordColumn(
    "answer",
    "Answer",
    "choice",
    "Yes, No, or Does not apply. Blank is not answered.",
    ["answer", "status"],
    {
      required: true,
      choices: ANSWERS,
    },
  ),
  recordColumn("on", "Day", "date", "The day of the vote, the meeting or the posting.", [
    "day",
    "date",
    "on",
  ]),
  recordColumn("evidence", "What shows it", "text", "Minutes, a page of the plan, a list of members.", [
    "what shows it",
    "evidence",
    "where",
  ]),
];

/** Every requirement in force, to be answered. */
export const ANSWER_EXAMPLE: readonly Readonly<Record<string, CellInput>>[] = REQUIREMENT_IDS.flatMap(
  (id) => {
    const entry = newest<Requirement>(REQUIREMENTS[id]);
    return entry === undefined
      ? []
      : [{ id, question: entry.value.question, answer: null, on: null, evidence: null }];
  },
);

export const STRATEGY_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "strategy",
    "Strategy",
    "text",
    "Its number or short name, each once; the goals name it.",
    ["strategy number", "strategy id", "strategy", "intervention"],
    { required: true },
  ),
  recordColumn("text", "In words", "text", "What is done, for whom, by whom.", [
    "strategy in words",
    "in words",
    "description",
  ]),
  recordColumn("goals", "Goals", "text", "The goals it serves; several with a comma between.", [
    "goals",
    "goal",
  ]),
  recordColumn("research", "Research", "text", "The research it rests on.", ["research"]),
  recordColumn("measures", "Measures along the way", "text", "What shows during the year whether it works.", [
    "measures along the way",
    "formative measures",
    "formative",
  ]),
  recordColumn("indicators", "Key indicators", "text", "Its key indicators of progress.", [
    "key indicators",
    "kips",
    "kip",
    "indicators",
  ]),
];

export const STRATEGY_EXAMPLE: readonly Readonly<Record<string, CellInput>>[] = [
  {
    strategy: "1",
    text: "Course advising with families before registration (made up)",
    goals: "1",
    research: "name the study here",
    measures: "sign-ups by group each month",
    indicators: "families at course nights",
  },
  {
    strategy: "2",
    text: "Shared courses with the neighbor district (made up)",
    goals: "1, 2",
    research: "name the study here",
    measures: "enrollment by group each term",
    indicators: "students of both districts in a course",
  },
];
