import type { ChoiceSetting, ValueSetting } from "../../jobs/declaration";
import type { NumberStyle } from "../../measures/cells/typedNumber";
import type { WorkbookSetting } from "../../law/workbookSettings/declaration";
import { readSetting, type SettingReading } from "../jobRuns/settings";

/**
 * What is typed or stored for a setting of the workbook. Empty means that it is not set.
 * @param style of the numbers somebody types; stored ones are plain
 */
export function readValue(setting: WorkbookSetting, text: string, style?: NumberStyle): SettingReading {
  const typed = text.trim();
  if (typed === "") return { kind: "value", value: "" };
  // A line break would end a line of the report, and a sign nobody sees is a mistake.
  if (/\p{Cc}/u.test(typed))
    return { kind: "wrong", message: `${setting.title}: write plain text on one line.` };
  if (setting.kind !== "choice" && setting.longest !== undefined && [...typed].length > setting.longest)
    return { kind: "wrong", message: `${setting.title}: write at most ${setting.longest} characters.` };
  const reading = readSetting(asRunSetting(setting), typed, [], "", style);
  if (reading.kind !== "value" || (setting.kind !== "whole" && setting.kind !== "number")) return reading;
  // "010" and "10.0" are the number 10, so that lists and reports show one.
  return { kind: "value", value: plainNumber(Number(reading.value)) };
}

/** Without an exponent, which no field takes. */
function plainNumber(number: number): string {
  const text = String(number);
  return text.includes("e") ? number.toFixed(20).replace(/\.?0+$/, "") : text;
}

/** As a field of a run, for what reads and shows fields. */
function asRunSetting(setting: WorkbookSetting): ChoiceSetting | ValueSetting {
  const { id, title, help } = setting;
  if (setting.kind === "choice")
    return { id, title, help, kind: "choice", choices: setting.choices, default: "" };
  const { kind, minimum, maximum } = setting;
  return {
    id,
    title,
    help,
    kind,
    default: "",
    optional: true,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

/** A value as a person reads it: the label of a choice, anything else as it is. */
export function valueInWords(setting: WorkbookSetting, value: string): string {
  return setting.kind === "choice"
    ? (setting.choices.find((choice) => choice.value === value)?.label ?? value)
    : value;
}

/** What holds while a setting is not set. */
export function usualInWords({ usual, ...setting }: WorkbookSetting): string {
  if (usual.value !== undefined) return valueInWords({ usual, ...setting } as WorkbookSetting, usual.value);
  return usual.words ?? "none";
}
