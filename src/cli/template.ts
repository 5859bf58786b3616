import path from "node:path";
import { createWorkbook, saveXlsx } from "../spreadsheet";
import { createMemoryPort, makeMemoryView } from "../workbook/memory";
import { templateGuide, templateSheet } from "../workbook/template";
import { writeWhole } from "./files";
import { quoted } from "./options";
import { library } from "./ownFunctions";
import { formNamed, indicatorNamed } from "./report";
import type { Output } from "./streams";
import { UsageError } from "./usage";

/** Writes a workbook to fill in for an indicator: a sheet for each way its data may lie, and one that explains its columns. */
export async function template(
  code: string,
  to: string,
  formId: string | undefined,
  output: Output,
): Promise<number> {
  if (path.extname(to).toLowerCase() !== ".xlsx") {
    throw new UsageError(`the name of ${quoted(to)} must end in .xlsx`);
  }
  const indicator = indicatorNamed(code);
  const only = formNamed(indicator, formId);
  const workbook = createWorkbook({ functions: library });
  const empty = workbook.sheets.map(({ name }) => name);
  const port = createMemoryPort(workbook, makeMemoryView());
  const sheets: string[] = [];
  for (const form of only === undefined ? indicator.inputs : [only]) {
    sheets.push((await port.writeReport(templateSheet(indicator, form))).sheet);
    await port.writeReport(templateGuide(indicator, form));
  }
  for (const name of empty) workbook.removeSheet(name);
  await writeWhole(to, await saveXlsx(workbook));
  await output.line(JSON.stringify({ file: to, indicator: indicator.code, sheets }));
  return 0;
}
