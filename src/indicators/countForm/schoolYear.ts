import { schoolYearOf } from "../../law/federalFiscalYear";
import type { Refusal } from "./specification";

/** Id of the column that names a school year. */
export const YEAR = "year";

const YEARS = /^(?:(?:school year|sy|ffy)\s*)?(\d{4})(?:\s*[-/]\s*(\d{2}|\d{4}))?$/i;

/** A school year as people write it, "2009-10", "2009-2010", "FFY 2009", 2009, as "2009-10". */
export function readSchoolYear(text: string): string | Refusal {
  const found = YEARS.exec(text.trim());
  const first = Number(found?.[1]);
  const second = found?.[2];
  if (found === null || (second !== undefined && Number(second) % 100 !== (first + 1) % 100)) {
    return { refused: `"${text}" is no school year`, advice: "Write it as 2009-10." };
  }
  return schoolYearOf(first);
}

/** The FFY of "2009-10". */
export function ffyOf(schoolYear: string): number {
  return Number(schoolYear.slice(0, 4));
}
