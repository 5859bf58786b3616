import { inPlan } from "../../law/sources";
import { HEARING_COLUMNS, ONE_EXTENSION, readHearings, RESOLVED } from "../../monitoring/trackers/hearings";
import { endedBy, grantedDays } from "../trackers/extension";
import { recordsOf } from "../trackers/recordsOf";
import type { TrackerSpec } from "../trackers/spec";
import { trackerJob } from "../trackers/trackerJob";

export const spec: TrackerSpec = {
  id: "track-hearings",
  title: "Hearings due",
  summary:
    "Shows which hearing decisions are late, at risk or due: 45 days from filing and extensions, expedited hearings by their own day.",
  sources: [
    inPlan("Indicator 17, Measurement (lines 1936 and 1940)"),
    inPlan("Indicator 17, process (lines 1950 and 1972)"),
  ],
  one: "hearing",
  many: "hearings",
  dueTitle: "Hearing decision due",
  units: "days",
  atRisk: 10,
  atRiskWhy: "An extension has to be asked for while the time runs.",
  input: {
    title: "Hearings",
    help: "One row a due process hearing request.",
    form: {
      id: "records",
      title: "One row a hearing request",
      rowIs: "a due process hearing request",
      columns: HEARING_COLUMNS,
      // Made up. 46,300 is October 5, 2026.
      example: [
        { id: "H-1 (made up)", district: "North", filed: 46300, decision: 46344 },
        { id: "H-2 (made up)", district: "South", filed: 46310, extension: 30, extendedOn: 46340 },
        { id: "H-3 (made up)", district: "South", filed: 46320, expedited: "Yes", expeditedDue: 46360 },
      ],
    },
  },
  read: (data) => recordsOf(data, readHearings),
  actions: {
    late: "Issue the decision now and write down why it is late.",
    "at risk":
      "Decide by the due date. An extension needs a party's request and good cause, before the time is over.",
    due: "Go on with the hearing.",
    "no due date": "Write the last day for the expedited decision.",
    "not begun": "Check the day the request was filed.",
    "left out": "Nothing more: it was resolved without a hearing.",
    "done late": "Nothing more: report it as late.",
    "done on time": "Nothing more.",
  },
  share: {
    indicator: "17",
    title: "decisions within 45 days or their extension",
    rule: "(3.2(a) + 3.2(b)) / 3.2 x 100",
    source: inPlan("Indicator 17, Measurement (line 1940)"),
    lateCounts: false,
    counts: ({ cells }) => cells["expedited"] !== "Yes",
  },
  notes: [
    {
      text: `The 45 days start on the day the request is filed with the department and hold calendar days. A hearing officer may grant an extension of ${ONE_EXTENSION} days for good cause when a party asks; one granted after the limit was over is not counted.`,
      source: inPlan("Indicator 17, process (line 1972)"),
    },
    {
      text: "A district sends a request on to the department within two days of receiving it.",
      source: inPlan("Indicator 17, process (line 1950)"),
    },
    {
      text: "Expedited hearings, on discipline, have shorter time lines of their own. The plan prints no number of days for them, so their last day is typed; they are watched here and are not in the percent.",
      source: inPlan("Indicator 17, line 1936, and Table 7 in the appendix (lines 2234-2239)"),
    },
  ],
  sheet: {
    name: "Hearings tracker",
    own: [
      { id: "filed", title: "Hearing request filed", format: "date", width: 12 },
      { id: "extension", title: "Extension days", format: "general", width: 10 },
      { id: "extendedOn", title: "Extension granted on", format: "date", width: 12 },
      { id: "expedited", title: "Expedited", format: "text", width: 10 },
      { id: "expeditedDue", title: "Expedited decision due", format: "date", width: 12 },
      { id: "decision", title: "Decision issued", format: "date", width: 12 },
      { id: "resolved", title: "Resolved without a hearing on", format: "date", width: 14 },
    ],
    start: "filed",
    due: (cell) =>
      `IF(${cell("expedited")}="Yes",IF(${cell("expeditedDue")}="","",${cell("expeditedDue")}),MN.DEADLINE("hearing",${cell("filed")},${grantedDays(cell, "hearing", "filed")}))`,
    doneColumn: "decision",
    done: (cell) => cell("decision"),
    leftOut: (cell) => endedBy(cell, "resolved", RESOLVED),
  },
};

export const job = trackerJob(spec);
