import { describe, expect, it } from "vitest";
import { indicators } from "../../indicators/register";
import { jobs } from "../../jobs/register";
import type { FoundTable } from "../../workbook/port";
import { stepsOf, workbookSteps } from "./proposals";
import { stepKey } from "./steps";

const catalogue = { indicators, jobs };

function table(name: string, ...headers: string[]): FoundTable {
  return {
    name,
    kind: "table",
    range: { sheet: name, row: 0, column: 0, rows: 5, columns: headers.length },
    headers,
    rows: 4,
    writtenByUs: false,
  };
}

const fits = (found: FoundTable): readonly string[] =>
  stepsOf(catalogue, found).fits.map(({ step }) => stepKey(step));
const others = (found: FoundTable): readonly string[] =>
  stepsOf(catalogue, found).others.map(({ step }) => stepKey(step));
const workbook = (...tables: FoundTable[]): readonly string[] =>
  workbookSteps(tables.map((each) => stepsOf(catalogue, each))).map(({ fits: [{ step }] }) => stepKey(step));

const profile = table(
  "Results",
  ...["District name", "District number", "District type", "Indicator", "Measure", "FFY"],
  ...["Numerator", "Denominator", "Result"],
);
const daysOff = table("DaysOff", "Day off", "Through", "Calendar", "Reason");
const enrollment = table(
  "Enrollment",
  ...["district_number", "district_type", "district_name", "grade", "ami", "api", "his", "blk", "wht"],
  ...["total_minority", "total_students"],
);
const adjacency = table(
  "Adjacency",
  ...["district_number", "district_type", "district_name", "adjoining_number", "adjoining_type"],
  ...["adjoining_name", "shared_boundary_km"],
);

describe("what a table is for", () => {
  it("is a district profile where the whole of its headings says so, not results by year of indicator 1", () => {
    expect(fits(profile)).toEqual(["job district-profile"]);
  });

  it("is a school calendar where days off are listed, before evaluations that are due", () => {
    expect(fits(daysOff)[0]).toBe("job school-calendar");
  });

  it("is what few indicators and jobs ask for, said by its most telling headings", () => {
    const children = table("C", "District", "Child", "Entry A", "Exit A", "Progress A");
    const three = table(
      "C",
      ...["District", "Child", "Entry A", "Exit A", "Progress A", "Entry B", "Exit B", "Progress B"],
      ...["Entry C", "Exit C", "Progress C"],
    );
    expect(fits(three)[0]).toBe("indicator 7");
    const [best] = stepsOf(catalogue, three).fits;
    expect(best?.missing).toEqual([]);
    expect(best?.headings.slice(0, 9)).not.toContain("District");
    // With one outcome of three it is no more than nearly there.
    expect(stepsOf(catalogue, children).fits.every(({ missing }) => missing.length > 0)).toBe(true);
  });

  it("is several indicators where a wide table holds what they ask for", () => {
    const disputes = table(
      "Disputes",
      ...[
        "School year",
        "State",
        "Complaints (1)",
        "Reports issued (1.1)",
        "Reports within time line (1.1b)",
      ],
      ...["Reports within extended time line (1.1c)", "Mediations held (2.1)"],
      ...["Agreements related to due process (2.1ai)", "Agreements not related to due process (2.1bi)"],
      ...["Resolution sessions (3.1)", "Settlement agreements (3.1a)", "Hearings fully adjudicated (3.2)"],
      ...["Decisions within time line (3.2a)", "Decisions within extended time line (3.2b)"],
    );
    expect([...fits(disputes)].sort()).toEqual([
      "indicator 16",
      "indicator 17",
      "indicator 18",
      "indicator 19",
    ]);
  });

  it("is all jobs that read the same columns", () => {
    expect(fits(enrollment)[0]).toBe("job eligible-districts");
    expect(others(enrollment)).toEqual(
      expect.arrayContaining(["job edit-checks", "job publish-counts", "job check-published"]),
    );
    const revenue = table(
      "Revenue",
      ...["FY", "Adjusted pupil units", "Protected students, year before", "All students, year before"],
      ...["Budget, FIN 313", "Budget, FIN 318"],
    );
    expect(fits(revenue)).toEqual(["job revenue-by-district", "job revenue-projection"]);
    expect(
      fits(table("B", "Finance code", "Category", "Expenditure", "Plan strategy", "FTE", "Amount"))[0],
    ).toBe("job budget-check");
  });

  it("is nothing where two columns could be anything, where it has no rows, and where we wrote it", () => {
    expect(fits(table("What", "What", "Number"))).toEqual([]);
    expect(fits({ ...enrollment, rows: 0 })).toEqual([]);
    expect(fits({ ...enrollment, writtenByUs: true })).toEqual([]);
    expect(others({ ...enrollment, writtenByUs: true })).toEqual([]);
  });
});

describe("what a workbook is for", () => {
  it("is what finds most of its tables, named with the table to begin with", () => {
    expect(workbook(adjacency, enrollment)[0]).toBe("job eligible-districts");
    const [first] = workbookSteps([adjacency, enrollment].map((each) => stepsOf(catalogue, each)));
    expect(first?.fits.map(({ table: { name } }) => name)).toEqual(["Enrollment", "Adjacency"]);
  });

  it("does not prefer a job for a table that may be left out", () => {
    const outcomes = table("Counts", "Outcome", "a", "b", "c", "d", "e");
    const breaks = table("Breaks", "Child", "Break begins", "Service again");
    expect(workbook(breaks, outcomes)[0]).toBe("indicator 7");
  });

  it("is nothing where no table has every needed column", () => {
    expect(workbook(table("What", "What", "Number"))).toEqual([]);
  });
});
