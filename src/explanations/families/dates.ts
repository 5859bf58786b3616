import { correctionDue } from "../../indicators/b15-correction/correctionStatus";
import { timeLimit, timeLimits } from "../../indicators/timeLimits";
import { nameFfy } from "../../law/federalFiscalYear";
import { inPlan } from "../../law/sources";
import { isMeantAsDate, nameDate } from "../../measures/dates";
import { schoolCalendar, whatDatesHold } from "../../measures/schoolDays";
import type { ExplainedCall } from "../call";
import type { Account } from "../declaration";
import { plain } from "../numbers";
import { notesOf } from "../rules";
import type { AccountFor } from "../register";

/* Days and time limits. Dates are shown as dates, whatever the cell shows. */

const day = (serial: number): string => (isMeantAsDate(serial) ? nameDate(serial) : "no date");

/** How many school days lie between, and by what calendar. */
function counted(
  call: ExplainedCall,
  start: number,
  end: number,
): { readonly days: number | undefined; readonly steps: readonly string[] } {
  const dates = call
    .cells("calendar")
    .flat()
    .filter((cell): cell is number => typeof cell === "number");
  call.takeRange("calendar", "calendar");
  const told = call.has("calendarHolds");
  const holds = told ? call.takeText("calendarHolds", "calendar holds") : whatDatesHold(dates);
  if (dates.length === 0 || call.unreadable || end < start) return { days: undefined, steps: [] };
  const calendar = schoolCalendar(dates, holds === "days off" ? "days off" : "school days");
  const { span } = calendar;
  if (span !== undefined && (start < span.first - 1 || end > span.last))
    return { days: undefined, steps: [] };
  return {
    days: calendar.count(start, end),
    steps: [
      `The calendar's ${plain(dates.length)} dates are ${holds}${told ? "" : ", told from the dates"}. ${day(start)} does not count; ${day(end)} does.`,
    ],
  };
}

function limitOf(kind: string): ReturnType<typeof timeLimit> {
  return kind in timeLimits ? timeLimit(kind) : undefined;
}

function since(kind: string): Pick<Account, "sources" | "year" | "notes"> {
  const rule = limitOf(kind);
  return {
    sources: [rule?.source ?? inPlan("Indicators 11, 12 and 15 to 17, Measurement")],
    year: `No year is given: the newest time limit, in force since ${nameFfy(rule?.since ?? 2005)}.`,
    notes: notesOf(rule),
  };
}

export const dates: Readonly<Record<string, AccountFor>> = {
  SCHOOL_DAYS: (call) => {
    const [start, end] = [call.take("from", "from", "date"), call.take("to", "to", "date")];
    const { steps } = counted(call, start, end);
    return {
      rule: "school days after the first date, up to and including the second",
      numbers: `school days from ${day(start)} to ${day(end)}`,
      steps,
      unit: "count",
      sources: [inPlan("Indicator 11, Measurement (lines 1270-1275): school days")],
      year: "The count is the same in every year; the calendar is yours.",
    };
  },
  EVALUATION_STATUS: (call) => {
    const [start, end] = [
      call.take("consent", "consent", "date"),
      call.take("completed", "completed", "date"),
    ];
    const limit = call.takeOr("limit", "school days allowed", limitOf("evaluation")?.value.amount ?? 30);
    const { days, steps } = counted(call, start, end);
    return {
      rule: `on time within ${plain(limit)} school days of consent; else the days over as the plan's bands 1-5, 6-10, 11-20, 21+`,
      numbers: `${day(start)} to ${day(end)}: ${days === undefined ? "?" : plain(days)} school days, limit ${plain(limit)}`,
      steps,
      unit: "text",
      ...since("evaluation"),
      sources: [...since("evaluation").sources, inPlan("Indicator 11, delays (line 1320)")],
    };
  },
  CORRECTION_STATUS: (call) => {
    const start = call.take("identified", "identified", "date");
    const open = call.peek("verified") === null || call.peek("verified") === "";
    const end = open ? undefined : call.take("verified", "correction verified", "date");
    const asOf = call.has("asOf") ? call.take("asOf", "judged on", "date") : undefined;
    if (open) call.fromRule("correction verified", "blank: the finding is open");
    const due = call.unreadable ? "?" : day(correctionDue(start));
    return {
      rule: "verified within one year of identification: on time, else late; not verified: open until the year is over, then overdue",
      numbers:
        end === undefined
          ? `identified ${day(start)}, due ${due}, open on ${asOf === undefined ? "no day given" : day(asOf)}`
          : `identified ${day(start)}, due ${due}, verified ${day(end)}`,
      unit: "text",
      ...since("correction"),
    };
  },
  DEADLINE: (call) => {
    const kind = call.takeText("kind", "kind").toLowerCase();
    const start = call.take("start", "start", "date");
    const more =
      call.has("extensionDays") && call.peek("extensionDays") !== null
        ? call.take("extensionDays", "extension, days")
        : 0;
    const limit = limitOf(kind)?.value;
    return {
      rule:
        limit === undefined
          ? "the time limit of the kind"
          : `${plain(limit.amount)} ${limit.unit === "years" && limit.amount === 1 ? "year" : limit.unit} from ${limit.from}${limit.extensible ? ", plus a granted extension" : ""}`,
      numbers: `${day(start)} + ${limit === undefined ? "?" : `${plain(limit.amount)} ${limit.unit}`}${more > 0 ? ` + ${plain(more)} days of extension` : ""}`,
      unit: "date",
      ...since(kind),
    };
  },
};
