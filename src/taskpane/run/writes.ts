import { useSyncExternalStore } from "react";
import type { ReportSheet } from "../../sheets/reportSheet";
import { WorkbookProblem, type WorkbookPort, type WrittenReport } from "../../workbook/port";

/** Sheets written by one press. */
export interface Write {
  readonly sheets: readonly WrittenSheet[];
  /** What it took the place of. */
  readonly replaced?: Write;
}

export interface WrittenSheet {
  readonly report: ReportSheet;
  readonly written: WrittenReport;
}

/**
 * What the pane wrote into a workbook while it is open, newest first, whichever part of it did. A press writes all its sheets or
 * none, and is taken back as one.
 */
export class Writes {
  private list: readonly Write[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly port: WorkbookPort) {}

  readonly current = (): readonly Write[] => this.list;

  readonly follow = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** The last time these very sheets were written; sheets for people to fill in are theirs from then on. */
  before(reports: readonly ReportSheet[]): Write | undefined {
    if (reports.some(({ forPeople }) => forPeople === true)) return undefined;
    return this.list.find(
      ({ sheets }) =>
        sheets.length === reports.length &&
        sheets.every(
          ({ report }, at) => report.name === reports[at]?.name && report.label === reports[at]?.label,
        ),
    );
  }

  /** @param onSheet called before each sheet with its place, from 1 */
  async write(
    reports: readonly ReportSheet[],
    replace?: Write,
    onSheet: (place: number) => void = () => undefined,
  ): Promise<Write> {
    if (replace !== undefined) await this.remove(replace);
    const sheets: WrittenSheet[] = [];
    try {
      for (const [at, report] of reports.entries()) {
        onSheet(at + 1);
        sheets.push({ report, written: await this.port.writeReport(report) });
      }
    } catch (error) {
      for (const { written } of [...sheets].reverse())
        await this.port.removeSheet(written.sheet).catch(() => undefined);
      if (replace !== undefined) await this.restore(replace).catch(() => undefined);
      throw error;
    }
    const write: Write = { sheets, ...(replace === undefined ? {} : { replaced: replace }) };
    this.set([write, ...this.list]);
    return write;
  }

  /** Takes it away, and brings back what it had taken the place of. */
  async takeBack(write: Write): Promise<void> {
    await this.remove(write);
    if (write.replaced !== undefined) await this.restore(write.replaced);
  }

  /** Sheets that are gone already are no hindrance, unless all of them are; one that a person changed stays, and those before it. */
  private async remove(write: Write): Promise<void> {
    let left = [...write.sheets];
    let gone: unknown;
    let removed = 0;
    try {
      for (const sheet of [...write.sheets].reverse()) {
        try {
          await this.port.removeSheet(sheet.written.sheet);
          removed += 1;
        } catch (error) {
          if (!(error instanceof WorkbookProblem) || error.kind !== "not-found") throw error;
          gone = error;
        }
        left = left.filter((each) => each !== sheet);
      }
    } finally {
      this.set(
        this.list.flatMap((each) =>
          each !== write ? [each] : left.length === 0 ? [] : [{ ...write, sheets: left }],
        ),
      );
    }
    if (removed === 0 && gone !== undefined) throw gone as Error;
  }

  private async restore(write: Write): Promise<void> {
    const sheets: WrittenSheet[] = [];
    for (const { report } of write.sheets)
      sheets.push({ report, written: await this.port.writeReport(report) });
    this.set([{ ...write, sheets }, ...this.list]);
  }

  private set(list: readonly Write[]): void {
    this.list = list;
    for (const listener of this.listeners) listener();
  }
}

const known = new WeakMap<WorkbookPort, Writes>();

/** The writes of a workbook: one list for the whole pane. */
export function writesOf(port: WorkbookPort): Writes {
  const writes = known.get(port) ?? new Writes(port);
  known.set(port, writes);
  return writes;
}

export function useWrites(port: WorkbookPort): { readonly writes: Writes; readonly list: readonly Write[] } {
  const writes = writesOf(port);
  return { writes, list: useSyncExternalStore(writes.follow, writes.current) };
}

/** `"A", "B"`. */
export function sheetNames({ sheets }: Write): string {
  return sheets.map(({ written }) => `"${written.sheet}"`).join(", ");
}
