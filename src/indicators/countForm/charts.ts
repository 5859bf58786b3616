import { isValue } from "../../measures/outcome";
import { showRounded } from "../../measures/rounding";
import { targetFor } from "../compareWithTarget";
import { resultsChart } from "../resultsChart";
import type { ChartData, MeasureResult } from "../declaration";
import type { CountRow, ReadRows } from "./readRows";
import { rateOfRow, usableRates } from "./rowsTable";
import type { CountFormSpec, CountRate } from "./specification";

/** As many bars as a person can still read. */
const MOST_BARS = 25;

/** The measures beside their targets, and for each rate its rows with the target across. */
export function chartsFor(
  spec: CountFormSpec,
  read: ReadRows,
  results: readonly MeasureResult[],
  ffy: number,
): readonly ChartData[] {
  const rows = usableRates(spec, read).flatMap((rate) => rowsChart(spec, read, rate, ffy));
  return results.some(({ outcome }) => isValue(outcome))
    ? [resultsChart(results, spec.indicator.measures, ffy), ...rows]
    : rows;
}

function rowsChart(spec: CountFormSpec, read: ReadRows, rate: CountRate, ffy: number): readonly ChartData[] {
  const { measures } = rate;
  if (typeof measures !== "string") return [];
  const measure = spec.indicator.measures.find(({ code }) => code === measures);
  const found = read.rows.flatMap((row) => {
    const outcome = rateOfRow(rate, row);
    return isValue(outcome) ? [{ row, percent: outcome.value }] : [];
  });
  if (found.length < 2) return [];
  const target = measure === undefined ? undefined : targetFor(measure, ffy);
  const { shown, which } = chosen(found, measure?.better.side === "atMost");
  const name = nameIn(read, shown);
  return [
    {
      id: `rows ${measures}`,
      title: `${rate.title}, row by row`,
      kind: "bar",
      unit: "percent",
      categoryTitle: "Row",
      categories: shown.map(({ row }) => name(row)),
      series: [{ name: rate.title, values: shown.map(({ percent }) => percent) }],
      ...(target?.kind === "value" ? { marks: [{ label: "Target", value: target.value.value.low }] } : {}),
      description: `${which} ${shown.map(({ row, percent }) => `${name(row)}: ${showRounded(percent, 1)}`).join("; ")}.${
        target?.kind === "value" ? ` The target is ${showRounded(target.value.value.low, 1)}.` : ""
      }`,
    },
  ];
}

interface Bar {
  readonly row: CountRow;
  readonly percent: number;
}

/** All rows in their order, or, of many, those furthest on the bad side. */
function chosen(bars: readonly Bar[], highIsBad: boolean): { shown: readonly Bar[]; which: string } {
  if (bars.length <= MOST_BARS) return { shown: bars, which: "All rows, in percent." };
  const sorted = [...bars].sort((one, other) =>
    highIsBad ? other.percent - one.percent : one.percent - other.percent,
  );
  return {
    shown: sorted.slice(0, MOST_BARS),
    which: `The ${MOST_BARS} ${highIsBad ? "highest" : "lowest"} of ${bars.length.toLocaleString("en-US")} rows, in percent.`,
  };
}

/** The first name where it is enough to tell the rows apart: then the chart draws the cells of the table itself. */
function nameIn(read: ReadRows, bars: readonly Bar[]): (row: CountRow) => string {
  const first = read.nameColumns[0];
  if (first === undefined) return (row) => row.label;
  const names = new Set(bars.map(({ row }) => row.names[first]));
  return names.size === bars.length ? (row) => row.names[first]! : (row) => row.label;
}
