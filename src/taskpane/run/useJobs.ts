import type { Job } from "../../jobs/declaration";
import { arrivesLater, type Arriving } from "./useArriving";

export interface JobsState extends Omit<Arriving<unknown>, "value"> {
  /** Undefined until they have arrived. */
  readonly jobs: readonly Job[] | undefined;
}

const useArriving = arrivesLater(() => import("../../jobs/register").then(({ jobs }) => jobs));

/** Every job. Their rules and maps are no part of the first page. */
export function useJobs(): JobsState {
  const { value: jobs, ...state } = useArriving();
  return { jobs, ...state };
}
