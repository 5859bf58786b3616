import type { WorkbookSetting, WorkbookSettingId } from "./declaration";
import { workbookSettingGroups } from "./groups";
import { numbers } from "./numbers";
import { agencyRules } from "./rules";
import { yearsAndDistrict } from "./yearsAndDistrict";

const all: readonly WorkbookSetting[] = [...yearsAndDistrict, ...agencyRules, ...numbers];

/** Every setting a workbook may hold, in the order of the page. */
export const workbookSettings: readonly WorkbookSetting[] = workbookSettingGroups.flatMap(({ id }) =>
  all.filter(({ group }) => group === id),
);

/** The setting of an id; undefined for an id of another version of the product. */
export function findWorkbookSetting(id: string): WorkbookSetting | undefined {
  return workbookSettings.find((setting) => setting.id === id);
}

/** The same where the id is one of ours. */
export function workbookSetting(id: WorkbookSettingId): WorkbookSetting {
  return findWorkbookSetting(id)!;
}
