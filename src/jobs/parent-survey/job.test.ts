import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import { defaultOf } from "../../workbook/jobRuns/settings";
import type { JobData, JobResult } from "../declaration";
import { figureOf, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

const DEFAULTS = Object.fromEntries(
  job.settings.map((setting) => [
    setting.id,
    setting.kind === "pick"
      ? ""
      : setting.kind === "choice"
        ? setting.default
        : defaultOf(setting, "2026-11-21"),
  ]),
);

/** One list a parent. */
function run(
  answers: readonly (readonly RawCell[])[],
  settings: Readonly<Record<string, string>> = {},
  labels?: readonly TestRow[],
  more: JobData = {},
): JobResult {
  const items = answers[0]!.map((_, item) => ({
    heading: `Q${item + 1}`,
    cells: answers.map((row) => row[item]!),
  }));
  const table = testTable("parents", labels ?? answers.map((_, at) => ({ id: `F${at}` })), { items });
  return job.compute({ responses: table, ...more }, { settings: { ...DEFAULTS, ...settings } });
}
const rule = (result: JobResult, name: string) =>
  tableOf(result, "rules").rows.find(([title]) => String(title).startsWith(name))!;
const AGREE = "Answered questions that agree";

/** By hand: 3 of 3, 2 of 3, 1 of 2 and 0 of 1 answered questions agree; means 5, 4, 4 and 1. */
const FOUR: RawCell[][] = [
  [6, 5, 4],
  [4, 5, 3],
  [6, 2, null],
  [1, null, null],
];

describe("the rules side by side", () => {
  it("ask for the cut, because the plan prints none", () => {
    const found = run(FOUR);
    expect(figureOf(found, "result")).toBe("undefined");
    expect(rule(found, AGREE)[12]).toMatch(/^Type the cut/);
    expect(found.problems).toEqual([]);
  });
  it("are told as a pencil tells them, and the chosen one is the result", () => {
    const cuts = { agreeCut: "50", meanCut: "4", measureCut: "0" };
    const found = run(FOUR, cuts);
    expect(rule(found, AGREE).slice(1, 5)).toEqual([50, 3, 4, 75]);
    expect(rule(found, "Mean answer").slice(1, 5)).toEqual([4, 3, 4, 75]);
    expect(figureOf(found, "result")).toBe(75);
    expect(found.figures[0]!.working!.numbers).toBe("3 / 4 x 100 = 75.0");
    expect(figureOf(run(FOUR, { ...cuts, rule: "mean", meanCut: "4.5" }), "result")).toBe(25);
  });
  it("count a form at the cut and not one below it", () => {
    const share = (agreeCut: string) => figureOf(run(FOUR, { agreeCut }), "result");
    expect([share("50"), share("50.01"), share("66.6"), share("66.67"), share("100")]).toEqual([
      75, 50, 50, 25, 25,
    ]);
    const mean = (meanCut: string) => figureOf(run(FOUR, { rule: "mean", meanCut }), "result");
    expect([mean("4"), mean("4.0001"), mean("5"), mean("5.0001"), mean("7")]).toEqual([
      75,
      25,
      25,
      0,
      "undefined",
    ]);
  });
  it("compare with the target of the year: 70 percent is met at 70 and not a form below", () => {
    const ten = (yes: number) => Array.from({ length: 10 }, (_, at) => (at < yes ? [6, 6] : [1, 2]));
    const verdict = (yes: number, ffy = "2012") =>
      run(ten(yes), { agreeCut: "51", ffy }).figures[0]!.verdict!.text;
    expect([verdict(7), verdict(6), verdict(6, "2005")]).toEqual([
      "target met",
      "target not met",
      "no target this year",
    ]);
  });
  it("leave out forms with fewer answers than needed, on both sides", () => {
    const few = (minimumAnswered: string) =>
      rule(run(FOUR, { agreeCut: "50", minimumAnswered }), AGREE).slice(2, 4);
    expect([few("1"), few("2"), few("3")]).toEqual([
      [3, 4],
      [3, 3],
      [2, 2],
    ]);
    expect(rule(run(FOUR, { agreeCut: "50", minimumAnswered: "4" }), AGREE)[12]).toMatch(
      /cannot have 4 answers/,
    );
  });
  it("have Wilson and exact intervals, narrower in a population that is not endless", () => {
    const rows = Array.from({ length: 20 }, (_, at) => (at < 15 ? [6, 5] : [1, 2]));
    const line = rule(run(rows, { agreeCut: "51" }), AGREE);
    // 15 of 20, R: prop.test(15, 20, correct = FALSE) and binom.test(15, 20).
    [53.129911, 88.81378, 50.895413, 91.342844].forEach((end, at) =>
      expect(line[5 + at]).toBeCloseTo(end, 4),
    );
    const all = rule(run(rows, { agreeCut: "51", population: "20" }), AGREE);
    expect(all.slice(5, 9)).toEqual([75, 75, 75, 75]);
    const some = rule(run(rows, { agreeCut: "51", population: "40" }), AGREE);
    // 20 x 39 / 20 = 39: R gives for 75 percent of 39 by the formula of Wilson 59.59966455 and 85.91699277.
    expect(some[5]).toBeCloseTo(59.59966455, 7);
    expect(some[6]).toBeCloseTo(85.91699277, 7);
  });
});

describe("measures", () => {
  const anchors = (numbers: readonly number[], thresholds = [0]): JobData => ({
    anchors: testTable(
      "calibration",
      numbers.map((measure, at) => ({ item: `Q${at + 1}`, measure })),
      {
        thresholds: thresholds.map((one, at) => ({
          heading: `Threshold ${at + 1}`,
          cells: numbers.map((_, row) => (row === 0 ? one : null)),
        })),
      },
    ),
  });
  const two = { categories: "2", rule: "measure" };
  it("rest on the calibration given and the answered questions, at the cut and below it", () => {
    // One of two right: half-way between the two questions met, 0 and 2.
    const answers = [
      [2, 1, null],
      [null, 2, 1],
    ];
    const at = (measureCut: string) =>
      figureOf(run(answers, { ...two, measureCut }, undefined, anchors([-1, 1, 3])), "result");
    expect([at("0"), at("0.0001"), at("2"), at("2.0001")]).toEqual([100, 50, 50, 0]);
    const scaled = run(
      answers,
      { ...two, mean: "500", unit: "50", measureCut: "600" },
      undefined,
      anchors([-1, 1, 3]),
    );
    expect(figureOf(scaled, "result")).toBe(50);
    const inUnits = run(
      answers,
      { ...two, mean: "500", unit: "50", measureCut: "600", anchorScale: "scale" },
      undefined,
      anchors([450, 550, 650]),
    );
    expect(figureOf(inUnits, "result")).toBe(50);
  });
  it("pass over questions the calibration does not have", () => {
    const answers = [
      [2, 1, 1],
      [1, 2, 1],
    ];
    const found = run(answers, { ...two, measureCut: "0" }, undefined, anchors([-1, 1]));
    expect(figureOf(found, "result")).toBe(100);
    expect(found.notes.some(({ text }) => text.includes("with the 2 questions it has"))).toBe(true);
  });
  it("say why there are none where everyone is at the top; the other rules go on", () => {
    const found = run(
      [
        [6, 6],
        [6, 6],
      ],
      { agreeCut: "51", measureCut: "0" },
    );
    expect(rule(found, "Measure")[12]).toMatch(/^Everyone chose the same category/);
    expect(figureOf(found, "result")).toBe(100);
  });
  it("stop where the calibration cannot be used", () => {
    const found = run(FOUR, { agreeCut: "50", measureCut: "0" }, undefined, anchors([1], [0]));
    expect(found.problems.map(({ input }) => input)).toContain("anchors");
    expect(rule(found, "Measure")[12]).toMatch(/calibration cannot be used/);
    expect(figureOf(found, "result")).toBe(75);
  });
});

describe("groups", () => {
  const sized = (sizes: readonly number[]) => {
    const labels = sizes.flatMap((size, at) => Array.from({ length: size }, () => ({ race: `Group ${at}` })));
    return { labels, answers: labels.map((_, at) => (at % 2 === 0 ? [6, 5] : [2, 3])) };
  };
  it("below the minimum are held back, with one more, and shown at it", () => {
    const shown = (sizes: readonly number[], smallest = "10") => {
      const { labels, answers } = sized(sizes);
      const { rows } = tableOf(run(answers, { agreeCut: "51", smallest }, labels), "groups");
      return rows.map((row) => (typeof row[2] === "number" ? row[2] : "held"));
    };
    expect(shown([9, 30, 20])).toEqual(["held", 30, "held"]);
    expect(shown([10, 30, 20])).toEqual([10, 30, 20]);
    expect(shown([9, 30, 20], "0")).toEqual([9, 30, 20]);
  });
  it("a blank is a group, and spelling with capitals is not", () => {
    const answers = [[6], [6], [1], [1]].map((row) => [...row, ...row]);
    const labels = [{ race: "White" }, { race: "white " }, { race: null }, { race: "Black" }];
    const { rows } = tableOf(run(answers, { agreeCut: "51", smallest: "0" }, labels), "groups");
    expect(rows.map((row) => row.slice(1, 5))).toEqual([
      ["Black", 1, 0, 0],
      ["White", 2, 2, 100],
      ["not said", 1, 0, 0],
    ]);
  });
  it("with known totals show the share that answered", () => {
    const { labels, answers } = sized([10, 20]);
    const totals = testTable("totals", [
      { trait: "Race", group: "group 0", count: 10 },
      { trait: "race", group: "Group 1", count: 80 },
    ]);
    const { rows } = tableOf(run(answers, { agreeCut: "51" }, labels, { totals }), "groups");
    expect(rows.map((row) => row.slice(7))).toEqual([
      [10, 100],
      [80, 25],
    ]);
    // Everybody of the first group answered: its percent is known.
    expect(rows[0]!.slice(4, 7)).toEqual([50, 50, 50]);
  });
});

describe("the report", () => {
  it("asks the workbook for the same number where the cells are plain, and not else", () => {
    const formula = (answers: typeof FOUR, settings: Readonly<Record<string, string>> = {}) =>
      run(answers, { agreeCut: "51", minimumAnswered: "2", ...settings }).figures[0]!.formula;
    expect(formula(FOUR)).toBe('=MN.PARENT_INVOLVEMENT({column:responses/items},"agree-share",51,2)');
    expect(formula(FOUR, { rule: "mean", meanCut: "4" })).toBe(
      '=MN.PARENT_INVOLVEMENT({column:responses/items},"mean",4,2)',
    );
    expect(formula(FOUR, { numbering: "down-1" })).toBeUndefined();
    expect(formula(FOUR, { turnedItems: "Q1" })).toBeUndefined();
    expect(formula([...FOUR, ["agree", 4, 4]])).toBeUndefined();
    expect(formula([...FOUR, [9, 4, 4]])).toBeUndefined();
    expect(formula(FOUR, { categories: "7" })).toBeUndefined();
  });
  it("counts every answer, and follows each form to its row", () => {
    const found = run(FOUR, { agreeCut: "50" });
    expect(tableOf(found, "counts").rows[1]).toEqual(["Q2", 0, 1, 0, 0, 2, 0, 3, 1, (100 * 2) / 3, 4]);
    const [sheet] = found.sheets;
    const block = sheet!.blocks.find((one) => one.kind === "table")!;
    expect(block.rows.map((row) => [row[0], row[1], row[2], row.at(-1)])).toEqual([
      [1, "F0", 3, "yes"],
      [2, "F1", 3, "yes"],
      [3, "F2", 2, "yes"],
      [4, "F3", 1, "no"],
    ]);
  });
});

describe("whatever the answers are", () => {
  const answer = fc.option(fc.integer({ min: 1, max: 6 }), { nil: null, freq: 5 });
  const forms = fc
    .tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 4, max: 25 }))
    .chain(([items, persons]) =>
      fc.array(fc.array(answer, { minLength: items, maxLength: items }), {
        minLength: persons,
        maxLength: persons,
      }),
    );
  const cuts = { agreeCut: "60", meanCut: "3.75", measureCut: "0.2", numbering: "up-1", smallest: "0" };
  const percents = (result: JobResult) =>
    result.tables.length === 0 ? [] : tableOf(result, "rules").rows.map((row) => row.slice(2, 5));
  it("the order of forms and of questions changes nothing", () => {
    fc.assert(
      fc.property(forms, (rows) => {
        const turned = rows.toReversed().map((row) => row.toReversed());
        expect(percents(run(turned, cuts)).map(String)).toEqual(percents(run(rows, cuts)).map(String));
      }),
      { numRuns: 40 },
    );
  });
  it("a question everybody skips never counts as disagreement", () => {
    fc.assert(
      fc.property(forms, (rows) => {
        const wider = rows.map((row) => [...row, null]);
        expect(percents(run(wider, cuts)).map(String)).toEqual(percents(run(rows, cuts)).map(String));
      }),
      { numRuns: 40 },
    );
  });
  it("a strong agreement more never takes a yes away under a share of the answered", () => {
    fc.assert(
      fc.property(forms, fc.nat(), (rows, pick) => {
        const yes = (all: typeof rows) => Number((percents(run(all, cuts))[1] ?? [0])[0]);
        const more = rows.map((row, at) => (at === pick % rows.length ? row.map(() => 6) : row));
        expect(yes(more)).toBeGreaterThanOrEqual(yes(rows));
      }),
      { numRuns: 40 },
    );
  });
});
