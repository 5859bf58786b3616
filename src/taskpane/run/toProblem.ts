import { WorkbookProblem } from "../../workbook/port";
import { words } from "../words";

/** Anything thrown, as something the pane can show. A cancelled read is no problem: it gives undefined. */
export function toProblem(error: unknown): WorkbookProblem | undefined {
  if (error instanceof WorkbookProblem) return error.kind === "cancelled" ? undefined : error;
  if (error instanceof Error && error.name === "AbortError") return undefined;
  const message = error instanceof Error && error.message !== "" ? error.message : words.shell.unexpected;
  return new WorkbookProblem("other", message, words.shell.unexpectedAdvice);
}
