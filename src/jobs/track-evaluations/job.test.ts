import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicator } from "../../indicators/b11-evaluation-timeline/indicator";
import { computeForm, percentOf, tableOf as tableOfForm } from "../../indicators/recordForm/testing";
import { schoolCalendar } from "../../measures/schoolDays";
import type { JobResult } from "../declaration";
import { figureOf, said, tableOf, testTable, type TestRow } from "../testing";
import { day, standings } from "../trackers/testing";
import { job } from "./job";

const off = (date: string, calendar: string | null = null): TestRow => ({
  date: day(date),
  calendar,
  kind: "day off",
});
const WEEKENDS_ONLY = [off("2024-12-25")];

function run(
  records: readonly TestRow[],
  calendar: readonly TestRow[],
  asOf: string,
  atRisk = "5",
): JobResult {
  return job.compute(
    { records: testTable("records", records), calendar: testTable("list", calendar) },
    { settings: { asOf, atRisk, remind: "0" } },
  );
}
const one = (row: TestRow, asOf: string, calendar: readonly TestRow[] = WEEKENDS_ONLY) =>
  standings(run([{ id: "K", completed: null, ...row }], calendar, asOf))["K"]!;

// Monday, March 4, 2024; six weeks later, Monday, April 15, is the 30th weekday.
const consent = day("2024-03-04");

describe("evaluations", () => {
  it("are due on the 30th school day after consent, both sides of the limit", () => {
    expect(one({ consent }, "2024-04-15")).toEqual(["2024-04-15", 0, "at risk"]);
    expect(one({ consent }, "2024-04-16")).toEqual(["2024-04-15", -1, "late"]);
    expect(one({ consent, completed: day("2024-04-15") }, "2024-06-01")[2]).toBe("done on time");
    expect(one({ consent, completed: day("2024-04-16") }, "2024-06-01")[2]).toBe("done 1 school day late");
  });

  it("are at risk from the chosen number of school days, not calendar days", () => {
    // Six weekdays before April 15 is Friday, April 5; five is Monday, April 8.
    expect(one({ consent }, "2024-04-07")).toEqual(["2024-04-15", 6, "due"]);
    expect(one({ consent }, "2024-04-08")).toEqual(["2024-04-15", 5, "at risk"]);
  });

  it("wait for spring break, a snow day, and a weekend after the last day", () => {
    const week = ["2024-03-25", "2024-03-26", "2024-03-27", "2024-03-28", "2024-03-29"].map((date) =>
      off(date),
    );
    expect(one({ consent }, "2024-04-22", week)).toEqual(["2024-04-22", 0, "at risk"]);
    expect(one({ consent }, "2024-04-23", [...week, off("2024-04-02")])).toEqual([
      "2024-04-23",
      0,
      "at risk",
    ]);
    // From Friday, March 1, the 30th weekday is Friday, April 12; on Sunday nothing more has passed.
    const friday = { consent: day("2024-03-01") };
    expect(one(friday, "2024-04-14")).toEqual(["2024-04-12", 0, "at risk"]);
    expect(one(friday, "2024-04-15")[2]).toBe("late");
    expect(one({ ...friday, completed: day("2024-04-14") }, "2024-06-01")[2]).toBe("done on time");
  });

  it("run over the summer into the next school year when the calendar holds both", () => {
    const weekdays = (from: string, to: string): TestRow[] =>
      Array.from({ length: day(to) - day(from) + 1 }, (_, at) => day(from) + at)
        .filter((date) => date % 7 > 1)
        .map((date) => ({ date, calendar: "North", kind: "school day" }));
    // Consent on Friday, May 24, 2024. To Friday, June 7: 10 school days with Memorial Day counted. From Tuesday, September 3: 4, 9,
    // 14, 19 by September 27; the 20th is Monday, September 30.
    const late = { consent: day("2024-05-24"), calendar: "North" };
    const oneYear = weekdays("2023-09-05", "2024-06-07");
    const both = [...oneYear, ...weekdays("2024-09-03", "2025-06-06")];
    expect(one(late, "2024-09-30", both)).toEqual(["2024-09-30", 0, "at risk"]);
    expect(one(late, "2024-07-04", both)).toEqual(["2024-09-30", 20, "due"]);
    expect(one(late, "2024-07-04", oneYear)).toEqual([null, null, "no due date"]);
    expect(said(run([{ id: "K", ...late, completed: null }], oneYear, "2024-07-04"))).toEqual([
      [
        "records",
        0,
        "consent",
        "warning",
        "Consent date: the calendar ends on 2024-06-07, 10 school days after the consent; the last day cannot be told",
      ],
    ]);
    // What was too late before the calendar ended stays late after it.
    expect(one({ consent: day("2024-03-04"), calendar: "North" }, "2024-09-30", oneYear)[2]).toBe("late");
  });

  it("go by the calendar that is named, then the district's, then the only one", () => {
    const calendars = [off("2024-04-10", "North"), off("2024-12-25", "South")];
    const due = (row: TestRow) => one({ consent, ...row }, "2024-04-01", calendars)[0];
    expect(due({ calendar: "North" })).toBe("2024-04-16");
    expect(due({ district: "south" })).toBe("2024-04-15");
    expect(due({ calendar: "South", district: "North" })).toBe("2024-04-15");
    expect(one({ consent, district: "East" }, "2024-04-01", [off("2024-04-10", "North")])[0]).toBe(
      "2024-04-16",
    );
    const lost = run([{ id: "K", consent, completed: null, calendar: "East" }], calendars, "2024-04-01");
    expect(said(lost)[0]!.slice(1, 4)).toEqual([0, "calendar", "error"]);
    const none = run([{ id: "K", consent, completed: null, calendar: null }], calendars, "2024-04-01");
    expect(said(none)[0]!.slice(1, 4)).toEqual([0, "calendar", "error"]);
  });

  it("read calendars side by side", () => {
    const calendar = {
      form: "columns",
      rows: { count: 2, columns: { number: [1, 2] } },
      many: {
        calendars: [
          { heading: "Days off: North", cells: [day("2024-04-10"), null] },
          { heading: "Days off: South", cells: [day("2024-04-10"), day("2024-04-11")] },
        ],
      },
    };
    const records = testTable("records", [
      { id: "n", consent, completed: null, calendar: "North" },
      { id: "s", consent, completed: null, calendar: "South" },
    ]);
    const result = job.compute({ records, calendar }, { settings: { asOf: "2024-04-01", atRisk: "5" } });
    expect(standings(result)["n"]![0]).toBe("2024-04-16");
    expect(standings(result)["s"]![0]).toBe("2024-04-17");
    const wrong = {
      ...calendar,
      many: { calendars: [{ heading: "Days off: North", cells: ["snow", null] }] },
    };
    expect(said(job.compute({ records, calendar: wrong }, { settings: { asOf: "2024-04-01" } }))[1]).toEqual([
      "calendar",
      0,
      "Days off: North",
      "error",
      'Days off: North: holds "snow", not a date',
    ]);
  });

  it("refuse a calendar of both kinds, and dates the wrong way round", () => {
    const mixed = [off("2024-04-10"), { date: day("2024-04-11"), calendar: null, kind: "school day" }];
    expect(
      said(run([{ id: "K", consent, completed: null }], mixed, "2024-04-01")).map(([input, , column]) => [
        input,
        column,
      ]),
    ).toEqual([
      [undefined, undefined],
      ["calendar", "kind"],
    ]);
    const wrong = run([{ id: "K", consent, completed: consent - 1 }], WEEKENDS_ONLY, "2024-04-01");
    expect(said(wrong)[0]!.slice(2)).toEqual([
      "completed",
      "error",
      "Completion date: 2024-03-03 is before the consent, 2024-03-04",
    ]);
  });

  it("sort delays into the plan's bands and four reasons, and ask for a reason that is not written", () => {
    const days = schoolCalendar([], "days off");
    const over = (count: number): number => {
      let found = consent;
      while (days.count(consent, found) < 30 + count) found++;
      return found;
    };
    const reasons = ["family", "district", "teacher on leave", "staff", null, "unknown"];
    const rows = [1, 5, 6, 10, 11, 21].map((count, at) => ({
      id: `K${at}`,
      consent,
      completed: over(count),
      reason: reasons[at]!,
    }));
    const result = run(
      [...rows, { id: "open", consent, completed: null, reason: "parent" }],
      WEEKENDS_ONLY,
      "2024-09-02",
    );
    expect(tableOf(result, "delays").rows).toEqual([
      ["1-5", 1, 1, 0, 0, 2],
      ["6-10", 0, 0, 2, 0, 2],
      ["11-20", 0, 0, 0, 1, 1],
      ["21+", 0, 0, 0, 1, 1],
      ["not completed", 1, 0, 0, 0, 1],
    ]);
    expect(said(result)).toEqual([
      ["records", 4, "reason", "warning", "Reason for delay: is blank for what is late"],
    ]);
  });

  it("property: at the year's end the percent, bands and reasons are those of indicator 11", () => {
    const calendar = [off("2024-03-29"), off("2024-04-10"), off("2024-05-27")];
    const counted = schoolCalendar(
      calendar.map(({ date }) => Number(date)),
      "days off",
    );
    const row = fc.record({
      consent: fc.integer({ min: consent, max: consent + 60 }),
      took: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
      reason: fc.constantFrom("family", "district", "staff", "unknown"),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), (children) => {
        const rows = children.map(({ consent: from, took, reason }, at) => ({
          id: `K${at}`,
          consent: from,
          completed: took === null ? null : from + took,
          reason,
        }));
        const result = run(rows, calendar, "2025-06-30");
        const form = computeForm(
          indicator,
          "records",
          rows.map((one) => ({
            ...one,
            schoolDays: one.completed === null ? null : counted.count(one.consent, one.completed),
          })),
        );
        expect(figureOf(result, "share")).toBe(percentOf(form, "11"));
        const delays = result.tables.find(({ id }) => id === "delays");
        // Indicator 11 counts staff with the district.
        const joined = delays?.rows.map(([band, family, district, staff, unknown, all]) => [
          band,
          family,
          Number(district) + Number(staff),
          unknown,
          all,
        ]);
        expect(joined).toEqual(tableOfForm(form, "delays")?.rows);
      }),
    );
  });
});
