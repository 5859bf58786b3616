import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicator } from "../../indicators/b17-hearings/indicator";
import { computeRows } from "../../indicators/countForm/testing";
import { figureOf, runJob, said, type TestRow } from "../testing";
import { day, stands } from "../trackers/testing";
import { job } from "./job";

const filed = day("2024-01-15");
const on = (row: TestRow, asOf: string) => stands(job, { filed, ...row }, asOf);

describe("hearings", () => {
  it("are due 45 days after filing, both sides of the limit, over February 29", () => {
    // 16 days to January 31, 29 in February: February 29 is the 45th.
    expect(on({}, "2024-02-29")).toEqual(["2024-02-29", 0, "at risk"]);
    expect(on({}, "2024-03-01")).toEqual(["2024-02-29", -1, "late"]);
    expect(stands(job, { filed: day("2023-01-15") }, "2023-03-01")).toEqual(["2023-03-01", 0, "at risk"]);
    expect(on({ decision: day("2024-02-29") }, "2024-05-01")[2]).toBe("done on time");
    expect(on({ decision: day("2024-03-02") }, "2024-05-01")[2]).toBe("done 2 days late");
  });

  it("take an extension of 30 days that came in time", () => {
    expect(on({ extension: 30, extendedOn: day("2024-02-29") }, "2024-03-30")).toEqual([
      "2024-03-30",
      0,
      "at risk",
    ]);
    expect(on({ extension: 30, extendedOn: day("2024-03-01") }, "2024-03-30")).toEqual([
      "2024-02-29",
      -30,
      "late",
    ]);
  });

  it("that are expedited go by their own day, and without one have none", () => {
    const expedited = { expedited: "Yes", expeditedDue: day("2024-02-10") };
    expect(on(expedited, "2024-02-10")).toEqual(["2024-02-10", 0, "at risk"]);
    expect(on(expedited, "2024-02-11")).toEqual(["2024-02-10", -1, "late"]);
    expect(on({ expedited: "Yes" }, "2024-06-11")).toEqual([null, null, "no due date"]);
  });

  it("are left out once they are resolved without a hearing", () => {
    expect(on({ resolved: day("2024-02-10") }, "2024-02-09")[2]).toBe("due");
    expect(on({ resolved: day("2024-02-10") }, "2024-05-01")[2]).toBe("left out: resolved without a hearing");
  });

  it("say what is doubtful and what is impossible", () => {
    const result = runJob(
      job,
      {
        records: [
          { id: "1", filed, extension: 60 },
          { id: "2", filed, expedited: "Yes" },
          { id: "3", filed, expedited: "No", expeditedDue: filed + 20 },
          { id: "4", filed, expedited: "Yes", extension: 10, expeditedDue: filed + 20 },
          { id: "5", filed, decision: filed - 1 },
          { id: "6", filed, decision: filed + 9, resolved: filed + 9 },
          { id: "7", filed, expedited: "perhaps" },
        ],
      },
      { asOf: "2024-02-01" },
    );
    expect(said(result).map(([, row, column, severity]) => [row, column, severity])).toEqual([
      [0, "extension", "warning"],
      [1, "expeditedDue", "warning"],
      [2, "expeditedDue", "warning"],
      [3, "extension", "error"],
      [4, "decision", "error"],
      [5, "resolved", "error"],
      [6, "expedited", "error"],
    ]);
  });

  it("property: at the year's end the percent is indicator 17 of the same hearings; expedited ones are not in it", () => {
    const row = fc.record({
      from: fc.integer({ min: filed, max: filed + 100 }),
      extension: fc.constantFrom(0, 30),
      took: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
      expedited: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), (cases) => {
        const rows = cases.map(({ from, extension, took, expedited }, at) => ({
          id: `H${at}`,
          filed: from,
          extension: expedited ? 0 : extension,
          expedited: expedited ? "Yes" : "No",
          expeditedDue: expedited ? from + 20 : null,
          decision: took === undefined ? null : from + took,
        }));
        const decided = cases.filter(({ took, expedited }) => took !== undefined && !expedited);
        const onTime = decided.filter(({ took }) => took! <= 45).length;
        const extended = decided.filter(
          ({ took, extension }) => took! > 45 && took! <= 45 + extension,
        ).length;
        const [result] = computeRows(
          indicator.inputs[0]!,
          [{ adjudicated: decided.length, onTime, extended }],
          2010,
        ).results;
        const outcome = result!.outcome;
        expect(figureOf(runJob(job, { records: rows }, { asOf: "2024-12-31" }), "share")).toBe(
          outcome.kind === "value" ? outcome.value : "undefined",
        );
      }),
    );
  });
});
