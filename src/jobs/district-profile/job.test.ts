import { describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import { figureOf, runJob, said, tableOf, type TestRow } from "../testing";
import { job } from "./job";

/** Ten districts with 5A (target of FFY 2010: see the plan, line 677) and a State that is their sum. */
const percents = [50, 55, 60, 62, 64, 66, 68, 70, 75, 80];
const results: readonly TestRow[] = percents.flatMap((percent, at): TestRow[] => [
  row(`District ${at + 1}`, at + 1, "5A", "2010", { numerator: 2 * percent, denominator: 200 }),
  row(`District ${at + 1}`, at + 1, "5A", "2009", { numerator: percent, denominator: 100 }),
]);

function row(
  district: string,
  number: number,
  measure: string,
  year: string,
  cells: Readonly<Record<string, RawCell>>,
): TestRow {
  return { district, number, type: "01", indicator: measure.replace(/[A-C]$/, ""), measure, year, ...cells };
}

describe("the profile of one district", () => {
  const result = runJob(job, { results }, { district: "0008-01" });
  it("holds its newest result with a formula over its own cells", () => {
    const figure = result.figures.find(({ id }) => id === "measure 5A")!;
    expect(figureOf(result, "measure 5A")).toBe(70);
    // Row 15 of the table, counted from 1: two rows for each of seven districts come before.
    expect(figure.formula).toBe(
      "=MN.PERCENT(INDEX({column:results/numerator},15),INDEX({column:results/denominator},15))",
    );
    expect(figure.working?.numbers).toBe("140 / 200 x 100 = 70.0");
  });
  it("stands beside the State, all children together, and among all districts", () => {
    const [line] = tableOf(result, "newest").rows;
    // (50 + 55 + ... + 80) / 10 = 65: every district has 200 children.
    expect(line![8]).toBe(65);
    expect(line![9]).toBe("all children of 10 districts together");
    expect(line![10]).toBe("3 of 10, best quarter");
  });
  it("has a page for paper and a drawing in words", () => {
    const [sheet] = result.sheets;
    expect(sheet!.print?.onePage).toBe(true);
    expect(sheet!.name).toBe("District 8");
    expect(result.pictures[0]!.description).toContain("2009-10 70.0, 2010-11 70.0");
  });
  it("is found by number, by name and by a part of it; of several none is guessed", () => {
    expect(figureOf(runJob(job, { results }, { district: "8" }), "measure 5A")).toBe(70);
    expect(figureOf(runJob(job, { results }, { district: "district 8" }), "measure 5A")).toBe(70);
    const several = runJob(job, { results }, { district: "district" });
    expect(said(several)[0]![4]).toContain('Several districts fit "district"');
  });
  it("says that a district has no row", () => {
    const none = runJob(job, { results }, { district: "Elsewhere" });
    expect(said(none)).toEqual([
      [undefined, undefined, undefined, "error", 'The table of results has no row of "Elsewhere".'],
    ]);
    expect(none.sheets).toEqual([]);
  });
});

describe("a small district", () => {
  const small: readonly TestRow[] = [
    ...results,
    row("District 11", 11, "5A", "2010", { numerator: 3, denominator: 7 }),
  ];
  it("shows neither its counts nor its percent, nor a total that gives them away, on any sheet", () => {
    for (const what of ["one", "pages", "table"]) {
      const shown = runJob(job, { results: small }, { district: "11", what });
      const text = JSON.stringify([shown.figures, shown.tables, shown.charts, shown.pictures, shown.sheets]);
      // 3 of 7 is 42.857 percent; with it the State would be 1303 of 2007, 64.92 percent.
      expect(text).not.toContain("42.8");
      expect(text).not.toContain("64.9");
      expect(text).toContain("hidden");
    }
    expect(figureOf(runJob(job, { results: small }, { district: "11" }), "measure 5A")).toBe("suppressed");
  });
  it("is shown where nothing is to be hidden, and the page says that it is not for publishing", () => {
    const open = runJob(job, { results: small }, { district: "11", minimum: "0" });
    expect(figureOf(open, "measure 5A")).toBeCloseTo(42.857, 3);
    expect(tableOf(open, "newest").rows[0]![8]).toBe((100 * 1303) / 2007);
    expect(JSON.stringify(open.sheets)).toContain("do not publish");
  });
});

describe("all districts", () => {
  it("writes a list and a page each", () => {
    const all = runJob(job, { results }, { what: "pages" });
    expect(all.sheets.map(({ name }) => name)).toEqual([
      "Districts",
      ...tableOf(all, "index").rows.map(([one]) => String(one).replace(/ \(.*/, "")),
    ]);
    expect(all.sheets).toHaveLength(11);
  });
  it("stops at sixty pages and says so", () => {
    const many = Array.from({ length: 61 }, (_, at) =>
      row(`District ${String(at).padStart(2, "0")}`, at + 1, "5A", "2010", { result: 60 }),
    );
    const all = runJob(job, { results: many }, { what: "pages" });
    expect(all.sheets).toHaveLength(61);
    expect(all.notes[0]!.text).toContain("first 60 of 61 districts by name");
    expect(figureOf(all, "pages")).toBe(60);
    expect(runJob(job, { results: many.slice(0, 60) }, { what: "pages" }).notes[0]!.text).not.toContain(
      "first 60",
    );
  });
  it("writes one long table", () => {
    const all = runJob(job, { results }, { what: "table" });
    expect(all.sheets).toHaveLength(1);
    const [block] = all.sheets[0]!.blocks.filter(({ kind }) => kind === "table");
    expect(block?.kind === "table" && block.rows.length).toBe(10);
  });
});

describe("results as others wrote them", () => {
  it("takes a table of results by year without districts", () => {
    const rows: TestRow[] = [
      { indicator: "7", measure: "7A-SS1", year: "2010", result: 80.5 },
      { indicator: "7", measure: "7A-SS1", year: "2009", result: 79.5 },
    ];
    const own = job.compute(
      {
        results: {
          form: "one",
          rows: {
            count: 2,
            columns: Object.fromEntries(
              ["indicator", "measure", "year", "result"].map((id) => [id, rows.map((one) => one[id]!)]),
            ),
          },
          many: {},
        },
      },
      { settings: { minimum: "10", fewest: "5", what: "one", sizes: "500" } },
    );
    expect(own.problems).toEqual([]);
    expect(own.sheets[0]!.name).toBe("Your district");
    expect(tableOf(own, "newest").rows[0]!.slice(1, 3)).toEqual(["2010-11", 80.5]);
  });
  it("holds a published range against the target where all of it lies on one side", () => {
    // Indicator 1, FFY 2010: at least 85 percent (plan, line 172).
    const published = (result: string) =>
      tableOf(
        runJob(job, { results: [row("District 1", 1, "1", "2010", { result })] }, { district: "1" }),
        "newest",
      ).rows[0]!;
    expect(published("GE90").slice(2, 8)).toEqual(["GE90", null, "", 85, "the plan", "met"]);
    expect(published("60-79")[7]).toBe("not met");
    expect(published("80-89")[7]).toBe("cannot be told");
    expect(published("PS")[7]).toBe("no result");
    expect(published("PS")[2]).toEqual({ missing: 'is suppressed ("PS")' });
  });
});
