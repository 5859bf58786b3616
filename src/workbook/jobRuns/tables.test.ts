import { describe, expect, it } from "vitest";
import { findJob } from "../../jobs/register";
import type { FoundTable } from "../port";
import { guessTables } from "./tables";

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

const deadlines = table(
  "Districts",
  ...["District", "Plan's first fiscal year", "Newly identified", "Racially identifiable schools"],
  ...["Hearing date", "Progress report sent in on", "Materials posted on"],
);
const enrollment = table(
  "Counts",
  ...["District number", "District type", "District name", "American Indian", "Asian", "Hispanic"],
  ...["Black", "White", "All students"],
);

const names = (id: string, tables: readonly FoundTable[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(guessTables(findJob(id)!, tables)).map(([input, { table: found }]) => [input, found.name]),
  );

describe("the tables a job reads when nobody has picked any", () => {
  it("are those whose headings speak for them, not the first in which a district is named", () => {
    expect(names("district-packet", [deadlines])).toEqual({ deadlines: "Districts" });
    expect(names("district-packet", [deadlines, enrollment])).toEqual({
      enrollment: "Counts",
      deadlines: "Districts",
    });
  });

  it("leave a table to the input it fits best, whatever the order of the sheets", () => {
    const budget = table("Plan", "Finance code", "Category", "Expenditure", "Plan strategy", "FTE", "Amount");
    const strategies = table("Names", "Strategy number", "Strategy name");
    for (const tables of [
      [budget, strategies],
      [strategies, budget],
    ])
      expect(names("budget-check", tables)).toEqual({ budget: "Plan", strategies: "Names" });
  });

  it("fill what must be there before what may be left out", () => {
    const incentive = table(
      "Only one",
      ...["Finance code", "Category", "Expenditure", "Plan strategy", "FTE", "Incentive amount"],
    );
    expect(names("budget-check", [incentive])).toEqual({ budget: "Only one" });
  });
});
