import { inPlan } from "../../law/sources";
import { CORRECTION_COLUMNS, readCorrections } from "../../monitoring/trackers/corrections";
import { recordsOf } from "../trackers/recordsOf";
import type { TrackerSpec } from "../trackers/spec";
import { trackerJob } from "../trackers/trackerJob";

export const spec: TrackerSpec = {
  id: "track-corrections",
  title: "Corrections due",
  summary:
    "Shows which findings of noncompliance are late, at risk or due: corrected and verified within one year of the finding.",
  sources: [
    inPlan("Indicator 15, Measurement (lines 1723-1726)"),
    inPlan("Indicator 15, baseline (line 1784)"),
  ],
  one: "finding",
  many: "findings",
  dueTitle: "Correction to be verified",
  units: "days",
  atRisk: 60,
  atRiskWhy: "A correction has to be made, shown and verified before the year is over.",
  input: {
    title: "Findings",
    help: "One row a finding of noncompliance.",
    form: {
      id: "records",
      title: "One row a finding",
      rowIs: "a finding of noncompliance",
      columns: CORRECTION_COLUMNS,
      // Made up. 46,000 is December 9, 2025.
      example: [
        {
          id: "F-1 (made up)",
          district: "North",
          requirement: "13 (b)",
          identified: 46000,
          corrected: 46200,
          verified: 46250,
        },
        { id: "F-2 (made up)", district: "North", identified: 46000, corrected: 46300, verified: null },
        { id: "F-3 (made up)", district: "South", identified: 46100, corrected: null, verified: null },
      ],
    },
  },
  read: (data) => recordsOf(data, readCorrections),
  actions: {
    late: "Verify as soon as it is corrected; the year is over, and the finding counts as not corrected in time.",
    "at risk": "Verify the correction before the year is over.",
    due: "Verify the correction.",
    "no due date": "Write the day of the finding.",
    "not begun": "Check the day of the finding.",
    "left out": "Nothing more.",
    "done late": "Nothing more: report it as corrected late.",
    "done on time": "Nothing more.",
  },
  step: { column: "corrected", pending: "Get the correction and its evidence from the district." },
  share: {
    indicator: "15",
    title: "findings verified as corrected within one year",
    rule: "b / a x 100",
    source: inPlan("Indicator 15, Measurement (lines 1723-1726 and 1784)"),
    lateCounts: true,
  },
  notes: [
    {
      text: "The year ends on the same day one year later; for a finding of February 29 that is February 28. A correction counts on the day it was verified, not on the day it was made.",
      source: inPlan("Indicator 15, Measurement and baseline (lines 1723-1726 and 1784)"),
    },
    {
      text: "The percent leaves out findings whose year is still running.",
      source: inPlan("Indicator 15, Measurement (lines 1723-1726)"),
    },
  ],
  sheet: {
    name: "Corrections tracker",
    own: [
      { id: "requirement", title: "Requirement", format: "typedText", width: 20 },
      { id: "identified", title: "Identified", format: "date", width: 12 },
      { id: "corrected", title: "Corrected on", format: "date", width: 12 },
      { id: "verified", title: "Verified", format: "date", width: 12 },
    ],
    start: "identified",
    due: (cell) => `MN.DEADLINE("correction",${cell("identified")})`,
    doneColumn: "verified",
    done: (cell) => cell("verified"),
    after: {
      title: "Indicator 15",
      formula: (cell) =>
        `IF(${cell("identified")}>${cell("asOf")},"",MN.CORRECTION_STATUS(${cell("identified")},${cell("finished")},${cell("asOf")}))`,
    },
  },
};

export const job = trackerJob(spec);
