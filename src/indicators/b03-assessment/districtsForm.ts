import { inPlan } from "../../law/sources";
import { percent } from "../../measures/percent";
import { yearNotes } from "../countForm/notes";
import { countForm } from "../countForm/countForm";
import { schoolYearColumn } from "../countForm/nameColumns";
import type { CountFormSpec } from "../countForm/specification";
import type { Computation, ComputeContext, InputColumn, InputForm, InputRows, Note } from "../declaration";
import { formatNumber } from "../readCells";
import { inRowOrder, recordColumn, RecordReader } from "../recordForm/recordReader";
import { countCell, countsTable, percentResult } from "../recordForm/recordResults";
import { resultsChart } from "../resultsChart";

const MEASUREMENT = inPlan("Indicator 3, Measurement A (line 266)");

const columns: readonly InputColumn[] = [
  recordColumn(
    "district",
    "District",
    "text",
    "Name or number of the district, one row each.",
    ["district name", "district", "district number", "lea"],
    { required: true },
  ),
  recordColumn(
    "subgroup",
    "Subgroup of the minimum size",
    "yesno",
    "Yes where the district has a disability subgroup of at least the minimum size. The plan does not say what that size is.",
    ["subgroup of the minimum size", "minimum size", "minimum n", "disability subgroup", "subgroup"],
    { required: true },
  ),
  recordColumn(
    "met",
    "Met the progress objectives",
    "yesno",
    "Yes where the disability subgroup met the State's objectives for progress (AYP). Not needed where there is no such subgroup.",
    ["met progress objectives", "met ayp", "ayp met", "progress objectives", "ayp", "made ayp"],
    { required: true },
  ),
];

function notesOf(ffy: number): readonly Note[] {
  return ffy >= 2006
    ? [
        {
          text: "The targets of 3A were set anew in FFY 2006, at 72.3 instead of 79.5; do not compare across FFY 2005 and 2006.",
          source: inPlan("Indicator 3, note on FFY 2006 (line 272)"),
        },
      ]
    : [
        {
          text: "The targets of 3A for FFY 2005 rest on data of 2003-04, because those of 2004-05 looked too high. They were set anew in FFY 2006.",
          source: inPlan("Indicator 3, baseline and note (lines 272 and 341)"),
        },
      ];
}

/** Measure 3A, one row a district: is there a subgroup, and did it meet the objectives? */
export function districtsForm(indicator: CountFormSpec["indicator"]): InputForm {
  return {
    id: "districts",
    title: "3A: districts and their progress objectives",
    rowIs: "a district",
    columns,
    example: [
      { district: "0001-01", subgroup: "Yes", met: "Yes" },
      { district: "0002-01", subgroup: "Yes", met: "No" },
      { district: "0003-01", subgroup: "No", met: "No" },
    ],
    compute: (rows, context) => compute(rows, context, indicator),
  };
}

/** Measure 3A from the two counts, for a State or for its years. */
export function districtCountsForm(indicator: CountFormSpec["indicator"]): InputForm {
  return countForm({
    id: "district counts",
    title: "3A: counts of districts",
    rowIs: "a school year",
    indicator,
    names: [schoolYearColumn],
    counts: [
      {
        id: "meeting",
        title: "Districts that meet the objectives",
        help: "Districts whose disability subgroup meets the State's objectives for progress (AYP).",
        words: ["districts that meet", "districts meeting", "meeting ayp", "meeting"],
        kind: "count",
        required: true,
      },
      {
        id: "eligible",
        title: "Districts with a subgroup",
        help: "Districts with a disability subgroup of at least the minimum size.",
        words: ["districts with a subgroup", "districts with subgroup", "eligible districts", "minimum size"],
        kind: "count",
        required: true,
      },
    ],
    rates: [
      {
        title: "Districts that meet the objectives, percent",
        measures: "3A",
        numerator: ["meeting"],
        denominator: ["eligible"],
        formula: (cells) => `MN.AYP_PERCENT(${cells("meeting")},${cells("eligible")})`,
        source: MEASUREMENT,
      },
    ],
    // The plan's baseline, line 301.
    example: [{ year: "2012-13", meeting: 383, eligible: 482 }],
    notes: ({ ffy }) => notesOf(ffy),
  });
}

function compute(
  input: InputRows,
  { ffy }: ComputeContext,
  { measures, years }: CountFormSpec["indicator"],
): Computation {
  const reader = new RecordReader(input, columns);
  reader.refuseRepeated("district", "Keep one row for each district.");
  const found: { readonly name: string; readonly subgroup: boolean; readonly met: boolean }[] = [];
  for (const row of reader.rows) {
    const name = reader.text("district", row);
    if (name === undefined) reader.refuse(row, "district", "is blank", "Fill it in.");
    const subgroup = reader.requiredAnswer("subgroup", row);
    const met = subgroup === true ? reader.requiredAnswer("met", row) : reader.answer("met", row);
    if (reader.isRefused(row)) continue;
    found.push({ name: name!, subgroup: subgroup === true, met: met === true });
  }
  const eligible = found.filter(({ subgroup }) => subgroup);
  const meeting = eligible.filter(({ met }) => met).length;
  const live = reader.allCount && spelledOut(reader);
  const result = percentResult({
    measure: "3A",
    ffy,
    outcome: percent(meeting, eligible.length),
    rule: "districts whose disability subgroup meets the objectives / districts with a subgroup of the minimum size x 100",
    fraction: `${formatNumber(meeting)} / ${formatNumber(eligible.length)}`,
    inputs: [
      { name: "districts that meet the objectives", value: meeting },
      { name: "districts with a subgroup of the minimum size", value: eligible.length },
    ],
    source: MEASUREMENT,
    formula: `=MN.AYP_PERCENT(${countCell(3)},${countCell(2)})`,
  });
  return {
    results: [result],
    tables: [
      countsTable(
        "Districts",
        [
          { label: "Districts in the table", count: found.length, formula: "=COUNTA({column:district})" },
          {
            label: "With a subgroup of the minimum size",
            count: eligible.length,
            formula: '=COUNTIF({column:subgroup},"Yes")',
          },
          {
            label: "Of them, meeting the objectives",
            count: meeting,
            formula: '=COUNTIFS({column:subgroup},"Yes",{column:met},"Yes")',
          },
        ],
        live,
      ),
      {
        id: "not meeting",
        title: "Districts whose subgroup does not meet the objectives",
        columns: [{ title: "District", kind: "text" }],
        rows: eligible.filter(({ met }) => !met).map(({ name }) => [name]),
      },
    ],
    problems: inRowOrder(reader.problems),
    notes: [...yearNotes(years, ffy), ...notesOf(ffy)],
    charts: [resultsChart([result], measures, ffy)],
  };
}

/** The words that COUNTIF looks for, and no others. */
function spelledOut(reader: RecordReader): boolean {
  return reader.rows.every((row) =>
    ["subgroup", "met"].every((column) => {
      const cell = reader.cell(column, row);
      return (column === "met" && cell === null) || (typeof cell === "string" && /^(?:yes|no)$/i.test(cell));
    }),
  );
}
