/*
 * Writes assets/samples/: workbooks with real public data (scripts/samples/data) and, where a sheet says so, made-up data, all
 * calculated by our own functions. Run it again when a function or a rule changes: node scripts/samples/make-samples.mjs
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureInstalled, root } from "../ensure-installed.mjs";

ensureInstalled();
const { loadTypescript } = await import("../lib/load-typescript.mjs");
const product = await loadTypescript(
  `export * from "./src/spreadsheet";
   import metadata from "./src/functions/metadata.json";
   import { functions } from "./src/functions/register";
   import { functionLibrary } from "./src/functions/support/library";
   export { budgetWorkbook } from "./src/jobs/budget-workbook/job";
   export { writeReport } from "./src/workbook/memory/writeReport";
   export const library = functionLibrary(metadata, functions);`,
  "samples",
);
const makers = [
  (await import("./placement-by-race.mjs")).placementByRace,
  (await import("./child-outcomes.mjs")).childOutcomes,
  (await import("./representation.mjs")).representation,
  (await import("./dispute-resolution.mjs")).disputeResolution,
  (await import("./placement.mjs")).placement,
  (await import("./published-graduation.mjs")).publishedGraduation,
  (await import("./achievement-and-integration.mjs")).achievementAndIntegration,
  (await import("./achievement-plan.mjs")).achievementPlan,
  (await import("./eligibility.mjs")).eligibility2013,
  (await import("./eligibility.mjs")).eligibility2023,
  (await import("./survey-samples.mjs")).surveySamples,
  (await import("./who-answered.mjs")).whoAnswered,
  (await import("./parent-survey.mjs")).parentSurvey,
  (await import("./district-profile.mjs")).districtShares,
  (await import("./district-profile.mjs")).districtProfiles,
  (await import("./time-limits.mjs")).timeLimits,
  (await import("./record-review.mjs")).recordReview,
  (await import("./checks.mjs")).checks,
];

const folder = path.join(root, "assets", "samples");
mkdirSync(folder, { recursive: true });
const menu = [];
for (const make of makers) {
  const workbook = product.createWorkbook({ functions: product.library });
  workbook.growTables = false;
  const { file, title, description } = workbook.load(() => make(workbook, product));
  await workbook.settled();
  writeFileSync(path.join(folder, file), await product.saveXlsx(workbook));
  menu.push({ file, title, description });
  process.stdout.write(`${file}: ${describeErrors(workbook)}\n`);
}
writeFileSync(path.join(folder, "index.json"), `${JSON.stringify(menu, null, 2)}\n`);

/** How many formulas there are, and which errors they show: some are meant, because data is missing in places. */
function describeErrors(workbook) {
  let formulas = 0;
  const errors = {};
  for (const sheet of workbook.sheets) {
    sheet.eachCell((row, column) => {
      if (sheet.formula(row, column) !== undefined) formulas++;
      const value = sheet.value(row, column);
      if (value instanceof product.CellError)
        errors[`${sheet.name} ${value.code}`] = (errors[`${sheet.name} ${value.code}`] ?? 0) + 1;
    });
  }
  return `${formulas} formulas, errors ${JSON.stringify(errors)}`;
}
