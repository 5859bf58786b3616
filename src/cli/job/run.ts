import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Job, JobData, JobResult } from "../../jobs/declaration";
import { findJob, jobs } from "../../jobs/register";
import { saveXlsx } from "../../spreadsheet";
import { columnNames } from "../../workbook/jobRuns/columns";
import { jobReport, jobSheets, placeOf, type JobSource } from "../../workbook/jobRuns/report";
import { fileText } from "../../workbook/jobRuns/fileText";
import { jobTable, readJobPart } from "../../workbook/jobRuns/rows";
import { pickOptions, readSetting, type PickOptions } from "../../workbook/jobRuns/settings";
import { readWorkbookSettings } from "../../workbook/settings/change";
import { jobSettingsFor, usedFromWorkbook } from "../../workbook/settings/forRun";
import { decimalsOf } from "../../workbook/settings/used";
import { createMemoryPort, makeMemoryView } from "../../workbook/memory";
import type { WorkbookPort } from "../../workbook/port";
import { placeInWords } from "../../workbook/reportParts/problemBlocks";
import { writeWhole } from "../files";
import { fromWorkbook } from "../fromWorkbook";
import type { Output } from "../streams";
import { UsageError } from "../usage";
import { quoted } from "../words";
import { openFiles, reason } from "../workbooks";
import { chooseSources } from "./choose";
import { namedAfter } from "./fileNames";
import type { JobRunWish } from "./options";
import { typedPick } from "./typedPick";

/** More than this makes the line hard to read; the report lists them. */
const PROBLEMS_PRINTED = 10;
const PICKS_PRINTED = 20;

/**
 * Runs a job over the tables of a workbook and writes it with the report and the job's further sheets; its files go beside it, named after it.
 * Prints one JSON line. Exit code 1: a figure is bad ("over the limit"), or nothing could be computed.
 */
export async function runJob(wish: JobRunWish, version: string, output: Output): Promise<number> {
  if (path.extname(wish.to).toLowerCase() !== ".xlsx")
    throw new UsageError(`the name of ${quoted(wish.to)} must end in .xlsx`);
  const job = jobNamed(wish.id);
  const workbook = await openFiles(wish.from);
  const empty = wish.from.length === 0 ? workbook.sheets.map(({ name }) => name) : [];
  const port = createMemoryPort(workbook, makeMemoryView());
  const sources = chooseSources(job, await port.findTables(), wish);
  const data = await readData(port, sources);
  const options = pickOptions(job, data);
  const stored = await readWorkbookSettings(port);
  const run = jobSettingsFor(job.settings, stored.values);
  const settings = settingsOf({ id: job.id, settings: run.settings }, wish, options);
  const used = {
    from: usedFromWorkbook(run, settings, options),
    remarks: run.remarks,
    decimals: decimalsOf(stored.values),
  };
  const result = namedAfter(path.basename(wish.to, path.extname(wish.to)), job.compute(data, { settings }));
  const request = { job, sources, settings, options, used, result, version };
  const sheets: string[] = [];
  for (const sheet of [jobReport(request), ...jobSheets(request)])
    sheets.push((await port.writeReport(sheet)).sheet);
  for (const name of empty) workbook.removeSheet(name);
  await workbook.settled();
  await writeWhole(wish.to, await saveXlsx(workbook, { as: "xlsx" }));
  const files = await writeFiles(result, path.dirname(wish.to));
  await output.line(
    JSON.stringify({
      file: wish.to,
      job: job.id,
      sheets,
      files,
      ...told(request),
      ...fromWorkbook(used, stored),
    }),
  );
  return isSound(result) ? 0 : 1;
}

export function jobNamed(id: string): Job {
  const job = findJob(id);
  if (job !== undefined) return job;
  const known = jobs.map((one) => one.id).join(", ");
  throw new UsageError(`there is no job ${quoted(id)}; write one of ${known}`);
}

async function readData(port: WorkbookPort, sources: readonly JobSource[]): Promise<JobData> {
  const data: Record<string, JobData[string]> = {};
  for (const { input, form, table, mapping } of sources) {
    const part = readJobPart(table.range, mapping);
    if (part === undefined) throw new UsageError(`no column of ${quoted(table.name)} fits`);
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
  return data;
}

function settingsOf(
  job: Pick<Job, "id" | "settings">,
  { settings: wishes, style }: Pick<JobRunWish, "settings" | "style">,
  options: ReturnType<typeof pickOptions>,
): Readonly<Record<string, string>> {
  for (const id of Object.keys(wishes)) {
    if (job.settings.some((setting) => setting.id === id)) continue;
    const known = job.settings.map((one) => one.id).join(", ") || "none";
    throw new UsageError(`the job ${job.id} has no setting ${quoted(id)}; it has: ${known}`);
  }
  return Object.fromEntries(
    job.settings.map((setting) => {
      const wished = wishes[setting.id];
      const choices = options[setting.id] ?? [];
      // In the pane a choice that is gone falls back; here somebody typed it.
      const meant =
        setting.kind === "pick" && wished !== undefined && !(wished === "" && setting.none !== undefined)
          ? pickOf(setting.id, choices, wished)
          : wished;
      const reading = readSetting(setting, meant, choices, today(), style);
      if (reading.kind === "value") return [setting.id, reading.value];
      if (reading.kind === "wrong") throw new UsageError(`--set ${setting.id}: ${reading.message}`);
      throw new UsageError(`the job ${job.id} needs --set ${setting.id}=...: ${setting.help}`);
    }),
  );
}

function pickOf(id: string, choices: PickOptions, wished: string): string {
  const found = typedPick(choices, wished);
  if (found.kind === "value") return found.value;
  const known = found.kind === "several" ? found.labels : choices.map(({ value }) => value);
  const list = `${known.slice(0, PICKS_PRINTED).join(", ")}${known.length > PICKS_PRINTED ? ` and ${known.length - PICKS_PRINTED} more` : ""}`;
  throw new UsageError(
    found.kind === "several"
      ? `several fit ${quoted(wished)} for the setting ${quoted(id)}: ${list}`
      : `the tables have no ${quoted(wished)}; the setting ${quoted(id)} takes one of: ${list || "none"}`,
  );
}

/** The day where this machine is. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function writeFiles({ files }: JobResult, folder: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const made of files) {
    const file = path.join(folder, path.basename(made.name));
    try {
      await writeFile(file, fileText(made));
    } catch (error) {
      throw new UsageError(`cannot write ${quoted(file)}: ${reason(error)}`);
    }
    written.push(file);
  }
  return written;
}

/** What was read, what came out, and what was wrong. */
function told({ sources, settings, result }: Parameters<typeof jobReport>[0]): object {
  const places = new Map(sources.map((source) => [source.input.id, placeOf(source)]));
  const ordered = [...result.problems].sort((one, other) => one.severity.localeCompare(other.severity));
  return {
    tables: Object.fromEntries(
      sources.map(({ input, form, table }) => [
        input.id,
        { table: table.name, form: form.id, rows: table.rows },
      ]),
    ),
    settings,
    figures: result.figures.map(({ id, unit, outcome, verdict }) => ({
      id,
      unit,
      ...(outcome.kind === "value" ? { value: outcome.value } : { [outcome.kind]: outcome.reason }),
      ...(verdict === undefined ? {} : { verdict: verdict.text, tone: verdict.tone }),
    })),
    problems: {
      errors: result.problems.filter(({ severity }) => severity === "error").length,
      warnings: result.problems.filter(({ severity }) => severity === "warning").length,
      first: ordered.slice(0, PROBLEMS_PRINTED).map((problem) => ({
        severity: problem.severity,
        where: placeInWords(problem, problem.input === undefined ? undefined : places.get(problem.input)),
        message: problem.message,
        advice: problem.advice,
      })),
    },
  };
}

/** No figure is bad, and something came out. */
function isSound({ figures, tables, sheets, files }: JobResult): boolean {
  if (figures.some(({ verdict }) => verdict?.tone === "bad")) return false;
  return (
    figures.some(({ outcome }) => outcome.kind === "value") ||
    tables.some(({ rows }) => rows.length > 0) ||
    sheets.length > 0 ||
    files.length > 0
  );
}
