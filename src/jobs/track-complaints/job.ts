import { inPlan } from "../../law/sources";
import { COMPLAINT_COLUMNS, readComplaints, WITHDRAWN } from "../../monitoring/trackers/complaints";
import { endedBy, grantedDays } from "../trackers/extension";
import { recordsOf } from "../trackers/recordsOf";
import type { TrackerSpec } from "../trackers/spec";
import { trackerJob } from "../trackers/trackerJob";

export const spec: TrackerSpec = {
  id: "track-complaints",
  title: "Complaints due",
  summary:
    "Shows which complaint reports are late, at risk or due: 60 days from receipt and extensions, with the draft after 45.",
  sources: [
    inPlan("Indicator 16, Measurement (line 1859)"),
    inPlan("Indicator 16, process (lines 1867 and 1877)"),
  ],
  one: "complaint",
  many: "complaints",
  dueTitle: "Complaint report due",
  markTitle: "Draft report due",
  units: "days",
  atRisk: 15,
  atRiskWhy: "15 days before the end the draft is due.",
  input: {
    title: "Complaints",
    help: "One row a signed, written complaint.",
    form: {
      id: "records",
      title: "One row a complaint",
      rowIs: "a signed, written complaint",
      columns: COMPLAINT_COLUMNS,
      // Made up. 46,300 is October 5, 2026.
      example: [
        { id: "C-1 (made up)", district: "North", received: 46300, draft: 46340, report: 46355 },
        {
          id: "C-2 (made up)",
          district: "South",
          received: 46310,
          extension: 20,
          extendedOn: 46350,
          why: "agreed mediation",
          report: null,
        },
        { id: "C-3 (made up)", district: "South", received: 46320, report: null, withdrawn: 46330 },
      ],
    },
  },
  read: (data) => recordsOf(data, readComplaints),
  actions: {
    late: "Issue the report now and write down why it is late.",
    "at risk": "Issue the report by the due date, or decide now whether this complaint needs an extension.",
    due: "Go on with the investigation.",
    "no due date": "Write the day the complaint was received.",
    "not begun": "Check the day the complaint was received.",
    "left out": "Nothing more: it ended without a report.",
    "done late": "Nothing more: report it as late.",
    "done on time": "Nothing more.",
  },
  step: { column: "draft", pending: "Present the draft report to the supervisor." },
  share: {
    indicator: "16",
    title: "reports within 60 days or their extension",
    rule: "(1.1(b) + 1.1(c)) / 1.1 x 100",
    source: inPlan("Indicator 16, Measurement (line 1859)"),
    lateCounts: false,
  },
  notes: [
    {
      text: "The 60 days start on the day of receipt and hold calendar days. The draft goes to the supervisor 45 days after receipt, extended or not.",
      source: inPlan("Indicator 16, process (lines 1867 and 1877)"),
    },
    {
      text: "An extension is for exceptional circumstances of one complaint or, from FFY 2008 on, because both sides agree to mediate. One that was granted after the limit was over is not counted.",
      source: inPlan("Indicator 16, lines 1855 and 1877-1879"),
    },
    {
      text: "The percent looks at reports that were issued; complaints withdrawn, dismissed or pending are not in it.",
      source: inPlan("Indicator 16, Measurement (line 1859)"),
    },
  ],
  sheet: {
    name: "Complaints tracker",
    own: [
      { id: "received", title: "Complaint received", format: "date", width: 12 },
      { id: "extension", title: "Extension days", format: "general", width: 10 },
      { id: "extendedOn", title: "Extension granted on", format: "date", width: 12 },
      { id: "why", title: "Reason for extension", format: "typedText", width: 24 },
      { id: "draft", title: "Draft report on", format: "date", width: 12 },
      { id: "report", title: "Report issued", format: "date", width: 12 },
      { id: "withdrawn", title: "Withdrawn or dismissed on", format: "date", width: 12 },
    ],
    start: "received",
    due: (cell) =>
      `MN.DEADLINE("complaint",${cell("received")},${grantedDays(cell, "complaint", "received")})`,
    mark: { due: (cell) => `MN.DEADLINE("complaint draft",${cell("received")})`, done: "draft" },
    doneColumn: "report",
    done: (cell) => cell("report"),
    leftOut: (cell) => endedBy(cell, "withdrawn", WITHDRAWN),
  },
};

export const job = trackerJob(spec);
