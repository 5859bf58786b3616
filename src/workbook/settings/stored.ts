import type { WorkbookSettingId, WorkbookSettingValues } from "../../law/workbookSettings/declaration";
import { findWorkbookSetting, workbookSettings } from "../../law/workbookSettings/register";
import { readValue } from "./readValue";

/*
 * How the settings lie in a workbook: one text, {"version":1,"values":{"minimum-count":"20"}}. It is read with care, because a workbook
 * may come from another office or a later version; what cannot be used is said in words and never stops a page.
 */

/** The key under which the port keeps it. */
export const SETTINGS_KEY = "workbook_settings";
const VERSION = 1;

export interface StoredSettings {
  /** "damaged" and "newer": nothing of it is used, and it is only replaced when a person says so. */
  readonly state: "none" | "read" | "damaged" | "newer";
  /** Valid ones only, as `readValue` gives them. */
  readonly values: WorkbookSettingValues;
  /** What was stored under names or with values that this version does not know: kept as it is. */
  readonly others: Readonly<Record<string, string>>;
  /** What could not be used, each a sentence with what to do. */
  readonly problems: readonly string[];
}

export const NOTHING_STORED: StoredSettings = { state: "none", values: {}, others: {}, problems: [] };

export function readStored(text: string | undefined): StoredSettings {
  if (text === undefined || text.trim() === "") return NOTHING_STORED;
  const found = parsed(text);
  if (!isRecord(found) || typeof found["version"] !== "number" || !isRecord(found["values"])) {
    return unusable(
      "damaged",
      "The settings kept in this workbook are damaged and are not used. Everything is as usual; set what you need again.",
    );
  }
  if (found["version"] > VERSION) {
    return unusable(
      "newer",
      "The settings kept in this workbook were written by a newer version of this add-in and are not used. Update the add-in, or replace them.",
    );
  }
  return readValues(found["values"]);
}

function readValues(stored: Readonly<Record<string, unknown>>): StoredSettings {
  const values: Partial<Record<WorkbookSettingId, string>> = {};
  const others: Record<string, string> = {};
  const problems: string[] = [];
  for (const [id, value] of Object.entries(stored)) {
    const setting = findWorkbookSetting(id);
    if (typeof value !== "string") {
      problems.push(`The setting "${setting?.title ?? id}" is damaged and is not used. Set it again.`);
      continue;
    }
    if (setting === undefined) {
      others[id] = value;
      problems.push(
        `The setting "${id}" is not known to this version of the add-in. It is kept and not used.`,
      );
      continue;
    }
    const reading = readValue(setting, value);
    if (reading.kind !== "value") {
      problems.push(
        `The setting "${setting.title}" is not used. ${reading.kind === "wrong" ? reading.message : ""} Set it again.`,
      );
    } else if (reading.value !== "") values[setting.id] = reading.value;
  }
  return { state: "read", values, others, problems };
}

/** The text for the workbook; settings stand in the order of the page, so that the same settings are the same text. */
export function printStored({ values, others }: Pick<StoredSettings, "values" | "others">): string {
  const own = workbookSettings.flatMap(({ id }) => {
    const value = values[id];
    return value === undefined || value === "" ? [] : [[id, value] as const];
  });
  return JSON.stringify({ version: VERSION, values: { ...Object.fromEntries(own), ...others } });
}

function unusable(state: "damaged" | "newer", problem: string): StoredSettings {
  return { state, values: {}, others: {}, problems: [problem] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
