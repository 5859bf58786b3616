import { isValue } from "../measures/outcome";
import { showRounded } from "../measures/rounding";
import { compareWithTarget, targetFor } from "./compareWithTarget";
import type { ChartData, Measure, MeasureResult } from "./declaration";

/** How the report's table of results is pointed at: see RESULTS_TABLE and RESULT_COLUMN of its writer. */
const LIVE_RESULT = "={cell:the results!1,3}";
/** A single result among this many years of targets is still seen. */
const FEWEST_YEARS = 2;

/**
 * The results of a report beside their targets. One measure: its result in its year, among the plan's targets of all years and the
 * baseline. Several: a column each, with a line for its target; of a range its low end. There categories are the measures' codes, as
 * in the report's table of results, so that the chart draws its live cells.
 */
export function resultsChart(
  results: readonly MeasureResult[],
  measures: readonly Measure[],
  ffy: number,
): ChartData {
  const [only, ...more] = results;
  const measure = measures.find(({ code }) => code === only?.measure);
  if (
    only !== undefined &&
    more.length === 0 &&
    measure !== undefined &&
    measure.targets.length >= FEWEST_YEARS
  )
    return byYear(only, measure, ffy);
  return byMeasure(results, measures, ffy);
}

function byYear({ outcome }: MeasureResult, measure: Measure, ffy: number): ChartData {
  const { baseline, better, targets } = measure;
  const years = [
    ...new Set([...(baseline === undefined ? [] : [baseline.ffy]), ...targets.map((row) => row.ffy), ffy]),
  ].sort((one, other) => one - other);
  const found = isValue(outcome) ? outcome.value : null;
  const targetOf = (year: number): number | null => {
    const target = targetFor(measure, year);
    return target.kind === "value" ? target.value.value.low : null;
  };
  const [first, last] = [targets[0]!.ffy, targets.at(-1)!.ffy];
  return {
    id: "results",
    title: "Target and result by year",
    kind: "line",
    unit: "percent",
    categoryTitle: "Federal fiscal year",
    good: better.side,
    categories: years.map(String),
    series: [
      {
        name: `Result of FFY ${ffy}`,
        values: years.map((year) => (year === ffy ? found : null)),
        formulas: years.map((year) => (year === ffy ? LIVE_RESULT : null)),
      },
      { name: "Target", values: years.map(targetOf), target: true },
      ...(baseline === undefined
        ? []
        : [
            {
              name: "Baseline",
              values: years.map((year) => (year === baseline.ffy ? baseline.percent : null)),
            },
          ]),
    ],
    description: `${said(measure, found, ffy)} Targets from FFY ${first} (${shown(targetOf(first))}) to FFY ${last} (${shown(targetOf(last))})${
      baseline === undefined ? "" : `; baseline of FFY ${baseline.ffy}: ${shown(baseline.percent)}`
    }.`,
  };
}

const shown = (percent: number | null): string => (percent === null ? "none" : showRounded(percent, 1));

/** "B: 24.1, target 21.5: not met." */
function said(measure: Measure, found: number | null, ffy: number): string {
  const target = targetFor(measure, ffy);
  if (found === null) return `${measure.code}: no result in FFY ${ffy}.`;
  const low = target.kind === "value" ? `, target ${target.value.value.printed}` : "";
  return `${measure.code} in FFY ${ffy}: ${shown(found)}${low}, ${compareWithTarget(measure, ffy, found)}.`;
}

function byMeasure(results: readonly MeasureResult[], measures: readonly Measure[], ffy: number): ChartData {
  const found = results.map(({ outcome }) => (isValue(outcome) ? outcome.value : null));
  const drawn = results.map(({ measure: code }) => measures.find((each) => each.code === code));
  const targets = drawn.map((measure) => {
    const target = measure === undefined ? undefined : targetFor(measure, ffy);
    return target?.kind === "value" ? target.value.value.low : null;
  });
  const withTargets = targets.some((target) => target !== null);
  const sides = new Set(drawn.flatMap((measure) => measure?.better.side ?? []));
  const [side] = sides;
  return {
    id: "results",
    title: withTargets ? "Results against targets" : "Results",
    kind: "column",
    unit: "percent",
    categoryTitle: "Measure",
    ...(withTargets && sides.size === 1 && side !== undefined ? { good: side } : {}),
    categories: results.map(({ measure }) => measure),
    series: [
      { name: "Result", values: found },
      ...(withTargets ? [{ name: "Target", values: targets, kind: "line" as const }] : []),
    ],
    description: described(drawn, results, found, targets, ffy),
  };
}

function described(
  drawn: readonly (Measure | undefined)[],
  results: readonly MeasureResult[],
  found: readonly (number | null)[],
  targets: readonly (number | null)[],
  ffy: number,
): string {
  const statuses = drawn.flatMap((measure, place) => {
    const result = found[place] ?? null;
    const status =
      measure === undefined || result === null ? "no target" : compareWithTarget(measure, ffy, result);
    return status === "no target" ? [] : [status];
  });
  const met = statuses.filter((status) => status === "met").length;
  const summary = statuses.length === 0 ? "" : `${met} of ${statuses.length} targets met. `;
  const lines = results.map(({ measure }, place) => {
    const target = targets[place] ?? null;
    const side = drawn[place]?.better.side === "atMost" ? " (at most)" : "";
    const result = found[place] ?? null;
    return `${measure}: ${result === null ? "no result" : shown(result)}${target === null ? "" : `, target ${shown(target)}${side}`}.`;
  });
  return `${summary}${lines.join(" ")}`;
}
