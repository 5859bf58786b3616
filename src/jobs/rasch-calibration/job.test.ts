import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import type { ReportBlock } from "../../sheets/reportSheet";
import { defaultOf } from "../../workbook/jobRuns/settings";
import cases from "../../../test/reference/surveys/rasch/cases.json";
import type { Job, JobData, JobResult, JobTable } from "../declaration";
import { job as parentSurvey } from "../parent-survey/job";
import { figureOf, tableOf, testTable } from "../testing";
import { job } from "./job";

const defaultsOf = ({ settings }: Job) =>
  Object.fromEntries(
    settings.map((setting) => [
      setting.id,
      setting.kind === "pick"
        ? ""
        : setting.kind === "choice"
          ? setting.default
          : defaultOf(setting, "2026-11-21"),
    ]),
  );

function formsOf(answers: readonly (readonly RawCell[])[]): JobTable {
  const items = answers[0]!.map((_, item) => ({
    heading: `Q${item + 1}`,
    cells: answers.map((row) => row[item]!),
  }));
  return testTable(
    "parents",
    answers.map((_, at) => ({ id: `F${at + 1}` })),
    { items },
  );
}
const run = (
  answers: readonly (readonly RawCell[])[],
  settings: Readonly<Record<string, string>> = {},
  progress?: (done: number, doing: string) => boolean,
): JobResult =>
  job.compute(
    { responses: formsOf(answers) },
    { settings: { ...defaultsOf(job), numbering: "up-1", ...settings }, ...(progress && { progress }) },
  );
const errors = ({ problems }: JobResult) =>
  problems.filter(({ severity }) => severity === "error").map(({ message }) => message);

interface RsmCase {
  readonly id: string;
  readonly inputs: { readonly responses: readonly string[] };
  readonly expected: { readonly D_centred_bias_corrected: readonly number[]; readonly threshold1: number };
  readonly tolerance: { readonly D: number; readonly threshold1: number };
}
const science = (cases as unknown as readonly RsmCase[]).find(
  ({ id }) => id === "rasch-science-rsm-tam-jml",
)!;
const scienceAnswers = science.inputs.responses.map((line) => [...line].map(Number));
const SCIENCE = { categories: "3", numbering: "up-0", names: "headings" };

/** Answers by a fixed rule that looks like chance, better parents and easier questions getting more. */
function answersFor(persons: number, items: number, categories: number): number[][] {
  let state = 11;
  const chance = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return Array.from({ length: persons }, (_each, person) =>
    Array.from({ length: items }, (_other, item) => {
      const lean = person / persons - item / items;
      return (
        1 +
        Math.min(
          categories - 1,
          Math.max(0, Math.floor(categories * (0.5 + 0.4 * lean + 0.7 * (chance() - 0.5)))),
        )
      );
    }),
  );
}

describe("Liking for Science, as published", () => {
  const found = run(scienceAnswers, SCIENCE);
  it("gives the measures of TAM with its bias factor, in the order of difficulty", () => {
    const { rows } = tableOf(found, "items");
    expect(rows).toHaveLength(24);
    for (const row of rows) {
      const at = Number(String(row[0]).slice(1)) - 1;
      const theirs = science.expected.D_centred_bias_corrected[at]!;
      expect(Math.abs((Number(row[1]) * 23) / 24 - theirs)).toBeLessThan(science.tolerance.D);
    }
    const measures = rows.map((row) => Number(row[1]));
    expect(measures).toEqual([...measures].sort((a, b) => b - a));
    const threshold = Number(tableOf(found, "categories").rows[1]![7]);
    expect(Math.abs((threshold * 23) / 24 - science.expected.threshold1)).toBeLessThan(
      science.tolerance.threshold1,
    );
  });
  it("says that it settled, who stood at an end, and draws both pictures", () => {
    expect(found.figures[0]!.verdict!.tone).toBe("good");
    // One child liked everything.
    expect([figureOf(found, "measured"), figureOf(found, "ends")]).toEqual([74, 1]);
    expect(found.pictures.map(({ id }) => id)).toEqual([expect.stringMatching(/wright/i), "curves"]);
    expect(errors(found)).toEqual([]);
  });
  it("is told on a scale by two points", () => {
    const logits = tableOf(found, "items").rows;
    const scaled = tableOf(run(scienceAnswers, { ...SCIENCE, points: "-4.53=0; 5.72=100" }), "items").rows;
    logits.forEach((row, at) => {
      expect(Number(scaled[at]![1])).toBeCloseTo(44.1951219512 + 9.756097561 * Number(row[1]), 6);
      expect(Number(scaled[at]![2])).toBeCloseTo(9.756097561 * Number(row[2]), 6);
    });
  });
  it("has thresholds of its own for each question under partial credit", () => {
    const partial = run(scienceAnswers, { ...SCIENCE, model: "partial-credit" });
    const names = new Set(tableOf(partial, "categories").rows.map(([name]) => name));
    expect(names.size).toBe(24);
    expect(partial.pictures.length).toBe(7);
  });
});

/** The table of a sheet, read back as the pane would. */
function asAnchors(blocks: readonly ReportBlock[]): JobTable {
  const table = blocks.find((block) => block.kind === "table")!;
  const cell = (row: number, column: number) => table.rows[row]![column] as RawCell;
  return testTable(
    "calibration",
    table.rows.map((_row, row) => ({ item: cell(row, 0), measure: cell(row, 1) })),
    {
      thresholds: table.columns.slice(2).map(({ title }, at) => ({
        heading: title,
        cells: table.rows.map((_row, row) => cell(row, at + 2)),
      })),
    },
  );
}

describe("a calibration used again", () => {
  it.each(["rating-scale", "partial-credit"])("gives every form the measure it had: %s", (model) => {
    // Every question has every answer from somebody, or thresholds would be missing.
    const answers = answersFor(80, 7, 4).map((row, person) =>
      row.map((answer, item) => ((person + item) % 11 === 0 ? null : answer)),
    );
    const first = run(answers, { model, categories: "4" });
    expect(errors(first)).toEqual([]);
    const [calibration, measures] = first.sheets;
    expect(calibration!.forPeople).toBe(true);
    const data: JobData = { responses: formsOf(answers), anchors: asAnchors(calibration!.blocks) };
    const second = parentSurvey.compute(data, {
      settings: { ...defaultsOf(parentSurvey), numbering: "up-1", categories: "4", measureCut: "0" },
    });
    const column = (sheet: JobResult["sheets"][number], title: string) => {
      const table = sheet.blocks.find((block) => block.kind === "table")!;
      const at = table.columns.findIndex((one) => one.title === title);
      return table.rows.map((row) => Number(row[at]));
    };
    const before = column(measures!, "Measure");
    const after = column(second.sheets[0]!, "Measure");
    expect(after).toHaveLength(80);
    after.forEach((measure, at) => expect(measure).toBeCloseTo(before[at]!, 6));
    column(second.sheets[0]!, "Standard error").forEach((error, at) =>
      expect(error).toBeCloseTo(column(measures!, "Standard error")[at]!, 6),
    );
  });
});

describe("answers that allow no measures are named, and nothing runs for ever", () => {
  it("everyone at the top", () => {
    const found = run(Array.from({ length: 6 }, () => [6, 6, 6]));
    expect(errors(found)).toEqual([
      "Everyone chose the same category everywhere, so there is nothing to compare",
    ]);
    expect(
      found.problems.filter(({ severity }) => severity === "warning").map(({ column }) => column),
    ).toEqual(["Q1", "Q2", "Q3"]);
  });
  it("a constant question, an empty one", () => {
    const rows = answersFor(40, 4, 6).map((row) => [...row, 6, null]);
    const found = run(rows);
    expect(errors(found)).toEqual([]);
    expect(found.problems.map(({ column, message }) => [column, message])).toEqual([
      ["Q6", "Q6: nobody answered it"],
      ["Q5", "Q5: all 40 answers are 6"],
    ]);
    const { rows: items } = tableOf(found, "items");
    expect(items.find(([name]) => name === "Q5")![10]).toMatch(/^everybody gave the highest answer/);
    expect(items.find(([name]) => name === "Q6")![10]).toBe("no measure");
    expect(
      found.sheets[0]!.blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])),
    ).toHaveLength(4);
  });
  it("groups without a link", () => {
    const rows = answersFor(20, 2, 6).flatMap((row) => [
      [...row, null, null],
      [null, null, ...row.toReversed()],
    ]);
    expect(errors(run(rows))[0]).toMatch(/2 groups .*\(Q1, Q2\), \(Q3, Q4\)/);
  });
  it("an answer nobody chose, unless it may be taken out", () => {
    const rows = answersFor(60, 5, 6).map((row) => row.map((answer) => (answer === 3 ? 4 : answer)));
    expect(errors(run(rows))[0]).toMatch(/^Nobody whose answers can be used chose category 3/);
    const merged = run(rows, { unused: "merge" });
    expect(errors(merged)).toEqual([]);
    expect(merged.notes.some(({ text }) => text.startsWith("Nobody chose answer 3; it was taken out"))).toBe(
      true,
    );
    const sheet = merged.sheets[0]!.blocks.find((block) => block.kind === "text" && block.style === "body");
    expect(sheet).toMatchObject({
      text: expect.stringContaining("cannot be measured by this table") as string,
    });
  });
  it("text where a rating is due, two numberings, ten thousand columns", () => {
    expect(
      errors(
        run([
          [6, "fine"],
          [1, "good"],
        ]),
      )[0],
    ).toMatch(/^Q2 is no question with 6 answers/);
    expect(
      errors(
        run(
          [
            [0, 6],
            [5, 1],
          ],
          { numbering: "detect" },
        ),
      )[0],
    ).toMatch(/^Two ways of numbering are mixed/);
    const wide = run([Array.from({ length: 10_000 }, () => 3)]);
    expect(errors(wide)[0]).toMatch(/^10,000 columns are ticked/);
  });
  it("whoever cancels is told how far it was", () => {
    let words = 0;
    const found = run(scienceAnswers, SCIENCE, (done) => {
      expect(done >= 0 && done <= 1).toBe(true);
      words++;
      return words === 2;
    });
    expect(errors(found)[0]).toMatch(/^Canceled after pass 2, with scores still off by up to/);
    expect(found.tables).toEqual([]);
  });
  it("an empty table", () => expect(errors(run([[null, null]]))).toEqual(["There are no answers"]));
  it("measures that grow without end", () => {
    const found = run([
      [2, null, 2],
      [1, 3, null],
      [null, null, 2],
      [null, 2, 2],
    ]);
    expect(errors(found)).toEqual([
      expect.stringMatching(/^The estimation did not settle .* measures or thresholds grow without end/),
    ]);
    expect(found.tables).toEqual([]);
    expect(found.figures.map(({ verdict }) => verdict!.tone)).toEqual(["bad"]);
  });
  it("whatever is in it, it ends with measures or with a reason", () => {
    const answer = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null, freq: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.array(answer, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom("rating-scale", "partial-credit"),
        fc.constantFrom("stop", "merge"),
        (rows, model, unused) => {
          const found = run(rows, { model, unused, categories: "4" });
          expect(found.tables.length > 0 || errors(found).length > 0).toBe(true);
          for (const table of found.tables)
            for (const row of table.rows)
              for (const cell of row)
                if (typeof cell === "number")
                  expect([table.id, row, Number.isFinite(cell)]).toEqual([table.id, row, true]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
