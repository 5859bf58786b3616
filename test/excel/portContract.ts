import type { WorkbookSetting } from "../../src/law/workbookSettings/declaration";
import { workbookSettings } from "../../src/law/workbookSettings/register";
import {
  changeWorkbookSettings,
  readWorkbookSettings,
  undoSettings,
} from "../../src/workbook/settings/change";
import { NOTHING_STORED, SETTINGS_KEY } from "../../src/workbook/settings/stored";
import { beforeEach, describe, expect, it } from "vitest";
import type { CellInput, Workbook } from "../../src/spreadsheet";
import {
  WorkbookProblem,
  type CellsChanged,
  type RangeAddress,
  type WorkbookPort,
} from "../../src/workbook/port";
import { MARK_FILLS, MOST_MARKS } from "../../src/workbook/marks";
import { contractReport } from "./contractReport";

/** A form of the port with its workbook and the person in front of it. */
export interface ContractHost {
  readonly port: WorkbookPort;
  readonly workbook: Workbook;
  readonly person: {
    select(sheet: string, address: string): void;
    type(sheet: string, address: string, input: CellInput): void;
  };
  /** Resolves when events on their way have arrived. */
  settled(): Promise<void>;
}

/** Every form of the port passes this; what they promise is here and nowhere else. */
export function describePortContract(form: string, open: () => Promise<ContractHost>): void {
  describe(`the port over ${form}`, () => {
    let host: ContractHost;
    beforeEach(async () => {
      host = await open();
    });
    readingContract(() => host);
    followingContract(() => host);
    insertingContract(() => host);
    reportingContract(() => host);
    settingsContract(() => host);
    formulasContract(() => host);
    marksContract(() => host);
  });
}

export async function problemOf(work: Promise<unknown>): Promise<WorkbookProblem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof WorkbookProblem) return error;
    throw error;
  }
  throw new Error("This should have been refused.");
}

const at = (sheet: string, row: number, column: number, rows = 1, columns = 1): RangeAddress => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

function readingContract(host: () => ContractHost): void {
  describe("finding tables", () => {
    it("finds tables first, then plain ranges under their titles, on visible sheets", async () => {
      expect(await host().port.findTables()).toEqual([
        {
          name: "Children",
          kind: "table",
          range: at("Children", 0, 0, 4, 3),
          headers: ["District", "Entry [A]", "Exit"],
          rows: 3,
          writtenByUs: false,
        },
        {
          name: "Plain's data",
          kind: "range",
          range: at("Plain's data", 3, 1, 3, 3),
          headers: ["Group", "Children", "Enrollment"],
          rows: 2,
          rowsToEnd: 4,
          writtenByUs: false,
        },
      ]);
    });
  });

  describe("reading", () => {
    it("tells blank from empty text, and an error from a text that looks like one", async () => {
      expect(await host().port.read(at("Types", 0, 0, 1, 8))).toEqual([
        [1.5, "text", true, null, { error: "#DIV/0!" }, "", "#N/A", "=1+1"],
      ]);
    });

    it("reads in chunks, in order, and says how far it is", async () => {
      const progress: number[] = [];
      const cells = await host().port.read(at("Children", 0, 0, 4, 3), {
        chunkCells: 3,
        onProgress: (done) => progress.push(done),
      });
      expect(cells.map((row) => row[0])).toEqual(["District", "Anoka", "Becker", "Cass"]);
      expect(progress).toEqual([0.25, 0.5, 0.75, 1]);
    });

    it("ends whole columns and rows where the content ends", async () => {
      expect(await host().port.read(at("Children", 0, 0, 1_048_576, 1))).toHaveLength(4);
      expect(await host().port.read(at("Children", 1, 0, 1, 16_384))).toEqual([["Anoka", 3, 5]]);
      expect(await host().port.read(at("Empty", 0, 0, 1_048_576, 2))).toEqual([]);
    });

    it("keeps blank rows inside other ranges", async () => {
      expect(await host().port.read(at("Empty", 4, 4, 2, 2))).toEqual([
        [null, null],
        [null, null],
      ]);
    });

    it("stops when told to", async () => {
      const stop = new AbortController();
      const reading = host().port.read(at("Children", 0, 0, 4, 3), {
        chunkCells: 3,
        signal: stop.signal,
        onProgress: () => stop.abort(),
      });
      expect((await problemOf(reading)).kind).toBe("cancelled");
      expect((await problemOf(host().port.read(at("Children", 0, 0), { signal: stop.signal }))).kind).toBe(
        "cancelled",
      );
    });

    it("says which sheet is missing", async () => {
      const problem = await problemOf(host().port.read(at("Gone", 0, 0)));
      expect(problem.kind).toBe("not-found");
      expect(problem.message).toContain('"Gone"');
      expect(problem.advice).not.toBe("");
    });
  });
}

function followingContract(host: () => ContractHost): void {
  describe("selecting and following", () => {
    it("knows what the person selected and selects for them", async () => {
      host().person.select("Plain's data", "B2:C9");
      expect(await host().port.selection()).toEqual(at("Plain's data", 1, 1, 8, 2));
      await host().port.select(at("Children", 2, 1));
      expect(await host().port.selection()).toEqual(at("Children", 2, 1));
      expect((await problemOf(host().port.select(at("Gone", 0, 0)))).kind).toBe("not-found");
    });

    it("follows the selection until told to stop", async () => {
      const seen: RangeAddress[] = [];
      const stop = await host().port.followSelection((range) => seen.push(range));
      host().person.select("Children", "B2:B3");
      await host().settled();
      expect(seen.at(-1)).toEqual(at("Children", 1, 1, 2, 1));
      stop();
      await host().settled();
      const before = seen.length;
      host().person.select("Children", "C1");
      await host().settled();
      expect(seen).toHaveLength(before);
    });

    it("follows edits on any sheet, by people and by us, until told to stop", async () => {
      const seen: CellsChanged[] = [];
      const stop = await host().port.followChanges((change) => seen.push(change));
      host().person.type("Children", "B4", 2);
      await host().settled();
      expect(seen).toContainEqual({ sheet: "Children", range: at("Children", 3, 1) });
      host().person.select("Empty", "A1");
      await host().port.insertFormula("=1+1");
      await host().settled();
      expect(seen).toContainEqual({ sheet: "Empty", range: at("Empty", 0, 0) });
      stop();
      await host().settled();
      const before = seen.length;
      host().person.type("Children", "B4", 3);
      await host().settled();
      expect(seen).toHaveLength(before);
    });
  });
}

function insertingContract(host: () => ContractHost): void {
  describe("inserting a formula", () => {
    it("goes into the active cell and can be taken back", async () => {
      host().person.select("Empty", "B2:C3");
      expect(await host().port.insertFormula("=MN.TOTAL(Children[Exit])")).toEqual(at("Empty", 1, 1));
      expect(host().workbook.sheet("Empty")?.value(1, 1)).toBe(18);
      expect(host().port.lastWrite()).toBe("Inserted formula");
      await host().port.undo();
      expect(host().workbook.sheet("Empty")?.input(1, 1)).toBeNull();
      expect(host().port.lastWrite()).toBeUndefined();
    });

    it("never overwrites a filled cell unasked, and then gives back what was there", async () => {
      host().person.select("Children", "A2");
      const problem = await problemOf(host().port.insertFormula("=1"));
      expect(problem.kind).toBe("occupied");
      expect(problem.message).toContain("Children, A2");
      await host().port.insertFormula("=1+1", { overwrite: true });
      expect(host().workbook.sheet("Children")?.value(1, 0)).toBe(2);
      await host().port.undo();
      expect(host().workbook.sheet("Children")?.input(1, 0)).toBe("Anoka");
    });

    it("gives a number back as a number, a date-like text as text", async () => {
      host().person.type("Empty", "A1", "1-5");
      for (const [address, input] of [
        ["A1", "1-5"],
        ["B1", 7],
      ] as const) {
        host().person.type("Empty", address, input);
        host().person.select("Empty", address);
        await host().port.insertFormula("=1+1", { overwrite: true });
        await host().port.undo();
      }
      expect(host().workbook.sheet("Empty")?.input(0, 0)).toBe("1-5");
      expect(host().workbook.sheet("Empty")?.input(0, 1)).toBe(7);
    });

    it("also sees a cell that a spill fills", async () => {
      host().person.type("Empty", "A1", "=MN.DOUBLE(Children[Exit])");
      host().person.select("Empty", "A2");
      expect((await problemOf(host().port.insertFormula("=1"))).kind).toBe("occupied");
    });

    it("stays when the person has changed the cell since", async () => {
      host().person.select("Empty", "A1");
      await host().port.insertFormula("=1+1");
      host().person.type("Empty", "A1", "mine");
      expect((await problemOf(host().port.undo())).kind).toBe("changed-since");
      expect(host().workbook.sheet("Empty")?.value(0, 0)).toBe("mine");
    });

    it("takes formulas only", async () => {
      expect((await problemOf(host().port.insertFormula("SUM(A1)"))).advice).toContain("=");
    });
  });
}

function reportingContract(host: () => ContractHost): void {
  describe("writing a report", () => {
    it("makes a new sheet with live formulas, tables, a spill and a chart", async () => {
      const written = await host().port.writeReport(contractReport());
      expect(written.sheet).toBe("Contract report");
      const { workbook } = host();
      const sheet = workbook.sheet("Contract report");
      if (!sheet) throw new Error("no sheet");
      const table = workbook.tables.find(({ name }) => name === "MN_Contract_report_sums");
      expect(table?.columns).toEqual(["What", "Number", "Line"]);
      const body = (table?.range.row ?? 0) + 1;
      expect(sheet.formula(body, 1)?.replaceAll(" ", "")).toBe("=MN.TOTAL(Children[Exit])");
      expect([0, 1, 2].map((row) => sheet.value(body + row, 1))).toEqual([18, 36, 54]);
      expect([0, 1, 2].map((row) => sheet.value(body + row, 0))).toEqual(["Exit", "1-5", "007"]);
      expect(sheet.format(body, 1).numberFormat).toBe('0.00"%"');
      expect(sheet.value(1, 0)).toBe("=not a formula");
      expect(sheet.formula(1, 0)).toBeUndefined();
      const spill = findSpill(sheet, written.range);
      expect(spill).toMatchObject({ rows: 3, columns: 1 });
      expect([0, 1, 2].map((row) => sheet.value((spill?.row ?? 0) + row, spill?.column ?? 0))).toEqual([
        10, 12, 14,
      ]);
      expect(sheet.printArea).toEqual({
        row: 0,
        column: 0,
        rows: written.range.rows,
        columns: written.range.columns,
      });
      expect(sheet.columnWidth(0)).toBeGreaterThan(8);
      expect(sheet.charts).toHaveLength(1);
      expect(sheet.charts[0]).toMatchObject({
        kind: "column",
        title: "Sums, with the line",
        valueAxisTitle: "percent",
        categoryAxisTitle: "What",
        series: [
          {
            name: "Number",
            values: { sheet: "Contract report", range: { row: body, column: 1, rows: 3, columns: 1 } },
            categories: { sheet: "Contract report", range: { row: body, column: 0, rows: 3, columns: 1 } },
          },
          {
            name: "The line",
            kind: "line",
            values: { range: { row: body, column: 2, rows: 3, columns: 1 } },
          },
        ],
      });
      expect(sheet.charts[0]?.series[0]).not.toHaveProperty("kind");
      expect(sheet.pictures).toHaveLength(1);
      const [picture] = sheet.pictures;
      expect(picture).toMatchObject({
        name: "A red square",
        alternativeText: "A red square on white, & a <line>.",
        width: 120,
        height: 60,
      });
      // Below the chart, in column A, with nothing in the rows it covers.
      const corner = picture?.at ?? { row: -1, column: -1 };
      expect(corner.column).toBe(0);
      expect(corner.row).toBeGreaterThan(sheet.charts[0]?.at.row ?? Infinity);
      expect(picture?.offset).toBeUndefined();
      expect(sheet.values({ ...corner, rows: 3, columns: 2 }).flat()).toEqual(new Array(6).fill(null));
      expect(sheet.value(corner.row + 4, 0)).toBe("A last remark.");
      expect(await host().port.selection()).toEqual(at("Contract report", 0, 0));
    });

    it("follows the person's cells", async () => {
      const { sheet } = await host().port.writeReport(contractReport());
      const row =
        (host().workbook.tables.find(({ name }) => name === "MN_Contract_report_sums")?.range.row ?? 0) + 1;
      host().person.type("Children", "C2", 105);
      expect(host().workbook.sheet(sheet)?.value(row, 1)).toBe(118);
    });

    it("never writes over a sheet that is there, and marks its sheets as ours", async () => {
      const names: string[] = [];
      for (let time = 0; time < 3; time++)
        names.push((await host().port.writeReport(contractReport())).sheet);
      expect(names).toEqual(["Contract report", "Contract report (2)", "Contract report (3)"]);
      const ours = (await host().port.findTables()).filter(({ writtenByUs }) => writtenByUs);
      expect(ours.map(({ name }) => name)).toEqual([
        "MN_Contract_report_sums",
        "MN_Contract_report_sums_2",
        "MN_Contract_report_sums_3",
      ]);
    });

    it("writes sheets for people to fill in: rules in the columns, and found as their data", async () => {
      const { port, workbook } = host();
      const rule = { kind: "whole", minimum: 0, maximum: 7, message: "Write 0 to 7." } as const;
      const choices = { kind: "list", choices: ["Yes", "No"], message: "Write Yes or No." } as const;
      const { sheet } = await port.writeReport({
        name: "To fill in",
        label: "Template",
        forPeople: true,
        blocks: [
          {
            kind: "table",
            id: "data",
            title: "Ratings",
            columns: [
              { title: "Number", format: "typedText" },
              { title: "Rating", format: "count", rule },
              { title: "Progress", format: "general", rule: choices },
            ],
            rows: [["0001", 3, "Yes"]],
          },
        ],
      });
      const found = (await port.findTables()).find((table) => table.range.sheet === sheet);
      expect(found).toMatchObject({ headers: ["Number", "Rating", "Progress"], rows: 1, writtenByUs: false });
      const cells = workbook.sheet(sheet)!;
      expect(cells.value(2, 0)).toBe("0001");
      expect(cells.validations).toEqual([
        expect.objectContaining({ ...rule, range: { row: 2, column: 1, rows: 501, columns: 1 } }),
        expect.objectContaining({ ...choices, range: { row: 2, column: 2, rows: 501, columns: 1 } }),
      ]);
      await port.undo();
      expect(workbook.sheet(sheet)).toBeUndefined();
    });

    it("still knows its sheet after a person renamed it", async () => {
      await host().port.writeReport(contractReport());
      host().workbook.renameSheet("Contract report", "Mine now");
      const found = (await host().port.findTables()).find(({ range }) => range.sheet === "Mine now");
      expect(found?.writtenByUs).toBe(true);
    });

    it("is taken back whole, the newest first", async () => {
      const before = host().workbook.sheets.map(({ name }) => name);
      await host().port.writeReport(contractReport());
      await host().port.writeReport(contractReport());
      expect(host().port.lastWrite()).toBe("Contract report");
      await host().port.undo();
      expect(host().workbook.sheets.map(({ name }) => name)).toEqual([...before, "Contract report"]);
      await host().port.undo();
      expect(host().workbook.sheets.map(({ name }) => name)).toEqual(before);
      expect(host().workbook.tables.map(({ name }) => name)).toEqual(["Children"]);
      expect(host().port.lastWrite()).toBeUndefined();
      expect((await problemOf(host().port.undo())).kind).toBe("not-found");
    });

    it("is taken away out of turn, and the others are still taken back, the newest first", async () => {
      const { port, workbook } = host();
      const before = workbook.sheets.map(({ name }) => name);
      const first = await port.writeReport(contractReport());
      const second = await port.writeReport(contractReport());
      await port.removeSheet(first.sheet);
      expect(workbook.sheets.map(({ name }) => name)).toEqual([...before, second.sheet]);
      expect((await problemOf(port.removeSheet(first.sheet))).kind).toBe("not-found");
      host().person.type(second.sheet, "H40", "mine");
      expect((await problemOf(port.removeSheet(second.sheet))).kind).toBe("changed-since");
      host().person.type(second.sheet, "H40", "");
      await port.undo();
      expect(workbook.sheets.map(({ name }) => name)).toEqual(before);
      expect((await problemOf(port.removeSheet("Children"))).kind).toBe("not-found");
      expect(workbook.sheet("Children")).toBeDefined();
    });

    it("is taken back after rows were inserted above the cells its formulas point at", async () => {
      const { port, workbook } = host();
      await port.writeReport(contractReport());
      workbook.sheet("Plain's data")!.insertRows(4, 2);
      workbook.sheet("Children")!.insertRows(1, 1);
      await port.undo();
      expect(workbook.sheet("Contract report")).toBeUndefined();
    });

    it("is taken back after the person's own cells changed, and their changes stay", async () => {
      await host().port.writeReport(contractReport());
      host().person.type("Children", "C2", 99);
      await host().port.undo();
      expect(host().workbook.sheet("Contract report")).toBeUndefined();
      expect(host().workbook.sheet("Children")?.value(1, 2)).toBe(99);
    });

    it("stays when a person changed it: a cell, a remark beside it, or something in the way of a spill", async () => {
      for (const change of ["A1", "H40", "spill"]) {
        const { sheet, range } = await host().port.writeReport(contractReport());
        const report = host().workbook.sheet(sheet);
        const spill = report && findSpill(report, range);
        host().person.type(sheet, change === "spill" ? `B${(spill?.row ?? 0) + 2}` : change, "mine");
        const problem = await problemOf(host().port.undo());
        expect(problem.kind).toBe("changed-since");
        expect(problem.message).toContain(sheet);
        expect(host().workbook.sheet(sheet)).toBeDefined();
      }
    });

    it("says so when the person has already deleted it, and forgets it", async () => {
      const { sheet } = await host().port.writeReport(contractReport());
      host().workbook.removeSheet(sheet);
      expect((await problemOf(host().port.undo())).kind).toBe("not-found");
      expect(host().port.lastWrite()).toBeUndefined();
    });

    it("leaves no half sheet behind when a formula points nowhere", async () => {
      const before = host().workbook.sheets.map(({ name }) => name);
      const { columnReferences: _, ...without } = contractReport();
      expect((await problemOf(host().port.writeReport(without))).message).toContain("exit");
      expect(host().workbook.sheets.map(({ name }) => name)).toEqual(before);
    });

    it("recalculates when asked", async () => {
      await host().port.writeReport(contractReport());
      await host().port.recalculate();
      expect(host().workbook.sheet("Contract report")?.value(0, 0)).toBe("A title");
    });
  });
}

/** The longest value a setting takes. */
function longestOf(setting: WorkbookSetting): string {
  if (setting.kind === "choice") return setting.choices.at(-1)?.value ?? "";
  if (setting.kind === "date") return "2026-11-22";
  // A quote is written twice in a name's formula, and a letter beyond the first thousands takes two places.
  if (setting.kind === "text") return `"\u{1F3EB}`.repeat((setting.longest ?? 0) / 2);
  return String(setting.maximum);
}

function settingsContract(host: () => ContractHost): void {
  describe("settings in the workbook", () => {
    it("are read as they were written, and replaced", async () => {
      expect(await host().port.readSetting("last.indicator")).toBeUndefined();
      await host().port.writeSetting("last.indicator", '7 "quoted" \u00e9');
      expect(await host().port.readSetting("last.indicator")).toBe('7 "quoted" \u00e9');
      const long = JSON.stringify({ mapping: "x".repeat(900) });
      await host().port.writeSetting("last.indicator", long);
      expect(await host().port.readSetting("last.indicator")).toBe(long);
    });

    it("of the office are kept whole: set, changed beside others, undone, and damaged ones said", async () => {
      const { port } = host();
      expect(await readWorkbookSettings(port)).toEqual(NOTHING_STORED);
      // All at once, with names as people write them: the longest text there is.
      const most = Object.fromEntries(workbookSettings.map((setting) => [setting.id, longestOf(setting)]));
      await changeWorkbookSettings(port, most);
      expect(await readWorkbookSettings(port)).toMatchObject({ state: "read", values: most, problems: [] });
      const change = await changeWorkbookSettings(port, { "minimum-count": "20", ffy: "" });
      const { ffy: _, ...others } = most;
      expect((await readWorkbookSettings(port)).values).toEqual({ ...others, "minimum-count": "20" });
      await undoSettings(port, change);
      expect((await readWorkbookSettings(port)).values).toEqual(most);
      await port.writeSetting(SETTINGS_KEY, '{"version":1,"values":{');
      expect((await readWorkbookSettings(port)).state).toBe("damaged");
    });

    it("refuse what does not fit, with a reason", async () => {
      expect((await problemOf(host().port.writeSetting("a key", "x"))).kind).toBe("too-large");
      expect((await problemOf(host().port.writeSetting("key", "x".repeat(9000)))).kind).toBe("too-large");
    });
  });
}

function marksContract(host: () => ContractHost): void {
  const fill = (row: number, column: number): string | undefined =>
    host().workbook.sheet("Children")!.format(row, column).fill;
  const mark = (row: number, column: number, tone: "error" | "warning" = "error") => ({
    sheet: "Children",
    row,
    column,
    tone,
  });

  describe("marks on cells", () => {
    it("give a cell another ground, and give the old one back", async () => {
      const { port, workbook } = host();
      workbook.sheet("Children")!.setFormat({ row: 1, column: 0, rows: 1, columns: 1 }, { fill: "#00FF00" });
      expect(await port.markCells([mark(1, 0), mark(2, 1, "warning"), mark(2, 1)])).toBe(2);
      expect([fill(1, 0), fill(2, 1)]).toEqual([MARK_FILLS.error, MARK_FILLS.error]);
      expect(await port.countMarks()).toBe(2);
      expect(await port.clearMarks()).toBe(2);
      expect([fill(1, 0), fill(2, 1)]).toEqual(["#00FF00", undefined]);
      expect([await port.countMarks(), await port.clearMarks()]).toEqual([0, 0]);
    });

    it("replace earlier marks, and are found where their cells went", async () => {
      const { port, workbook } = host();
      await port.markCells([mark(1, 0)]);
      await port.markCells([mark(2, 0, "warning")]);
      expect([fill(1, 0), fill(2, 0)]).toEqual([undefined, MARK_FILLS.warning]);
      workbook.sheet("Children")!.insertRows(1, 2);
      expect(fill(4, 0)).toBe(MARK_FILLS.warning);
      expect(await port.clearMarks()).toBe(1);
      expect([fill(2, 0), fill(4, 0)]).toEqual([undefined, undefined]);
    });

    it("go with a cell that is deleted, and refuse a sheet that is not there", async () => {
      const { port, workbook } = host();
      await port.markCells([mark(1, 0), mark(2, 0)]);
      workbook.sheet("Children")!.deleteRows(1, 1);
      expect(await port.clearMarks()).toBe(2);
      expect(fill(1, 0)).toBeUndefined();
      expect((await problemOf(port.markCells([{ ...mark(0, 0), sheet: "Nowhere" }]))).kind).toBe("not-found");
    });

    it("are as many as can be looked at", async () => {
      const many = Array.from({ length: MOST_MARKS + 5 }, (_, row) => mark(row + 10, 5));
      expect(await host().port.markCells(many)).toBe(MOST_MARKS);
      expect(await host().port.clearMarks()).toBe(MOST_MARKS);
    });
  });
}

function findSpill(
  sheet: NonNullable<ReturnType<Workbook["sheet"]>>,
  range: RangeAddress,
): { row: number; column: number; rows: number; columns: number } | undefined {
  for (let row = 0; row < range.rows; row++) {
    const spill = sheet.spill(row, 1);
    if (spill) return spill;
  }
  return undefined;
}

function formulasContract(host: () => ContractHost): void {
  describe("reading formulas", () => {
    const nothing = at("Empty", 0, 0);
    it("gives the formula of a cell, and tells it from a text that begins like one", async () => {
      const { port, person } = host();
      person.type("Empty", "B2", "=SUM(Children!B2:B3)*2");
      await host().settled();
      const cell = at("Empty", 1, 1);
      expect(await port.readFormula(cell)).toEqual({
        at: cell,
        value: 14,
        formula: "=SUM(Children!B2:B3)*2",
        fills: cell,
      });
      const text = at("Types", 0, 7);
      expect(await port.readFormula(text)).toEqual({ at: text, value: "=1+1", fills: text });
      expect(await port.readFormula(nothing)).toEqual({ at: nothing, value: null, fills: nothing });
    });

    it("gives the formula that fills a cell from elsewhere, and all it fills", async () => {
      const { port, person } = host();
      person.type("Empty", "C3", "=MN.DOUBLE(Children!B2:B4)");
      await host().settled();
      const spilled = await port.readFormula(at("Empty", 3, 2));
      expect(spilled).toEqual({
        at: at("Empty", 3, 2),
        value: 8,
        formula: "=MN.DOUBLE(Children!B2:B4)",
        fills: at("Empty", 2, 2, 3, 1),
      });
      expect((await port.readFormula(at("Empty", 2, 2))).fills).toEqual(at("Empty", 2, 2, 3, 1));
    });

    it("refuses a sheet that is not there", async () => {
      expect((await problemOf(host().port.readFormula(at("Nowhere", 0, 0)))).kind).toBe("not-found");
    });

    it("lists names and tables, and none of our own notes", async () => {
      const { port, workbook } = host();
      workbook.defineName("Rate", "=0.7");
      workbook.defineName("Here", "=Empty!$A$1", "Empty");
      await port.writeSetting("year", "2010");
      const { names, tables } = await port.readNames();
      expect(names).toEqual([
        { name: "Rate", formula: "=0.7" },
        { name: "Here", formula: "=Empty!$A$1", sheet: "Empty" },
      ]);
      expect(tables).toEqual([
        {
          name: "Children",
          range: at("Children", 0, 0, 4, 3),
          columns: ["District", "Entry [A]", "Exit"],
          hasTotals: false,
        },
      ]);
    });
  });
}
