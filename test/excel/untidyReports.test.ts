import { describe, expect, it } from "vitest";
import type { CellInput } from "../../src/indicators/declaration";
import { findIndicator } from "../../src/indicators/register";
import { expectNoMuteErrors, expectOutcome, expectTables, rowsUnder, writeReport } from "./writtenReport";

/*
 * Reports over tables with cells that cannot be used: the formulas then ask the report's own table, and still give what the
 * indicator computed.
 */

type Row = Readonly<Record<string, CellInput>>;
const cases: readonly (readonly [code: string, form: string, rows: readonly Row[]])[] = [
  [
    "1",
    "cohort",
    [
      { district: "A", completers: 82, dropouts1: 2, dropouts2: 4, dropouts3: 5, dropouts4: 7 },
      { district: "B", completers: "<10", dropouts1: 0, dropouts2: 0, dropouts3: 0, dropouts4: 0 },
      { district: "C", completers: 0, dropouts1: 0, dropouts2: 0, dropouts3: 0, dropouts4: 0 },
    ],
  ],
  [
    "2",
    "counts",
    [
      { district: "A", dropouts: "1,400", enrollment: 35_000 },
      { district: "B", dropouts: 9, enrollment: 8 },
      { district: "C", dropouts: 6, enrollment: 118 },
      { district: "Total", dropouts: 1406, enrollment: 35_118 },
    ],
  ],
  [
    "3",
    "participation",
    [
      {
        subject: "Math",
        grade: "Grade 3",
        enrolled: 100,
        regular: 80,
        accommodated: 9,
        alternateAchievement: 4,
      },
      {
        subject: "mathematics",
        grade: 4,
        enrolled: 50,
        regular: 45,
        accommodated: 1,
        alternateAchievement: 1,
      },
      { subject: "Reading", grade: 10, enrolled: 90, regular: "*", accommodated: 1, alternateAchievement: 1 },
      { subject: "Reading", grade: 3, enrolled: 90, regular: 80, accommodated: 1, alternateAchievement: 1 },
    ],
  ],
  [
    "3",
    "proficiency",
    [
      {
        subject: "Math",
        grade: "Grade 3",
        enrolled: 100,
        regular: 20,
        accommodated: 9,
        alternateAchievement: 4,
      },
      {
        subject: "mathematics",
        grade: 3,
        district: "B",
        enrolled: 50,
        regular: 5,
        accommodated: 1,
        alternateAchievement: 1,
      },
    ],
  ],
  [
    "4B",
    "groups",
    [
      { district: "A", group: "Black", ieps: 80, suspended: 8, othersSuspended: 4, others: 900, review: "Y" },
      { district: "B", group: "White", ieps: 400, suspended: 0 },
      { district: "A", group: "White", ieps: 120, suspended: 1 },
      { district: "B", group: "Black", ieps: "*", suspended: 0 },
      { district: "C", group: "White", ieps: 300, suspended: 1, othersSuspended: 4, others: 900 },
    ],
  ],
  [
    "5",
    "settings",
    [
      {
        district: "A",
        inside80: 60,
        inside40to79: 20,
        insideUnder40: 10,
        separateSchool: 4,
        residential: 0,
        homeboundHospital: 1,
        otherPlacements: 5,
      },
      {
        district: "B",
        inside80: 60,
        inside40to79: 20,
        insideUnder40: -1,
        separateSchool: 4,
        residential: 0,
        homeboundHospital: 1,
        otherPlacements: 5,
      },
    ],
  ],
  [
    "6",
    "counts",
    [
      { district: "A", inclusive: 44, total: 71 },
      { district: "B", inclusive: "x", total: 9 },
    ],
  ],
];

describe.each(cases)("the report of indicator %s, %s, with unusable rows", (code, id, rows) => {
  it("gives in Excel what the indicator computed", async () => {
    const indicator = findIndicator(code)!;
    const form = indicator.inputs.find((one) => one.id === id)!;
    const { computation, sheet } = await writeReport(indicator, form, rows);
    expect(computation.results.some(({ outcome }) => outcome.kind === "value")).toBe(true);
    const results = rowsUnder(sheet, "Results", "Measure");
    for (const result of computation.results) {
      const shown = results.find(([measure]) => measure === result.measure)?.[2];
      if (result.formula !== undefined) expectOutcome(shown, result);
    }
    expectTables({ computation, sheet });
    expectNoMuteErrors(sheet);
  });
});
