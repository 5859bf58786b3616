import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tallyConversions, tallyConverted } from "./categoryCounts";
import { childOutcomeCategory, conversionFor, CONVERSION, whyNoCategory } from "./childOutcomeCategory";
import { daysOfService } from "./daysOfService";
import { roundHalfUp, showRounded } from "./rounding";
import { assessed, summaryStatement1, summaryStatement2 } from "./summaryStatements";

const rating = fc.integer({ min: 1, max: 7 });
const answer = fc.constantFrom(0, 1, 2);
const mode = fc.constantFrom("strict" as const, "lenient" as const);
const count = fc.integer({ min: 0, max: 100_000 });
const counts = fc.record({ a: count, b: count, c: count, d: count, e: count });

describe("child outcomes, whatever the ratings", () => {
  it("gives each child exactly one place in the tally", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating, answer, fc.boolean())), mode, (children, way) => {
        const {
          counts: found,
          impossible,
          progressMissing,
          leftOut,
        } = tallyConversions(
          {
            entry: children.map(([entry]) => entry),
            exit: children.map(([, exit]) => exit),
            progress: children.map(([, , progress]) => progress),
            leaveOut: children.map(([, , , out]) => (out ? 1 : 0)),
          },
          way,
        );
        expect(assessed(found) + impossible + progressMissing + leftOut).toBe(children.length);
        const convert = conversionFor(way);
        const codes = children
          .filter(([, , , out]) => !out)
          .map(([entry, exit, progress]) => convert(entry, exit, progress))
          .filter((code) => code < CONVERSION.impossible);
        expect(tallyConverted(codes)).toEqual(found);
      }),
    );
  });

  it("differs between the modes only where strict mode has no category", () => {
    fc.assert(
      fc.property(rating, rating, answer, (entry, exit, progress) => {
        const strict = conversionFor("strict")(entry, exit, progress);
        const lenient = conversionFor("lenient")(entry, exit, progress);
        if (strict < CONVERSION.impossible) expect(lenient).toBe(strict);
        else expect(whyNoCategory(strict, entry, exit)).toContain(`entry ${entry} and exit ${exit}`);
      }),
    );
  });

  it.each([0, 8, 2.5, -1, NaN])("takes no rating of %d", (wrong) => {
    expect(childOutcomeCategory(wrong, 3, true)).toMatchObject({ kind: "undefined" });
    expect(childOutcomeCategory(3, wrong, true)).toMatchObject({ kind: "undefined" });
  });

  it("says which rating is missing", () => {
    expect(childOutcomeCategory(undefined, 3, true)).toMatchObject({ reason: "the entry rating is missing" });
    expect(childOutcomeCategory(3, undefined, true)).toMatchObject({ reason: "the exit rating is missing" });
  });
});

describe("summary statements, whatever the counts", () => {
  it("lie between 0 and 100, and one more e changes the second alone", () => {
    fc.assert(
      fc.property(counts, (found) => {
        const more = { ...found, e: found.e + 1 };
        for (const outcome of [summaryStatement1(found), summaryStatement2(found)]) {
          if (outcome.kind === "value") expect(outcome.value >= 0 && outcome.value <= 100).toBe(true);
        }
        expect(summaryStatement1(more)).toEqual(summaryStatement1(found));
        const second = summaryStatement2(more);
        const everyoneAt = found.a + found.b + found.c === 0 && assessed(found) > 0;
        if (everyoneAt) expect(second).toEqual(summaryStatement2(found));
        else expect(second).not.toEqual(summaryStatement2(found));
      }),
    );
  });

  it("are undefined, never 0, without children", () => {
    const none = { a: 0, b: 0, c: 0, d: 0, e: 0 };
    const onlyE = { ...none, e: 5 };
    expect(summaryStatement1(onlyE).kind).toBe("undefined");
    expect(summaryStatement2(onlyE)).toEqual({ kind: "value", value: 100 });
    expect(summaryStatement2(none).kind).toBe("undefined");
    expect(summaryStatement1({ ...none, a: 1 })).toEqual({ kind: "value", value: 0 });
  });
});

describe("days of service", () => {
  it("takes each day of overlapping breaks off once", () => {
    // Days 10 to 40 and 30 to 50 are 40 days; the break after day 90 ends with the service.
    const breaks = [
      { from: 30, to: 50 },
      { from: 10, to: 40 },
      { from: 90, to: 300 },
      { from: -20, to: -10 },
    ];
    expect(daysOfService(0, 100, breaks)).toEqual({ kind: "value", value: 50 });
  });

  it("has no days for an exit before the entry or a break turned round; the same day is 0", () => {
    expect(daysOfService(10, 9).kind).toBe("undefined");
    expect(daysOfService(0, 100, [{ from: 50, to: 40 }]).kind).toBe("undefined");
    expect(daysOfService(10.75, 10.25)).toEqual({ kind: "value", value: 0 });
  });
});

describe("rounding for display", () => {
  it.each([
    [79.45, 1, 79.5],
    [79.44999, 1, 79.4],
    [1.005, 2, 1.01],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [1e-7, 2, 0],
    [123456.5, 0, 123457],
  ])("rounds %d to %d decimals: %d", (number, decimals, rounded) => {
    expect(roundHalfUp(number, decimals)).toBe(rounded);
  });

  it("keeps the zeros people expect", () => {
    expect([showRounded(50, 1), showRounded(5792, 0)]).toEqual(["50.0", "5,792"]);
  });
});
