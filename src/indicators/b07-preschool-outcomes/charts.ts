import { isValue } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { showRounded } from "../../measures/rounding";
import { assessed } from "../../measures/summaryStatements";
import type { ChartData, Measure, MeasureResult } from "../declaration";
import { childrenWhere, type EntryByExit } from "./entryByExit";
import type { ChildOutcome } from "./outcomes";
import { resultsChart } from "../resultsChart";
import type { OutcomeTally } from "./tallies";

const SERIES = [
  ["a", "a: did not improve"],
  ["b", "b: improved, not nearer to peers"],
  ["c", "c: nearer to peers"],
  ["d", "d: reached peers"],
  ["e", "e: stayed with peers"],
] as const;

const RATINGS = ["1", "2", "3", "4", "5", "6", "7"];

/** One outcome's children with a category by rating at entry and at exit, the more the darker. */
export function entryByExitChart({ code, title }: ChildOutcome, table: EntryByExit): ChartData {
  const moved = (asks: (rise: number) => boolean): string =>
    childrenWhere(table, asks).toLocaleString("en-US");
  return {
    id: `heat${code}`,
    title: `Outcome ${code}, ${title}: entry by exit`,
    kind: "heat",
    unit: "children",
    categoryTitle: "Rating at entry",
    seriesTitle: "Rating at exit",
    categories: RATINGS.map((rating) => `Entry ${rating}`),
    series: RATINGS.map((rating, exit) => ({
      name: `Exit ${rating}`,
      values: table.cells.map((line) => line[exit] ?? 0),
    })),
    description: `${table.children.toLocaleString("en-US")} children with a category in outcome ${code}, by rating at entry (rows) and at exit (columns). ${moved((rise) => rise > 0)} have a higher rating at exit, ${moved((rise) => rise === 0)} the same, ${moved((rise) => rise < 0)} a lower one.`,
  };
}

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
    categoryTitle: "Outcome",
    categories: names,
    series: SERIES.map(([letter, name]) => ({ name, values: shares(letter) })),
    description: `How the children divide over the five progress categories, in percent. ${tallies
      .map(({ outcome, counts }) => {
        const parts = SERIES.map(([letter]) => {
          const share = percent(counts[letter], assessed(counts));
          return `${letter} ${isValue(share) ? showRounded(share.value, 1) : "none"}`;
        });
        return `${outcome.code}: ${parts.join(", ")} of ${assessed(counts).toLocaleString("en-US")} children.`;
      })
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
