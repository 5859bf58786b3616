import { describe, expect, it } from "vitest";
import { figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { job } from "./job";

/** Two groups of a district in a year: so many cases of 100, and 100 of 1,000. */
function rows(
  year: string,
  cases: number,
  district = "A",
  category = "All disabilities",
): readonly TestRow[] {
  const one = { year, district, category };
  return [
    { ...one, group: "Asian", cases, population: 100 },
    { ...one, group: "White", cases: 100, population: 1000 },
  ];
}

describe("significant disproportionality", () => {
  it("finds three years above the threshold, exactly", () => {
    const years = ["2021-22", "2022-23", "2023-24"];
    const above = runJob(job, { counts: years.flatMap((year) => rows(year, 31)) });
    expect([
      figureOf(above, "districts"),
      figureOf(above, "findings"),
      figureOf(above, "notCalculated"),
    ]).toEqual([1, 1, 0]);
    expect(tableOf(above, "findings").rows[0]?.slice(0, 7)).toEqual([
      "A",
      "All disabilities",
      "Asian",
      31,
      100,
      "risk ratio",
      3.1,
    ]);
    expect(tableOf(above, "findings").rows[0]?.slice(9, 12)).toEqual([3, "identified", "1 case fewer"]);
    const at = runJob(job, { counts: years.flatMap((year) => rows(year, year === "2023-24" ? 30 : 31)) });
    expect(figureOf(at, "findings")).toBe(0);
    const shorter = runJob(job, { counts: years.slice(1).flatMap((year) => rows(year, 31)) });
    expect([figureOf(shorter, "findings"), figureOf(shorter, "shorter")]).toEqual([0, 1]);
    expect(figureOf(runJob(job, { counts: rows("2023-24", 31) }, { years: "1" }), "findings")).toBe(1);
  });

  it("is the same in whatever order the rows come", () => {
    const all = ["2023-24", "2021-22", "2022-23"].flatMap((year) => rows(year, 31));
    expect(figureOf(runJob(job, { counts: [...all].reverse() }), "findings")).toBe(1);
  });

  it("compares with the State where the district has too few others", () => {
    const few = [
      {
        year: "2024",
        district: "A",
        category: "All disabilities",
        group: "Asian",
        cases: 20,
        population: 40,
      },
      { year: "2024", district: "A", category: "All disabilities", group: "White", cases: 2, population: 20 },
      ...rows("2024", 10, "B"),
    ];
    const found = runJob(job, { counts: few }, { district: "A", years: "1" });
    // 20 of 40 against the State's 102 of 1,020: 5.
    expect(tableOf(found, "findings").rows[0]?.slice(5, 7)).toEqual(["alternate risk ratio", 5]);
  });

  it("leaves a place out that has a row it cannot read, and says where", () => {
    const found = runJob(job, {
      counts: [
        ...rows("2024", 31),
        { year: "2024", district: "B", category: "Autism", group: "Asian", cases: 12, population: 10 },
        { year: "2024", district: "B", category: "Autism", group: "White", cases: 12, population: 100 },
        { year: "2024", district: "C", category: "Autism", group: "White", cases: "few", population: 100 },
        {
          year: "2024",
          district: "D",
          category: "Removals in total",
          group: "White",
          cases: 120,
          population: 100,
        },
      ],
    });
    expect(said(found).map(([, row, column, severity]) => [row, column, severity])).toEqual([
      [2, "cases", "error"],
      [4, "cases", "error"],
      [undefined, "category", "warning"],
    ]);
    expect(figureOf(found, "notCalculated")).toBe(1);
  });
});
