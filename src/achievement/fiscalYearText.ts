/*
 * A year as people write it in plans and tables. What is meant is a state fiscal year: 2024 is school year 2023-24, which ends in it.
 */

const SCHOOL_YEAR = /^(?:(?:school\s+year|sy|fy)\s*)?(\d{4})\s*[-/\u2013]\s*(\d{2}|\d{4})$/i;
const ONE_YEAR = /^(?:(?:fiscal\s+year|school\s+year|fy)\s*)?(\d{4})$/i;
const SHORT_YEAR = /^fy\s*(\d{2})$/i;

/** The fiscal year that "2023-24", "2023-2024", "FY 2024", "FY24" or 2024 names; undefined for anything else. */
export function fiscalYearNamed(text: string): number | undefined {
  const year = namedIn(text.trim());
  return year !== undefined && year >= 1990 && year <= 2100 ? year : undefined;
}

function namedIn(text: string): number | undefined {
  const [, first, second] = SCHOOL_YEAR.exec(text) ?? [];
  if (first !== undefined && second !== undefined) {
    const next = Number(first) + 1;
    const said = second.length === 4 ? Number(second) : Math.floor(next / 100) * 100 + Number(second);
    return said === next ? next : undefined;
  }
  const [, short] = SHORT_YEAR.exec(text) ?? [];
  if (short !== undefined) return 2000 + Number(short);
  const [, one] = ONE_YEAR.exec(text) ?? [];
  return one === undefined ? undefined : Number(one);
}
