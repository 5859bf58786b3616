import fc from "fast-check";
import { convertIcsCalendar } from "ts-ics";
import { describe, expect, it } from "vitest";
import { isoDate, serialOfIso } from "../dates";
import { calendarFile, identifierOf, type CalendarEvent } from "./calendarFile";
import { escapeText, fold } from "./contentLine";

const day = (text: string): number => serialOfIso(text)!;
const options = { name: "Dates", product: "-//Test//EN", domain: "example", made: day("2026-11-21") };
const event: CalendarEvent = { id: "budget", title: "Budget", first: day("2027-03-15") };
/** Read by a parser that is not ours. */
const parse = (text: string) => convertIcsCalendar(undefined, text);
const octets = (text: string): number => new TextEncoder().encode(text).length;
const unfold = (text: string): string => text.replace(/\r\n[ \t]/g, "");

describe("a calendar file", () => {
  it("by pencil, line for line", () => {
    expect(
      calendarFile(
        [
          {
            ...event,
            description: "Send it; by mail, or\nby hand: C:\\forms",
            categories: ["A, B", "C"],
            reminders: [{ daysBefore: 7, hour: 9 }],
          },
        ],
        options,
      ).split("\r\n"),
    ).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Test//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "NAME:Dates",
      "X-WR-CALNAME:Dates",
      "BEGIN:VEVENT",
      "UID:budget@example",
      "DTSTAMP:20261121T000000Z",
      "DTSTART;VALUE=DATE:20270315",
      "DTEND;VALUE=DATE:20270316",
      "SUMMARY:Budget",
      "DESCRIPTION:Send it\\; by mail\\, or\\nby hand: C:\\\\forms",
      "CATEGORIES:A\\, B,C",
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER:-P6DT15H",
      "DESCRIPTION:Budget",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it.each([
    [0, 0, "PT0S"],
    [0, 9, "PT9H"],
    [1, 9, "-PT15H"],
    [1, 0, "-P1D"],
    [14, 0, "-P14D"],
    [30, 8, "-P29DT16H"],
  ])("a reminder %i days before at %i o'clock is %s", (daysBefore, hour, trigger) => {
    const text = calendarFile([{ ...event, reminders: [{ daysBefore, hour }] }], options);
    expect(text).toContain(`\r\nTRIGGER:${trigger}\r\n`);
  });

  it("ends an event the day after its last one: a leap day, the turn of the year, several days", () => {
    const ends = (first: string, last?: string) =>
      /DTEND;VALUE=DATE:(\d+)/.exec(
        calendarFile([{ ...event, first: day(first), ...(last ? { last: day(last) } : {}) }], options),
      )![1];
    expect([
      ends("2028-02-28"),
      ends("2028-02-29"),
      ends("2027-02-28"),
      ends("2026-12-31"),
      ends("2026-10-15", "2026-12-15"),
    ]).toEqual(["20280229", "20280301", "20270301", "20270101", "20261216"]);
  });

  it("gives two events of one id different identifiers", () => {
    const ids = ["budget", "budget-2", "budget", "budget"];
    const text = calendarFile(
      ids.map((id) => ({ ...event, id })),
      options,
    );
    expect(text.match(/UID:.*/g)).toEqual([
      "UID:budget@example",
      "UID:budget-2@example",
      "UID:budget-3@example",
      "UID:budget-4@example",
    ]);
  });

  it("folds after 75 octets and never inside a character", () => {
    // 75 octets stay on one line, 76 do not.
    expect(fold("x".repeat(75))).toBe("x".repeat(75));
    expect(fold("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x`);
    // Each of these takes two octets: 37 of them are 74, and the next begins a new line behind its space.
    expect(fold("\u00e9".repeat(38))).toBe(`${"\u00e9".repeat(37)}\r\n \u00e9`);
    // Four octets: 18 are 72.
    expect(fold("\u{1f4c5}".repeat(19))).toBe(`${"\u{1f4c5}".repeat(18)}\r\n \u{1f4c5}`);
  });

  it("leaves out characters a calendar may not hold", () => {
    expect(escapeText("a\u0000b\u0007c\td\re\r\nf")).toBe("abc\td\\ne\\nf");
  });

  it("makes identifiers from names", () => {
    expect(identifierOf("ai", "progress report", "FY2027", "St. Cloud (0742)")).toBe(
      "ai-progress-report-fy2027-st-cloud-0742",
    );
    expect(identifierOf("Ma\u00f1ana", "", " - ")).toBe("manana");
  });

  it("property: another reader finds what was written, and every line is short enough", () => {
    const text = fc
      .string({ unit: "binary", maxLength: 200 })
      .map((raw) => raw.replace(/\p{Cc}|\p{Cs}/gu, ""));
    const first = fc.integer({ min: day("1990-01-01"), max: day("2089-12-31") });
    fc.assert(
      fc.property(fc.array(fc.record({ text, first, length: fc.nat(90) }), { maxLength: 4 }), (written) => {
        const file = calendarFile(
          written.map(({ text: title, first: begins, length }, at) => ({
            id: `event ${at}`,
            title: `t${title}`,
            description: `d${title}\nand more`,
            first: begins,
            last: begins + length,
          })),
          options,
        );
        for (const line of file.split("\r\n")) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(file.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
        const read = parse(file).events ?? [];
        expect(read.map((one) => isoOf(one.start.date))).toEqual(written.map((one) => isoDate(one.first)));
        expect(read.map((one) => isoOf(one.end!.date))).toEqual(
          written.map((one) => isoDate(one.first + one.length + 1)),
        );
        expect(read.map((one) => one.start.type)).toEqual(written.map(() => "DATE"));
        expect(unfold(file).match(/^SUMMARY:.*$/gm) ?? []).toEqual(
          written.map((one) => `SUMMARY:${escapeText(`t${one.text}`)}`),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("reads back in another reader with its words, id and reminder", () => {
    const [read] = parse(
      calendarFile(
        [
          {
            ...event,
            title: "Plan, budget; and \\ more",
            description: `Line one\nline two, ${"long ".repeat(40)}`,
            categories: ["One", "Two"],
            reminders: [{ daysBefore: 14, hour: 9 }],
          },
        ],
        options,
      ),
    ).events!;
    expect(read!.uid).toBe("budget@example");
    expect(read!.summary).toBe("Plan, budget; and \\ more");
    expect(read!.description).toBe(`Line one\nline two, ${"long ".repeat(40)}`.trimEnd() + " ");
    expect(read!.categories).toEqual(["One", "Two"]);
    expect(read!.alarms?.[0]?.trigger).toMatchObject({
      type: "relative",
      value: { before: true, days: 13, hours: 15 },
    });
  });
});

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
