import { describe, expect, it } from "vitest";
import { columnOf, computeRows } from "../countForm/testing";
import { indicator } from "./indicator";

const form = indicator.inputs[0]!;

describe("indicator 19", () => {
  it("recomputes the baseline as 88.46, which the plan prints as 88.0% (line 2102)", () => {
    const found = computeRows(form, [{ held: 52, relatedAgreed: 1, otherAgreed: 45 }], 2004);
    expect(found.results[0]!.working.numbers).toBe("(1 + 45) / 52 x 100 = 88.5");
    expect(found.results[0]!.outcome).toEqual({ kind: "value", value: expect.closeTo(88.4615, 4) });
    expect(found.notes.some(({ text }) => /88\.0% for 46 of 52, which is 88\.46%/.test(text))).toBe(true);
    expect(indicator.measures[0]!.baseline).toMatchObject({ printed: "88.0%" });
  });

  it("is 38 of 46 in Table 7 of 2005-06 (lines 2219-2225), and the lines add up to 70", () => {
    const row = {
      total: 70,
      held: 46,
      related: 6,
      relatedAgreed: 5,
      other: 40,
      otherAgreed: 33,
      line22: 24,
    };
    const found = computeRows(form, [row], 2005);
    expect(found.results[0]!.outcome).toEqual({ kind: "value", value: expect.closeTo(82.6087, 4) });
    expect(found.problems).toEqual([]);
    expect(columnOf(found, "Not held", "cases")).toEqual([24]);
  });

  it("points to the baseline's three requests too many (line 2093)", () => {
    const row = { total: 65, held: 52, relatedAgreed: 1, otherAgreed: 45, notHeld: 10 };
    const found = computeRows(form, [row], 2004);
    expect(found.problems).toMatchObject([{ severity: "warning", row: 0, column: "total" }]);
    expect(found.problems[0]!.message).toMatch(/add up to 62, not 65/);
    expect(columnOf(found, "Not shown on the form", "cases")).toEqual([3]);
  });

  it("meets a range at its low end, and above its high end too", () => {
    const status = (agreed: number, ffy: number) =>
      computeRows(form, [{ held: 1000, relatedAgreed: 0, otherAgreed: agreed }], ffy).tables[0]!.rows[0]!.at(
        -1,
      );
    // 75.0%-85.0% in FFY 2006, 80.0%-90.0% in FFY 2012, the single value of 88.0% in FFY 2005 (lines 2109-2116).
    expect([status(749, 2006), status(750, 2006), status(850, 2006), status(950, 2006)]).toEqual([
      "not met",
      "met",
      "met",
      "met",
    ]);
    expect([status(799, 2012), status(800, 2012), status(901, 2012)]).toEqual(["not met", "met", "met"]);
    expect([status(879, 2005), status(880, 2005)]).toEqual(["not met", "met"]);
  });

  it("draws both ends of the range over the years", () => {
    const rows = [
      { year: "2005-06", held: 46, relatedAgreed: 5, otherAgreed: 33 },
      { year: "2006-07", held: 42, relatedAgreed: 2, otherAgreed: 32 },
    ];
    const chart = computeRows(form, rows, 2006).charts.find(({ id }) => id === "years 19")!;
    expect(chart.series.slice(1)).toEqual([
      { name: "Target, low end", values: [88, 75], target: true },
      { name: "Target, high end", values: [88, 85], target: true },
    ]);
  });

  it("warns where the two kinds do not make up the mediations, or agreements pass their kind", () => {
    const row = { held: 46, related: 6, relatedAgreed: 7, other: 41, otherAgreed: 33 };
    const { problems } = computeRows(form, [row], 2005);
    expect(problems.map(({ severity, column }) => [severity, column])).toEqual([
      ["warning", "held"],
      ["warning", "related"],
    ]);
  });

  it("reads line 2.2 as pending from 2009-10 on", () => {
    const row = { total: 58, held: 27, relatedAgreed: 0, otherAgreed: 24, line22: 9, notHeld: 22 };
    const found = computeRows(form, [row], 2012);
    expect(found.problems).toEqual([]);
    expect(columnOf(found, "Pending", "cases")).toEqual([9]);
  });

  it("refuses more agreements than mediations and is live otherwise", () => {
    const refused = computeRows(form, [{ held: 46, relatedAgreed: 6, otherAgreed: 41 }], 2005);
    expect(refused.problems).toMatchObject([{ severity: "error", row: 0, column: "relatedAgreed" }]);
    const found = computeRows(form, [{ held: 46, relatedAgreed: 5, otherAgreed: 33 }], 2005);
    expect(found.results[0]!.formula).toBe(
      "=MN.MEDIATION_AGREEMENTS(SUM({column:held}),SUM({column:relatedAgreed}),SUM({column:otherAgreed}))",
    );
  });
});
