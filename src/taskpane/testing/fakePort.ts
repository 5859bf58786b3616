import type { RawCell } from "../../indicators/declaration";
import {
  WorkbookProblem,
  type CellsChanged,
  type FoundTable,
  type HostInfo,
  type RangeAddress,
  type WorkbookPort,
} from "../../workbook/port";
import type { CellMark } from "../../workbook/marks";
import type { ReportSheet } from "../../sheets/reportSheet";

type Verb =
  | "findTables"
  | "read"
  | "select"
  | "selection"
  | "insertFormula"
  | "writeReport"
  | "undo"
  | "removeSheet"
  | "recalculate"
  | "markCells"
  | "readSetting"
  | "writeSetting";

/** A workbook for tests of the pane: sheets as plain rows, every call recorded, any call made to fail once. */
export interface FakePort extends WorkbookPort {
  readonly sheets: Record<string, RawCell[][]>;
  readonly selected: RangeAddress[];
  readonly reports: ReportSheet[];
  readonly inserted: { readonly formula: string; readonly overwrite: boolean }[];
  readonly calls: Verb[];
  readonly marks: CellMark[];
  /** What is kept in the workbook, by key. */
  readonly settings: Map<string, string>;
  active: RangeAddress | undefined;
  /** Calls of this verb are refused with this until they are allowed again. */
  refuse(verb: Verb, problem: WorkbookProblem): void;
  allow(verb: Verb): void;
  /** Reads wait until this is called; only after holdReads(). */
  holdReads(): (release?: { readonly progress?: number }) => void;
  change(sheet: string, row: number, column: number, cell: RawCell): void;
}

export function fakePort(
  sheets: Record<string, RawCell[][]> = {},
  host: HostInfo = { kind: "memory", missing: [] },
): FakePort {
  const listeners = new Set<(change: CellsChanged) => void>();
  const refusals = new Map<Verb, WorkbookProblem>();
  let held: { wait: Promise<void>; progress: number } | undefined;
  let written: { label: string; sheet?: string } | undefined;

  function enter(verb: Verb): void {
    port.calls.push(verb);
    const problem = refusals.get(verb);
    if (problem === undefined) return;
    throw problem;
  }

  function tell(sheet: string): void {
    for (const listener of listeners) listener({ sheet });
  }

  const port: FakePort = {
    host,
    sheets,
    selected: [],
    reports: [],
    inserted: [],
    calls: [],
    marks: [],
    settings: new Map(),
    active: undefined,
    refuse: (verb, problem) => void refusals.set(verb, problem),
    allow: (verb) => void refusals.delete(verb),
    holdReads() {
      let release = (): void => undefined;
      const hold = { wait: new Promise<void>((resolve) => (release = resolve)), progress: 0.5 };
      held = hold;
      return () => {
        held = undefined;
        release();
      };
    },
    change(sheet, row, column, cell) {
      const rows = sheets[sheet] ?? [];
      (rows[row] ??= [])[column] = cell;
      tell(sheet);
    },
    async findTables() {
      enter("findTables");
      return Object.entries(sheets).flatMap(([name, rows]): FoundTable[] => {
        const header = rows[0];
        if (header === undefined || rows.length < 2) return [];
        return [
          {
            name,
            kind: "range",
            range: { sheet: name, row: 0, column: 0, rows: rows.length, columns: header.length },
            headers: header.map((cell) => String(cell ?? "")),
            rows: rows.length - 1,
            writtenByUs: name.startsWith("Report"),
          },
        ];
      });
    },
    async read(range, options) {
      enter("read");
      if (held !== undefined) {
        options?.onProgress?.(held.progress);
        await held.wait;
      }
      if (options?.signal?.aborted === true)
        throw new WorkbookProblem("cancelled", "The reading was stopped.", "");
      const rows = sheets[range.sheet];
      if (rows === undefined)
        throw new WorkbookProblem("not-found", `There is no sheet "${range.sheet}".`, "Pick the data again.");
      return Array.from({ length: range.rows }, (_, row) =>
        Array.from(
          { length: range.columns },
          (__, column) => rows[range.row + row]?.[range.column + column] ?? null,
        ),
      );
    },
    async readFormula(cell) {
      const at = { ...cell, rows: 1, columns: 1 };
      const value = sheets[cell.sheet]?.[cell.row]?.[cell.column] ?? null;
      const isFormula = typeof value === "string" && value.startsWith("=");
      return isFormula ? { at, value, formula: value, fills: at } : { at, value, fills: at };
    },
    readNames: async () => ({ names: [], tables: [] }),
    async selection() {
      enter("selection");
      return port.active;
    },
    async select(range) {
      enter("select");
      port.selected.push(range);
      port.active = range;
    },
    followSelection: async () => () => undefined,
    async followChanges(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async insertFormula(formula, options) {
      enter("insertFormula");
      const at = port.active ?? { sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 };
      port.inserted.push({ formula, overwrite: options?.overwrite === true });
      written = { label: "Formula" };
      return { ...at, rows: 1, columns: 1 };
    },
    async writeReport(report) {
      enter("writeReport");
      const sheet = `Report ${report.name}`;
      sheets[sheet] = [];
      port.reports.push(report);
      written = { label: report.label, sheet };
      tell(sheet);
      return { sheet, range: { sheet, row: 0, column: 0, rows: 20, columns: 6 } };
    },
    lastWrite: () => written?.label,
    async undo() {
      enter("undo");
      if (written?.sheet !== undefined) delete sheets[written.sheet];
      written = undefined;
    },
    async recalculate() {
      enter("recalculate");
    },
    async removeSheet(sheet) {
      enter("removeSheet");
      if (sheets[sheet] === undefined)
        throw new WorkbookProblem("not-found", `Sheet "${sheet}" is already gone.`, "Nothing is left.");
      delete sheets[sheet];
      tell(sheet);
    },
    markCells: async (marks) => {
      enter("markCells");
      port.marks.splice(0, port.marks.length, ...marks);
      return marks.length;
    },
    clearMarks: async () => port.marks.splice(0, port.marks.length).length,
    countMarks: async () => port.marks.length,
    async readSetting(key) {
      enter("readSetting");
      return port.settings.get(key);
    },
    async writeSetting(key, value) {
      enter("writeSetting");
      port.settings.set(key, value);
    },
  };
  return port;
}
