import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicator } from "../../indicators/b20-timely-data/indicator";
import { computeForm, percentOf } from "../../indicators/recordForm/testing";
import { figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { day, standings, stands } from "../trackers/testing";
import { job } from "./job";

const exiting = (row: TestRow, asOf: string) => stands(job, { report: "Exiting", ...row }, asOf);

describe("submissions", () => {
  it("are due on the plan's days of the year judged on, both sides of the limit", () => {
    expect(exiting({ sent: null }, "2025-11-01")).toEqual(["2025-11-01", 0, "at risk"]);
    expect(exiting({ sent: null }, "2025-11-02")).toEqual(["2025-11-01", -1, "late"]);
    expect(stands(job, { report: "Child count", sent: null }, "2024-02-01")).toEqual([
      "2024-02-01",
      0,
      "at risk",
    ]);
    expect(exiting({ sent: day("2025-11-01") }, "2025-12-31")[2]).toBe("done on time");
    expect(exiting({ sent: day("2025-11-02") }, "2025-12-31")[2]).toBe("done 1 day late");
  });

  it("are the plan's eight where there is no table, and then all of them open", () => {
    const result = runJob(job, {}, { asOf: "2026-02-02", year: "" });
    expect(Object.entries(standings(result)).map(([name, [due, , how]]) => [name, due, how])).toEqual([
      ["assessment", "2026-02-01", "late"],
      ["child count", "2026-02-01", "late"],
      ["performance report", "2026-02-01", "late"],
      ["placement", "2026-02-01", "late"],
      ["discipline", "2026-11-01", "due"],
      ["dispute resolution", "2026-11-01", "due"],
      ["exiting", "2026-11-01", "due"],
      ["personnel", "2026-11-01", "due"],
    ]);
    expect(Object.values(standings(runJob(job, {}, { asOf: "2026-02-02", year: "2027" })))[0]![0]).toBe(
      "2027-02-01",
    );
  });

  it("ask about other due dates, reports of one day twice, and reports that are missing", () => {
    const result = runJob(
      job,
      {
        records: [
          { report: "Exiting", due: day("2025-10-01"), sent: null },
          { report: "Exiting", due: day("2025-10-01"), sent: null },
          { report: "Exiting", due: day("2024-11-01"), sent: day("2024-11-01") },
          { report: "Charter list", due: null, sent: null },
          { report: "Personnel", due: null, sent: null, accurate: "Yes" },
        ],
      },
      { asOf: "2025-10-20", year: "" },
    );
    expect(said(result).map(([, row, column, severity]) => [row, column, severity])).toEqual([
      [undefined, "report", "warning"],
      [0, "due", "warning"],
      [1, "due", "warning"],
      [1, "report", "error"],
      [3, "due", "warning"],
      [4, "accurate", "warning"],
    ]);
    expect(standings(result)["Charter list"]![2]).toBe("no due date");
    expect(tableOf(result, "tracker").rows).toHaveLength(4);
  });

  it("property: at the year's end the percent is indicator 20 of the same reports", () => {
    const names = ["child count", "placement", "assessment", "exiting", "discipline", "personnel"];
    const row = fc.record({
      sent: fc.integer({ min: -40, max: 40 }),
      accurate: fc.constantFrom("Yes", "No"),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: names.length }), (reports) => {
        const rows = reports.map(({ sent, accurate }, at) => {
          const due = day(at < 3 ? "2025-02-01" : "2025-11-01");
          return { report: names[at]!, due, sent: due + sent, accurate };
        });
        const form = computeForm(indicator, "reports", rows);
        expect(figureOf(runJob(job, { records: rows }, { asOf: "2026-01-01", year: "2025" }), "share")).toBe(
          percentOf(form, "20"),
        );
      }),
    );
  });
});
