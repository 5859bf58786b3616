import type { Citation, Source } from "./citation";

/** Minnesota's State Performance Plan for IDEA Part B. Places are given by section and by line of the text we read. */
export const STATE_PERFORMANCE_PLAN: Source = {
  id: "mn-spp-2005-2013",
  title: "Minnesota State Performance Plan, Part B, 2005-2013 (revised April 17, 2012)",
  checked: "2026-11-21",
};

/** The federal rule on significant disproportionality. */
export const CFR_300_647: Source = {
  id: "cfr-34-300-647",
  title: "34 CFR 300.647, Determining significant disproportionality",
  url: "https://sites.ed.gov/idea/regs/b/f/300.647",
  checked: "2026-11-21",
};

/** A place in the State Performance Plan. */
export function inPlan(at: string): Citation {
  return { source: STATE_PERFORMANCE_PLAN, at };
}
