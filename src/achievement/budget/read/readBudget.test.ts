import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBudget, type ReadingOptions } from "./readBudget";

const options: ReadingOptions = { table: "budget", carry: true };

/** Rows of cells under headings, blank cells as "". */
function table(headings: string, ...rows: unknown[][]) {
  const ids = headings.split(" ");
  return {
    count: rows.length,
    columns: Object.fromEntries(ids.map((id, at) => [id, rows.map((row) => row[at] ?? null)])),
  };
}
const read = (headings: string, ...rows: unknown[][]) => readBudget(table(headings, ...rows), options);
const lines = (reading: ReturnType<typeof read>) =>
  reading.lines.map(({ row, category, finance, section, cents }) => [row, category, finance, section, cents]);
const asked = (reading: ReturnType<typeof read>) =>
  reading.problems
    .filter(({ severity }) => severity === "error")
    .map(({ row, column, message }) => [row, column, message]);

describe("a budget with a category column", () => {
  it("is read line by line, amounts as text too, blank rows left out", () => {
    const reading = read(
      "category finance description amount",
      ["Direct services", 313, "Tutors", "$1,200.00"],
      [],
      ["PD", "FIN 318", "Workshop", "1 200"],
      ["Admin", "01-005-203-313-145-000", "Postage", 30.5],
    );
    expect(lines(reading)).toEqual([
      [0, "direct", "313", undefined, 1200_00],
      [2, "development", "318", undefined, 1200_00],
      [3, "administration", "313", undefined, 30_50],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.plain).toBe(false);
  });

  it("is plain where formulas over the columns see the same", () => {
    expect(read("category amount", ["D", 1], ["PD", 2], []).plain).toBe(true);
    expect(read("category amount", ["D", 1], ["PD", "2"]).plain).toBe(false);
    expect(read("category amount", ["D", 1], ["", 2]).plain).toBe(false);
    expect(read("category amount", ["D", 1], ["Total", 1]).plain).toBe(false);
  });

  it("carries merged cells down, and says which rows", () => {
    const reading = read(
      "category finance description amount",
      ["Direct services", 313, "Tutors", 100],
      ["", "", "Liaisons", 50],
      ["Administration", "", "Dues", 10],
    );
    expect(lines(reading)).toEqual([
      [0, "direct", "313", undefined, 100_00],
      [1, "direct", "313", undefined, 50_00],
      [2, "administration", "313", undefined, 10_00],
    ]);
    expect(reading.carried).toEqual([1]);
  });

  it("asks for a category that was forgotten in a column filled in row by row", () => {
    const reading = read(
      "category description amount",
      ["Direct services", "Tutors", 100],
      ["Direct services", "Liaisons", 50],
      ["", "Coach", 10],
    );
    expect(asked(reading)).toEqual([[2, "category", "has no category, and no heading above says one"]]);
    expect(reading.unread).toEqual([2]);
  });

  it("carries nothing where told to ask", () => {
    const cells = table("category description amount", ["D", "Tutors", 1], ["", "Liaisons", 2]);
    expect(readBudget(cells, { ...options, carry: false }).unread).toEqual([1]);
  });

  it("asks what it cannot know", () => {
    const reading = read(
      "category finance description fte amount",
      ["Consulting", 313, "Advice", "", 1],
      ["D", 320, "Bus", "", 1],
      ["D", 313, "Tutor", 0.5, ""],
      ["D", 313, "Tutor", "", "12k"],
      ["D", 313, "Tutor", "", -300],
      ["D", 313, "Tutor", "", ""],
      ["", "", "", "", 77],
    );
    expect(asked(reading)).toEqual([
      [0, "category", 'holds "Consulting", which is not one of the three categories'],
      [1, "finance", 'holds "320"'],
      [2, "amount", "has an FTE of 0.5 but no amount"],
      [3, "amount", 'holds "12k"'],
      [4, "amount", "is -300.00, below 0"],
      [5, "amount", "is blank, but the row has words"],
      [6, "amount", "is 77.00 in a row without words"],
    ]);
    expect(reading.lines).toEqual([]);
  });

  it("takes an amount below 0 for a correction where the words say so, with a warning", () => {
    const reading = read(
      "category description amount",
      ["D", "Tutors", 500],
      ["D", "Credit for tutors", "(300)"],
    );
    expect(lines(reading).map((line) => line[4])).toEqual([500_00, -300_00]);
    expect(reading.problems).toMatchObject([{ severity: "warning", row: 1 }]);
  });

  it("passes over a template's rows that hold only their finance code", () => {
    const reading = read("finance category amount", [313, "D", 5], [313, "", ""], [313, "", ""]);
    expect(reading.lines).toHaveLength(1);
    expect(reading.problems).toEqual([]);
    expect(reading.plain).toBe(true);
  });

  it("has no category where no column and no heading says one, and asks nothing", () => {
    const reading = read("finance description amount", [313, "Tutors", 5], [318, "Camp", 6]);
    expect(lines(reading).map((line) => line[1])).toEqual([undefined, undefined]);
    expect(reading.problems).toEqual([]);
  });
});

describe("a budget with headings as rows", () => {
  const budget: unknown[][] = [
    ["Initial revenue (FIN 313)", ""],
    ["Direct services", ""],
    ["Tutors", 60_000],
    ["Family engagement nights", 20_000],
    ["Subtotal direct services", 80_000],
    ["Professional development", ""],
    ["Coaching", 15_000],
    ["Subtotal", "$15,000.00"],
    ["Administration", ""],
    ["Postage", 5_000],
    ["Subtotal", 5_000],
    ["Total initial revenue expenditures", 100_000],
    ["Incentive revenue", ""],
    ["Direct services", ""],
    ["Summer program", 9_000],
    ["Total incentive revenue", 9_000],
    ["GRAND TOTAL", 109_000],
  ];

  it("takes category and finance code from them, and counts no total twice", () => {
    const reading = read("description amount", ...budget);
    expect(lines(reading)).toEqual([
      [2, "direct", "313", undefined, 60_000_00],
      [3, "direct", "313", undefined, 20_000_00],
      [6, "development", "313", undefined, 15_000_00],
      [9, "administration", "313", undefined, 5_000_00],
      [14, "direct", "318", undefined, 9_000_00],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.recognised.filter(({ kind }) => kind === "total").map(({ row }) => row)).toEqual([
      4, 7, 10, 11, 15, 16,
    ]);
  });

  it("warns of a total that does not add up, and does not count it", () => {
    const wrong = budget.map(([text, amount]) => [
      text,
      text === "Subtotal" && amount === 5_000 ? 5_100 : amount,
    ]);
    const reading = read("description amount", ...wrong);
    expect(reading.lines).toHaveLength(5);
    expect(reading.problems).toEqual([
      {
        severity: "warning",
        message: 'says "Subtotal" is 5,100.00, but its lines add up to 5,000.00; not counted',
        advice: "Check the total and the lines above it.",
        row: 10,
        column: "amount",
      },
    ]);
  });

  it("understands totals beside the headings, above their lines", () => {
    const reading = read(
      "description amount",
      ["Direct services", 80],
      ["Tutors", 60],
      ["Liaisons", 20],
      ["Administration", 5],
      ["Postage", 5],
    );
    expect(lines(reading).map(([row, category]) => [row, category])).toEqual([
      [1, "direct"],
      [2, "direct"],
      [4, "administration"],
    ]);
    expect(reading.problems).toEqual([]);
  });

  it("asks where the amount beside a heading is not the sum of the lines under it", () => {
    const reading = read("description amount", ["Direct services", 81], ["Tutors", 60], ["Liaisons", 20]);
    expect(asked(reading)[0]).toEqual([
      0,
      "amount",
      'is 81.00 beside the heading "Direct services", and the lines under it add up to 80.00',
    ]);
  });

  it("reads a budget of one line a category", () => {
    const reading = read(
      "description amount",
      ["Direct services", 80],
      ["Professional development", 10],
      ["Admin", 10],
      ["Total", 100],
    );
    expect(lines(reading).map(([, category, , , cents]) => [category, cents])).toEqual([
      ["direct", 80_00],
      ["development", 10_00],
      ["administration", 10_00],
    ]);
    expect(reading.problems).toEqual([]);
  });

  it("knows the sections for identifiable schools and improvement", () => {
    const reading = read(
      "category description amount",
      ["Racially identifiable schools", "", ""],
      ["Direct services", "Magnet teacher", 10],
      ["Improvement funding", "", ""],
      ["Direct services", "Reading coach", 20],
    );
    expect(lines(reading).map((line) => line[3])).toEqual(["ris", "improvement"]);
  });

  it("does not give a line the category of a section that ended", () => {
    const reading = read(
      "description amount",
      ["Direct services", ""],
      ["Tutors", 60],
      ["Other things", ""],
      ["Postage", 5],
      ["Subtotal", 65],
      ["Stamps", 5],
    );
    expect(asked(reading).map(([row]) => row)).toEqual([3, 5]);
    expect(reading.problems.filter(({ severity }) => severity === "warning").map(({ row }) => row)).toEqual([
      2, 4,
    ]);
  });

  it("carries a strategy that stands as a heading", () => {
    const reading = read(
      "category description strategy amount",
      ["", "Strategy 2: Family liaisons", "", ""],
      ["D", "Liaison", "", 5],
      ["D", "Liaison", "3", 5],
    );
    expect(reading.lines.map(({ strategy }) => strategy)).toEqual(["Strategy 2: Family liaisons", "3"]);
  });

  it("takes an amount without words for a total only where it is one", () => {
    expect(
      read("category description amount", ["D", "Tutors", 60], ["D", "Bus", 5], ["", "", 65]).problems,
    ).toEqual([]);
    expect(asked(read("category description amount", ["D", "Tutors", 60], ["", "", 61]))).toHaveLength(1);
  });

  it("asks about a line whose words begin with total", () => {
    const reading = read(
      "category description amount",
      ["D", "Tutors", 60],
      ["PD", "Total quality training", 7],
    );
    expect(asked(reading)).toMatchObject([
      [1, "amount", expect.stringContaining("is no sum of the lines above it")],
    ]);
  });

  it("passes over percents of a summary and headings that come again", () => {
    const reading = read(
      "category description amount",
      ["D", "Tutors", 60],
      ["", "Percent direct services", 0.82],
      ["Category", "Item", "Amount"],
      ["D", "Bus", 5],
    );
    expect(reading.lines).toHaveLength(2);
    expect(reading.unread).toEqual([]);
  });
});

describe("whatever the layout", () => {
  const line = fc.record({
    category: fc.constantFrom("Direct services", "Professional development", "Administration"),
    cents: fc.integer({ min: 1, max: 9_999_999 }),
  });
  const budget = fc.array(line, { minLength: 1, maxLength: 25 });
  const sumOf = (of: readonly { readonly cents: number }[]) => of.reduce((sum, { cents }) => sum + cents, 0);

  it("recognised subtotals, totals and headings never change the total", () => {
    fc.assert(
      fc.property(budget, (all) => {
        const rows: unknown[][] = [];
        for (const category of ["Direct services", "Professional development", "Administration"]) {
          const own = all.filter((one) => one.category === category);
          if (own.length === 0) continue;
          rows.push([category, ""], ...own.map(({ cents }, at) => [`Thing ${at}`, cents / 100]));
          rows.push([`Subtotal ${category}`, sumOf(own) / 100], ["", ""]);
        }
        rows.push(["Total", sumOf(all) / 100]);
        const reading = read("description amount", ...rows);
        expect(reading.problems).toEqual([]);
        expect(reading.lines).toHaveLength(all.length);
        expect(sumOf(reading.lines)).toBe(sumOf(all));
      }),
    );
  });

  it("order and blank rows change nothing", () => {
    fc.assert(
      fc.property(
        budget.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        fc.nat(10),
        ([all, mixed], at) => {
          const rows = (of: typeof all) => of.map(({ category, cents }) => [category, `Thing`, cents / 100]);
          const gaps = rows(mixed);
          gaps.splice(at, 0, []);
          const byCategory = (of: readonly { readonly category: unknown; readonly cents: number }[]) =>
            ["direct", "development", "administration"].map((id) =>
              sumOf(of.filter(({ category }) => category === id)),
            );
          const first = byCategory(read("category description amount", ...rows(all)).lines);
          expect(byCategory(read("category description amount", ...gaps).lines)).toEqual(first);
          expect(first.reduce((a, b) => a + b, 0)).toBe(sumOf(all));
        },
      ),
    );
  });
});
