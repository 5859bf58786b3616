import fc from "fast-check";
import { describe, expect, it } from "vitest";
import metadata from "../../src/functions/metadata.json";
import { functions } from "../../src/functions/register";
import { functionLibrary } from "../../src/functions/support/library";
import type { RawCell } from "../../src/indicators/declaration";
import type { Job, JobResult } from "../../src/jobs/declaration";
import { cellsUnder, runJob, type TestRow } from "../../src/jobs/testing";
import { job as complaints } from "../../src/jobs/track-complaints/job";
import { job as corrections } from "../../src/jobs/track-corrections/job";
import { job as evaluations } from "../../src/jobs/track-evaluations/job";
import { job as hearings } from "../../src/jobs/track-hearings/job";
import { job as submissions } from "../../src/jobs/track-submissions/job";
import { job as transitions } from "../../src/jobs/track-transitions/job";
import { isoDate, serialOfIso } from "../../src/measures/dates";
import { CellError, createWorkbook, type Workbook } from "../../src/spreadsheet";
import { createMemoryPort, makeMemoryView } from "../../src/workbook/memory";

/*
 * The sheet that a tracker leaves behind judges every row by itself, with formulas that look at one cell. Here its formulas are calculated
 * on several days and compared with what the tracker says on those days.
 */

const library = functionLibrary(metadata, functions);
const day = (text: string): number => serialOfIso(text)!;

/** A sheet as its cells show it, and a way to turn its day. */
class Sheet {
  private constructor(
    private readonly workbook: Workbook,
    private readonly name: string,
  ) {}

  static async of(result: JobResult): Promise<Sheet> {
    const workbook = createWorkbook({ functions: library });
    workbook.addSheet("Sheet1");
    const port = createMemoryPort(workbook, makeMemoryView());
    const written = await port.writeReport(result.sheets[0]!);
    await workbook.settled();
    return new Sheet(workbook, written.sheet);
  }

  private cell(row: number, column: number): unknown {
    const value = this.workbook.sheet(this.name)!.value(row, column);
    return value instanceof CellError ? value.code : value;
  }

  /** The row whose first cell says this, from a row on. */
  private rowOf(text: string, from = 0): number {
    for (let row = from; row < from + 400; row++) if (this.cell(row, 0) === text) return row;
    throw new Error(`No row "${text}".`);
  }

  async judgeOn(asOf: number): Promise<void> {
    this.workbook.sheet(this.name)!.set(this.rowOf("As of"), 1, asOf);
    await this.workbook.settled();
  }

  count(standing: string): unknown {
    return this.cell(this.rowOf(standing, this.rowOf("How many")), 1);
  }

  /** The tracker's rows by name; each by heading. */
  rows(firstHeading: string): Map<unknown, Record<string, unknown>> {
    const top = this.rowOf(firstHeading, this.rowOf("How many"));
    const headings: string[] = [];
    for (let column = 0; this.cell(top, column); column++) headings.push(String(this.cell(top, column)));
    const found = new Map<unknown, Record<string, unknown>>();
    for (let row = top + 1; this.cell(row, 0); row++)
      found.set(
        this.cell(row, 0),
        Object.fromEntries(headings.map((heading, column) => [heading, this.cell(row, column)])),
      );
    return found;
  }
}

type Tables = Readonly<Record<string, readonly TestRow[]>>;

/** What a result's table says of each record, as the sheet would say it. */
function expected(result: JobResult): Map<unknown, Record<string, unknown>> {
  const table = result.tables.find(({ id }) => id === "tracker")!;
  const at = (title: RegExp): number => table.columns.findIndex((column) => title.test(column.title));
  return new Map(
    table.rows.map((row) => {
      const stands = String(row[at(/^Stands/)]);
      return [
        row[0],
        {
          due: row[at(/^Due/)],
          finished: row[at(/^Done/)],
          left: row[at(/left$/)],
          stands: /^(late|at risk|no due date|due|not begun|left out|done (?:on time|\d+|late))/
            .exec(stands)![1]!
            .replace(/\d+/, "late"),
          because: /^left out: (.*)/.exec(stands)?.[1] ?? null,
          signal: row[at(/^Signal/)],
          next: row[at(/^What/)],
        },
      ];
    }),
  );
}

function shown(row: Record<string, unknown>): Record<string, unknown> {
  const date = (value: unknown): unknown => (typeof value === "number" ? isoDate(value) : value || null);
  const left = row["Days left"] ?? row["School days left"];
  return {
    due: date(row["Due"] ?? row["Due date"]),
    finished: date(row["Finished"]),
    left: left === "" || left === undefined ? null : left,
    stands: row["Stands"],
    because: row["Left out because"] || null,
    signal: { 3: "red", 2: "amber", 1: "green" }[Number(row["Signal"])] ?? null,
    next: row["What to do next"],
  };
}

async function agrees(job: Job, heading: string, tables: Tables, days: readonly number[]): Promise<void> {
  const on = (asOf: number) => runJob(job, tables, { asOf: isoDate(asOf), year: "2025" });
  const sheet = await Sheet.of(on(days[0]!));
  for (const asOf of days) {
    await sheet.judgeOn(asOf);
    const result = on(asOf);
    const want = expected(result);
    const got = sheet.rows(heading);
    expect([...got.keys()].sort()).toEqual([...want.keys()].sort());
    for (const [name, row] of want) {
      const cells = shown(got.get(name)!);
      // What has not begun, or is left out, is not judged: its days left say nothing.
      const silent = row["stands"] === "not begun";
      const blank = silent ? { left: null, finished: null, because: null } : {};
      expect([isoDate(asOf), name, { ...cells, ...blank }]).toEqual([
        isoDate(asOf),
        name,
        { ...row, ...blank },
      ]);
    }
    const late = [...want.values()].filter(({ stands }) => stands === "late").length;
    expect(sheet.count("late")).toBe(late);
  }
}

const START = day("2024-12-01");
const anyDay = fc.integer({ min: START, max: START + 420 });
const after = (start: number, longest: number): fc.Arbitrary<RawCell> =>
  fc.option(fc.integer({ min: start, max: start + longest }), { nil: null });
const DAYS = [day("2025-02-28"), day("2025-05-20"), day("2025-11-03"), day("2026-06-30")];

/** Records that do not change from run to run. */
function some(row: fc.Arbitrary<Record<string, RawCell>>, count = 40): readonly TestRow[] {
  return fc.sample(row, { numRuns: count, seed: 20 }).map((one, at) => ({ id: `R${at + 1}`, ...one }));
}

describe("the sheet to keep agrees with its tracker on every day", () => {
  it("for complaints", async () => {
    const rows = some(
      anyDay.chain((received) =>
        fc
          .record({
            extension: fc.constantFrom<RawCell>(null, 0, 20, 45),
            extendedOn: after(received, 90),
            draft: after(received, 60),
            report: after(received, 130),
            withdrawn: after(received, 100),
          })
          .map((one) => ({ received, ...one, ...(one.report === null ? {} : { withdrawn: null }) })),
      ),
    );
    await agrees(complaints, "Complaint", { records: rows }, DAYS);
  });

  it("for hearings, expedited ones with and without a day", async () => {
    const rows = some(
      anyDay.chain((filed) =>
        fc
          .record({
            extension: fc.constantFrom<RawCell>(null, 30),
            extendedOn: after(filed, 60),
            expedited: fc.constantFrom<RawCell>("Yes", "No", null),
            expeditedDue: after(filed, 40),
            decision: after(filed, 110),
            resolved: after(filed, 100),
          })
          .map((one) => ({
            filed,
            ...one,
            ...(one.decision === null ? {} : { resolved: null }),
            ...(one.expedited === "Yes" ? { extension: null } : {}),
          })),
      ),
    );
    await agrees(hearings, "Hearing", { records: rows }, DAYS);
  });

  it("for corrections, and with MN.CORRECTION_STATUS", async () => {
    const rows = some(
      anyDay.chain((identified) =>
        fc
          .record({
            corrected: after(identified, 300),
            more: fc.integer({ min: 0, max: 200 }),
            verified: fc.boolean(),
          })
          .map(({ corrected, more, verified }) => ({
            identified: identified - 300,
            corrected,
            verified: verified && corrected !== null ? Number(corrected) + more : null,
          })),
      ),
    );
    await agrees(corrections, "Finding", { records: rows }, DAYS);
    const sheet = await Sheet.of(runJob(corrections, { records: rows }, { asOf: "2025-11-03" }));
    const words: Record<string, string> = {
      late: "overdue",
      "at risk": "open",
      due: "open",
      "done late": "late",
      "done on time": "on time",
      "not begun": "",
    };
    for (const row of sheet.rows("Finding").values())
      expect(row["Indicator 15"]).toBe(words[String(row["Stands"])]);
  });

  it("for children leaving Part C, with every way of being left out", async () => {
    const rows = some(
      anyDay.chain((third) =>
        fc
          .record({
            iep: after(third - 100, 200),
            determined: after(third - 120, 200),
            partCReferral: after(third - 200, 200),
            eligible: fc.constantFrom<RawCell>("Yes", "No", null),
            reason: fc.constantFrom<RawCell>("parent", "exception", "late referral", "district", null),
          })
          .map((one) => ({
            birth: third - 1096,
            ...one,
            ...(one.eligible === "Yes" ? {} : { iep: null }),
            ...(one.eligible === null ? { determined: null } : {}),
          })),
      ),
      60,
    );
    const [tracker] = runJob(transitions, { records: rows }, { asOf: "2025-11-03" }).tables;
    const standings = cellsUnder(tracker!, "Stands");
    for (const reason of ["not eligible", "referred late", "parent or exception"])
      expect(standings).toContain(`left out: ${reason}`);
    await agrees(transitions, "Child", { records: rows }, DAYS);
  });

  it("for reports that the State sends", async () => {
    const rows = some(
      anyDay.chain((due) =>
        fc.record({ due: fc.constantFrom<RawCell>(due, null), sent: after(due - 40, 80) }),
      ),
    ).map(({ id, ...row }) => ({ report: `Exiting ${String(id)}`, ...row }));
    await agrees(submissions, "Report", { records: rows }, DAYS);
  });

  it.each(["school days", "days off"])("for evaluations by calendars of %s", async (kind) => {
    const first = day("2024-09-03");
    const weekdays = Array.from({ length: 640 }, (_, at) => first + at).filter((one) => one % 7 > 1);
    const summer = (one: number): boolean => one > day("2025-06-06") && one < day("2025-09-02");
    const off = new Set([day("2024-11-28"), day("2024-11-29"), day("2025-01-20"), day("2025-05-26")]);
    const dates = (name: string, extra: number): TestRow[] =>
      weekdays
        .filter((one) => one <= day("2026-01-30"))
        .filter((one) => (summer(one) || off.has(one) || one % 97 === extra) === (kind === "days off"))
        .map((date) => ({ date, calendar: name, kind: kind === "days off" ? "day off" : "school day" }));
    const calendar = [...dates("North", 5), ...dates("South", 8)];
    const rows = some(
      anyDay.chain((consent) =>
        fc.record({
          consent: fc.constant<RawCell>(consent),
          completed: after(consent, 120),
          calendar: fc.constantFrom<RawCell>("North", "South"),
          reason: fc.constantFrom<RawCell>("family", "staff", null),
        }),
      ),
    );
    const tables = { records: rows, calendar };
    const asList: Job = {
      ...evaluations,
      inputs: evaluations.inputs.map((input) =>
        input.id === "calendar" ? { ...input, forms: input.forms.filter(({ id }) => id === "list") } : input,
      ),
    };
    await agrees(asList, "Child", tables, [...DAYS, day("2026-01-30"), day("2026-02-02")]);
    const sheet = await Sheet.of(runJob(asList, tables, { asOf: "2026-06-30" }));
    for (const row of sheet.rows("Child").values()) {
      if (row["Indicator 11"] === "") continue;
      expect(row["Indicator 11"] === "on time").toBe(row["Stands"] === "done on time");
    }
  });
});
