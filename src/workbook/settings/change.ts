import type { WorkbookSettingId, WorkbookSettingValues } from "../../law/workbookSettings/declaration";
import type { WorkbookPort } from "../port";
import { printStored, readStored, SETTINGS_KEY, type StoredSettings } from "./stored";

type Settings = Pick<WorkbookPort, "readSetting" | "writeSetting">;

export async function readWorkbookSettings(port: Pick<Settings, "readSetting">): Promise<StoredSettings> {
  return readStored(await port.readSetting(SETTINGS_KEY));
}

/** Settings to a new value; "" takes one back to what is usual. */
export type SettingChanges = Readonly<Partial<Record<WorkbookSettingId, string>>>;

/**
 * Writes changes beside what the workbook holds now, so that what somebody else set meanwhile stays. Values are those that readValue
 * gave. Damaged and newer settings are replaced: ask first.
 */
export async function changeWorkbookSettings(
  port: Settings,
  changes: SettingChanges,
): Promise<StoredSettings> {
  const before = await readWorkbookSettings(port);
  return write(port, { values: { ...before.values, ...changes }, others: before.others });
}

/** Replaces all of them. Without values everything is as usual again; settings of a later version go too. */
export async function replaceWorkbookSettings(
  port: Settings,
  values: WorkbookSettingValues,
): Promise<StoredSettings> {
  return write(port, { values, others: {} });
}

async function write(
  port: Settings,
  stored: Pick<StoredSettings, "values" | "others">,
): Promise<StoredSettings> {
  const text = printStored(stored);
  await port.writeSetting(SETTINGS_KEY, text);
  return readStored(text);
}
