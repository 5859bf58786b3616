import { dueDates } from "../../indicators/b20-timely-data/dueDates";
import { inPlan } from "../../law/sources";
import { dateOf } from "../../measures/dates";
import {
  plannedSubmissions,
  readSubmissions,
  SUBMISSION_COLUMNS,
} from "../../monitoring/trackers/submissions";
import type { JobContext } from "../declaration";
import { numberSetting } from "../settingValues";
import { recordsOf } from "../trackers/recordsOf";
import type { TrackerSpec } from "../trackers/spec";
import { trackerJob } from "../trackers/trackerJob";

/** The calendar year of the due dates that nobody wrote: the chosen one, else that of the day judged on. */
function yearOf(context: JobContext, asOf: number): number {
  return numberSetting(context, "year") ?? dateOf(asOf).year;
}

export const spec: TrackerSpec = {
  id: "track-submissions",
  title: "Submissions due",
  summary:
    "Shows which data sets and reports of the State are late, at risk or due: February 1 and November 1.",
  sources: [...dueDates.map(({ source }) => source)],
  one: "report",
  many: "reports",
  dueTitle: "To be sent",
  units: "days",
  atRisk: 30,
  atRiskWhy: "Errors have to be found and put right before a report is sent.",
  input: {
    title: "Reports",
    help: "One row a report; the table of indicator 20 serves. Without it, the plan's own list of the year is tracked.",
    optional: true,
    form: {
      id: "records",
      title: "One row a report",
      rowIs: "a report that the State sends",
      columns: SUBMISSION_COLUMNS,
      // Made up. 46,054 is February 1, 2026; 46,327 is November 1, 2026.
      example: [
        { report: "Child count", due: 46054, sent: 46052, accurate: "Yes" },
        { report: "Discipline", due: 46327, sent: 46340, accurate: "Yes" },
        { report: "Personnel", due: 46327, sent: null, accurate: null },
      ],
    },
  },
  moreSettings: [
    {
      kind: "whole",
      id: "year",
      title: "Year of the due dates",
      help: "Calendar year for reports whose due date is not written; the year of the day judged on when left out.",
      default: "",
      minimum: 2005,
      maximum: 2099,
      optional: true,
    },
  ],
  read: (data, context, asOf) => {
    const year = yearOf(context, asOf);
    if (data["records"] !== undefined) return recordsOf(data, (rows) => readSubmissions(rows, year));
    return {
      records: plannedSubmissions(year),
      problems: [],
      notes: [
        {
          text: `There is no table of reports: the plan's reports of ${year} are shown as not sent. Write the days they were sent into a table and run the tracker again.`,
        },
      ],
    };
  },
  actions: {
    late: "Send it now, and write down why it is late.",
    "at risk": "Run the edit checks, have the errors put right, and send it by the due date.",
    due: "Collect and check the data.",
    "no due date": "Write the day it is due.",
    "not begun": "Check the due date.",
    "left out": "Nothing more.",
    "done late": "Nothing more: report it as late.",
    "done on time": "Nothing more; say whether it was accurate if that is not written yet.",
  },
  share: {
    indicator: "20",
    title: "reports on time and accurate",
    rule: "reports both on time and accurate / reports x 100 (our reading; the plan prints no formula)",
    source: inPlan("Indicator 20, Measurement (lines 2143-2146)"),
    lateCounts: true,
    counts: ({ cells, standing }) => standing === "late" || (cells["accurate"] ?? null) !== null,
    good: ({ cells }) => cells["accurate"] === "Yes",
  },
  notes: [
    {
      text: "February 1: child count, placement, assessment and the performance report. November 1: exiting, discipline, personnel and dispute resolution. The plan names the days and not the years.",
      source: inPlan("Indicator 20, Measurement (line 2145)"),
    },
    {
      text: "A due date on a weekend is not moved here: whether the next business day is in time is for the federal office to say.",
    },
    {
      text: "A report that was sent counts in the percent once it is answered whether it was accurate.",
      source: inPlan("Indicator 20, Measurement (lines 2143-2146)"),
    },
  ],
  sheet: {
    name: "Submissions tracker",
    own: [
      { id: "due", title: "Due date", format: "date", width: 12 },
      { id: "sent", title: "Date sent", format: "date", width: 12 },
      { id: "accurate", title: "Accurate", format: "text", width: 10 },
    ],
    doneColumn: "sent",
    done: (cell) => cell("sent"),
  },
};

export const job = trackerJob(spec);
