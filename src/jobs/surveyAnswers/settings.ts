import { SURVEY_CATEGORIES } from "../../indicators/b08-parent-involvement/surveyScale";
import { newest } from "../../law/dated";
import type { JobContext, JobSetting } from "../declaration";
import { numberSetting } from "../settingValues";

/* How answers are written down: what a person has to say, because data do not. */

/** How numbers stand for answers; "detect" takes the usual one and asks where the data do not fit it. */
export const NUMBERINGS = ["detect", "up-1", "up-0", "down-1", "down-0"] as const;
export type Numbering = (typeof NUMBERINGS)[number];

export interface ReadingChoices {
  readonly categories: number;
  readonly numbering: Numbering;
  /** Numbers that mean "skipped". */
  readonly skipCodes: ReadonlySet<number>;
  /** Headings of questions to turn round, in lower case. */
  readonly turnedItems: readonly string[];
  /** Rows of the table to turn round, the first being 1; both ends included. */
  readonly turnedRows: readonly (readonly [number, number])[];
  readonly wrong: "row" | "answer";
  readonly names: "topics" | "headings";
  /** What could not be read in the settings. */
  readonly faults: readonly { readonly message: string; readonly advice: string }[];
}

export const READING_SETTINGS: readonly JobSetting[] = [
  {
    kind: "choice",
    id: "numbering",
    title: "Numbers of the answers",
    help: "Which number stands for which answer. Answers in words need none. Nothing is turned round unless you say so.",
    choices: [
      {
        value: "detect",
        label: "From 1 up, the highest is the strongest agreement; ask if that does not fit",
      },
      { value: "up-1", label: "From 1 up, the highest is the strongest agreement" },
      { value: "up-0", label: "From 0 up, the highest is the strongest agreement" },
      { value: "down-1", label: "From 1 up, 1 is the strongest agreement" },
      { value: "down-0", label: "From 0 up, 0 is the strongest agreement" },
    ],
    default: "detect",
  },
  {
    kind: "whole",
    id: "categories",
    title: "Answers a question has",
    help: "Six in the State's survey, from very strongly disagree to very strongly agree.",
    default: String(newest(SURVEY_CATEGORIES)!.value),
    minimum: 2,
    maximum: 20,
  },
  {
    kind: "text",
    id: "skipCodes",
    title: "Numbers that mean skipped",
    help: "Divided by commas: 9, 99. Blank cells, NA and words such as not applicable are skipped without it.",
    default: "",
    optional: true,
  },
  {
    kind: "text",
    id: "turnedItems",
    title: "Questions to turn round",
    help: "Headings divided by semicolons, where a low number is agreement in these alone.",
    default: "",
    optional: true,
  },
  {
    kind: "text",
    id: "turnedRows",
    title: "Rows to turn round",
    help: "Such as 201-350, 402: rows of the table that were written down the other way round; the first below the headings is 1.",
    default: "",
    optional: true,
  },
  {
    kind: "choice",
    id: "wrong",
    title: "A form with an answer that cannot be read",
    help: "What becomes of the other answers of the form until the cell is corrected.",
    choices: [
      { value: "row", label: "Leave the form out" },
      { value: "answer", label: "Take that answer as skipped" },
    ],
    default: "row",
  },
  {
    kind: "choice",
    id: "names",
    title: "Names of the questions",
    help: "Topics are added only where there are 28 questions numbered 1 to 28. They are short words of ours for the State's survey.",
    choices: [
      { value: "topics", label: "Headings with a topic" },
      { value: "headings", label: "Headings as they are" },
    ],
    default: "topics",
  },
];

export function readingChoices(context: JobContext): ReadingChoices {
  const { settings } = context;
  const faults: { message: string; advice: string }[] = [];
  const parts = (id: string, by: RegExp): string[] =>
    (settings[id] ?? "")
      .split(by)
      .map((part) => part.trim())
      .filter((part) => part !== "");
  const skipCodes = new Set<number>();
  for (const part of parts("skipCodes", /[,;\s]+/)) {
    if (/^[+-]?\d+$/.test(part)) skipCodes.add(Number(part));
    else
      faults.push({
        message: `Numbers that mean skipped: "${part}" is not a whole number`,
        advice: "Write numbers divided by commas, such as 9, 99.",
      });
  }
  const turnedRows: (readonly [number, number])[] = [];
  for (const part of parts("turnedRows", /[,;]/)) {
    const [, from, to = from] = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(part) ?? [];
    if (from === undefined || Number(from) < 1 || Number(to) < Number(from))
      faults.push({
        message: `Rows to turn round: "${part}" says no rows`,
        advice: "Write rows such as 201-350, 402.",
      });
    else turnedRows.push([Number(from), Number(to)]);
  }
  return {
    categories: numberSetting(context, "categories") ?? newest(SURVEY_CATEGORIES)!.value,
    numbering: NUMBERINGS.find((one) => one === settings["numbering"]) ?? "detect",
    skipCodes,
    turnedItems: parts("turnedItems", /;/).map((heading) => heading.toLowerCase()),
    turnedRows,
    wrong: settings["wrong"] === "answer" ? "answer" : "row",
    names: settings["names"] === "headings" ? "headings" : "topics",
    faults,
  };
}
