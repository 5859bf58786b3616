import { describe, expect, it } from "vitest";
import { parentInvolvement, raschItems, raschPersons, raschSummary } from "./rasch";
import { shown } from "./support/testing";
import cases from "../../test/reference/surveys/rasch/cases.json";

const knox = (cases as unknown as { id: string; inputs: { responses: string[] } }[])
  .find(({ id }) => id === "rasch-kct-jmle-table31")!
  .inputs.responses.map((line) => [...line].map(Number));
const FOURTEEN = (cases as unknown as { id: string; expected: { computed: { D: number[] } } }[]).find(
  ({ id }) => id === "rasch-kct-jmle-table31",
)!.expected.computed.D;
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return `${(error as { code?: string }).code} ${(error as Error).message}`;
  }
  return "no error";
};

describe("RASCH_ITEMS", () => {
  it("gives one row an item of the Knox Cube Test, ends included", () => {
    const rows = raschItems(knox);
    expect(rows).toHaveLength(18);
    // Tap 1-4, which all 35 got right, is measured from the end.
    expect(rows[0]!.slice(2)).toEqual([1, 1, 35]);
    // Tap 1-4-2-3, as computed independently in Python.
    expect(rows[7]![0]).toBeCloseTo(FOURTEEN[4]!, 6);
    expect(rows[10]![0]).toBeCloseTo(FOURTEEN[7]!, 6);
  });
  it("reads a blank as skipped and counts who answered", () => {
    expect(
      raschItems([
        [1, 0, 1],
        [0, 1, ""],
        [1, 0, "N/A"],
        [0, 1, 0],
      ]).map((row) => row[4]),
    ).toEqual([4, 4, 2]);
  });
  it("tells the measure on a scale of one's own", () => {
    const logits = raschItems(knox);
    const own = raschItems(knox, undefined, undefined, 500, 91);
    expect(own[5]![0]).toBeCloseTo(500 + 91 * (logits[5]![0] as number), 9);
    expect(own[5]![1]).toBeCloseTo(91 * (logits[5]![1] as number), 9);
    expect(own[5]!.slice(2)).toEqual(logits[5]!.slice(2));
  });
  it("names the cell that is no answer", () => {
    expect(codeOf(() => raschItems([[1, "agree"]]))).toBe(
      '#VALUE! responses, column 2: holds "agree", not a number',
    );
    expect(
      codeOf(() =>
        raschItems([
          [1, 2],
          [2.5, 1],
        ]),
      ),
    ).toMatch(/^#VALUE! responses, row 2, column 1: holds 2.5/);
    expect(codeOf(() => raschItems([[1, 100]]))).toBe(
      "#VALUE! responses, column 2: holds 100; answers run from 0 to 99",
    );
    expect(
      codeOf(() =>
        raschItems([
          [1, 99],
          [99, 1],
        ]),
      ),
    ).not.toMatch(/answers run/);
  });
  it("says what the data do not allow", () => {
    const everyoneAtTheTop = [
      [6, 6],
      [6, 6],
      [6, 6],
    ];
    expect(codeOf(() => raschItems(everyoneAtTheTop))).toMatch(/^#N\/A Everyone chose the same category/);
    expect(codeOf(() => raschItems([["", ""]]))).toBe("#N/A There are no answers");
    expect(
      codeOf(() =>
        raschItems([
          [1, 2],
          [2, 1],
          [55, 2],
        ]),
      ),
    ).toMatch(/Nobody .* chose category 3, .*the first by person 3, column 1: 55/);
    const apart = [
      [1, 0, "", ""],
      [0, 1, "", ""],
      ["", "", 1, 0],
      ["", "", 0, 1],
    ];
    expect(codeOf(() => raschItems(apart))).toMatch(
      /^#N\/A The items fall into 2 groups .*\(column 1, column 2\), \(column 3, column 4\)/,
    );
  });
  it("refuses answers that put no bound on two groups of items", () => {
    // Linked by persons 3 and 4, but whoever is not at the top of columns 1-2 is at the bottom of columns 3-4.
    const unbounded = [
      [1, 1, 1, 0],
      [1, 1, 0, 1],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
    ];
    expect(codeOf(() => raschItems(unbounded))).toMatch(
      /no bound on how far column 1, column 2 and column 3, column 4 are apart/,
    );
  });
});

describe("RASCH_PERSONS", () => {
  it("gives equal measures to equal scores, and #N/A to who answered nothing", () => {
    const rows = raschPersons([...knox, new Array(18).fill("")]);
    const [second, fifth] = [rows[1]!, rows[4]!];
    expect(second[0]).toBe(fifth[0]);
    expect(second[4]).toBe(10);
    expect(shown([rows[35]!])[0]).toEqual([...new Array(5).fill("#N/A This person answered no item"), 0]);
  });
  it("reproduces the published extreme child", () => {
    const helen = raschPersons(knox)[34]!;
    expect(helen[0]).toBeCloseTo(-6.79, 2);
    expect(helen[1]).toBeCloseTo(1.88, 2);
    expect(helen.slice(2)).toEqual([1, 1, 3, 18]);
  });
  it("takes thresholds from the first row for all items, or from every row", () => {
    const answers = [
      [1, 2, 3],
      [3, 3, 2],
      [2, "", 2],
    ];
    const shared = raschPersons(answers, undefined, [
      [0, -1, 1],
      [0.5, "", ""],
      [-0.5, "", ""],
    ]);
    const repeated = raschPersons(answers, undefined, [
      [0, -1, 1],
      [0.5, -1, 1],
      [-0.5, -1, 1],
    ]);
    expect(repeated).toEqual(shared);
  });
  it("says what is wrong with a calibration", () => {
    const answers = [
      [1, 2, 3],
      [3, 3, 2],
    ];
    const error = (anchors: unknown[][], lowest?: number) =>
      codeOf(() => raschPersons(answers, undefined, anchors, lowest));
    expect(error([[0, -1, 1]])).toMatch(/anchors is 1 x 3 and responses has 3 columns/);
    expect(
      error([
        [0, -1, 1],
        ["", -1, 1],
        [0, -1, 1],
      ]),
    ).toBe("#VALUE! anchors, row 2, column 1: an item's measure is needed");
    expect(
      error([
        [0, -1, 1],
        [0, -1, 1],
        [0, "", ""],
      ]),
    ).toMatch(/anchors, row 3: has no thresholds/);
    expect(
      error([
        [0, "", 1],
        [0, "", ""],
        [0, "", ""],
      ]),
    ).toMatch(/row 1, column 3: stands behind a blank/);
    expect(error([[0, -1, 1], [0], [0]], 0)).toMatch(
      /Person 1 has 3 on column 3; the 2 thresholds given are for categories 0 to 2/,
    );
  });
});

describe("RASCH_SUMMARY", () => {
  const rows = raschSummary(knox);
  const figure = (name: string, column = 1) => rows.find((row) => row[0] === name)![column] as number;
  it("gives Winsteps' Table 3.1 of the Knox Cube Test", () => {
    expect(figure("measured")).toBe(34);
    expect(figure("all answers at one end")).toBe(1);
    expect(figure("mean measure")).toBeCloseTo(-0.2, 1.9);
    expect(figure("separation, model")).toBeCloseTo(1.73, 2);
    expect(figure("reliability, model")).toBeCloseTo(0.75, 2);
    expect(figure("separation, real")).toBeCloseTo(1.35, 2);
    expect(figure("reliability, real")).toBeCloseTo(0.65, 2);
    expect(figure("separation with ends, model")).toBeCloseTo(1.92, 2);
    expect(figure("reliability with ends, real")).toBeCloseTo(0.71, 2);
    expect(figure("measured", 2)).toBe(14);
    expect(figure("all answers at one end", 2)).toBe(4);
  });
  it("says how far the estimation got", () => {
    expect(figure("converged")).toBe(true);
    expect(figure("largest residual")).toBeLessThan(1e-8);
    expect(figure("passes")).toBeGreaterThan(1);
  });
});

describe("PARENT_INVOLVEMENT", () => {
  const parents = [
    [4, 4, 3],
    [6, 5, 1],
    [3, 3, 4],
    [4, "", ""],
  ];
  it("keeps a share at the cut and loses one below it", () => {
    const half = [[4, 3]];
    expect(parentInvolvement(half, "agree-share", 50)).toEqual([[100]]);
    expect(parentInvolvement(half, "agree-share", 50.0000001)).toEqual([[0]]);
    const hundred = [Array.from({ length: 100 }, (_, at) => (at < 51 ? 4 : 3))];
    expect(parentInvolvement(hundred, "agree-share", 51)).toEqual([[100]]);
    expect(parentInvolvement(hundred, "agree-share", 51.01)).toEqual([[0]]);
  });
  it("compares a mean exactly where decimals are not binary", () => {
    // 41 / 10 against 4.1, which a computer stores a little off.
    const ten = [[5, 4, 4, 4, 4, 4, 4, 4, 4, 4]];
    expect(parentInvolvement(ten, "mean", 4.1)).toEqual([[100]]);
    expect(parentInvolvement(ten, "mean", 4.11)).toEqual([[0]]);
  });
  it("leaves out parents with too few answers, on both sides of the limit", () => {
    expect(parentInvolvement(parents, "mean", 4, 1)).toEqual([[50]]);
    expect(parentInvolvement(parents, "mean", 4, 2)[0]![0]).toBeCloseTo(100 / 3, 12);
    expect(codeOf(() => parentInvolvement([[4, "", ""]], "mean", 4, 2))).toBe(
      "#N/A No parent answered 2 or more questions",
    );
    expect(codeOf(() => parentInvolvement(parents, "mean", 4, 4))).toMatch(/minimumAnswered: holds 4/);
  });
  it("takes agreement from 4 of 1 to 6, and from 3 of 0 to 5", () => {
    expect(parentInvolvement([[4], [3]], "agree-share", 50)).toEqual([[50]]);
    const fromZero = [[3], [2]];
    expect(parentInvolvement(fromZero, "agree-share", 50, 1, undefined, undefined, undefined, 0)).toEqual([
      [50],
    ]);
    expect(
      codeOf(() => parentInvolvement([[3]], "agree-share", 50, 1, undefined, undefined, undefined, 1, "", 5)),
    ).toMatch(/agree: write the lowest of the 5 answers/);
  });
  it("refuses answers outside the scale with their place", () => {
    expect(codeOf(() => parentInvolvement([[4], [7]], "mean", 4))).toBe(
      "#VALUE! responses, row 2: holds 7; answers run from 1 to 6",
    );
    expect(codeOf(() => parentInvolvement([[0]], "mean", 4))).toMatch(/holds 0; answers run from 1 to 6/);
    expect(codeOf(() => parentInvolvement([[4]], "mean", 7))).toMatch(/cut: holds 7; a mean answer/);
    expect(codeOf(() => parentInvolvement([[4]], "agree-share", 101))).toMatch(/cut: holds 101/);
    expect(codeOf(() => parentInvolvement([[4]], "mean", ""))).toBe("#VALUE! cut: a value is needed");
    expect(codeOf(() => parentInvolvement([[4]], "average", 4))).toMatch(/rule: holds "average"/);
  });
  it("measures on a given calibration, on the user's scale, at the cut and below it", () => {
    const calibration = [
      [550, -100, -50, 0, 50, 100],
      [650, "", "", "", "", ""],
    ];
    const answers = [
      [3, 4],
      [4, 3],
      [1, 1],
      [6, 6],
    ];
    const measure = raschPersons(answers, undefined, calibration, 1, 600, 50)[0]![0] as number;
    const involved = (cut: number) =>
      parentInvolvement(answers, "measure", cut, 1, calibration, 600, 50)[0]![0];
    expect(involved(measure)).toBe(75);
    expect(involved(measure + 0.001)).toBe(25);
    // A raw score of 7 of two questions is the middle of a symmetric scale: exactly 600.
    expect(measure).toBeCloseTo(600, 9);
    expect(involved(600)).toBe(75);
  });
  it("refuses a calibration made for another number of answers", () => {
    const four = [
      [550, -100, 0, 0, 100],
      [650, -100, 0, 0, 100],
    ];
    expect(codeOf(() => parentInvolvement([[3, 4]], "measure", 600, 1, four, 600, 50))).toBe(
      "#VALUE! anchors: 4 thresholds beside a measure; 6 answers have 5",
    );
  });
});
