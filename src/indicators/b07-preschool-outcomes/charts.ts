import { isValue } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { assessed } from "../../measures/summaryStatements";
import type { ChartData, Measure, MeasureResult } from "../declaration";
import { resultsChart } from "../resultsChart";
import type { OutcomeTally } from "./tallies";

const SERIES = [
  ["a", "a: did not improve"],
  ["b", "b: improved, not nearer to peers"],
  ["c", "c: nearer to peers"],
  ["d", "d: reached peers"],
  ["e", "e: stayed with peers"],
] as const;

/** The five categories of each outcome, as shares of the children with a category. */
export function categoryChart(tallies: readonly OutcomeTally[]): ChartData {
  const names = tallies.map(({ outcome }) => `${outcome.code}. ${outcome.title}`);
  const shares = (letter: (typeof SERIES)[number][0]): readonly (number | null)[] =>
    tallies.map(({ counts }) => {
      const share = percent(counts[letter], assessed(counts));
      return isValue(share) ? share.value : null;
    });
  return {
    id: "categories",
    title: "Children by progress category",
    kind: "stackedBar",
    unit: "percent",
    categories: names,
    series: SERIES.map(([letter, name]) => ({ name, values: shares(letter) })),
    description: `For each outcome, how the children divide over the five progress categories. ${tallies
      .map(({ outcome, counts }) => `${outcome.code}: ${assessed(counts).toLocaleString("en-US")} children.`)
      .join(" ")}`,
  };
}

/** The six summary statements beside their targets. */
export function summaryChart(
  results: readonly MeasureResult[],
  measures: readonly Measure[],
  ffy: number,
): ChartData {
  const chart = resultsChart(results, measures, ffy);
  return {
    ...chart,
    id: "summary statements",
    title: chart.title.replace("Results", "Summary statements"),
  };
}
