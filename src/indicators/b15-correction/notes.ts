import { inPlan } from "../../law/sources";
import type { Note } from "../declaration";

/** What a reader of any report of this indicator should know. */
export function sharedNotes(ffy: number): readonly Note[] {
  return [
    {
      text: "The plan splits its baseline into priority areas (15A) and other areas (15B) but sets one target. The two together are compared with it.",
      source: inPlan("Indicator 15, baseline and targets (lines 1776-1811)"),
    },
    {
      text: "Only corrections that were verified within the year count. A correction that was made in time and verified later does not.",
      source: inPlan("Indicator 15, baseline (line 1784)"),
    },
    ...(ffy <= 2005
      ? [
          {
            text: "The baseline is of FFY 2004, from findings of 2003-04 in 136 districts: 15A 1,809 of 3,180, 15B 286 of 467. The plan prints no combined percent.",
            source: inPlan("Indicator 15, baseline (lines 1774-1791)"),
          },
        ]
      : []),
  ];
}
