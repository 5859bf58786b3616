import { recordExamples } from "../../indicators/b12-early-childhood-transition/recordColumns";
import { inPlan } from "../../law/sources";
import {
  LATE_REFERRAL_DAYS,
  LEFT_OUT,
  readTransitions,
  TRANSITION_COLUMNS,
} from "../../monitoring/trackers/transitions";
import { recordsOf } from "../trackers/recordsOf";
import type { Cells, TrackerSpec } from "../trackers/spec";
import { trackerJob } from "../trackers/trackerJob";

export const spec: TrackerSpec = {
  id: "track-transitions",
  title: "Transitions to Part B due",
  summary:
    "Shows which children leaving Part C are late, at risk or due: an IEP in place by the third birthday, with the plan's exclusions.",
  sources: [inPlan("Indicator 12, Measurement (lines 1354-1362)")],
  one: "child",
  many: "children",
  dueTitle: "IEP due by the third birthday",
  units: "days",
  atRisk: 45,
  atRiskWhy: "Eligibility has to be determined and an IEP written before the birthday.",
  input: {
    title: "Children",
    help: "One row a child served in Part C and referred to Part B; the table of indicator 12 serves.",
    form: {
      id: "records",
      title: "One row a child, with dates",
      rowIs: "a child served in Part C and referred to Part B",
      columns: TRANSITION_COLUMNS,
      example: recordExamples,
    },
  },
  read: (data) => recordsOf(data, readTransitions),
  actions: {
    late: "Put the IEP in place now and write down the reason for the delay.",
    "at risk": "Have the IEP written and in place by the third birthday.",
    due: "Plan the IEP meeting.",
    "no due date": "Write the day of birth.",
    "not begun": "Check the day of birth.",
    "left out": "Outside the percent. A child who is eligible still needs an IEP as soon as possible.",
    "done late": "Nothing more: report the days beyond the birthday and the reason.",
    "done on time": "Nothing more.",
  },
  step: { column: "eligible", pending: "Determine eligibility." },
  reasonColumn: "reason",
  share: {
    indicator: "12",
    title: "IEP by the third birthday",
    rule: "c / (a - b - d - e) x 100",
    source: inPlan("Indicator 12, Measurement (line 1362)"),
    lateCounts: true,
  },
  notes: [
    {
      text: `Left out are children found not eligible by the third birthday, those referred to Part C less than ${LATE_REFERRAL_DAYS} days before it, and those whose parents or an exception of 34 CFR 300.301(d) caused the delay. A child with an IEP in time counts as such, even if referred late.`,
      source: inPlan("Indicator 12, Measurement (lines 1354-1362)"),
    },
    {
      text: "An IEP on the third birthday itself is in time. For a child born on February 29 the third birthday is February 28.",
      source: inPlan("Indicator 12, Measurement (line 1356)"),
    },
    {
      text: "The percent leaves out children whose third birthday is still to come and who have no IEP yet.",
      source: inPlan("Indicator 12, Measurement (line 1362)"),
    },
  ],
  sheet: {
    name: "Transitions tracker",
    own: [
      { id: "birth", title: "Birth date", format: "date", width: 12 },
      { id: "eligible", title: "Eligible for Part B", format: "text", width: 10 },
      { id: "determined", title: "Eligibility date", format: "date", width: 12 },
      { id: "partCReferral", title: "Referred to Part C", format: "date", width: 12 },
      { id: "iep", title: "IEP date", format: "date", width: 12 },
      { id: "reason", title: "Reason for delay", format: "text", width: 16 },
    ],
    start: "birth",
    due: (cell) => `MN.DEADLINE("third birthday",${cell("birth")})`,
    doneColumn: "iep",
    done: (cell) =>
      `IF(${cell("iep")}<>"",${cell("iep")},IF(AND(${cell("eligible")}="No",${cell("determined")}<>""),${cell("determined")},""))`,
    leftOut,
  },
};

/** The groups of indicator 12 in their order, as transitionGroup has them. */
function leftOut(cell: Cells): string {
  const due = cell("due");
  const come = (id: string): string =>
    `AND(${cell(id)}<>"",${cell(id)}<=${due},${cell(id)}<=${cell("asOf")})`;
  const notEligible = `AND(${cell("eligible")}="No",OR(${cell("determined")}="",${come("determined")}))`;
  const inTime = `AND(${cell("eligible")}="Yes",${come("iep")})`;
  const late = `OR(${cell("reason")}="late referral",IF(${cell("partCReferral")}="",FALSE,${due}-${cell("partCReferral")}<${LATE_REFERRAL_DAYS}))`;
  const excused = `OR(${cell("reason")}="parent",${cell("reason")}="exception")`;
  return `IF(${notEligible},"${LEFT_OUT.notEligible}",IF(${inTime},"",IF(${late},"${LEFT_OUT.lateReferral}",IF(${excused},"${LEFT_OUT.parentDelay}",""))))`;
}

export const job = trackerJob(spec);
