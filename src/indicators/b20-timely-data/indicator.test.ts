import { describe, expect, it } from "vitest";
import type { RawCell } from "../declaration";
import { columnOf, computeRows } from "../countForm/testing";
import { dueDates, reportMeant, reportsDue } from "./dueDates";
import { indicator } from "./indicator";

const form = indicator.inputs[0]!;
const compute = (rows: readonly Readonly<Record<string, RawCell>>[], ffy = 2009) =>
  computeRows(form, rows, ffy);

/* 41306 is February 1, 2013; 41579 is November 1, 2013, as any spreadsheet has it. */
const FEBRUARY = 41306;
const NOVEMBER = 41579;
const yes = { timely: "Yes", accurate: "Yes" };

/** All eight reports of the plan's list (line 2145), in other words than ours. */
const ALL = [
  "Child count with race and ethnicity",
  "Educational environments",
  "Assessment",
  "Annual Performance Report",
  "Exiting",
  "Discipline",
  "Personnel",
  "Dispute resolution",
].map((report) => ({ report, ...yes }));

describe("indicator 20", () => {
  it("is 100 percent where every report is on time and accurate", () => {
    const found = compute(ALL);
    expect(found.results[0]!.outcome).toEqual({ kind: "value", value: 100 });
    expect(found.results[0]!.working.numbers).toBe("8 / 8 x 100 = 100.0");
    expect(found.problems).toEqual([]);
  });

  it("gives three percents, and the one of both is the result", () => {
    const found = compute(
      ALL.map((row, at) => ({
        ...row,
        timely: at === 5 ? "No" : "Yes",
        accurate: at === 5 || at === 6 ? "No" : "Yes",
      })),
    );
    // By hand: 7 of 8, 6 of 8, 6 of 8.
    expect(found.tables.find(({ id }) => id === "percents")!.rows).toEqual([[87.5, 75, 75]]);
    expect(found.results[0]!.outcome).toEqual({ kind: "value", value: 75 });
    expect(found.tables.find(({ id }) => id === "reports")!.flagged).toEqual([5, 6]);
    expect(found.charts[0]).toMatchObject({
      series: [{ values: [87.5, 75, 75] }],
      marks: [{ label: "Target", value: 100 }],
    });
  });

  it("answers from the dates: on the due date is on time, a day later is late", () => {
    const found = compute([
      { report: "Exiting", due: NOVEMBER, sent: NOVEMBER, timely: null, accurate: "Yes" },
      { report: "Discipline", due: NOVEMBER, sent: NOVEMBER + 1, timely: null, accurate: "Yes" },
    ]);
    expect(columnOf(found, "On time", "reports")).toEqual([true, false]);
    expect(columnOf(found, "Due", "reports")).toEqual(["2013-11-01", "2013-11-01"]);
    expect(found.results[0]!.outcome).toEqual({ kind: "value", value: 50 });
  });

  it("refuses what cannot be answered, and says where", () => {
    const found = compute([
      { report: "Child count", due: FEBRUARY, sent: FEBRUARY + 1, timely: "Yes", accurate: "Yes" },
      { report: "Exiting", due: NOVEMBER, sent: null, timely: null, accurate: "Yes" },
      { report: "Personnel", due: "soon", sent: null, timely: "Yes", accurate: "maybe" },
      { report: "Assessment", due: null, sent: null, timely: "Yes", accurate: null },
      { report: "assessment", due: null, sent: null, timely: "Yes", accurate: "Yes" },
      { report: null, due: null, sent: null, timely: "Yes", accurate: "Yes" },
    ]);
    expect(found.problems.map(({ row, column, message }) => [row, column, message])).toEqual([
      [
        0,
        "timely",
        "On time: says Yes, but the report was due on February 1, 2013 and sent on February 2, 2013",
      ],
      [1, "timely", "On time: is blank"],
      [2, "due", 'Due date: holds "soon", not a date'],
      [2, "accurate", 'Accurate: holds "maybe"; write Yes or No'],
      [3, "accurate", "Accurate: is blank"],
      [4, "report", "Report: assessment is there twice, in rows 4 and 5"],
      [5, "report", "Report: is blank"],
    ]);
    expect(found.results[0]!.outcome.kind).toBe("undefined");
    expect(found.tables).toEqual([]);
  });

  it("warns of a due date that is not the plan's, and of reports that are not there", () => {
    const found = compute([
      { report: "Child count", due: FEBRUARY, sent: FEBRUARY, ...yes },
      { report: "Exiting", due: FEBRUARY, sent: FEBRUARY, ...yes },
      { report: "Maintenance of effort", due: null, sent: null, ...yes },
    ]);
    expect(found.problems.map(({ severity, row, message }) => [severity, row, message])).toEqual([
      [
        "warning",
        undefined,
        "No row for: placement (due February 1), assessment (due February 1), performance report (due February 1), discipline (due November 1), personnel (due November 1), dispute resolution (due November 1).",
      ],
      ["warning", 1, "Due date: is February 1, 2013; the plan's due date for exiting is November 1"],
    ]);
    expect(found.notes.map(({ text }) => text)).toContain(
      "Counted although the plan's list does not name it: Maintenance of effort.",
    );
  });

  it("is live: over the person's columns, or over the table where an answer came from dates", () => {
    const formula = (rows: Parameters<typeof compute>[0]) =>
      compute(rows).tables.find(({ id }) => id === "percents")!.spills![0]!.formula;
    expect(formula(ALL)).toBe("=MN.TIMELY_ACCURATE({column:timely},{column:accurate})");
    expect(
      formula([{ report: "Exiting", due: NOVEMBER, sent: NOVEMBER, timely: null, accurate: "Yes" }]),
    ).toBe("=MN.TIMELY_ACCURATE({range:reports!1,4,1,4},{range:reports!1,5,1,5})");
    expect(compute(ALL).results[0]!.formula).toBe("={cell:percents!1,3}");
  });

  it("has the plan's due dates by year: six reports in the baseline, eight from FFY 2005 on", () => {
    expect(dueDates.map(({ since }) => since)).toEqual([2004, 2005]);
    expect(reportsDue(2004).map(({ report }) => report)).not.toContain("assessment");
    expect(reportsDue(2004)).toHaveLength(6);
    expect(reportsDue(2005)).toHaveLength(8);
    expect(reportMeant("Table 7", 2004)).toBeUndefined();
    expect(reportMeant("Table 7", 2005)).toEqual({ report: "dispute resolution", day: "November 1" });
  });
});
