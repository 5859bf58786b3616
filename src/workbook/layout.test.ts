import { describe, expect, it } from "vitest";
import { layoutReport, type LaidCell } from "./layout";
import type { ReportBlock, ReportSheet, TableBlock } from "../sheets/reportSheet";

function report(...blocks: ReportBlock[]): ReportSheet {
  return { name: "Report", label: "Report", blocks };
}

function table(id: string, rows: TableBlock["rows"], over: Partial<TableBlock> = {}): TableBlock {
  return {
    kind: "table",
    id,
    title: `Table ${id}`,
    columns: [
      { title: "Name", format: "text" },
      { title: "Share", format: "percent1" },
    ],
    rows,
    ...over,
  };
}

const options = { sheet: "Report", takenTableNames: [] };

function column(cells: readonly (readonly LaidCell[])[], index: number): LaidCell[] {
  return cells.map((row) => row[index] ?? null);
}

describe("where a report's parts go", () => {
  it("sets rows to compare with in italics, and rows to look at on a ground", () => {
    const rows = [
      ["a", 1],
      ["b", 2],
    ];
    const laid = layoutReport(report(table("one", rows, { flagged: [0], italic: [1] })), options);
    const styled = (style: string) =>
      laid.styles.filter((one) => one.style === style).map(({ area }) => area);
    const first = laid.tables[0]!.area.row + 1;
    expect(styled("flagged")).toEqual([{ row: first, column: 0, rows: 1, columns: 2 }]);
    expect(styled("italic")).toEqual([{ row: first + 1, column: 0, rows: 1, columns: 2 }]);
  });

  it("puts blocks under each other, with an empty row before tables and headings", () => {
    const laid = layoutReport(
      report(
        { kind: "text", style: "title", text: "Title" },
        { kind: "text", style: "body", text: "Body" },
        table("one", [
          ["a", 1],
          ["b", 2],
        ]),
        { kind: "text", style: "heading", text: "Notes" },
        { kind: "text", style: "body", text: "Note" },
      ),
      options,
    );
    expect(column(laid.cells, 0)).toEqual([
      "Title",
      "Body",
      null,
      "Table one",
      "Name",
      "a",
      "b",
      null,
      "Notes",
      "Note",
    ]);
    expect(laid.tables).toEqual([
      { id: "one", name: "MN_Report_one", area: { row: 4, column: 0, rows: 3, columns: 2 } },
    ]);
    expect(laid.numberFormats).toEqual([
      { area: { row: 5, column: 1, rows: 2, columns: 1 }, code: '0.0"%"' },
    ]);
    expect(laid.printArea).toEqual(laid.area);
    expect(laid.cells.every((row) => row.length === laid.area.columns)).toBe(true);
  });

  it("lets a formula point at a table further down", () => {
    const laid = layoutReport(
      report(
        table("first", [["sum", { formula: "=SUM({range:second!1,2,2,2})" }]]),
        table("second", [
          ["a", 1],
          ["b", 2],
        ]),
      ),
      options,
    );
    // Title, header, one row, a gap, title, header: the second body is rows 7 and 8.
    expect(laid.cells[2]?.[1]).toEqual({ formula: "=SUM($B$7:$B$8)" });
  });

  it("keeps text that looks like a formula as text", () => {
    const laid = layoutReport(report(table("one", [["=HYPERLINK(1)", 1]])), options);
    expect(laid.cells[2]?.[0]).toBe("=HYPERLINK(1)");
  });

  it("breaks long lines at words, so that they stay on the page", () => {
    const text = "word ".repeat(60).trim();
    const laid = layoutReport(report({ kind: "text", style: "body", text }), options);
    const lines = column(laid.cells, 0) as string[];
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(" ")).toBe(text);
    const width = laid.columnWidths.reduce((sum, each) => sum + each, 0);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  it("makes headings of a table differ, as Excel wants them", () => {
    const columns = ["Rate", "rate", "", "Rate"].map((title) => ({ title, format: "text" as const }));
    const laid = layoutReport(report(table("one", [["a", "b", "c", "d"]], { columns })), options);
    expect(laid.cells[1]?.slice(0, 4)).toEqual(["Rate", "rate (2)", "Column 3", "Rate (3)"]);
  });

  it("says that a table is empty instead of making one without rows", () => {
    const laid = layoutReport(report(table("one", [])), options);
    expect(column(laid.cells, 0)).toEqual(["Table one", "Name", "None"]);
    expect(laid.tables[0]?.name).toBeUndefined();
  });

  it("gives tables names the workbook does not have yet", () => {
    const laid = layoutReport(report(table("one", [["a", 1]]), table("One!", [["a", 1]])), {
      ...options,
      takenTableNames: ["mn_report_ONE"],
    });
    expect(laid.tables.map(({ name }) => name)).toEqual(["MN_Report_one_2", "MN_Report_One_3"]);
  });
});

describe("spills", () => {
  const spilling = table(
    "spill",
    [
      [
        "a",
        {
          formula: "=MN.RISK({column:count},{column:population})",
          spill: { rows: 2, columns: 1 },
          snapshot: 10,
        },
      ],
      ["b", { filledBySpill: true, snapshot: 20 }],
    ],
    { asTable: false },
  );
  const withColumns: ReportSheet = {
    ...report(spilling),
    columnReferences: { count: "T[Count]", population: "T[Population]" },
  };

  it("leave the cells they fill alone and are no table", () => {
    const laid = layoutReport(withColumns, options);
    expect(laid.cells[2]?.[1]).toEqual({ formula: "=MN.RISK(T[Count],T[Population])" });
    expect(laid.cells[3]?.[1]).toBeNull();
    expect(laid.spills).toEqual([{ row: 2, column: 1, rows: 2, columns: 1 }]);
    expect(laid.tables[0]?.name).toBeUndefined();
  });

  it("become their values where formulas cannot spill", () => {
    const laid = layoutReport(withColumns, { ...options, spills: false });
    expect([laid.cells[2]?.[1], laid.cells[3]?.[1]]).toEqual([10, 20]);
    expect(laid.spills).toEqual([]);
  });
});

describe("charts", () => {
  const chart = {
    id: "c",
    title: "Shares",
    kind: "bar" as const,
    unit: "percent",
    categories: ["a", "b"],
    series: [{ name: "This year", values: [1, 2] }],
    description: "Two bars.",
  };

  it("draw the cells of their table, under a name of their own", () => {
    const laid = layoutReport(
      report(
        table("one", [
          ["a", 1],
          ["b", 2],
        ]),
        {
          kind: "chart",
          chart,
          from: { table: "one", categories: 1, values: [2] },
        },
      ),
      options,
    );
    expect(laid.charts[0]).toMatchObject({
      categories: { row: 2, column: 0, rows: 2, columns: 1 },
      categoryTitle: "Name",
      series: [{ name: "This year", values: { row: 2, column: 1, rows: 2, columns: 1 }, line: undefined }],
    });
    const { area } = laid.charts[0] ?? { area: undefined };
    expect(area && area.row + area.rows).toBeLessThanOrEqual(laid.area.rows);
  });

  it("grow with their bars", () => {
    const rows = (count: number): number => {
      const categories = Array.from({ length: count }, (_, index) => `${index}`);
      const laid = layoutReport(
        report(
          table(
            "one",
            categories.map((name) => [name, 1]),
          ),
          {
            kind: "chart",
            chart: { ...chart, categories },
            from: { table: "one", categories: 1, values: [2] },
          },
        ),
        options,
      );
      return laid.charts[0]?.area.rows ?? 0;
    };
    expect(rows(40)).toBeGreaterThan(rows(3));
    expect(rows(40)).toBeGreaterThan(40);
  });

  it("stand upright where lines cross them, and keep limits out of a stack", () => {
    const rows = [["a", 1, 2, 2] as const, ["b", 3, 2, 2] as const];
    const columns = ["Name", "One", "Target", "Limit"].map((title) => ({
      title,
      format: "general" as const,
    }));
    const drawn = (kind: "bar" | "column" | "stackedBar", line: boolean, second = 2) =>
      layoutReport(
        report(table("one", rows, { columns }), {
          kind: "chart",
          chart: {
            ...chart,
            kind,
            logScale: true,
            series: [
              { name: "One", values: [1, 3] },
              { name: "Target", values: [2, second], ...(line ? { kind: "line" as const } : {}) },
            ],
            marks: [{ label: "Limit", value: 2 }],
          },
          from: { table: "one", categories: 1, values: [2, 3, 4] },
        }),
        options,
      ).charts[0];
    expect(drawn("bar", false)).toMatchObject({ kind: "column", logScale: true });
    expect(drawn("column", true)?.series.map(({ name, line }) => [name, line])).toEqual([
      ["One", undefined],
      ["Target", "level"],
      ["Limit", "level"],
    ]);
    expect(drawn("column", true, 3)?.series[1]?.line).toBe("dashes");
    expect(drawn("stackedBar", true)?.series.map(({ name, line }) => [name, line])).toEqual([
      ["One", undefined],
      ["Target", undefined],
    ]);
  });

  it("show a limit beside a single bar as a bar: a line of one point is not seen", () => {
    const laid = layoutReport(
      report(table("one", [["a", 1]]), {
        kind: "chart",
        chart: {
          ...chart,
          categories: ["a"],
          series: [{ name: "Result", values: [1] }],
          marks: [{ label: "Limit", value: 1 }],
        },
        from: { table: "one", categories: 1, values: [2, 2] },
      }),
      options,
    );
    expect(laid.charts[0]).toMatchObject({ kind: "bar", series: [{ line: undefined }, { line: undefined }] });
  });

  it("that draw a table which is not there are a mistake in the declaration", () => {
    const block = { kind: "chart", chart, from: { table: "gone", categories: 1, values: [2] } } as const;
    expect(() => layoutReport(report(block), options)).toThrow('"gone"');
  });
});

describe("pages", () => {
  it("turn sideways for wide tables", () => {
    const wide = Array.from({ length: 14 }, (_, index) => ({
      title: `Column ${index}`,
      format: "text" as const,
    }));
    const rows = [wide.map(() => "some words")];
    expect(layoutReport(report(table("one", rows, { columns: wide })), options).page.landscape).toBe(true);
    expect(layoutReport(report(table("one", [["a", 1]])), options).page.landscape).toBe(false);
  });

  it("are numbered; a wish for one page is upright however wide, with its own words above and below", () => {
    const one = table("one", [["a", 1]]);
    expect(layoutReport(report(one), options).page).toEqual({
      landscape: false,
      onePage: false,
      footer: { center: "Page &P of &N" },
    });
    const columns = Array.from({ length: 14 }, (_, at) => ({
      title: `Column ${at}`,
      format: "text" as const,
    }));
    const wide = table("one", [columns.map(() => "some words")], { columns });
    const print = { onePage: true, header: "Board & packet", footer: "Draft" } as const;
    expect(layoutReport({ ...report(wide), print }, options).page).toEqual({
      landscape: false,
      onePage: true,
      header: { left: "Board && packet" },
      footer: { left: "Draft" },
    });
    const long = layoutReport({ ...report(one), print: { footer: "x".repeat(300) } }, options).page.footer;
    expect(long).toEqual({ left: `${"x".repeat(197)}...`, center: "Page &P of &N" });
  });

  it("lie sideways on one page where a sheet wishes it, and number themselves in its language", () => {
    const one = report(table("one", [["a", 1]]));
    const sideways = { onePage: true, sideways: true } as const;
    expect(layoutReport({ ...one, print: sideways }, options).page).toEqual({
      landscape: true,
      onePage: true,
    });
    const pageWords = { page: "Página", of: "de" };
    expect(layoutReport({ ...one, print: { pageWords } }, options).page.footer).toEqual({
      center: "Página &P de &N",
    });
  });
});

describe("a table with a name of its own", () => {
  const named = report(table("one", [["a", 1]], { tableName: "AI_Initial_2027" }));

  it("gets it", () => {
    expect(layoutReport(named, options).tables[0]!.name).toBe("AI_Initial_2027");
  });
  it("is refused where the workbook has it, in whatever letters", () => {
    expect(() => layoutReport(named, { ...options, takenTableNames: ["ai_initial_2027"] })).toThrow(
      'already has a table or a name called "AI_Initial_2027"',
    );
  });
});
