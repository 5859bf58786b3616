import { inPlan } from "../../law/sources";
import { isoDate, nameDate } from "../../measures/dates";
import { isValue } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { targetFor } from "../compareWithTarget";
import { yearNotes } from "../countForm/notes";
import type { CountFormSpec } from "../countForm/specification";
import type {
  ChartData,
  Computation,
  ComputeContext,
  InputForm,
  InputRows,
  Measure,
  Note,
  Problem,
  ResultTable,
} from "../declaration";
import { inRowOrder, recordColumn, RecordReader } from "../recordForm/recordReader";
import { outcomeCell, percentResult } from "../recordForm/recordResults";
import { isDay, reportMeant, reportsDue } from "./dueDates";

const columns = [
  recordColumn(
    "report",
    "Report",
    "text",
    "A data set or report that the State sends: child count, exiting, performance report.",
    ["report", "data set", "report name", "submission", "table"],
    { required: true },
  ),
  recordColumn("due", "Due date", "date", "The day it was due.", ["due date", "due", "deadline"]),
  recordColumn(
    "sent",
    "Date sent",
    "date",
    "The day it was sent. With the due date it answers the next question.",
    ["date sent", "sent", "date submitted", "submitted", "submission date"],
  ),
  recordColumn(
    "timely",
    "On time",
    "yesno",
    "Yes or No. May be blank where both dates are there.",
    ["on time", "timely", "submitted on time"],
    { required: true },
  ),
  recordColumn(
    "accurate",
    "Accurate",
    "yesno",
    "Yes or No: complete, valid, and in agreement with other reports.",
    ["accurate", "valid", "correct"],
    { required: true },
  ),
];

interface Report {
  readonly row: number;
  readonly name: string;
  readonly due: number | undefined;
  readonly sent: number | undefined;
  readonly timely: boolean;
  readonly accurate: boolean;
}

/** A checklist: one row a report. */
export function reportsForm(indicator: CountFormSpec["indicator"]): InputForm {
  return {
    id: "reports",
    title: "Checklist of reports",
    rowIs: "a report that the State sends",
    columns,
    // Made up. 41306 is February 1, 2013; 41579 is November 1, 2013.
    example: [
      { report: "Child count", due: 41306, sent: 41304, timely: "Yes", accurate: "Yes" },
      { report: "Discipline", due: 41579, sent: 41604, timely: "No", accurate: "Yes" },
      { report: "Personnel", due: 41579, sent: 41579, timely: null, accurate: "Yes" },
    ],
    compute: (input, context) => compute(input, context, indicator),
  };
}

function compute(
  input: InputRows,
  { ffy }: ComputeContext,
  indicator: CountFormSpec["indicator"],
): Computation {
  const reader = new RecordReader(input, columns);
  reader.refuseRepeated("report", "Keep one row a report.");
  const reports = reader.rows.flatMap((row) => readReport(reader, row, ffy));
  const count = (test: (report: Report) => boolean): number => reports.filter(test).length;
  const both = count(({ timely, accurate }) => timely && accurate);
  const parts = [count(({ timely }) => timely), count(({ accurate }) => accurate), both] as const;
  const live = reader.allCount && reader.rows.every((row) => reader.answer("timely", row) !== undefined);
  const result = percentResult({
    measure: "20",
    ffy,
    outcome: percent(both, reports.length),
    rule: "reports both on time and accurate / reports x 100 (our reading; the plan prints no formula)",
    fraction: `${both} / ${reports.length}`,
    inputs: [
      { name: "Reports", value: reports.length },
      { name: "On time", value: parts[0] },
      { name: "Accurate", value: parts[1] },
      { name: "On time and accurate", value: both },
    ],
    source: inPlan("Indicator 20, Measurement (lines 2143-2146) and targets (lines 2186-2195)"),
    ...(reports.length === 0 ? {} : { formula: "={cell:percents!1,3}" }),
  });
  return {
    results: [result],
    tables:
      reports.length === 0 ? [] : [percentsTable(parts, reports.length, live), reportsTable(reports, ffy)],
    problems: inRowOrder([...reader.problems, ...notListed(reports, ffy)]),
    notes: [...yearNotes(indicator.years, ffy), ...notesFor(reports, ffy)],
    charts: reports.length === 0 ? [] : [chart(parts, reports.length, indicator.measures[0]!, ffy)],
  };
}

function readReport(reader: RecordReader, row: number, ffy: number): readonly Report[] {
  const name = reader.text("report", row);
  if (name === undefined) reader.refuse(row, "report", "is blank", "Write which report the row is about.");
  const due = reader.date("due", row);
  const sent = reader.date("sent", row);
  const answer = reader.answer("timely", row);
  const accurate = reader.requiredAnswer("accurate", row);
  const byDates = due === undefined || sent === undefined ? undefined : sent <= due;
  if (answer === undefined && byDates === undefined && !reader.isRefused(row)) {
    reader.refuse(row, "timely", "is blank", "Type Yes or No, or both dates.");
  }
  if (answer !== undefined && byDates !== undefined && answer !== byDates) {
    reader.refuse(
      row,
      "timely",
      `says ${answer ? "Yes" : "No"}, but the report was due on ${nameDate(due!)} and sent on ${nameDate(sent!)}`,
      "Correct the answer or the dates.",
    );
  }
  const meant = name === undefined ? undefined : reportMeant(name, ffy);
  if (due !== undefined && meant !== undefined && !isDay(due, meant.day)) {
    reader.warn(
      row,
      "due",
      `is ${nameDate(due)}; the plan's due date for ${meant.report} is ${meant.day}`,
      "Check the due date.",
    );
  }
  const timely = answer ?? byDates;
  if (reader.isRefused(row) || name === undefined || timely === undefined || accurate === undefined)
    return [];
  return [{ row, name, due, sent, timely, accurate }];
}

function percentsTable(parts: readonly number[], whole: number, live: boolean): ResultTable {
  const cells = (column: number): string => `{range:reports!1,${column},${whole},${column}}`;
  const [timely, accurate] = live ? ["{column:timely}", "{column:accurate}"] : [cells(4), cells(5)];
  return {
    id: "percents",
    title: "On time and accurate",
    columns: [
      { title: "Percent on time", kind: "percent" },
      { title: "Percent accurate", kind: "percent" },
      { title: "Percent both", kind: "percent" },
    ],
    rows: [parts.map((part) => outcomeCell(percent(part, whole)))],
    spills: [
      { row: 0, column: 0, rows: 1, columns: 3, formula: `=MN.TIMELY_ACCURATE(${timely},${accurate})` },
    ],
  };
}

function reportsTable(reports: readonly Report[], ffy: number): ResultTable {
  return {
    id: "reports",
    title: "Report by report",
    columns: [
      { title: "Report", kind: "text" },
      { title: "Due", kind: "date" },
      { title: "Sent", kind: "date" },
      { title: "On time", kind: "yesno" },
      { title: "Accurate", kind: "yesno" },
      { title: "Both", kind: "yesno" },
    ],
    rows: reports.map(({ name, due, sent, timely, accurate }) => [
      name,
      due === undefined ? (reportMeant(name, ffy)?.day ?? null) : isoDate(due),
      sent === undefined ? null : isoDate(sent),
      timely,
      accurate,
      timely && accurate,
    ]),
    flagged: [...reports.keys()].filter((at) => !reports[at]!.timely || !reports[at]!.accurate),
  };
}

/** Reports of the plan's list that no row is about. */
function notListed(reports: readonly Report[], ffy: number): readonly Problem[] {
  const meant = new Set(reports.map(({ name }) => reportMeant(name, ffy)?.report));
  const missing = reportsDue(ffy).filter(({ report }) => !meant.has(report));
  if (missing.length === 0 || reports.length === 0) return [];
  return [
    {
      severity: "warning",
      column: "report",
      message: `No row for: ${missing.map(({ report, day }) => `${report} (due ${day})`).join(", ")}.`,
      advice: "Add a row for each report of the year.",
    },
  ];
}

function notesFor(reports: readonly Report[], ffy: number): readonly Note[] {
  const others = reports.filter(({ name }) => reportMeant(name, ffy) === undefined);
  return [
    {
      text: "The plan names two questions, on time and accurate, and a target of 100%, but no formula. The percent compared with the target is that of reports with both answers Yes; the other two stand beside it.",
      source: inPlan("Indicator 20, Measurement (lines 2143-2146)"),
    },
    ...(others.length === 0
      ? []
      : [
          {
            text: `Counted although the plan's list does not name ${others.length === 1 ? "it" : "them"}: ${others.map(({ name }) => name).join(", ")}.`,
            source: inPlan("Indicator 20, Measurement (line 2145)"),
          },
        ]),
  ];
}

function chart(parts: readonly number[], whole: number, measure: Measure, ffy: number): ChartData {
  const target = targetFor(measure, ffy);
  const values = parts.map((part) => {
    const found = percent(part, whole);
    return isValue(found) ? found.value : null;
  });
  return {
    id: "percents",
    title: "Reports on time and accurate",
    kind: "column",
    unit: "percent",
    categoryTitle: "Reports",
    categories: ["On time", "Accurate", "Both"],
    series: [{ name: "Reports", values }],
    ...(target.kind === "value" ? { marks: [{ label: "Target", value: target.value.value.low }] } : {}),
    good: measure.better.side,
    description: `Of ${whole} reports, ${parts[0]} on time, ${parts[1]} accurate, ${parts[2]} both.`,
  };
}
