import { useCallback, useEffect, useState } from "react";
import type { Job } from "../../jobs/declaration";
import { WorkbookProblem } from "../../workbook/port";
import { words } from "../words";

export interface JobsState {
  /** Undefined until they have arrived. */
  readonly jobs: readonly Job[] | undefined;
  readonly problem: WorkbookProblem | undefined;
  readonly again: () => void;
}

let arrived: readonly Job[] | undefined;
let arriving: Promise<readonly Job[]> | undefined;

/** Asked for once; again only after it failed. */
function fetchJobs(): Promise<readonly Job[]> {
  arriving ??= import("../../jobs/register").then(
    (register) => (arrived = register.jobs),
    (error: unknown) => {
      arriving = undefined;
      throw error;
    },
  );
  return arriving;
}

/** Every job. They arrive after the page that asks is shown: their rules and maps are no part of the first page. */
export function useJobs(): JobsState {
  const [jobs, setJobs] = useState(arrived);
  const [problem, setProblem] = useState<WorkbookProblem>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let alive = true;
    fetchJobs().then(
      (all) => {
        if (alive) setJobs(all);
      },
      (error: unknown) => {
        if (!alive) return;
        setProblem(
          new WorkbookProblem("other", words.jobs.loadFailed, words.jobs.loadFailedAdvice, { cause: error }),
        );
      },
    );
    return () => {
      alive = false;
    };
  }, [turn]);
  const again = useCallback(() => {
    setProblem(undefined);
    setTurn((before) => before + 1);
  }, []);
  return { jobs, problem, again };
}
