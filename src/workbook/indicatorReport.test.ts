import { describe, expect, it } from "vitest";
import type { Computation, Indicator, InputForm } from "../indicators/declaration";
import type { Citation } from "../law/citation";
import { notDefined, value } from "../measures/outcome";
import { columnReferences, indicatorReport, type IndicatorReportRequest } from "./indicatorReport";
import { layoutReport } from "./layout";
import type { FoundTable } from "./port";
import type { ChartBlock, ReportBlock, TableBlock } from "../sheets/reportSheet";

const source: Citation = {
  source: { id: "plan", title: "A plan", checked: "2026-11-21" },
  at: "page 3",
};

const computation: Computation = {
  results: [
    {
      measure: "99",
      outcome: value(79.4981),
      formula: "=MN.PERCENT(SUM({column:met}),SUM({column:all}))",
      working: {
        rule: "met / all x 100",
        numbers: "380 / 478 x 100 = 79.5",
        inputs: [
          { name: "met", value: 380 },
          { name: "all", value: 478 },
        ],
        source,
        year: "FFY 2010 (school year 2010-11)",
      },
    },
  ],
  tables: [
    {
      id: "districts",
      title: "Districts",
      columns: [
        { title: "District", kind: "text" },
        { title: "Percent", kind: "percent" },
      ],
      rows: [
        ["Anoka", 80],
        ["Becker", { missing: "0 of 0" }],
        ["Cass", 60],
      ],
      spills: [{ row: 0, column: 1, rows: 3, columns: 1, formula: "=MN.PERCENT({column:met},{column:all})" }],
      flagged: [2],
    },
  ],
  problems: [
    { severity: "warning", message: "is odd", advice: "look", row: 0, column: "met" },
    { severity: "error", message: "is text", advice: "mend", row: 4, column: "all" },
  ],
  notes: [{ text: "The plan says two things.", source: { ...source, compareWithSource: true } }],
  charts: [
    {
      id: "bars",
      title: "Percent by district",
      kind: "column",
      unit: "percent",
      categories: ["Anoka", "Cass"],
      series: [{ name: "Percent", values: [80, 60] }],
      marks: [{ label: "Target", value: 75 }],
      description: "Two districts and the target.",
    },
  ],
};

const form: InputForm = {
  id: "by-district",
  title: "By district",
  rowIs: "a district",
  columns: [
    { id: "met", title: "Met", help: "", words: ["met"], kind: "count", required: true },
    { id: "all", title: "All", help: "", words: ["all"], kind: "count", required: true },
  ],
  example: [],
  compute: () => computation,
};

const indicator: Indicator = {
  code: "99",
  title: "Trying things",
  summary: "How often trying works.",
  priority: "None",
  measures: [
    {
      code: "99",
      title: "Share that met",
      unit: "percent",
      better: { side: "atLeast", ours: true },
      targets: [
        { ffy: 2010, value: { low: 75, high: 75, printed: "75%" }, source, note: "Misprinted once." },
      ],
    },
  ],
  definitions: [{ since: 2005, value: "Met of all.", source }],
  inputs: [form],
  settings: [],
  years: { first: 2005, last: 2012 },
};

const table: FoundTable = {
  name: "Plain data",
  kind: "range",
  range: { sheet: "Plain data", row: 3, column: 1, rows: 7, columns: 3 },
  headers: ["Name", "Met?", "All of them"],
  rows: 6,
  writtenByUs: false,
};

const request: IndicatorReportRequest = {
  indicator,
  form,
  ffy: 2010,
  settings: {},
  table,
  mapping: { met: 1, all: 2 },
  computation,
  comparisons: [{ measure: "99", target: { low: 75, high: 75, printed: "75%" }, status: "met" }],
  version: "1.2.3",
};

function tableNamed(blocks: readonly ReportBlock[], title: RegExp): TableBlock {
  const found = blocks.find(
    (block): block is TableBlock => block.kind === "table" && title.test(block.title),
  );
  if (!found) throw new Error(`no table ${title}`);
  return found;
}

function texts(blocks: readonly ReportBlock[]): string {
  return blocks.flatMap((block) => (block.kind === "text" ? [block.text] : [])).join("\n");
}

describe("references to the person's columns", () => {
  it("are cells without the header where the data are a plain range", () => {
    expect(columnReferences(table, { met: 1 })).toEqual({ met: "'Plain data'!$C$5:$C$10" });
  });

  it("are structured where the data are a table", () => {
    expect(columnReferences({ ...table, kind: "table", name: "Districts" }, { all: 2 })).toEqual({
      all: "Districts[All of them]",
    });
  });
});

describe("the report of an indicator", () => {
  const { blocks } = indicatorReport(request);

  it("gives the result, its target and its status as live formulas, and the result as it was", () => {
    const [row] = tableNamed(blocks, /^Results/).rows;
    expect(row).toEqual([
      "99",
      "Share that met",
      { formula: "=MN.PERCENT(SUM({column:met}),SUM({column:all}))", snapshot: 79.4981 },
      { formula: '=INDEX(MN.TARGET("99",2010),1,1)', snapshot: 75 },
      "at least the target (our reading)",
      { formula: '=MN.STATUS("99",2010,{cell:the results!1,3})', snapshot: "met" },
      79.4981,
    ]);
  });

  it("names the measure where an indicator has several", () => {
    const [measure] = indicator.measures;
    if (!measure) throw new Error("no measure");
    const two = { ...indicator, measures: [measure, { ...measure, code: "99B" }] };
    const [row] = tableNamed(indicatorReport({ ...request, indicator: two }).blocks, /^Results/).rows;
    expect(row?.[3]).toMatchObject({ formula: '=INDEX(MN.TARGET("99",2010,"99"),1,1)' });
  });

  it("prints a target that is a range, and says where there is none", () => {
    const cell = (comparisons: IndicatorReportRequest["comparisons"]) =>
      tableNamed(indicatorReport({ ...request, comparisons }).blocks, /^Results/).rows[0];
    const range = cell([{ measure: "99", target: { low: 61, high: 65, printed: "61-65%" }, status: "met" }]);
    expect(range?.[3]).toBe("61-65%");
    const none = cell([{ measure: "99", status: "no target" }]);
    expect([none?.[3], none?.[5]]).toEqual(["no target", "no target"]);
  });

  it("says once why there is no number", () => {
    const [result] = computation.results;
    if (!result) throw new Error("no result");
    const { formula: _, ...without } = result;
    const none = { ...computation, results: [{ ...without, outcome: notDefined("Nobody was counted") }] };
    const [row] = tableNamed(indicatorReport({ ...request, computation: none }).blocks, /^Results/).rows;
    expect([row?.[2], row?.[5], row?.[6]]).toEqual(["none", "Nobody was counted", "none"]);
  });

  it("leaves a block to its spill, keeps the values beside it, and is then no table", () => {
    const districts = tableNamed(blocks, /^Districts/);
    expect(districts.asTable).toBe(false);
    expect(districts.flagged).toEqual([2]);
    expect(districts.rows[0]?.[1]).toEqual({
      formula: "=MN.PERCENT({column:met},{column:all})",
      spill: { rows: 3, columns: 1 },
      snapshot: 80,
    });
    expect(districts.rows[1]).toEqual(["Becker", { filledBySpill: true, snapshot: "0 of 0" }]);
  });

  it("draws the chart from cells that follow the data, also where it shows only some rows", () => {
    const figures = tableNamed(blocks, /^Figures of the chart: /);
    expect(figures.rows).toEqual([
      [
        { formula: "={cell:districts!1,1}", snapshot: "Anoka" },
        { formula: "={cell:districts!1,2}", snapshot: 80 },
        75,
      ],
      [
        { formula: "={cell:districts!3,1}", snapshot: "Cass" },
        { formula: "={cell:districts!3,2}", snapshot: 60 },
        75,
      ],
    ]);
    const chart = blocks.find((block): block is ChartBlock => block.kind === "chart");
    expect(chart?.from).toEqual({ table: figures.id, categories: 1, values: [2, 3] });
    expect(texts(blocks)).toContain("Two districts and the target.");
  });

  it("follows the data also where several columns name a row", () => {
    const [chart] = computation.charts;
    const [districts] = computation.tables;
    if (!chart || !districts) throw new Error("no chart");
    const groups = {
      id: "groups",
      title: "Groups",
      columns: [districts.columns[0]!, { title: "Group", kind: "text" as const }, districts.columns[1]!],
      rows: [
        ["Anoka", "Black", 1.5],
        ["Anoka", "White", 0.5],
        ["Becker", "Black", 2.5],
      ],
    };
    const named = {
      ...chart,
      categories: ["Becker, Black", "Anoka, Black"],
      series: [{ name: "Ratio", values: [2.5, 1.5] }],
      marks: [],
    };
    const written = indicatorReport({
      ...request,
      computation: { ...computation, tables: [groups], charts: [named] },
    }).blocks;
    const figures = tableNamed(written, /^Figures of the chart: /);
    expect(figures.columns[0]?.title).toBe("District, Group");
    expect(figures.rows[0]).toEqual([
      { formula: '={cell:groups!3,1}&", "&{cell:groups!3,2}', snapshot: "Becker, Black" },
      { formula: "={cell:groups!3,3}", snapshot: 2.5 },
    ]);
  });

  it("draws a table's own cells where the chart shows all of them and no marks", () => {
    const [chart] = computation.charts;
    if (!chart) throw new Error("no chart");
    const whole = {
      ...chart,
      categories: ["Anoka", "Becker", "Cass"],
      series: [{ name: "Percent", values: [80, null, 60] }],
      marks: [],
    };
    const written = indicatorReport({ ...request, computation: { ...computation, charts: [whole] } }).blocks;
    const block = written.find((each): each is ChartBlock => each.kind === "chart");
    expect(block?.from).toMatchObject({ table: "districts", categories: 1, values: [2] });
  });

  it("says of figures found in no table that they are as they were", () => {
    const [chart] = computation.charts;
    if (!chart) throw new Error("no chart");
    const other = { ...chart, series: [{ name: "Other", values: [1, 2] }] };
    const written = indicatorReport({ ...request, computation: { ...computation, charts: [other] } }).blocks;
    expect(tableNamed(written, /as they were when this sheet was written/).rows[0]).toEqual(["Anoka", 1, 75]);
  });

  it("lists what was kept out first, with the cell it stands in", () => {
    const problems = tableNamed(blocks, /^Problems/);
    // The header is row 4 of the sheet; the fifth data row is row 9; "All of them" is column D.
    expect(problems.rows[0]).toEqual(["Plain data!D9", "is text", "kept out", "All", "mend"]);
    expect(problems.rows[1]?.[0]).toBe("Plain data!C5");
    expect(texts(blocks)).toContain("1 row was kept out");
  });

  it("shows working, data, rule, sources, notes and who made it", () => {
    expect(tableNamed(blocks, /^Columns used/).rows[1]).toEqual(["All of them", "All", "Plain data, D5:D10"]);
    const said = texts(blocks);
    expect(said).toContain("99, FFY 2010 (school year 2010-11): met / all x 100");
    expect(said).toContain("With the numbers: 380 / 478 x 100 = 79.5");
    expect(said).toContain("Inputs: met = 380; all = 478");
    expect(said).toContain("Rule: Met of all. (A plan, page 3)");
    expect(said).toContain("Target of 99: A plan, page 3");
    expect(said).toContain("Misprinted once.");
    expect(said).toContain("A plan, page 3; compare with the document");
    expect(said).toContain(
      "Made by Minnesota Indicators for Excel, version 1.2.3. Rules of FFY 2010 (school year 2010-11).",
    );
  });

  it("can be laid out: every hole finds its cell", () => {
    const laid = layoutReport(indicatorReport(request), { sheet: "Report", takenTableNames: [] });
    const formulas = laid.cells
      .flat()
      .flatMap((cell) => (cell !== null && typeof cell === "object" ? [cell.formula] : []));
    expect(formulas).toContain("=MN.PERCENT(SUM('Plain data'!$C$5:$C$10),SUM('Plain data'!$D$5:$D$10))");
    expect(formulas.join("")).not.toMatch(/[{}]/);
    expect(laid.charts).toHaveLength(1);
  });

  it("stands without results, too", () => {
    const empty = { ...computation, results: [], charts: [], tables: [], problems: [] };
    const written = indicatorReport({ ...request, computation: empty }).blocks;
    expect(written.some((block) => block.kind === "table" && block.title === "Results")).toBe(false);
    expect(() =>
      layoutReport(indicatorReport({ ...request, computation: empty }), { sheet: "R", takenTableNames: [] }),
    ).not.toThrow();
  });
});
