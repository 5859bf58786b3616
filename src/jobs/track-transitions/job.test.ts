import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicator } from "../../indicators/b12-early-childhood-transition/indicator";
import type { RawCell } from "../../indicators/declaration";
import { computeForm, percentOf, tableOf as tableOfForm } from "../../indicators/recordForm/testing";
import { cellsUnder, figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { day, stands } from "../trackers/testing";
import { job } from "./job";

const birth = day("2022-04-01");
const third = day("2025-04-01");
const on = (row: TestRow, asOf: string) => stands(job, { birth, eligible: "Yes", ...row }, asOf);

describe("children leaving Part C", () => {
  it("need an IEP on the third birthday at the latest; born on February 29, on February 28", () => {
    expect(on({}, "2025-04-01")).toEqual(["2025-04-01", 0, "at risk"]);
    expect(on({}, "2025-04-02")).toEqual(["2025-04-01", -1, "late"]);
    expect(on({ iep: third }, "2025-05-01")[2]).toBe("done on time");
    expect(on({ iep: third + 1 }, "2025-05-01")[2]).toBe("done 1 day late");
    const leap = { birth: day("2024-02-29") };
    expect(on(leap, "2027-02-28")).toEqual(["2027-02-28", 0, "at risk"]);
    expect(on(leap, "2027-03-01")).toEqual(["2027-02-28", -1, "late"]);
    // Born so that the third birthday lies in a leap year.
    expect(on({ birth: day("2021-02-28") }, "2024-02-29")[2]).toBe("late");
  });

  it("are left out when referred less than 90 days before it, not at 90", () => {
    expect(on({ partCReferral: third - 89 }, "2025-05-01")[2]).toBe("left out: referred late");
    expect(on({ partCReferral: third - 90 }, "2025-05-01")[2]).toBe("late");
    // With an IEP in time a late referral does not matter.
    expect(on({ partCReferral: third - 10, iep: third }, "2025-05-01")[2]).toBe("done on time");
  });

  it("are left out when found not eligible by the birthday, not after it", () => {
    const not = (determined: RawCell) => on({ eligible: "No", determined }, "2025-05-01")[2];
    expect(not(third)).toBe("left out: not eligible");
    expect(not(null)).toBe("left out: not eligible");
    expect(not(third + 1)).toBe("done 1 day late");
  });

  it("are left out for a parent or an exception, not for the district", () => {
    const because = (reason: string) => on({ reason }, "2025-05-01")[2];
    expect(because("parent refused consent")).toBe("left out: parent or exception");
    expect(because("34 CFR 300.301(d) exception")).toBe("left out: parent or exception");
    expect(because("late referral")).toBe("left out: referred late");
    expect(because("district")).toBe("late");
    expect(because("unknown")).toBe("late");
  });

  it("need their eligibility determined first", () => {
    const [next] = cellsUnder(
      tableOf(
        runJob(job, { records: [{ id: "1", birth, eligible: null }] }, { asOf: "2025-03-31" }),
        "tracker",
      ),
      "What to do next",
    );
    expect(next).toBe("Determine eligibility. Have the IEP written and in place by the third birthday.");
  });

  it("refuse what cannot be", () => {
    const result = runJob(
      job,
      {
        records: [
          { id: "1", birth: null, eligible: "Yes" },
          { id: "2", birth, eligible: "Yes", iep: birth - 1 },
          { id: "3", birth, eligible: "No", iep: third },
          { id: "4", birth, eligible: "Yes", partCReferral: third + 1 },
          { id: "5", birth, eligible: null, determined: third },
          { id: "6", birth, eligible: "Yes", determined: third, iep: third - 1 },
        ],
      },
      { asOf: "2025-06-01" },
    );
    expect(said(result).map(([, row, column, severity]) => [row, column, severity])).toEqual([
      [0, "birth", "error"],
      [1, "iep", "error"],
      [2, "eligible", "error"],
      [3, "partCReferral", "error"],
      [4, "eligible", "error"],
      [5, "determined", "warning"],
    ]);
  });

  it("property: at the year's end each child is in the group of indicator 12, and the percent is the same", () => {
    const cell = (from: number, to: number) =>
      fc.option(fc.integer({ min: third + from, max: third + to }), { nil: null });
    const row = fc.record({
      eligible: fc.constantFrom("Yes", "No"),
      iep: cell(-100, 100),
      determined: cell(-120, 100),
      partCReferral: cell(-200, 0),
      reason: fc.constantFrom("parent", "exception", "late referral", "district", null),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (children) => {
        const rows = children.map((one, at) => ({
          id: `K${at}`,
          birth,
          ...one,
          iep: one.eligible === "No" ? null : one.iep,
        }));
        const form = computeForm(indicator, "records", rows);
        const result = runJob(job, { records: rows }, { asOf: "2026-06-30" });
        const groups = tableOfForm(form, "counts")!.rows.map(([, count]) => count);
        const count = (...words: string[]): number =>
          tableOf(result, "tracker").rows.filter((cells) =>
            words.some((word) => cells.some((one) => typeof one === "string" && one.startsWith(word))),
          ).length;
        expect([
          rows.length,
          count("left out: not eligible"),
          count("done on time"),
          count("left out: parent"),
          count("left out: referred late"),
          count("late by") +
            tableOf(result, "tracker").rows.filter((cells) =>
              cells.some((one) => /^done .* late$/.test(String(one))),
            ).length,
        ]).toEqual(groups);
        expect(figureOf(result, "share")).toBe(percentOf(form, "12"));
      }),
    );
  });
});
