import { positionIn, readNumbers, readOptionalNumber, type Argument, type Fault } from "./arguments";
import { formatNumber } from "./cells";
import { invalid } from "./errors";

/** A state fiscal year such as 2021 (school year 2020-21); undefined when left out, which takes the newest rule. */
export function readFiscalYear(name: string, raw: unknown): number | undefined {
  const fy = readOptionalNumber(name, raw, "number");
  if (fy === undefined || isFiscalYear(fy)) return fy;
  throw invalid(`${name}: ${notAYear(fy)}`);
}

/**
 * Fiscal years as a column, for a table with a year on each row. One blank cell, or nothing, is the newest rule everywhere; a blank
 * in a column is a year that is missing.
 */
export function readFiscalYears(name: string, raw: unknown): Argument<readonly (number | undefined)[]> {
  const rows = Array.isArray(raw) ? (raw as unknown[][]) : [[raw]];
  if (rows.length === 1 && rows[0]?.length === 1) {
    return { name, rows: 1, columns: 1, values: [readFiscalYear(name, rows[0][0])], faults: new Map() };
  }
  const read = readNumbers(name, raw, "number");
  const faults = new Map<number, Fault>(read.faults);
  read.values.forEach((fy, index) => {
    if (faults.has(index) || isFiscalYear(fy)) return;
    faults.set(index, { kind: "invalid", message: `${positionIn(read, index)}: ${notAYear(fy)}` });
  });
  return { ...read, values: Array.from(read.values), faults };
}

function isFiscalYear(fy: number): boolean {
  return Number.isInteger(fy) && fy >= 1950 && fy <= 2100;
}

function notAYear(fy: number): string {
  return `holds ${formatNumber(fy)}; write a state fiscal year such as 2021, which is school year 2020-21`;
}
