import { inPlan } from "../../law/sources";
import type { Note } from "../declaration";

/** What a reader of any report of this indicator should know. */
export function sharedNotes(): readonly Note[] {
  return [
    {
      text: "A record can fail several criteria, so the records by criterion add up to more than the records cited.",
      source: inPlan("Indicator 13, Table 13.1 (lines 1471-1483)"),
    },
    {
      text: 'The plan\'s table heads one column "Percent of All Citations"; its figures are percents of the records cited. It is named so here.',
      source: inPlan("Indicator 13, Table 13.1 (line 1473)"),
    },
    {
      text: "Criterion h includes the prior consent of the parent or adult student, as the measure and the table say; the list of criteria leaves it out.",
      source: inPlan("Indicator 13, criteria (lines 1455 and 1481)"),
    },
  ];
}
