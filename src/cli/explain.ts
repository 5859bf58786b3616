import { explanationLines, makeExplainer } from "../explanations";
import { EditError, createWorkbook, type Workbook } from "../spreadsheet";
import { parseAddress } from "../workbook/address";
import { createMemoryPort, makeMemoryView } from "../workbook/memory";
import { library } from "./ownFunctions";
import type { Output } from "./streams";
import { UsageError } from "./usage";
import { quoted } from "./words";
import { asUsageError, openFile, openFiles } from "./workbooks";

export type ExplainWish =
  | { readonly kind: "formula"; readonly formula: string; readonly workbooks: readonly string[] }
  | { readonly kind: "cell"; readonly file: string; readonly cell: string };

/** Prints how a formula, or what a cell of a workbook shows, came about; gives 1 where a call of ours ended in an error. */
export async function explain(wish: ExplainWish, output: Output): Promise<number> {
  const explainer = makeExplainer(library.functions, () => new Date());
  try {
    if (wish.kind === "formula") {
      const workbook = wish.workbooks.length === 0 ? emptyWorkbook() : await openFiles(wish.workbooks);
      const home = { sheet: workbook.sheets[0]?.name ?? "Sheet1", row: 0, column: 0, rows: 1, columns: 1 };
      return await print(await explainer.explainFormula(portOf(workbook), wish.formula, home), output);
    }
    const workbook = await openFile(wish.file);
    await workbook.settled();
    const at = parseAddress(wish.cell, workbook.sheets[0]?.name);
    if (at === undefined) throw new UsageError(`${quoted(wish.cell)} is not a cell such as Sheet1!C5`);
    return await print(await explainer.explainCell(portOf(workbook), at), output);
  } catch (error) {
    if (error instanceof EditError) throw new UsageError(error.message);
    throw asUsageError(error);
  }
}

function emptyWorkbook(): Workbook {
  const workbook = createWorkbook({ functions: library });
  workbook.addSheet("Sheet1");
  return workbook;
}

const portOf = (workbook: Workbook) => createMemoryPort(workbook, makeMemoryView());

async function print(
  explanation: Awaited<ReturnType<ReturnType<typeof makeExplainer>["explainCell"]>>,
  output: Output,
): Promise<number> {
  for (const line of explanationLines(explanation)) await output.line(line);
  const failed = explanation.calls.some((call) => call.resultAt(call.row, call.column).problem !== undefined);
  return failed ? 1 : 0;
}
