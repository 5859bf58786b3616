import { yearNotes } from "../countForm/notes";
import type { CountFormSpec } from "../countForm/specification";
import type { ComputeContext, Computation, InputColumn, InputForm, InputRows } from "../declaration";
import { isBlank } from "../readCells";
import { idColumn } from "../recordForm/nameColumns";
import { inRowOrder, recordColumn, RecordReader } from "../recordForm/recordReader";
import { countCell, countsTable } from "../recordForm/recordResults";
import { resultsChart } from "../resultsChart";
import { CATEGORY_HELP, CATEGORY_IDS, CATEGORY_WORDS, categoryChart, categoryResults } from "./categories";
import { sharedNotes } from "./notes";
import { highestCategory, POST_SCHOOL_CATEGORIES } from "./postSchool";
import { responseTable } from "./responseTable";
import { readResponse, RESPONSE_COLUMN, RESPONSES, type Response } from "./surveyEnd";

const columns: readonly InputColumn[] = [
  idColumn("Leaver id", ["leaver id", "student id", "student number", "marss number", "student", "id"]),
  ...CATEGORY_IDS.map((id, place) =>
    recordColumn(id, POST_SCHOOL_CATEGORIES[place]!, "yesno", CATEGORY_HELP[id], CATEGORY_WORDS[id], {
      required: true,
    }),
  ),
  RESPONSE_COLUMN,
];

/** One row a leaver: a Yes or No for each of the four categories. */
export function leaversForm(indicator: CountFormSpec["indicator"]): InputForm {
  return {
    id: "leavers",
    title: "One row a leaver, with answers",
    rowIs: "a leaver",
    columns,
    // Made up.
    example: [
      { id: "Leaver 1", higher: "Yes", competitive: "Yes", education: "No", employment: "No" },
      { id: "Leaver 2", higher: "No", competitive: "No", education: "Yes", employment: "Yes" },
      { id: "Leaver 3", higher: "No", competitive: "No", education: "No", employment: "No" },
    ],
    compute: (rows, context) => compute(rows, context, indicator),
  };
}

function compute(
  input: InputRows,
  { ffy }: ComputeContext,
  { measures, years }: CountFormSpec["indicator"],
): Computation {
  const reader = new RecordReader(input, columns);
  reader.refuseRepeated("id", "Keep one row a leaver: each counts once, in the highest category.");
  const engaged: [number, number, number, number] = [0, 0, 0, 0];
  const ended: Record<Response, number> = {
    completed: 0,
    "not reached": 0,
    "district did not answer": 0,
    ineligible: 0,
  };
  for (const row of reader.rows) {
    const response = readResponse(reader, row);
    if (response === undefined) continue;
    if (response !== "completed") {
      if (CATEGORY_IDS.some((id) => !isBlank(reader.cell(id, row)))) {
        const advice = "Correct the column, or clear the answers.";
        reader.warn(row, "response", `is "${response}"; the answers in this row are not counted`, advice);
      }
      ended[response]++;
      continue;
    }
    const answers = CATEGORY_IDS.map((id) => reader.requiredAnswer(id, row));
    if (reader.isRefused(row)) continue;
    ended.completed++;
    const category = highestCategory(answers.map((answer) => answer === true));
    if (category > 0) engaged[category - 1]!++;
  }
  const respondents = ended.completed;
  const notEngaged = respondents - engaged.reduce((sum, count) => sum + count, 0);
  const category = `MN.POSTSCHOOL_CATEGORY(${CATEGORY_IDS.map((id) => `{column:${id}}`).join(",")})`;
  const counted = (which: number) => `=SUM(--(${category}=${which}))`;
  const lines = [
    ...POST_SCHOOL_CATEGORIES.map((label, place) => ({
      label,
      count: engaged[place]!,
      formula: counted(place + 1),
    })),
    { label: "Not engaged", count: notEngaged, formula: counted(0) },
    { label: "Respondents", count: respondents, formula: "=COUNTA({column:higher})" },
  ];
  const percents = `MN.POSTSCHOOL(${[1, 2, 3, 4, 6].map(countCell).join(",")})`;
  const results = categoryResults(engaged, respondents, ffy, (place) => `=INDEX(${percents},1,${place + 1})`);
  const leavers = RESPONSES.reduce((sum, response) => sum + ended[response], 0);
  const others = (["not reached", "district did not answer"] as const).map((response) => ({
    title: response.charAt(0).toUpperCase() + response.slice(1),
    count: ended[response],
  }));
  return {
    results,
    tables: [
      countsTable("Leavers by highest category", lines, reader.allCount && !reader.has("response")),
      ...(reader.has("response") && leavers > 0
        ? [responseTable({ leavers, ineligible: ended.ineligible, completed: respondents, others })]
        : []),
    ],
    problems: inRowOrder(reader.problems),
    notes: [...yearNotes(years, ffy), ...sharedNotes(ffy)],
    charts: [resultsChart(results, measures, ffy), categoryChart(engaged, respondents)],
  };
}
