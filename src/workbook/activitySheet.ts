import type { Activity } from "../indicators/activities/activity";
import { cite } from "../law/citation";
import type { CellRule, ReportSheet } from "../sheets/reportSheet";

/*
 * Improvement activities as a sheet to keep up: the plan's own columns, then columns for a person to fill in.
 */

/** How an activity can stand; a blank cell says nothing. */
export const ACTIVITY_STATUSES = ["Not started", "Under way", "Done", "Extended", "Given up"] as const;

const STATUS: CellRule = {
  kind: "list",
  choices: ACTIVITY_STATUSES,
  message: `Status: write one of ${ACTIVITY_STATUSES.join(", ")}.`,
};
/** January 1, 2000 and December 31, 2099 as serials. */
const LOOKED_AT: CellRule = {
  kind: "date",
  minimum: 36526,
  maximum: 73050,
  message: "Looked at on: write a date, such as 3/31/2012.",
};

/**
 * A sheet of activities.
 * @param which what they have in common, as its heading says it: "Indicator 13", "FFY 2012"; empty for all
 */
export function activitySheet(activities: readonly Activity[], which: string): ReportSheet {
  return {
    name: "Activities",
    label: "Improvement activities",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: `Improvement activities${which === "" ? "" : `: ${which}`}` },
      {
        kind: "text",
        style: "body",
        text: "What the State Performance Plan set out to do, in our words; years and places are the plan's. The last four columns are yours.",
      },
      {
        kind: "table",
        id: "activities",
        title: "Activities",
        columns: [
          { title: "Indicator", format: "typedText", width: 10 },
          { title: "Activity", format: "text", width: 60 },
          { title: "First year", format: "general", width: 10 },
          { title: "Last year", format: "general", width: 10 },
          { title: "Resources", format: "text", width: 34 },
          { title: "Note", format: "text", width: 24 },
          { title: "Source", format: "text", width: 24 },
          { title: "Status", format: "text", width: 13, rule: STATUS },
          { title: "Who", format: "text", width: 16 },
          { title: "Looked at on", format: "date", width: 13, rule: LOOKED_AT },
          { title: "Remarks", format: "text", width: 30 },
        ],
        rows: activities.map(({ indicator, label, first, last, resources, note, source }) => [
          indicator,
          label,
          first,
          last,
          resources,
          note ?? null,
          cite(source),
          null,
          null,
          null,
          null,
        ]),
      },
    ],
  };
}
