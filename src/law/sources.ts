import type { Citation, Source } from "./citation";

/** Minnesota's State Performance Plan for IDEA Part B. Places are given by section and by line of the text we read. */
export const STATE_PERFORMANCE_PLAN: Source = {
  id: "mn-spp-2005-2013",
  title: "Minnesota State Performance Plan, Part B, 2005-2013 (revised April 17, 2012)",
  checked: "2026-11-21",
};

/** A place in the State Performance Plan. */
export function inPlan(at: string): Citation {
  return { source: STATE_PERFORMANCE_PLAN, at };
}
