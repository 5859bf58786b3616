import { formatNumber } from "../../indicators/readCells";
import { inForce, newest } from "../../law/dated";
import { nameFfy } from "../../law/federalFiscalYear";
import { value } from "../../measures/outcome";
import { frameFingerprint } from "../../measures/sampling/frameFingerprint";
import { TRANSITION_AGE, type CriterionInForce } from "../../monitoring/recordReview/criteria";
import { drawRecords } from "../../monitoring/recordReview/drawRecords";
import {
  NOTHING,
  type Figure,
  type JobContext,
  type JobProblem,
  type JobResult,
  type JobTable,
} from "../declaration";
import { csvFile, pythonFile, readSeed } from "../drawing/recipe";
import { numberSetting } from "../settingValues";
import { TRAIT_IDS } from "./columns";
import { FRAME_FILE, frameRows, reviewPython } from "./python";
import { readFrame } from "./readFrame";
import type { ReadReview } from "./readReview";
import { SAMPLE } from "./rules";
import { criteriaSheet, recipeFacts, recipeSheet, reviewSheet } from "./sheets";
import { drawTables } from "./tables";

/** The records to review, the sheets to fill in, and what redoes the draw. */
export function drawOf(
  table: JobTable,
  criteria: readonly CriterionInForce[],
  ffy: number,
  context: JobContext,
  read: ReadReview | undefined,
): JobResult {
  const transitionAge = inForce(TRANSITION_AGE, ffy)?.value;
  const youngest =
    context.settings["ages"] === "youth" ? (transitionAge ?? newest(TRANSITION_AGE)!.value) : 0;
  const frame = readFrame(table, youngest);
  if (frame.records.length === 0) {
    const none: JobProblem = {
      input: "frame",
      severity: "error",
      message: "No record can be drawn",
      advice: "Pick a table with a number, an age and a disability in each row.",
    };
    return { ...NOTHING, problems: [...frame.problems, none] };
  }
  const seed = readSeed(context.settings);
  const perDistrict = Math.max(1, numberSetting(context, "size") ?? 1);
  const draws = drawRecords(frame.records, perDistrict, seed);
  const rows = frameRows(frame.records);
  const fingerprint = frameFingerprint(rows);
  const facts = { seed, perDistrict, fingerprint, transitionAge };
  const python = reviewPython(seed, perDistrict, fingerprint);
  const count = draws.reduce((sum, { drawn }) => sum + drawn.length, 0);
  const keyOf = (district: string, record: string) => JSON.stringify([district, record]);
  const done = new Set(read?.records.map(({ district, record }) => keyOf(district, record)));
  const left = draws.flatMap(({ drawn }) =>
    drawn.filter(({ record }) => !done.has(keyOf(record.district, record.key))),
  ).length;
  return {
    ...NOTHING,
    figures: [
      {
        id: "drawn",
        title: `Drawn of ${formatNumber(frame.records.length)} records`,
        unit: "count",
        outcome: value(count),
      },
      { id: "seed", title: "Seed", unit: "text", outcome: value(String(seed)) },
      ...(read === undefined
        ? []
        : [
            {
              id: "not-reviewed",
              title: "Drawn and not in the filled sheet",
              unit: "count",
              outcome: value(left),
              verdict:
                left === 0
                  ? { text: "every drawn record was reviewed", tone: "good" }
                  : { text: "still to be reviewed", tone: "warning" },
            } satisfies Figure,
          ]),
    ],
    tables: drawTables(draws),
    problems: frame.problems,
    notes: [
      {
        text: "Records are drawn in each district by itself, in proportion to disability, race/ethnicity, age group and gender together. The plan asks for stratified random samples by these four; it names neither a number nor a way.",
        source: SAMPLE,
      },
      ...(frame.tooYoung > 0
        ? [{ text: `${formatNumber(frame.tooYoung)} records of younger students were left out.` }]
        : []),
      {
        text: "The file of the frame and the sheets hold facts about students: keep them as safe as the records.",
      },
    ],
    sheets: [
      reviewSheet(draws, criteria, facts),
      criteriaSheet(criteria, nameFfy(ffy)),
      recipeSheet({ facts: recipeFacts(draws, facts), python, file: FRAME_FILE }),
    ],
    files: [
      csvFile(
        FRAME_FILE,
        "The frame of the draw",
        ["District", "Record", ...TRAIT_IDS],
        rows.map(({ key, traits }) => [key, ...traits]),
      ),
      pythonFile("review-sample.py", "The draw again in Python", python),
    ],
  };
}
