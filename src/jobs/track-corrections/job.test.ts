import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicator } from "../../indicators/b15-correction/indicator";
import { computeForm, percentOf } from "../../indicators/recordForm/testing";
import { isoDate } from "../../measures/dates";
import { cellsUnder, figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { day, stands } from "../trackers/testing";
import { job } from "./job";

const identified = day("2024-03-15");
const on = (row: TestRow, asOf: string) => stands(job, { identified, ...row }, asOf);

describe("corrections", () => {
  it("are due on the same day a year later; February 29 becomes February 28", () => {
    expect(on({}, "2025-03-15")).toEqual(["2025-03-15", 0, "at risk"]);
    expect(on({}, "2025-03-16")).toEqual(["2025-03-15", -1, "late"]);
    const leap = { identified: day("2024-02-29") };
    expect(on(leap, "2025-02-28")).toEqual(["2025-02-28", 0, "at risk"]);
    expect(on(leap, "2025-03-01")).toEqual(["2025-02-28", -1, "late"]);
    expect(on({ identified: day("2023-02-28") }, "2024-02-28")).toEqual(["2024-02-28", 0, "at risk"]);
    expect(on({ identified: day("2023-02-28") }, "2024-02-29")[2]).toBe("late");
    expect(on({ identified: day("2023-12-31") }, "2024-12-31")[0]).toBe("2024-12-31");
  });

  it("count on the day they are verified, not on the day they were made", () => {
    const made = { corrected: day("2025-03-01") };
    expect(on({ ...made, verified: day("2025-03-15") }, "2025-06-01")[2]).toBe("done on time");
    expect(on({ ...made, verified: day("2025-03-16") }, "2025-06-01")[2]).toBe("done 1 day late");
    expect(on(made, "2025-06-01")[2]).toBe("late");
  });

  it("say first to get the correction, then to verify it", () => {
    const next = (row: TestRow) =>
      cellsUnder(
        tableOf(
          runJob(job, { records: [{ id: "F", identified, ...row }] }, { asOf: "2024-06-01" }),
          "tracker",
        ),
        "What to do next",
      )[0];
    expect(next({})).toBe("Get the correction and its evidence from the district. Verify the correction.");
    expect(next({ corrected: day("2024-05-01") })).toBe("Verify the correction.");
  });

  it("name the district once, though a citation's name begins with it", () => {
    const urgent = (id: string) =>
      figureOf(
        runJob(job, { records: [{ id, district: "North", identified }] }, { asOf: "2024-06-01" }),
        "next",
      );
    expect(urgent("North, R-1, 13e")).toBe("North, R-1, 13e: March 15, 2025");
    expect(urgent("Northern 1")).toBe("Northern 1, North: March 15, 2025");
  });

  it("refuse a verification before the correction or the finding", () => {
    const result = runJob(
      job,
      {
        records: [
          { id: "1", identified, corrected: identified + 5, verified: identified + 4 },
          { id: "2", identified, verified: identified - 1 },
          { id: "3", identified: null, verified: identified },
        ],
      },
      { asOf: "2024-06-01" },
    );
    expect(said(result).map(([, row, column, severity]) => [row, column, severity])).toEqual([
      [0, "verified", "error"],
      [1, "verified", "error"],
      [2, "identified", "error"],
    ]);
  });

  it("property: on the latest day in the data the percent is indicator 15 without the findings whose year runs", () => {
    const row = fc.record({
      identified: fc.integer({ min: identified, max: identified + 900 }),
      after: fc.option(fc.integer({ min: 0, max: 700 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (findings) => {
        const rows = findings.map(({ identified: from, after }, at) => ({
          id: `F${at}`,
          identified: from,
          verified: after === null ? null : from + after,
        }));
        const latest = Math.max(...rows.map((one) => Math.max(one.identified, one.verified ?? 0)));
        const form = computeForm(indicator, "findings", rows, { settings: { running: "leave out" } });
        expect(figureOf(runJob(job, { records: rows }, { asOf: isoDate(latest) }), "share")).toBe(
          percentOf(form, "15"),
        );
      }),
    );
  });
});
