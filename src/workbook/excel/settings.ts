import { readTextFormula, settingName, textFormula } from "../hiddenNames";
import { settingRefused } from "../problems";

export async function readSetting(context: Excel.RequestContext, key: string): Promise<string | undefined> {
  const name = settingName(key);
  if (name === undefined) return undefined;
  const item = context.workbook.names.getItemOrNullObject(name);
  item.load("formula");
  await context.sync();
  return item.isNullObject ? undefined : readTextFormula(String(item.formula));
}

export async function writeSetting(context: Excel.RequestContext, key: string, value: string): Promise<void> {
  const name = settingName(key);
  const formula = textFormula(value);
  if (name === undefined || formula === undefined) throw settingRefused(key);
  const { names } = context.workbook;
  const item = names.getItemOrNullObject(name);
  item.load("name");
  await context.sync();
  if (item.isNullObject) names.add(name, formula).visible = false;
  else item.formula = formula;
  await context.sync();
}
