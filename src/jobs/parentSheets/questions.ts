import { isBlank } from "../../indicators/readCells";
import { recordColumn } from "../../indicators/recordForm/recordReader";
import type { JobInput, JobProblem, JobTable } from "../declaration";
import { LANGUAGE_NAMES } from "./languages";
import { en } from "./words/en";
import { es } from "./words/es";

/** A question as parents read it; without a text in a language it was not given one. */
export interface SurveyQuestion {
  readonly number: string;
  readonly text: { readonly en?: string; readonly es?: string };
}

export interface SurveyQuestions {
  readonly rows: readonly SurveyQuestion[];
  /** The office gave its own texts; else they are our labels. */
  readonly own: boolean;
}

const COLUMNS = [
  recordColumn("number", "Number", "text", "As it stands on the form: 1, 2, 3.", [
    "question number",
    "number",
    "no",
    "item",
  ]),
  recordColumn(
    "en",
    LANGUAGE_NAMES.en,
    "text",
    "The text of the question in English, as your license has it.",
    ["english text", "english", "question", "statement", "text"],
    { required: true },
  ),
  recordColumn("es", LANGUAGE_NAMES.es, "text", "The same in Spanish, as your license has it.", [
    "spanish text",
    "spanish",
    "espanol",
    "español",
  ]),
];

export const QUESTIONS_INPUT: JobInput = {
  id: "questions",
  title: "Text of the questions",
  help: "The questions of the survey you use, in English and Spanish. Without it the form has short labels of ours, to be replaced before it is printed.",
  optional: true,
  forms: [
    {
      id: "questions",
      title: "One row a question",
      rowIs: "a question",
      columns: COLUMNS,
      // Made up.
      example: [
        {
          number: "1",
          en: "Our school answers my messages soon.",
          es: "Nuestra escuela contesta pronto mis mensajes.",
        },
        { number: "2", en: "I know whom to ask.", es: "Yo sé a quién preguntar." },
      ],
    },
  ],
};

/** More than this is no survey for parents, and no page. */
const MOST_QUESTIONS = 100;

/** Our labels, one for each question of the State's survey. */
export const LABELS: SurveyQuestions = {
  own: false,
  rows: en.labels.map((label, at) => ({ number: String(at + 1), text: { en: label, es: es.labels[at]! } })),
};

/** @param languages that sheets are made in: a text missing in one of them is told */
export function readQuestions(
  table: JobTable | undefined,
  languages: readonly ("en" | "es")[],
): { readonly questions: SurveyQuestions; readonly problems: readonly JobProblem[] } {
  if (table === undefined) return { questions: LABELS, problems: [] };
  const problems: JobProblem[] = [];
  const cell = (column: string, row: number): string | undefined => {
    const raw = table.rows.columns[column]?.[row] ?? null;
    return isBlank(raw) || typeof raw === "object" ? undefined : String(raw).trim();
  };
  const rows: SurveyQuestion[] = [];
  for (let row = 0; row < table.rows.count; row++) {
    const text = { en: cell("en", row), es: cell("es", row) };
    if (text.en === undefined && text.es === undefined) continue;
    const number = cell("number", row) ?? String(rows.length + 1);
    for (const language of languages)
      if (text[language] === undefined)
        problems.push({
          input: QUESTIONS_INPUT.id,
          severity: "warning",
          row,
          column: language,
          message: `Question ${number} has no text in ${LANGUAGE_NAMES[language]}; its row is marked on that form`,
          advice: `Write its text in ${LANGUAGE_NAMES[language]}, or have it translated.`,
        });
    rows.push({
      number,
      text: {
        ...(text.en === undefined ? {} : { en: text.en }),
        ...(text.es === undefined ? {} : { es: text.es }),
      },
    });
  }
  if (rows.length === 0 || rows.length > MOST_QUESTIONS) {
    problems.push({
      input: QUESTIONS_INPUT.id,
      severity: "error",
      message:
        rows.length === 0
          ? "The table has no text of a question"
          : `The table has ${rows.length} questions; a form has at most ${MOST_QUESTIONS}`,
      advice: "Pick the table with one row for each question of your survey.",
    });
    return { questions: { rows: [], own: true }, problems };
  }
  return { questions: { rows, own: true }, problems };
}
