import type { CountRow, SuppressedRow } from "./readRows";
import { columnsOf, sumOf, type CountRate, type Counts, type Term } from "./specification";

export interface PooledRange {
  /** Percents, 0 to 100. */
  readonly low: number;
  readonly high: number;
  /** Suppressed rows inside the range, and those that give no limit and are outside it. */
  readonly withLimit: number;
  readonly withoutLimit: number;
}

/**
 * Between which percents the pooled percent lies once the suppressed rows whose markers give a limit ("<10") are counted too.
 * With the part never above the whole, the percent moves one way with each count: up with a count of the part (or one taken
 * from the whole), down with a count of the whole alone. So its ends are at the ends of the counts.
 * @returns undefined where no suppressed row has a limit for every count of the rate, or the whole could be 0
 */
export function pooledRange(
  rate: CountRate,
  rows: readonly CountRow[],
  suppressed: readonly SuppressedRow[],
  columns: readonly string[],
): PooledRange | undefined {
  const used = [...new Set([...columnsOf(rate.numerator), ...columnsOf(rate.denominator)])].filter((id) =>
    columns.includes(id),
  );
  const limited = suppressed.filter(({ ranges }) => used.every((id) => ranges[id] !== undefined));
  if (limited.length === 0) return undefined;
  const end = (wanted: "low" | "high"): number | undefined => {
    const other = wanted === "low" ? "high" : "low";
    const counts = (row: SuppressedRow): Counts =>
      Object.fromEntries(used.map((id) => [id, row.ranges[id]![raises(rate, id) ? wanted : other]]));
    const all = [...rows.map((row) => row.counts), ...limited.map(counts)];
    const whole = all.reduce((sum, one) => sum + sumOf(rate.denominator, one), 0);
    const part = all.reduce((sum, one) => sum + sumOf(rate.numerator, one), 0);
    return whole > 0 ? Math.min(100, Math.max(0, (100 * part) / whole)) : undefined;
  };
  const low = end("low");
  const high = end("high");
  if (low === undefined || high === undefined) return undefined;
  return { low, high, withLimit: limited.length, withoutLimit: suppressed.length - limited.length };
}

function raises(rate: CountRate, id: string): boolean {
  const plus = (terms: readonly Term[]): boolean => terms.includes(id);
  const minus = (terms: readonly Term[]): boolean =>
    terms.some((term) => typeof term !== "string" && term.minus === id);
  if (minus(rate.numerator)) return false;
  return plus(rate.numerator) || minus(rate.denominator);
}
