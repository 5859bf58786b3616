import { useCallback, useEffect, useState } from "react";
import type { WorkbookProblem } from "../../workbook/port";

/*
 * A ribbon button has no place of its own to say what went wrong. It leaves the problem in the page it shares with the pane
 * (src/commands/announceProblem.ts) and the pane shows it, also when it was opened only afterwards.
 */
const PROBLEM_EVENT = "mn-problem";
const page = globalThis as { mnProblem?: WorkbookProblem };

/** Shows a problem at the top of the pane, from wherever it came. */
export function announceProblem(problem: WorkbookProblem): void {
  page.mnProblem = problem;
  window.dispatchEvent(new Event(PROBLEM_EVENT));
}

export function useCommandProblem(): readonly [WorkbookProblem | undefined, () => void] {
  const [problem, setProblem] = useState(() => page.mnProblem);
  useEffect(() => {
    const take = (): void => setProblem(page.mnProblem);
    window.addEventListener(PROBLEM_EVENT, take);
    return () => window.removeEventListener(PROBLEM_EVENT, take);
  }, []);
  const dismiss = useCallback(() => {
    delete page.mnProblem;
    setProblem(undefined);
  }, []);
  return [problem, dismiss];
}
