import { isValue, type Outcome } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { showRounded } from "../../measures/rounding";
import { compareWithTarget, targetFor } from "../compareWithTarget";
import type { ChartData, Measure, ResultCell, ResultTable } from "../declaration";
import type { ReadRows } from "./readRows";
import type { References } from "./references";
import { usableRates } from "./rowsTable";
import { ffyOf, YEAR } from "./schoolYear";
import { sumOf, type CountFormSpec, type CountRate, type Term } from "./specification";

/** A measure by years: one of all rows, so that the rows of a year add up to it. */
interface Series {
  readonly rate: CountRate;
  readonly measure: Measure;
  readonly outcomes: readonly Outcome[];
  readonly lows: readonly (number | null)[];
  readonly highs: readonly (number | null)[];
}

/** The school years of the rows, in order. */
export function schoolYearsOf(read: ReadRows): readonly string[] {
  return [...new Set(read.rows.map(({ names }) => names[YEAR] ?? ""))].filter((year) => year !== "").sort();
}

/**
 * One row a school year: the percents of all its rows together beside the targets, and a chart for each measure.
 * @param spec the form as declared, with its measures of all rows
 */
export function yearsOf(
  spec: CountFormSpec,
  read: ReadRows,
  references: References,
): { readonly tables: readonly ResultTable[]; readonly charts: readonly ChartData[] } {
  const years = schoolYearsOf(read);
  const series = usableRates(spec, read).flatMap((rate) => seriesOf(spec, rate, read, years));
  if (years.length < 2 || series.length === 0) return { tables: [], charts: [] };
  return {
    tables: [table(spec, series, years, references)],
    charts: series.map((one) => chart(one, years)),
  };
}

function seriesOf(
  spec: CountFormSpec,
  rate: CountRate,
  read: ReadRows,
  years: readonly string[],
): readonly Series[] {
  const measure = spec.indicator.measures.find(({ code }) => code === rate.measures);
  if (measure === undefined) return [];
  const targets = years.map((year) => targetFor(measure, ffyOf(year)));
  return [
    {
      rate,
      measure,
      outcomes: years.map((year) => {
        const rows = read.rows.filter(({ names }) => names[YEAR] === year);
        const total = (terms: readonly Term[]): number =>
          rows.reduce((sum, { counts }) => sum + sumOf(terms, counts), 0);
        return percent(total(rate.numerator), total(rate.denominator));
      }),
      lows: targets.map((target) => (target.kind === "value" ? target.value.value.low : null)),
      highs: targets.map((target) => (target.kind === "value" ? target.value.value.high : null)),
    },
  ];
}

const hasRange = ({ lows, highs }: Series): boolean => lows.some((low, at) => low !== highs[at]);

function table(
  spec: CountFormSpec,
  series: readonly Series[],
  years: readonly string[],
  references: References,
): ResultTable {
  const statusOf = ({ measure, outcomes }: Series, at: number): ResultCell => {
    const outcome = outcomes[at]!;
    return isValue(outcome)
      ? compareWithTarget(measure, ffyOf(years[at]!), outcome.value)
      : { missing: outcome.reason };
  };
  const target = (value: number | null): ResultCell => value ?? { missing: "no target" };
  const blocks = series.map((one) => ({
    one,
    columns: [
      { title: one.rate.title, kind: "percent" as const },
      { title: `Target ${one.measure.code}`, kind: "percent" as const },
      ...(hasRange(one) ? [{ title: `Target ${one.measure.code}, high end`, kind: "percent" as const }] : []),
      { title: `Status ${one.measure.code}`, kind: "text" as const },
    ],
  }));
  return {
    id: "years",
    title: "Year by year",
    columns: [{ title: "School year", kind: "text" }, ...blocks.flatMap(({ columns }) => columns)],
    rows: years.map((year, at) => [
      year,
      ...series.flatMap((one): readonly ResultCell[] => {
        const outcome = one.outcomes[at]!;
        return [
          isValue(outcome) ? outcome.value : { missing: outcome.reason },
          target(one.lows[at]!),
          ...(hasRange(one) ? [target(one.highs[at]!)] : []),
          statusOf(one, at),
        ];
      }),
    ]),
    flagged: [...years.keys()].filter((at) => series.some((one) => statusOf(one, at) === "not met")),
    spills: years.flatMap((year, row) => {
      let column = 1;
      return blocks.flatMap(({ one, columns }) => {
        const first = column;
        column += columns.length;
        const code = spec.indicator.measures.length > 1 ? `,"${one.measure.code}"` : "";
        const cell = (at: number, formula: string) => ({ row, column: at, rows: 1, columns: 1, formula });
        return [
          cell(
            first,
            references.pooledFormula(one.rate, { code: one.measure.code, names: { [YEAR]: year } }),
          ),
          cell(
            column - 1,
            `=MN.STATUS("${spec.indicator.code}",${ffyOf(year)},{cell:years!${row + 1},${first + 1}}${code})`,
          ),
        ];
      });
    }),
  };
}

function chart(one: Series, years: readonly string[]): ChartData {
  const { rate, measure, outcomes, lows, highs } = one;
  const percents = outcomes.map((outcome) => (isValue(outcome) ? outcome.value : null));
  const range = hasRange(one);
  return {
    id: `years ${measure.code}`,
    title: `${measure.title}, year by year`,
    kind: "line",
    unit: "percent",
    categoryTitle: "School year",
    good: measure.better.side,
    categories: years,
    series: [
      { name: rate.title, values: percents },
      ...(lows.some((low) => low !== null)
        ? [{ name: range ? "Target, low end" : "Target", values: lows, target: true as const }]
        : []),
      ...(range ? [{ name: "Target, high end", values: highs, target: true as const }] : []),
    ],
    description: `${metWords(one, years)} ${years
      .map((year, at) => {
        const found = percents[at] ?? null;
        return found === null ? `${year}: no result.` : `${year}: ${showRounded(found, 1)}.`;
      })
      .join(" ")}`,
  };
}

/** How often the target was met, as the first thing the chart says. */
function metWords({ measure, outcomes }: Series, years: readonly string[]): string {
  const compared = outcomes
    .map((outcome, at) =>
      isValue(outcome) ? compareWithTarget(measure, ffyOf(years[at]!), outcome.value) : "no target",
    )
    .filter((status) => status !== "no target");
  const met = compared.filter((status) => status === "met").length;
  return compared.length === 0
    ? "No year has both a result and a target."
    : `The target was met in ${met} of ${compared.length} ${compared.length === 1 ? "year" : "years"}.`;
}
