import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundHalfUp } from "../../measures/rounding";
import { computeForm, percentOf, said, tableOf, workingOf, type TestRow } from "../recordForm/testing";
import { indicator } from "./indicator";

const LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
const records = (rows: readonly TestRow[]) => computeForm(indicator, "records", rows);
/** A record that fails these criteria and meets the others. */
const failing = (letters: string, more: TestRow = {}): TestRow => ({
  ...Object.fromEntries(LETTERS.map((letter) => [letter, letters.includes(letter) ? "No" : "Yes"])),
  ...more,
});
/** Table 13.1: records, percent of cited records, percent of records reviewed (lines 1474-1481). */
const TABLE_13_1 = [
  [151, 68.9, 28.4],
  [41, 18.7, 7.7],
  [116, 53.0, 21.8],
  [65, 29.7, 12.2],
  [109, 49.8, 20.5],
  [72, 32.9, 13.5],
  [12, 5.5, 2.3],
  [16, 7.3, 3.0],
] as const;
const citations = (counts: readonly number[]) =>
  Object.fromEntries(LETTERS.map((letter, place) => [`cited-${letter}`, counts[place]!]));

describe("indicator 13 from counts", () => {
  const baseline = { reviewed: 532, compliant: 313, ...citations(TABLE_13_1.map(([count]) => count)) };

  it("prints the plan's baseline (line 1461)", () => {
    expect(workingOf(computeForm(indicator, "counts", [baseline]), "13")).toBe("313 / 532 x 100 = 58.8");
  });

  it("gives Table 13.1 as printed", () => {
    const rows = tableOf(computeForm(indicator, "counts", [baseline]), "citations")?.rows ?? [];
    const rounded = rows.map(([, count, ofCited, ofAll]) => [
      count,
      typeof ofCited === "number" ? roundHalfUp(ofCited, 1) : null,
      typeof ofAll === "number" ? roundHalfUp(ofAll, 1) : null,
    ]);
    // The text below the table gives 219 records as 41.2 percent of 532.
    expect(rounded).toEqual([...TABLE_13_1, [219, null, 41.2], [532, null, null]]);
  });

  it("needs no citations, and then has no table of them", () => {
    const found = computeForm(indicator, "counts", [{ reviewed: 532, compliant: 313 }]);
    expect(tableOf(found, "citations")).toBeUndefined();
    expect(found.problems).toEqual([]);
  });

  it("refuses more citations of one criterion than records cited, and fewer in all than records cited", () => {
    const row = (counts: readonly number[]) => ({ reviewed: 10, compliant: 6, ...citations(counts) });
    const columnsOf = (counts: readonly number[]) =>
      said(computeForm(indicator, "counts", [row(counts)])).map(([, column]) => column);
    expect(columnsOf([4, 0, 0, 0, 0, 0, 0, 0])).toEqual([]);
    expect(columnsOf([5, 0, 0, 0, 0, 0, 0, 0])).toEqual(["cited-a"]);
    expect(columnsOf([1, 1, 1, 0, 0, 0, 0, 0])).toEqual(["compliant"]);
    expect(columnsOf([1, 1, 1, 1, 0, 0, 0, 0])).toEqual([]);
  });

  it("refuses more records that comply than were reviewed", () => {
    expect(
      said(computeForm(indicator, "counts", [{ reviewed: 5, compliant: 6 }])).map(([, column]) => column),
    ).toEqual(["compliant"]);
  });
});

describe("indicator 13 from one row a record", () => {
  it("lists what each record fails, and counts only citations", () => {
    const found = records([failing(""), failing("ac", { id: "R2" }), failing("a"), failing("h")]);
    expect(tableOf(found, "cited")?.rows).toEqual([
      ["R2", "a, c"],
      ["row 3", "a"],
      ["row 4", "h"],
    ]);
    const rows = tableOf(found, "citations")?.rows.map((cells) => [cells[1], cells[4]]);
    expect(rows?.slice(0, 3)).toEqual([
      [2, 1],
      [0, 0],
      [1, 0],
    ]);
    expect(rows?.at(7)).toEqual([1, 1]);
    expect(percentOf(found, "13")).toBe(25);
  });

  it("takes N/A for h alone", () => {
    expect(percentOf(records([failing("", { h: "N/A" })]), "13")).toBe(100);
    const found = records([failing("", { g: "N/A" })]);
    expect(said(found)).toEqual([[0, "g", "error", 'g: is marked as missing ("N/A")']]);
  });

  it("reviews records from 16 on", () => {
    const found = records([
      failing("", { age: 16 }),
      failing("", { age: 15.9 }),
      failing("a", { age: null }),
      failing("a", { age: "old" }),
    ]);
    expect(percentOf(found, "13")).toBe(50);
    expect(said(found)).toEqual([
      [1, "age", "error", "Age: 15.9 is under 16"],
      [2, "age", "warning", "Age: is blank; taken as 16 or above"],
      [3, "age", "error", 'Age: holds "old", not a number'],
    ]);
  });

  it("names each cell it cannot use, and records that come twice", () => {
    const found = records([
      failing("", { a: null, b: "maybe" }),
      failing("", { id: "7" }),
      failing("a", { id: 7 }),
      {},
    ]);
    expect(said(found)).toEqual([
      [0, "a", "error", "a: is blank"],
      [0, "b", "error", 'b: holds "maybe"; write Yes or No'],
      [2, "id", "error", "Record: 7 is there twice, in rows 2 and 3"],
    ]);
    expect(workingOf(found, "13")).toBe("1 / 1 x 100 = 100.0");
  });

  it("gives live counts only where the answers are spelled out", () => {
    const live = (rows: readonly TestRow[]) =>
      tableOf(records(rows), "citations")?.spills?.some(({ formula }) => formula.startsWith("=COUNTIF("));
    expect(live([failing("a"), failing("", { h: "n/a" })])).toBe(true);
    expect(live([failing("a"), failing("", { d: true })])).toBe(false);
    expect(live([failing("a"), {}])).toBe(false);
  });

  it("agrees with counting by hand for any answers", () => {
    const record = fc.subarray([...LETTERS]).map((letters) => letters.join(""));
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 30 }), (all) => {
        const found = records(all.map((letters) => failing(letters)));
        const cited = all.filter((letters) => letters !== "");
        expect(percentOf(found, "13")).toBeCloseTo((100 * (all.length - cited.length)) / all.length, 10);
        const table = tableOf(found, "citations")?.rows ?? [];
        LETTERS.forEach((letter, place) => {
          expect(table[place]?.[1]).toBe(cited.filter((letters) => letters.includes(letter)).length);
          expect(table[place]?.[4]).toBe(cited.filter((letters) => letters === letter).length);
        });
      }),
    );
  });
});
