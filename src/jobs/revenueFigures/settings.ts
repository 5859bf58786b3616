import type { JobSetting } from "../declaration";

/** The fiscal year of all rows of a table without such a column. */
export const FISCAL_YEAR_SETTING: JobSetting = {
  kind: "whole",
  foremost: true,
  id: "fy",
  from: "fiscal-year",
  title: "Fiscal year",
  help: "State fiscal year for rows that do not say one: 2024 is school year 2023-24.",
  default: "this fiscal year",
  minimum: 1990,
  maximum: 2100,
};
