import fc from "fast-check";
import { describe, expect, it } from "vitest";
import cases from "../../test/reference/childOutcomes/cases.json";
import { indicator } from "../indicators/b07-preschool-outcomes/indicator";
import type { RawCell } from "../indicators/declaration";
import {
  cosfCategory,
  cosfCounts,
  cosfDifference,
  cosfInterval,
  cosfSummary1,
  cosfSummary2,
} from "./childOutcomes";

const show = (cell: unknown): unknown =>
  cell instanceof Error ? `${(cell as unknown as { code: string }).code} ${cell.message}` : cell;
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
/** What the cells show, or what the whole call ends in. */
function cells(run: () => unknown[][]): unknown {
  try {
    return run().map((row) => row.map(show));
  } catch (error) {
    return show(error);
  }
}
const notAvailable = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no rating");
const divided = new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);

describe("COSF_CATEGORY", () => {
  const conversions = cases.filter(({ type }) => type === "conversion") as unknown as readonly {
    readonly inputs: { readonly entry: number; readonly exit: number; readonly progress: string | null };
    readonly expected: {
      readonly category: string | null;
      readonly status: string;
      readonly lenient_category?: string;
    };
  }[];
  const all = (mode: string) =>
    cosfCategory(
      column(...conversions.map(({ inputs }) => inputs.entry)),
      column(...conversions.map(({ inputs }) => inputs.exit)),
      column(...conversions.map(({ inputs }) => inputs.progress ?? "")),
      mode,
    ).map(([cell]) => (typeof cell === "string" ? cell : (cell as { code: string }).code));

  it("gives all 147 reference conversions in one call, strict and lenient", () => {
    expect(all("strict")).toEqual(
      conversions.map(({ expected }) => (expected.status === "ok" ? expected.category : "#N/A")),
    );
    expect(all("lenient")).toEqual(
      conversions.map(({ expected }) => expected.category ?? expected.lenient_category ?? "#N/A"),
    );
  });

  it.each([
    ["9", "#VALUE! entry: holds 9; a rating is a whole number from 1 to 7"],
    [
      0,
      "#VALUE! entry: holds 0; a rating is a whole number from 1 to 7; leave the cell empty where there is no rating",
    ],
    [2.5, "#VALUE! entry: holds 2.5; a rating is a whole number from 1 to 7"],
    [-3, "#VALUE! entry: holds -3; a rating is a whole number from 1 to 7"],
    ["three", '#VALUE! entry: holds "three", not a number'],
    [true, "#VALUE! entry: holds TRUE, not a number"],
    [divided, "#VALUE! entry: holds the error #DIV/0!"],
    ["", "#N/A entry: is blank"],
    ["*", '#N/A entry: is suppressed ("*")'],
    ["N/A", '#N/A entry: is marked as missing ("N/A")'],
    [-9999, "#N/A entry: holds the reserve code -9999"],
    [notAvailable, "#N/A entry: is #N/A (no rating)"],
    [" 3 ", "c"],
  ])("of an entry of %s is %s", (entry, expected) => {
    expect(cells(() => cosfCategory([[entry]], [[5]], [["Yes"]]))).toEqual([[expected]]);
  });

  it("names the row, and the bad cell alone carries its error", () => {
    expect(
      cells(() => cosfCategory(column(3, 8, 3), column(5, 5, 5), column("Yes", "Yes", "maybe"))),
    ).toEqual([
      ["c"],
      ["#VALUE! entry, row 2: holds 8; a rating is a whole number from 1 to 7"],
      ['#VALUE! progress, row 3: holds "maybe"; write Yes or No'],
    ]);
  });

  it("stretches one answer over a column and refuses shapes that do not fit", () => {
    expect(cells(() => cosfCategory(column(3, 5), column(5, 6), [["Yes"]]))).toEqual([["c"], ["d"]]);
    expect(cells(() => cosfCategory(column(3, 5), column(5, 6, 7), [["Yes"]]))).toMatch(
      /^#VALUE! entry is 2 x 1 and exit is 3 x 1/,
    );
  });

  it("knows two modes", () => {
    expect(cells(() => cosfCategory([[3]], [[5]], [["No"]], "LENIENT"))).toEqual([["c"]]);
    expect(cells(() => cosfCategory([[3]], [[5]], [["No"]], "loose"))).toBe(
      '#VALUE! mode: holds "loose"; write "strict", "lenient"',
    );
  });
});

describe("COSF_COUNTS", () => {
  it("counts everyone once", () => {
    expect(
      cells(() =>
        cosfCounts(column(1, 3, 3, 5, 7, 4, ""), column(1, 3, 5, 6, 6, 4, 2), column("No", 1, 1, 1, 1, 0, 1)),
      ),
    ).toEqual([[1, 1, 1, 1, 1, 2]]);
  });

  it("stops at a cell that cannot be read, or leaves it out when told to", () => {
    const ratings = [column(3, 77), column(5, 5), column("Yes", "Yes")] as const;
    expect(cells(() => cosfCounts(...ratings))).toBe(
      "#VALUE! entry, row 2: holds 77; a rating is a whole number from 1 to 7",
    );
    expect(cells(() => cosfCounts(...ratings, "strict", "leave out"))).toEqual([[0, 0, 1, 0, 0, 1]]);
    expect(cells(() => cosfCounts(...ratings, "strict", "skip"))).toMatch(
      /^#VALUE! unreadable: holds "skip"/,
    );
  });

  it("takes categories, with errors of COSF_CATEGORY and blanks left out", () => {
    expect(cells(() => cosfCounts(column("a", "B", " e ", "", null, notAvailable, "-")))).toEqual([
      [1, 1, 0, 0, 1, 4],
    ]);
    expect(cells(() => cosfCounts(column("a", "f")))).toMatch(/^#VALUE! categories, row 2: holds "f"/);
    expect(cells(() => cosfCounts(column("a", divided)))).toBe(
      "#VALUE! categories, row 2: holds the error #DIV/0!",
    );
    expect(cells(() => cosfCounts(column("a", "f"), undefined, undefined, undefined, "leave out"))).toEqual([
      [1, 0, 0, 0, 0, 1],
    ]);
  });

  it("counts what COSF_CATEGORY spills", () => {
    const [entry, exit, progress] = [
      column(1, 3, 6, 4),
      column(1, 5, 4, 4),
      column("No", "Yes", "Yes", "No"),
    ];
    expect(cosfCounts(cosfCategory(entry, exit, progress))).toEqual(cosfCounts(entry, exit, progress));
  });

  it("asks for days of service on both sides of the limit", () => {
    const from = column(44927, 44927, 44927, "");
    const to = column(45108, 45109, 44926, 45109);
    const three = [column(3, 3, 3, 3), column(5, 5, 5, 5), column(1, 1, 1, 1), "strict", "error"] as const;
    expect(cells(() => cosfCounts(...three, from, to, 182))).toEqual([[0, 0, 1, 0, 0, 3]]);
    expect(cells(() => cosfCounts(...three, from, to, 181))).toEqual([[0, 0, 2, 0, 0, 2]]);
    expect(cells(() => cosfCounts(...three, from, to))).toEqual([[0, 0, 3, 0, 0, 1]]);
    expect(cells(() => cosfCounts(...three, from))).toMatch(/^#VALUE! entryDate and exitDate: give both/);
    expect(cells(() => cosfCounts(...three, column("June", 1, 1, 1), to, 182))).toBe(
      '#VALUE! entryDate, row 1: holds "June", not a number',
    );
  });

  it("needs answers in strict mode, but not in lenient mode", () => {
    expect(cells(() => cosfCounts([[3]], [[5]]))).toMatch(
      /^#VALUE! progress: a column of Yes and No is needed/,
    );
    expect(cells(() => cosfCounts([[3]], [[5]], undefined, "lenient"))).toEqual([[0, 0, 1, 0, 0, 0]]);
  });

  it("takes 50,000 children, and one", () => {
    const many = Array.from({ length: 50_000 }, (_, row) => 1 + (row % 7));
    expect(cosfCounts(column(...many), [[7]], [[true]])).toEqual([[0, 0, 0, 35_715, 14_285, 0]]);
    expect(cosfCounts([[6]], [[7]], [[true]])).toEqual([[0, 0, 0, 0, 1, 0]]);
  });
});

describe("COSF_SUMMARY1 and COSF_SUMMARY2", () => {
  it("take five columns, one range, the spill of COSF_COUNTS, or one column of counts", () => {
    const row = [46, 982, 1723, 1894, 1147];
    const expected1 = (100 * 3617) / 4645;
    const expected2 = (100 * 3041) / 5792;
    expect(cosfSummary1([[46]], [[982]], [[1723]], [[1894]])).toEqual([[expected1]]);
    expect(cosfSummary1([row, row])).toEqual([[expected1], [expected1]]);
    expect(cosfSummary2([[...row, 12]])).toEqual([[expected2]]);
    expect(cosfSummary2(column(...row))).toEqual([[expected2]]);
    expect(cosfSummary1([row.slice(0, 4)])).toEqual([[expected1]]);
  });

  it("are #N/A without children, never 0", () => {
    expect(cells(() => cosfSummary1([[0, 0, 0, 0, 9]]))).toEqual([
      ["#N/A nobody entered or left below age expectations (a + b + c + d is 0)"],
    ]);
    expect(cells(() => cosfSummary2([[0, 0, 0, 0, 0]]))).toEqual([
      ["#N/A there are no children with a category (a + b + c + d + e is 0)"],
    ]);
  });

  it("give the bad row alone its error, and do not look at e for the first", () => {
    const rows = [
      [1, 1, 1, 1, "x"],
      [1, "", 1, 1, 1],
      [1, 1, -1, 1, 1],
      [1, 1, 1, 1.5, 1],
      ["many", 1, 1, 1, 1],
    ];
    expect(cells(() => cosfSummary1(rows))).toEqual([
      [50],
      ["#N/A counts, row 2, column 2: is blank"],
      ["#VALUE! counts, row 3, column 3: holds -1; a count is not negative"],
      ["#VALUE! counts, row 4, column 4: holds 1.5; a count is a whole number"],
      ['#VALUE! counts, row 5, column 1: holds "many", not a number'],
    ]);
    expect(cells(() => cosfSummary2(rows.slice(0, 1)))).toEqual([
      ['#N/A counts, column 5: is suppressed ("x")'],
    ]);
  });

  it("say what is missing and what does not fit", () => {
    expect(cells(() => cosfSummary2([[1]], [[2]], [[3]], [[4]]))).toMatch(/^#VALUE! e: a count is needed/);
    expect(cells(() => cosfSummary1([[1, 2, 3]]))).toMatch(/^#VALUE! counts is 1 x 3/);
    expect(cells(() => cosfSummary1(column(1, 2), column(1, 2, 3), [[1]], [[1]]))).toMatch(
      /^#VALUE! a is 2 x 1 and b is 3 x 1/,
    );
  });
});

describe("COSF_INTERVAL and COSF_DIFFERENCE", () => {
  it("read confidence as a share or a percent and cut off at 0 and 100", () => {
    expect(cosfInterval(9, 11, 90)).toEqual(cosfInterval(9, 11));
    expect(cosfInterval(14, 14)[0]?.[1]).toBe(100);
    expect(cosfInterval(0, 14, 0.9, "wald")).toEqual([[0, 0]]);
  });

  it.each([
    [() => cosfInterval(0, 0), "#N/A there is nobody to compute a percent from (n is 0)"],
    [() => cosfInterval(12, 11), "#VALUE! successes: 12 is more than the 11 in n"],
    [() => cosfInterval(-1, 11), "#VALUE! successes: holds -1; a count is not negative"],
    [() => cosfInterval(1.5, 11), "#VALUE! successes: holds 1.5; a count is a whole number"],
    [() => cosfInterval("few", 11), '#VALUE! successes: holds "few", not a number'],
    [() => cosfInterval("", 11), "#VALUE! successes: a value is needed"],
    [() => cosfInterval([[1], [2]], 11), "#VALUE! successes: one cell is expected, not a range"],
    [
      () => cosfInterval(1, 11, 1),
      "#VALUE! confidence: holds 1; write a number between 0 and 1, such as 0.9",
    ],
    [
      () => cosfInterval(1, 11, 0),
      "#VALUE! confidence: holds 0; write a number between 0 and 1, such as 0.9",
    ],
    [
      () => cosfInterval(1, 11, 100),
      "#VALUE! confidence: holds 100; write a number between 0 and 1, such as 0.9",
    ],
    [() => cosfDifference(1, 2, 3, 0), "#VALUE! successes2: 3 is more than the 0 in n2"],
    [() => cosfDifference(0, 0, 3, 4), "#N/A one of the two groups has nobody in it (n is 0)"],
    [
      () => cosfDifference(4, 4, 0, 4),
      "#N/A both percents are 0 or 100, so the spread that a difference is measured by is 0",
    ],
  ])("%s ends in %s", (run, expected) => expect(cells(run)).toBe(expected));
});

describe("the report of indicator 7", () => {
  const form = indicator.inputs.find(({ id }) => id === "children")!;
  const rating = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 7 }) },
    fc.constantFrom<RawCell>(null, 0, 8, 2.5, "x", "four"),
  );
  const answer = fc.constantFrom<RawCell>("Yes", "No", "y", false, null, "maybe");
  const date = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 40000, max: 40400 }) },
    fc.constantFrom<RawCell>(null, "?"),
  );

  it("counts what the formula it writes counts, whatever the cells hold", () => {
    const row = fc.tuple(rating, rating, answer, date, date);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 40 }),
        fc.constantFrom("strict", "lenient"),
        fc.constantFrom("182", "off"),
        (rows, mode, minimumDays) => {
          const of = (place: number): RawCell[] => rows.map((cellsOf) => cellsOf[place] ?? null);
          const columns = {
            child: rows.map((_, place) => `child ${place}`),
            entryDate: of(3),
            exitDate: of(4),
            ...Object.fromEntries(
              ["A", "B", "C"].flatMap((code) => [
                [`entry${code}`, of(0)],
                [`exit${code}`, of(1)],
                [`progress${code}`, of(2)],
              ]),
            ),
          };
          const found = form.compute(
            { count: rows.length, columns },
            { ffy: 2010, settings: { mode, minimumDays } },
          );
          const [, ...counted] = found.tables.find(({ id }) => id === "counts")!.rows[0]!;
          const days = minimumDays === "off" ? 0 : 182;
          const written = cosfCounts(
            column(...of(0)),
            column(...of(1)),
            column(...of(2)),
            mode,
            "leave out",
            column(...of(3)),
            column(...of(4)),
            days,
          );
          expect(counted).toEqual(written[0]);
        },
      ),
    );
  });
});
