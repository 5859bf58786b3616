import type { JobData, JobResult } from "../../jobs/declaration";
import { findJob } from "../../jobs/register";

/* Slow jobs run here, away from the page, so that the pane stays usable; whoever started it ends it to cancel. */

export interface WorkerRequest {
  readonly id: string;
  readonly data: JobData;
  readonly settings: Readonly<Record<string, string>>;
}

export type WorkerAnswer =
  | { readonly kind: "progress"; readonly done: number; readonly doing: string }
  | { readonly kind: "result"; readonly result: JobResult }
  | { readonly kind: "failed"; readonly message: string };

/** Milliseconds between two words of progress: more often nobody can read. */
const BETWEEN = 80;

const room = globalThis as unknown as {
  onmessage: (event: MessageEvent<WorkerRequest>) => void;
  postMessage: (answer: WorkerAnswer) => void;
};

room.onmessage = ({ data: { id, data, settings } }) => {
  let said = -Infinity;
  const progress = (done: number, doing: string): boolean => {
    const now = performance.now();
    if (now - said >= BETWEEN) {
      said = now;
      room.postMessage({ kind: "progress", done, doing });
    }
    return false;
  };
  try {
    const job = findJob(id);
    if (job === undefined) throw new Error(`There is no job "${id}".`);
    room.postMessage({ kind: "result", result: job.compute(data, { settings, progress }) });
  } catch (error) {
    room.postMessage({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
};
