import { isValue, type Outcome } from "../../measures/outcome";
import { nameKey } from "../../measures/representation/representationRows";
import type { RepresentationRule } from "../../measures/representation/judgeRepresentation";
import type { ChartData } from "../declaration";
import { findingOfRow, resultOfRow, type Judged } from "./districtFindings";

/** As many bars as a person can still read. */
const MOST_BARS = 20;

/** The ratios furthest from equal, on a log scale with the limits across; and how often each group is over or under. */
export function representationCharts(judged: Judged, rule: RepresentationRule): ChartData[] {
  const charts = [ratiosChart(judged, rule), groupsChart(judged)];
  return charts.filter((chart) => chart.categories.length > 0);
}

function ratiosChart(judged: Judged, rule: RepresentationRule): ChartData {
  const { districts, groups, categories } = judged.table.rows;
  const rows = judged.outcome.rows
    .map((_, row) => ({ row, distance: distanceOf(judged, row) }))
    .filter(({ distance }) => distance !== undefined)
    .sort((one, other) => other.distance! - one.distance! || one.row - other.row)
    .slice(0, MOST_BARS)
    .map(({ row }) => row);
  const flagged = rows.filter((row) => findingOfRow(judged, row) !== undefined).length;
  // Without state counts there is no alternate ratio at all, and nothing to list in a legend.
  const series = (["wrr", "rr", "arr"] as const)
    .map((ratio) => ({
      name: ratio.toUpperCase(),
      values: rows.map((row) => positive(resultOfRow(judged, row)?.[ratio])),
    }))
    .filter(({ values }) => values.some((value) => value !== null));
  const marks = [{ label: `Over: ${rule.over.limit}`, value: rule.over.limit }];
  if (rule.under !== undefined) marks.push({ label: `Under: ${rule.under.limit}`, value: rule.under.limit });
  return {
    id: "ratios-by-group",
    title: "Ratios furthest from equal",
    kind: "bar",
    unit: "ratio",
    categories: rows.map((row) =>
      [districts[row], groups[row], categories?.[row]].filter((part) => part !== undefined).join(", "),
    ),
    series,
    marks,
    logScale: true,
    description: `${series.map(({ name }) => name).join(", ")} of the ${rows.length} groups furthest from 1 among those large enough, on a log scale with the limits; ${flagged} of them have a finding.`,
  };
}

/** How far the deciding ratio is from 1 on the log scale; a finding comes before any row without one. */
function distanceOf(judged: Judged, row: number): number | undefined {
  const result = resultOfRow(judged, row);
  if (result === undefined || result.judgement.method === "none") return undefined;
  const ratio = result.judgement.method === "ARR" ? result.arr : result.wrr;
  if (!isValue(ratio)) return undefined;
  const distance = ratio.value > 0 ? Math.abs(Math.log(ratio.value)) : Number.MAX_VALUE / 4;
  return findingOfRow(judged, row) === undefined ? distance : distance + 1e6;
}

/** A log scale has no place for 0. */
function positive(outcome: Outcome | undefined): number | null {
  return outcome !== undefined && isValue(outcome) && outcome.value > 0 ? outcome.value : null;
}

function groupsChart(judged: Judged): ChartData {
  const { groups } = judged.outcome;
  const place = new Map(groups.map((group, at) => [nameKey(group), at]));
  const over = groups.map(() => 0);
  const under = groups.map(() => 0);
  for (const [row, group] of judged.table.rows.groups.entries()) {
    const finding = findingOfRow(judged, row);
    const at = place.get(nameKey(group));
    if (finding === undefined || at === undefined) continue;
    (finding === "over" ? over : under)[at]! += 1;
  }
  const total = [...over, ...under].reduce((sum, one) => sum + one, 0);
  return {
    id: "findings-by-group",
    title: "Findings by group",
    kind: "stackedBar",
    unit: "findings",
    categories: total === 0 ? [] : groups,
    series: [
      { name: "Over", values: over },
      { name: "Under", values: under },
    ],
    description: `Number of findings for each group: ${groups
      .map((group, at) => `${group} ${over[at]} over, ${under[at]} under`)
      .join("; ")}.`,
  };
}
