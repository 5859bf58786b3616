import type { CellInput, InputColumn, Note, ResultTable } from "../../indicators/declaration";
import { describe } from "../../indicators/readCells";
import { inRowOrder, recordColumn, RecordReader } from "../../indicators/recordForm/recordReader";
import { cite } from "../../law/citation";
import { newest, type Since } from "../../law/dated";
import { inPlan } from "../../law/sources";
import { addYears, isoDate, serialOfIso } from "../../measures/dates";
import { value } from "../../measures/outcome";
import { MONITORING_CYCLE } from "../../monitoring/recordReview/cycle";
import {
  COMPONENT_LISTS,
  isComplete,
  questionStatus,
  SYSTEM_COMPONENTS,
  type QuestionAnswer,
  type QuestionStatus,
  type SystemComponent,
} from "../../monitoring/recordReview/systemComponents";
import type { ReportSheet } from "../../sheets/reportSheet";
import { ANSWER_WORDS, ANSWERS } from "../checklists/answers";
import {
  NOTHING,
  type Job,
  type JobContext,
  type JobData,
  type JobProblem,
  type JobResult,
  type JobTable,
} from "../declaration";
import { numberSetting } from "../settingValues";

const COMPONENTS = SYSTEM_COMPONENTS.flatMap((entries) => newest(entries) ?? []);
const questionId = (number: number, at: number): string => `${number}.${at + 1}`;
const QUESTIONS = COMPONENTS.flatMap(({ value: { number, questions } }) =>
  questions.map((question, at) => ({ id: questionId(number, at), number, question })),
);

const COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "id",
    "Number",
    "text",
    "The question's number, as in this job's sheet: 3.2 is the second of component 3.",
    ["number", "id"],
    {
      required: true,
    },
  ),
  recordColumn("question", "Question", "text", "What is asked; it is not read.", ["question"], {
    required: true,
  }),
  recordColumn(
    "answer",
    "Answer",
    "choice",
    "Yes, No, or Does not apply. Blank is not answered.",
    ["answer"],
    {
      required: true,
      choices: ANSWERS,
    },
  ),
  recordColumn("evidence", "What shows it", "text", "A page, a form, minutes.", [
    "what shows it",
    "evidence",
  ]),
  recordColumn("reviewed", "Reviewed on", "date", "The day somebody looked at it.", [
    "reviewed on",
    "date reviewed",
    "review date",
  ]),
];

export const job: Job = {
  id: "tses-checklist",
  group: "checks",
  title: "Checklist of the special education system",
  summary:
    "Goes through the components of a district's Total Special Education System: what is complete, and what is missing.",
  inputs: [
    {
      id: "answers",
      title: "Checklist",
      help: "The sheet this job writes, with answers, what shows them, and days. Without it everything is open.",
      optional: true,
      forms: [
        {
          id: "answers",
          title: "One row a question",
          rowIs: "a question",
          columns: COLUMNS,
          example: QUESTIONS.map(({ id, question }): Readonly<Record<string, CellInput>> => ({
            id,
            question,
            answer: null,
            evidence: null,
            reviewed: null,
          })),
        },
      ],
    },
  ],
  settings: [
    {
      kind: "choice",
      id: "list",
      title: "Components",
      help: "The plan lists them twice: fifteen in its overview, fourteen without Discipline in indicator 15.",
      choices: [
        { value: "overview", label: "Fifteen, as the overview says" },
        { value: "indicator 15", label: "Fourteen, as indicator 15 says" },
      ],
      default: "overview",
    },
    {
      kind: "text",
      id: "district",
      from: "own district",
      title: "District",
      help: "Its name, for the title of the sheet.",
      default: "",
      optional: true,
    },
    {
      kind: "whole",
      id: "years",
      title: "Review again after years",
      help: "A yes that was looked at longer ago counts as open. Five years are a full monitoring cycle; the choice is ours.",
      default: String(newest(MONITORING_CYCLE)!.value.length),
      minimum: 1,
      maximum: 50,
    },
    {
      kind: "date",
      id: "asOf",
      title: "Judge on",
      help: "The day from which the years are counted back.",
      default: "today",
    },
  ],
  sources: [
    newest(COMPONENT_LISTS.overview)!.source,
    newest(COMPONENT_LISTS["indicator 15"])!.source,
    newest(MONITORING_CYCLE)!.source,
  ],
  compute,
};

interface CheckedQuestion {
  readonly id: string;
  readonly question: string;
  readonly own: QuestionAnswer;
  readonly status: QuestionStatus;
}

interface CheckedComponent {
  readonly component: SystemComponent;
  readonly entry: Since<SystemComponent>;
  readonly questions: readonly CheckedQuestion[];
  readonly complete: boolean;
}

function compute(data: JobData, context: JobContext): JobResult {
  const asOf = serialOfIso(context.settings["asOf"] ?? "");
  if (asOf === undefined) {
    const message = "Judge on: there is no such day";
    return {
      ...NOTHING,
      problems: [{ severity: "error", message, advice: "Choose a day, such as 2026-11-21." }],
    };
  }
  const list = context.settings["list"] === "indicator 15" ? "indicator 15" : "overview";
  const freshFrom = addYears(
    asOf,
    -(numberSetting(context, "years") ?? newest(MONITORING_CYCLE)!.value.length),
  );
  const { answers, problems } =
    data["answers"] === undefined
      ? { answers: new Map<string, QuestionAnswer>(), problems: [] }
      : readAnswers(data["answers"], asOf);
  const numbers = newest(COMPONENT_LISTS[list])!.value;
  const checked = COMPONENTS.filter(({ value: { number } }) => numbers.includes(number)).map(
    (entry): CheckedComponent => {
      const component = entry.value;
      const questions = component.questions.map((question, at) => {
        const id = questionId(component.number, at);
        const own = answers.get(id) ?? {};
        return { id, question, own, status: questionStatus(own, freshFrom) };
      });
      return { component, entry, questions, complete: isComplete(questions.map(({ status }) => status)) };
    },
  );
  const missing = checked.filter(({ complete }) => !complete);
  // Without an answer nothing is missing yet: there is a list to begin with.
  const begun = checked.some(({ questions }) => questions.some(({ own }) => own.answer !== undefined));
  const open = checked.flatMap(({ questions }) => questions.filter(isOpen)).length;
  return {
    ...NOTHING,
    figures: [
      {
        id: "complete",
        title: "Components complete",
        unit: "count",
        outcome: value(checked.length - missing.length),
        verdict:
          missing.length === 0
            ? { text: `all ${checked.length} complete`, tone: "good" }
            : begun
              ? { text: `${missing.length} of ${checked.length} missing`, tone: "bad" }
              : { text: `of ${checked.length}: no question is answered yet`, tone: "plain" },
      },
      begun
        ? {
            id: "missing",
            title: "Missing",
            unit: "text",
            outcome: value(
              missing.length === 0
                ? "nothing"
                : missing.map(({ component: { number, title } }) => `${number} ${title}`).join("; "),
            ),
          }
        : {
            id: "begin",
            title: "To begin",
            unit: "text",
            outcome: value(
              'Write the sheet "System checklist", answer its questions there, and pick that sheet above.',
            ),
          },
      { id: "open", title: "Questions open", unit: "count", outcome: value(open) },
    ],
    tables: [componentsTable(checked, begun), questionsTable(checked, begun)],
    problems,
    notes: notesOf(list, freshFrom),
    sheets: [checklistSheet(checked, context.settings["district"]?.trim() ?? "")],
  };
}

function isOpen({ status }: CheckedQuestion): boolean {
  return status !== "met" && status !== "does not apply";
}

function readAnswers(
  { rows }: JobTable,
  asOf: number,
): { readonly answers: ReadonlyMap<string, QuestionAnswer>; readonly problems: readonly JobProblem[] } {
  const reader = new RecordReader(rows, COLUMNS);
  reader.refuseRepeated("id", "Keep one row a question.");
  const answers = new Map<string, QuestionAnswer>();
  for (const row of reader.rows) {
    const said = reader.text("id", row);
    if (said === undefined || !QUESTIONS.some(({ id }) => id === said)) {
      const what = said === undefined ? "is blank" : `holds ${describe(said)}, which is no question here`;
      reader.refuse(row, "id", what, "Use the numbers of this job's sheet, such as 3.2.");
      continue;
    }
    const answer = reader.word("answer", row, ANSWER_WORDS);
    const reviewed = reader.date("reviewed", row);
    const evidence = reader.text("evidence", row);
    if (reader.isRefused(row)) continue;
    if (reviewed !== undefined && reviewed > asOf)
      reader.warn(row, "reviewed", `${isoDate(reviewed)} has not come yet`, "Check the day.");
    answers.set(said, { answer, reviewed, evidence });
  }
  return {
    answers,
    problems: inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "answers" })),
  };
}

/** @param begun rows are flagged only where somebody has begun to answer */
function componentsTable(checked: readonly CheckedComponent[], begun: boolean): ResultTable {
  return {
    id: "components",
    title: "Components",
    columns: [
      { title: "Number", kind: "count" },
      { title: "Component", kind: "text" },
      { title: "Stands", kind: "text" },
      { title: "Questions", kind: "count" },
      { title: "Open", kind: "count" },
      { title: "Oldest review", kind: "date" },
      { title: "Source", kind: "text" },
      { title: "Remark", kind: "text" },
    ],
    rows: checked.map(({ component: { number, title }, entry, questions, complete }) => {
      const days = questions.flatMap(({ own }) => own.reviewed ?? []);
      return [
        number,
        title,
        complete ? "complete" : "missing",
        questions.length,
        questions.filter(isOpen).length,
        days.length === 0 ? null : isoDate(Math.min(...days)),
        cite(entry.source),
        entry.note ?? null,
      ];
    }),
    flagged: begun ? checked.flatMap(({ complete }, row) => (complete ? [] : [row])) : [],
  };
}

function questionsTable(checked: readonly CheckedComponent[], begun: boolean): ResultTable {
  const rows = checked.flatMap(({ component, questions }) => questions.map((one) => ({ component, one })));
  return {
    id: "questions",
    title: "Questions",
    columns: [
      { title: "Number", kind: "text" },
      { title: "Question", kind: "text" },
      { title: "Stands", kind: "text" },
      { title: "Component", kind: "text" },
      { title: "What shows it", kind: "text" },
      { title: "Reviewed on", kind: "date" },
    ],
    rows: rows.map(({ component, one: { id, question, status, own } }) => [
      id,
      question,
      status,
      component.title,
      own.evidence ?? null,
      own.reviewed === undefined ? null : isoDate(own.reviewed),
    ]),
    flagged: begun ? rows.flatMap(({ one }, row) => (isOpen(one) ? [row] : [])) : [],
  };
}

/** January 1, 2005 and December 31, 2099 as serials. */
const DATES = { minimum: 38353, maximum: 73050 };

/** The checklist to fill in, with the answers there are. */
function checklistSheet(checked: readonly CheckedComponent[], district: string): ReportSheet {
  return {
    name: "System checklist",
    label: "Checklist of the special education system",
    forPeople: true,
    blocks: [
      {
        kind: "text",
        style: "title",
        text: `Total Special Education System${district === "" ? "" : `, ${district}`}: checklist`,
      },
      {
        kind: "text",
        style: "body",
        text: "Answer each question, with what shows it and the day somebody looked at it, and give this sheet to the job again. The questions are ours.",
      },
      {
        kind: "table",
        id: "checklist",
        title: "Checklist",
        columns: [
          { title: "Number", format: "typedText", width: 8 },
          { title: "Component", format: "text", width: 30 },
          { title: "Question", format: "text", width: 60 },
          {
            title: "Answer",
            format: "text",
            width: 15,
            rule: { kind: "list", choices: ANSWERS, message: `Answer: write one of ${ANSWERS.join(", ")}.` },
          },
          { title: "What shows it", format: "text", width: 40 },
          {
            title: "Reviewed on",
            format: "date",
            width: 12,
            rule: { kind: "date", ...DATES, message: "Reviewed on: write a date, such as 10/15/2026." },
          },
          { title: "Stands", format: "text", width: 14 },
          { title: "For example", format: "text", width: 44 },
        ],
        rows: checked.flatMap(({ component, questions }) =>
          questions.map(({ id, question, own, status }) => [
            id,
            `${component.number} ${component.title}`,
            question,
            ANSWERS.find((one) => one.toLowerCase() === own.answer) ?? null,
            own.evidence ?? null,
            own.reviewed ?? null,
            status,
            component.evidence,
          ]),
        ),
      },
    ],
  };
}

function notesOf(list: keyof typeof COMPONENT_LISTS, freshFrom: number): readonly Note[] {
  const { overview, "indicator 15": indicator } = COMPONENT_LISTS;
  const taken = newest(COMPONENT_LISTS[list])!;
  return [
    {
      text: `The plan contradicts itself. ${newest(overview)!.note} ${newest(indicator)!.note} Here there are ${taken.value.length}, as chosen.`,
      source: taken.source,
    },
    {
      text: "Titles are the plan's. The questions are ours: the plan refers to a manual with the legal citations and does not print it. The department's own criteria were not seen.",
      source: inPlan("Overview, manual (line 105)"),
    },
    {
      text: `A component is complete when every question has a yes with what shows it and a review on ${isoDate(freshFrom)} or later, or does not apply. The department looks at the system in year 3 of the cycle.`,
      source: newest(MONITORING_CYCLE)!.source,
    },
  ];
}
