import type { Citation } from "./citation";

/** A value fixed for exactly one year. A missing year has no value: never last year's. */
export interface YearValue<T> {
  /** Federal fiscal year as the plan counts it: 2010 is school year 2010-11. */
  readonly ffy: number;
  readonly value: T;
  readonly source: Citation;
  /** What a reader should know: a contradiction in the document, a changed wording, a misprint. */
  readonly note?: string;
}

/** A value in force from a year until a later entry replaces it; null ends it. */
export interface Since<T> {
  /** First year it holds: an FFY for plan rules, a state fiscal year for revenue rules (the table says which). */
  readonly since: number;
  readonly value: T | null;
  readonly source: Citation;
  readonly note?: string;
}

/** The entry for exactly this year, or undefined. */
export function forYear<T>(table: readonly YearValue<T>[], ffy: number): YearValue<T> | undefined {
  return table.find((entry) => entry.ffy === ffy);
}

/** The entry in force in this year, or undefined before the first and after an ending one. */
export function inForce<T>(
  table: readonly Since<T>[],
  year: number,
): (Since<T> & { readonly value: T }) | undefined {
  let found: Since<T> | undefined;
  for (const entry of table) {
    if (entry.since <= year && (found === undefined || entry.since > found.since)) found = entry;
  }
  return found === undefined || found.value === null
    ? undefined
    : (found as Since<T> & { readonly value: T });
}

/** The newest rule: what holds when no year is named. */
export function newest<T>(table: readonly Since<T>[]): (Since<T> & { readonly value: T }) | undefined {
  return inForce(table, Number.MAX_SAFE_INTEGER);
}
