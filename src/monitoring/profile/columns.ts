import type { InputColumn } from "../../indicators/declaration";
import { recordColumn } from "../../indicators/recordForm/recordReader";

/* The columns of a profile's tables. */

const NUMBER = recordColumn(
  "number",
  "District number",
  "text",
  'The district\'s number, with its type where the table has both in one: "0001-03".',
  ["district number", "district no", "number"],
);
const TYPE = recordColumn(
  "type",
  "District type",
  "text",
  "Two digits. Aitkin and Minneapolis are both number 0001 and differ in their type.",
  ["district type", "type"],
);
const NAME_WORDS = ["district name", "lea name", "name", "district", "lea"];

const MEASURE_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "indicator",
    "Indicator",
    "text",
    'As printed in the plan, "5" or "4A"; your own words for what the plan does not have.',
    ["indicator"],
  ),
  recordColumn(
    "measure",
    "Measure",
    "text",
    'The measure, "5A" or "7A-SS1". It may be left blank where the indicator has one.',
    ["measure"],
  ),
];

const RESULT_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "year",
    "FFY",
    "text",
    "Federal fiscal year of the report, 2010 or 2010-11: the year whose target holds.",
    ["ffy", "federal fiscal year", "school year", "year"],
    { required: true },
  ),
  recordColumn(
    "result",
    "Result",
    "text",
    'Percent, not rounded; or as it was published: "GE95", "<5%", "60-79", "*". Yes or No for a finding.',
    ["result", "percent", "rate", "result when written"],
  ),
  recordColumn(
    "numerator",
    "Numerator",
    "count",
    "Children counted. With the denominator it comes before the result, and the State can be added up.",
    ["numerator", "number met", "count"],
  ),
  recordColumn(
    "denominator",
    "Denominator",
    "count",
    "Children it is of. Fewer than the smallest group, and the result is hidden.",
    ["denominator", "total", "number of children", "cohort", "n"],
  ),
];

export const DISTRICT_RESULT_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "district",
    "District name",
    "text",
    "The district's name; \"State\" for the State's own result.",
    NAME_WORDS,
    { required: true },
  ),
  NUMBER,
  TYPE,
  ...MEASURE_COLUMNS,
  ...RESULT_COLUMNS,
  recordColumn(
    "stratum",
    "Stratum",
    "text",
    "The kind of district it is compared with: every district with the same words.",
    ["stratum", "strata", "peer group", "comparison group"],
  ),
];

/**
 * Results of one district, as the results by year of an indicator hold them. It has the columns of districts all the same: a table that
 * has those is of many districts, and fits the other form as well as this one.
 */
export const OWN_RESULT_COLUMNS: readonly InputColumn[] = DISTRICT_RESULT_COLUMNS.map((column) => ({
  ...column,
  required: ["measure", "year", "result"].includes(column.id),
}));

export const TARGET_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "district",
    "District name",
    "text",
    "Whose target it is; blank for all districts.",
    NAME_WORDS,
  ),
  NUMBER,
  TYPE,
  ...MEASURE_COLUMNS,
  recordColumn("year", "FFY", "text", "Year the target is for, 2010 or 2010-11.", RESULT_COLUMNS[0]!.words, {
    required: true,
  }),
  recordColumn("target", "Target", "percent", "Percent.", ["target", "goal"], { required: true }),
  recordColumn(
    "better",
    "Good is",
    "choice",
    "At least or at most the target. Needed for what is not a measure of the plan.",
    ["good is", "better", "direction", "side"],
    { choices: ["at least", "at most"] },
  ),
];

export const STRATA_COLUMNS: readonly InputColumn[] = [
  recordColumn(
    "district",
    "District name",
    "text",
    "The district's name, or its number in the next column.",
    NAME_WORDS,
    {
      required: true,
    },
  ),
  NUMBER,
  TYPE,
  recordColumn(
    "stratum",
    "Stratum",
    "text",
    "The kind of district in your own words. Without it, size and place make one.",
    ["stratum", "strata", "peer group", "comparison group"],
  ),
  recordColumn("students", "Students", "count", "How many students the district has.", [
    "students",
    "enrollment",
    "total enrollment",
    "size",
    "adm",
  ]),
  recordColumn("locale", "Locale", "text", 'Where it lies: "City", "Suburb", "Town", "Rural".', [
    "locale",
    "locale type",
    "region",
  ]),
];
