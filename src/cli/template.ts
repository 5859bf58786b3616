import path from "node:path";
import { createWorkbook, saveXlsx } from "../spreadsheet";
import { createMemoryPort, makeMemoryView } from "../workbook/memory";
import type { Job } from "../jobs/declaration";
import { findJob } from "../jobs/register";
import type { ReportSheet } from "../sheets/reportSheet";
import { jobTemplateGuide, jobTemplateSheet, templateGuide, templateSheet } from "../workbook/template";
import { writeWhole } from "./files";
import { quoted } from "./words";
import { jobNamed } from "./job/run";
import { library } from "./ownFunctions";
import { formNamed, indicatorNamed } from "./report";
import type { Output } from "./streams";
import { UsageError } from "./usage";

/**
 * Writes a workbook to fill in for an indicator or a job: a sheet for each table and each way it may lie, and one that explains its
 * columns.
 */
export async function template(
  of: string,
  to: string,
  formId: string | undefined,
  output: Output,
): Promise<number> {
  if (path.extname(to).toLowerCase() !== ".xlsx") {
    throw new UsageError(`the name of ${quoted(to)} must end in .xlsx`);
  }
  const { name, sheets } = sheetsOf(of, formId);
  const workbook = createWorkbook({ functions: library });
  const empty = workbook.sheets.map((sheet) => sheet.name);
  const port = createMemoryPort(workbook, makeMemoryView());
  const written: string[] = [];
  for (const { template, guide } of sheets) {
    written.push((await port.writeReport(template)).sheet);
    await port.writeReport(guide);
  }
  for (const sheet of empty) workbook.removeSheet(sheet);
  await writeWhole(to, await saveXlsx(workbook));
  await output.line(JSON.stringify({ file: to, ...name, sheets: written }));
  return 0;
}

interface ToFillIn {
  readonly name: { readonly indicator: string } | { readonly job: string };
  readonly sheets: readonly { readonly template: ReportSheet; readonly guide: ReportSheet }[];
}

function sheetsOf(of: string, formId: string | undefined): ToFillIn {
  const job = findJob(of);
  if (job !== undefined) return jobSheets(job, formId);
  if (/^[a-z]+-[a-z-]+$/i.test(of)) jobNamed(of);
  const indicator = indicatorNamed(of);
  const only = formNamed(indicator, formId);
  return {
    name: { indicator: indicator.code },
    sheets: (only === undefined ? indicator.inputs : [only]).map((form) => ({
      template: templateSheet(indicator, form),
      guide: templateGuide(indicator, form),
    })),
  };
}

function jobSheets(job: Job, formId: string | undefined): ToFillIn {
  if (job.inputs.length === 0)
    throw new UsageError(`the job ${job.id} reads no table; mn job ${job.id} lists its settings`);
  const forms = job.inputs.flatMap((input) => input.forms.map((form) => ({ input, form })));
  const wanted = formId === undefined ? forms : forms.filter(({ form }) => form.id === formId);
  if (wanted.length === 0) {
    const known = forms.map(({ form }) => quoted(form.id)).join(", ");
    throw new UsageError(`the job ${job.id} has no form ${quoted(formId ?? "")}; write one of ${known}`);
  }
  return {
    name: { job: job.id },
    sheets: wanted.map(({ input, form }) => ({
      template: jobTemplateSheet(job, input, form),
      guide: jobTemplateGuide(job, input, form),
    })),
  };
}
