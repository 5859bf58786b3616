import { describe, expect, it } from "vitest";
import type { Computation, RawCell } from "../declaration";
import { indicator } from "./indicator";

const form = indicator.inputs.find(({ id }) => id === "children")!;
const OUTCOMES = [
  "entryA",
  "exitA",
  "progressA",
  "entryB",
  "exitB",
  "progressB",
  "entryC",
  "exitC",
  "progressC",
];

/** Rows by column id; columns left out of every row are absent. */
function compute(
  rows: readonly Readonly<Record<string, RawCell>>[],
  settings: Record<string, string> = {},
): Computation {
  const ids = new Set([...OUTCOMES, ...rows.flatMap((row) => Object.keys(row))]);
  const columns = Object.fromEntries([...ids].map((id) => [id, rows.map((row) => row[id] ?? null)]));
  return form.compute({ count: rows.length, columns }, { ffy: 2010, settings });
}
/** The same ratings in all three outcomes. */
const child = (entry: RawCell, exit: RawCell, progress: RawCell, more: Record<string, RawCell> = {}) => ({
  ...Object.fromEntries(
    ["A", "B", "C"].flatMap((code) => [
      [`entry${code}`, entry],
      [`exit${code}`, exit],
      [`progress${code}`, progress],
    ]),
  ),
  ...more,
});
const table = (found: Computation, id: string) => found.tables.find((one) => one.id === id);
const said = (found: Computation) =>
  found.problems.map(({ row, column, severity, message }) => [row, column, severity, message]);

describe("indicator 7 from children's ratings", () => {
  it("counts the categories and sets up live formulas", () => {
    const found = compute([
      child(1, 1, "No"),
      child(3, 3, "Yes"),
      child(3, 5, "Yes"),
      child(5, 6, "Yes"),
      child(7, 6, true),
    ]);
    expect(table(found, "counts")?.rows[1]).toEqual(["B. Knowledge and skills", 1, 1, 1, 1, 1, 0]);
    expect(table(found, "counts")?.spills?.[2]?.formula).toBe(
      '=MN.COSF_COUNTS({column:entryC},{column:exitC},{column:progressC},"strict","leave out")',
    );
    expect(found.results[0]?.working.numbers).toBe("(1 + 1) / (1 + 1 + 1 + 1) x 100 = 50.0");
    expect(found.results[1]?.working.numbers).toBe("(1 + 1) / (1 + 1 + 1 + 1 + 1) x 100 = 40.0");
    expect(found.problems).toEqual([]);
    expect(table(found, "left out")).toBeUndefined();
  });

  it("says for each cell what keeps a child out, by outcome and not by child", () => {
    const row = child(3, 5, "Yes");
    const found = compute([
      { ...row, entryA: 8 },
      { ...row, exitA: 2.5 },
      { ...row, entryA: null },
      { ...row, entryA: null, exitA: null },
      { ...row, progressA: "maybe" },
      { ...row, progressA: null },
      { ...row, progressA: "No" },
      { ...row, exitA: { error: "#REF!" } },
    ]);
    expect(said(found)).toEqual([
      [0, "entryA", "error", "Outcome A: the entry rating is 8; ratings run from 1 to 7."],
      [1, "exitA", "error", "Outcome A: the exit rating is 2.5; ratings run from 1 to 7."],
      [2, "entryA", "error", "Outcome A: the entry rating is missing."],
      [3, "entryA", "error", "Outcome A: both ratings are missing."],
      [4, "progressA", "error", 'Outcome A: the progress answer holds "maybe"; write Yes or No.'],
      [
        5,
        "progressA",
        "error",
        "Outcome A: the progress question has no answer; entry 3 and exit 5 need Yes or No.",
      ],
      [
        6,
        "progressA",
        "error",
        "Outcome A: entry 3 and exit 5 cannot go with the progress answer No: a higher rating at exit means new skills.",
      ],
      [7, "exitA", "error", "Outcome A: the exit rating holds the error #REF!."],
    ]);
    // Children, unreadable, rating missing, dates, too short, impossible, progress missing, with a category.
    expect(table(found, "left out")?.rows.map((cells) => cells.slice(1))).toEqual([
      [8, 4, 2, 0, 0, 1, 1, 0],
      [8, 0, 0, 0, 0, 0, 0, 8],
      [8, 0, 0, 0, 0, 0, 0, 8],
    ]);
    expect(table(found, "counts")?.rows[0]?.at(-1)).toBe(8);
    expect(found.notes.some(({ text }) => text.endsWith("by outcome: A 2, B 0, C 0."))).toBe(true);
  });

  it("lets the ratings decide in lenient mode", () => {
    const found = compute([child(3, 5, "No"), child(3, 5, null), child(3, 2, null)], { mode: "lenient" });
    expect(table(found, "counts")?.rows[0]).toEqual(["A. Social-emotional skills", 0, 0, 2, 0, 0, 1]);
  });

  it("asks for 182 days of service where dates are given: 181 are too few, 182 suffice", () => {
    const rows = [
      // January 1, 2023 to July 1 and July 2, 2023.
      child(3, 5, "Yes", { entryDate: 44927, exitDate: 45108 }),
      child(3, 5, "Yes", { entryDate: 44927, exitDate: 45109 }),
      child(3, 5, "Yes", { entryDate: 44927, exitDate: null }),
      child(3, 5, "Yes", { entryDate: 45109, exitDate: 44927 }),
    ];
    const checked = compute(rows);
    expect(table(checked, "counts")?.rows[0]?.slice(1)).toEqual([0, 0, 1, 0, 0, 3]);
    expect(said(checked)).toEqual([
      [2, "exitDate", "error", "The exit date is missing."],
      [3, "exitDate", "error", "The exit date is before the entry date."],
    ]);
    expect(table(checked, "counts")?.spills?.[0]?.formula).toContain(
      '"leave out",{column:entryDate},{column:exitDate},182)',
    );
    const off = compute(rows, { minimumDays: "off" });
    expect(table(off, "counts")?.rows[0]?.slice(1)).toEqual([0, 0, 3, 0, 0, 1]);
  });

  it("warns of a child in two rows and counts both; skips blank rows", () => {
    const found = compute([
      child(3, 5, "Yes", { child: "17" }),
      child(null, null, null, { child: null }),
      child(3, 5, "Yes", { child: 17 }),
    ]);
    expect(said(found)).toEqual([
      [2, "child", "warning", "Child 17 is already in row 1 of the data; both rows are counted."],
    ]);
    expect(table(found, "counts")?.rows[0]?.slice(1)).toEqual([0, 0, 2, 0, 0, 0]);
    // A formula over the whole columns would count the blank row as left out.
    expect(table(found, "counts")?.spills).toBeUndefined();
  });

  it("says how many entered at 6 or 7 and left below", () => {
    const found = compute([child(6, 4, "Yes"), child(7, 5, "No"), child(5, 4, "Yes")]);
    expect(found.notes.some(({ text }) => text.includes("left below, by outcome: A 2, B 2, C 2"))).toBe(true);
  });

  it("points at 7 to 6 with No, where sources differ", () => {
    const found = compute([child(7, 6, "No"), child(6, 7, "No")]);
    expect(
      found.notes.some(({ text }) => text.startsWith("From 7 to 6 with the answer No, by outcome: A 1")),
    ).toBe(true);
  });

  it("makes a table by district", () => {
    const found = compute([
      child(3, 5, "Yes", { district: "North" }),
      child(3, 3, "Yes", { district: "South" }),
      child(3, 6, "Yes", { district: "North" }),
    ]);
    const rows = table(found, "districts")?.rows ?? [];
    expect(rows.map((cells) => cells.slice(0, 2).join(" "))).toEqual([
      "North A",
      "North B",
      "North C",
      "South A",
      "South B",
      "South C",
    ]);
    expect(rows[0]?.slice(2)).toEqual([0, 0, 1, 1, 0, 2, 100, 50]);
  });
});
