import { describe, expect, it } from "vitest";
import { figureOf, runJob, tableOf, testTable } from "../testing";
import { job } from "./job";

/* State Performance Plan, indicator 7, FFY 2009: printed counts, with e of outcome A as the plan's own calculation has it. */
const PLAN = [
  { outcome: "A", a: 46, b: 918, c: 1901, d: 1837, e: 1090 },
  { outcome: "B", a: 46, b: 982, c: 1723, d: 1894, e: 1147 },
  { outcome: "C", a: 53, b: 738, c: 1140, d: 2055, e: 1806 },
];
const rating = (entry: number, exit: number, progress: string, more = {}) => ({
  ...Object.fromEntries(
    ["A", "B", "C"].flatMap((code) => [
      [`entry${code}`, entry],
      [`exit${code}`, exit],
      [`progress${code}`, progress],
    ]),
  ),
  ...more,
});

describe("what if", () => {
  const found = runJob(job, { categories: PLAN }, { targetYear: "2010" });

  it("shows the plan's percents", () => {
    const percents = ["7A-SS1", "7A-SS2", "7B-SS1", "7B-SS2", "7C-SS1", "7C-SS2"].map((id) =>
      Number(figureOf(found, id)).toFixed(1),
    );
    expect(percents).toEqual(["79.5", "50.5", "77.9", "52.5", "80.2", "66.7"]);
  });

  it("counts the children between the plan's own counts and its targets of FFY 2010", () => {
    // Targets 80, 51, 81, 53, 81, 69: the least whole number at or above target x denominator, less the numerator.
    // A: 3,761.6 and 2,953.92; B: 3,762.45 and 3,069.76; C: 3,228.66 and 3,996.48.
    const rows = tableOf(found, "targets").rows;
    expect(rows.map((row) => [row[2], row[3], row[5], row[6], row[7]])).toEqual([
      [3738, 4702, 80, "not met", 24],
      [2927, 5792, 51, "not met", 27],
      [3617, 4645, 81, "not met", 146],
      [3041, 5792, 53, "not met", 29],
      [3195, 3986, 81, "not met", 34],
      [3861, 5792, 69, "not met", 136],
    ]);
    for (const row of rows) {
      expect(Number(row[8])).toBeLessThan(Number(row[5]));
      expect((100 * (Number(row[2]) + Number(row[7]))) / Number(row[3])).toBeGreaterThanOrEqual(
        Number(row[5]),
      );
    }
    expect(["bothA", "bothB", "bothC"].map((id) => figureOf(found, id))).toEqual([27, 146, 136]);
  });

  it("says what it can lose where the target is met", () => {
    // 0.79 x 4,702 = 3,714.58: 3,715 suffice, 3,738 - 3,715 = 23.
    const row = tableOf(runJob(job, { categories: PLAN }, { target1: "79" }), "targets").rows[0]!;
    expect([row[5], row[6], row[7], row[9]]).toEqual([79, "met", 0, 23]);
  });

  it("lists each move with what it takes up and bears down", () => {
    const rows = tableOf(found, "moves").rows.filter(([outcome]) => outcome === "A");
    expect(rows.map(([, from, to]) => `${String(from)}${String(to)}`)).toEqual([
      "ac",
      "ad",
      "ae",
      "bc",
      "bd",
      "be",
      "cd",
      "ce",
      "de",
    ]);
    const move = (name: string) => rows.find(([, from, to]) => `${String(from)}${String(to)}` === name)!;
    expect([move("bc")[4], move("bd")[6]]).toEqual([24, 27]);
    expect(move("cd")[4]).toEqual({ missing: "no effect" });
    expect(move("de")[4]).toMatchObject({ missing: expect.stringContaining("does not raise") as string });
  });

  it("adds children and shows how far a few of them reach", () => {
    const small = [{ outcome: "A", a: 0, b: 1, c: 2, d: 1, e: 0 }];
    const few = runJob(job, { categories: small }, { target1: "80", target2: "50", numbers: "1; 9; one" });
    const more = tableOf(few, "more").rows.filter(([outcome]) => outcome === "A");
    // One more in d: 4 of 5 and 2 of 5; one more in e: 3 of 4 and 2 of 5.
    expect(more.find(([, category, n]) => category === "d" && n === 1)).toEqual([
      "A",
      "d",
      1,
      80,
      "met",
      40,
      "not met",
    ]);
    expect(more.find(([, category, n]) => category === "e" && n === 1)).toEqual([
      "A",
      "e",
      1,
      75,
      "not met",
      40,
      "not met",
    ]);
    const stable = tableOf(few, "stability").rows;
    expect(stable[0]).toEqual(["A", 1, 1, 50, 75, 100, 50, "yes"]);
    // Nine children are more than there are: from none to all.
    expect(stable[1]).toEqual(["A", 1, 9, 0, 75, 100, 100, "yes"]);
    expect(few.problems.some(({ message }) => message.includes('"one"'))).toBe(true);
  });

  it("takes children's records and one district of them", () => {
    const rows = [
      rating(3, 5, "Yes", { district: "9001" }),
      rating(3, 3, "Yes", { district: "9002" }),
      rating(3, 6, "Yes", { district: 9001 }),
    ];
    const run = (district: string) =>
      job.compute(
        { categories: testTable("children", rows) },
        {
          settings: {
            mode: "strict",
            minimumDays: "182",
            repeats: "count",
            district,
            numbers: "1",
            targetYear: "2012",
          },
        },
      );
    expect([figureOf(run(""), "7A-SS1"), figureOf(run("9001"), "7A-SS1")]).toEqual([200 / 3, 100]);
    expect(tableOf(run(""), "counts").spills?.[0]?.formula).toContain("{column:categories/entryA}");
    expect(tableOf(run("9001"), "counts").spills).toBeUndefined();
    const pick = job.settings.find(({ id }) => id === "district");
    expect(pick?.kind === "pick" && pick.options({ categories: testTable("children", rows) })).toEqual([
      { value: "9001", label: "9001" },
      { value: "9002", label: "9002" },
    ]);
  });
});
