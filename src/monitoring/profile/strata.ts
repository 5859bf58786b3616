import { formatNumber } from "../../indicators/readCells";

/** The strata a person has not made: by how many students a district has, and where it lies. */

/** "500, 1,000 and 2500": whole numbers going up, each the smallest size of a band. Undefined where the text is something else. */
export function readSizeLimits(text: string): readonly number[] | undefined {
  const parts = text
    .split(/[;\s]+|,(?!\d{3}(?!\d))/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "and");
  const limits = parts.map((part) => (/^\d[\d,]*$/.test(part) ? Number(part.replaceAll(",", "")) : NaN));
  const rising = limits.every((limit, at) => limit > 0 && (at === 0 || limit > limits[at - 1]!));
  return limits.length > 0 && rising ? limits : undefined;
}

/** "fewer than 500 students", "500 to 999 students", "2,500 students or more". */
export function sizeBand(students: number, limits: readonly number[]): string {
  const above = limits.filter((limit) => students >= limit).length;
  const from = limits[above - 1];
  const next = limits[above];
  if (from === undefined) return `fewer than ${formatNumber(limits[0]!)} students`;
  if (next === undefined) return `${formatNumber(from)} students or more`;
  return `${formatNumber(from)} to ${formatNumber(next - 1)} students`;
}

/** A stratum out of what the table has: its own word, else place and size; undefined where there is neither. */
export function stratumOf(
  given: { readonly stratum?: string; readonly students?: number; readonly locale?: string },
  limits: readonly number[],
): string | undefined {
  if (given.stratum !== undefined) return given.stratum;
  const parts = [
    ...(given.locale === undefined ? [] : [given.locale]),
    ...(given.students === undefined ? [] : [sizeBand(given.students, limits)]),
  ];
  return parts.length === 0 ? undefined : parts.join(", ");
}
