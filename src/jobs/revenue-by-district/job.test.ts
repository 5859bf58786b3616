import { describe, expect, it } from "vitest";
import { figureOf, runJob, said, tableOf } from "../testing";
import { job } from "./job";

/* Two made-up districts by hand: 350 x units x share + hold harmless, 10 x units, 70 percent aid (see achievement/revenue.test.ts). */
const A = {
  district: "A",
  adjustedPupilUnits: 7500,
  protectedPriorYear: 1946,
  enrollmentPriorYear: 7000,
  budget313: 800_000,
  budget318: 90_000,
};
const E = {
  district: "E",
  adjustedPupilUnits: 4800.25,
  protectedPriorYear: 2000,
  enrollmentPriorYear: 4000,
  budget313: 900_000,
  budget318: 48_002.5,
  holdHarmless: 52_800,
};
const at = (fy: string) => ({ fy });

describe("revenue of many districts", () => {
  it("computes each row, and adds up in cents", () => {
    const found = runJob(job, { districts: [A, E] }, at("2024"));
    expect(tableOf(found, "amounts").rows).toEqual([
      ["A", "FY 2024", 729_750, 75_000, 729_750, 75_000, 804_750, 563_325, 241_425, 2_189.25],
      [
        "E",
        "FY 2024",
        892_843.75,
        48_002.5,
        892_843.75,
        48_002.5,
        940_846.25,
        658_592.38,
        282_253.87,
        2_678.53,
      ],
    ]);
    expect(figureOf(found, "revenue")).toBe(1_745_596.25);
    expect(figureOf(found, "aid")).toBe(1_221_917.38);
    expect(figureOf(found, "levy")).toBe(523_678.87);
    expect(found.figures.map(({ id, working }) => [id, working?.numbers])).toEqual([
      ["initial", "729,750.00 + 892,843.75 = 1,622,593.75"],
      ["incentive", "75,000.00 + 48,002.50 = 123,002.50"],
      ["revenue", "804,750.00 + 940,846.25 = 1,745,596.25"],
      ["aid", "563,325.00 + 658,592.38 = 1,221,917.38"],
      ["levy", "241,425.00 + 282,253.87 = 523,678.87"],
    ]);
    expect(tableOf(found, "amounts").spills?.[0]?.formula).toBe(
      '=MN.AI_MAX_INITIAL(2024,{column:districts/adjustedPupilUnits},{column:districts/protectedPriorYear},{column:districts/enrollmentPriorYear},IF({column:districts/holdHarmless}="",0,{column:districts/holdHarmless}))',
    );
  });

  it("takes each row by its own year, and a single district with its working", () => {
    const found = runJob(job, { districts: [{ ...A, fiscalYear: 2015 }] }, at("2024"));
    expect(tableOf(found, "amounts").rows[0]?.[1]).toBe("FY 2015");
    expect(found.figures.find(({ id }) => id === "aid")?.working?.numbers).toBe(
      "70 percent x 804,750.00 = 563,325.00",
    );
    const early = runJob(job, { districts: [{ ...A, fiscalYear: 2014 }] });
    // FY 2014: the budget limit has no rule, so there is no initial revenue to speak of.
    expect(tableOf(early, "amounts").rows[0]?.slice(2)).toEqual([
      729_750,
      75_000,
      { missing: "no rule" },
      75_000,
      { missing: "no rule" },
      { missing: "no rule" },
      { missing: "no rule" },
      { missing: "no rule" },
    ]);
  });

  it("never counts a row without a rule as nothing in a sum, and says how many it lacks", () => {
    const found = runJob(job, {
      districts: [
        { ...A, fiscalYear: 2014 },
        { ...A, fiscalYear: 2024 },
        { ...E, fiscalYear: 2024 },
      ],
    });
    expect(found.figures.find(({ id }) => id === "revenue")).toMatchObject({
      title: "Revenue, 2 of 3 rows",
      verdict: { text: "1 row without a rule not in it", tone: "warning" },
      outcome: { value: 1_745_596.25 },
    });
    // Incentive revenue has a rule in FY 2014: three times, 75,000 twice and 48,002.50.
    expect(found.figures.find(({ id }) => id === "incentive")).toMatchObject({
      title: "Incentive revenue, all rows",
      outcome: { value: 198_002.5 },
    });
    const none = runJob(job, {
      districts: [
        { ...A, fiscalYear: 2013 },
        { ...E, fiscalYear: 2013 },
      ],
    });
    expect(figureOf(none, "revenue")).toBe("undefined");
  });

  it("reads money as people type it, then leaves the formulas out", () => {
    const found = runJob(job, { districts: [{ ...A, budget313: "$800,000.00", fiscalYear: "FY 2024" }] });
    expect(figureOf(found, "revenue")).toBe(804_750);
    expect(tableOf(found, "amounts").spills).toBeUndefined();
  });

  it("leaves out what it cannot read, and says where", () => {
    const found = runJob(
      job,
      {
        districts: [
          { ...A, budget313: "soon" },
          { ...A, district: "B", protectedPriorYear: 7001 },
          { ...A, district: "C", adjustedPupilUnits: -1 },
          { ...A, district: "D", enrollmentPriorYear: 7000.5 },
          { ...A, district: "F", fiscalYear: 24 },
        ],
      },
      at("2024"),
    );
    expect(said(found).map(([input, row, column, severity]) => [input, row, column, severity])).toEqual([
      ["districts", 0, "budget313", "error"],
      ["districts", 1, "protectedPriorYear", "error"],
      ["districts", 2, "adjustedPupilUnits", "error"],
      ["districts", 3, "enrollmentPriorYear", "error"],
      ["districts", 4, "fiscalYear", "error"],
    ]);
    expect(found.figures).toEqual([]);
    expect(found.tables).toEqual([]);
  });

  it("asks for a year where neither the table nor the settings say one", () => {
    expect(said(runJob(job, { districts: [A] }, at("")))).toEqual([
      [
        "districts",
        0,
        "fiscalYear",
        "error",
        "Fiscal year: is not in the table, and the settings name no year",
      ],
    ]);
  });
});
