import path from "node:path";
import { activities } from "../indicators/activities/activities";
import type { Activity } from "../indicators/activities/activity";
import { activitiesOf, filterActivities } from "../indicators/activities/activitiesOf";
import { findIndicator, indicators } from "../indicators/register";
import { cite } from "../law/citation";
import { createWorkbook, saveXlsx } from "../spreadsheet";
import { activitySheet } from "../workbook/activitySheet";
import { createMemoryPort, makeMemoryView } from "../workbook/memory";
import { writeWhole } from "./files";
import { quoted } from "./words";
import { printTable } from "./planCheck";
import type { PlanWish } from "./planOptions";
import type { Output } from "./streams";
import { UsageError } from "./usage";

/** `mn plan activities`: the plan's improvement activities, all or those wanted. */
export async function planActivities(
  { indicator, ffy, text, to, json }: Extract<PlanWish, { what: "activities" }>,
  output: Output,
): Promise<number> {
  const filter = { ...(ffy === undefined ? {} : { ffy }), ...(text === undefined ? {} : { text }) };
  const found =
    indicator === undefined
      ? filterActivities(activities, filter)
      : activitiesOf(knownCode(indicator), filter);
  if (to !== undefined) {
    const which = [
      ...(indicator === undefined ? [] : [`indicator ${knownCode(indicator)}`]),
      ...(ffy === undefined ? [] : [`running in ${ffy}`]),
      ...(text === undefined ? [] : [`with ${quoted(text)}`]),
    ].join(", ");
    await writeActivities(found, which, to);
    await output.line(JSON.stringify({ file: to, activities: found.length }));
    return 0;
  }
  if (json) {
    const rows = found.map(({ source, ...activity }) => ({ ...activity, source: cite(source) }));
    await output.line(JSON.stringify(rows, null, 2));
    return 0;
  }
  if (found.length === 0) {
    await output.line("The plan lists no such activities.");
    return 0;
  }
  await printTable(
    ["indicator", "years", "activity", "resources", "place"],
    found.map(({ indicator: code, first, last, label, resources, source }) => [
      code,
      `${first}-${last}`,
      label,
      resources,
      /line \d+/.exec(source.at)?.[0] ?? source.at,
    ]),
    output,
  );
  await output.line("");
  await output.line(
    `${found.length} ${found.length === 1 ? "activity" : "activities"} of ${activities.length}.`,
  );
  return 0;
}

/** A new workbook with the activities in a table, and columns for a person to fill in. */
async function writeActivities(found: readonly Activity[], which: string, to: string): Promise<void> {
  if (path.extname(to).toLowerCase() !== ".xlsx")
    throw new UsageError(`the name of ${quoted(to)} must end in .xlsx`);
  const workbook = createWorkbook();
  const empty = workbook.sheets.map(({ name }) => name);
  await createMemoryPort(workbook, makeMemoryView()).writeReport(activitySheet(found, which));
  for (const name of empty) workbook.removeSheet(name);
  await writeWhole(to, await saveXlsx(workbook));
}

function knownCode(indicator: string): string {
  const found = findIndicator(indicator);
  if (found !== undefined) return found.code;
  const known = indicators.map(({ code }) => code).join(", ");
  throw new UsageError(`there is no indicator ${quoted(indicator)}; use one of ${known}`);
}
