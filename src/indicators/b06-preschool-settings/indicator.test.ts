import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeRows } from "../countForm/testing";
import { indicator } from "./indicator";

const form = indicator.inputs[0]!;

describe("indicator 6", () => {
  it("gives Minnesota's percent of 2012-13 and says that there is no target", () => {
    // Children in regular early childhood programs of both lengths, ages 3 to 5: 5,388 + 2,614 of 15,289, as published
    // (test/reference/environments).
    const computation = computeRows(form, [{ year: "2012-13", inclusive: 5388 + 2614, total: 15_289 }], 2012);
    expect(computation.results[0]).toMatchObject({
      measure: "6",
      outcome: { kind: "value", value: expect.closeTo(52.3382824253, 9) as number },
      working: { numbers: "8,002 / 15,289 x 100 = 52.3" },
    });
    expect(computation.notes[0]!.text).toMatch(/sets no target for indicator 6 in any year/);
    expect(computation.tables[0]!.columns.map(({ title }) => title)).not.toContain("Target");
    expect(computation.charts[0]).toMatchObject({ title: "Results" });
  });

  it("mentions the row of FFY 2011, which holds no figure", () => {
    const said = (ffy: number) => computeRows(form, [{ inclusive: 1, total: 2 }], ffy).notes[0]!.text;
    expect(said(2011)).toMatch(/row for FFY 2011/);
    expect(said(2012)).not.toMatch(/row for FFY 2011/);
  });

  it("gives the reason for a withheld year: all of ages 3 to 5 in 2017-18", () => {
    const computation = computeRows(form, [{ year: "2017-18", inclusive: "*", total: "*" }], 2017);
    expect(computation.results[0]!.outcome).toEqual({
      kind: "suppressed",
      reason: "Every row that could be used for 6 has a suppressed count.",
    });
  });

  it("is 100 less the percent of the others", () => {
    fc.assert(
      fc.property(fc.nat(9000), fc.nat(9000), (inclusive, others) => {
        const share = (part: number) =>
          computeRows(form, [{ inclusive: part, total: inclusive + others }], 2012).results[0]!.outcome;
        const [one, other] = [share(inclusive), share(others)];
        if (one.kind !== "value" || other.kind !== "value") return expect(inclusive + others).toBe(0);
        expect(one.value + other.value).toBeCloseTo(100, 9);
      }),
    );
  });
});
