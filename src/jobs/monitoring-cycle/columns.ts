import type { InputColumn } from "../../indicators/declaration";
import { recordColumn } from "../../indicators/recordForm/recordReader";

/** One row a district: where it is in the cycle, and its own days. */
export const DISTRICT_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "district",
    "District",
    "text",
    "Its name or number, each once.",
    ["district number", "district name", "lea number", "lea", "charter school", "district"],
    { required: true },
  ),
  recordColumn(
    "first",
    "First year",
    "text",
    "A fiscal year in which it is or was in the first year of the cycle: 2027 or 2026-27.",
    ["first year", "year one", "self-review year"],
  ),
  recordColumn(
    "group",
    "Group",
    "count",
    "1 to 5, where districts are in groups; or the cycle year the job Cycle of districts gave.",
    ["monitoring group", "cycle group", "cycle year", "group"],
  ),
  recordColumn(
    "area",
    "Area or size",
    "text",
    "Metro, rural, large, small: new districts are spread evenly over the years in each.",
    ["area or size", "area", "stratum", "region"],
  ),
  recordColumn(
    "identified",
    "Findings identified",
    "date",
    "The day the district was told of the findings that it corrects this year.",
    ["findings identified", "date identified", "identified"],
  ),
  recordColumn("visit", "On-site review", "date", "The day of the on-site review, where it is agreed.", [
    "on-site review",
    "visit",
    "site visit",
  ]),
  recordColumn("done", "Done on", "date", "The day this year's task was done; blank while it is open.", [
    "done on",
    "completed",
    "done",
  ]),
];
