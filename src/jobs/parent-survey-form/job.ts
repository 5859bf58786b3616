import { SURVEY_CATEGORIES } from "../../indicators/b08-parent-involvement/surveyScale";
import type { Note } from "../../indicators/declaration";
import { newest } from "../../law/dated";
import { inPlan } from "../../law/sources";
import {
  NOTHING,
  type Job,
  type JobContext,
  type JobData,
  type JobFile,
  type JobResult,
} from "../declaration";
import { formSheet } from "../parentSheets/formSheet";
import { invitationLines, invitationSheet } from "../parentSheets/invitation";
import { LANGUAGE_NAMES, LANGUAGE_SETTING, languagesOf, NOT_REVIEWED } from "../parentSheets/languages";
import { QUESTIONS_INPUT, readQuestions, type SurveyQuestions } from "../parentSheets/questions";
import { CONTACT_SETTING, DUE_SETTING, OFFICE_SETTING, senderOf } from "../parentSheets/sender";
import type { ParentWords } from "../parentSheets/words/parentWords";
import { numberSetting } from "../settingValues";

const SURVEY = inPlan("Appendix, Parent Survey - Special Education (line 2279)");

export const job: Job = {
  id: "parent-survey-form",
  group: "surveys",
  title: "Parent survey form",
  summary:
    "Writes a survey form and an invitation for parents, in English and in Spanish, to print or to fill in.",
  inputs: [QUESTIONS_INPUT],
  settings: [
    LANGUAGE_SETTING,
    OFFICE_SETTING,
    DUE_SETTING,
    CONTACT_SETTING,
    {
      kind: "whole",
      id: "categories",
      title: "Answers a question has",
      help: "Six in the State's survey, from very strongly disagree to very strongly agree. Two to six have words.",
      default: String(newest(SURVEY_CATEGORIES)!.value),
      minimum: 2,
      maximum: 6,
    },
  ],
  sources: [
    SURVEY,
    inPlan("Indicator 8, survey (line 971)"),
    inPlan("Indicator 8, surveys in several languages (improvement activities, 2007-2013)"),
  ],
  compute,
};

function compute(data: JobData, context: JobContext): JobResult {
  const languages = languagesOf(context);
  const { questions, problems } = readQuestions(
    data[QUESTIONS_INPUT.id],
    languages.map(({ language }) => language),
  );
  if (questions.rows.length === 0) return { ...NOTHING, problems };
  const categories = numberSetting(context, "categories") ?? newest(SURVEY_CATEGORIES)!.value;
  const sender = senderOf(context);
  const count = questions.rows.length;
  return {
    ...NOTHING,
    problems,
    notes: notesOf(questions, languages),
    sheets: languages.flatMap((words) => [
      formSheet(words, questions, words.answers.get(categories) ?? [], sender),
      invitationSheet(words, count, sender),
    ]),
    files: [
      ...languages.map((words): JobFile => ({
        name: `invitation-${words.language}.txt`,
        title: `Invitation in ${LANGUAGE_NAMES[words.language]}, to paste into an e-mail`,
        type: "text/plain",
        text: `${invitationLines(words, count, sender).join("\n\n")}\n`,
      })),
      {
        name: "survey-questions.csv",
        title: "Questions and answers, for a survey on the web",
        type: "text/csv",
        text: questionsCsv(questions, languages, categories),
      },
    ],
  };
}

function notesOf({ own }: SurveyQuestions, languages: readonly ParentWords[]): Note[] {
  return [
    ...(own
      ? []
      : [
          {
            text: "The lines of the form are short labels of ours, one for each of the 28 questions of the State's survey, and not the questions themselves. An office that uses that survey puts the licensed text in their place: give it as a table, and the form is written with it.",
            source: SURVEY,
          },
        ]),
    ...(languages.some(({ language }) => language === "es") ? [{ text: NOT_REVIEWED }] : []),
    {
      text: "The sentences about choice and privacy say what a survey of this kind promises. Send them only if your office keeps to them.",
    },
    {
      text: "Type the answers that come back, in numbers or in the words of either language, into the table of the job Parent survey.",
    },
  ];
}

/** One row a question, and one for each answer, so that a person can paste them into the tool the survey is made with. */
function questionsCsv(
  { rows }: SurveyQuestions,
  languages: readonly ParentWords[],
  categories: number,
): string {
  const lines = [
    ["Number", "Kind", ...languages.map(({ language }) => LANGUAGE_NAMES[language])],
    ...rows.map(({ number, text }) => [
      number,
      "question",
      ...languages.map(({ language }) => text[language] ?? ""),
    ]),
    ...Array.from({ length: categories }, (_, at) => [
      String(at + 1),
      "answer",
      ...languages.map(({ answers }) => answers.get(categories)?.[at] ?? ""),
    ]),
  ];
  return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
