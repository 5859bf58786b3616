import { INITIAL_RATE } from "../../achievement/revenueRules";

/**
 * State fiscal years a revenue can be computed for, newest first: from the first with a rate to two years ahead, because a levy
 * is certified that long before. `usual` is the year that is running: July begins the next one.
 */
export function fiscalYears(today: Date): { readonly all: readonly number[]; readonly usual: number } {
  const usual = today.getMonth() >= 6 ? today.getFullYear() + 1 : today.getFullYear();
  const first = Math.min(...INITIAL_RATE.map(({ since }) => since));
  const last = Math.max(usual + 2, first);
  return {
    all: Array.from({ length: last - first + 1 }, (_, index) => last - index),
    usual: Math.max(usual, first),
  };
}
