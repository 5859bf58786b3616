import { inPlan } from "../../law/sources";
import type { Note } from "../declaration";

/** What a reader of any report of this indicator should know. */
export function sharedNotes(ffy: number): readonly Note[] {
  return [
    {
      text: "Every child whose parent consented to an initial evaluation counts, found eligible or not. The plan prints no exclusions; take out exceptions of 34 CFR 300.301(d) only if your reporting rules say so.",
      source: inPlan("Indicator 11, Measurement (lines 1270-1275)"),
    },
    ...(ffy === 2005 ? baselineTotals() : []),
  ];
}

/** The targets of two years name another limit than the indicator does. */
export function calendarDays(ffy: number): readonly Note[] {
  if (ffy !== 2006 && ffy !== 2007) return [];
  return [
    {
      text: `The target of FFY ${ffy} says 30 calendar days; the indicator and its baseline say 30 school days. School days are counted here in all years.`,
      source: inPlan("Indicator 11, targets (lines 1324-1325)"),
    },
  ];
}

function baselineTotals(): readonly Note[] {
  return [
    {
      text: "The plan gives three totals for its baseline: 367 in the calculation, 637 in line a, and 331 files in the discussion. 365 of 367 gives the printed 99.5 percent.",
      source: inPlan("Indicator 11, baseline (lines 1304, 1306 and 1314)"),
    },
    {
      text: "The baseline mixes initial evaluations and reevaluations, holds no child who was found not eligible, and leaves out care and treatment programs.",
      source: inPlan("Indicator 11, baseline (lines 1307-1314)"),
    },
  ];
}
