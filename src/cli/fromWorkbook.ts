import type { StoredSettings } from "../workbook/settings/stored";
import { remarkLines, type SettingsUsed } from "../workbook/settings/used";

/** What the printed line says of the workbook's settings; nothing where none are set. */
export function fromWorkbook(used: SettingsUsed, { problems }: Pick<StoredSettings, "problems">): object {
  const remarks = [...problems, ...remarkLines(used)];
  return {
    ...(Object.keys(used.from).length === 0 ? {} : { fromWorkbookSettings: used.from }),
    ...(remarks.length === 0 ? {} : { settingsRemarks: remarks }),
  };
}
