import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { serialOfIso } from "../../measures/dates";
import { criteriaFor } from "../../monitoring/recordReview/criteria";
import type { TableBlock } from "../../sheets/reportSheet";
import type { JobResult } from "../declaration";
import { figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { job } from "./job";

const SETTINGS = { year: "2027", identified: "2026-10-15" };
const LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const met = Object.fromEntries(LETTERS.map((letter) => [`13${letter}`, "Yes"]));
const fine: TestRow = { "11-initial": "NA", "11-reevaluation": "Yes", "11-timeline": "Yes", ...met };
const row = (record: string, more: TestRow = {}): TestRow => ({
  district: "Oak",
  record,
  age: 17,
  disability: "Speech",
  ...fine,
  ...more,
});
const review = (rows: readonly TestRow[], settings = {}) =>
  runJob(job, { review: rows }, { ...SETTINGS, minimum: "0", ...settings });

/** 90 made-up records in three districts. */
const FRAME: readonly TestRow[] = Array.from({ length: 90 }, (_, at) => ({
  district: ["Oak", "Elm", "Fir"][at % 3]!,
  record: `R${String(at).padStart(3, "0")}`,
  age: 4 + (at % 18),
  race: ["White", "Black", "Asian"][at % 7 === 0 ? 1 : at % 5 === 0 ? 2 : 0]!,
  gender: at % 2 === 0 ? "F" : "M",
  disability: ["Speech", "Autism", "Specific learning disability"][(at >> 1) % 3]!,
}));
const draw = (rows: readonly TestRow[] = FRAME, settings = {}) =>
  runJob(job, { frame: rows }, { ...SETTINGS, size: "8", seed: "42", ...settings });
const block = (result: JobResult, name: string): TableBlock =>
  result.sheets
    .find((sheet) => sheet.name === name)!
    .blocks.find((one): one is TableBlock => one.kind === "table")!;
const drawnOf = (result: JobResult) =>
  block(result, "Review sheet").rows.map(([district, record]) => `${district}\t${record}`);

describe("criteria", () => {
  it("are three of indicator 11 before FFY 2009 and eight of indicator 13 more from then on", () => {
    expect(criteriaFor(2004)).toEqual([]);
    expect(criteriaFor(2008).map(({ value }) => value.part)).toEqual(["11", "11", "11"]);
    expect(criteriaFor(2009)).toHaveLength(11);
  });
});

describe("a filled review sheet", () => {
  it.each(criteriaFor(2026).map(({ value: { code } }) => [code]))("%s: Yes complies, No is cited", (code) => {
    const base: TestRow = code === "11-initial" ? { "11-initial": "Yes", "11-reevaluation": "NA" } : {};
    expect(figureOf(review([row("1", base)]), "percent")).toBe(100);
    const cited = review([row("1", { ...base, [code]: "No" })]);
    expect(figureOf(cited, "percent")).toBe(0);
    expect(tableOf(cited, "cited").rows).toEqual([["Oak", "1", null, 1, code]]);
  });

  it("counts each part by itself: 3 of 4 in transition, 2 of 3 in consent and evaluation, 2 of 4 in both", () => {
    const result = review([
      row("1"),
      row("2", { "13a": "No", "13c": "No" }),
      row("3", { "11-timeline": "No" }),
      row("4", { "11-reevaluation": "NA", "11-timeline": "NA", "13h": "NA" }),
    ]);
    expect(said(result)).toEqual([]);
    expect(figureOf(result, "percent13")).toBe(75);
    expect(figureOf(result, "percent11")).toBeCloseTo(200 / 3, 10);
    expect(figureOf(result, "percent")).toBe(50);
    expect(figureOf(result, "citations")).toBe(3);
    expect(tableOf(result, "citations13").rows.slice(0, 3)).toEqual([
      ["13a: Measurable goals for life after high school", 1, 100, 25, 0, 4],
      ["13b: Goals updated every year", 0, 0, 0, 0, 4],
      ["13c: Goals rest on an age-appropriate transition assessment", 1, 100, 25, 0, 4],
    ]);
    expect(result.figures.find(({ id }) => id === "percent13")?.working?.numbers).toBe("3 / 4 x 100 = 75.0");
  });

  it("does not count a record of 15 in transition, and counts one of 16", () => {
    const young = { ...Object.fromEntries(LETTERS.map((letter) => [`13${letter}`, "NA"])), age: 15 };
    const result = review([row("1", young), row("2", { age: 16 })]);
    expect(tableOf(result, "citations13").rows.at(-1)?.[1]).toBe(1);
    expect(figureOf(result, "percent11")).toBe(100);
    const answered = review([row("1", { age: 15, "13a": "No" })]);
    expect(said(answered)[0]?.slice(1, 4)).toEqual([0, "13a", "warning"]);
    expect(figureOf(answered, "percent")).toBe(100);
  });

  it("takes NA in transition for h alone from 16 on", () => {
    const result = review([row("1", { "13g": "NA" })]);
    expect(said(result)).toEqual([["review", 0, "13g", "error", '13g: is marked as missing ("NA")']]);
    expect(result.tables.some(({ id }) => id === "citations13")).toBe(false);
    expect(figureOf(review([row("1", { "13h": "NA" })]), "percent13")).toBe(100);
  });

  it("names blank and unreadable cells and twins, and says how many rows are still to be reviewed", () => {
    const result = review([
      row("1", { "13b": null }),
      row("2", { "11-timeline": "maybe" }),
      row("3"),
      row("3"),
      { district: "Oak", record: "4", age: 17 },
      {
        district: "Elm",
        record: "3",
        age: 9,
        ...fine,
        ...Object.fromEntries(LETTERS.map((one) => [`13${one}`, "NA"])),
      },
    ]);
    expect(said(result).map(([, at, column]) => [at, column])).toEqual([
      [0, "13b"],
      [1, "11-timeline"],
      [3, "record"],
    ]);
    expect(figureOf(result, "open")).toBe(1);
    expect(tableOf(result, "citations13").rows.at(-1)?.[1]).toBe(2);
    expect(tableOf(result, "citations11").rows.at(-1)?.[1]).toBe(3);
  });

  it("hides groups below the limit and shows those at it", () => {
    const many = (district: string, count: number) =>
      Array.from({ length: count }, (_, at) => row(`${district}${at}`, { district }));
    const lines = (counts: readonly [number, number, number]) =>
      tableOf(
        review([...many("A", counts[0]), ...many("B", counts[1]), ...many("C", counts[2])], {
          minimum: "10",
        }),
        "by-district",
      )
        .rows.filter(([, part]) => part === "All parts together")
        .map(([, , reviewed]) => typeof reviewed);
    expect(lines([10, 10, 10])).toEqual(["number", "number", "number"]);
    expect(lines([12, 10, 9])).toEqual(["number", "object", "object"]);
  });

  it("makes a finding of each citation, with the last day of its year", () => {
    const result = review([row("1"), row("2", { "13a": "No", "11-timeline": "No" })]);
    const findings = block(result, "Findings");
    expect(findings.rows.map((cells) => [cells[3], cells[5], cells[7], cells[12]])).toEqual(
      ["11-timeline", "13a"].map((code) => [code, "A", serialOfIso("2026-10-15"), serialOfIso("2027-10-15")]),
    );
  });

  it("gives the same for any order of rows", () => {
    const rows = [row("1"), row("2", { "13a": "No" }), row("3", { district: "Elm", "13d": "No" })];
    const one = review(rows);
    const other = review([...rows].reverse());
    expect(other.figures).toEqual(one.figures);
    expect(other.tables).toEqual(one.tables);
  });
});

describe("drawing records", () => {
  it("draws as many in each district, all where it has fewer, and the order of the rows changes nothing", () => {
    const result = draw();
    expect(tableOf(result, "draws").rows.map(([district, all, drawn]) => [district, all, drawn])).toEqual([
      ["Elm", 30, 8],
      ["Fir", 30, 8],
      ["Oak", 30, 8],
    ]);
    expect(new Set(drawnOf(result)).size).toBe(24);
    expect(drawnOf(draw([...FRAME].reverse()))).toEqual(drawnOf(result));
    expect(drawnOf(draw(FRAME, { seed: "43" }))).not.toEqual(drawnOf(result));
    expect(drawnOf(draw(FRAME, { size: "500" }))).toHaveLength(90);
  });

  it("writes NA for transition below 16 and nothing from 16 on", () => {
    const sheet = block(draw(FRAME, { size: "30" }), "Review sheet");
    const at = sheet.columns.findIndex(({ title }) => title === "13a");
    for (const cells of sheet.rows) expect(cells[at]).toBe(Number(cells[2]) < 16 ? "NA" : null);
  });

  it("draws youth alone where that is asked", () => {
    const sheet = block(draw(FRAME, { ages: "youth" }), "Review sheet");
    expect(sheet.rows.length).toBeGreaterThan(0);
    for (const cells of sheet.rows) expect(cells[2]).toBeGreaterThanOrEqual(16);
  });

  it("reads its own sheet back: nothing is answered, then everything", () => {
    const sheet = block(draw(), "Review sheet");
    const ids = ["district", "record", "age", "race", "gender", "disability", "reviewed"];
    const codes = criteriaFor(2026).map(({ value }) => value.code);
    const rows = (answer: string | null) =>
      sheet.rows.map((cells): TestRow =>
        Object.fromEntries(
          [...ids, ...codes].map((id, at) => {
            const cell = cells[at] as string | number | null;
            return [id, cell ?? (codes.includes(id) ? answer : null)];
          }),
        ),
      );
    const blank = review(rows(null));
    expect([figureOf(blank, "open"), said(blank)]).toEqual([24, []]);
    const full = runJob(job, { frame: FRAME, review: rows("Yes") }, { ...SETTINGS, size: "8", seed: "42" });
    expect([figureOf(full, "open"), figureOf(full, "percent"), figureOf(full, "not-reviewed")]).toEqual([
      0, 100, 0,
    ]);
    const half = runJob(
      job,
      { frame: FRAME, review: rows("Yes").slice(0, 10) },
      { ...SETTINGS, size: "8", seed: "42" },
    );
    expect(figureOf(half, "not-reviewed")).toBe(14);
  });

  it("is drawn again by Python, where there is one", () => {
    if (spawnSync("python3", ["--version"]).status !== 0) return;
    const result = draw();
    const folder = mkdtempSync(path.join(tmpdir(), "review-"));
    try {
      for (const { name, text } of result.files) writeFileSync(path.join(folder, name), text);
      const run = spawnSync("python3", ["review-sample.py"], { cwd: folder, encoding: "utf8" });
      expect(run.stdout.trim().split("\n")).toEqual([
        "# the frame is the one of the draw: True",
        ...drawnOf(result),
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
