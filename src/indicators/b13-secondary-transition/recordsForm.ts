import { inPlan } from "../../law/sources";
import { percent } from "../../measures/percent";
import { yearNotes } from "../countForm/notes";
import type { CountFormSpec } from "../countForm/specification";
import type {
  ComputeContext,
  Computation,
  InputColumn,
  InputForm,
  InputRows,
  ResultTable,
} from "../declaration";
import { formatNumber, readNumberCell } from "../readCells";
import { idColumn } from "../recordForm/nameColumns";
import { inRowOrder, recordColumn, RecordReader } from "../recordForm/recordReader";
import { percentResult } from "../recordForm/recordResults";
import { resultsChart } from "../resultsChart";
import { citationsChart, citationsTable } from "./citations";
import { failingLetters, isNotApplicable, TRANSITION_CRITERIA } from "./criteria";
import { sharedNotes } from "./notes";

/** The youngest age at which a record is reviewed for this indicator (lines 1434 and 1446). */
const YOUNGEST = 16;

const HEADER_WORDS: Readonly<Record<string, readonly string[]>> = {
  a: ["measurable goals", "postsecondary goals"],
  b: ["annually updated", "updated annually"],
  c: ["transition assessment", "age appropriate assessment"],
  d: ["transition services"],
  e: ["courses of study", "course of study"],
  f: ["annual iep goals", "annual goals"],
  g: ["student invited", "youth invited"],
  h: ["agency invited", "agency representative"],
};

const columns: readonly InputColumn[] = [
  idColumn("Record", [
    "record id",
    "record number",
    "student id",
    "file number",
    "record",
    "student",
    "file",
    "id",
  ]),
  recordColumn(
    "age",
    "Age",
    "number",
    `Age in years; records of youth under ${YOUNGEST} are not part of this indicator.`,
    ["age", "student age", "age at review"],
  ),
  ...TRANSITION_CRITERIA.map(({ letter, label, whereApplicable }) =>
    recordColumn(
      letter,
      letter,
      "yesno",
      `${label}: Yes where the record meets it${whereApplicable ? ", N/A where it does not apply" : ""}.`,
      [letter, `criterion ${letter}`, `13${letter}`, ...(HEADER_WORDS[letter] ?? [])],
      { required: true },
    ),
  ),
];

/** One row a record, a Yes or No for each of the eight criteria. */
export function recordsForm(indicator: CountFormSpec["indicator"]): InputForm {
  return {
    id: "records",
    title: "One row a record, with the eight criteria",
    rowIs: `a record of a youth aged ${YOUNGEST} or above`,
    columns,
    // Made up.
    example: [
      { id: "Record 1", a: "Yes", b: "Yes", c: "Yes", d: "Yes", e: "Yes", f: "Yes", g: "Yes", h: "N/A" },
      { id: "Record 2", a: "No", b: "Yes", c: "No", d: "Yes", e: "Yes", f: "Yes", g: "Yes", h: "Yes" },
      { id: "Record 3", a: "Yes", b: "Yes", c: "Yes", d: "Yes", e: "No", f: "Yes", g: "Yes", h: "Yes" },
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
  reader.refuseRepeated("id", "Keep one row a record.");
  const failing = TRANSITION_CRITERIA.map(() => 0);
  const alone = TRANSITION_CRITERIA.map(() => 0);
  const citedRecords: [string, string][] = [];
  let reviewed = 0;
  for (const row of reader.rows) {
    const met = readCriteria(reader, row);
    if (met === undefined) continue;
    reviewed++;
    const letters = failingLetters(met);
    if (letters.length === 0) continue;
    citedRecords.push([reader.nameOf("id", row), letters.join(", ")]);
    met.forEach((isMet, place) => {
      if (isMet) return;
      failing[place]!++;
      if (letters.length === 1) alone[place]!++;
    });
  }
  const cited = citedRecords.length;
  const compliant = reviewed - cited;
  const citations = { failing, alone, cited, reviewed };
  const results = [
    percentResult({
      measure: "13",
      ffy,
      outcome: percent(compliant, reviewed),
      rule: "records that meet all eight criteria / records reviewed x 100",
      fraction: `${formatNumber(compliant)} / ${formatNumber(reviewed)}`,
      inputs: [
        { name: "records that comply", value: compliant },
        { name: "records reviewed", value: reviewed },
      ],
      source: inPlan("Indicator 13, Measurement (line 1434)"),
      formula: "=MN.TRANSITION_PERCENT({cell:citations!10,2}-{cell:citations!9,2},{cell:citations!10,2})",
    }),
  ];
  return {
    results,
    tables: [
      citationsTable(citations, reader.allCount && spelledOut(reader) ? liveCounts() : []),
      ...(cited > 0 ? [citedTable(citedRecords)] : []),
    ],
    problems: inRowOrder(reader.problems),
    notes: [...yearNotes(years, ffy), ...sharedNotes()],
    charts: [resultsChart(results, measures, ffy), ...(cited > 0 ? [citationsChart(citations)] : [])],
  };
}

/** Whether each criterion is met, or undefined where an error keeps the record out. */
function readCriteria(reader: RecordReader, row: number): readonly boolean[] | undefined {
  const age = readNumberCell(reader.cell("age", row));
  if (reader.has("age") && age.kind !== "number") {
    if (age.kind === "unreadable") reader.refuse(row, "age", age.what, "Type the age in years.");
    else reader.warn(row, "age", `${age.what}; taken as ${YOUNGEST} or above`, "Type the age in years.");
  } else if (age.kind === "number" && age.value < YOUNGEST) {
    const what = `${formatNumber(age.value)} is under ${YOUNGEST}`;
    reader.refuse(row, "age", what, "Leave the record out: it is not part of this indicator.");
  }
  const met = TRANSITION_CRITERIA.map(({ letter, whereApplicable }) =>
    whereApplicable && isNotApplicable(reader.cell(letter, row)) ? true : reader.requiredAnswer(letter, row),
  );
  return reader.isRefused(row) ? undefined : met.map((answer) => answer === true);
}

/** The words that COUNTIFS looks for, and no others. */
function spelledOut(reader: RecordReader): boolean {
  return reader.rows.every((row) =>
    TRANSITION_CRITERIA.every(({ letter, whereApplicable }) => {
      const cell = reader.cell(letter, row);
      if (typeof cell !== "string") return false;
      return (whereApplicable ? /^(?:yes|no|n\/a)$/i : /^(?:yes|no)$/i).test(cell);
    }),
  );
}

/** Failing records by criterion, then all failing records, then all: over the person's own columns. */
function liveCounts(): readonly string[] {
  const letters = TRANSITION_CRITERIA.map(({ letter }) => letter);
  const allBut = letters.slice(0, -1).map((letter) => `{column:${letter}},"Yes"`);
  const compliant = ["Yes", "N/A"].map((last) => `COUNTIFS(${allBut.join(",")},{column:h},"${last}")`);
  return [
    ...letters.map((letter) => `=COUNTIF({column:${letter}},"No")`),
    `=COUNTA({column:a})-${compliant.join("-")}`,
    "=COUNTA({column:a})",
  ];
}

function citedTable(records: readonly (readonly [string, string])[]): ResultTable {
  return {
    id: "cited",
    title: "Each record cited",
    columns: [
      { title: "Record", kind: "text" },
      { title: "Criteria it fails", kind: "text" },
    ],
    rows: records,
  };
}
