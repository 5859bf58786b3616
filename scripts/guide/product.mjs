/*
 * The product as the guide's pages need it, loaded once: declarations, the functions in a workbook of their own, and the plan's figures.
 * Pages say only what comes out of this.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../ensure-installed.mjs";
import { loadTypescript } from "../lib/load-typescript.mjs";

const code = `
  export { indicators } from "./src/indicators/register";
  export { jobs } from "./src/jobs/register";
  export { compareWithTarget } from "./src/indicators/compareWithTarget";
  export { showRounded } from "./src/measures/rounding";
  export { jobsWords } from "./src/taskpane/words/jobs";
  export { pickOptions, readSetting } from "./src/workbook/jobRuns/settings";
  export { workbookSettings } from "./src/law/workbookSettings/register";
  export { workbookSettingGroups } from "./src/law/workbookSettings/groups";
  export { leftToRuns } from "./src/law/workbookSettings/leftToRuns";
  export { usersOf } from "./src/workbook/settings/users";
  export { usualInWords } from "./src/workbook/settings/readValue";
  export { checkPlan } from "./src/indicators/planCheck/checkPlan";
  export { planCheckCounts, shownPrint, shownRule } from "./src/indicators/planCheck/words";
  export * as sources from "./src/law/sources";
  export { functions as implementations } from "./src/functions/register";
  export { functionLibrary } from "./src/functions/support/library";
  export { installCustomFunctions } from "./src/functions/support/runtime";
  export { createWorkbook, CellError } from "./src/spreadsheet";
  export { exampleData } from "./test/house-rules/support/jobExamples";
`;

let loading;

export function product() {
  loading ??= load();
  return loading;
}

async function load() {
  const loaded = await loadTypescript(code, "product");
  loaded.installCustomFunctions();
  return {
    ...loaded,
    version: JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version,
  };
}

/** Rows of an example as a declaration's compute reads them. */
export function inputRows(form, rows) {
  const columns = form.columns.filter(({ id }) =>
    rows.some((row) => row[id] !== undefined && row[id] !== null),
  );
  return {
    count: rows.length,
    columns: Object.fromEntries(columns.map(({ id }) => [id, rows.map((row) => row[id] ?? null)])),
  };
}

/** Every setting as it usually is. */
export function usualSettings(settings) {
  return Object.fromEntries(settings.map((setting) => [setting.id, setting.default]));
}
