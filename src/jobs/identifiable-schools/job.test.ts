import { describe, expect, it } from "vitest";
import { figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { job } from "./job";

const school = (
  number: string,
  grade: string,
  indian: number,
  black: number,
  white: number,
  more: TestRow = {},
): TestRow => ({
  number: "0010",
  type: "01",
  name: "A",
  schoolNumber: number,
  schoolName: `School ${number}`,
  classification: "10",
  grade,
  americanIndian: indian,
  asian: 0,
  hispanic: 0,
  black,
  white,
  total: indian + black + white,
  ...more,
});

// Grade 1 of the district: 60 + 31 + 0 of 300 = 30.33 percent. School 003 has 30 of 100 without its 31 American Indian students.
const schools = [
  school("001", "01", 0, 60, 40),
  school("002", "01", 0, 0, 100),
  school("003", "01", 31, 0, 69),
  school("004", "01", 0, 90, 10, { classification: "41" }),
];

describe("which schools are racially identifiable", () => {
  const result = runJob(job, { schools });

  it("counts and lists them", () => {
    expect(
      ["identifiable", "districts", "tested", "notTested", "exception"].map((id) => figureOf(result, id)),
    ).toEqual([1, 1, 3, 1, 1]);
    const [row] = tableOf(result, "identifiable").rows;
    expect(row!.slice(0, 4)).toEqual(["A (0010-01)", "School 001 (001)", "01", 60]);
    expect(row![5]).toBeCloseTo(60 - 91 / 3, 10);
    expect(tableOf(result, "exception").rows).toEqual([
      ["A (0010-01)", "School 003 (003)", 31, 0, 100, 0, expect.closeTo(91 / 3, 10)],
    ]);
    expect(tableOf(result, "schools").spills![0]).toMatchObject({
      rows: 3,
      columns: 10,
      formula: "=DROP(MN.AI_SCHOOLS({column:schools/*},20,TRUE,2),1)",
    });
    expect(result.problems).toEqual([]);
  });

  it("works the widest difference of a district out", () => {
    const focus = runJob(job, { schools }, { district: "0010-01" });
    const figure = focus.figures.find(({ id }) => id === "focus")!;
    expect(figure.working!.numbers).toBe("60 / 100 x 100 - 91 / 300 x 100 = 29.67");
    expect(figure.verdict!.text).toBe("racially identifiable");
    expect(tableOf(focus, "focus").rows).toHaveLength(3);
  });

  it("places problems in their rows and loses no row without a word", () => {
    const bad = runJob(job, { schools: [...schools, school("005", "01", 1, 1, 1, { number: null })] });
    expect(said(bad)).toEqual([
      [
        "schools",
        4,
        "number",
        "error",
        "District number: School 005 is in no district: the district number is blank; the row is not used",
      ],
    ]);
    expect(tableOf(bad, "schools").rows).toHaveLength(4);
    expect(said(runJob(job, { schools: [school("001", "01", 1, 1, 1, { type: "07" })] }))[0]![4]).toMatch(
      /^No row is a traditional school/,
    );
    expect(
      said(
        runJob(job, { schools: [{ number: "1", schoolNumber: "1", classification: "10", grade: "01" }] }),
      )[0]![4],
    ).toMatch(/^Columns for all students/);
  });
});
