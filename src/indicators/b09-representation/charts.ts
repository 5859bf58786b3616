import { nameKey } from "../../measures/representation/representationRows";
import type { RepresentationRule } from "../../measures/representation/judgeRepresentation";
import type { ChartData } from "../declaration";
import { findingOfRow, type Judged } from "./districtFindings";
import { ratiosChart } from "./ratiosChart";

/** The ratios furthest from equal, on a log scale with the limits across; and how often each group is over or under. */
export function representationCharts(judged: Judged, rule: RepresentationRule): ChartData[] {
  const charts = [ratiosChart(judged, rule), groupsChart(judged)];
  return charts.filter((chart) => chart.categories.length > 0);
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
    categoryTitle: "Group",
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
