import { useCallback, useEffect, useRef, useState } from "react";
import type { Job, JobData, JobResult } from "../../jobs/declaration";
import type { JobSource } from "../../workbook/jobRuns/report";
import type { PickOptions } from "../../workbook/jobRuns/settings";
import { WorkbookProblem } from "../../workbook/port";
import type { SettingsUsed } from "../../workbook/settings/used";
import { words } from "../words";
import { runJob } from "./runJob";

/** Everything a job is run with. */
export interface JobInputs {
  readonly sources: readonly JobSource[];
  readonly data: JobData;
  readonly settings: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, PickOptions>>;
  readonly used: SettingsUsed;
}

export interface Ran {
  readonly result: JobResult;
  /** What it was computed from, so that a report writes the very thing that is on the screen. */
  readonly inputs: JobInputs;
}

export interface JobRunState {
  readonly ran: Ran | undefined;
  readonly running: boolean;
  /** Undefined until a slow job has said how far it is. */
  readonly progress: { readonly done: number; readonly doing: string } | undefined;
  readonly cancelled: boolean;
  readonly problem: WorkbookProblem | undefined;
}

const nothing: JobRunState = {
  ran: undefined,
  running: false,
  progress: undefined,
  cancelled: false,
  problem: undefined,
};

/**
 * Runs the job when its inputs changed. The result before stays until the new one is there, also while cells are read again
 * (`waiting`); without inputs there is none.
 */
export function useJobResult(
  job: Job,
  inputs: JobInputs | undefined,
  waiting: boolean,
): JobRunState & { readonly cancel: () => void; readonly again: () => void } {
  const [state, setState] = useState<JobRunState>(nothing);
  const [turn, setTurn] = useState(0);
  const running = useRef<() => void>(undefined);

  const idle = inputs === undefined && !waiting;
  useEffect(() => {
    if (inputs === undefined) {
      if (idle) setState(nothing);
      return;
    }
    setState((before) => ({ ...nothing, ran: before.ran, running: true }));
    let current = true;
    const ifCurrent = (change: () => void): void => {
      if (current) change();
    };
    const run = runJob(job, inputs.data, inputs.settings, (done, doing) =>
      ifCurrent(() => setState((before) => ({ ...before, progress: { done, doing } }))),
    );
    const stop = (): void => {
      current = false;
      run.stop();
    };
    running.current = stop;
    run.result.then(
      (result) => ifCurrent(() => setState({ ...nothing, ran: { result, inputs } })),
      (error: unknown) => ifCurrent(() => setState({ ...nothing, problem: failure(error) })),
    );
    return stop;
  }, [job, inputs, idle, turn]);

  const cancel = useCallback(() => {
    running.current?.();
    setState({ ...nothing, cancelled: true });
  }, []);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { ...state, cancel, again };
}

/** What a job threw: a mistake of ours, told so that somebody can mend it. */
export function failure(error: unknown): WorkbookProblem {
  const told = error instanceof Error ? error.message : String(error);
  return new WorkbookProblem("other", `${words.jobs.failed} ${told}`, words.jobs.failedAdvice, {
    cause: error,
  });
}
