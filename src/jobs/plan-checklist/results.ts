import type { CheckedRequirement, PlanFacts, RequirementStatus } from "../../achievement/plan/checklist";
import {
  PARENT_COMMITTEE_FROM,
  type RequirementId,
  type RequirementPart,
} from "../../achievement/plan/requirements";
import type { Note, ResultTable } from "../../indicators/declaration";
import { cite, type Citation } from "../../law/citation";
import { isoDate } from "../../measures/dates";
import { value } from "../../measures/outcome";
import type { ReportSheet } from "../../sheets/reportSheet";
import type { Figure } from "../declaration";
import { ANSWERS } from "../checklists/answers";
import type { ReadAnswer } from "./readAnswers";

const PART_TITLES: Readonly<Record<RequirementPart, string>> = {
  approval: "Approval and partners",
  input: "Input",
  goals: "Goals",
  strategies: "Strategies",
  indicators: "Key indicators",
  hearing: "Hearing",
};

/** What still has to be done about a requirement of this status. */
const OPEN: readonly RequirementStatus[] = ["not met", "no evidence", "not answered", "ask"];

const sourceText = (source: Citation): string =>
  source.compareWithSource === true ? `${cite(source)}; compare with the statute` : cite(source);

export function figuresOf(checked: readonly CheckedRequirement[]): readonly Figure[] {
  const countOf = (...statuses: readonly RequirementStatus[]) =>
    checked.filter(({ status }) => statuses.includes(status)).length;
  const open = countOf(...OPEN);
  const due = checked.length - countOf("does not apply");
  return [
    {
      id: "open",
      title: "Still open",
      unit: "count",
      outcome: value(open),
      verdict:
        open === 0
          ? { text: "every requirement listed here is met", tone: "good" }
          : { text: `${open} of ${due}`, tone: countOf("not met") > 0 ? "bad" : "warning" },
    },
    { id: "met", title: "Met", unit: "count", outcome: value(countOf("met")) },
    { id: "not-met", title: "Not met", unit: "count", outcome: value(countOf("not met")) },
    {
      id: "no-evidence",
      title: "Yes, without evidence",
      unit: "count",
      outcome: value(countOf("no evidence")),
    },
    {
      id: "not-answered",
      title: "Not answered",
      unit: "count",
      outcome: value(countOf("not answered", "ask")),
    },
  ];
}

export function checklistTable(
  checked: readonly CheckedRequirement[],
  answers: ReadonlyMap<RequirementId, ReadAnswer>,
): ResultTable {
  return {
    id: "checklist",
    title: "Requirements",
    columns: [
      { title: "Part", kind: "text" },
      { title: "Requirement", kind: "text" },
      { title: "Question", kind: "text" },
      { title: "Stands", kind: "text" },
      { title: "Day", kind: "date" },
      { title: "Why", kind: "text" },
      { title: "What shows it", kind: "text" },
      { title: "Source", kind: "text" },
    ],
    rows: checked.map(({ id, entry, status, because }) => {
      const on = answers.get(id)?.on;
      return [
        PART_TITLES[entry.value.part],
        id,
        entry.value.question,
        status,
        on === undefined ? null : isoDate(on),
        because,
        entry.value.evidence,
        sourceText(entry.source),
      ];
    }),
    flagged: checked.flatMap(({ status }, row) => (OPEN.includes(status) ? [row] : [])),
  };
}

/** January 1, 2010 and December 31, 2099 as serials. */
const DATES = { minimum: 40179, maximum: 73050 };

/** The checklist to fill in, with the answers there are. */
export function checklistSheet(
  checked: readonly CheckedRequirement[],
  answers: ReadonlyMap<RequirementId, ReadAnswer>,
  year: string,
): ReportSheet {
  return {
    name: "Plan checklist",
    label: "Checklist of the plan",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: `Achievement and Integration plan from ${year}: checklist` },
      {
        kind: "text",
        style: "body",
        text: "Answer each question, with the day and what shows it, and give this sheet to the job again. Where a table of goals is given, the questions on goals are answered from it.",
      },
      {
        kind: "table",
        id: "checklist",
        title: "Checklist",
        columns: [
          { title: "Requirement", format: "typedText", width: 18 },
          { title: "Question", format: "text", width: 56 },
          {
            title: "Answer",
            format: "text",
            width: 15,
            rule: { kind: "list", choices: ANSWERS, message: `Answer: write one of ${ANSWERS.join(", ")}.` },
          },
          {
            title: "Day",
            format: "date",
            width: 12,
            rule: { kind: "date", ...DATES, message: "Day: write a date, such as 2/24/2027." },
          },
          { title: "What shows it", format: "text", width: 40 },
          { title: "Stands", format: "text", width: 14 },
          { title: "Why", format: "text", width: 40 },
          { title: "For example", format: "text", width: 44 },
          { title: "Source", format: "text", width: 44 },
        ],
        rows: checked.map(({ id, entry, status, because }) => {
          const own = answers.get(id);
          const answer = ANSWERS.find((one) => one.toLowerCase() === own?.answer);
          return [
            id,
            entry.value.question,
            answer ?? (status === "does not apply" ? "Does not apply" : null),
            own?.on ?? null,
            own?.evidence ?? null,
            status,
            because,
            entry.value.evidence,
            sourceText(entry.source),
          ];
        }),
        flagged: checked.flatMap(({ status }, row) => (OPEN.includes(status) ? [row] : [])),
      },
    ],
  };
}

export function checklistNotes(checked: readonly CheckedRequirement[], facts: PlanFacts): readonly Note[] {
  const { rule, page } = PARENT_COMMITTEE_FROM;
  const taken = PARENT_COMMITTEE_FROM[facts.parentCommitteeBy][0]!;
  const other = facts.parentCommitteeBy === "rule" ? page[0]! : rule[0]!;
  return [
    {
      text: `The rule asks for the American Indian parent committee's input from ten students on, the department's page from more than ten. Here it is from ${taken.value} on.${facts.americanIndianStudents === 10 ? " The district has exactly ten: the two differ for it." : ""}`,
      source: taken.source,
    },
    { text: "The other reading stands here.", source: other.source },
    {
      text: "This list is ours, made from what the department's pages, the plan template and the rules ask for. The department's own criteria for plans were not seen.",
    },
    {
      text: "Whether the school board votes on the budget too is not settled: a form of 2015 had its certification, a district reported in 2020 that the levy's approval counts.",
    },
    ...checked.flatMap(({ entry }): Note[] =>
      entry.note === undefined
        ? []
        : [{ text: `${entry.value.question} ${entry.note}`, source: entry.source }],
    ),
  ];
}
