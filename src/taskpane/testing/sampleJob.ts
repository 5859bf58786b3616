import { NOTHING, type Job, type JobProblem, type JobResult } from "../../jobs/declaration";
import type { Citation } from "../../law/citation";
import { notDefined, value } from "../../measures/outcome";

const place: Citation = {
  source: { id: "test-rule", title: "A rule for tests", checked: "2026-11-21" },
  at: "section 1",
  compareWithSource: true,
};

/** A job for tests of the framework: marks of pupils in any number of subjects, with a second table that may be left out. */
export const sampleJob: Job = {
  id: "sample-marks",
  group: "surveys",
  title: "Marks of pupils",
  summary: "Adds up what pupils got in their subjects.",
  inputs: [
    {
      id: "pupils",
      title: "Pupils",
      help: "One row a pupil.",
      forms: [
        {
          id: "wide",
          title: "A column a subject",
          rowIs: "a pupil",
          columns: [
            {
              id: "name",
              title: "Pupil",
              help: "Their name.",
              words: ["pupil"],
              kind: "text",
              required: true,
            },
            {
              id: "room",
              title: "Room",
              help: "Where they sit.",
              words: ["room"],
              kind: "text",
              required: false,
            },
          ],
          many: [
            {
              id: "subjects",
              title: "Subjects",
              help: "Marks from 0 to 10.",
              words: ["mark"],
              minimum: 1,
              exampleHeadings: ["Mark in reading", "Mark in arithmetic"],
            },
          ],
          example: [
            { name: "A", room: "1", "Mark in reading": 3, "Mark in arithmetic": 5 },
            { name: "B", room: "2", "Mark in reading": 4, "Mark in arithmetic": 6 },
          ],
        },
      ],
    },
    {
      id: "rooms",
      title: "Rooms",
      help: "One row a room.",
      optional: true,
      forms: [
        {
          id: "rooms",
          title: "One row a room",
          rowIs: "a room",
          columns: [
            { id: "room", title: "Room", help: "Its name.", words: ["room"], kind: "text", required: true },
            {
              id: "seats",
              title: "Seats",
              help: "How many.",
              words: ["seats"],
              kind: "count",
              required: true,
            },
          ],
          example: [{ room: "1", seats: 20 }],
        },
      ],
    },
  ],
  settings: [
    {
      id: "factor",
      title: "Factor",
      help: "What each mark is multiplied by.",
      kind: "number",
      default: "1",
      minimum: 0,
      maximum: 100,
    },
    { id: "day", title: "Day", help: "The day of the count.", kind: "date", default: "today" },
    { id: "remark", title: "Remark", help: "Anything.", kind: "text", default: "", optional: true },
    {
      id: "pupil",
      title: "One pupil",
      help: "Whom to look at.",
      kind: "pick",
      none: "All pupils",
      options: (data) =>
        (data.pupils?.rows.columns.name ?? []).map((cell) => ({
          value: String(cell),
          label: `Pupil ${String(cell)}`,
        })),
    },
    {
      id: "round",
      title: "Rounding",
      help: "How the sum is shown.",
      kind: "choice",
      choices: [
        { value: "no", label: "Not rounded" },
        { value: "up", label: "Rounded up" },
      ],
      default: "no",
    },
  ],
  sources: [place],
  compute: (data, { settings }): JobResult => {
    const table = data.pupils;
    if (table === undefined) return NOTHING;
    if (settings.remark === "break") throw new Error("The rules of this job contradict each other.");
    const problems: JobProblem[] = [];
    let sum = 0;
    const names = table.rows.columns.name ?? [];
    for (const { heading, cells } of table.many.subjects ?? []) {
      cells.forEach((cell, row) => {
        if (settings.pupil !== "" && String(names[row]) !== settings.pupil) return;
        if (typeof cell === "number") sum += cell * Number(settings.factor);
        else
          problems.push({
            severity: "error",
            message: `"${String(cell)}" is not a mark.`,
            advice: "Type a number.",
            row,
            column: heading,
            input: "pupils",
          });
      });
    }
    if (settings.remark === "odd")
      problems.push({ severity: "warning", message: "The remark is odd.", advice: "Look at it." });
    return {
      ...NOTHING,
      figures: [
        {
          id: "sum",
          title: "Marks in all",
          unit: "count",
          outcome: table.rows.count === 0 ? notDefined("There are no pupils.") : value(sum),
          formula: "=SUM({column:pupils/subjects})",
          verdict:
            sum > 20 ? { text: "over the limit", tone: "bad" } : { text: "within the limit", tone: "good" },
          working: {
            rule: "the sum of all marks",
            numbers: `${sum}`,
            inputs: [{ name: "day", value: settings.day ?? "" }],
            source: place,
            year: "2026",
          },
        },
      ],
      tables: [
        {
          id: "pupils",
          title: "Pupils",
          columns: [
            { title: "Pupil", kind: "text" },
            { title: "Row", kind: "count" },
          ],
          rows: names.map((name, row) => [String(name), row + 1]),
          flagged: [0],
        },
      ],
      charts: [
        {
          id: "rows",
          title: "Rows of pupils",
          kind: "bar",
          unit: "rows",
          categories: names.map(String),
          series: [{ name: "Row", values: names.map((_, row) => row + 1) }],
          description: `${names.length} pupils, a bar each.`,
        },
      ],
      pictures: [
        {
          id: "square",
          title: "A square",
          description: "A black square.",
          svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"><rect width="50" height="50"/></svg>',
          width: 400,
          height: 100,
        },
      ],
      problems,
      notes: [{ text: "Marks are whole.", source: place }],
      sheets: [
        { name: "Letter", label: "Letter", blocks: [{ kind: "text", style: "title", text: "Dear pupils" }] },
      ],
      files: [{ name: "marks.csv", title: "Marks", type: "text/csv", text: `sum\n${sum}\n` }],
    };
  },
};
