import type { JobContext } from "./declaration";

/** A number that was typed, or undefined for an empty or unreadable one. */
export function numberSetting({ settings }: JobContext, id: string): number | undefined {
  const text = settings[id]?.trim() ?? "";
  const number = Number(text);
  return text === "" || !Number.isFinite(number) ? undefined : number;
}
