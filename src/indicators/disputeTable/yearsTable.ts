import { isValue } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { showRounded } from "../../measures/rounding";
import { compareWithTarget, targetFor } from "../compareWithTarget";
import type { ChartData, InputRows, Measure, ResultCell, ResultTable } from "../declaration";
import { readRows } from "../countForm/readRows";
import { References, ROWS_TABLE } from "../countForm/references";
import { sumOf, type CountFormSpec } from "../countForm/specification";
import { ffyOf } from "./schoolYear";

interface Year {
  readonly schoolYear: string;
  readonly percent: number | null;
  readonly why: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
}

/** One row a school year: the percent of all its rows together, beside the target. Only for a sheet with several years. */
export function yearsOf(
  spec: CountFormSpec,
  input: InputRows,
): { readonly tables: readonly ResultTable[]; readonly charts: readonly ChartData[] } {
  const read = readRows(spec, input);
  const rate = spec.rates[0]!;
  const measure = spec.indicator.measures[0]!;
  const schoolYears = [...new Set(read.rows.map(({ names }) => names["year"] ?? ""))]
    .filter((year) => year !== "")
    .sort();
  if (schoolYears.length < 2) return { tables: [], charts: [] };
  const years = schoolYears.map((schoolYear): Year => {
    const rows = read.rows.filter(({ names }) => names["year"] === schoolYear);
    const total = (terms: typeof rate.numerator): number =>
      rows.reduce((sum, { counts }) => sum + sumOf(terms, counts), 0);
    const outcome = percent(total(rate.numerator), total(rate.denominator));
    const target = targetFor(measure, ffyOf(schoolYear));
    return {
      schoolYear,
      percent: isValue(outcome) ? outcome.value : null,
      why: isValue(outcome) ? "" : outcome.reason,
      low: target.kind === "value" ? target.value.value.low : null,
      high: target.kind === "value" ? target.value.value.high : null,
      status: isValue(outcome) ? compareWithTarget(measure, ffyOf(schoolYear), outcome.value) : "",
    };
  });
  const references = new References(read);
  const yearColumn = read.nameColumns.indexOf("year") + 1;
  const column = (at: number): string => `{range:${ROWS_TABLE}!1,${at},${read.rows.length},${at}}`;
  const formula = (row: number): string =>
    `=${(rate.formula ?? (() => ""))(
      (id) => `SUMIFS(${column(references.columnOf(id))},${column(yearColumn)},{cell:years!${row + 1},1})`,
    )}`;
  const table: ResultTable = {
    id: "years",
    title: "Year by year",
    columns: [
      { title: "School year", kind: "text" },
      { title: rate.title, kind: "percent" },
      { title: "Target, at least", kind: "percent" },
      { title: "Target, high end", kind: "percent" },
      { title: "Status", kind: "text" },
    ],
    rows: years.map((year): readonly ResultCell[] => [
      year.schoolYear,
      year.percent ?? { missing: year.why },
      year.low ?? { missing: "no target" },
      year.high ?? { missing: "no target" },
      year.percent === null ? { missing: year.why } : year.status,
    ]),
    flagged: [...years.keys()].filter((at) => years[at]!.status === "not met"),
    spills: years.flatMap((year, row) => [
      { row, column: 1, rows: 1, columns: 1, formula: formula(row) },
      {
        row,
        column: 4,
        rows: 1,
        columns: 1,
        formula: `=MN.STATUS("${spec.indicator.code}",${ffyOf(year.schoolYear)},{cell:years!${row + 1},2})`,
      },
    ]),
  };
  return { tables: [table], charts: [yearsChart(rate.title, measure, years)] };
}

function yearsChart(title: string, measure: Measure, years: readonly Year[]): ChartData {
  const range = years.some(({ low, high }) => low !== high);
  const targets = years.some(({ low }) => low !== null);
  const name = range ? "Target, low end" : "Target";
  return {
    id: "years",
    title: `${measure.title}, year by year`,
    kind: "line",
    unit: "percent",
    categories: years.map(({ schoolYear }) => schoolYear),
    series: [
      { name: title, values: years.map((year) => year.percent) },
      ...(targets ? [{ name, values: years.map(({ low }) => low) }] : []),
      ...(range ? [{ name: "Target, high end", values: years.map(({ high }) => high) }] : []),
    ],
    description: years
      .map(({ schoolYear, percent: found }) =>
        found === null ? `${schoolYear}: no result.` : `${schoolYear}: ${showRounded(found, 1)}.`,
      )
      .join(" "),
  };
}
