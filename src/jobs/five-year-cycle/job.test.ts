import { describe, expect, it } from "vitest";
import { realLeas } from "../../../test/reference/sampling/leas";
import { redo } from "../../../test/reference/sampling/redo";
import type { TableBlock } from "../../sheets/reportSheet";
import type { HeadedColumn, JobResult, JobTable } from "../declaration";
import { figureOf, said, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

const SETTINGS = {
  years: "5",
  seed: "2008",
  sizes: "3",
  tolerance: "100",
  draws: "1",
  everyYearAbove: "50000",
};
const run = (leas: JobTable, settings: Readonly<Record<string, string>> = {}): JobResult =>
  job.compute({ leas }, { settings: { ...SETTINGS, ...settings } });
const blocks = (result: JobResult) =>
  new Map(
    result.sheets[0]!.blocks.flatMap((block) => (block.kind === "table" ? [[block.id, block] as const] : [])),
  );
const assignment = (result: JobResult): TableBlock => blocks(result).get("assignment")!;
/** Key -> year, from the sheet. */
const years = (result: JobResult) => {
  const { columns, rows } = assignment(result);
  const at = columns.findIndex(({ title }) => title === "Cycle year");
  return new Map(rows.map((row) => [row[0], row[at]] as const));
};

/** Twelve made-up districts and charter schools. */
const TWELVE: readonly TestRow[] = Array.from({ length: 12 }, (_, at) => ({
  lea: `90${String(at + 1).padStart(2, "0")}`,
  name: `District ${at + 1}`,
  enrollment: 100 * ((at * 5) % 12) + 100,
  children: 10 + at,
}));
const kinds: HeadedColumn = {
  heading: "Type",
  cells: TWELVE.map((_, at) => (at < 8 ? "district" : "charter")),
};
const twelve = (rows: readonly TestRow[] = TWELVE, column = kinds) =>
  testTable("leas", rows, { strata: [column], ofEnrollment: [], ofChildren: [] });

describe("the cycle of Minnesota's real districts (2012-13)", () => {
  const found = run(realLeas());

  it("gives 482 districts and charter schools 96 or 97 a year, evenly in each stratum", () => {
    expect(figureOf(found, "districts")).toMatch(/^(9[67](, )?){5}$/);
    for (const row of tableOf(found, "strata").rows) {
      const counts = row.slice(2, 7) as number[];
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
    expect(said(found)).toEqual([]);
    // 836,596 students and 122,102 children with IEPs: the sums of the department's files.
    expect(tableOf(found, "years").rows.at(-1)).toEqual(["All years", 482, 100, 836_596, 122_102, 100]);
  });

  it("comes out the same in Python, row by row", () => {
    const ours = [...years(found)].map(([lea, year]) => `${lea}\t${year}`);
    expect(redo(found) ?? ["# the frame is the one of the draw: True", ...ours]).toEqual([
      "# the frame is the one of the draw: True",
      ...ours,
    ]);
    // Written once more in Python, apart from the lines of the sheet: the first five districts and the last.
    expect(ours.slice(0, 5).concat(ours.slice(-1))).toEqual([
      "0001-01\t3",
      "0001-03\t2",
      "0002-01\t3",
      "0004-01\t5",
      "0006-03\t4",
      "4209-07\t4",
    ]);
  });

  it("is dealt again until no year differs by more than asked, and tells the seed it stopped at", () => {
    const again = run(realLeas(), { seed: "1", tolerance: "5", draws: "300" });
    const largest = Number(figureOf(again, "largest"));
    expect(largest).toBeLessThanOrEqual(5);
    // Python: among seeds 1 to 300 seed 14 is the first within five points.
    expect([figureOf(again, "seed"), figureOf(again, "draws")]).toEqual(["14", 14]);
    expect(tableOf(again, "balance").flagged).toEqual([]);
    const straight = run(realLeas(), { seed: "14", tolerance: "5" });
    expect(years(straight)).toEqual(years(again));
  });

  it("does not depend on how the table is sorted", () => {
    const table = realLeas();
    const turn = <T>(list: readonly T[]) => [...list].reverse();
    const turned: JobTable = {
      form: table.form,
      rows: {
        count: table.rows.count,
        columns: Object.fromEntries(
          Object.entries(table.rows.columns).map(([id, cells]) => [id, turn(cells)]),
        ),
      },
      many: Object.fromEntries(
        Object.entries(table.many).map(([id, columns]) => [
          id,
          columns.map(({ heading, cells }) => ({ heading, cells: turn(cells) })),
        ]),
      ),
    };
    expect(years(run(turned))).toEqual(years(found));
    expect(blocks(run(turned)).get("recipe")).toEqual(blocks(found).get("recipe"));
  });
});

describe("the balance of the years", () => {
  it("compares each year's percent with all districts", () => {
    const found = run(twelve(), { sizes: "1", years: "2" });
    const table = tableOf(found, "balance");
    const children = table.rows.find(([title]) => title === "Children with IEPs, of all students")!;
    // 186 children of 7,800 students.
    expect(children[1]).toBeCloseTo((100 * 186) / 7800, 10);
    const of = (year: number) => TWELVE.filter(({ lea }) => years(found).get(String(lea)) === year);
    const percent = (year: number) =>
      (100 * of(year).reduce((sum, row) => sum + Number(row["children"]), 0)) /
      of(year).reduce((sum, row) => sum + Number(row["enrollment"]), 0);
    expect(children[2]).toBeCloseTo(percent(1), 10);
    expect(children[4]).toBeCloseTo(
      Math.max(Math.abs(percent(1) - Number(children[1])), Math.abs(percent(2) - Number(children[1]))),
      10,
    );
  });

  it("says when no draw was close enough", () => {
    const found = run(twelve(), { tolerance: "0", draws: "3" });
    expect(figureOf(found, "draws")).toBe(3);
    expect(found.figures.find(({ id }) => id === "largest")?.verdict).toEqual({
      text: "no draw was within 0 points; this is the closest",
      tone: "bad",
    });
  });

  it("stops when the person cancels, with the closest so far", () => {
    const stopped = job.compute(
      { leas: twelve() },
      { settings: { ...SETTINGS, tolerance: "0", draws: "5000" }, progress: () => true },
    );
    expect(figureOf(stopped, "draws")).toBe(1);
  });
});

describe("districts that open, close or are very large", () => {
  it("keep their years; new ones fill the gaps; closed ones are left out", () => {
    const before = years(run(twelve()));
    const next = TWELVE.map((row) => ({
      ...row,
      assigned: before.get(String(row["lea"])) as number,
      closed: row["lea"] === "9003" ? "Yes" : null,
    }));
    const rows = [
      ...next,
      { lea: "9013", name: "New", enrollment: 900, children: 9, assigned: null, closed: null },
    ];
    const again = run(twelve(rows, { heading: "Type", cells: [...kinds.cells, "charter"] }), { seed: "77" });
    const after = years(again);
    expect(after.has("9003")).toBe(false);
    for (const [lea, year] of before) if (lea !== "9003") expect(after.get(lea)).toBe(year);
    expect(after.get("9013")).toBeGreaterThanOrEqual(1);
    expect(redo(again)?.slice(1) ?? [...after].map(([lea, year]) => `${lea}\t${year}`)).toEqual(
      [...after].map(([lea, year]) => `${lea}\t${year}`),
    );
  });

  it("take part in every year above 50,000 students, not at 50,000", () => {
    const rows: TestRow[] = TWELVE.map((row, at) => ({
      ...row,
      enrollment: at === 0 ? 50_001 : at === 1 ? 50_000 : row["enrollment"]!,
    }));
    const found = run(twelve(rows));
    expect(years(found).get("9001")).toBe("every year");
    expect(years(found).get("9002")).not.toBe("every year");
    expect(figureOf(found, "districts")).toContain("and 1 in every year");
    // Picked again as data, "every year" is no year.
    const again = rows.map((row) => ({
      ...row,
      assigned: years(found).get(row["lea"] as string) as number | string,
    }));
    expect(years(run(twelve(again)))).toEqual(years(found));
  });
});

describe("a table that cannot be dealt", () => {
  it("says which cell is wrong and what to do", () => {
    const rows: TestRow[] = [
      ...TWELVE,
      { lea: "9001", enrollment: 5 },
      { lea: null, enrollment: 5 },
      { lea: "9015", enrollment: "big" },
      { lea: "9016", enrollment: 5, assigned: 6 },
      { lea: "9017", enrollment: 5, children: 9 },
    ];
    const column = { heading: "Type", cells: [...kinds.cells, "x", "x", "x", "x", null] };
    const found = run(twelve(rows, column));
    expect(said(found).map(([, row, where, severity, message]) => [row, where, severity, message])).toEqual([
      [12, "lea", "error", "District number: 9001 is there twice, in rows 1 and 13"],
      [13, "lea", "error", "District number: is blank"],
      [14, "enrollment", "error", 'Enrollment: holds "big", not a number'],
      [15, "assigned", "error", "Cycle year: holds 6"],
      [16, "children", "warning", "Children with IEPs: 9 is more than the enrollment"],
      [
        16,
        undefined,
        "warning",
        '"Type" is blank; the district is put with the others of which it is not said',
      ],
    ]);
    expect(years(found).size).toBe(13);
  });

  it("says so where there are fewer districts than years, or none", () => {
    expect(said(run(twelve(TWELVE.slice(0, 4)))).at(-1)?.[4]).toBe("4 districts cannot fill 5 years");
    expect(said(run(twelve([]))).at(-1)?.[4]).toBe("There is no district to deal");
  });

  it("uses the first columns where thousands are ticked", () => {
    const wide = Array.from({ length: 10_000 }, (_, at) => ({
      heading: `c${at}`,
      cells: TWELVE.map(() => 1),
    }));
    const found = run(testTable("leas", TWELVE, { strata: wide, ofEnrollment: wide, ofChildren: [] }));
    expect(said(found).map(([, , , , message]) => message)).toEqual([
      "10,000 columns are ticked; the first 20 are used",
      "10,000 columns are ticked; the first 60 are used",
    ]);
  });
});
