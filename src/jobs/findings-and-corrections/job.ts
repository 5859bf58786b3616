import { statusTable, talliesOf, type Tally } from "../../indicators/b15-correction/statuses";
import type { Note } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { ending } from "../../indicators/workingText";
import { inForce, newest } from "../../law/dated";
import { nameFfy } from "../../law/federalFiscalYear";
import { inPlan } from "../../law/sources";
import { dateOf, isoDate, serialOfIso } from "../../measures/dates";
import { isValue, value } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { CORRECTION_PRONGS, PLAN_CONTENTS } from "../../monitoring/recordReview/correction";
import { NONCOMPLIANCE_REASONS } from "../../monitoring/recordReview/criteria";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobData,
  type JobResult,
} from "../declaration";
import { FINDING_COLUMNS } from "../findingTables/columns";
import { findingsSheet } from "../findingTables/findingsSheet";
import { readFindings } from "../findingTables/readFindings";
import { numberSetting } from "../settingValues";
import { STEP_COLUMNS } from "./columns";
import { groupFindings, judge, readSteps, type JudgedFinding, type PlanStep } from "./groups";
import { planSheet } from "./planSheet";
import {
  groupsTable,
  nextTable,
  openByDue,
  reasonsTable,
  requirementsChart,
  sayStanding,
  stepsTable,
} from "./tables";

const MEASURE = inPlan("Indicator 15, Measurement (lines 1723-1726 and 1784)");

export const job: Job = {
  id: "findings-and-corrections",
  group: "checks",
  title: "Findings and corrections",
  summary:
    "Groups findings by district and requirement, follows record and practice until both are verified within one year, and writes the corrective action plan.",
  inputs: [
    {
      id: "findings",
      title: "Findings",
      help: "One row a finding: the sheet Findings of a record review, kept up, or your own table with the days.",
      forms: [
        {
          id: "findings",
          title: "One row a finding",
          rowIs: "a finding of noncompliance",
          columns: FINDING_COLUMNS,
          // Made up. 46,000 is December 9, 2025.
          example: [
            {
              id: "F-1 (made up)",
              district: "Prairie Lake",
              record: "R-014",
              requirement: "13a",
              area: "A",
              reason: "staff",
              identified: 46000,
              corrected: 46080,
              current: 46150,
              verified: 46160,
            },
            {
              id: "F-2 (made up)",
              district: "Prairie Lake",
              record: "R-102",
              requirement: "13a",
              area: "A",
              identified: 46000,
              corrected: 46080,
            },
            {
              id: "F-3 (made up)",
              district: "Oak Ridge",
              requirement: "11-timeline",
              area: "A",
              identified: 45900,
            },
          ],
        },
      ],
    },
    {
      id: "plan",
      title: "Corrective action plan",
      help: "The sheet of that name that this job wrote, filled in. Without it, steps are proposed for open findings.",
      optional: true,
      forms: [
        {
          id: "plan",
          title: "One row a step",
          rowIs: "a step of a plan",
          columns: STEP_COLUMNS,
          example: [
            {
              district: "Prairie Lake",
              requirement: "13a",
              step: "1",
              activity: "Train case managers in writing goals (made up)",
              who: "Special education director",
              due: 46120,
              evidence: "Agenda and list of those present",
              done: 46115,
            },
            {
              district: "Prairie Lake",
              requirement: "13a",
              step: "2",
              activity: "Read ten newer records (made up)",
              who: "Lead teacher",
              due: 46300,
            },
          ],
        },
      ],
    },
  ],
  settings: [
    {
      kind: "date",
      id: "asOf",
      title: "Judge on",
      help: "Open findings are late once their one year is over on this day.",
      default: "today",
    },
    {
      kind: "whole",
      id: "atRisk",
      from: "due-soon-days",
      title: "Days left that are a risk",
      help: "Open findings with as many days or fewer are at risk. The number is ours.",
      default: "60",
      minimum: 0,
      maximum: 366,
    },
    {
      kind: "choice",
      id: "running",
      from: "running-findings",
      title: "Open findings whose year is still running",
      help: "In the percent of indicator 15. The plan counts verified corrections only.",
      choices: [
        { value: "count", label: "Count them as not corrected" },
        { value: "leave out", label: "Leave them out until their year is over" },
      ],
      default: "count",
    },
  ],
  sources: [
    MEASURE,
    ...CORRECTION_PRONGS.map(({ source }) => source),
    newest(PLAN_CONTENTS)!.source,
    newest(NONCOMPLIANCE_REASONS)!.source,
  ],
  compute,
};

function compute(data: JobData, context: JobContext): JobResult {
  const table = data["findings"];
  if (table === undefined) return NOTHING;
  const asOf = serialOfIso(context.settings["asOf"] ?? "");
  if (asOf === undefined) {
    const message = "Judge on: there is no such day";
    return {
      ...NOTHING,
      problems: [{ severity: "error", message, advice: "Choose a day, such as 2026-11-21." }],
    };
  }
  const atRisk = Math.max(0, numberSetting(context, "atRisk") ?? 60);
  const leaveRunning = context.settings["running"] === "leave out";
  const read = readFindings(table, asOf);
  const findings = judge(read.findings, asOf, atRisk);
  const groups = groupFindings(findings);
  const plan =
    data["plan"] === undefined ? { steps: [], problems: [] } : readSteps(data["plan"], groups, asOf);
  const problems = [...read.problems, ...plan.problems];
  if (findings.length === 0) return { ...NOTHING, problems };
  const tallies = talliesOf(
    findings.map((finding) => ({ ...finding, verified: finding.verified, status: finding.standing.status })),
    leaveRunning,
  );
  const next = nextTable(findings);
  return {
    ...NOTHING,
    figures: figuresOf(findings, tallies, plan.steps, asOf),
    tables: [
      groupsTable(groups, plan.steps),
      ...(next.rows.length > 0 ? [next] : []),
      statusTable(tallies, leaveRunning, false),
      ...(findings.some(({ reason }) => reason !== undefined) ? [reasonsTable(findings)] : []),
      ...(plan.steps.length > 0 ? [stepsTable(plan.steps)] : []),
    ],
    charts: [requirementsChart(findings)],
    problems,
    notes: notesOf(asOf, atRisk, leaveRunning),
    sheets: [
      findingsSheet(
        findings.map((finding) => ({
          ...finding,
          finding: finding.name,
          due: finding.standing.due,
          stands: sayStanding(finding.standing),
        })),
      ),
      planSheet(groups, plan.steps),
    ],
  };
}

function figuresOf(
  findings: readonly JudgedFinding[],
  tallies: readonly Tally[],
  steps: readonly PlanStep[],
  asOf: number,
): readonly Figure[] {
  const open = openByDue(findings);
  const late = open.filter(({ standing }) => standing.urgency === "late").length;
  const atRisk = open.filter(({ standing }) => standing.urgency === "at risk").length;
  const waiting = open.filter(({ standing }) => standing.next.whose === "monitor").length;
  const lateSteps = steps.filter(({ standing }) => standing.status === "late").length;
  const [first] = open;
  const counted = (
    id: string,
    title: string,
    count: number,
    bad: string,
    tone: "bad" | "warning",
  ): Figure => ({
    id,
    title,
    unit: "count",
    outcome: value(count),
    verdict: count === 0 ? { text: "none", tone: "good" } : { text: bad, tone },
  });
  return [
    ...tallies.map(({ measure, title, findings: all, counts }): Figure => {
      const outcome = percent(counts["on time"], all);
      return {
        id: `percent${measure}`,
        title: `Verified within one year: ${title}`,
        unit: "percent",
        outcome,
        working: {
          rule: "b / a x 100",
          numbers: `${formatNumber(counts["on time"])} / ${formatNumber(all)} x 100 ${ending(outcome)}`,
          inputs: [
            { name: "a: findings", value: all },
            { name: "b: verified within one year", value: counts["on time"] },
          ],
          source: MEASURE,
          year: `judged on ${isoDate(asOf)}`,
        },
        ...(measure === "15" && isValue(outcome)
          ? {
              verdict:
                counts["on time"] === all
                  ? { text: "all of them", tone: "good" as const }
                  : { text: "the target is all of them", tone: "bad" as const },
            }
          : {}),
      };
    }),
    counted("late", "Open, and the one year is over", late, "late", "bad"),
    counted("at-risk", "Open, and the one year is nearly over", atRisk, "at risk", "warning"),
    {
      id: "waiting",
      title: "Corrected and shown, waiting to be verified",
      unit: "count",
      outcome: value(waiting),
    },
    {
      id: "next",
      title: "Next last day",
      unit: "text",
      outcome: value(
        first === undefined
          ? "every finding is verified"
          : `${isoDate(first.standing.due)}: ${first.district}, ${first.requirement}; ${first.standing.next.whose}: ${first.standing.next.what}`,
      ),
    },
    ...(steps.length > 0
      ? [counted("late-steps", "Steps of plans that are late", lateSteps, "late", "bad")]
      : []),
  ];
}

function notesOf(asOf: number, atRisk: number, leaveRunning: boolean): readonly Note[] {
  const { year, month } = dateOf(asOf);
  const ffy = month >= 7 ? year : year - 1;
  const prongs = inForce(CORRECTION_PRONGS, ffy);
  return [
    {
      text: `Judged on ${isoDate(asOf)}. The one year ends on the same day a year later; for February 29 on February 28. Only a correction that was verified by then counts.`,
      source: MEASURE,
    },
    ...(prongs === undefined
      ? []
      : [
          {
            text: `In ${nameFfy(ffy)} a finding is closed once ${prongs.value.join(", and ")}. ${prongs.note}`,
            source: prongs.source,
          },
        ]),
    {
      text: `At risk means ${atRisk} days or fewer left. Days left do not change the percent.`,
    },
    ...(leaveRunning
      ? [{ text: "Open findings whose year is still running are left out of the percent (a setting)." }]
      : []),
    {
      text: `A corrective action plan says ${newest(PLAN_CONTENTS)!.value.join(", ")}.`,
      source: newest(PLAN_CONTENTS)!.source,
    },
    {
      text: "The job Corrections due reads the same sheet Findings, and gives a calendar file of the last days.",
    },
  ];
}
