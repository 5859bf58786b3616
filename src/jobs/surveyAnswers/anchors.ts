import { inRowOrder, recordColumn, RecordReader } from "../../indicators/recordForm/recordReader";
import { isBlank, readNumberCell } from "../../indicators/readCells";
import type { Anchors } from "../../measures/rasch/anchors";
import type { Calibration } from "../../measures/rasch/calibrate";
import { Standing } from "../../measures/rasch/calibrate";
import { thresholdsOf } from "../../measures/rasch/model";
import { toLogits, type UserScale } from "../../measures/rasch/userScale";
import type { ReportSheet } from "../../sheets/reportSheet";
import type { JobForm, JobInput, JobProblem, JobTable } from "../declaration";
import { itemNumber } from "./itemNames";

/* A calibration as a table: a line a question with its measure and thresholds. It is always somebody's own; none comes with the add-in. */

const COLUMNS = [
  recordColumn(
    "item",
    "Question",
    "text",
    "As it is headed among the answers: Q7.",
    ["question", "item name", "item number", "item", "name"],
    { required: true },
  ),
  recordColumn(
    "measure",
    "Measure",
    "number",
    "How hard it is to agree with.",
    ["measure", "difficulty", "location"],
    {
      required: true,
    },
  ),
];

const THRESHOLDS = ["Threshold 1", "Threshold 2", "Threshold 3", "Threshold 4", "Threshold 5"];

const FORM: JobForm = {
  id: "calibration",
  title: "One row a question",
  rowIs: "a question",
  columns: COLUMNS,
  many: [
    {
      id: "thresholds",
      title: "Thresholds",
      help: "From the lowest step up, one fewer than there are answers. In the first row alone they hold for all questions. Without any they are estimated from the answers.",
      words: ["threshold", "step"],
      minimum: 0,
      exampleHeadings: THRESHOLDS,
    },
  ],
  // Made up: nobody's calibration.
  example: [
    { item: "Q1", measure: -0.4, ...thresholdRow([-2, -1, -0.5, 1, 2.5]) },
    { item: "Q2", measure: 0.7 },
    { item: "Q3", measure: -0.3 },
  ],
};

export const ANCHORS_INPUT: JobInput = {
  id: "anchors",
  title: "Calibration",
  help: "Your own table of measures and thresholds: from the survey's makers, or the sheet that the job Calibrate a survey writes. None comes with this add-in.",
  forms: [FORM],
  optional: true,
};

function thresholdRow(values: readonly number[]): Record<string, number> {
  return Object.fromEntries(values.map((value, at) => [THRESHOLDS[at]!, value]));
}

export interface ReadAnchors {
  /** Questions (places among the answers) with a measure in the table. */
  readonly items: readonly number[];
  /** For those questions alone, in logits. */
  readonly anchors: Anchors;
}

/**
 * A calibration for these questions.
 * @param scale the scale its numbers are on
 * @param headings of the questions answered
 */
export function readAnchors(
  table: JobTable,
  headings: readonly string[],
  categories: number,
  scale: UserScale,
): { readonly found?: ReadAnchors; readonly problems: readonly JobProblem[] } {
  const reader = new RecordReader(table.rows, COLUMNS);
  const problems: JobProblem[] = [];
  const steps = [...(table.many["thresholds"] ?? [])];
  const measures = new Map<number, number>();
  const lists = new Map<number, readonly number[]>();
  const strangers: string[] = [];
  let shared: readonly number[] | undefined;
  for (const [order, row] of reader.rows.entries()) {
    const name = reader.text("item", row);
    const cell = reader.cell("measure", row);
    const list = steps.map(({ cells }) => cells[row] ?? null).filter((one) => !isBlank(one));
    if (name === undefined) {
      reader.refuse(row, "item", "is blank", "Write the heading of the question.");
      continue;
    }
    const read = readNumberCell(cell);
    if (read.kind !== "number") {
      reader.refuse(row, "measure", read.what, "Type the question's measure, or delete the row.");
      continue;
    }
    const numbers = list.map(readNumberCell).flatMap((one) => (one.kind === "number" ? [one.value] : []));
    if (numbers.length !== list.length || (list.length > 0 && numbers.length !== categories - 1)) {
      problems.push({
        input: "anchors",
        severity: "error",
        row,
        message: `${name} has ${numbers.length} thresholds that are numbers; ${categories} answers have ${categories - 1}`,
        advice: `Write ${categories - 1} thresholds, the lowest step first, or none; "Answers a question has" says ${categories}.`,
      });
      continue;
    }
    if (order === 0 && numbers.length > 0) shared = numbers;
    const at = placeOfItem(name, headings);
    if (at === undefined) {
      strangers.push(name);
      continue;
    }
    if (measures.has(at)) {
      reader.refuse(row, "item", `${name} is there twice`, "Keep one row for each question.");
      continue;
    }
    measures.set(at, toLogits(read.value, scale));
    if (numbers.length > 0) lists.set(at, numbers);
  }
  problems.push(...inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "anchors" })));
  if (strangers.length > 0)
    problems.push(
      warning(
        `${strangers.slice(0, 5).join(", ")}${strangers.length > 5 ? ` and ${strangers.length - 5} more` : ""}: not among the questions answered`,
        "Write the names as they are headed among the answers, if they should be.",
      ),
    );
  const items = [...measures.keys()].sort((a, b) => a - b);
  if (items.length === 0 || problems.some(({ severity }) => severity === "error")) {
    if (items.length === 0 && !problems.some(({ severity }) => severity === "error"))
      problems.push({
        input: "anchors",
        severity: "error",
        message: "The calibration has no question of the survey",
        advice: "Write the questions as they are headed among the answers.",
      });
    return { problems };
  }
  const each = items.length > 1 && items.every((item) => lists.has(item));
  if (
    !each &&
    lists.size > 0 &&
    (shared === undefined || [...lists.values()].some((list) => list !== shared))
  ) {
    problems.push({
      input: "anchors",
      severity: "error",
      message: "Some questions have thresholds and others have none",
      advice: "Write thresholds in the first row alone, for all questions, or in every row.",
    });
    return { problems };
  }
  const thresholds = each
    ? items.map((item) => lists.get(item)!)
    : shared === undefined
      ? undefined
      : [shared];
  return {
    problems,
    found: {
      items,
      anchors: {
        items: items.map((item) => measures.get(item)!),
        ...(thresholds === undefined
          ? {}
          : { thresholds: thresholds.map((list) => list.map((one) => one / scale.unit)) }),
        lowest: 1,
      },
    },
  };

  function warning(message: string, advice: string): JobProblem {
    return { input: "anchors", severity: "warning", message, advice };
  }
}

/** The question a name of a calibration means: the same heading, else the same number. */
function placeOfItem(name: string, headings: readonly string[]): number | undefined {
  const wanted = name.trim().toLowerCase();
  const same = headings.findIndex((heading) => heading.trim().toLowerCase() === wanted);
  if (same >= 0) return same;
  const number = itemNumber(name);
  if (number === undefined) return undefined;
  const places = headings.flatMap((heading, at) => (itemNumber(heading) === number ? [at] : []));
  return places.length === 1 ? places[0] : undefined;
}

/** A calibration as a sheet that can be used as the calibration of another survey. In logits, with all digits. */
export function anchorSheet(
  { items, scales, coding, model }: Calibration,
  headings: readonly string[],
  remark: string,
): ReportSheet {
  const measured = headings.flatMap((heading, item) =>
    items.standing[item] === Standing.Measured ? [{ heading, item }] : [],
  );
  const most = Math.max(0, ...coding.categories.map((list) => list.length - 1));
  return {
    name: "Calibration",
    label: "Calibration to use later",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: "Calibration" },
      { kind: "text", style: "body", text: remark },
      {
        kind: "table",
        id: "calibration",
        title: "Measures and thresholds, in logits",
        columns: [
          { title: "Question", format: "typedText" },
          { title: "Measure", format: "general" },
          ...Array.from({ length: most }, (_, at) => ({
            title: `Threshold ${at + 1}`,
            format: "general" as const,
          })),
        ],
        rows: measured.map(({ heading, item }, row) => {
          const own =
            model === "partial-credit" || row === 0
              ? Array.from(thresholdsOf(scales, scales.ofItem[item]!))
              : [];
          return [heading, items.measure[item]!, ...Array.from({ length: most }, (_, at) => own[at] ?? null)];
        }),
      },
    ],
  };
}
