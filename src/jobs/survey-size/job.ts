import {
  SURVEY_CONFIDENCE,
  SURVEY_INFLATION,
  SURVEY_MARGIN,
  SURVEY_PROPORTION,
  SURVEY_RETURN,
} from "../../indicators/b08-parent-involvement/samplingPlan";
import { countColumn } from "../../indicators/recordForm/nameColumns";
import { inRowOrder, recordColumn, RecordReader } from "../../indicators/recordForm/recordReader";
import { newest } from "../../law/dated";
import { isValue } from "../../measures/outcome";
import { NOTHING, type Job, type JobContext, type JobProblem } from "../declaration";
import { numberSetting } from "../settingValues";
import { figuresOf, SAMPLING } from "./figures";
import { notesOf } from "./notes";
import { surveySize, type SurveyQuestion } from "./surveySize";
import { returnChart, returnTable, sizesTable } from "./tables";

const percentDefault = (share: number): string => String(Math.round(share * 1e6) / 1e4);

const COLUMNS = [
  recordColumn("name", "Population", "text", "What these people are called: a district, a year, the State.", [
    "population name",
    "district",
    "lea",
    "name",
    "group",
    "population",
  ]),
  countColumn("count", "People", "How many there are: children with IEPs, families, leavers.", [
    "k-12 child count",
    "child count",
    "people",
    "count",
    "students",
    "number",
    "total",
  ]),
];

export const job: Job = {
  id: "survey-size",
  group: "surveys",
  title: "How many surveys",
  summary:
    "Tells how many answers a survey needs, how many surveys to send for that, and how exact the result will be at the return you expect.",
  inputs: [
    {
      id: "populations",
      title: "Populations",
      help: "A row for each population that gets a result of its own. Leave it out and type one number below.",
      optional: true,
      forms: [
        {
          id: "populations",
          title: "One row a population",
          rowIs: "a population",
          columns: COLUMNS,
          // The plan's example, line 948.
          example: [{ name: "State, K-12 child count", count: 102_351 }],
        },
      ],
    },
  ],
  settings: [
    {
      kind: "whole",
      id: "population",
      title: "People in all",
      help: "How many people the sample is drawn from. With a table and no number here, the rows of the table are added up.",
      default: "",
      minimum: 1,
      maximum: 1e9,
      optional: true,
    },
    {
      kind: "text",
      id: "populationName",
      title: "Who they are",
      help: "Stands beside the number in the report. The plan calls the same 102,351 a 3-21 count in one place and a K-12 count in another.",
      default: "K-12 child count",
      optional: true,
    },
    {
      ...percentSetting(
        "confidence",
        "Confidence",
        "In percent.",
        newest(SURVEY_CONFIDENCE)!.value,
        50,
        99.99,
      ),
      from: "confidence",
    },
    percentSetting(
      "margin",
      "Margin of error",
      "In percentage points, each way.",
      newest(SURVEY_MARGIN)!.value,
      0.1,
      40,
    ),
    percentSetting(
      "proportion",
      "Expected percent",
      "Of the answer you ask about; 50 asks for the most surveys.",
      newest(SURVEY_PROPORTION)!.value,
      0.1,
      99.9,
    ),
    {
      kind: "number",
      id: "inflation",
      title: "Surveys sent for each one needed",
      help: "The plan adds 20 percent.",
      default: String(newest(SURVEY_INFLATION)!.value),
      minimum: 1,
      maximum: 100,
    },
    percentSetting(
      "responseRate",
      "Expected response rate",
      "In percent: how many of a hundred surveys come back. The plan reports 29 for 2005-06.",
      newest(SURVEY_RETURN)!.value,
      0.1,
      100,
    ),
    {
      kind: "choice",
      id: "rounding",
      title: "Rounding of the answers needed",
      help: "Rounding up keeps the margin; only rounding up gives the plan's 1,057.",
      choices: [
        { value: "up", label: "Up to the next whole number" },
        { value: "nearest", label: "To the nearest whole number" },
      ],
      default: "up",
    },
  ],
  sources: [SAMPLING, newest(SURVEY_RETURN)!.source],
  compute: (data, context) => {
    const question = questionOf(context);
    const problems: JobProblem[] = [];
    const table = data["populations"];
    const rows: { name: string; count: number }[] = [];
    let plain = true;
    if (table !== undefined) {
      const reader = new RecordReader(table.rows, COLUMNS);
      for (const row of reader.rows) {
        const count = reader.count("count", row, "people");
        if (reader.isRefused(row)) continue;
        if (count === undefined)
          reader.refuse(row, "count", "is blank", "Type how many people there are, or clear the row.");
        else rows.push({ name: reader.nameOf("name", row), count });
      }
      plain = reader.allCount && reader.allNumbers(["count"], false);
      problems.push(...inRowOrder(reader.problems).map((one) => ({ ...one, input: "populations" })));
    }
    const typed = numberSetting(context, "population");
    const added = rows.length > 0 ? rows.reduce((sum, { count }) => sum + count, 0) : undefined;
    const all = typed ?? added;
    if (all === undefined) {
      return {
        ...NOTHING,
        problems: [
          ...problems,
          {
            severity: "error",
            message: "There is no population",
            advice: "Type how many people there are in all, or pick a table with counts.",
          },
        ],
      };
    }
    const name = context.settings["populationName"] || "People in all";
    const size = surveySize(all, question);
    const formula =
      typed !== undefined ? String(typed) : plain ? "SUM({column:populations/count})" : undefined;
    return {
      ...NOTHING,
      figures: figuresOf(size, question, { name, count: all, formula }),
      tables: [
        ...(rows.length > 0 ? [sizesTable(rows, question)] : []),
        ...(isValue(size) ? [returnTable(size.value, question)] : []),
      ],
      charts: isValue(size) ? [returnChart(size.value, question)] : [],
      problems,
      notes: notesOf(question, rows.length > 1),
    };
  },
};

function percentSetting(
  id: string,
  title: string,
  help: string,
  share: number,
  minimum: number,
  maximum: number,
) {
  return { kind: "number", id, title, help, default: percentDefault(share), minimum, maximum } as const;
}

function questionOf(context: JobContext): SurveyQuestion {
  const typed = (id: string, otherwise: number) => numberSetting(context, id) ?? otherwise;
  return {
    precision: {
      confidence: typed("confidence", 95) / 100,
      margin: typed("margin", 3) / 100,
      proportion: typed("proportion", 50) / 100,
    },
    rounding: context.settings["rounding"] === "nearest" ? "nearest" : "up",
    inflation: typed("inflation", newest(SURVEY_INFLATION)!.value),
    responseRate: typed("responseRate", 100 * newest(SURVEY_RETURN)!.value),
  };
}
