import { convertIcsCalendar } from "ts-ics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOf, computeRows } from "../../indicators/countForm/testing";
import { indicator } from "../../indicators/b16-complaints/indicator";
import type { RawCell } from "../../indicators/declaration";
import { figureOf, runJob, said, cellsUnder, tableOf, type TestRow } from "../testing";
import { day, stands, standings } from "../trackers/testing";
import { job } from "./job";

const received = day("2024-01-01");
const on = (row: TestRow, asOf: string) => stands(job, { received, ...row }, asOf);

describe("complaints", () => {
  it("are due 60 days after receipt, over month ends and February 29", () => {
    // January has 30 days left after the 1st, February 29 of 2024 makes 59; March 1 is the 60th.
    expect(on({}, "2024-01-02")[0]).toBe("2024-03-01");
    expect(stands(job, { received: day("2023-01-01") }, "2023-01-02")[0]).toBe("2023-03-02");
    expect(stands(job, { received: day("2024-02-29") }, "2024-02-29")[0]).toBe("2024-04-29");
    expect(stands(job, { received: day("2023-12-31") }, "2024-01-01")[0]).toBe("2024-02-29");
  });

  it("are in time on the last day and late on the next, weekend or not", () => {
    expect(on({}, "2024-03-01")).toEqual(["2024-03-01", 0, "at risk"]);
    expect(on({}, "2024-03-02")).toEqual(["2024-03-01", -1, "late"]);
    expect(on({ report: day("2024-03-01") }, "2024-06-01")).toEqual(["2024-03-01", 0, "done on time"]);
    expect(on({ report: day("2024-03-02") }, "2024-06-01")[2]).toBe("done 1 day late");
    // Due on Saturday, April 27, 2024; nothing is moved.
    expect(stands(job, { received: day("2024-02-27") }, "2024-04-28")).toEqual(["2024-04-27", -1, "late"]);
  });

  it("have their draft due after 45 days, also when the 60 are extended", () => {
    const extended = { extension: 60, extendedOn: day("2024-02-10") };
    // 45 days after January 1 is February 15.
    expect(on(extended, "2024-02-15")).toEqual(["2024-04-30", 75, "due"]);
    expect(on(extended, "2024-02-16")[2]).toBe("at risk");
    expect(on({ ...extended, draft: day("2024-02-15") }, "2024-02-16")[2]).toBe("due");
    expect(on({ ...extended, draft: day("2024-02-17") }, "2024-02-16")[2]).toBe("at risk");
  });

  it("take an extension granted on the last day, not one of the day after", () => {
    expect(on({ extension: 30, extendedOn: day("2024-03-01") }, "2024-03-20")).toEqual([
      "2024-03-31",
      11,
      "at risk",
    ]);
    const late = runJob(
      job,
      { records: [{ id: "C1", received, extension: 30, extendedOn: day("2024-03-02") }] },
      { asOf: "2024-03-20" },
    );
    expect(standings(late)["C1"]).toEqual(["2024-03-01", -19, "late"]);
    expect(said(late)).toEqual([
      [
        "records",
        0,
        "extendedOn",
        "warning",
        "Extension granted on: 2024-03-02 is after the limit was over, 2024-03-01; the 30 days are not counted",
      ],
    ]);
    // Without a day of granting it is believed.
    expect(on({ extension: 30 }, "2024-03-20")[0]).toBe("2024-03-31");
  });

  it("are left out once they are withdrawn, and late until then", () => {
    const withdrawn = { withdrawn: day("2024-03-10") };
    expect(on(withdrawn, "2024-03-09")[2]).toBe("late");
    expect(on(withdrawn, "2024-03-10")[2]).toBe("left out: withdrawn or dismissed");
  });

  it("say what is wrong with impossible rows, and count them", () => {
    const result = runJob(
      job,
      {
        records: [
          { id: "C1", received: null },
          { id: "C2", received, report: received - 1 },
          { id: "C3", received, report: received + 9, withdrawn: received + 9 },
          { id: "C4", received: "May", why: null },
          { id: "C5", received, extension: 1.5 },
          { id: "C6", received },
          { id: "c6", received },
          { id: "C8", received, extension: 5 },
        ],
      },
      { asOf: "2024-02-01" },
    );
    expect(
      said(result).map(([, row, column, severity, message]) => [row, column, severity, message]),
    ).toEqual([
      [0, "received", "error", "Complaint received: is blank"],
      [1, "report", "error", "Report issued: 2023-12-31 is before receipt, 2024-01-01"],
      [2, "withdrawn", "error", "Withdrawn or dismissed on: there is a day, but also a report"],
      [3, "received", "error", 'Complaint received: holds "May", not a date'],
      [4, "extension", "error", "Extension days: holds 1.5"],
      [6, "id", "error", "Complaint: c6 is there twice, in rows 6 and 7"],
      [7, "why", "warning", "Reason for extension: is blank for an extended complaint"],
    ]);
    expect(figureOf(result, "unread")).toBe(6);
  });

  it("have a verdict that fails a nightly run only while something is late", () => {
    const tone = (asOf: string, report: RawCell = null) =>
      runJob(job, { records: [{ id: "C1", received, report }] }, { asOf }).figures.find(
        ({ id }) => id === "late",
      )!.verdict!.tone;
    expect(tone("2024-03-01")).toBe("good");
    expect(tone("2024-03-02")).toBe("bad");
    expect(tone("2024-03-05", day("2024-03-05"))).toBe("good");
  });

  it("stand by urgency with colour, word and next step", () => {
    const result = runJob(
      job,
      {
        records: [
          { id: "new", district: "North", received: day("2024-02-20") },
          { id: "late", district: "North", received },
          { id: "near", district: "South", received: day("2024-01-10"), draft: day("2024-02-20") },
          { id: "done", district: "South", received, report: day("2024-02-20") },
        ],
      },
      { asOf: "2024-03-05" },
    );
    const tracker = tableOf(result, "tracker");
    expect(cellsUnder(tracker, "Complaint")).toEqual(["late", "near", "new", "done"]);
    expect(cellsUnder(tracker, "Stands")).toEqual([
      "late by 4 days",
      "at risk: 5 days left",
      "due: 46 days left",
      "done on time",
    ]);
    expect(cellsUnder(tracker, "Signal")).toEqual(["red", "amber", null, "green"]);
    // A narrow pane shows the first columns: how it stands and what is left are among them.
    expect(tracker.columns.slice(0, 4).map(({ title }) => title)).toEqual([
      "Complaint",
      "District",
      "Stands",
      "Days left",
    ]);
    expect(cellsUnder(tracker, "What to do next")[0]).toBe(
      "Present the draft report to the supervisor. Issue the report now and write down why it is late.",
    );
    expect(tableOf(result, "tracker").flagged).toEqual([0]);
    expect(tableOf(result, "districts").rows.map(([name, late]) => [name, late])).toEqual([
      ["North", 1],
      ["South", 0],
    ]);
    expect(result.figures.find(({ id }) => id === "next")!.outcome).toMatchObject({
      value: "late, North: March 1, 2024",
    });
  });

  it("go into a calendar with the draft and the report still ahead", () => {
    const [file] = runJob(
      job,
      {
        records: [
          { id: "A", received },
          { id: "B", district: "North", received: day("2024-02-01") },
          { id: "C", received: day("2024-02-01"), draft: day("2024-02-28") },
          { id: "D", received: day("2024-02-01"), report: day("2024-02-28") },
        ],
      },
      { asOf: "2024-03-05" },
    ).files;
    const events = convertIcsCalendar(undefined, file!.text).events!.map(({ summary, start }) => [
      summary,
      start.date.toISOString().slice(0, 10),
    ]);
    expect(events).toEqual([
      ["Draft report due: North, B", "2024-03-17"],
      ["Complaint report due: North, B", "2024-04-01"],
      ["Complaint report due: C", "2024-04-01"],
    ]);
  });

  it("property: at the year's end the percent is indicator 16 of the same complaints", () => {
    const end = received + 400;
    const row = fc.record({
      received: fc.integer({ min: received, max: received + 200 }),
      extension: fc.constantFrom(0, 20),
      took: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      withdrawn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), (cases) => {
        const rows = cases.map(({ received: from, extension, took, withdrawn }, at) => ({
          id: `C${at}`,
          received: from,
          extension,
          report: took === undefined ? null : from + took,
          withdrawn: took === undefined && withdrawn ? from + 5 : null,
        }));
        // The counts of the form, taken from the rows themselves.
        const issued = cases.filter(({ took }) => took !== undefined);
        const onTime = issued.filter(({ took }) => took! <= 60).length;
        const extended = issued.filter(({ took, extension }) => took! > 60 && took! <= 60 + extension).length;
        const form = computeRows(indicator.inputs[0]!, [{ reports: issued.length, onTime, extended }], 2010);
        const outcome = form.results[0]!.outcome;
        const found = figureOf(runJob(job, { records: rows }, { asOf: "2025-02-04" }), "share");
        expect(end).toBe(day("2025-02-04"));
        expect(found).toBe(outcome.kind === "value" ? outcome.value : "undefined");
        expect(columnOf(form, "Reports issued (1.1)")).toBeDefined();
      }),
    );
  });
});
