import { correctionDue } from "../../indicators/b15-correction/correctionStatus";
import type { Note } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { ending } from "../../indicators/workingText";
import { inForce, newest } from "../../law/dated";
import { nameFfy } from "../../law/federalFiscalYear";
import { inPlan } from "../../law/sources";
import { serialOfIso } from "../../measures/dates";
import { isValue, notDefined, value } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { frameFingerprint } from "../../measures/sampling/frameFingerprint";
import { failing, isJudged } from "../../monitoring/recordReview/citations";
import {
  criteriaFor,
  NONCOMPLIANCE_REASONS,
  REVIEW_PART_TITLES,
  REVIEW_PARTS,
  TRANSITION_AGE,
  type CriterionInForce,
  type ReviewPart,
} from "../../monitoring/recordReview/criteria";
import { drawRecords } from "../../monitoring/recordReview/drawRecords";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobProblem,
  type JobResult,
  type JobTable,
} from "../declaration";
import { csvFile, pythonFile, readSeed, SEED_SETTING } from "../drawing/recipe";
import { findingsSheet, type FindingLine } from "../findingTables/findingsSheet";
import { numberSetting } from "../settingValues";
import { FRAME_FORM, REVIEW_FORM, TRAIT_IDS } from "./columns";
import { FRAME_FILE, frameRows, reviewPython } from "./python";
import { readFrame } from "./readFrame";
import { readReview, type ReadReview, type ReviewedRecord } from "./readReview";
import { criteriaSheet, recipeFacts, recipeSheet, reviewSheet } from "./sheets";
import {
  breakdownTables,
  citationsChart,
  citationsOf,
  citationsTable,
  citedTable,
  compliesInAll,
  drawTables,
} from "./tables";

const SAMPLE = inPlan("Overview and indicator 13, selection of records (lines 109 and 1444)");
const TABLE_13_1 = inPlan("Indicator 13, Table 13.1 (lines 1471-1483)");
const MEASURE: Readonly<Record<ReviewPart, ReturnType<typeof inPlan>>> = {
  "11": inPlan("Indicator 11, components (lines 1291-1300)"),
  "13": inPlan("Indicator 13, Measurement and criteria (lines 1434 and 1446-1457)"),
};

export const job: Job = {
  id: "record-review",
  group: "checks",
  title: "Record review",
  summary:
    "Draws records for a review and writes the sheet to fill in; reads filled sheets and counts what complies, citation by citation.",
  inputs: [
    {
      id: "review",
      title: "Filled review sheet",
      help: "The Review sheet that this job wrote, filled in; rows of several districts may stand under each other.",
      optional: true,
      forms: [REVIEW_FORM],
    },
    {
      id: "frame",
      title: "Student records",
      help: "All records that may be drawn, from the latest December 1 child count or enrollment. Leave names out.",
      optional: true,
      forms: [FRAME_FORM],
    },
  ],
  settings: [
    {
      kind: "whole",
      id: "size",
      title: "Records to draw in each district",
      help: "All are taken where a district has fewer. The plan names no number.",
      default: "20",
      minimum: 1,
      maximum: 5000,
    },
    SEED_SETTING,
    {
      kind: "choice",
      id: "ages",
      title: "Records of",
      help: "Transition is reviewed from 16 years on; choose youth alone for a review of indicator 13.",
      choices: [
        { value: "all", label: "All ages" },
        { value: "youth", label: "Youth aged 16 and above only" },
      ],
      default: "all",
    },
    {
      kind: "whole",
      id: "year",
      title: "Fiscal year of the review",
      help: "It decides which criteria are in force: 2027 is school year 2026-27.",
      default: "this fiscal year",
      minimum: 2006,
      maximum: 2099,
    },
    {
      kind: "whole",
      id: "minimum",
      title: "Smallest group shown",
      help: "Groups with fewer records are hidden in the tables by group; 0 hides none.",
      default: "10",
      minimum: 0,
      maximum: 1000,
    },
    {
      kind: "date",
      id: "identified",
      title: "Findings identified on",
      help: "The day the district is told of the findings; their one year starts there.",
      default: "today",
      optional: true,
    },
  ],
  sources: [SAMPLE, MEASURE["11"], MEASURE["13"], TABLE_13_1, newest(NONCOMPLIANCE_REASONS)!.source],
  compute: (data, context) => {
    const { frame, review } = data;
    if (frame === undefined && review === undefined) return NOTHING;
    const ffy = (numberSetting(context, "year") ?? 0) - 1;
    const criteria = criteriaFor(ffy);
    if (criteria.length === 0) {
      const message = "Fiscal year of the review: no criteria are known for it";
      return { ...NOTHING, problems: [{ severity: "error", message, advice: "Write a year from 2006 on." }] };
    }
    const read = review === undefined ? undefined : readReview(review, ffy);
    const results = read === undefined ? NOTHING : resultsOf(read, criteria, ffy, context);
    const drawn = frame === undefined ? NOTHING : drawOf(frame, criteria, ffy, context, read);
    return join(results, drawn);
  },
};

function join(one: JobResult, other: JobResult): JobResult {
  return {
    figures: [...one.figures, ...other.figures],
    tables: [...one.tables, ...other.tables],
    charts: [...one.charts, ...other.charts],
    pictures: [],
    problems: [...one.problems, ...other.problems],
    notes: [...one.notes, ...other.notes],
    sheets: [...one.sheets, ...other.sheets],
    files: [...one.files, ...other.files],
  };
}

function drawOf(
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

function resultsOf(
  read: ReadReview,
  criteria: readonly CriterionInForce[],
  ffy: number,
  context: JobContext,
): JobResult {
  const { records, open } = read;
  const minimum = Math.max(0, numberSetting(context, "minimum") ?? 0);
  const labels = new Map(criteria.map(({ value: { code, label } }) => [code, label]));
  const parts = REVIEW_PARTS.filter((part) =>
    records.some((record) => record.parts[part] !== undefined && isJudged(record.parts[part])),
  );
  const counts = parts.map((part) => ({ part, count: citationsOf(records, criteria, part) }));
  const cited = citedTable(records, criteria);
  const findings = findingLines(records, criteria, context);
  return {
    ...NOTHING,
    figures: figuresOf(read, counts, ffy),
    tables: [
      ...counts.map(({ part, count }) => citationsTable(part, count, labels)),
      ...(records.length > 0 ? breakdownTables(records, parts, minimum) : []),
      ...(cited.rows.length > 0 ? [cited] : []),
    ],
    charts: counts
      .filter(({ count }) => count.cited > 0)
      .map(({ part, count }) => citationsChart(part, count, labels)),
    problems: read.problems,
    notes: notesOf(open, minimum),
    sheets: findings.length > 0 ? [findingsSheet(findings)] : [],
  };
}

function figuresOf(
  { records, open }: ReadReview,
  counts: readonly { readonly part: ReviewPart; readonly count: ReturnType<typeof citationsOf> }[],
  ffy: number,
): readonly Figure[] {
  const judged = records.flatMap((record) => compliesInAll(record) ?? []);
  const all = judged.filter((complies) => complies).length;
  const share = (
    id: string,
    title: string,
    part: number,
    whole: number,
    rule: string,
    source: ReturnType<typeof inPlan>,
  ): Figure => {
    const outcome = whole === 0 ? notDefined("No record was reviewed in full") : percent(part, whole);
    return {
      id,
      title,
      unit: "percent",
      outcome,
      working: {
        rule,
        numbers: `${formatNumber(part)} / ${formatNumber(whole)} x 100 ${ending(outcome)}`,
        inputs: [
          { name: "records that comply", value: part },
          { name: "records reviewed", value: whole },
        ],
        source,
        year: nameFfy(ffy),
      },
      ...(isValue(outcome)
        ? {
            verdict:
              part === whole
                ? { text: "every record complies", tone: "good" as const }
                : {
                    text: `${formatNumber(whole - part)} of ${formatNumber(whole)} cited`,
                    tone: "bad" as const,
                  },
          }
        : {}),
    };
  };
  return [
    ...counts.map(({ part, count: { reviewed, cited } }) =>
      share(
        `percent${part}`,
        `${REVIEW_PART_TITLES[part]}: records that comply`,
        reviewed - cited,
        reviewed,
        "records that meet every criterion of the part / records reviewed x 100",
        MEASURE[part],
      ),
    ),
    share(
      "percent",
      "Records that comply in every part",
      all,
      judged.length,
      "records without a citation / records reviewed x 100",
      TABLE_13_1,
    ),
    {
      id: "citations",
      title: "Citations",
      unit: "count",
      outcome: value(counts.reduce((sum, { count }) => sum + count.citations, 0)),
    },
    {
      id: "open",
      title: "Records not reviewed yet",
      unit: "count",
      outcome: value(open),
      ...(open > 0 ? { verdict: { text: "the results are not final", tone: "warning" as const } } : {}),
    },
  ];
}

/** A finding for each citation, ready for the job that follows corrections. */
function findingLines(
  records: readonly ReviewedRecord[],
  criteria: readonly CriterionInForce[],
  context: JobContext,
): readonly FindingLine[] {
  const told = serialOfIso(context.settings["identified"] ?? "");
  return records.flatMap((record) =>
    criteria.flatMap(({ value: { code, label, part } }): FindingLine[] => {
      const answers = record.parts[part];
      const identified = told ?? record.reviewed;
      if (answers === undefined || identified === undefined || failing(answers, [code]).length === 0)
        return [];
      return [
        {
          finding: `${record.district}, ${record.record}, ${code}`,
          district: record.district,
          record: record.record,
          requirement: code,
          what: label,
          area: "A",
          identified,
          due: correctionDue(identified),
        },
      ];
    }),
  );
}

function notesOf(open: number, minimum: number): readonly Note[] {
  return [
    {
      text: "A record is counted in each part by itself. A record can fail several criteria, so the records by criterion add up to more than the records cited.",
      source: TABLE_13_1,
    },
    {
      text: 'The plan\'s table heads one column "Percent of All Citations"; its figures are percents of the records cited. It is named so here. The only citation means: no other of the same part.',
      source: TABLE_13_1,
    },
    {
      text: "The consent items come from the components of indicator 11. Their percent is of reviewed records, first evaluations and reevaluations together; it is not the percent of indicator 11.",
      source: MEASURE["11"],
    },
    ...(open > 0 ? [{ text: `${formatNumber(open)} rows have no answers yet and are not counted.` }] : []),
    ...(minimum > 1
      ? [
          {
            text: `Groups of fewer than ${minimum} records are hidden, and another with them where the total would tell what was hidden. Results of all records together and the list of cited records are always shown: do not publish that list.`,
          },
        ]
      : []),
    {
      text: "Each citation is a line of the sheet Findings, in area A, because it belongs to an indicator of the plan. Give that sheet to the job Findings and corrections.",
      source: inPlan("Indicator 15A (line 1776)"),
    },
  ];
}
