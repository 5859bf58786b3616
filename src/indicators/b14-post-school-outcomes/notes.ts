import { inPlan } from "../../law/sources";
import type { Note } from "../declaration";

/** What a reader of any report of this indicator should know. */
export function sharedNotes(ffy: number): readonly Note[] {
  return [
    {
      text: "Each leaver counts once, in the highest category: higher education, competitive employment, other education or training, some other employment. The plan implies this by adding them up.",
      source: inPlan("Indicator 14, baseline (lines 1596-1598)"),
    },
    {
      text: "The plan does not say whether the 90 days of work have to follow each other; the recorded answer is taken.",
      source: inPlan("Indicator 14, definitions (lines 1586 and 1588)"),
    },
    {
      text: "Leavers graduated with a regular or modified diploma, aged out, dropped out, or were expected back and did not come. This list is the indicator's own: indicator 1 knows no modified diploma.",
      source: inPlan("Indicator 14, definitions (line 1590)"),
    },
    {
      text: "Keep leavers by the year they left: they are asked about a year later, and the report follows after that.",
      source: inPlan("Indicator 14, yearly calendar (line 1579)"),
    },
    ...(ffy === 2009 ? baselineNotes() : []),
  ];
}

function baselineNotes(): readonly Note[] {
  return [
    {
      text: "The plan adds 34 and 53 to its baseline of 14C without saying which is which; here they stand in the order of its definitions. The percents are the same either way.",
      source: inPlan("Indicator 14, baseline (line 1598)"),
    },
    {
      text: 'The plan calls its 1,282 leavers "leavers in the state"; they are those of the sampled districts.',
      source: inPlan("Indicator 14, response rate (lines 1614-1620)"),
    },
  ];
}
