import type { ReportBlock, ReportSheet, TextBlock } from "../../sheets/reportSheet";
import { LANGUAGE_NAMES } from "./languages";
import type { SurveyQuestions } from "./questions";
import type { Sender } from "./sender";
import { shownDate } from "./shownNumbers";
import type { ParentWords } from "./words/parentWords";

/** Said to the office, on the sheet itself, until it has put its own questions in. In English: parents never see it. */
export const LABELS_REMARK =
  "For the office, delete before printing: these lines are short labels of this add-in, not the questions of a survey. If you use the State's survey, put the licensed text of each question in place of its label; if you use your own survey, put yours.";

const OPEN = "\u25CB";
const MARKED = "X";

/** A form to print, or to fill in on a screen. One page, sideways: six answers in words need its width. */
export function formSheet(
  words: ParentWords,
  questions: SurveyQuestions,
  answers: readonly string[],
  { office, contact, due }: Sender,
): ReportSheet {
  const { form } = words;
  const rows = questions.rows.map(({ text }) => text[words.language]);
  const missing = rows.flatMap((text, at) => (text === undefined ? [at] : []));
  return {
    name: form.sheet,
    label: `Survey form in ${LANGUAGE_NAMES[words.language]}`,
    language: words.language,
    forPeople: true,
    print: { onePage: true, sideways: true, footer: form.thanks },
    blocks: [
      said("title", form.title),
      ...(office === undefined ? [] : [said("body", form.from(office))]),
      said("body", form.about),
      said("body", form.how),
      said("body", form.choice),
      ...(due === undefined ? [] : [said("body", form.returnBy(shownDate(due, words)))]),
      ...(contact === undefined ? [] : [said("body", form.questions(contact))]),
      said("body", form.formNumber),
      ...(questions.own ? [] : [said("warning", LABELS_REMARK)]),
      {
        kind: "table",
        id: "questions",
        title: `${form.table} ${form.howToMark}`,
        columns: [
          { title: form.number, format: "typedText", width: 6 },
          { title: questions.own ? form.ownLead : form.lead, format: "text", width: 46 },
          ...answers.map((title) => ({
            title,
            format: "text" as const,
            width: 12,
            rule: {
              kind: "list" as const,
              choices: [OPEN, MARKED],
              message: `${OPEN} / ${MARKED}`,
            },
          })),
        ],
        rows: questions.rows.map(({ number, text }) => [
          number,
          // A text that is missing in this language is left for a person to see, not for a parent to wonder about.
          text[words.language] ?? text.en ?? text.es ?? "",
          ...answers.map(() => OPEN),
        ]),
        flagged: missing,
      },
    ],
  };
}

function said(style: TextBlock["style"], text: string): ReportBlock {
  return { kind: "text", style, text };
}
