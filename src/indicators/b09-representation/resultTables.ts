import type { FormulaTemplate, ResultCell, ResultColumn, ResultTable } from "../declaration";
import { isValue, type Outcome } from "../../measures/outcome";
import { describeAbsent } from "../../measures/representation/districtRepresentation";
import type { RepresentationMeasure } from "./computeRepresentation";
import { findingOfRow, type DistrictFinding, type Judged } from "./districtFindings";

/** Columns that REPRESENTATION_ROWS spills. */
const SPILLED: readonly ResultColumn[] = [
  { title: "Decided by", kind: "text" },
  { title: "WRR", kind: "ratio" },
  { title: "RR", kind: "ratio" },
  { title: "ARR", kind: "ratio" },
  { title: "Finding", kind: "text" },
  { title: "Why", kind: "text" },
];

/** The summary, the districts with a finding, and every row with its ratios. */
export function representationTablesOf(
  measure: RepresentationMeasure,
  judged: Judged,
  findings: readonly DistrictFinding[],
): ResultTable[] {
  const ratios = ratiosTable(measure, judged);
  return [summaryTable(judged, findings, ratios), districtsTable(judged, findings), ratios];
}

function summaryTable(
  judged: Judged,
  findings: readonly DistrictFinding[],
  ratios: ResultTable,
): ResultTable {
  const reviewed = judged.table.reviews !== undefined;
  const finding = ratios.columns.findIndex((column) => column.title === "Finding") + 1;
  const cells = `{range:${ratios.id}!1,${finding},${ratios.rows.length},${finding}}`;
  const flagged = `FILTER({column:district},IFERROR((${cells}="over")+(${cells}="under"),0))`;
  const yes = `FILTER({column:district},ISNUMBER(MATCH(LEFT({column:review}&"",1),{"Y","T","1"},0)))`;
  const formulas: FormulaTemplate[] = [
    `=ROWS(UNIQUE(FILTER({column:district},{column:district}<>"")))`,
    `=IFERROR(ROWS(UNIQUE(${flagged})),0)`,
    // Yes and No for one district is no answer here; the formula would find the Yes, so the count is written as it is.
    ...(reviewed && findings.every(({ contradiction }) => contradiction.length === 0)
      ? [`=IFERROR(SUM(--ISNUMBER(MATCH(UNIQUE(${flagged}),${yes},0))),0)`]
      : []),
  ];
  // Where rows are left out, a count over the person's column would count them too.
  const live = judged.outcome.found.size === 0 && ratios.rows.length > 0;
  const inappropriate = findings.filter((one) => one.review === 1).length;
  return {
    id: "summary",
    title: "Summary",
    columns: [
      { title: "What", kind: "text" },
      { title: "Number", kind: "count" },
    ],
    rows: [
      ["Districts in the table", judged.outcome.districts.length],
      ["Districts with a data finding", findings.length],
      [
        "Of them, the result of inappropriate identification",
        reviewed || findings.length === 0 ? inappropriate : { missing: "The table has no review column." },
      ],
    ],
    ...(live
      ? { spills: formulas.map((formula, row) => ({ row, column: 1, rows: 1, columns: 1, formula })) }
      : {}),
  };
}

function districtsTable(judged: Judged, findings: readonly DistrictFinding[]): ResultTable {
  const { groups, categories } = judged.table.rows;
  return {
    id: "districts",
    title: "Districts with a data finding",
    columns: [
      { title: "District", kind: "text" },
      { title: "Groups", kind: "text" },
      { title: "Inappropriate identification", kind: "yesno" },
    ],
    rows: findings.map(({ district, rows, review }): ResultCell[] => [
      district,
      rows
        .map((row) => {
          const of = categories === undefined ? "" : ` (${categories[row]})`;
          return `${groups[row]}${of}: ${findingOfRow(judged, row)}`;
        })
        .join("; "),
      review === -1 ? { missing: "No review answer yet." } : review === 1,
    ]),
  };
}

function ratiosTable(measure: RepresentationMeasure, judged: Judged): ResultTable {
  const { rows } = judged.table;
  const leading: readonly (readonly [ResultColumn, (row: number) => ResultCell])[] = [
    [{ title: "District", kind: "text" }, (row) => rows.districts[row]!],
    [{ title: "Group", kind: "text" }, (row) => rows.groups[row]!],
    ...(rows.categories === undefined
      ? []
      : ([
          [{ title: "Disability", kind: "text" }, (row: number) => rows.categories![row]!],
          [{ title: "Children with the disability", kind: "count" }, count(rows.counts)],
        ] as const)),
    [{ title: "Children with IEPs", kind: "count" }, count(rows.ieps ?? rows.counts)],
    [{ title: "Enrollment", kind: "count" }, count(rows.populations)],
  ];
  const flagged: number[] = [];
  const body = judged.outcome.rows.map((_, row): ResultCell[] => {
    if (findingOfRow(judged, row) !== undefined) flagged.push(row);
    return [...leading.map(([, cell]) => cell(row)), ...spilledCells(judged, row)];
  });
  return {
    id: "ratios",
    title: "Every group of every district",
    columns: [...leading.map(([column]) => column), ...SPILLED],
    rows: body,
    flagged,
    ...(body.length === 0
      ? {}
      : {
          spills: [
            {
              row: 0,
              column: leading.length,
              rows: body.length,
              columns: SPILLED.length,
              formula: spillFormula(measure, judged),
            },
          ],
        }),
  };

  function count(values: Float64Array): (row: number) => ResultCell {
    return (row) => {
      const fault = rows.faults.get(row);
      return fault === undefined ? values[row]! : { missing: fault.message };
    };
  }
}

function spilledCells(judged: Judged, row: number): ResultCell[] {
  const outcome = judged.outcome.rows[row]!;
  if (outcome.kind === "fault") {
    return SPILLED.map(() => ({ missing: outcome.fault.message }));
  }
  const { wrr, rr, arr, judgement, absent } = outcome.result;
  return [
    judgement.method,
    cellOf(wrr),
    cellOf(rr),
    cellOf(arr),
    cellOf(judgement.finding),
    judgement.reason + describeAbsent(absent.length, judged.absent),
  ];
}

function cellOf(outcome: Outcome<number | string>): ResultCell {
  return isValue(outcome) ? outcome.value : { missing: outcome.reason };
}

/** The same rows in the person's workbook: one call over whole columns. */
function spillFormula({ code }: RepresentationMeasure, judged: Judged): FormulaTemplate {
  const { rows } = judged.table;
  const state = rows.stateCounts !== undefined;
  const args = [
    `"${code}"`,
    String(judged.ffy),
    "{column:district}",
    "{column:group}",
    rows.categories === undefined ? "{column:ieps}" : "{column:children}",
    "{column:enrollment}",
    rows.categories === undefined ? "" : "{column:disability}",
    rows.categories === undefined ? "" : "{column:ieps}",
    state ? "{column:stateCount}" : "",
    state ? "{column:stateEnrollment}" : "",
    judged.limits === "thresholds" ? "" : `"${judged.limits}"`,
    judged.absent === "renormalize" ? "" : `"${judged.absent}"`,
  ];
  while (args.at(-1) === "") args.pop();
  return `=MN.REPRESENTATION_ROWS(${args.join(",")})`;
}
