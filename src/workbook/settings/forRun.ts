import type { Setting } from "../../indicators/declaration";
import type { JobSetting, PickSetting } from "../../jobs/declaration";
import type {
  FromWorkbook,
  WorkbookSettingId,
  WorkbookSettingValues,
} from "../../law/workbookSettings/declaration";
import { workbookSetting } from "../../law/workbookSettings/register";
import { fiscalYearOf, readSetting, settingInWords, type PickOptions } from "../jobRuns/settings";
import { nameFfy } from "../../law/federalFiscalYear";
import { findOwnDistrict } from "./ownDistrict";
import { valueInWords } from "./readValue";

/*
 * The settings of one run as the workbook's settings make them: other defaults, nothing else. What a person chooses for the run comes
 * before them, so everything that reads, shows and prints settings of runs goes on as it is.
 */

export interface RunSettings<S> {
  readonly settings: readonly S[];
  /** Setting of the run -> the workbook's settings that gave its default, by title. */
  readonly given: Readonly<Record<string, string>>;
  /** What is set and does not fit here, each a sentence. */
  readonly remarks: readonly string[];
}

export function jobSettingsFor(
  settings: readonly JobSetting[],
  values: WorkbookSettingValues,
): RunSettings<JobSetting> {
  return collect(settings, (setting) => {
    if (setting.kind === "pick") return forPick(setting, values);
    return asGiven(setting, values) ?? ofTheDay(setting, values);
  });
}

/** An indicator's settings are all choices. */
export function indicatorSettingsFor(
  settings: readonly Setting[],
  values: WorkbookSettingValues,
): RunSettings<Setting> {
  return collect(settings, (setting) => {
    const given = asGiven({ ...setting, kind: "choice" } as const, values);
    if (given?.setting === undefined) return given;
    const { kind: _, ...plain } = given.setting;
    return { ...given, setting: plain };
  });
}

interface Given<S> {
  readonly setting?: S;
  readonly by?: string;
  readonly remark?: string;
}

function collect<S extends { readonly id: string }>(
  settings: readonly S[],
  apply: (setting: S) => Given<S> | undefined,
): RunSettings<S> {
  const given: Record<string, string> = {};
  const remarks: string[] = [];
  const applied = settings.map((setting) => {
    const found = apply(setting);
    if (found?.remark !== undefined) remarks.push(found.remark);
    if (found?.by !== undefined) given[setting.id] = found.by;
    return found?.setting ?? setting;
  });
  return { settings: applied, given, remarks };
}

/** With the value of the workbook's setting that it names as its default, where one is set and fits. */
function asGiven<S extends Exclude<JobSetting, PickSetting>>(
  setting: S,
  values: WorkbookSettingValues,
): Given<S> | undefined {
  const { from } = setting;
  if (from === undefined) return undefined;
  if (from === "own district") {
    const name = values["district-name"] ?? values["district-number"];
    return name === undefined ? undefined : { setting: { ...setting, default: name }, by: OWN_DISTRICT };
  }
  const id = sourceOf(from);
  const value = values[id];
  if (value === undefined) return undefined;
  const { title } = workbookSetting(id);
  const { value: wanted, setting: open } = translated(setting, from, value);
  const reading = readSetting(open, wanted, [], "");
  if (reading.kind === "value") return { setting: { ...open, default: reading.value }, by: title };
  const inWords = valueInWords(workbookSetting(id), value);
  return {
    remark: `This workbook's setting "${title}" is ${inWords}, which "${setting.title}" does not take here: it stays ${usualOf(setting)}.`,
  };
}

const OWN_DISTRICT = "Own district";

function sourceOf(from: Exclude<FromWorkbook, "own district">): WorkbookSettingId {
  return typeof from === "string" ? from : from.setting;
}

/** The workbook's value as the run writes it; a value that is no choice of the run may become one. */
function translated<S extends Exclude<JobSetting, PickSetting>>(
  setting: S,
  from: FromWorkbook,
  value: string,
): { readonly value: string; readonly setting: S } {
  if (typeof from === "string") return { value, setting };
  const meant = from.as?.[value] ?? from.otherwise ?? value;
  if (setting.kind !== "choice" || from.asChoice === undefined) return { value: meant, setting };
  if (setting.choices.some((choice) => choice.value === meant)) return { value: meant, setting };
  const label = from.asChoice.replaceAll("{value}", value);
  return { value: meant, setting: { ...setting, choices: [...setting.choices, { value: meant, label }] } };
}

function usualOf(setting: Exclude<JobSetting, PickSetting>): string {
  if (setting.default === "") return "as it is without it";
  return `at ${settingInWords(setting, setting.default, [])}`;
}

/** "Today" and "this fiscal year" are those of the as-of day. */
function ofTheDay<S extends Exclude<JobSetting, PickSetting>>(
  setting: S,
  values: WorkbookSettingValues,
): Given<S> | undefined {
  const day = values["as-of"];
  if (day === undefined) return undefined;
  const by = workbookSetting("as-of").title;
  if (setting.kind === "date" && setting.default === "today")
    return { setting: { ...setting, default: day }, by };
  if (setting.kind === "whole" && setting.default === "this fiscal year")
    return { setting: { ...setting, default: String(fiscalYearOf(day)) }, by };
  return undefined;
}

function forPick(setting: PickSetting, values: WorkbookSettingValues): Given<JobSetting> | undefined {
  const name = values["district-name"];
  const number = values["district-number"];
  if (setting.from !== "own district" || (name === undefined && number === undefined)) return undefined;
  const own = { ...(name === undefined ? {} : { name }), ...(number === undefined ? {} : { number }) };
  return {
    setting: { ...setting, preferred: (choices) => findOwnDistrict(choices, own) },
    by: OWN_DISTRICT,
  };
}

/** The settings of a run whose value is the workbook's and no other: id -> title of the workbook's setting. */
export function usedFromWorkbook(
  run: RunSettings<JobSetting>,
  chosen: Readonly<Record<string, string>>,
  options: Readonly<Record<string, PickOptions>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    run.settings.flatMap((setting) => {
      const by = run.given[setting.id];
      if (by === undefined) return [];
      const own = options[setting.id] ?? [];
      const usual = setting.kind === "pick" ? setting.preferred?.(own) : setting.default;
      return usual !== undefined && usual === chosen[setting.id] ? [[setting.id, by] as const] : [];
    }),
  );
}

export interface RunYear {
  readonly ffy: number;
  /** The title of the workbook's setting that gave it; absent where it is the newest year with a rule. */
  readonly by?: string;
  readonly remark?: string;
}

/** The year an indicator's run begins with: the workbook's where the indicator has a rule for it, else its newest. */
export function indicatorYearFor(
  {
    code,
    years,
  }: { readonly code: string; readonly years: { readonly first: number; readonly last: number } },
  values: WorkbookSettingValues,
): RunYear {
  const set = values.ffy;
  if (set === undefined) return { ffy: years.last };
  const { title } = workbookSetting("ffy");
  const ffy = Number(set);
  if (ffy >= years.first && ffy <= years.last) return { ffy, by: title };
  return {
    ffy: years.last,
    remark: `This workbook's setting "${title}" is ${nameFfy(ffy)}, for which indicator ${code} has no rule: it begins with ${nameFfy(years.last)}.`,
  };
}
