import { beforeAll, describe, expect, it } from "vitest";
import metadata from "../../src/functions/metadata.json";
import { functions } from "../../src/functions/register";
import { functionLibrary } from "../../src/functions/support/library";
import { jobs } from "../../src/jobs/register";
import type { Job, JobData, JobResult } from "../../src/jobs/declaration";
import type { ReportSheet } from "../../src/sheets/reportSheet";
import { CellError, createWorkbook, type Sheet, type Workbook } from "../../src/spreadsheet";
import { sampleJob } from "../../src/taskpane/testing/sampleJob";
import { createExcelPort } from "../../src/workbook/excel";
import { columnNames, matchJobForm, missingOf } from "../../src/workbook/jobRuns/columns";
import { jobReport, jobSheets, type JobSource } from "../../src/workbook/jobRuns/report";
import { jobTable, readJobPart } from "../../src/workbook/jobRuns/rows";
import { pickOptions, readSetting } from "../../src/workbook/jobRuns/settings";
import { guessTables } from "../../src/workbook/jobRuns/tables";
import { createMemoryPort, makeMemoryView } from "../../src/workbook/memory";
import type { WorkbookPort } from "../../src/workbook/port";
import { jobTemplateSheet } from "../../src/workbook/template";
import { openExcel } from "./host/openExcel";
import { expectWholeCharts } from "./chartRules";
import { expectNoMuteErrors, expectTables, rowsUnder } from "./writtenReport";

/*
 * Every job, from its templates to its report, in Excel and in the workbook in memory: its examples are recognised by their own
 * headings, live figures give what the job computed, and every table, chart, picture and further sheet is written.
 */

interface Written {
  readonly result: JobResult;
  readonly report: ReportSheet;
  readonly sheet: Sheet;
  readonly more: readonly string[];
  readonly sources: readonly JobSource[];
  /** Inputs for which the workbook's tables were recognised. */
  readonly guessed: readonly string[];
}

const ports: readonly (readonly [string, (workbook: Workbook) => WorkbookPort])[] = [
  [
    "Excel",
    (workbook) => {
      openExcel(workbook);
      return createExcelPort();
    },
  ],
  ["memory", (workbook) => createMemoryPort(workbook, makeMemoryView())],
];

const cases = ports.flatMap(([host, port]) =>
  [sampleJob, ...jobs].map((job) => ({ name: `${job.id} in ${host}`, job, port })),
);

async function write(job: Job, makePort: (workbook: Workbook) => WorkbookPort): Promise<Written> {
  const workbook = createWorkbook({ functions: functionLibrary(metadata, functions) });
  const port = makePort(workbook);
  const sheets = new Map<string, string>();
  for (const input of job.inputs)
    sheets.set(input.id, (await port.writeReport(jobTemplateSheet(job, input, input.forms[0]!))).sheet);
  await workbook.settled();
  const tables = await port.findTables();
  const sources = job.inputs.map((input): JobSource => {
    const form = input.forms[0]!;
    const table = tables.find(({ range }) => range.sheet === sheets.get(input.id))!;
    return { input, form, table, mapping: matchJobForm(form, table.headers) };
  });
  const data: Record<string, JobData[string]> = {};
  for (const { input, form, table, mapping } of sources) {
    const part = readJobPart(table.range, mapping)!;
    const names = columnNames(table.headers, table.range.column);
    data[input.id] = jobTable(
      await port.read(part.range),
      part.mapping,
      form,
      mapping,
      names,
      part.range.row,
    );
  }
  const options = pickOptions(job, data);
  const settings = Object.fromEntries(
    job.settings.map((setting) => {
      const reading = readSetting(setting, undefined, options[setting.id] ?? [], "2026-11-21");
      const least = setting.kind === "number" || setting.kind === "whole" ? (setting.minimum ?? 1) : "";
      return [setting.id, reading.kind === "value" ? reading.value : String(least)];
    }),
  );
  const result = job.compute(data, { settings });
  const request = { job, sources, settings, options, result, version: "0.0.0" };
  const report = jobReport(request);
  const written = await port.writeReport(report);
  const more: string[] = [];
  for (const sheet of jobSheets(request)) more.push((await port.writeReport(sheet)).sheet);
  await workbook.settled();
  const guessed = Object.keys(guessTables(job, tables));
  return { result, report, sheet: workbook.sheet(written.sheet)!, more, sources, guessed };
}

describe.each(cases)("the report of $name", ({ job, port }) => {
  let written: Written;
  beforeAll(async () => {
    written = await write(job, port);
  });

  it("finds its templates by their own headings, and something comes out", () => {
    for (const { form, mapping } of written.sources) {
      expect(missingOf(form, mapping)).toEqual([]);
      const all = [...form.columns, ...(form.many ?? []).flatMap(({ exampleHeadings }) => exampleHeadings)];
      const found = [...Object.keys(mapping.columns), ...Object.values(mapping.many).flat()];
      expect(found.length).toBe(all.length);
    }
    const needed = job.inputs.filter(({ optional, onlyWhenPicked }) => !optional && !onlyWhenPicked);
    expect(written.guessed).toEqual(expect.arrayContaining(needed.map(({ id }) => id)));
    // A handful of example rows may be too few for a job; then it says so.
    const { figures, tables, sheets, files, problems } = written.result;
    expect(figures.length + tables.length + sheets.length + files.length + problems.length).toBeGreaterThan(
      0,
    );
  });

  it("shows each figure as the job computed it, also where it is live", () => {
    const rows = rowsUnder(written.sheet, "Results", "Figure");
    expect(rows.length).toBe(written.result.figures.length);
    written.result.figures.forEach(({ id, outcome }, index) => {
      const shown = rows[index]?.[1];
      if (outcome.kind === "value" && typeof outcome.value === "number")
        expect(shown, id).toBeCloseTo(outcome.value, 9);
      else if (outcome.kind === "value") expect(shown, id).toBe(outcome.value);
      else expect(shown instanceof CellError || typeof shown === "string", id).toBe(true);
    });
  });

  it("shows each table as the job computed it", () => {
    expectTables({ computation: { ...written.result, results: [] }, sheet: written.sheet });
  });

  it("has charts, pictures and further sheets, and no cell with an error that says nothing", () => {
    const kinds = written.report.blocks.map(({ kind }) => kind);
    const drawn = written.result.charts.filter(
      ({ categories, series }) => categories.length > 0 && series.length > 0,
    );
    // No spreadsheet has a chart of kind "heat": those are pictures.
    const heat = drawn.filter(({ kind }) => kind === "heat").length;
    expect(written.sheet.charts.length).toBe(drawn.length - heat);
    expect(kinds.filter((kind) => kind === "picture").length).toBe(written.result.pictures.length + heat);
    expect(written.more.length).toBe(written.result.sheets.length);
    expectNoMuteErrors(written.sheet);
  });

  it("has charts that a report can use as they are", () => {
    expectWholeCharts(written.result.charts, written.report);
  });

  it("cites every rule of the job", () => {
    const texts = written.report.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
    for (const { source } of job.sources)
      expect(texts.some((text) => text.includes(source.title))).toBe(true);
  });
});
