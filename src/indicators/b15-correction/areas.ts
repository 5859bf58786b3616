import type { Word } from "../recordForm/recordReader";

/** The two areas the plan's baseline is split into (lines 1776-1791). */
export type Area = "A" | "B";

export const AREA_TITLES: Readonly<Record<Area, string>> = { A: "A: priority areas", B: "B: other areas" };

export const AREA_HELP =
  "A for findings in the monitoring priority areas, B for all others. It may be left out.";

export const AREA_WORDS: readonly string[] = ["monitoring area", "priority area", "area", "15a or 15b"];

/** "B" first: "not a priority area" names both. */
export const AREAS: readonly Word<Area>[] = [
  { value: "B", pattern: /^(?:15)?b\b|\bother\b|\bnot\b|\bnon/ },
  { value: "A", pattern: /^(?:15)?a\b|\bpriority\b/ },
];

/** The area a cell names: "A", "15B", "Priority areas", "other". */
export function areaNamed(text: string): Area | undefined {
  const name = text.trim().toLowerCase();
  return AREAS.find(({ pattern }) => pattern.test(name))?.value;
}
