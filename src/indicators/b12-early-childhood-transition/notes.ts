import { inPlan } from "../../law/sources";
import type { Note } from "../declaration";

/** What a reader of a report from counts should know. */
export function countsNotes(ffy: number): readonly Note[] {
  return [
    {
      text: "The plan prints its five groups without letters and names them by letter below; a to e follow their order.",
      source: inPlan("Indicator 12, Measurement (lines 1354-1362)"),
    },
    {
      text: "Children in a and in none of b to e have to be accounted for: the days beyond the third birthday, and the reasons.",
      source: inPlan("Indicator 12, Measurement (line 1360)"),
    },
    ...noBaseline(ffy),
  ];
}

/** What a reader of a report from records should know. */
export function recordNotes(ffy: number): readonly Note[] {
  return [
    {
      text: "Each child is in one group: not eligible, or IEP in time, or referred late, or delayed by the parent or an exception, looked for in this order. A child with an IEP in time counts as such, even if referred late.",
      source: inPlan("Indicator 12, Measurement (lines 1354-1362)"),
    },
    {
      text: "An IEP on the third birthday itself is in time. For a child born on February 29 the third birthday is February 28.",
      source: inPlan("Indicator 12, Measurement (line 1356)"),
    },
    ...noBaseline(ffy),
  ];
}

/** The plan's only table is from an exit form with other counts, and it does not add up. */
function noBaseline(ffy: number): readonly Note[] {
  if (ffy > 2005) return [];
  return [
    {
      text: "The plan has no baseline percent. Its exit table of 2004-05 counts 1,675 children leaving Part C, 1,262 of them eligible for Part B; its rows add up to 1,663, so 12 children are missing.",
      source: inPlan("Indicator 12, baseline (lines 1380-1392)"),
    },
  ];
}
