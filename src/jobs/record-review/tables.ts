import type { ChartData, ResultTable } from "../../indicators/declaration";
import { isoDate } from "../../measures/dates";
import { isValue } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { showRounded } from "../../measures/rounding";
import { outcomeCell } from "../../indicators/recordForm/recordResults";
import {
  ageGroup,
  complianceByGroup,
  countCitations,
  failing,
  isJudged,
  type CitationCount,
  type GroupLine,
} from "../../monitoring/recordReview/citations";
import type { DistrictDraw } from "../../monitoring/recordReview/drawRecords";
import {
  REVIEW_PART_TITLES,
  type CriterionInForce,
  type ReviewPart,
} from "../../monitoring/recordReview/criteria";
import type { ReviewFrameRecord } from "./readFrame";
import type { ReviewedRecord } from "./readReview";

const codesOf = (criteria: readonly CriterionInForce[], part: ReviewPart): readonly string[] =>
  criteria.filter(({ value }) => value.part === part).map(({ value }) => value.code);

/** The citations of one part over all records. */
export function citationsOf(
  records: readonly ReviewedRecord[],
  criteria: readonly CriterionInForce[],
  part: ReviewPart,
): CitationCount {
  return countCitations(
    records.flatMap(({ parts }) => (parts[part] === undefined ? [] : [parts[part]])),
    codesOf(criteria, part),
  );
}

/** Table 13.1 for a part: each criterion with its share of the cited records and of all records, and how often it is the only one. */
export function citationsTable(
  part: ReviewPart,
  { criteria, cited, reviewed }: CitationCount,
  labels: ReadonlyMap<string, string>,
): ResultTable {
  const id = `citations${part}`;
  const last = criteria.length;
  const share = (column: number, ofRow: number) => ({
    row: 0,
    column,
    rows: last,
    columns: 1,
    formula: `=MN.PERCENT({range:${id}!1,2,${last},2},{cell:${id}!${ofRow},2})`,
  });
  return {
    id,
    title: `Citations: ${REVIEW_PART_TITLES[part]}`,
    columns: [
      { title: "Criterion", kind: "text" },
      { title: "Records", kind: "count" },
      { title: "% of cited records", kind: "percent" },
      { title: "% of records reviewed", kind: "percent" },
      { title: "The only citation", kind: "count" },
      { title: "Records judged", kind: "count" },
    ],
    rows: [
      ...criteria.map((line) => [
        `${line.code}: ${labels.get(line.code) ?? line.code}`,
        line.cited,
        outcomeCell(line.ofCited),
        outcomeCell(line.ofReviewed),
        line.alone,
        line.judged,
      ]),
      ["Records cited", cited, null, outcomeCell(percent(cited, reviewed)), null, null],
      ["Records reviewed", reviewed, null, null, null, null],
    ],
    spills: [...(cited > 0 ? [share(2, last + 1)] : []), ...(reviewed > 0 ? [share(3, last + 2)] : [])],
  };
}

export function citationsChart(
  part: ReviewPart,
  { criteria }: CitationCount,
  labels: ReadonlyMap<string, string>,
): ChartData {
  const shares = criteria.map(({ ofReviewed }) => (isValue(ofReviewed) ? ofReviewed.value : null));
  return {
    id: `citations${part}`,
    title: `Records cited by criterion: ${REVIEW_PART_TITLES[part]}`,
    kind: "bar",
    unit: "percent",
    categoryTitle: "Criterion",
    categories: criteria.map(({ code }) => `${code}: ${labels.get(code) ?? ""}`),
    series: [{ name: "% of records reviewed", values: shares }],
    description: `Percent of the records reviewed that fail each criterion: ${criteria
      .map(({ code }, at) => `${code} ${shares[at] === null ? "none" : showRounded(shares[at]!, 1)}`)
      .join(", ")}.`,
  };
}

/** Whether a record complies in every part that was judged; undefined where none was. */
export function compliesInAll({ parts }: ReviewedRecord): boolean | undefined {
  const judged = Object.values(parts).filter(isJudged);
  return judged.length === 0 ? undefined : judged.every((answers) => !Object.values(answers).includes("no"));
}

interface Breakdown {
  readonly id: string;
  readonly title: string;
  readonly of: (record: ReviewedRecord) => string | undefined;
}

const BREAKDOWNS: readonly Breakdown[] = [
  { id: "district", title: "District", of: ({ district }) => district },
  { id: "age", title: "Age", of: ({ age }) => (age === undefined ? undefined : ageGroup(age)) },
  { id: "disability", title: "Primary disability", of: ({ disability }) => disability },
  { id: "race", title: "Race/ethnicity", of: ({ race }) => race },
  { id: "gender", title: "Gender", of: ({ gender }) => gender },
];

/** Compliance by each characteristic the sheet has, for each part and all parts together. */
export function breakdownTables(
  records: readonly ReviewedRecord[],
  parts: readonly ReviewPart[],
  minimum: number,
): readonly ResultTable[] {
  return BREAKDOWNS.filter(({ of }) => records.some((record) => of(record) !== undefined)).map(
    ({ id, title, of }) => {
      const group = (record: ReviewedRecord) => of(record) ?? "not said";
      const lines = [
        ...parts.map((part) => ({
          what: REVIEW_PART_TITLES[part],
          groups: complianceByGroup(
            records.flatMap((record) => {
              const answers = record.parts[part];
              if (answers === undefined || !isJudged(answers)) return [];
              return [{ group: group(record), complies: !Object.values(answers).includes("no") }];
            }),
            minimum,
          ),
        })),
        {
          what: "All parts together",
          groups: complianceByGroup(
            records.flatMap((record) => {
              const complies = compliesInAll(record);
              return complies === undefined ? [] : [{ group: group(record), complies }];
            }),
            minimum,
          ),
        },
      ];
      return {
        id: `by-${id}`,
        title: `Records that comply by ${title.toLowerCase()}`,
        columns: [
          { title, kind: "text" },
          { title: "Part", kind: "text" },
          { title: "Reviewed", kind: "count" },
          { title: "Comply", kind: "count" },
          { title: "% that comply", kind: "percent" },
        ],
        rows: lines.flatMap(({ what, groups }) => groups.map((line) => groupRow(what, line))),
      };
    },
  );
}

function groupRow(what: string, line: GroupLine): ResultTable["rows"][number] {
  if (line.shown) return [line.name, what, line.reviewed, line.compliant, outcomeCell(line.percent)];
  const hidden = outcomeCell(line.percent);
  return [line.name, what, hidden, hidden, hidden];
}

/** Every record with a citation, and what it fails. */
export function citedTable(
  records: readonly ReviewedRecord[],
  criteria: readonly CriterionInForce[],
): ResultTable {
  const codes = criteria.map(({ value }) => value.code);
  const rows = records.flatMap((record) => {
    const failed = failing(Object.assign({}, ...Object.values(record.parts)), codes);
    const reviewed = record.reviewed === undefined ? null : isoDate(record.reviewed);
    return failed.length === 0
      ? []
      : [[record.district, record.record, reviewed, failed.length, failed.join(", ")]];
  });
  return {
    id: "cited",
    title: "Each record cited",
    columns: [
      { title: "District", kind: "text" },
      { title: "Record", kind: "text" },
      { title: "Reviewed on", kind: "date" },
      { title: "Citations", kind: "count" },
      { title: "Criteria it fails", kind: "text" },
    ],
    rows: rows.sort(
      (one, other) =>
        String(one[0]).localeCompare(String(other[0]), "en", { numeric: true }) ||
        String(one[1]).localeCompare(String(other[1]), "en", { numeric: true }),
    ),
  };
}

/** How many records of each district were drawn, and who comes next. */
export function drawTables(draws: readonly DistrictDraw<ReviewFrameRecord>[]): readonly ResultTable[] {
  // A record is replaced by one of its own stratum, so the next of each stratum is enough to begin with.
  const spare = draws.flatMap(({ district, spare: left }) =>
    left
      .filter(({ stratum }, at) => left.findIndex((one) => one.stratum === stratum) === at)
      .map(({ record, stratum, place }) => [district, record.key, stratum, place]),
  );
  return [
    {
      id: "draws",
      title: "Records drawn in each district",
      columns: [
        { title: "District", kind: "text" },
        { title: "Records", kind: "count" },
        { title: "Drawn", kind: "count" },
        { title: "Percent drawn", kind: "percent" },
        { title: "Strata", kind: "count" },
      ],
      rows: draws.map(({ district, frame, drawn, strata }) => [
        district,
        frame,
        drawn.length,
        (100 * drawn.length) / frame,
        strata,
      ]),
    },
    ...(spare.length === 0
      ? []
      : [
          {
            id: "spare",
            title: "Spare records, for those that cannot be found",
            columns: [
              { title: "District", kind: "text" as const },
              { title: "Record", kind: "text" as const },
              { title: "Stratum", kind: "text" as const },
              { title: "Place in the stratum's draw", kind: "count" as const },
            ],
            rows: spare,
          },
        ]),
  ];
}
