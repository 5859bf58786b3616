import { describe, expect, it } from "vitest";
import {
  aiDistricts,
  aiSchools,
  protectedPercent,
  raciallyIdentifiable,
  raciallyIsolated,
} from "./eligibility";
import { shown } from "./support/testing";

/** A result, or what was thrown instead. */
function cells(run: () => unknown[][]): unknown {
  try {
    return shown(run());
  } catch (error) {
    return shown([[error]])[0]![0];
  }
}

const DISTRICTS = ["District number", "Type", "District name", "Protected", "Total"];
const PAIRS = ["District number", "District type", "Adjoining number", "Adjoining type"];
const pairs = [PAIRS, ["0010", "01", "0011", "01"]];

describe("one pair at a time", () => {
  it("is exact at the boundary, over columns", () => {
    expect(raciallyIsolated([[300], [301]], [[1000], [1000]], [[100]], [[1000]])).toEqual([[false], [true]]);
    expect(raciallyIsolated([[299_999]], [[1_000_000]], [[100_000]], [[1_000_000]])).toEqual([[false]]);
    expect(raciallyIsolated([[300_001]], [[1_000_000]], [[100_000]], [[1_000_000]])).toEqual([[true]]);
    expect(raciallyIsolated([[300]], [[1000]], [[100]], [[1000]], 19.9)).toEqual([[true]]);
  });

  it("costs a bad cell its own row", () => {
    expect(
      cells(() => raciallyIsolated([[5], ["a"], [3], ["<10"]], [[4], [9], [0], [9]], [[0]], [[1]])),
    ).toEqual([
      ["#VALUE! protectedStudents, row 1: 5 is more than the 4 in total"],
      ['#VALUE! protectedStudents, row 2: holds "a", not a number'],
      ["#VALUE! protectedStudents, row 3: 3 is more than the 0 in total"],
      ['#N/A protectedStudents, row 4: is suppressed ("<10")'],
    ]);
    expect(cells(() => protectedPercent([[0]], [[0]]))).toEqual([["#N/A 0 of 0 has no percent"]]);
    expect(cells(() => raciallyIsolated([[0]], [[0]], [[0]], [[1]]))).toEqual([
      ["#N/A there are no students to take a percent of"],
    ]);
  });
});

describe("a school by hand", () => {
  it("counts the grades it serves", () => {
    expect(raciallyIdentifiable([[30], [0]], [[60], [0]], [[50], [90]], [[200], [100]])).toEqual([[true]]);
    // 16 of 30 protected are American Indian: 14 / 60 against 50 / 200. With 15 of 30 they do not outnumber the others.
    expect(raciallyIdentifiable([[30]], [[60]], [[50]], [[200]], [[16]])).toEqual([[false]]);
    expect(raciallyIdentifiable([[30]], [[60]], [[50]], [[200]], [[15]])).toEqual([[true]]);
    // 45 of 100 beside 25 of 100 is exactly 20.
    expect(raciallyIdentifiable([[45]], [[100]], [[100]], [[400]])).toEqual([[false]]);
    expect(raciallyIdentifiable([[46]], [[100]], [[100]], [[400]])).toEqual([[true]]);
  });

  it.each([
    [
      () => raciallyIdentifiable([[3], [1]], [[6], [2]], [[5], [0]], [[20], [0]]),
      /schoolTotal, row 2: 2 is more than the 0 in districtTotal/,
    ],
    [
      () => raciallyIdentifiable([[7]], [[6]], [[9]], [[20]]),
      /schoolProtected: 7 is more than the 6 in schoolTotal/,
    ],
    [
      () => raciallyIdentifiable([[3]], [[6]], [[9]], [[20]], [[4]]),
      /schoolAmericanIndian: 4 is more than the 3/,
    ],
    [() => raciallyIdentifiable([[3], [1]], [[6], [2]], [[5]], [[20]]), /give one cell a grade in each/],
    [() => raciallyIdentifiable([[3]], [["*"]], [[5]], [[20]]), /^#N\/A schoolTotal: is suppressed/],
    [() => raciallyIdentifiable([[0]], [[0]], [[5]], [[20]]), /^#N\/A schoolTotal: the school has no pupils/],
    [() => raciallyIdentifiable([[3]], [[6]], [[5]], [[20]], undefined, 120), /points: holds 120/],
  ])("%s refuses what cannot be", (run, message) => expect(cells(run)).toMatch(message));
});

describe("a table of districts", () => {
  it("keeps its other rows when one is bad, and says which", () => {
    const rows = [
      DISTRICTS,
      ["0010", "01", "A", 301, 1000],
      ["0011", "01", "B", 100, 1000],
      ["0012", "01", "C", "many", 1000],
      ["0013", "01", "D", 1001, 1000],
      [null, null, "E", 1, 2],
    ];
    const edges = [...pairs, ["0012", "01", "0013", "01"], ["0010", "01", "0099", "01"]];
    expect(cells(() => aiDistricts(rows, edges))).toEqual([
      expect.arrayContaining(["District number", "Status", "Widest gap (points)", "Note"]),
      [
        "0010",
        "01",
        "A",
        301,
        1000,
        30.1,
        "isolated",
        20.1,
        "B (0011-01)",
        expect.stringMatching(/near miss.*not compared.*district 0099-01/),
      ],
      ["0011", "01", "B", 100, 1000, 10, "adjoining", expect.closeTo(-20.1, 10), "A (0010-01)", ""],
      [
        "0012",
        "01",
        "C",
        expect.stringMatching(/^#N\/A it lies between 0 and 1,000/),
        1000,
        expect.stringMatching(/^#N\/A it lies between 0.00 and 100.00 percent/),
        "possibly isolated",
        expect.stringMatching(/^#N\/A/),
        "D (0013-01)",
        expect.stringMatching(/row 4: holds "many", not a number/),
      ],
      [
        "0013",
        "01",
        "D",
        expect.stringMatching(/^#N\/A/),
        expect.stringMatching(/^#N\/A/),
        expect.stringMatching(/^#N\/A/),
        "possibly isolated",
        expect.stringMatching(/^#N\/A/),
        "C (0012-01)",
        expect.stringMatching(/row 5: 1,001 protected students are more than the total of 1,000/),
      ],
      [
        ...new Array<string>(9).fill("#N/A enrollment, row 6: has no district number; the row is not used"),
        "enrollment, row 6: has no district number; the row is not used",
      ],
    ]);
  });

  it("leaves charter schools out, takes whole columns with blank rows, and codes that lost their zeros", () => {
    const rows = [
      ["Nr", ...DISTRICTS],
      [1, 10, 1, "A", 50, 100],
      [2, 11, "1", "B", 10, 100],
      [3, 4001, 7, "Charter", 90, 100],
      [null, null, null, null, null, null],
    ];
    const found = aiDistricts(rows, pairs);
    expect(found.slice(1).map((row) => [row[0], row[1], row[6]])).toEqual([
      ["0010", "01", "isolated"],
      ["0011", "01", "adjoining"],
    ]);
  });

  it.each([
    [
      () =>
        aiDistricts(
          [
            ["a", "b"],
            [1, 2],
          ],
          pairs,
        ),
      /^#VALUE! enrollment: no heading says "District number"; the first row holds "a", "b"/,
    ],
    [
      () =>
        aiDistricts(
          [
            ["District number", "Total"],
            ["0010", 2],
          ],
          pairs,
        ),
      /^#VALUE! enrollment: columns for all students/,
    ],
    [
      () =>
        aiDistricts(
          [
            ["District number", "White", "White", "Total"],
            ["0010", 1, 1, 2],
          ],
          pairs,
        ),
      /"White" and "White" fit "White" equally/,
    ],
    [
      () => aiDistricts([DISTRICTS, ["0010", "01", "A", 1, 2]], [["District number"], ["0010"]]),
      /^#VALUE! adjacency: no heading says "Adjoining number"/,
    ],
    [
      () =>
        aiDistricts(
          [
            [null, ""],
            [1, 2],
          ],
          pairs,
        ),
      /its first row is blank/,
    ],
    [
      () => aiDistricts([DISTRICTS, ["4001", "07", "Charter", 1, 2]], pairs),
      /^#N\/A enrollment: there is no row with a district/,
    ],
    [() => aiDistricts([DISTRICTS, ["0010", "01", "A", 1, 2]], pairs, "x20"), /points: holds "x20"/],
    [
      () => aiDistricts([DISTRICTS, ["0010", "01", "A", 1, 2]], pairs, 20, "maybe"),
      /corners: holds "maybe"; write Yes or No/,
    ],
    [
      () =>
        aiSchools([
          ["District number", "School number"],
          ["0010", "001"],
        ]),
      /schoolsByGrade: no heading says "School classification"/,
    ],
  ])("%s says what is missing", (run, message) => expect(cells(run)).toMatch(message));
});

describe("a table of schools", () => {
  const HEADINGS = [
    "District number",
    "District type",
    "School number",
    "School name",
    "Classification",
    "Grade",
    "American Indian",
    "White",
    "Total",
  ];

  it("gives a range as #N/A with its ends, and the note says that it is possible", () => {
    const found = shown(
      aiSchools([
        HEADINGS,
        ["0010", "01", "001", "North", 10, "01", 0, "*", 100],
        ["0010", "01", "002", "South", 10, "01", 0, 100, 100],
        ["0010", "01", "003", "Area learning", 41, "01", 0, 0, 100],
      ]),
    );
    expect(found).toHaveLength(3);
    expect(found[1]!.slice(4)).toEqual([
      "#N/A it lies between 0.00 and 100.00 percent: counts are suppressed or unreadable",
      "#N/A it lies between 0.00 and 50.00 percent: counts are suppressed or unreadable",
      "#N/A it lies between 0.00 and 50.00 points: counts are suppressed or unreadable",
      "#N/A the difference lies between 0.00 and 50.00 points",
      false,
      expect.stringMatching(/possibly identifiable: the difference lies between 0.00 and 50.00 points/),
    ]);
  });
});
