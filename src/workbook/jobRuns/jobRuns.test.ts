import { describe, expect, it } from "vitest";
import {
  NOTHING,
  type Job,
  type JobForm,
  type JobResult,
  type PickSetting,
  type ValueSetting,
} from "../../jobs/declaration";
import { value } from "../../measures/outcome";
import { layoutReport } from "../layout";
import type { FoundTable } from "../port";
import type { TableBlock } from "../../sheets/reportSheet";
import { columnNames, matchJobForm, missingOf, placesOf } from "./columns";
import { jobTable, readJobPart } from "./rows";
import { defaultOf, readSetting } from "./settings";
import { jobReport, referencesOf, writtenAsNumbers, type JobSource } from "./report";
import { bestJobForm, guessTables } from "./tables";

const form: JobForm = {
  id: "wide",
  title: "Wide",
  rowIs: "a family",
  columns: [
    { id: "family", title: "Family", help: "", words: ["family"], kind: "text", required: true },
    { id: "school", title: "School", help: "", words: ["school"], kind: "text", required: false },
  ],
  many: [
    {
      id: "items",
      title: "Items",
      help: "",
      words: ["item", "question"],
      minimum: 2,
      exampleHeadings: ["Q one"],
    },
    { id: "traits", title: "Traits", help: "", words: [], minimum: 0, exampleHeadings: [] },
  ],
  example: [],
};

function table(headers: readonly string[], over: Partial<FoundTable> = {}): FoundTable {
  return {
    name: "Data",
    kind: "range",
    range: { sheet: "Data", row: 0, column: 0, rows: 3, columns: headers.length },
    headers,
    rows: 2,
    writtenByUs: false,
    ...over,
  };
}

describe("columns of a job's form", () => {
  it("ticks the template's headings, those with the words, then what is left over", () => {
    const headers = ["Sex", "Family", "Item 1", "Question 12", "", "Q one", "Items of clothing"];
    const mapping = matchJobForm(form, headers);
    expect(mapping).toEqual({ columns: { family: 1 }, many: { items: [2, 3, 5, 6], traits: [0] } });
    expect(missingOf(form, mapping)).toEqual([]);
  });

  it("says what is missing by title: needed columns, and too few ticks", () => {
    expect(missingOf(form, matchJobForm(form, ["Item 1"]))).toEqual(["Family", "Items"]);
    expect(missingOf(form, matchJobForm(form, ["Family", "Item 1"]))).toEqual(["Items"]);
    expect(missingOf(form, matchJobForm(form, ["Family", "Item 1", "Item 2"]))).toEqual([]);
  });

  it("names every column once", () => {
    expect(columnNames(["A", "", "Item", "Item"], 25)).toEqual([
      "A",
      "Column AA",
      "Item (column AB)",
      "Item (column AC)",
    ]);
  });

  it("finds the place of a problem by column id and by heading, ids first", () => {
    const mapping = { columns: { family: 3 }, many: { items: [1, 2] } };
    expect(placesOf(mapping, ["x", "one", "family", "y"])).toEqual({ one: 1, family: 3 });
  });
});

describe("reading a table", () => {
  it("reads from the first used column to the last and keeps blank items", () => {
    const mapping = { columns: { family: 2, school: 4 }, many: { items: [3, 5], traits: [] } };
    const part = readJobPart({ sheet: "Data", row: 9, column: 10, rows: 4, columns: 8 }, mapping);
    expect(part?.range).toEqual({ sheet: "Data", row: 9, column: 12, rows: 4, columns: 4 });
    const cells = [
      ["Family", "Item", "School", "Item"],
      ["a", 1, null, null],
      ["b", 2, "", null],
      [null, null, null, null],
    ];
    const names = columnNames(["", "", "Family", "Item", "School", "Item", "", ""], 10);
    // Headings in row 10 of the sheet: the first data row is its row 11.
    expect(jobTable(cells, part?.mapping ?? {}, form, mapping, names, 9)).toEqual({
      form: "wide",
      firstRow: 11,
      // The school was left empty and may be: as if it were not there. The blank row at the end is none.
      rows: { count: 2, columns: { family: ["a", "b"] } },
      many: {
        items: [
          { heading: "Item (column N)", cells: [1, 2] },
          { heading: "Item (column P)", cells: [null, null] },
        ],
        traits: [],
      },
    });
  });

  it("reads nothing where no column is picked", () => {
    expect(readJobPart(table(["A"]).range, { columns: {}, many: { items: [] } })).toBeUndefined();
  });
});

describe("tables for inputs", () => {
  const narrow: JobForm = { ...form, id: "narrow", many: [], columns: [form.columns[0]!] };
  const full: JobForm = {
    ...narrow,
    id: "full",
    columns: form.columns.map((column) => ({ ...column, required: true })),
  };
  const families = table(["Family"], { name: "Families" });
  const schools = table(["Family", "School"], { name: "Schools" });

  it("gives a table to one input only, the needed ones first", () => {
    const job = {
      inputs: [
        { id: "one", title: "One", help: "", forms: [narrow], optional: true as const },
        { id: "two", title: "Two", help: "", forms: [narrow] },
      ],
    };
    const guessed = (tables: readonly FoundTable[]) =>
      Object.fromEntries(
        Object.entries(guessTables(job, tables)).map(([id, guess]) => [id, guess.table.name]),
      );
    expect(guessed([families])).toEqual({ two: "Families" });
    expect(guessed([families, schools])).toEqual({ two: "Families", one: "Schools" });
    expect(guessed([{ ...families, writtenByUs: true }])).toEqual({});
  });

  it("takes the form that fits", () => {
    const input = { id: "one", title: "One", help: "", forms: [full, narrow] };
    expect(bestJobForm(input, families)?.id).toBe("narrow");
    expect(bestJobForm(input, schools)?.id).toBe("full");
  });
});

describe("what formulas name", () => {
  const input = { id: "families", title: "Families", help: "", forms: [form] };
  const headers = ["Family", "Item 1", "Item 2", "Sex", "Item 3"];
  it("a column, items side by side, and the whole table", () => {
    const source = {
      input,
      form,
      table: table(headers),
      mapping: { columns: { family: 0 }, many: { items: [1, 2] } },
    };
    expect(referencesOf([source])).toEqual({
      "families/family": "'Data'!$A$2:$A$3",
      "families/items": "'Data'!$B$2:$C$3",
      "families/*": "'Data'!$A$1:$E$3",
    });
  });
  it("nothing for items that lie apart; a table of Excel by its name", () => {
    const source = {
      input,
      form,
      table: table(headers, { kind: "table", name: "Fam" }),
      mapping: { columns: { family: 0 }, many: { items: [1, 4] } },
    };
    expect(referencesOf([source])).toEqual({ "families/family": "Fam[Family]", "families/*": "Fam[#All]" });
  });
});

describe("settings", () => {
  const number: ValueSetting = {
    id: "n",
    title: "Limit",
    help: "",
    kind: "number",
    default: "",
    minimum: 0,
    maximum: 1000000,
  };
  it.each([
    ["5", { kind: "value", value: "5" }],
    [" $1,250.50 ", { kind: "value", value: "1250.50" }],
    [".5", { kind: "value", value: "0.5" }],
    ["1000000", { kind: "value", value: "1000000" }],
    ["1000000.01", { kind: "wrong", message: "Limit: write a number from 0 to 1,000,000." }],
    ["-0.01", { kind: "wrong", message: "Limit: write a number from 0 to 1,000,000." }],
    ["1,25", { kind: "wrong", message: 'Limit: "1,25" is not a number.' }],
    ["1e5", { kind: "wrong", message: 'Limit: "1e5" is not a number.' }],
    ["", { kind: "missing" }],
  ])("reads the number %j", (typed, reading) => {
    expect(readSetting(number, typed, [], "2026-11-21")).toEqual(reading);
  });

  it("leaves out what may be left out, and takes whole numbers only where they are asked for", () => {
    expect(readSetting({ ...number, optional: true }, "", [], "2026-11-21")).toEqual({
      kind: "value",
      value: "",
    });
    expect(readSetting({ ...number, kind: "whole" }, "2.5", [], "2026-11-21").kind).toBe("wrong");
    expect(readSetting({ ...number, kind: "whole" }, "2.0", [], "2026-11-21").kind).toBe("value");
  });

  it.each([
    ["2026-02-28", "value"],
    ["2026-02-29", "wrong"],
    ["2028-02-29", "value"],
    ["2/28/2026", "wrong"],
    ["2026-13-01", "wrong"],
  ])("reads the day %s", (typed, kind) => {
    const day: ValueSetting = { id: "d", title: "Day", help: "", kind: "date", default: "today" };
    expect(readSetting(day, typed, [], "2026-11-21").kind).toBe(kind);
    expect(readSetting(day, undefined, [], "2026-11-21")).toEqual({ kind: "value", value: "2026-11-21" });
  });

  it.each([
    ["2026-06-30", "2026"],
    ["2026-07-01", "2027"],
  ])("knows the fiscal year of %s", (day, year) => {
    expect(defaultOf({ ...number, kind: "whole", default: "this fiscal year" }, day)).toBe(year);
  });

  it("falls back where a choice is gone", () => {
    const pick: PickSetting = { id: "p", title: "District", help: "", kind: "pick", options: () => [] };
    const options = [
      { value: "1", label: "One" },
      { value: "2", label: "Two" },
    ];
    expect(readSetting(pick, "2", options, "")).toEqual({ kind: "value", value: "2" });
    expect(readSetting(pick, "3", options, "")).toEqual({ kind: "value", value: "1" });
    expect(readSetting(pick, undefined, [], "")).toEqual({ kind: "missing" });
    expect(readSetting({ ...pick, none: "All" }, "3", options, "")).toEqual({ kind: "value", value: "" });
  });
});

describe("cells with a format of their own", () => {
  it("get it over their column's, and ask for the room it needs", () => {
    const block: TableBlock = {
      kind: "table",
      id: "figures",
      title: "Figures",
      columns: [
        { title: "Figure", format: "text" },
        { title: "Result", format: "general" },
      ],
      rows: [
        ["Share", 12.345],
        ["Money", 1234.5],
      ],
      formats: [
        { row: 0, column: 1, format: "percent2" },
        { row: 1, column: 1, format: "money" },
      ],
    };
    const laid = layoutReport(
      { name: "R", label: "R", blocks: [block] },
      { sheet: "R", takenTableNames: [] },
    );
    expect(laid.numberFormats).toEqual([
      { area: { row: 2, column: 1, rows: 1, columns: 1 }, code: '0.00"%"' },
      { area: { row: 3, column: 1, rows: 1, columns: 1 }, code: "$#,##0.00" },
    ]);
  });
});

describe("a table that a function reads by its headings", () => {
  const input = { id: "counts", title: "Counts", help: "", forms: [form] };
  const whole = "=MN.SOMETHING({column:counts/*})";
  const result: JobResult = {
    ...NOTHING,
    figures: [{ id: "all", title: "All of it", unit: "count", outcome: value(2), formula: whole }],
    tables: [
      {
        id: "rows",
        title: "Every family",
        columns: [{ title: "Family", kind: "text" }],
        rows: [["A"], ["B"]],
        spills: [{ row: 0, column: 0, rows: 2, columns: 1, formula: whole }],
      },
      {
        id: "own",
        title: "By column",
        columns: [{ title: "Family", kind: "text" }],
        rows: [["A"]],
        spills: [{ row: 0, column: 0, rows: 1, columns: 1, formula: "={column:counts/family}" }],
      },
    ],
  };
  const job: Job = {
    id: "j",
    group: "checks",
    title: "J",
    summary: "S",
    inputs: [input],
    settings: [],
    sources: [],
    compute: () => result,
  };
  const headers = ["Family", "Family of the pupil", "School"];
  const sourceOf = (columns: Readonly<Record<string, number>>): JobSource => ({
    input,
    form,
    table: table(headers),
    mapping: { columns, many: {} },
  });
  const written = (source: JobSource) =>
    jobReport({ job, sources: [source], settings: {}, options: {}, result, version: "0" });
  const blockOf = (source: JobSource, title: string) =>
    written(source).blocks.find(
      (block): block is TableBlock => block.kind === "table" && block.title === title,
    )!;
  const text = (source: JobSource): string => JSON.stringify(written(source).blocks);

  it("is live where the columns are those the headings say", () => {
    const source = sourceOf({ family: 0, school: 2 });
    expect(writtenAsNumbers(result, [source])).toEqual([]);
    expect(blockOf(source, "Results").rows[0]?.[1]).toEqual({ formula: whole, snapshot: 2 });
    expect(text(source)).toContain("MN.SOMETHING");
    expect(text(source)).not.toContain("Written as numbers");
  });

  it.each([
    ["another column", { family: 1, school: 2 }],
    ["one column fewer", { family: 0 }],
  ])("is written as numbers, and says so, where a person picked %s", (_, columns) => {
    const source = sourceOf(columns);
    expect(writtenAsNumbers(result, [source])).toEqual(["All of it", "Every family"]);
    expect(blockOf(source, "Results").rows[0]?.[1]).toBe(2);
    expect(text(source)).not.toContain("MN.SOMETHING");
    expect(text(source)).toContain("Written as numbers, not as a live formula: All of it, Every family.");
    // What names its columns one by one follows the person's picks, and stays live.
    expect(text(source)).toContain("={column:counts/family}");
  });

  it("is written as numbers where two headings fit alike, because the function would ask", () => {
    const source = { ...sourceOf({ school: 1 }), table: table(["Family", "School", "Family"]) };
    expect(writtenAsNumbers(result, [source])).toEqual(["All of it", "Every family"]);
  });
});
