import { inPlan } from "../../law/sources";
import { EVALUATION_COLUMNS, EVALUATION_LIMIT, readEvaluations } from "../../monitoring/trackers/evaluations";
import { CALENDAR_INPUT, readCalendars } from "../trackers/calendarInput";
import { recordsOf } from "../trackers/recordsOf";
import type { Cells, TrackerSpec } from "../trackers/spec";
import { trackerJob } from "../trackers/trackerJob";
import { delaysTable } from "./delays";

export const spec: TrackerSpec = {
  id: "track-evaluations",
  title: "Evaluations due",
  summary:
    "Shows which evaluations are late, at risk or due: 30 school days from the parent's consent, by each district's calendar.",
  sources: [
    inPlan("Indicator 11, Measurement (lines 1270-1275)"),
    inPlan("Indicator 11, delays (line 1320)"),
  ],
  one: "evaluation",
  many: "evaluations",
  dueTitle: "Evaluation due",
  units: "school days",
  atRisk: 5,
  atRiskWhy: "Five school days are a week.",
  input: {
    title: "Evaluations",
    help: "One row a child whose parent consented to an initial evaluation.",
    form: {
      id: "records",
      title: "One row a child, with dates",
      rowIs: "a child whose parent consented to an initial evaluation",
      columns: EVALUATION_COLUMNS,
      // Made up. 46,272 is Tuesday, September 8, 2026.
      example: [
        { id: "Child 1", district: "North", calendar: "North", consent: 46272, completed: 46310 },
        {
          id: "Child 2",
          district: "North",
          calendar: "North",
          consent: 46272,
          completed: 46330,
          reason: "staff",
        },
        { id: "Child 3", district: "South", calendar: "South", consent: 46300, completed: null },
      ],
    },
  },
  moreInputs: [CALENDAR_INPUT],
  read: (data) => {
    const { calendars, problems } = readCalendars(data["calendar"]);
    if (calendars.length === 0)
      return {
        records: [],
        problems: [
          ...problems,
          {
            severity: "error",
            message: "There is no school calendar",
            advice: "Pick the table with the school days or days off; the job School calendar makes one.",
          },
        ],
      };
    const read = recordsOf(data, (rows) => readEvaluations(rows, calendars));
    return { ...read, problems: [...problems, ...read.problems], calendars };
  },
  actions: {
    late: "Complete the evaluation now and write down the reason for the delay.",
    "at risk": "Finish the evaluation report by the last day.",
    due: "Go on with the evaluation.",
    "no due date": "Complete the school calendar, so that the last day can be told.",
    "not begun": "Check the day of consent.",
    "left out": "Nothing more.",
    "done late": "Nothing more: report the days over the limit and the reason.",
    "done on time": "Nothing more.",
  },
  reasonColumn: "reason",
  share: {
    indicator: "11",
    title: "evaluations within 30 school days of consent",
    rule: "b / a x 100",
    source: inPlan("Indicator 11, Measurement (line 1275)"),
    lateCounts: true,
  },
  tables: delaysTable,
  notes: [
    {
      text: `The day of consent does not count; the ${EVALUATION_LIMIT}th school day after it is the last one in time. What is completed on a day without school before the next school day is still in time.`,
      source: inPlan("Indicator 11, Measurement (lines 1270-1275)"),
    },
    {
      text: "Reasons are family, district, staff or unknown, as the plan's overview names them; indicator 11 itself counts staff with the district. A late evaluation without a reason counts as unknown.",
      source: inPlan("Overview (line 107) and indicator 11 (line 1320)"),
    },
    {
      text: "The percent leaves out evaluations whose 30 school days are still running.",
      source: inPlan("Indicator 11, Measurement (line 1275)"),
    },
  ],
  sheet: {
    name: "Evaluations tracker",
    own: [
      { id: "calendar", title: "Calendar", format: "typedText", width: 16 },
      { id: "consent", title: "Consent date", format: "date", width: 12 },
      { id: "completed", title: "Completion date", format: "date", width: 12 },
      { id: "reason", title: "Reason for delay", format: "text", width: 14 },
    ],
    start: "consent",
    due,
    doneColumn: "completed",
    done: (cell) => cell("completed"),
    used: { title: "School days used", formula: used, left },
    after: {
      title: "Indicator 11",
      formula: (cell) =>
        `IF(${cell("finished")}="","",IFERROR(MN.EVALUATION_STATUS(${cell("consent")},${cell("finished")},${cell("calendar dates")},${EVALUATION_LIMIT},"${holdsOf(cell)}"),""))`,
    },
  },
};

const holdsOf = (cell: Cells): string => cell.calendar?.calendar.holds ?? "days off";
const listsSchoolDays = (cell: Cells): boolean => holdsOf(cell) === "school days";
const day = (cell: Cells): string => `IF(${cell("finished")}="",${cell("asOf")},${cell("finished")})`;

/** The 30th school day: the 30th listed date after consent, or 30 workdays without the days off. */
function due(cell: Cells): string {
  const dates = cell("calendar dates");
  const consent = cell("consent");
  if (!listsSchoolDays(cell)) return `WORKDAY(${consent},${EVALUATION_LIMIT},${dates})`;
  return `IF(${consent}<MIN(${dates})-1,"",IFERROR(SMALL(${dates},COUNTIF(${dates},"<="&${consent})+${EVALUATION_LIMIT}),""))`;
}

/** School days from consent to the day, as far as a list of school days reaches. */
function used(cell: Cells): string {
  const dates = cell("calendar dates");
  const last = listsSchoolDays(cell) ? `MIN(${day(cell)},MAX(${dates}))` : day(cell);
  return `IFERROR(MN.SCHOOL_DAYS(${cell("consent")},${last},${dates},"${holdsOf(cell)}"),"")`;
}

/** A calendar that has ended may tell that it is too late, never that there is time. */
function left(cell: Cells): string {
  const rest = `${EVALUATION_LIMIT}-${cell("used")}`;
  const known = listsSchoolDays(cell)
    ? `IF(AND(${day(cell)}>MAX(${cell("calendar dates")}),${rest}>=0),"",${rest})`
    : rest;
  return `IF(${cell("used")}="","",${known})`;
}

export const job = trackerJob(spec);
