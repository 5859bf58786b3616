import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitsOf } from "./comparePair";
import { readSchools } from "./readSchools";
import { schoolNote } from "./schoolCells";
import { findIdentifiableSchools, type SchoolResult } from "./schoolStatus";
import { tableOf, type Row } from "./testing";

const limits = limitsOf(20);

function compare(rows: readonly Row[], prekindergarten = true) {
  const schools = readSchools(tableOf(rows), { prekindergarten });
  return { schools, results: findIdentifiableSchools(schools, limits) };
}
const schoolOf = (results: readonly SchoolResult[], number: string): SchoolResult =>
  results.find(({ school }) => school.number === number)!;

/** A school of district 0010 with American Indian, Black and white students in a grade. */
const row = (
  school: string,
  grade: string,
  indian: unknown,
  black: unknown,
  white: unknown,
  more: Row = {},
): Row => ({
  number: "0010",
  type: "01",
  name: "A",
  schoolNumber: school,
  schoolName: `School ${school}`,
  classification: "10",
  grade,
  americanIndian: indian,
  asianPacific: 0,
  hispanic: 0,
  black,
  white,
  total: [indian, black, white].reduce<number>((sum, one) => sum + (typeof one === "number" ? one : 0), 0),
  ...more,
});

describe("a school", () => {
  it("is compared with the district for its own grades, itself included", () => {
    // Grade 1: 60 of 100 against 60 of 200 = 30 percent; the high school's grade does not count.
    const { results } = compare([
      row("001", "01", 0, 60, 40),
      row("002", "01", 0, 0, 100),
      row("003", "09", 0, 90, 10, { classification: 32 }),
    ]);
    const { gap, district } = schoolOf(results, "001");
    expect(gap).toEqual({ low: 30, high: 30, above: "yes", near: false });
    expect(district.total).toEqual({ low: 200, high: 200 });
    expect(schoolOf(results, "003").gap!.high).toBe(0);
  });

  it("is identifiable above 20 points and not at 20", () => {
    // p of 100 beside 0 of 100: p - p / 2 = p / 2.
    const above = (part: number) =>
      schoolOf(compare([row("001", "01", 0, part, 100 - part), row("002", "01", 0, 0, 100)]).results, "001")
        .gap!;
    expect([above(40).above, above(41).above]).toEqual(["no", "yes"]);
    expect([above(35), above(36), above(44), above(45)].map(({ near }) => near)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("does not serve a grade without pupils", () => {
    const { results } = compare([
      row("001", "01", 0, 60, 40),
      row("001", "02", 0, 0, 0),
      row("002", "01", 0, 0, 100),
      row("002", "02", 0, 100, 0),
    ]);
    expect([...schoolOf(results, "001").school.grades.keys()]).toEqual(["01"]);
    expect(schoolOf(results, "001").gap!.high).toBe(30);
  });

  it("counts prekindergarten where it serves it, unless that is chosen otherwise", () => {
    const rows = [row("001", "PK", 0, 50, 50), row("001", "01", 0, 60, 40), row("002", "01", 0, 0, 100)];
    expect(schoolOf(compare(rows).results, "001").students.total.low).toBe(200);
    expect(schoolOf(compare(rows, false).results, "001").students.total.low).toBe(100);
  });

  it("leaves American Indian students out of its own count where they outnumber the other protected ones", () => {
    const with31 = compare([row("001", "01", 31, 30, 39), row("002", "01", 0, 0, 100)]).results;
    // 30 of 100 against 61 of 200: the district keeps them.
    expect(schoolOf(with31, "001")).toMatchObject({ exception: "yes" });
    expect(schoolOf(with31, "001").gap!.high).toBeCloseTo(30 - 30.5, 12);
    const even = compare([row("001", "01", 30, 30, 40), row("002", "01", 0, 0, 100)]).results;
    expect(schoolOf(even, "001")).toMatchObject({ exception: "no", gap: { high: 30, above: "yes" } });
  });

  it("without a column of American Indian students is compared, and the note says what was not tested", () => {
    const { results } = compare(
      [row("001", "01", 0, 60, 40), row("002", "01", 0, 0, 100)].map(
        ({ americanIndian: _, ...rest }: Row) => rest,
      ),
    );
    expect(schoolOf(results, "001")).toMatchObject({ exception: undefined, gap: { above: "yes" } });
    expect(schoolNote(schoolOf(results, "001"), limits)).toMatch(/exception was not tested/);
  });

  it("is tested only where it is traditional, in a district of type 01 or 03", () => {
    const { schools } = compare([
      row("001", "01", 0, 1, 1),
      row("002", "01", 0, 1, 1, { classification: "41" }),
      row("003", "01", 0, 1, 1, { type: "07" }),
      row("004", "01", 0, 1, 1, { type: 3, classification: 33 }),
    ]);
    expect(schools.tested.map(({ number }) => number)).toEqual(["001", "004"]);
    expect(schools.notTested).toBe(2);
  });

  it("in no district, without grades, or of two kinds at once is reported", () => {
    const { schools, results } = compare([
      row("001", "01", 0, 1, 1, { number: null, schoolName: "Nowhere" }),
      row("002", "All Grades", 0, 1, 1),
      row("003", "01", 0, 1, 1),
      row("003", "02", 0, 1, 1, { classification: "20" }),
      row("004", "01", 0, 1, 1, { schoolNumber: "" }),
    ]);
    expect(schools.issues.map(({ what }) => what)).toEqual([
      "Nowhere is in no district: the district number is blank; the row is not used",
      "has no school number; the row is not used",
      "it has no rows by grade, only one of all grades, and is compared grade by grade",
      "its rows have 2 classifications: 10, 20",
    ]);
    expect(results.every(({ gap }) => gap === undefined)).toBe(true);
  });

  it("cannot be told apart where two districts have one number and no type", () => {
    const untyped = [
      row("001", "01", 0, 1, 1, { number: "0001", name: "Aitkin" }),
      row("002", "01", 0, 1, 1, { number: "0001", name: "Minneapolis" }),
    ].map(({ type: _, ...rest }: Row) => rest);
    const { results } = compare(untyped);
    expect(results.map(({ gap }) => gap)).toEqual([undefined, undefined]);
    expect(results[0]!.school.untestable).toMatch(/0001 stands for Aitkin and Minneapolis/);
  });

  it("has a certain, possible or excluded result where counts are suppressed", () => {
    const above = (white: unknown) =>
      schoolOf(
        compare([row("001", "01", 0, "*", white, { total: 100 }), row("002", "01", 0, 0, 100)]).results,
        "001",
      ).gap!.above;
    // The school's Black students are hidden; its total and white students tell them: p / 2 points above.
    expect(above(59)).toBe("yes");
    expect(above(60)).toBe("no");
    expect(above("*")).toBe("possible");
    expect(above("<10")).toBe("yes");
  });

  const counts = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
    ),
    { minLength: 2, maxLength: 4 },
  );
  it("lies within the range that hidden counts leave, and is never called wrongly", () => {
    fc.assert(
      fc.property(
        counts,
        fc.array(fc.constantFrom("indian", "black", "white", "none"), { minLength: 4, maxLength: 4 }),
        (schools, hidden) => {
          const rows = (mask: boolean) =>
            schools.map(([indian, black, white], at) => {
              const all = row(`00${at}`, "01", indian, black, white);
              if (!mask || hidden[at] === "none") return all;
              const column = hidden[at] === "indian" ? "americanIndian" : hidden[at]!;
              // Two cells are hidden, or the total would tell the one.
              return { ...all, [column]: "*", hispanic: "*", ...(column === "white" ? {} : { white: "*" }) };
            });
          const truth = compare(rows(false)).results;
          const seen = compare(rows(true)).results;
          truth.forEach(({ gap, exception }, at) => {
            const range = seen[at]!.gap!;
            expect(range.low).toBeLessThanOrEqual(gap!.high + 1e-9);
            expect(range.high).toBeGreaterThanOrEqual(gap!.high - 1e-9);
            if (range.above !== "possible") expect(range.above).toBe(gap!.above);
            if (seen[at]!.exception !== "possible") expect(seen[at]!.exception).toBe(exception);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is the same for every order of the rows", () => {
    fc.assert(
      fc.property(counts, (schools) => {
        const rows = schools.flatMap(([indian, black, white], at) => [
          row(`00${at}`, "01", indian, black, white),
          row(`00${at}`, at % 2 === 0 ? "02" : "KG", black, indian, white),
        ]);
        expect(compare([...rows].reverse()).results).toEqual(compare(rows).results);
      }),
    );
  });
});
