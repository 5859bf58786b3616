import type { Baseline, Indicator } from "../../src/indicators/declaration";
import type { Citation } from "../../src/law/citation";

export interface DatedEntry {
  readonly ffy?: number;
  readonly since?: number;
  readonly value: unknown;
  readonly source?: Citation;
  readonly note?: string;
}
export interface DatedTable {
  readonly group: string;
  readonly name: string;
  readonly kind: "target" | "rule";
  readonly entries: readonly DatedEntry[];
  /** Where it is exported from, for tables found outside the register. */
  readonly file?: string;
  readonly exportName?: string;
}
export function datedValues(
  modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  indicators: readonly Indicator[],
): {
  tables: DatedTable[];
  baselines: { readonly group: string; readonly name: string; readonly baseline: Baseline }[];
};
export function inWords(name: string): string;
export function printValue(value: unknown): string;
export function printPercent(percent: number, printed: string): string;
