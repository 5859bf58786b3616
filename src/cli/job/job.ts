import type { Output } from "../streams";
import { asUsageError } from "../workbooks";
import { aboutJob, listJobs } from "./about";
import type { JobWish } from "./options";
import { jobNamed, runJob } from "./run";

/** `mn job`, `mn job ID`, `mn job ID IN.xlsx OUT.xlsx`. */
export async function job(wish: JobWish, version: string, output: Output): Promise<number> {
  if (wish.what === "list") return listJobs(output, wish.idsWith);
  if (wish.what === "about") return aboutJob(jobNamed(wish.id), output);
  try {
    return await runJob(wish, version, output);
  } catch (error) {
    throw asUsageError(error);
  }
}
