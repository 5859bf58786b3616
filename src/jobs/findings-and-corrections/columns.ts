import type { InputColumn } from "../../indicators/declaration";
import { DISTRICT_COLUMN } from "../../indicators/recordForm/nameColumns";
import { recordColumn } from "../../indicators/recordForm/recordReader";

/** A corrective action plan: one row a step, for a district and a requirement. */
export const STEP_COLUMNS: readonly InputColumn[] = [
  { ...DISTRICT_COLUMN, required: true },
  recordColumn(
    "requirement",
    "Requirement",
    "text",
    "The requirement it is about, as in the findings.",
    ["requirement", "criterion", "citation"],
    { required: true },
  ),
  recordColumn("step", "Step", "text", "Its number or name.", ["step number", "step"]),
  recordColumn(
    "activity",
    "What is done",
    "text",
    "The activity, training or change of procedure.",
    ["what is done", "activity", "corrective action", "remediation"],
    { required: true },
  ),
  recordColumn("who", "Who is responsible", "text", "The person, by role or name.", [
    "who is responsible",
    "person responsible",
    "responsible",
    "who",
  ]),
  recordColumn("due", "By when", "date", "The last day of the step.", ["by when", "due date", "timeline"]),
  recordColumn("evidence", "Evidence", "text", "What shows that it was done.", [
    "evidence of completion",
    "evidence",
  ]),
  recordColumn("done", "Done on", "date", "The day it was done; blank while it is open.", [
    "done on",
    "date completed",
    "completed",
  ]),
];
