import { describe, expect, it } from "vitest";
import { gradeOf, isGrade } from "./grades";
import { readGrades } from "./sumGrades";

describe("grades as tables write them", () => {
  it.each([
    ["PK", "PK"],
    ["Pre-K", "PK"],
    ["K", "KG"],
    ["kindergarten", "KG"],
    [1, "01"],
    ["9th grade", "09"],
    ["Grade 12", "12"],
    ["All Grades", "all"],
    [null, "all"],
  ])("%j is %s", (cell, grade) => {
    expect(gradeOf(cell)).toBe(grade);
    expect(isGrade(grade)).toBe(true);
  });

  it("keeps a text it does not understand apart, so that it can be said", () => {
    expect(gradeOf("Grade nine")).toBe("GRADE NINE");
    for (const grade of ["GRADE NINE", "13", "00", "X"]) expect(isGrade(grade)).toBe(false);
  });

  it("names the row of a grade that it does not understand, and of no other", () => {
    const table = {
      count: 3,
      columns: { grade: ["09", "Grade nine", "All Grades"], protected: [5, 6, 11], total: [10, 10, 20] },
    };
    const { issues } = readGrades(table, [0, 1, 2], "a school");
    expect(issues.map(({ severity, rows, column, what }) => [severity, rows, column, what])).toEqual([
      [
        "warning",
        [1],
        "grade",
        'the grade "GRADE NINE" is not PK, KG or 01 to 12; it is compared only with rows that say the same',
      ],
    ]);
  });
});
