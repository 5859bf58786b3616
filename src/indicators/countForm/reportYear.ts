import { schoolYearOf } from "../../law/federalFiscalYear";
import type { InputRows, Problem } from "../declaration";
import { isBlank } from "../readCells";
import { readSchoolYear, YEAR } from "./schoolYear";
import { measuresOf, type CountFormSpec } from "./specification";

/** Whether the rows say of which year they are; a column left empty is none. */
export function hasYears(spec: CountFormSpec, input: InputRows): boolean {
  return (
    spec.names.some(({ id }) => id === YEAR) && (input.columns[YEAR] ?? []).some((cell) => !isBlank(cell))
  );
}

/** With years in the rows, a measure is that of the report's year: a sum over years would be nobody's percent. */
export function ofReportYear(spec: CountFormSpec, ffy: number): CountFormSpec {
  const year = schoolYearOf(ffy);
  return {
    ...spec,
    names: spec.names.map((column) => (column.id === YEAR ? { ...column, required: true } : column)),
    rates: spec.rates.map((rate) => ({
      ...rate,
      measures: measuresOf(rate).map(({ code, names }) => ({ code, names: { ...names, [YEAR]: year } })),
    })),
    readName: (column, text) =>
      column === YEAR ? readSchoolYear(text) : (spec.readName?.(column, text) ?? text),
  };
}

/** Rows of years, none of them the report's. */
export function noRowOfTheYear(years: readonly string[], ffy: number): readonly Problem[] {
  const sorted = [...years].sort();
  const [first] = sorted;
  if (first === undefined || sorted.includes(schoolYearOf(ffy))) return [];
  const which = sorted.length === 1 ? first : `${first} to ${sorted.at(-1)!}`;
  return [
    {
      severity: "error",
      column: YEAR,
      message: `The rows are of ${which}; there is none for ${schoolYearOf(ffy)}, the year of this report.`,
      advice: "Choose a year that the data have, or add its rows.",
    },
  ];
}
