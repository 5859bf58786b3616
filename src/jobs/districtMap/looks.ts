import type { MappedStatus } from "./mapData";

/* What percents and statuses look like: readable in grey and without telling colours apart. */

export interface PercentClass {
  /** The class holds percents from here to below the next one's. */
  readonly from: number;
  readonly label: string;
  /** One hue, each darker than the one before by about the same step, so that a grey print keeps the order. */
  readonly fill: string;
}

export const PERCENT_CLASSES: readonly PercentClass[] = [
  { from: 0, label: "below 10%", fill: "#f4f8fc" },
  { from: 10, label: "10 to below 20%", fill: "#cfe0f0" },
  { from: 20, label: "20 to below 30%", fill: "#a0c3e0" },
  { from: 30, label: "30 to below 50%", fill: "#6699c8" },
  { from: 50, label: "50 to below 70%", fill: "#3a6fa6" },
  { from: 70, label: "70% and above", fill: "#173f6d" },
];

export function classOf(percent: number): PercentClass {
  return PERCENT_CLASSES.findLast(({ from }) => percent >= from) ?? (PERCENT_CLASSES[0] as PercentClass);
}

export const STATUS_LABELS: Readonly<Record<Exclude<MappedStatus, "none">, string>> = {
  isolated: "racially isolated",
  adjoining: "adjoins an isolated district",
  school: "has a racially identifiable school",
  voluntary: "takes part voluntarily",
};

/** In words, for lists and for those who do not see the map. */
export function statusWords(status: MappedStatus, certain: boolean): string {
  const words = status === "none" ? "neither isolated nor adjoining" : STATUS_LABELS[status];
  return certain ? words : `${words}, not certain`;
}
