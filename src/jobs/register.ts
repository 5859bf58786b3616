import type { Job } from "./declaration";

/** Every job, in the order the pane lists them. A new job is a folder and a line here; a house rule compares the two. */
export const jobs: readonly Job[] = [];

/** The job with this id, or undefined. */
export function findJob(id: string): Job | undefined {
  return jobs.find((job) => job.id === id.toLowerCase());
}
