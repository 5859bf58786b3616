import {
  clearly,
  inStyle,
  readTypedNumber,
  UNITED_STATES,
  type NumberStyle,
} from "../../measures/cells/typedNumber";
import type { Job, JobData, JobSetting, PickSetting, ValueSetting } from "../../jobs/declaration";

/* What was chosen or typed for a job, read the same way in the pane and in a shell. */

export type SettingReading =
  | { readonly kind: "value"; readonly value: string }
  /** Needed and not filled in. */
  | { readonly kind: "missing" }
  /** What is wrong, and what to write, in one sentence. */
  | { readonly kind: "wrong"; readonly message: string };

/**
 * @param wish what the person chose or typed; undefined: nothing, so the default holds
 * @param options of a pick setting, as the data give them
 * @param today "2026-11-21"
 * @param style of the numbers that were typed; defaults and stored values are plain, as the value that comes out
 */
export function readSetting(
  setting: JobSetting,
  wish: string | undefined,
  options: PickOptions,
  today: string,
  style: NumberStyle = UNITED_STATES,
): SettingReading {
  if (setting.kind === "choice") {
    const value = wish ?? setting.default;
    if (setting.choices.some((choice) => choice.value === value)) return { kind: "value", value };
    return wrong(`${setting.title}: choose one of ${setting.choices.map(({ label }) => label).join(", ")}.`);
  }
  if (setting.kind === "pick") return readPick(setting, wish, options);
  const text = (wish ?? defaultOf(setting, today)).trim();
  if (text === "") return setting.optional ? { kind: "value", value: "" } : { kind: "missing" };
  return readTyped(setting, text, wish === undefined ? UNITED_STATES : style);
}

export type PickOptions = readonly { readonly value: string; readonly label: string }[];

function readPick(setting: PickSetting, wish: string | undefined, options: PickOptions): SettingReading {
  const free = setting.none !== undefined;
  // A choice that the data no longer give falls back, as when another table is picked.
  if (wish !== undefined && (options.some(({ value }) => value === wish) || (free && wish === "")))
    return { kind: "value", value: wish };
  const preferred = setting.preferred?.(options);
  if (preferred !== undefined) return { kind: "value", value: preferred };
  if (free) return { kind: "value", value: "" };
  const first = options[0];
  return first === undefined ? { kind: "missing" } : { kind: "value", value: first.value };
}

/** What stands in the field before anybody typed. */
export function defaultOf(setting: ValueSetting, today: string): string {
  if (setting.kind === "date" && setting.default === "today") return today;
  if (setting.kind === "whole" && setting.default === "this fiscal year") return String(fiscalYearOf(today));
  return setting.default;
}

/** The default as a field shows it: numbers in the signs of the person's locale. */
export function shownDefault(setting: ValueSetting, today: string, style: NumberStyle): string {
  const plain = defaultOf(setting, today);
  return setting.kind === "number" || setting.kind === "whole" ? inStyle(plain, style) : plain;
}

/** Minnesota's fiscal year, July to June, by the year it ends in. */
export function fiscalYearOf(day: string): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) >= 7 ? 1 : 0);
}

function readTyped(setting: ValueSetting, text: string, style: NumberStyle): SettingReading {
  if (setting.kind === "text") return { kind: "value", value: text };
  if (setting.kind === "date") {
    return isDay(text)
      ? { kind: "value", value: text }
      : wrong(`${setting.title}: write a day such as 2026-11-21, year first.`);
  }
  const typed = readTypedNumber(text, style, setting.kind === "whole");
  if (typed.kind === "none")
    return wrong(`${setting.title}: "${text}" is not a number${example(setting, style)}.`);
  if (typed.kind === "unclear") {
    const ways = [typed.own, typed.other].map((plain) => clearly(plain, style));
    return wrong(`${setting.title}: "${text}" can be two numbers. Write ${ways.join(" or ")}.`);
  }
  const number = typed.value;
  if (setting.kind === "whole" && !Number.isInteger(number))
    return wrong(`${setting.title}: write a whole number, not ${text}.`);
  const { minimum = -Infinity, maximum = Infinity } = setting;
  if (number < minimum || number > maximum)
    return wrong(`${setting.title}: write a number ${limits(minimum, maximum, style)}.`);
  return { kind: "value", value: typed.plain };
}

/** Where somebody may have taken the other sign for the decimals. */
function example({ kind }: ValueSetting, style: NumberStyle): string {
  return kind === "number" && style.decimal !== UNITED_STATES.decimal
    ? `; write it such as ${inStyle("1234.5", style)}`
    : "";
}

function limits(minimum: number, maximum: number, style: NumberStyle): string {
  const say = (number: number): string => {
    const { decimal, group } = style;
    return number
      .toLocaleString("en-US", { maximumFractionDigits: 10 })
      .replace(/[.,]/g, (sign) => (sign === "." ? decimal : group));
  };
  if (maximum === Infinity) return `of ${say(minimum)} or more`;
  return minimum === -Infinity ? `of ${say(maximum)} or less` : `from ${say(minimum)} to ${say(maximum)}`;
}

/** A day of the calendar, written year first. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function wrong(message: string): SettingReading {
  return { kind: "wrong", message };
}

/** The choices of a job's pick settings; none where the job cannot tell them from these data. */
export function pickOptions(
  job: Pick<Job, "settings">,
  data: JobData,
): Readonly<Record<string, PickOptions>> {
  const picks = job.settings.filter((setting): setting is PickSetting => setting.kind === "pick");
  return Object.fromEntries(picks.map((setting) => [setting.id, setting.options(data)]));
}

/** A setting and its value as a report prints them. */
export function settingInWords(setting: JobSetting, value: string, options: PickOptions): string {
  if (setting.kind === "choice")
    return setting.choices.find((choice) => choice.value === value)?.label ?? value;
  if (setting.kind !== "pick") return value === "" ? "not filled in" : value;
  return options.find((option) => option.value === value)?.label ?? setting.none ?? value;
}
