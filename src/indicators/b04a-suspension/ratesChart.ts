import { showRounded } from "../../measures/rounding";
import type { ChartData } from "../declaration";

/** As many bars as a person can still read. */
const MOST_BARS = 20;

/** One bar: a district, or a group of a district. */
export interface RateBarData {
  readonly name: string;
  /** Suspended or expelled per 100 children with IEPs. */
  readonly rate: number;
  readonly found: boolean;
}

/** The highest rates of suspension, with the bar they are held against; those with a discrepancy come first. */
export function ratesChart(rates: readonly RateBarData[], bar: number, of: string): readonly ChartData[] {
  if (rates.length === 0) return [];
  const shown = [...rates]
    .sort((one, other) => Number(other.found) - Number(one.found) || other.rate - one.rate)
    .slice(0, MOST_BARS);
  const found = shown.filter((one) => one.found).length;
  return [
    {
      id: "rates",
      title: `Highest rates of suspension and expulsion, by ${of}`,
      kind: "bar",
      unit: "percent",
      categoryTitle: "District or group",
      categories: shown.map(({ name }) => name),
      series: [{ name: "Rate", values: shown.map(({ rate }) => rate) }],
      marks: [{ label: `Bar ${showRounded(bar, 1)}`, value: bar }],
      description: `${shown.length} of ${rates.length.toLocaleString("en-US")}, in percent, with the bar at ${showRounded(bar, 1)}. Significant discrepancy: ${found}. ${shown.map(({ name, rate }) => `${name}: ${showRounded(rate, 1)}`).join("; ")}.`,
    },
  ];
}
