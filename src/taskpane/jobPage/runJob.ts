import type { Job, JobData, JobResult } from "../../jobs/declaration";
import type { WorkerAnswer, WorkerRequest } from "./jobWorker";

export interface RunningJob {
  readonly result: Promise<JobResult>;
  /** Ends it at once; `result` then never settles. */
  readonly stop: () => void;
}

type Progress = (done: number, doing: string) => void;

/** A moment for the page to show what the person just did. */
const BEFORE_QUICK = 30;
/** Slow ones wait until nobody types any more. */
const BEFORE_SLOW = 400;

/** Runs a job: in this page, or in a worker where it may take long. */
export function runJob(
  job: Job,
  data: JobData,
  settings: Readonly<Record<string, string>>,
  onProgress: Progress,
): RunningJob {
  let worker: Worker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const result = new Promise<JobResult>((resolve, reject) => {
    const here = (): void => {
      try {
        resolve(job.compute(data, { settings }));
      } catch (error) {
        reject(error);
      }
    };
    const away = (): void => {
      try {
        worker = startWorker();
      } catch {
        // A browser that allows no worker here computes in the page: slower to react, and no less right.
        here();
        return;
      }
      worker.onmessage = ({ data: answer }: MessageEvent<WorkerAnswer>) => {
        if (answer.kind === "progress") {
          onProgress(answer.done, answer.doing);
          return;
        }
        worker?.terminate();
        if (answer.kind === "result") resolve(answer.result);
        else reject(new Error(answer.message));
      };
      worker.onerror = (event) => {
        // Its script could not be loaded: what goes wrong inside a job is answered as "failed".
        event.preventDefault();
        worker?.terminate();
        here();
      };
      worker.postMessage({ id: job.id, data, settings } satisfies WorkerRequest);
    };
    timer = job.slow ? setTimeout(away, BEFORE_SLOW) : setTimeout(here, BEFORE_QUICK);
  });
  const stop = (): void => {
    clearTimeout(timer);
    worker?.terminate();
  };
  return { result, stop };
}

function startWorker(): Worker {
  return new Worker(new URL("./jobWorker.ts", import.meta.url), { name: "job" });
}
