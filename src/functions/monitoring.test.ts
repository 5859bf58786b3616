import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  complaintsTimely,
  hearingsTimely,
  mediationAgreements,
  partCTransition,
  timelyAccurate,
  transitionRecord,
} from "./monitoring";
import { shown } from "./support/testing";

describe("PART_C_TRANSITION", () => {
  it("leaves out b, d and e", () => {
    expect(partCTransition([[120]], [[10]], [[95]], [[4]], [[6]])).toEqual([[95]]);
  });
  it("refuses more children in the parts than were referred, and has no percent of nobody", () => {
    expect(shown(partCTransition([[10], [10]], [[5], [5]], [[6], [0]], [[0], [3]], [[0], [2]]))).toEqual([
      ["#VALUE! referred, row 1: 10 is less than the 11 in the other four"],
      ["#N/A Nobody is left to count: every child referred is in one of the groups left out"],
    ]);
  });
  it("is 100 exactly when every child due was on time", () => {
    const small = fc.nat({ max: 200 });
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 200 }), small, small, small, (b, c, d, e, late) => {
        const [[result]] = partCTransition([[b + c + d + e + late]], [[b]], [[c]], [[d]], [[e]]) as [
          [number],
        ];
        expect(result === 100).toBe(late === 0);
      }),
    );
  });
});

describe("TRANSITION_RECORD", () => {
  const yes = Array<string>(8).fill("Y");
  const but = (changes: Record<number, unknown>) => yes.map((cell, index) => changes[index] ?? cell);
  it("names the letters that fail, takes N/A in h only", () => {
    const records = [
      yes,
      but({ 0: "N", 7: "No" }),
      but({ 7: "N/A" }),
      but({ 6: "N/A" }),
      but({ 2: "maybe" }),
      but({ 3: " " }),
    ];
    expect(shown(transitionRecord(records))).toEqual([
      ["compliant"],
      ["a, h"],
      ["compliant"],
      ['#N/A criteria, row 4, column 7: is marked as missing ("N/A")'],
      ['#VALUE! criteria, row 5, column 3: holds "maybe"; write Yes or No'],
      ["#N/A criteria, row 6, column 4: is blank"],
    ]);
  });
  it("asks for eight columns", () => {
    expect(() => transitionRecord([["Y", "N"]])).toThrow(
      "criteria is 1 x 2 (rows x columns): give eight columns",
    );
  });
});

describe("two parts of one whole", () => {
  it("gives the plan's baselines (lines 1896, 1986; 2102 recomputed)", () => {
    expect((complaintsTimely([[77]], [[53]], [[22]])[0] as number[])[0]).toBeCloseTo(97.4026, 4);
    expect(hearingsTimely([[10]], [[1]], [[9]])).toEqual([[100]]);
    expect((mediationAgreements([[52]], [[1]], [[45]])[0] as number[])[0]).toBeCloseTo(88.4615, 4);
  });
  it("gives Table 7 of 2005-06: 97 of 97, 3 of 4, 38 of 46 (lines 2211-2231)", () => {
    expect(complaintsTimely([[97]], [[59]], [[38]])).toEqual([[100]]);
    expect(hearingsTimely([[4]], [[1]], [[2]])).toEqual([[75]]);
    expect((mediationAgreements([[46]], [[5]], [[33]])[0] as number[])[0]).toBeCloseTo((100 * 38) / 46, 10);
  });
  it("refuses parts above the whole", () => {
    expect(shown(hearingsTimely([[4]], [[3]], [[2]]))).toEqual([
      ["#VALUE! adjudicated: 4 is less than the 5 in withinTimeline and withinExtended"],
    ]);
  });
});

describe("TIMELY_ACCURATE", () => {
  it("asks for two ranges of one shape without gaps", () => {
    expect(() => timelyAccurate([["Y"], ["N"]], [["Y"]])).toThrow(/timely is 2 x 1 and accurate is 1 x 1/);
    expect(() => timelyAccurate([["Y"], [""]], [["Y"], ["Y"]])).toThrow("timely, row 2: is blank");
  });
});
