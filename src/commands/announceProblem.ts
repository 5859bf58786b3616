import type { WorkbookProblem } from "../workbook/port";

/** Where the pane looks, and what it listens for: it lives in the same page but may not have been opened yet. */
export const PROBLEM_EVENT = "mn-problem";

/** Opens the pane and leaves the problem for it to show. */
export async function announceProblem(problem: WorkbookProblem): Promise<void> {
  (globalThis as { mnProblem?: WorkbookProblem }).mnProblem = problem;
  globalThis.dispatchEvent(new Event(PROBLEM_EVENT));
  // Where the host cannot open the pane (older Excel), the problem shows as soon as the person opens it.
  await Office.addin?.showAsTaskpane().catch(() => undefined);
}
