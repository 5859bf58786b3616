import { correctionDue } from "../../indicators/b15-correction/correctionStatus";
import type { Note } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { ending } from "../../indicators/workingText";
import { nameFfy } from "../../law/federalFiscalYear";
import { inPlan } from "../../law/sources";
import { serialOfIso } from "../../measures/dates";
import { isValue, notDefined, value } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { failing, isJudged } from "../../monitoring/recordReview/citations";
import {
  REVIEW_PART_TITLES,
  REVIEW_PARTS,
  type CriterionInForce,
  type ReviewPart,
} from "../../monitoring/recordReview/criteria";
import { NOTHING, type Figure, type JobContext, type JobResult } from "../declaration";
import { findingsSheet, type FindingLine } from "../findingTables/findingsSheet";
import { numberSetting } from "../settingValues";
import type { ReadReview, ReviewedRecord } from "./readReview";
import { MEASURE, TABLE_13_1 } from "./rules";
import {
  breakdownTables,
  citationsChart,
  citationsOf,
  citationsTable,
  citedTable,
  compliesInAll,
} from "./tables";

/** What filled review sheets say: how many records comply, which criteria are cited, and the findings that follow. */
export function resultsOf(
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
