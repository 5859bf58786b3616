import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchColumns } from "../../workbook/columnMatching";
import { matchJobForm, missingOf } from "../../workbook/jobRuns/columns";
import { serialOfIso } from "../../measures/dates";
import { schoolCalendar } from "../../measures/schoolDays";
import type { TableBlock } from "../../sheets/reportSheet";
import { figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { CALENDAR_INPUT, readCalendars } from "../trackers/calendarInput";
import { day } from "../trackers/testing";
import { job } from "./job";

const YEARS: readonly TestRow[] = [
  { calendar: "North", first: day("2024-09-03"), last: day("2025-06-06"), weekdaysOff: null },
  { calendar: "South", first: day("2024-09-03"), last: day("2025-06-06"), weekdaysOff: "Mondays" },
];
const tableIn = (result: ReturnType<typeof runJob>): TableBlock =>
  result.sheets[0]!.blocks.find((block): block is TableBlock => block.kind === "table")!;

describe("school calendars", () => {
  it("count what a printed calendar has", () => {
    // September 2024 from Tuesday the 3rd: 20 weekdays; October 23, November 21, December 22, January 23, February 20, March 21,
    // April 22, May 22, June to the 6th 5: 199. Off: Thanksgiving 2, December 23 to January 1 eight weekdays, Memorial Day: 11.
    const daysOff = [
      { first: day("2024-11-28"), last: day("2024-11-29") },
      { first: day("2024-12-21"), last: day("2025-01-01") },
      { first: day("2025-05-26"), last: null },
    ];
    const result = runJob(job, { years: YEARS.slice(0, 1), daysOff });
    expect(figureOf(result, "days1")).toBe(188);
    expect(tableOf(result, "months").rows.map(([, count]) => count)).toEqual([
      20, 23, 19, 15, 22, 20, 21, 22, 21, 5,
    ]);
    expect(tableOf(result, "calendars").rows).toEqual([["North", "2024-09-03", "2025-06-06", 188, 11]]);
  });

  it("leave out weekdays, and days off of one calendar only there", () => {
    const daysOff = [{ first: day("2024-10-17"), last: day("2024-10-18"), calendar: "South" }];
    const result = runJob(job, { years: YEARS, daysOff });
    expect(figureOf(result, "days1")).toBe(199);
    // 39 Mondays from September 9 to June 2, and two days.
    expect(figureOf(result, "days2")).toBe(199 - 39 - 2);
  });

  it("can be described by the settings alone, over February 29", () => {
    const settings = { name: "", first: "2024-02-26", last: "2024-03-04", weekdaysOff: "" };
    const dates = tableIn(runJob(job, {}, settings)).rows.map(([, date]) => date);
    expect(dates).toEqual(
      ["2024-02-26", "2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-04"].map((text) =>
        serialOfIso(text),
      ),
    );
    expect(said(runJob(job, {}, { first: "2024-03-04", last: "2024-03-01" }))[0]![3]).toBe("error");
    expect(said(runJob(job, {}, { first: "", last: "" }))[0]![3]).toBe("error");
    expect(said(runJob(job, {}, { ...settings, weekdaysOff: "Funday" }))[0]![3]).toBe("error");
  });

  it("say what cannot be", () => {
    const years = [
      ...YEARS,
      { calendar: "north", first: day("2025-06-06"), last: day("2025-06-30") },
      { calendar: "East", first: day("2025-06-06"), last: day("2025-06-05") },
      { calendar: "West", first: day("2024-09-07"), last: day("2024-09-08") },
    ];
    const daysOff: readonly TestRow[] = [
      { first: day("2024-11-29"), last: day("2024-11-28") },
      { first: day("2023-11-28"), last: null },
      { first: day("2024-11-28"), last: null, calendar: "Nowhere" },
    ];
    const result = runJob(job, { years, daysOff });
    expect(said(result).map(([input, row, column, severity]) => [input, row, column, severity])).toEqual([
      ["years", 2, "first", "error"],
      ["years", 3, "last", "error"],
      ["daysOff", 0, "last", "error"],
      ["daysOff", 1, "first", "warning"],
      ["daysOff", 2, "calendar", "error"],
      [undefined, undefined, undefined, "error"],
    ]);
  });

  it("are taken by the tracker of evaluations as they stand, several side by side", () => {
    const table = tableIn(runJob(job, { years: YEARS }));
    const headers = table.columns.map(({ title }) => title);
    const form = CALENDAR_INPUT.forms[0]!;
    const mapping = matchJobForm(form, headers);
    expect(missingOf(form, mapping)).toEqual([]);
    expect(mapping.many["calendars"]).toEqual([1, 2]);
    // The form of one row a date does not fit: a column of numbers is no date.
    expect(matchColumns(CALENDAR_INPUT.forms[1]!, ["Day number"]).missing).not.toEqual([]);
    const cellsOf = (column: number) => table.rows.map((row) => row[column] as number | null);
    const { calendars, problems } = readCalendars({
      form: "columns",
      rows: { count: table.rows.length, columns: { number: cellsOf(0) } },
      many: { calendars: [1, 2].map((column) => ({ heading: headers[column]!, cells: cellsOf(column) })) },
    });
    expect(problems).toEqual([]);
    expect(calendars.map(({ name, dates, calendar }) => [name, dates.length, calendar.holds])).toEqual([
      ["North", 199, "school days"],
      ["South", 160, "school days"],
    ]);
  });

  it("property: MN.SCHOOL_DAYS tells by itself that such a column lists school days, and counts the same as from days off", () => {
    const first = day("2024-09-03");
    const offs = fc.array(fc.integer({ min: first, max: first + 270 }), { maxLength: 30 });
    fc.assert(
      fc.property(offs, fc.nat(270), fc.nat(270), (dates, from, to) => {
        const settings = { name: "", first: "2024-09-03", last: "2025-06-06", weekdaysOff: "" };
        const result = runJob(job, { daysOff: dates.map((one) => ({ first: one, last: null })) }, settings);
        const listed = tableIn(result).rows.map(([, date]) => Number(date));
        const calendar = schoolCalendar(listed);
        expect(calendar.holds).toBe("school days");
        const last = day("2025-06-06");
        const inYear = (at: number): number => Math.min(first + at, last);
        expect(calendar.count(first + from, first + to)).toBe(
          schoolCalendar(dates, "days off").count(inYear(from), inYear(to)),
        );
      }),
      { numRuns: 40 },
    );
  });
});
