import type { WorkbookSettingId, WorkbookSettingValues } from "../../law/workbookSettings/declaration";
import { WorkbookProblem, type WorkbookPort } from "../port";
import { printStored, readStored, SETTINGS_KEY, type StoredSettings } from "./stored";

type Settings = Pick<WorkbookPort, "readSetting" | "writeSetting">;

export async function readWorkbookSettings(port: Pick<Settings, "readSetting">): Promise<StoredSettings> {
  return readStored(await port.readSetting(SETTINGS_KEY));
}

/** Settings to a new value; "" takes one back to what is usual. */
export type SettingChanges = Readonly<Partial<Record<WorkbookSettingId, string>>>;

/** What a change made of the settings, and what it takes to undo it. */
export interface ChangedSettings {
  readonly stored: StoredSettings;
  readonly before: string;
  readonly after: string;
}

/**
 * Writes changes beside what the workbook holds now, so that what somebody else set meanwhile stays. Values are those that readValue
 * gave. Damaged and newer settings are replaced: ask first.
 */
export async function changeWorkbookSettings(
  port: Settings,
  changes: SettingChanges,
): Promise<ChangedSettings> {
  const before = (await port.readSetting(SETTINGS_KEY)) ?? "";
  const { values, others } = readStored(before);
  return write(port, before, printStored({ values: { ...values, ...changes }, others }));
}

/** Replaces all of them. Without values everything is as usual again; settings of a later version go too. */
export async function replaceWorkbookSettings(
  port: Settings,
  values: WorkbookSettingValues,
): Promise<ChangedSettings> {
  const before = (await port.readSetting(SETTINGS_KEY)) ?? "";
  return write(port, before, printStored({ values, others: {} }));
}

/** Puts back exactly what was there before a change. Refuses where somebody has changed the settings since. */
export async function undoSettings(
  port: Settings,
  change: Pick<ChangedSettings, "before" | "after">,
): Promise<StoredSettings> {
  if (((await port.readSetting(SETTINGS_KEY)) ?? "") !== change.after) {
    throw new WorkbookProblem(
      "changed-since",
      "The settings of this workbook were changed since.",
      "Look at them again and change what you need.",
    );
  }
  await port.writeSetting(SETTINGS_KEY, change.before);
  return readStored(change.before);
}

async function write(port: Settings, before: string, after: string): Promise<ChangedSettings> {
  await port.writeSetting(SETTINGS_KEY, after);
  return { stored: readStored(after), before, after };
}
