import path from "node:path";
import type { WorkbookSetting } from "../law/workbookSettings/declaration";
import { workbookSettingGroups } from "../law/workbookSettings/groups";
import { findWorkbookSetting, workbookSettings } from "../law/workbookSettings/register";
import { saveXlsx } from "../spreadsheet";
import { createMemoryPort, makeMemoryView } from "../workbook/memory";
import {
  changeWorkbookSettings,
  readWorkbookSettings,
  replaceWorkbookSettings,
  type SettingChanges,
} from "../workbook/settings/change";
import { readValue, usualInWords, valueInWords } from "../workbook/settings/readValue";
import type { StoredSettings } from "../workbook/settings/stored";
import { writeWhole } from "./files";
import type { Output } from "./streams";
import { UsageError } from "./usage";
import type { SettingsWish } from "./settingsOptions";
import { quoted } from "./words";
import { openFile } from "./workbooks";

/** Lists the settings that a workbook holds, or writes it with others. Exit code 1: it holds some that cannot be used. */
export async function settings(wish: SettingsWish, output: Output): Promise<number> {
  // What is wrong with the words is said before a file is touched.
  const changes = checked(wish.changes);
  const workbook = await openFile(wish.from);
  const port = createMemoryPort(workbook, makeMemoryView());
  let stored = await readWorkbookSettings(port);
  if (wish.to !== undefined) {
    const unusable = stored.state === "damaged" || stored.state === "newer";
    if (unusable && !wish.usual)
      throw new UsageError(`${stored.problems.join(" ")} To replace them, add --usual.`);
    if (wish.usual) await replaceWorkbookSettings(port, {});
    ({ stored } = await changeWorkbookSettings(port, changes));
    await workbook.settled();
    const as = path.extname(wish.from).toLowerCase() === ".xlsx" ? ({ as: "xlsx" } as const) : undefined;
    await writeWhole(wish.to, await saveXlsx(workbook, as));
  }
  if (wish.json) await output.line(JSON.stringify(inJson(stored, wish.to)));
  else for (const line of inLines(stored)) await output.line(line);
  return stored.problems.length === 0 ? 0 : 1;
}

function checked(typed: SettingsWish["changes"]): SettingChanges {
  const changes: Record<string, string> = {};
  for (const [id, text] of Object.entries(typed)) {
    const setting = findWorkbookSetting(id);
    if (setting === undefined) {
      const known = workbookSettings.map((one) => one.id).join(", ");
      throw new UsageError(`there is no setting ${quoted(id)}; write one of ${known}`);
    }
    const reading = readValue(setting, text);
    if (reading.kind !== "value") {
      const values = setting.kind === "choice" ? setting.choices.map(({ value }) => value).join(", ") : "";
      throw new UsageError(
        values === "" && reading.kind === "wrong"
          ? `${id}: ${reading.message}`
          : `${id} takes one of: ${values}`,
      );
    }
    changes[id] = reading.value;
  }
  return changes;
}

function inJson({ state, values, problems }: StoredSettings, file: string | undefined): object {
  return { ...(file === undefined ? {} : { file }), state, settings: values, problems };
}

/** Every setting by group: what is set, else what is usual. */
function inLines({ values, problems }: StoredSettings): readonly string[] {
  const longest = Math.max(...workbookSettings.map(({ id }) => id.length));
  const line = (setting: WorkbookSetting): string => {
    const value = values[setting.id];
    const words =
      value === undefined
        ? `usual: ${usualInWords(setting)}`
        : `${value}${valueInWords(setting, value) === value ? "" : ` (${valueInWords(setting, value)})`}`;
    return `${value === undefined ? " " : "*"} ${setting.id.padEnd(longest)}  ${words}`;
  };
  const set = Object.keys(values).length;
  return [
    set === 0 ? "Nothing is set in this workbook: everything is as usual." : `${set} set (marked with *).`,
    ...problems,
    ...workbookSettingGroups.flatMap(({ id, title }) => [
      "",
      title,
      ...workbookSettings.filter(({ group }) => group === id).map(line),
    ]),
  ];
}
