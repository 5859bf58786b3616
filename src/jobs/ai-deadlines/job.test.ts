import { convertIcsCalendar } from "ts-ics";
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import { serialOfIso } from "../../measures/dates";
import type { JobResult } from "../declaration";
import { figureOf, runJob, tableOf, type TestRow } from "../testing";
import { job } from "./job";

const day = (text: string): number => serialOfIso(text)!;

/** Runs the job for FY 2027, judged on February 20, 2027 unless told otherwise. */
function run(
  tables: Readonly<Record<string, readonly TestRow[]>>,
  settings: Readonly<Record<string, string>> = {},
): JobResult {
  return runJob(job, tables, { fy: "2027", asOf: "2027-02-20", ...settings });
}

const dates = (result: JobResult) =>
  tableOf(result, "dates").rows.map((row) => [row[0], row[1], row[3], row[5]]);

const lake = {
  district: "Lake",
  planFirstYear: 2025,
  newlyIdentified: "No",
  identifiableSchools: 0,
  hearing: day("2027-03-31"),
  reportDone: day("2026-12-01"),
};

describe("ai-deadlines", () => {
  it("sorts what is late first, then by day, what is over last", () => {
    const result = run({ districts: [lake] }, { asOf: "2027-03-02" });
    expect(dates(result)).toEqual([
      // Posting is due 30 days before March 31, on March 1, which was yesterday.
      [
        "Lake",
        "Post materials for the hearing for FY 2027 (school year 2026-27)",
        "2027-03-01",
        "late by 1 day",
      ],
      ["Lake", "Three-year plan from FY 2028 (school year 2027-28)", "2027-03-15", "due in 13 days"],
      ["Lake", "Budget for FY 2028 (school year 2027-28)", "2027-03-15", "due in 13 days"],
      ["Lake", "Annual public hearing for FY 2027 (school year 2026-27)", "2027-03-31", "due in 29 days"],
      [
        "Lake",
        "Department decides on the budget for FY 2028 (school year 2027-28)",
        "2027-06-01",
        "in 91 days",
      ],
      ["Lake", "October 1 student count for FY 2027 (school year 2026-27)", "2026-10-01", "was 152 days ago"],
      ["Lake", "Progress report on FY 2026 (school year 2025-26)", "2026-12-15", "done"],
      [
        "State of Minnesota",
        "Department reports to the legislature for FY 2027 (school year 2026-27)",
        "2027-02-01",
        "was 29 days ago",
      ],
    ]);
    expect([figureOf(result, "late"), figureOf(result, "soon"), figureOf(result, "undated")]).toEqual([
      1, 3, 0,
    ]);
    expect(figureOf(result, "next")).toBe(
      "Post materials for the hearing for FY 2027 (school year 2026-27): Monday, March 1, 2027",
    );
    expect(result.problems).toEqual([]);
  });

  it("takes days done from the sheet it wrote before", () => {
    const before = run({ districts: [lake] }, { asOf: "2027-03-02" });
    const sheet = before.sheets[0]!.blocks.find((block) => block.kind === "table")!;
    const titles = sheet.columns.map(({ title }) => title);
    const at = (name: string) => titles.indexOf(name);
    const kept = sheet.rows.map((row) => ({
      district: row[at("District")] as RawCell,
      what: row[at("Deadline")] as RawCell,
      about: row[at("About fiscal year")] as RawCell,
      done:
        row[at("Deadline")] === "Post materials for the hearing"
          ? day("2027-03-02")
          : (row[at("Done on")] as RawCell),
    }));
    const after = run({ districts: [{ ...lake, reportDone: null }], kept: kept }, { asOf: "2027-03-02" });
    expect(figureOf(after, "late")).toBe(0);
    expect(dates(after).map((row) => row[3])).toContain("done, 1 day late");
    expect(dates(after).find((row) => String(row[1]).startsWith("Progress report"))![3]).toBe("done");
  });

  it("describes one district by the settings alone, and says what is missing", () => {
    const result = run({}, { district: "Pine", planFirstYear: "2028", newlyIdentified: "yes", hearing: "" });
    expect(dates(result).map(([, what, last]) => [what, last])).toEqual([
      ["Three-year plan from FY 2028 (school year 2027-28)", "2027-06-15"],
      ["Budget for FY 2028 (school year 2027-28)", "2027-06-15"],
      ["October 1 student count for FY 2027 (school year 2026-27)", "2026-10-01"],
      ["Department reports to the legislature for FY 2027 (school year 2026-27)", "2027-02-01"],
    ]);
    expect(run({}).problems.map(({ severity, message }) => [severity, message])).toEqual([
      ["warning", "Plan's first fiscal year: not given"],
    ]);
    expect(figureOf(run({}), "undated")).toBe(2);
  });

  it("takes the fiscal year of the day where none is given, and refuses a day that is none", () => {
    expect(run({}, { fy: "" }).notes[0]!.text).toMatch(/^The dates of FY 2027/);
    expect(run({}, { asOf: "2027-02-30" }).problems[0]).toMatchObject({ severity: "error" });
    expect(run({}, { fy: "1999" }).problems[0]).toMatchObject({ severity: "error" });
  });

  it("names the cell of each thing that cannot be used", () => {
    const result = run({
      districts: [
        lake,
        { district: "lake", planFirstYear: 2025 },
        { district: "Far", planFirstYear: "2026-28", hearing: "soon" },
        {
          district: "Wood",
          planFirstYear: "2025-26",
          hearing: day("2027-07-01"),
          budgetDone: day("2027-03-01"),
        },
        { district: "Moor", planFirstYear: 2025, budgetDone: day("2026-03-10") },
      ],
    });
    expect(
      result.problems.map(({ row, column, severity, message }) => [row, column, severity, message]),
    ).toEqual([
      [1, "district", "error", "District: lake is there twice, in rows 1 and 2"],
      [2, "planFirstYear", "error", 'Plan\'s first fiscal year: holds "2026-28"'],
      [2, "hearing", "error", 'Hearing date: holds "soon", not a date'],
      [
        3,
        "budgetDone",
        "warning",
        "Budget sent in on: March 1, 2027 has not come yet on February 20, 2027; taken as not done",
      ],
      [3, "hearing", "warning", "Hearing date: July 1, 2027 lies in FY 2028 (school year 2027-28); left out"],
      [
        4,
        "budgetDone",
        "warning",
        "Budget sent in on: March 10, 2026 lies in FY 2026 (school year 2025-26); taken as not done",
      ],
    ]);
  });

  it("writes a calendar of what is ahead, which another reader understands", () => {
    const result = run({ districts: [lake] }, { asOf: "2026-10-10", remind: "14" });
    const [file] = result.files;
    expect(file).toMatchObject({
      name: "achievement-and-integration-deadlines-fy2027.ics",
      type: "text/calendar",
    });
    const events = convertIcsCalendar(undefined, file!.text).events!;
    expect(events.map(({ summary, start }) => [summary, start.date.toISOString().slice(0, 10)])).toEqual([
      ["Lake: Progress report on FY 2026, opens", "2026-10-15"],
      ["Lake: Progress report on FY 2026, last day", "2026-12-15"],
      ["State of Minnesota: Department reports to the legislature for FY 2027", "2027-02-01"],
      ["Lake: Post materials for the hearing for FY 2027", "2027-03-01"],
      ["Lake: Three-year plan from FY 2028", "2027-03-15"],
      ["Lake: Budget for FY 2028", "2027-03-15"],
      ["Lake: Annual public hearing for FY 2027", "2027-03-31"],
      ["Lake: Department decides on the budget for FY 2028", "2027-06-01"],
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events[4]!.uid).toBe("ai-plan-fy2028-lake@mn-indicators");
    expect(events.filter(({ alarms }) => (alarms?.length ?? 0) > 0)).toHaveLength(5);
    expect(run({}, { remind: "0" }).files[0]!.text).not.toContain("VALARM");
  });

  it("has the State's own date once, and a report of its own for identifiable schools", () => {
    const result = run(
      {
        districts: [
          { ...lake, identifiableSchools: 2, schoolReportDone: day("2026-12-16") },
          { district: "Wood", planFirstYear: 2026 },
        ],
      },
      { asOf: "2027-01-04" },
    );
    const all = dates(result);
    expect(all.filter((row) => row[0] === "State of Minnesota")).toHaveLength(1);
    expect(all.find((row) => String(row[1]).includes("each racially identifiable school"))![3]).toBe(
      "done, 1 day late",
    );
    expect(tableOf(result, "next").rows.map((row) => [row[0], row[4], row[5]])).toEqual([
      ["Lake", "in 56 days", 0],
      ["Wood", "late by 20 days", 1],
    ]);
  });

  it("gives the same in any order of the districts", () => {
    const rows = [lake, { district: "Wood", planFirstYear: 2026 }, { district: "Ash", planFirstYear: 2027 }];
    const one = run({ districts: rows });
    const other = run({ districts: [...rows].reverse() });
    expect(dates(other)).toEqual(dates(one));
    expect(other.files).toEqual(one.files);
  });
});
