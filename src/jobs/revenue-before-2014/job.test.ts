import { describe, expect, it } from "vitest";
import { figureOf, runJob, said, tableOf } from "../testing";
import { job } from "./job";

describe("integration revenue before 2014", () => {
  it("knows the named districts from those with similar names", () => {
    const row = {
      fiscalYear: 2008,
      pupilUnits: 1000,
      cost: 1_000_000,
      protectedStudents: 100,
      enrollment: 900,
    };
    const names = [
      "DULUTH PUBLIC SCHOOL DISTRICT",
      "Saint Paul",
      "St Paul Public Schools",
      "South St. Paul",
      "Minneapolis",
      "West St. Paul",
    ];
    const found = runJob(job, { districts: names.map((district) => ({ ...row, district })) });
    expect(tableOf(found, "revenue").rows.map((cells) => [cells[2], cells[3]])).toEqual([
      ["Duluth", 206_000],
      ["St. Paul", 445_000],
      ["St. Paul", 445_000],
      ["other districts", 92_000],
      ["Minneapolis", 480_000],
      ["other districts", 92_000],
    ]);
    expect(figureOf(found, "revenue")).toBe(1_760_000);
  });

  it("asks other districts for what their rule needs, and only then", () => {
    const found = runJob(job, {
      districts: [
        { district: "Duluth", fiscalYear: 2008, pupilUnits: 10 },
        { district: "A", fiscalYear: 2008, pupilUnits: 10 },
        { district: "B", fiscalYear: 1999, pupilUnits: 10, cost: 400 },
        { district: "C", fiscalYear: 2012, pupilUnits: 10, cost: 400, protectedStudents: 1, enrollment: 9 },
      ],
    });
    expect(said(found).map(([, row, column]) => [row, column])).toEqual([
      [1, "cost"],
      [1, "protectedStudents"],
      [1, "enrollment"],
      [3, "fiscalYear"],
    ]);
    expect(tableOf(found, "revenue").rows.map((cells) => cells.slice(3, 7))).toEqual([
      [2_060, 0, { missing: "not found" }, { missing: "not found" }],
      [400, 0, 216, 184],
    ]);
  });
});
