import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate, serialOfIso } from "../../measures/dates";
import { actionStanding, standingOf, type FindingFacts } from "./correction";

const day = (text: string) => serialOfIso(text)!;
const finding = (identified: string, more: Partial<FindingFacts> = {}): FindingFacts => ({
  identified: day(identified),
  inRecord: true,
  left: false,
  ...more,
});

describe("the one year of a finding", () => {
  it.each([
    // identified, last day in time, first day too late
    ["2024-09-13", "2025-09-13", "2025-09-14"],
    ["2024-02-29", "2025-02-28", "2025-03-01"],
    ["2023-02-28", "2024-02-28", "2024-02-29"],
    ["2023-03-01", "2024-03-01", "2024-03-02"],
    ["2024-12-31", "2025-12-31", "2026-01-01"],
    ["2026-03-08", "2027-03-08", "2027-03-09"],
  ])("identified %s: %s is in time, %s is late", (identified, last, after) => {
    const verified = (on: string) =>
      standingOf(finding(identified, { verified: day(on) }), day(on), 60).status;
    expect([verified(last), verified(after)]).toEqual(["on time", "late"]);
    const open = (on: string) => standingOf(finding(identified), day(on), 60).urgency;
    expect([open(last), open(after)]).toEqual(["at risk", "late"]);
    expect(isoDate(standingOf(finding(identified), day(identified), 60).due)).toBe(last);
  });

  it("is at risk with 60 days left and open with 61", () => {
    const last = day("2025-09-13");
    const at = (left: number) => standingOf(finding("2024-09-13"), last - left, 60);
    expect([at(61).urgency, at(60).urgency, at(0).urgency, at(-1).urgency]).toEqual([
      "open",
      "at risk",
      "at risk",
      "late",
    ]);
    expect([at(61).daysLeft, at(-1).daysLeft]).toEqual([61, -1]);
  });
});

describe("who is next", () => {
  const next = (more: Partial<FindingFacts>) => {
    const { whose, what } = standingOf(finding("2026-01-10", more), day("2026-02-01"), 60).next;
    return `${whose}: ${what}`;
  };
  const on = day("2026-01-20");

  it("is the district for the record, then for newer records, then the monitor", () => {
    expect(next({})).toBe("district: correct the record");
    expect(next({ current: on })).toBe("district: correct the record");
    expect(next({ corrected: on })).toBe("district: show that newer records comply");
    expect(next({ corrected: on, current: on })).toBe("monitor: verify the correction");
    expect(next({ corrected: on, current: on, verified: on })).toBe("nobody: nothing: it is verified");
  });

  it("needs no correction of the record of a student who left, or where no record is named", () => {
    expect(next({ left: true })).toBe("district: show that newer records comply");
    expect(next({ inRecord: false, current: on })).toBe("monitor: verify the correction");
  });

  it("is somebody for every open finding, and nobody for every verified one", () => {
    const maybe = fc.option(fc.integer({ min: 45000, max: 46000 }), { nil: undefined });
    fc.assert(
      fc.property(
        maybe,
        maybe,
        maybe,
        fc.boolean(),
        fc.boolean(),
        (corrected, current, verified, left, inRecord) => {
          const facts = { identified: 44900, corrected, current, verified, left, inRecord };
          const found = standingOf(facts, 45500, 60);
          expect(found.next.whose === "nobody").toBe(verified !== undefined);
          expect(found.urgency === "done").toBe(verified !== undefined);
          if (found.next.whose === "monitor")
            expect([found.record === "to do", found.practice]).toEqual([false, "shown"]);
        },
      ),
    );
  });
});

describe("a step of a corrective action plan", () => {
  const step = { activity: "Train", who: "Director", due: 46000, evidence: "Agenda" };

  it("is late the day after its day, and done late when done after it", () => {
    expect(actionStanding(step, undefined, 46000).status).toBe("open");
    expect(actionStanding(step, undefined, 46001).status).toBe("late");
    expect(actionStanding({ ...step, done: 46000 }, undefined, 46100).status).toBe("done");
    expect(actionStanding({ ...step, done: 46001 }, undefined, 46100).status).toBe("done late");
  });

  it.each([
    ["activity", "what is done"],
    ["who", "who is responsible"],
    ["due", "by when"],
  ])("without %s is not complete, and says so", (field, lack) => {
    const found = actionStanding({ ...step, [field]: undefined }, undefined, 45000);
    expect([found.status, found.lacks]).toEqual(["not complete", [lack]]);
  });

  it("asks for evidence once it is done, not before", () => {
    const open = { ...step, evidence: undefined };
    expect(actionStanding(open, undefined, 45000)).toEqual({ status: "open", lacks: [], afterLimit: false });
    expect(actionStanding({ ...open, done: 45900 }, undefined, 46000).lacks).toEqual(["the evidence"]);
  });

  it("may end on the last day of the finding's year, not after it", () => {
    expect(actionStanding(step, 46000, 45000).afterLimit).toBe(false);
    expect(actionStanding(step, 45999, 45000).afterLimit).toBe(true);
  });
});
