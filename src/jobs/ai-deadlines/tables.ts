import { DEADLINE_WORDS, titleOf } from "../../achievement/deadlines/deadlineWords";
import { nameDay, sayDayOff, sayStatus } from "../../achievement/deadlines/deadlineStatus";
import type { ResultTable } from "../../indicators/declaration";
import { cite } from "../../law/citation";
import { isoDate } from "../../measures/dates";
import { nameWeekday } from "../../measures/businessDays/holidays";
import type { ReportSheet } from "../../sheets/reportSheet";
import { nextOf, type Item } from "../deadlineTables/items";
import type { District } from "../deadlineTables/readDistricts";

/** One row a district: what comes next, and how much of it is late. */
export function nextTable(districts: readonly District[], items: readonly Item[]): ResultTable {
  const rows = districts.map(({ name }) => {
    const own = items.filter(({ district }) => district === name);
    const next = nextOf(own);
    return {
      late: own.filter(({ status }) => status.kind === "late").length,
      cells: [
        name,
        next === undefined ? "nothing more in this year" : titleOf(next.deadline.kind, next.deadline.about),
        next?.deadline.last === undefined ? null : isoDate(next.deadline.last),
        next?.deadline.last === undefined ? null : nameWeekday(next.deadline.last),
        next === undefined ? null : sayStatus(next.status),
        own.filter(({ status }) => status.kind === "late").length,
        own.filter(({ status }) => status.kind === "no date").length,
      ],
    };
  });
  return {
    id: "next",
    title: "What is next",
    columns: [
      { title: "District", kind: "text" },
      { title: "Next", kind: "text" },
      { title: "Last day", kind: "date" },
      { title: "Weekday", kind: "text" },
      { title: "Stands", kind: "text" },
      { title: "Late", kind: "count" },
      { title: "Without a date", kind: "count" },
    ],
    rows: rows.map(({ cells }) => cells),
    flagged: rows.flatMap(({ late }, row) => (late > 0 ? [row] : [])),
  };
}

/** What to know of the day itself, beside its date. */
function remarkOf({ deadline, status }: Item): string {
  if (deadline.last === undefined) return "Write the date of the hearing; it hangs on that.";
  if (status.kind === "done" || status.kind === "done late") return `done on ${isoDate(status.on)}`;
  return sayDayOff(deadline.last, deadline.countedBack) ?? "";
}

/** Every date, in the order of what to do next. */
export function datesTable(items: readonly Item[]): ResultTable {
  return {
    id: "dates",
    title: "All dates of the year",
    columns: [
      { title: "District", kind: "text" },
      { title: "Deadline", kind: "text" },
      { title: "Opens", kind: "date" },
      { title: "Last day", kind: "date" },
      { title: "Weekday", kind: "text" },
      { title: "Stands", kind: "text" },
      { title: "Who", kind: "text" },
      { title: "Remark", kind: "text" },
      { title: "Source", kind: "text" },
    ],
    rows: items.map((item) => {
      const { district, deadline, status } = item;
      return [
        district,
        titleOf(deadline.kind, deadline.about),
        deadline.opens === undefined ? null : isoDate(deadline.opens),
        deadline.last === undefined ? null : isoDate(deadline.last),
        deadline.last === undefined ? null : nameWeekday(deadline.last),
        sayStatus(status),
        deadline.who === "department" ? "the department" : "the district",
        remarkOf(item),
        sourceText(deadline),
      ];
    }),
    flagged: items.flatMap(({ status }, row) => (status.kind === "late" ? [row] : [])),
  };
}

export function sourceText({ source }: Item["deadline"]): string {
  return source.compareWithSource === true ? `${cite(source)}; compare with the statute` : cite(source);
}

/** January 1, 2010 and December 31, 2099 as serials. */
const DATES = { minimum: 40179, maximum: 73050 };

/** The sheet to keep: fill in the day each thing was done, and give it to this job the next time. */
export function keptSheet(items: readonly Item[], year: string, asOf: number): ReportSheet {
  return {
    name: "Deadlines",
    label: "Achievement and Integration deadlines",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: `Achievement and Integration deadlines, ${year}` },
      {
        kind: "text",
        style: "body",
        text: `As of ${nameDay(asOf)}. Write in "Done on" the day a thing was done, and give this sheet to the job the next time: it then knows what is left. The last three columns are yours.`,
      },
      {
        kind: "table",
        id: "deadlines",
        title: "Deadlines",
        columns: [
          { title: "District", format: "typedText", width: 22 },
          { title: "Deadline", format: "text", width: 34 },
          { title: "About fiscal year", format: "general", width: 10 },
          { title: "Opens", format: "date", width: 12 },
          { title: "Last day", format: "date", width: 12 },
          { title: "Weekday", format: "text", width: 12 },
          { title: "Stands", format: "text", width: 22 },
          { title: "What to do", format: "text", width: 48 },
          { title: "Remark", format: "text", width: 40 },
          { title: "Source", format: "text", width: 40 },
          {
            title: "Done on",
            format: "date",
            width: 12,
            rule: { kind: "date", ...DATES, message: "Done on: write a date, such as 3/12/2027." },
          },
          { title: "Who does it", format: "text", width: 18 },
          { title: "Remarks of yours", format: "text", width: 30 },
        ],
        rows: items.map((item) => {
          const { district, deadline, status } = item;
          return [
            district,
            DEADLINE_WORDS[deadline.kind].title,
            deadline.about,
            deadline.opens ?? null,
            deadline.last ?? null,
            deadline.last === undefined ? null : nameWeekday(deadline.last),
            sayStatus(status),
            DEADLINE_WORDS[deadline.kind].what,
            remarkOf(item),
            sourceText(deadline),
            status.kind === "done" || status.kind === "done late" ? status.on : null,
            deadline.who === "department" ? "the department" : null,
            null,
          ];
        }),
        flagged: items.flatMap(({ status }, row) => (status.kind === "late" ? [row] : [])),
      },
    ],
  };
}
