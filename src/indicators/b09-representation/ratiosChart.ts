import { isValue, type Outcome } from "../../measures/outcome";
import type { RepresentationRule } from "../../measures/representation/judgeRepresentation";
import { nameKey } from "../../measures/representation/representationRows";
import { riskRatioInterval } from "../../measures/riskRatioInterval/riskRatioInterval";
import { showRounded } from "../../measures/rounding";
import type { ChartData } from "../declaration";
import { findingOfRow, resultOfRow, type Judged } from "./districtFindings";

/** As many groups as a person can still read. */
const MOST_GROUPS = 20;
/** As many as are said in words. */
const MOST_SAID = 3;
const CONFIDENCE = 0.95;

/** The ratios furthest from equal, findings first, on a log scale with the limits across and the interval of each risk ratio. */
export function ratiosChart(judged: Judged, rule: RepresentationRule): ChartData {
  const rows = judged.outcome.rows
    .map((_, row) => ({ row, distance: distanceOf(judged, row) }))
    .filter(({ distance }) => distance !== undefined)
    .sort((one, other) => other.distance! - one.distance! || one.row - other.row)
    .slice(0, MOST_GROUPS)
    .map(({ row }) => row);
  const others = othersOf(judged);
  const ends = rows.map((row) => intervalOf(judged, row, others));
  // Without state counts there is no alternate ratio at all, and nothing to list in a legend.
  const series = (["wrr", "rr", "arr"] as const)
    .map((ratio) => ({
      name: ratio.toUpperCase(),
      values: rows.map((row) => positive(resultOfRow(judged, row)?.[ratio])),
      ...(ratio === "rr"
        ? { interval: { low: ends.map(({ low }) => low), high: ends.map(({ high }) => high) } }
        : {}),
    }))
    .filter(({ values }) => values.some((value) => value !== null));
  const marks = [{ label: `Over: ${rule.over.limit}`, value: rule.over.limit }];
  if (rule.under !== undefined) marks.push({ label: `Under: ${rule.under.limit}`, value: rule.under.limit });
  return {
    id: "ratios-by-group",
    title: "Ratios furthest from equal, with limits and intervals",
    kind: "points",
    unit: "ratio",
    categories: rows.map((row) => nameOf(judged, row)),
    series,
    marks,
    logScale: true,
    ...(series.some(({ interval }) => interval !== undefined)
      ? { intervalName: "95 percent interval of the RR (score method)" }
      : {}),
    description: described(judged, rows, rule),
  };
}

function described(judged: Judged, rows: readonly number[], rule: RepresentationRule): string {
  const flagged = rows.filter((row) => findingOfRow(judged, row) !== undefined);
  const far = (flagged.length > 0 ? flagged : rows).slice(0, MOST_SAID).map((row) => {
    const ratio = decidingRatio(judged, row);
    return `${nameOf(judged, row)} ${isValue(ratio) ? showRounded(ratio.value, 2) : "no ratio"}`;
  });
  const under = rule.under === undefined ? "" : ` and under at ${rule.under.limit}`;
  const found =
    flagged.length === 0
      ? `None of the ${rows.length} groups shown has a finding; furthest from 1: ${far.join("; ")}.`
      : `${flagged.length} of the ${rows.length} groups shown ${flagged.length === 1 ? "has" : "have"} a finding: ${far.join("; ")}${flagged.length > far.length ? " and others" : ""}.`;
  return `${found} The limits are over at ${rule.over.limit}${under}. Shown are the groups furthest from 1 among those large enough, on a log scale.`;
}

function nameOf({ table }: Judged, row: number): string {
  const { districts, groups, categories } = table.rows;
  return [districts[row], groups[row], categories?.[row]].filter((part) => part !== undefined).join(", ");
}

function decidingRatio(judged: Judged, row: number): Outcome {
  const result = resultOfRow(judged, row)!;
  return result.judgement.method === "ARR" ? result.arr : result.wrr;
}

/** How far the deciding ratio is from 1 on the log scale; a finding comes before any row without one. */
function distanceOf(judged: Judged, row: number): number | undefined {
  const result = resultOfRow(judged, row);
  if (result === undefined || result.judgement.method === "none") return undefined;
  const ratio = decidingRatio(judged, row);
  if (!isValue(ratio)) return undefined;
  const distance = ratio.value > 0 ? Math.abs(Math.log(ratio.value)) : Number.MAX_VALUE / 4;
  return findingOfRow(judged, row) === undefined ? distance : distance + 1e6;
}

/** A log scale has no place for 0. */
function positive(outcome: Outcome | undefined): number | null {
  return outcome !== undefined && isValue(outcome) && outcome.value > 0 ? outcome.value : null;
}

interface Sums {
  count: number;
  population: number;
}

/** The children of each district, or of its disability, together: a group's others are these less its own. */
function othersOf({ table, outcome }: Judged): (row: number) => Sums {
  const { districts, categories, counts, populations } = table.rows;
  const keyOf = (row: number): string =>
    `${nameKey(districts[row] ?? "")} ${nameKey(categories?.[row] ?? "")}`;
  const sums = new Map<string, Sums>();
  for (const [row, one] of outcome.rows.entries()) {
    if (one.kind !== "result") continue;
    const key = keyOf(row);
    const sum = sums.get(key) ?? { count: 0, population: 0 };
    sum.count += counts[row]!;
    sum.population += populations[row]!;
    sums.set(key, sum);
  }
  return (row) => {
    const sum = sums.get(keyOf(row)) ?? { count: 0, population: 0 };
    return { count: sum.count - counts[row]!, population: sum.population - populations[row]! };
  };
}

const NO_ENDS = { low: null, high: null } as const;

/** The interval of a row's risk ratio, as far as both its ends have a place on a log scale. */
function intervalOf(
  judged: Judged,
  row: number,
  others: (row: number) => Sums,
): { readonly low: number | null; readonly high: number | null } {
  const { counts, populations } = judged.table.rows;
  const other = others(row);
  const [count, population] = [counts[row]!, populations[row]!];
  if (population === 0 || other.population === 0 || count > population || other.count > other.population)
    return NO_ENDS;
  const { low, high } = riskRatioInterval(
    { count, population, otherCount: other.count, otherPopulation: other.population },
    CONFIDENCE,
    "score",
  );
  return isValue(low) && isValue(high) && low.value > 0 ? { low: low.value, high: high.value } : NO_ENDS;
}
