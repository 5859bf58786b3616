import { describe, expect, it } from "vitest";
import { serialOfIso } from "../../measures/dates";
import {
  isComplete,
  questionStatus,
  SYSTEM_COMPONENTS,
} from "../../monitoring/recordReview/systemComponents";
import type { TableBlock } from "../../sheets/reportSheet";
import type { JobResult } from "../declaration";
import { figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { job } from "./job";

const day = (text: string) => serialOfIso(text)!;
const SETTINGS = { asOf: "2026-11-21" };
const run = (answers?: readonly TestRow[], settings = {}) =>
  runJob(job, answers === undefined ? {} : { answers }, { ...SETTINGS, ...settings });
const sheetRows = (result: JobResult): readonly TestRow[] => {
  const block = result.sheets[0]!.blocks.find((one): one is TableBlock => one.kind === "table")!;
  const ids = ["id", "component", "question", "answer", "evidence", "reviewed"];
  return block.rows.map((cells) =>
    Object.fromEntries(ids.map((id, at) => [id, cells[at] as string | number | null])),
  );
};
const allYes = (more: TestRow = {}): readonly TestRow[] =>
  sheetRows(run()).map((row) => ({
    ...row,
    answer: "Yes",
    evidence: "page 4",
    reviewed: day("2026-01-15"),
    ...more,
  }));

describe("the components", () => {
  it("are fifteen in the overview and fourteen without Discipline in indicator 15; both are said", () => {
    const titles = (list: string) =>
      tableOf(run(undefined, { list }), "components").rows.map(
        ([number, title]) => `${String(number)} ${String(title)}`,
      );
    expect(titles("overview")).toHaveLength(15);
    expect(titles("overview").at(-1)).toBe("15 Discipline");
    expect(titles("indicator 15")).toEqual(titles("overview").slice(0, 14));
    for (const list of ["overview", "indicator 15"])
      expect(run(undefined, { list }).notes[0]?.text).toMatch(/fifteen components.*fourteen components/);
  });

  it.each(SYSTEM_COMPONENTS.map((entries) => [entries[0]!.value!.number]))(
    "%i is complete with every answer, and missing without one of them",
    (number) => {
      const stands = (answers: readonly TestRow[]) =>
        tableOf(run(answers), "components").rows[number - 1]?.[2];
      const rows = allYes();
      expect(stands(rows)).toBe("complete");
      expect(stands(rows.map((row) => (row["id"] === `${number}.1` ? { ...row, answer: "No" } : row)))).toBe(
        "missing",
      );
    },
  );
});

describe("a question", () => {
  const from = day("2021-11-21");
  const yes = { answer: "yes", evidence: "page 4", reviewed: from } as const;

  it("is met with evidence and a review on the first day that counts, and not a day before", () => {
    expect(questionStatus(yes, from)).toBe("met");
    expect(questionStatus({ ...yes, reviewed: from - 1 }, from)).toBe("review again");
  });

  it("is open without an answer, with a no, without evidence, without a day", () => {
    expect(questionStatus({}, from)).toBe("not answered");
    expect(questionStatus({ ...yes, answer: "no" }, from)).toBe("not met");
    expect(questionStatus({ ...yes, evidence: undefined }, from)).toBe("no evidence");
    expect(questionStatus({ ...yes, reviewed: undefined }, from)).toBe("no date");
    expect(questionStatus({ answer: "does not apply" }, from)).toBe("does not apply");
  });

  it("that does not apply completes nothing by itself", () => {
    expect(isComplete(["does not apply", "does not apply"])).toBe(false);
    expect(isComplete(["does not apply", "met"])).toBe(true);
  });
});

describe("the checklist", () => {
  it("is all open without answers, and all complete with them", () => {
    // Nobody has answered anything yet: nothing is reproached, and the way to begin is said.
    const untouched = run();
    expect(figureOf(untouched, "complete")).toBe(0);
    expect(untouched.figures.map(({ verdict }) => verdict?.tone)).not.toContain("bad");
    expect(figureOf(untouched, "begin")).toContain("System checklist");
    expect(untouched.tables.flatMap(({ flagged }) => flagged)).toEqual([]);
    const one = run([{ id: "15.1", answer: "No" }]);
    expect(figureOf(one, "missing")).toContain("15 Discipline");
    expect(one.figures[0]!.verdict).toMatchObject({ tone: "bad" });
    const full = run(allYes());
    expect(said(full)).toEqual([]);
    expect([figureOf(full, "complete"), figureOf(full, "missing"), figureOf(full, "open")]).toEqual([
      15,
      "nothing",
      0,
    ]);
  });

  it("reads its own sheet back, in any order of rows", () => {
    const rows = allYes().map((row, at) =>
      at % 4 === 0 ? { ...row, answer: null, evidence: null, reviewed: null } : row,
    );
    const first = run(rows);
    expect(sheetRows(first).map((row) => row["answer"])).toEqual(rows.map((row) => row["answer"]));
    expect(run([...sheetRows(first)].reverse()).tables).toEqual(first.tables);
  });

  it("counts five years back over leap days: February 29 is judged from February 28 on", () => {
    const on = (reviewed: string) =>
      figureOf(run(allYes({ reviewed: day(reviewed) }), { asOf: "2028-02-29" }), "open");
    expect(on("2023-02-28")).toBe(0);
    expect(on("2023-02-27")).toBeGreaterThan(0);
  });

  it("names questions that are none, twins, words it does not know and days to come", () => {
    const result = run([
      { id: "16.1", question: "?", answer: "Yes" },
      { id: "1.1", question: "?", answer: "Yes", evidence: "x", reviewed: day("2026-11-22") },
      { id: "1.1", question: "?", answer: "Yes" },
      { id: "1.2", question: "?", answer: "perhaps" },
    ]);
    expect(said(result).map(([, row, column, severity]) => [row, column, severity])).toEqual([
      [0, "id", "error"],
      [1, "reviewed", "warning"],
      [2, "id", "error"],
      [3, "answer", "error"],
    ]);
  });
});
