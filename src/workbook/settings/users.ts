import type { Indicator } from "../../indicators/declaration";
import type { Job } from "../../jobs/declaration";
import type { FromWorkbook, WorkbookSettingId } from "../../law/workbookSettings/declaration";

/* Who begins with a setting of the workbook: for the page of settings and for the guide. */

export interface SettingUsers {
  readonly indicators: readonly Indicator[];
  readonly jobs: readonly Job[];
}

/** Indicators that can be computed take the year; what a run's setting names, it uses; "today" is the as-of day. */
export function usersOf(
  id: WorkbookSettingId,
  indicators: readonly Indicator[],
  jobs: readonly Job[],
): SettingUsers {
  return {
    indicators: indicators.filter(
      ({ inputs, settings }) =>
        (id === "ffy" && inputs.length > 0) || settings.some(({ from }) => names(from, id)),
    ),
    jobs: jobs.filter(({ settings }) =>
      settings.some(
        (setting) =>
          names(setting.from, id) || (id === "as-of" && "default" in setting && isOfTheDay(setting.default)),
      ),
    ),
  };
}

/** Whether it is filled in by whoever knows the day: see ValueSetting. */
function isOfTheDay(usual: string): boolean {
  return usual === "today" || usual === "this fiscal year";
}

function names(from: FromWorkbook | undefined, id: WorkbookSettingId): boolean {
  if (from === undefined) return false;
  if (from === "own district") return id === "district-name" || id === "district-number";
  return (typeof from === "string" ? from : from.setting) === id;
}
