import { describe, expect, it } from "vitest";
import type { InputRows, RawCell } from "../../indicators/declaration";
import { CALENDAR_LIST_COLUMNS, readCalendarList } from "./calendars";

// 46,348 is Sunday, November 22, 2026; Thanksgiving is Thursday, November 26 (46,352).
const list = (lines: readonly Readonly<Record<string, RawCell>>[]): InputRows => ({
  count: lines.length,
  columns: Object.fromEntries(
    CALENDAR_LIST_COLUMNS.map(({ id }) => [id, lines.map((line) => line[id] ?? null)]),
  ),
});

describe("a list of days off", () => {
  it("takes days in a row as each of them, the first and the last too", () => {
    const { calendars, problems } = readCalendarList(
      list([
        { date: 46352, last: 46353, calendar: "North", kind: "day off" },
        { date: 46359, calendar: "North", kind: "day off" },
      ]),
    );
    expect(problems).toEqual([]);
    expect(calendars.map(({ name, dates }) => [name, dates])).toEqual([["North", [46352, 46353, 46359]]]);
    // Wednesday through the Wednesday after: Monday, Tuesday, Wednesday are school days.
    expect(calendars[0]?.calendar.count(46351, 46358)).toBe(3);
  });

  it("gives a day without a calendar's name to every calendar that has one", () => {
    const { calendars } = readCalendarList(
      list([
        { date: 46352, last: 46353, kind: "day off" },
        { date: 46359, calendar: "North", kind: "day off" },
        { date: 46360, calendar: "South", kind: "day off" },
      ]),
    );
    expect(calendars.map(({ name, dates }) => [name, dates])).toEqual([
      ["North", [46352, 46353, 46359]],
      ["South", [46352, 46353, 46360]],
    ]);
  });

  it("stays one calendar without a name where none is named", () => {
    const { calendars } = readCalendarList(list([{ date: 46352, kind: "day off" }]));
    expect(calendars.map(({ name, dates }) => [name, dates])).toEqual([["", [46352]]]);
  });

  it.each([
    [46351, "is before the first day"],
    [46352 + 366, "is more than a year after the first day"],
  ])("refuses a last day of %d", (last, said) => {
    const { problems } = readCalendarList(list([{ date: 46352, last, kind: "day off" }]));
    expect(problems.map(({ row, message }) => [row, message.includes(said)])).toEqual([[0, true]]);
  });
});
