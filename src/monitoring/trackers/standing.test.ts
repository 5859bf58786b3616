import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialOfIso } from "../../measures/dates";
import { isOpen, judge, STANDINGS, type TimedRecord } from "./standing";
import { byUrgency, type TrackedItem } from "./trackedItem";

const day = (text: string): number => serialOfIso(text)!;
const START = day("2026-03-01");
const DUE = day("2026-04-30");
const record = (more: Partial<TimedRecord> = {}): TimedRecord => ({
  start: START,
  due: DUE,
  done: undefined,
  ...more,
});
const on = (asOf: number, more: Partial<TimedRecord> = {}, atRisk = 10) =>
  judge(record(more), asOf, atRisk).standing;

describe("how a record stands", () => {
  it("takes the last day as in time and the next one as late", () => {
    expect(on(DUE)).toBe("at risk");
    expect(on(DUE + 1)).toBe("late");
    expect(on(DUE + 40, { done: DUE })).toBe("done on time");
    expect(on(DUE + 40, { done: DUE + 1 })).toBe("done late");
  });

  it("is at risk from the chosen number of days on, not a day before", () => {
    expect(on(DUE - 11)).toBe("due");
    expect(on(DUE - 10)).toBe("at risk");
    expect(on(DUE - 1, {}, 0)).toBe("due");
    expect(on(DUE, {}, 0)).toBe("at risk");
  });

  it("knows nothing of what comes after the day it judges on", () => {
    expect(on(START - 1)).toBe("not begun");
    expect(on(START)).toBe("due");
    expect(on(DUE + 2, { done: DUE + 3 })).toBe("late");
    expect(on(DUE + 3, { done: DUE + 3 })).toBe("done late");
  });

  it("is at risk when a step on the way is overdue, and not once it is done", () => {
    const mark = { due: DUE - 30, done: undefined };
    expect(on(DUE - 30, { mark })).toBe("due");
    expect(on(DUE - 29, { mark })).toBe("at risk");
    expect(on(DUE - 29, { mark: { ...mark, done: DUE - 29 } })).toBe("due");
    // Done on a day that has not come.
    expect(on(DUE - 29, { mark: { ...mark, done: DUE - 20 } })).toBe("at risk");
  });

  it("says so where the last day cannot be told, and where it is nobody's lateness", () => {
    expect(on(DUE, { due: undefined })).toBe("no due date");
    expect(on(DUE, { due: undefined, done: DUE })).toBe("no due date");
    expect(on(DUE + 9, { leftOutOn: () => "withdrawn" })).toBe("left out");
    expect(judge(record({ leftOutOn: () => "withdrawn" }), DUE, 0).leftOutBecause).toBe("withdrawn");
  });
});

const option = (longest: number) =>
  fc.option(fc.integer({ min: START, max: START + longest }), { nil: undefined });
const anyRecord: fc.Arbitrary<TimedRecord> = fc.record({
  start: fc.constant(START),
  due: fc.integer({ min: START, max: START + 90 }),
  done: option(150),
  mark: fc.record({ due: fc.integer({ min: START, max: START + 60 }), done: option(90) }),
});
const anyDay = fc.integer({ min: START - 20, max: START + 200 });

describe("properties", () => {
  it("moving the day forward never makes anything less late", () => {
    const daysOver = (one: TimedRecord, asOf: number): number => {
      const { standing, left } = judge(one, asOf, 10);
      return standing === "not begun" ? 0 : Math.max(0, -left!);
    };
    // What is open only moves this way; once done it stays as it was done.
    const steps = ["not begun", "due", "at risk", "late", "done late"];
    fc.assert(
      fc.property(anyRecord, anyDay, fc.nat(60), (one, asOf, more) => {
        expect(daysOver(one, asOf + more)).toBeGreaterThanOrEqual(daysOver(one, asOf));
        const now = judge(one, asOf, 10).standing;
        const then = judge(one, asOf + more, 10).standing;
        if (now.startsWith("done")) expect(then).toBe(now);
        if (now === "late") expect(["late", "done late"]).toContain(then);
        if (isOpen(then) && isOpen(now) && one.mark?.done === undefined)
          expect(steps.indexOf(then)).toBeGreaterThanOrEqual(steps.indexOf(now));
      }),
    );
  });

  it("the order of the rows changes nothing, and what needs somebody comes first", () => {
    const item = (one: TimedRecord, at: number): TrackedItem => ({
      ...judge(one, START + 60, 10),
      row: at,
      name: `R${at}`,
      district: at % 2 === 0 ? "North" : undefined,
      start: one.start,
      due: one.due,
      markDue: undefined,
      next: "",
      cells: {},
    });
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (records, keys) => {
        const items = records.map(item);
        const shuffled = items
          .map((one) => ({ one, key: Number(keys.next().value) }))
          .sort((one, other) => one.key - other.key)
          .map(({ one }) => one);
        const sorted = byUrgency(items);
        expect(byUrgency(shuffled)).toEqual(sorted);
        const ranks = sorted.map(({ standing }) => STANDINGS.indexOf(standing));
        expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
        const late = sorted.filter(({ standing }) => standing === "late").map(({ left }) => left!);
        expect(late).toEqual([...late].sort((one, other) => one - other));
      }),
    );
  });
});
