import { describe, expect, it } from "vitest";
import { jobs } from "../../jobs/register";
import type { FoundTable } from "../../workbook/port";
import { jobFitsOf } from "./jobFits";

function table(...headers: string[]): FoundTable {
  return {
    name: "T",
    kind: "table",
    range: { sheet: "T", row: 0, column: 0, rows: 5, columns: headers.length },
    headers,
    rows: 4,
    writtenByUs: false,
  };
}

const specific = (found: FoundTable): readonly string[] =>
  jobFitsOf(jobs, found).flatMap((fit) => (fit.specific ? [fit.job.id] : []));
const general = (found: FoundTable): readonly string[] =>
  jobFitsOf(jobs, found).flatMap((fit) => (fit.specific ? [] : [fit.job.id]));

describe("jobs a table fits", () => {
  it("puts what the headings speak for first, and what any table can be used for last", () => {
    const enrollment = table(
      ...["district_number", "district_type", "district_name", "grade", "ami", "api", "his", "blk", "wht"],
      ...["total_minority", "total_students"],
    );
    expect(specific(enrollment)[0]).toBe("eligible-districts");
    expect(general(enrollment)).toEqual(
      expect.arrayContaining(["edit-checks", "publish-counts", "check-published", "survey-size"]),
    );
    const budget = table(
      "Finance code",
      "Category",
      "Expenditure",
      "Plan strategy",
      "FTE",
      "Amount",
      "Narrative",
    );
    expect(specific(budget)[0]).toBe("budget-check");
    expect(general(budget)).toContain("edit-checks");
  });

  it("offers both jobs that read the same columns", () => {
    const revenue = table(
      ...["FY", "Adjusted pupil units", "Protected students, year before", "All students, year before"],
      ...["Budget, FIN 313", "Budget, FIN 318"],
    );
    expect(specific(revenue)).toEqual(expect.arrayContaining(["revenue-by-district", "revenue-projection"]));
  });

  it("finds nothing telling in two columns of anything", () => {
    expect(specific(table("What", "Number"))).toEqual([]);
  });
});
