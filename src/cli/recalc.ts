import path from "node:path";
import { CellError, holdsMacros, saveXlsx, type Workbook } from "../spreadsheet";
import { writeWhole } from "./files";
import { quoted } from "./words";
import type { Output } from "./streams";
import { UsageError } from "./usage";
import { openFile } from "./workbooks";

/** Recalculates every formula of a workbook and writes it anew; says how many formulas there were and how many ended in an error. */
export async function recalc(from: string, to: string, output: Output): Promise<number> {
  const ending = path.extname(to).toLowerCase();
  if (ending !== ".xlsx" && ending !== ".xlsm")
    throw new UsageError(`the name of ${quoted(to)} must end in .xlsx`);
  const workbook = await openFile(from);
  const macros = holdsMacros(workbook);
  if (ending === ".xlsm" && !macros) {
    throw new UsageError(
      `there are no macros in ${quoted(from)}: the name of ${quoted(to)} must end in .xlsx`,
    );
  }
  workbook.recalculate();
  await workbook.settled();
  const dropped = macros && ending === ".xlsx";
  const bytes = await saveXlsx(workbook, dropped ? { as: "xlsx" } : {});
  await writeWhole(to, bytes);
  if (dropped)
    process.stderr.write(
      `mn: ${quoted(to)} is without the macros of ${quoted(from)}; a name in .xlsm keeps them\n`,
    );
  await output.line(JSON.stringify({ file: to, ...count(workbook) }));
  return 0;
}

function count(workbook: Workbook): { formulas: number; errors: number } {
  let formulas = 0;
  let errors = 0;
  for (const sheet of workbook.sheets) {
    sheet.eachCell((row, column) => {
      if (sheet.formula(row, column) === undefined) return;
      formulas++;
      if (sheet.value(row, column) instanceof CellError) errors++;
    });
  }
  return { formulas, errors };
}
