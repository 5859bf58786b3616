import { value } from "../outcome";
import type { RatioInterval } from "./interval";

/** An interval that is symmetric on the log scale: centre times and over exp(critical x standard error). */
export function logLimits(centre: number, variance: number, critical: number): RatioInterval {
  const reach = Math.exp(critical * Math.sqrt(variance));
  return { low: value(centre / reach), high: value(centre * reach) };
}
