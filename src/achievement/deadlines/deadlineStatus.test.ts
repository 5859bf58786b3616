import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialOfIso } from "../../measures/dates";
import { dayOff, deadlineStatus, sayDayOff, sayStatus } from "./deadlineStatus";

const day = (text: string): number => serialOfIso(text)!;
const budget = { who: "district", last: day("2027-03-15") } as const;
const report = { who: "district", opens: day("2026-10-15"), last: day("2026-12-15") } as const;
const on = (date: Parameters<typeof deadlineStatus>[0], asOf: string, done?: string): string =>
  sayStatus(deadlineStatus(date, day(asOf), done === undefined ? undefined : day(done)));

describe("how a date stands", () => {
  it("the day before, the day, the day after", () => {
    expect([on(budget, "2027-03-14"), on(budget, "2027-03-15"), on(budget, "2027-03-16")]).toEqual([
      "due in 1 day",
      "due today",
      "late by 1 day",
    ]);
    // 30 days before March 15, 2027 is February 13.
    expect([on(budget, "2027-02-12"), on(budget, "2027-02-13")]).toEqual(["in 31 days", "due in 30 days"]);
  });

  it("over a leap day and over the turn of the year", () => {
    expect(on({ who: "district", last: day("2028-03-15") }, "2028-02-28")).toBe("due in 16 days");
    expect(on({ who: "district", last: day("2027-03-15") }, "2027-02-28")).toBe("due in 15 days");
    expect(on(report, "2027-01-04")).toBe("late by 20 days");
  });

  it("a window opens and closes", () => {
    expect(
      ["2026-10-14", "2026-10-15", "2026-12-14", "2026-12-15", "2026-12-16"].map((asOf) => on(report, asOf)),
    ).toEqual([
      "opens in 1 day",
      "open, closes in 61 days",
      "open, closes in 1 day",
      "open, closes today",
      "late by 1 day",
    ]);
  });

  it("done in time, done late, and not done yet when the day has not come", () => {
    expect(on(budget, "2027-04-01", "2027-03-15")).toBe("done");
    expect(on(budget, "2027-04-01", "2027-03-17")).toBe("done, 2 days late");
    expect(on(budget, "2027-03-16", "2027-03-17")).toBe("late by 1 day");
  });

  it("the department's dates and days that come by themselves are never the district's lateness", () => {
    expect(on({ who: "department", last: day("2027-06-01") }, "2027-06-02")).toBe("was 1 day ago");
    expect(on({ who: "district", last: day("2026-10-01"), event: true }, "2026-10-02")).toBe("was 1 day ago");
    expect(on({ who: "district", last: undefined }, "2026-10-02")).toBe("needs a date");
  });

  it("weekends and holidays are said, and the date stays", () => {
    expect(sayDayOff(day("2025-03-15"))).toBe(
      "March 15, 2025 is a Saturday. The last business day before it is Friday, March 14, 2025, the next one Monday, March 17, 2025. The date of the law is not moved here.",
    );
    expect(sayDayOff(day("2026-03-15"))).toMatch(
      /is a Sunday.*Friday, March 13, 2026.*Monday, March 16, 2026/,
    );
    expect(sayDayOff(day("2027-03-15"))).toBeUndefined();
    // January 1, 2028 is a Saturday; its holiday is kept on Friday.
    expect(dayOff(day("2028-01-01"))).toEqual({
      why: "a Saturday",
      businessDayBefore: day("2027-12-30"),
      businessDayAfter: day("2028-01-03"),
    });
    expect(dayOff(day("2026-07-03"))?.why).toBe("a Friday, Independence Day");
    expect(sayDayOff(day("2027-01-02"), true)).toBe(
      "January 2, 2027 is a Saturday. The last business day before it is Thursday, December 31, 2026; the next one would be too late.",
    );
  });

  it("property: as days go by an open duty only becomes more pressing", () => {
    const rank = { "not open yet": 0, upcoming: 0, open: 1, due: 1, late: 2 } as Readonly<
      Record<string, number>
    >;
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.boolean(), (offset, hasWindow) => {
        const date = hasWindow ? report : budget;
        const now = deadlineStatus(date, date.last + offset);
        const tomorrow = deadlineStatus(date, date.last + offset + 1);
        expect(rank[tomorrow.kind]!).toBeGreaterThanOrEqual(rank[now.kind]!);
        expect(now.kind === "late").toBe(offset > 0);
      }),
    );
  });
});
