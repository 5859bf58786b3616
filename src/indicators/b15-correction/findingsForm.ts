import { inPlan } from "../../law/sources";
import { isoDate } from "../../measures/dates";
import { percent } from "../../measures/percent";
import { yearNotes } from "../countForm/notes";
import type { CountFormSpec } from "../countForm/specification";
import type { ComputeContext, Computation, InputColumn, InputForm, InputRows, Note } from "../declaration";
import { formatNumber } from "../readCells";
import { idColumn } from "../recordForm/nameColumns";
import { inRowOrder, recordColumn, RecordReader } from "../recordForm/recordReader";
import { percentResult } from "../recordForm/recordResults";
import { resultsChart } from "../resultsChart";
import { AREA_HELP, AREA_WORDS } from "./areas";
import { correctionDue } from "./correctionStatus";
import { lateFindingsTable, readFindings, type Finding } from "./findings";
import { sharedNotes } from "./notes";
import { STATUS_TABLE, statusChart, statusTable, talliesOf, type Tally } from "./statuses";

const columns: readonly InputColumn[] = [
  idColumn("Finding", ["finding id", "finding number", "citation number", "record id", "finding", "id"]),
  recordColumn(
    "identified",
    "Identified",
    "date",
    "The day the district was told of the finding; its one year starts here.",
    ["date identified", "identified", "identification date", "finding date", "date of finding"],
    { required: true },
  ),
  recordColumn(
    "verified",
    "Verified",
    "date",
    "The day the correction was verified. Leave it blank while the finding is open.",
    ["date verified", "verified", "verification date", "correction verified", "date corrected", "corrected"],
    { required: true },
  ),
  recordColumn("area", "Area", "choice", AREA_HELP, AREA_WORDS, { choices: ["A", "B"] }),
];

/** One row a finding, with the days it was identified and verified as corrected. */
export function findingsForm(indicator: CountFormSpec["indicator"]): InputForm {
  return {
    id: "findings",
    title: "One row a finding, with dates",
    rowIs: "a finding of noncompliance",
    columns,
    // Made up. 45,548 is September 13, 2024; 45,913 is September 13, 2025.
    example: [
      { id: "Finding 1", identified: 45548, verified: 45913, area: "A" },
      { id: "Finding 2", identified: 45548, verified: 45914, area: "A" },
      { id: "Finding 3", identified: 45600, verified: 45700, area: "B" },
      { id: "Finding 4", identified: 45500, verified: null, area: "B" },
    ],
    compute: (rows, context) => compute(rows, context, indicator),
  };
}

function compute(
  input: InputRows,
  { ffy, settings }: ComputeContext,
  { measures, years }: CountFormSpec["indicator"],
): Computation {
  const leaveRunning = settings.running === "leave out";
  const reader = new RecordReader(input, columns);
  reader.refuseRepeated("id", "Keep one row a finding.");
  const { findings, asOf } = readFindings(reader);
  for (const { row, identified, status } of findings) {
    if (status !== "open") continue;
    const what = `is blank, and its year runs until ${isoDate(correctionDue(identified))}, after the latest date in the data (${isoDate(asOf!)})`;
    const counted = leaveRunning ? "left out" : "counted as not corrected";
    reader.warn(row, "verified", `${what}; ${counted}`, "Report it once its year is over.");
  }
  const tallies = talliesOf(findings, leaveRunning);
  const results = tallies.map((tally, place) => result(tally, place, ffy));
  const live =
    reader.allCount &&
    findings.length > 0 &&
    reader.allNumbers(["identified"], false) &&
    reader.allNumbers(["verified"], true) &&
    reader.rows.every((row) => [null, "A", "B"].includes(reader.text("area", row) ?? null));
  const late = findings.some(({ status }) => status !== "on time");
  return {
    results,
    tables: [statusTable(tallies, leaveRunning, live), ...(late ? [lateFindingsTable(findings)] : [])],
    problems: inRowOrder(reader.problems),
    notes: [...openNotes(findings, asOf, leaveRunning), ...yearNotes(years, ffy), ...sharedNotes(ffy)],
    charts: [resultsChart(results, measures, ffy), ...(findings.length > 0 ? [statusChart(tallies)] : [])],
  };
}

function result({ measure, findings, counts }: Tally, place: number, ffy: number) {
  const column = place + 2;
  const onTime = counts["on time"];
  return percentResult({
    measure,
    ffy,
    outcome: percent(onTime, findings),
    rule: "b / a x 100",
    fraction: `${formatNumber(onTime)} / ${formatNumber(findings)}`,
    inputs: [
      { name: "a: findings", value: findings },
      { name: "b: verified within one year", value: onTime },
    ],
    source: inPlan("Indicator 15, Measurement (lines 1723-1726 and 1784)"),
    formula: `=MN.CORRECTED_ON_TIME({cell:${STATUS_TABLE}!5,${column}},{cell:${STATUS_TABLE}!1,${column}})`,
  });
}

/** How open findings were judged, where there are any. */
function openNotes(
  findings: readonly Finding[],
  asOf: number | undefined,
  leaveRunning: boolean,
): readonly Note[] {
  const open = findings.filter(({ verified }) => verified === undefined).length;
  if (open === 0 || asOf === undefined) return [];
  const running = findings.filter(({ status }) => status === "open").length;
  const counted = leaveRunning
    ? "left out (a setting)"
    : "counted as not corrected, as the plan counts verified corrections only (a setting leaves them out)";
  return [
    {
      text: `${formatNumber(open)} open ${open === 1 ? "finding is" : "findings are"} judged on ${isoDate(asOf)}, the latest date in the data. Where the year was over by then, the finding was not corrected within one year; those whose year still runs (${formatNumber(running)}) are ${counted}.`,
      source: inPlan("Indicator 15, Measurement and baseline (lines 1723-1726 and 1784)"),
    },
  ];
}
