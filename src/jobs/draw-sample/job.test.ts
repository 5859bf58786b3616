import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redo } from "../../../test/reference/sampling/redo";
import type { ResultCell } from "../../indicators/declaration";
import type { TableBlock } from "../../sheets/reportSheet";
import type { HeadedColumn, JobResult, JobTable } from "../declaration";
import { figureOf, said, tableOf, testTable } from "../testing";
import { job } from "./job";

const SETTINGS = {
  size: "60",
  seed: "2008",
  design: "crossed",
  tolerance: "3",
  draws: "1000",
  replacements: "20",
};
const run = (frame: JobTable, settings: Readonly<Record<string, string>> = {}): JobResult =>
  job.compute({ frame }, { settings: { ...SETTINGS, ...settings } });

/** 400 made-up families: disability by a fixed pattern with rare ones, race, sex, and a grade that is a number. */
const COUNT = 400;
const pick = (list: readonly string[], at: number, step: number) =>
  list[(at * step + (at >> 3)) % list.length]!;
const traits: readonly HeadedColumn[] = [
  {
    heading: "Disability",
    cells: Array.from({ length: COUNT }, (_, at) =>
      at % 97 === 0 ? "Deaf-blind" : pick(["Speech", "Speech", "SLD", "Autism", "OHD"], at, 3),
    ),
  },
  {
    heading: "Race",
    cells: Array.from({ length: COUNT }, (_, at) =>
      pick(["White", "White", "Black", "Hmong, Lao", "Hispanic \u{1F600}"], at, 7),
    ),
  },
  { heading: "Sex", cells: Array.from({ length: COUNT }, (_, at) => pick(["F", "M"], at, 1)) },
  { heading: "Grade", cells: Array.from({ length: COUNT }, (_, at) => (at * 5) % 13) },
];
const families = (many = traits, count = COUNT): JobTable =>
  testTable(
    "frame",
    Array.from({ length: count }, (_, at) => ({ id: `F${at + 1}` })),
    { traits: many },
  );
const blockOf = (result: JobResult, id: string) =>
  result.sheets[0]!.blocks.find((block): block is TableBlock => block.kind === "table" && block.id === id)!;
const keys = (result: JobResult, id = "sample") => blockOf(result, id).rows.map(([key]) => key as string);

describe.each(["crossed", "systematic", "balanced"])("a sample drawn %s", (design) => {
  const settings = { design, tolerance: "6" };
  const found = run(families(), settings);

  it("is the same in Python, row by row, from the file of the frame", () => {
    const ours = ["# the frame is the one of the draw: True", ...keys(found)];
    expect(ours).toHaveLength(61);
    expect(redo(found) ?? ours).toEqual(ours);
  });

  it("is the same however the frame is sorted", () => {
    const order = Array.from({ length: COUNT }, (_, at) => (at * 37) % COUNT);
    const shuffled = testTable(
      "frame",
      order.map((at) => ({ id: `F${at + 1}` })),
      { traits: traits.map(({ heading, cells }) => ({ heading, cells: order.map((at) => cells[at]!) })) },
    );
    expect(keys(run(shuffled, settings))).toEqual(keys(found));
    expect(blockOf(run(shuffled, settings), "recipe")).toEqual(blockOf(found, "recipe"));
  });

  it("has weights that add up to the frame, and replacements that were not drawn", () => {
    const weights = blockOf(found, "sample").rows.map((row) => row.at(-1) as number);
    expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(COUNT, 8);
    expect(new Set([...keys(found), ...keys(found, "replacements")]).size).toBe(
      60 + keys(found, "replacements").length,
    );
    expect(keys(found, "replacements").length).toBeGreaterThanOrEqual(12);
  });
});

describe("drawing records or families", () => {
  it("draws with committed seeds what CPython drew", () => {
    // The lines of the sheets, run in CPython 3.11: the first six of sixty.
    const first = (design: string) => keys(run(families(), { design, tolerance: "6" })).slice(0, 6);
    expect([first("crossed"), first("systematic"), first("balanced")]).toEqual([
      ["F87", "F327", "F322", "F127", "F10", "F215"],
      ["F87", "F327", "F2", "F175", "F335", "F90"],
      ["F66", "F246", "F160", "F158", "F63", "F45"],
    ]);
  });

  it("compares sample and frame in each category, and marks what differs by more than asked", () => {
    const found = run(
      families([{ heading: "Sex", cells: Array.from({ length: 4 }, (_, at) => (at < 3 ? "F" : "M")) }], 4),
      {
        size: "1",
        tolerance: "25",
      },
    );
    // Three of four are F. One is drawn: either 100 against 75 percent, or 0.
    const [f, m] = tableOf(found, "comparison").rows as ResultCell[][];
    expect([f!.slice(0, 4), m!.slice(0, 4)]).toEqual([
      ["Sex", "F", 3, 75],
      ["Sex", "M", 1, 25],
    ]);
    const drewF = f![4] === 1;
    expect([f![6], m![6]]).toEqual(drewF ? [25, -25] : [-75, 75]);
    // 25 points are not more than 25.
    expect(tableOf(found, "comparison").flagged).toEqual(drewF ? [] : [0, 1]);
  });

  it("draws everybody when asked for all, and without characteristics a simple random sample", () => {
    expect([...keys(run(families(), { size: "400" }))].sort()).toEqual(
      Array.from({ length: COUNT }, (_, at) => `F${at + 1}`).sort(),
    );
    const simple = run(families([]), { size: "7" });
    expect(keys(simple)).toHaveLength(7);
    expect(simple.tables.map(({ id }) => id)).toEqual(["strata"]);
    expect(redo(simple)?.slice(1) ?? keys(simple)).toEqual(keys(simple));
  });

  it("says when no balanced sample was close enough", () => {
    const found = run(families(), { design: "balanced", size: "3", tolerance: "1", draws: "25" });
    expect(figureOf(found, "draws")).toBe(25);
    expect(found.notes.map(({ text }) => text)).toContain(
      "None of 25 samples was within 1 points; the closest was taken.",
    );
    expect(redo(found)?.slice(1) ?? keys(found)).toEqual(keys(found));
  });

  it("takes seeds beyond 32 and 64 bits", () => {
    const found = run(families(), { seed: "123456789012345678901234567890" });
    expect(redo(found)?.slice(1) ?? keys(found)).toEqual(keys(found));
    expect(keys(found)).not.toEqual(keys(run(families(), { seed: "1" })));
  });

  it("redraws small frames of any shape in Python the same way", () => {
    const small = fc.sample(
      fc.record({
        cells: fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("x", "y")), {
          minLength: 1,
          maxLength: 24,
        }),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        seed: fc.nat(),
      }),
      { numRuns: 12, seed: 8 },
    );
    for (const { cells, part, seed } of small) {
      const many = [0, 1].map((at) => ({ heading: `T${at}`, cells: cells.map((row) => row[at]!) }));
      const size = String(1 + Math.floor(part * (cells.length - 1)));
      const found = run(families(many, cells.length), { size, seed: String(seed) });
      expect(redo(found)?.slice(1) ?? keys(found)).toEqual(keys(found));
    }
  });
});

describe("a frame with texts that a spreadsheet would run", () => {
  const cells = ['=HYPERLINK("x")', "+1", "-", "@home", "'quoted", "plain", "=1,2"];
  const rows = cells.map((cell, at) => ({ id: `${cell} ${at}` }));
  const found = run(testTable("frame", rows, { traits: [{ heading: "=Trait", cells }] }), { size: "5" });

  it("has them behind an apostrophe in the file", () => {
    expect(found.files[0]!.text.split("\n").slice(0, 3)).toEqual([
      "Number or code,'=Trait",
      "''quoted 4,''quoted",
      "'+1 1,'+1",
    ]);
    const lines = found.files[0]!.text.trimEnd().split("\n");
    expect(lines.flatMap((line) => line.split(",")).filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
  });

  it("keeps its fingerprint, and is drawn the same in Python", () => {
    const ours = ["# the frame is the one of the draw: True", ...keys(found)];
    expect(redo(found) ?? ours).toEqual(ours);
  });
});

describe("a frame that cannot be drawn from", () => {
  it("says which cell is wrong and what to do", () => {
    const rows = [{ id: "A" }, { id: null }, { id: "a" }, { id: "B" }, { id: "C" }];
    const column = { heading: "Race", cells: ["x", "x", "x", null, { error: "#N/A" }] };
    const found = run(
      testTable(
        "frame",
        rows.map((row, at) => ({ ...row, other: at })),
        { traits: [column] },
      ),
      { size: "2" },
    );
    expect(said(found).map(([, row, where, severity, message]) => [row, where, severity, message])).toEqual([
      [1, "id", "error", "Number or code: is blank"],
      [2, "id", "error", "Number or code: a is there twice, in rows 1 and 3"],
      [3, undefined, "warning", '"Race" is blank; it counts as "not said"'],
      [4, undefined, "warning", '"Race" is an error; it counts as "not said"'],
    ]);
    expect(figureOf(found, "drawn")).toBe(2);
  });

  it.each([
    ["401", "How many to draw: 401 is more than the 400 of the frame"],
    ["0", "How many to draw: holds 0"],
  ])("says so where %s are asked for", (size, message) => {
    const found = run(families(), { size });
    expect(said(found).map((problem) => problem[4])).toEqual([message]);
    expect(found.sheets).toEqual([]);
  });

  it("says so where nobody is in it, or thousands of columns are ticked", () => {
    expect(said(run(families(traits, 0)))[0]?.[4]).toBe("Nobody is in the frame");
    const wide = Array.from({ length: 10_000 }, () => traits[0]!);
    expect(said(run(families(wide)))[0]?.[4]).toBe("10,000 characteristics are ticked");
  });
});
