import { describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import { SKIPPED } from "../../measures/rasch/responses";
import type { JobTable } from "../declaration";
import { testTable, type TestRow } from "../testing";
import { readAnchors } from "./anchors";
import { doubtsAbout } from "./doubts";
import { itemNames, itemNumber } from "./itemNames";
import { readSurvey, type Survey } from "./readSurvey";
import { readScale } from "./scale";
import { readingChoices } from "./settings";

const LOGITS = { mean: 0, unit: 1 };

/** A table of answers, one list a question. */
function surveyTable(
  items: Readonly<Record<string, readonly RawCell[]>>,
  rows: readonly TestRow[] = [],
): JobTable {
  const columns = Object.entries(items).map(([heading, cells]) => ({ heading, cells }));
  const count = Math.max(...columns.map(({ cells }) => cells.length));
  const labels = rows.length > 0 ? rows : Array.from({ length: count }, () => ({}));
  const table = testTable("parents", labels, { items: columns });
  return { ...table, rows: { ...table.rows, count } };
}
const read = (
  items: Readonly<Record<string, readonly RawCell[]>>,
  settings: Readonly<Record<string, string>> = {},
) =>
  readSurvey(surveyTable(items), readingChoices({ settings: { categories: "6", ...settings } }), "responses");
const told = (items: Parameters<typeof read>[0], settings: Parameters<typeof read>[1] = {}) =>
  read(items, settings).problems.map(({ severity, row, column, message }) => [
    severity,
    row,
    column,
    message,
  ]);
const answersOf = (survey: Survey | undefined) =>
  Array.from(survey!.responses.answers, (answer) => (answer === SKIPPED ? null : answer));

describe("answers", () => {
  it("in numbers and words come to the same", () => {
    const { survey, problems } = read({
      Q1: [6, "Very strongly agree", "VSA", "6"],
      Q2: [null, "NA", 3, "disagree"],
    });
    expect(answersOf(survey)).toEqual([6, null, 6, null, 6, 3, 6, 3]);
    expect(survey!.plain).toBe(false);
    expect([...survey!.skipped]).toEqual([
      ["blank", 1],
      ['"NA"', 1],
    ]);
    expect(problems.map(({ severity, row, column }) => [severity, row, column])).toEqual([
      ["warning", 0, "Q1"],
      ["warning", 2, "Q2"],
    ]);
  });
  it("have five numberings", () => {
    const items = { Q1: [1, 5], Q2: [2, 3] };
    expect(answersOf(read(items, { numbering: "up-1" }).survey)).toEqual([1, 2, 5, 3]);
    expect(answersOf(read(items, { numbering: "up-0" }).survey)).toEqual([2, 3, 6, 4]);
    expect(answersOf(read(items, { numbering: "down-1" }).survey)).toEqual([6, 5, 2, 4]);
    expect(answersOf(read(items, { numbering: "down-0" }).survey)).toEqual([5, 4, 1, 3]);
  });
  it("with a 0 and no 6 wait for a person to say what 0 is", () => {
    const items = { Q1: [0, 5, 4], Q2: [3, 2, 0] };
    expect(read(items).survey).toBeUndefined();
    expect(told(items)).toEqual([
      [
        "error",
        0,
        "Q1",
        expect.stringMatching(/^0 stands in 2 cells and 6 in none: either .* or 0 means skipped$/),
      ],
    ]);
    expect(answersOf(read(items, { skipCodes: "0" }).survey)).toEqual([null, 3, 5, 2, 4, null]);
    expect(answersOf(read(items, { numbering: "up-0" }).survey)).toEqual([1, 4, 6, 3, 5, 1]);
  });
  it("with two numberings are refused, by question, by row, or as they are", () => {
    expect(told({ Q1: [0, 5], Q2: [6, 1] })[0]![3]).toMatch(/mixed: Q1 runs from 0, Q2 up to 6$/);
    expect(told({ Q1: [0, 6, 5], Q2: [5, 1, 2], Q3: [0, 6, 1] })[0]![3]).toMatch(
      /seem mixed: rows with 0 \(1\) have no 6/,
    );
    expect(told({ Q1: [0, 6], Q2: [6, 1] })[0]![3]).toMatch(
      /^Both 0 and 6 stand in the answers \(0 in rows 1\)/,
    );
  });
  it("that nobody at the top gave are read from 1, and it is said", () => {
    expect(told({ Q1: [1, 5], Q2: [2, 3] })).toEqual([
      [
        "warning",
        undefined,
        undefined,
        "Nobody chose 6, and nobody 0; the numbers are taken to run from 1 to 6",
      ],
    ]);
  });
  it("outside the numbers are named once a question, and asked about", () => {
    const items = { Q1: [6, 9, 4, 9], Q2: [5, 3, 99, 2] };
    const { survey, problems } = read(items);
    expect(survey!.rows).toEqual([0]);
    expect(survey!.leftOut).toBe(3);
    expect(problems.map(({ row, column, message }) => [row, column, message])).toEqual([
      [1, "Q1", "Q1 holds 9 here and in rows 4; answers run from 1 to 6; the form is left out"],
      [2, "Q2", "Q2 holds 99; answers run from 1 to 6; the form is left out"],
    ]);
    expect(problems[0]!.advice).toMatch(/if 9 means that the question was skipped/);
    expect(answersOf(read(items, { skipCodes: "9, 99" }).survey)).toEqual([6, 5, null, 3, 4, null, null, 2]);
    expect(read(items, { skipCodes: "9, 99" }).problems).toEqual([]);
    const kept = read(items, { wrong: "answer" });
    expect(answersOf(kept.survey)).toEqual([6, 5, null, 3, 4, null, null, 2]);
    expect(kept.problems.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  });
  it("where a column holds text or numbers of another kind leave the column out and name it once", () => {
    const items = {
      Q1: [6, 5, 1],
      Remarks: ["good", "ok", "no"],
      Zip: [55_101, 55_102, 55_103],
      Q2: [2, 3, 4],
    };
    const { survey } = read(items);
    expect(survey!.headings).toEqual(["Q1", "Q2"]);
    expect(told(items).map(([severity, row, column]) => [severity, row, column])).toEqual([
      ["error", 0, "Remarks"],
      ["error", 0, "Zip"],
    ]);
    expect(told(items)[0]![3]).toMatch(
      /^Remarks is no question with 6 answers, and is left out: this cell holds "good"/,
    );
  });
  it("nobody gave are named; without any column nothing is computed", () => {
    expect(told({ Q1: [6, 5], Q2: [null, ""] })).toEqual([
      ["warning", undefined, "Q2", "Q2: nobody answered it"],
    ]);
    const none = readSurvey(
      testTable("parents", [{ id: "1" }], { items: [] }),
      readingChoices({ settings: {} }),
      "responses",
    );
    expect(none.problems[0]!.message).toBe("No question is ticked");
  });
  it("of ten thousand columns are refused at once", () => {
    const items = Object.fromEntries(Array.from({ length: 10_000 }, (_each, at) => [`Q${at + 1}`, [1, 6]]));
    expect(told(items)).toEqual([
      ["error", undefined, undefined, "10,000 columns are ticked as questions; at most 1,000 are read"],
    ]);
  });
  it("are turned round where somebody says so, and nowhere else", () => {
    const items = { Q1: [6, 1, 2], Q2: [5, 2, 3] };
    expect(answersOf(read(items, { turnedItems: "q2" }).survey)).toEqual([6, 2, 1, 5, 2, 4]);
    expect(answersOf(read(items, { turnedRows: "2-3" }).survey)).toEqual([6, 5, 6, 5, 5, 4]);
    expect(told(items, { turnedItems: "Q7" })[0]![3]).toMatch(/"q7" is no heading/);
    expect(told(items, { turnedRows: "3-2" })[0]![3]).toMatch(/"3-2" says no rows/);
    expect(told(items, { skipCodes: "nine" })[0]![3]).toMatch(/"nine" is not a whole number/);
  });
  it("keep blank forms out without a word", () => {
    expect(read({ Q1: [6, null, 1], Q2: [5, "", 2] }).survey!.rows).toEqual([0, 2]);
  });
});

describe("what looks odd", () => {
  const people = Array.from({ length: 40 }, (_each, at) => 1 + (at % 6));
  const items = {
    Q1: people,
    Q2: people.map((one) => Math.min(6, one + 1)),
    Q3: people.map((one) => 7 - one),
    Q4: people.map((one) => Math.max(1, one - 1)),
  };
  it("a question the other way round is proposed and not turned", () => {
    const { survey } = read(items);
    const found = doubtsAbout(survey!, surveyTable(items), "responses");
    const about = found.filter(({ message }) => message.startsWith("Q3 goes against"));
    expect(about).toHaveLength(1);
    expect(about[0]).toMatchObject({ severity: "warning", row: 0, column: "Q3" });
    expect(survey!.responses.answers[2]).toBe(6);
    const { survey: turned } = read(items, { turnedItems: "Q3" });
    expect(
      doubtsAbout(turned!, surveyTable(items), "responses").filter(({ column }) => column === "Q3"),
    ).toEqual([]);
  });
  it("a block of rows the other way round is proposed with its rows", () => {
    const way = [6, 5, 4, 2, 1, 3];
    const cells = (item: number) =>
      Array.from({ length: 50 }, (_each, row) => {
        const own = Math.min(6, Math.max(1, way[item]! + ((row * 5 + item * 2) % 3) - 1));
        return row >= 30 ? 7 - own : own;
      });
    const block = Object.fromEntries(way.map((_each, item) => [`Q${item + 1}`, cells(item)]));
    const { survey } = read(block);
    const found = doubtsAbout(survey!, surveyTable(block), "responses").filter(({ message }) =>
      message.startsWith("Rows"),
    );
    expect(found.map(({ row, message }) => [row, message.slice(0, 10)])).toEqual([[30, "Rows 31-50"]]);
  });
  it("the same form twice, and a form number twice", () => {
    const twice = { Q1: [1, 1, 6], Q2: [2, 2, 5], Q3: [3, 3, 4], Q4: [4, 4, 3], Q5: [5, 5, 2] };
    const table = surveyTable(twice, [{ id: "a" }, { id: "A" }, { id: "b" }]);
    const { survey } = readSurvey(table, readingChoices({ settings: {} }), "responses");
    const found = doubtsAbout(survey!, table, "responses");
    expect(found.map(({ row, message }) => [row, message])).toEqual([
      [1, "Form number A is there twice, in rows 1 and 2"],
    ]);
    const bare = surveyTable(twice);
    expect(doubtsAbout(survey!, bare, "responses")[0]).toMatchObject({
      row: 1,
      message: "The same form may be there twice: rows 1, 2 have the same answers to all questions",
    });
  });
});

describe("names of questions", () => {
  it("know a number in the usual headings", () => {
    expect(["Q7", "q07", "Item 7", "7. Papers", "Question 7", "I-7"].map(itemNumber)).toEqual([
      7, 7, 7, 7, 7, 7,
    ]);
    expect(["Income", "2012 total", "Grade 7"].map(itemNumber)).toEqual([undefined, undefined, undefined]);
  });
  it("get topics only where all 28 are there", () => {
    const all = Array.from({ length: 28 }, (_each, at) => `Q${at + 1}`);
    const named = itemNames(all, "topics");
    expect([named.withTopics, new Set(named.names).size]).toEqual([true, 28]);
    expect(named.names[27]).toBe("Q28 mental health help");
    expect(itemNames(all, "headings").names).toEqual(all);
    expect(itemNames(all.slice(1), "topics").withTopics).toBe(false);
    expect(itemNames([...all.slice(1), "Q29"], "topics").withTopics).toBe(false);
    expect(itemNames(["Q1 say", ...all.slice(1)], "topics").withTopics).toBe(false);
  });
});

describe("a scale by two points", () => {
  const scale = (points: string) => readScale({ settings: { points, mean: "500", unit: "100" } });
  it("is the one of winsteps.com", () => {
    // -4.53 is 0 and 5.72 is 100: 9.756097561 units a logit, 44.1951219512 at 0.
    const found = scale("-4.53=0; 5.72=100");
    expect(found.scale.unit).toBeCloseTo(9.756097561, 9);
    expect(found.scale.mean).toBeCloseTo(44.1951219512, 9);
    expect(scale("").scale).toEqual({ mean: 500, unit: 100 });
  });
  it("says what is wrong", () => {
    for (const points of ["1=2", "a=1; b=2", "1=5; 1=6", "0=100; 1=0", "1; 2"])
      expect([points, scale(points).problems.length]).toEqual([points, 1]);
  });
});

describe("a calibration", () => {
  const headings = ["Q1", "Q2", "Q3"];
  const anchors = (
    rows: readonly TestRow[],
    thresholds: readonly (readonly RawCell[])[] = [],
    scale = LOGITS,
  ) =>
    readAnchors(
      testTable("calibration", rows, {
        thresholds: thresholds.map((cells, at) => ({ heading: `Threshold ${at + 1}`, cells })),
      }),
      headings,
      3,
      scale,
    );
  it("is put in the order of the questions, in logits; thresholds of the first row hold for all", () => {
    const { found, problems } = anchors(
      [
        { item: "Item 3", measure: 600 },
        { item: "q1", measure: 450 },
      ],
      [
        [-50, null],
        [50, null],
      ],
      { mean: 500, unit: 100 },
    );
    expect(problems).toEqual([]);
    expect(found).toEqual({
      items: [0, 2],
      anchors: { items: [-0.5, 1], thresholds: [[-0.5, 0.5]], lowest: 1 },
    });
  });
  it("may have thresholds of its own for each question, or none", () => {
    const rows = [
      { item: "Q1", measure: 0 },
      { item: "Q2", measure: 1 },
    ];
    expect(
      anchors(rows, [
        [-1, -2],
        [1, 2],
      ]).found!.anchors.thresholds,
    ).toEqual([
      [-1, 1],
      [-2, 2],
    ]);
    expect(anchors(rows).found!.anchors.thresholds).toBeUndefined();
  });
  it("says what does not fit, and where", () => {
    const wrong = (rows: readonly TestRow[], thresholds: readonly (readonly RawCell[])[] = []) =>
      anchors(rows, thresholds).problems.map(({ row, message }) => [row, message]);
    expect(wrong([{ item: "Q9", measure: 1 }])).toEqual([
      [undefined, "Q9: not among the questions answered"],
      [undefined, "The calibration has no question of the survey"],
    ]);
    expect(wrong([{ item: "Q1", measure: "hard" }])[0]).toEqual([0, 'Measure: holds "hard", not a number']);
    expect(wrong([{ item: "Q1", measure: 0 }], [[1]])[0]).toEqual([
      0,
      "Q1 has 1 thresholds that are numbers; 3 answers have 2",
    ]);
    expect(
      wrong([
        { item: "Q1", measure: 0 },
        { item: "q01", measure: 1 },
      ])[0],
    ).toEqual([1, "Question: q01 is there twice"]);
    expect(
      wrong(
        [
          { item: "Q1", measure: 0 },
          { item: "Q2", measure: 1 },
        ],
        [
          [null, -1],
          [null, 1],
        ],
      )[0],
    ).toEqual([undefined, "Some questions have thresholds and others have none"]);
  });
});
