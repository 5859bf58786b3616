/**
 * The plan's year: "FFY 2010" is school year 2010-11 (State Performance Plan 2005-2013, targets tables: "2010 (2010-2011)").
 * The federal government's own fiscal year 2010 ended in September 2010; this file is the only one that knows the difference.
 */
export function schoolYearOf(ffy: number): string {
  return `${ffy}-${String(ffy + 1).slice(-2)}`;
}

/** "FFY 2010 (school year 2010-11)". */
export function nameFfy(ffy: number): string {
  return `FFY ${ffy} (school year ${schoolYearOf(ffy)})`;
}

/** A state fiscal year ends the school year: FY 2021 is school year 2020-21. */
export function nameFiscalYear(fy: number): string {
  return `FY ${fy} (school year ${fy - 1}-${String(fy).slice(-2)})`;
}
