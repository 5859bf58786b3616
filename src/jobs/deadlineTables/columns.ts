import type { DeadlineKind } from "../../achievement/deadlines/deadlines";
import type { InputColumn } from "../../indicators/declaration";
import { recordColumn } from "../../indicators/recordForm/recordReader";

/** What the districts' table holds of each date that was done. */
export const DONE_COLUMNS: readonly { readonly id: string; readonly kind: DeadlineKind }[] = [
  { id: "planDone", kind: "plan" },
  { id: "budgetDone", kind: "budget" },
  { id: "postingDone", kind: "posting" },
  { id: "hearingDone", kind: "hearing" },
  { id: "reportDone", kind: "progress report" },
  { id: "schoolReportDone", kind: "school progress report" },
];

export const DISTRICT_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "district",
    "District",
    "text",
    "Its name, or its number and type; each district once.",
    ["district name", "district", "name", "district number"],
    { required: true },
  ),
  recordColumn(
    "planFirstYear",
    "Plan's first fiscal year",
    "number",
    "The first year of a three-year plan, 2024 or 2023-24. It tells in which years a plan is due.",
    ["plan first fiscal year", "plan first year", "plan start", "plan starts", "first year of plan"],
  ),
  recordColumn(
    "newlyIdentified",
    "Newly identified",
    "yesno",
    "Yes where that plan is the district's first after the department's notice. Blank is no.",
    ["newly identified", "new district", "newly eligible"],
  ),
  recordColumn(
    "identifiableSchools",
    "Racially identifiable schools",
    "count",
    "How many it has. Blank is none.",
    ["racially identifiable schools", "racially identifiable", "identifiable schools", "ris"],
  ),
  recordColumn(
    "hearing",
    "Hearing date",
    "date",
    "The annual hearing of the fiscal year. The materials stand on the web site 30 days before it.",
    ["hearing date", "annual hearing", "public hearing", "annual meeting"],
  ),
  recordColumn("planDone", "Plan sent in on", "date", "Blank while it is not done.", [
    "plan sent",
    "plan submitted",
    "plan done",
  ]),
  recordColumn("budgetDone", "Budget sent in on", "date", "Blank while it is not done.", [
    "budget sent",
    "budget submitted",
    "budget done",
  ]),
  recordColumn("postingDone", "Materials posted on", "date", "Blank while it is not done.", [
    "materials posted",
    "posted on",
    "posting done",
  ]),
  recordColumn("hearingDone", "Hearing held on", "date", "Blank while it was not held.", [
    "hearing held",
    "held on",
  ]),
  recordColumn("reportDone", "Progress report sent in on", "date", "Blank while it is not done.", [
    "progress report sent",
    "progress report submitted",
    "progress report done",
  ]),
  recordColumn(
    "schoolReportDone",
    "School reports sent in on",
    "date",
    "The day the last report of a racially identifiable school was sent; blank while one is missing.",
    ["school reports sent", "school progress reports sent", "school reports submitted"],
  ),
];

/** The columns of the sheet that is kept up from one run to the next. */
export const KEPT_COLUMNS: readonly InputColumn[] = [
  recordColumn("district", "District", "text", "As in the sheet that this job wrote.", ["district"]),
  recordColumn("what", "Deadline", "text", "As in the sheet that this job wrote.", ["deadline", "what"], {
    required: true,
  }),
  recordColumn(
    "about",
    "About fiscal year",
    "number",
    "The fiscal year it is about.",
    ["about fiscal year", "fiscal year", "about"],
    { required: true },
  ),
  recordColumn(
    "done",
    "Done on",
    "date",
    "The day it was done; blank while it is not.",
    ["done on", "done"],
    {
      required: true,
    },
  ),
];
