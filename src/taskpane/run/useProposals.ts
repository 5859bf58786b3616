import { arrivesLater, type Arriving } from "./useArriving";
import type { Proposals } from "./steps";

/** What can be done with the tables of a workbook. Every form of every indicator and job is looked at: no part of the first page. */
export const useProposals: () => Arriving<Proposals> = arrivesLater(async () => {
  const [{ indicators }, { jobs }, { makeProposals }] = await Promise.all([
    import("../../indicators/register"),
    import("../../jobs/register"),
    import("./proposals"),
  ]);
  return makeProposals({ indicators, jobs });
});
