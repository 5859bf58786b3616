import { describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import { figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { job } from "./job";

const child = (entry: RawCell, exit: RawCell, progress: RawCell, more: TestRow = {}): TestRow => ({
  ...Object.fromEntries(
    ["A", "B", "C"].flatMap((code) => [
      [`entry${code}`, entry],
      [`exit${code}`, exit],
      [`progress${code}`, progress],
    ]),
  ),
  ...more,
});
// November 13, 2019 to September 22, 2020: 314 days; withdrawn January 21, back August 26: 96 days of service. A case of the
// Tennessee early intervention system, reference case of days of service.
const served = { child: "T1", entryDate: 43782, exitDate: 44096 };
const withdrawn = { child: "t1", from: 43851, to: 44069 };

describe("from exits to child outcomes", () => {
  it("adds up in each outcome and names the steps", () => {
    const found = runJob(job, {
      children: [
        child(3, 5, "Yes"),
        child(3, 6, "Yes", { exitA: null }),
        child(4, 3, null),
        child(2, 2, "No", { entryC: 9 }),
      ],
    });
    expect(tableOf(found, "waterfall").rows).toEqual([
      ["Rows with a child", null, 4, null, 4, null, 4],
      ["Entry rating is not 1 to 7", 0, 4, 0, 4, 1, 3],
      ["Exit rating is not 1 to 7", 0, 4, 0, 4, 0, 3],
      ["Progress answer cannot be read", 0, 4, 0, 4, 0, 3],
      ["No rating at entry or exit", 0, 4, 0, 4, 0, 3],
      ["No entry rating", 0, 4, 0, 4, 0, 3],
      ["No exit rating", 1, 3, 0, 4, 0, 3],
      ["Impossible combination", 1, 2, 1, 3, 0, 3],
      ["Progress answer missing", 1, 1, 1, 2, 1, 2],
      ["With a category", null, 1, null, 2, null, 2],
    ]);
    expect([figureOf(found, "allThree"), figureOf(found, "completeA"), figureOf(found, "completeB")]).toEqual(
      [1, 25, 50],
    );
    // B: one c, one d.
    expect([figureOf(found, "7B-SS1"), figureOf(found, "7B-SS2")]).toEqual([100, 50]);
    expect(said(found).map(([input, row, column]) => [input, row, column])).toEqual([
      ["children", 1, "exitA"],
      ["children", 2, "progressA"],
      ["children", 2, "progressB"],
      ["children", 2, "progressC"],
      ["children", 3, "entryC"],
      ["children", 3, "progressA"],
      ["children", 3, "progressB"],
    ]);
  });

  it("asks the workbook for the counts where a cell counts by the same rules, and only there", () => {
    const children = [child(3, 5, "Yes", served)];
    expect(tableOf(runJob(job, { children }), "counts").spills?.[0]?.formula).toBe(
      '=MN.COSF_COUNTS({column:children/entryA},{column:children/exitA},{column:children/progressA},"strict","leave out",{column:children/entryDate},{column:children/exitDate},182)',
    );
    expect(tableOf(runJob(job, { children, breaks: [withdrawn] }), "counts").spills).toBeUndefined();
    expect(tableOf(runJob(job, { children }, { ffy: "2020" }), "counts").spills).toBeUndefined();
  });

  it("takes the days of breaks off", () => {
    const children = [child(3, 5, "Yes", served)];
    const outOf = (settings: Record<string, string>, breaks?: readonly TestRow[]) =>
      tableOf(runJob(job, { children, ...(breaks && { breaks }) }, settings), "waterfall").rows.find(
        ([step]) => step === "Too few days of service",
      )?.[1];
    expect(outOf({})).toBe(0);
    expect(outOf({}, [withdrawn])).toBe(1);
    expect(outOf({ minimumDays: "97" }, [withdrawn])).toBe(1);
    expect(outOf({ minimumDays: "96" }, [withdrawn])).toBe(0);
    const sheet = runJob(job, { children, breaks: [withdrawn] }).sheets[0]!;
    const block = sheet.blocks.find((one) => one.kind === "table");
    expect(block?.kind === "table" && block.rows[0]).toEqual([
      1,
      "T1",
      43782,
      44096,
      96,
      "Too few days of service",
      "Too few days of service",
      "Too few days of service",
      "Nothing, if the dates are right: too short a time to be counted.",
    ]);
  });

  it("leaves a child with an unreadable break out and says where; warns of a break of nobody", () => {
    const found = runJob(job, {
      children: [child(3, 5, "Yes", served)],
      breaks: [
        { child: "T1", from: "soon", to: 44069 },
        { child: "T9", from: 43851, to: 44069 },
      ],
    });
    expect(tableOf(found, "waterfall").rows.find(([step]) => String(step).startsWith("Break"))?.[1]).toBe(1);
    expect(said(found).map(([input, row, column, severity]) => [input, row, column, severity])).toEqual([
      ["breaks", 0, "from", "error"],
      ["breaks", 1, "child", "warning"],
    ]);
  });

  it("shows what another number of days gives", () => {
    const entryDate = 44927;
    const children = [
      child(3, 6, "Yes", { entryDate, exitDate: entryDate + 181 }),
      child(3, 5, "Yes", { entryDate, exitDate: entryDate + 182 }),
      child(3, 3, "Yes", { entryDate, exitDate: entryDate + 183 }),
    ];
    const rows = tableOf(runJob(job, { children }, { thresholds: "181; 183" }), "thresholds").rows;
    expect(rows.slice(0, 3)).toEqual([
      ["A", 181, 0, 0, 1, 1, 1, 0, 3, (100 * 2) / 3, (100 * 2) / 3 - 50, 100 / 3, 100 / 3],
      ["A", 182, 1, 0, 1, 1, 0, 0, 2, 50, 0, 0, 0],
      ["A", 183, 2, 0, 1, 0, 0, 0, 1, 0, -50, 0, 0],
    ]);
    const odd = runJob(job, { children }, { thresholds: "half a year; 182.5" });
    expect(odd.problems.map(({ message }) => message)).toHaveLength(4);
  });

  it("finds no fault with rows of another year", () => {
    const children = [child(null, 5, "No", { entryDate: 39000, exitDate: 40359 })];
    expect(runJob(job, { children }, { ffy: "2010" }).problems).toEqual([]);
    expect(runJob(job, { children }, { ffy: "2009" }).problems).toHaveLength(3);
  });

  it("says when a year cannot be asked for", () => {
    const found = runJob(job, { children: [child(3, 5, "Yes")] }, { ffy: "2010" });
    expect(said(found)[0]?.slice(0, 4)).toEqual(["children", undefined, undefined, "warning"]);
    expect(figureOf(found, "allThree")).toBe(1);
  });
});
