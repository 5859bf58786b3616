import type { ChartData } from "../../indicators/declaration";
import { showMoney } from "../format/numbers";
import { words } from "../words";
import type { RevenueRow } from "./revenueRows";
import type { RevenueStepId } from "../../achievement/revenueSteps";

/** The amount of a step, or nothing where it has none. */
export function amountOf(row: RevenueRow, id: RevenueStepId): number | null {
  const outcome = row.steps.find((step) => step.id === id)?.outcome;
  return outcome?.kind === "value" ? outcome.value : null;
}

/** One district: what the budget holds, what the formula allows, and what comes of both. */
export function districtChart(row: RevenueRow): ChartData {
  return {
    id: "district",
    title: words.revenue.chartTitle,
    kind: "bar",
    unit: words.revenue.dollars,
    categories: [words.revenue.initial, words.revenue.incentive],
    series: [
      { name: words.revenue.chartBudget, values: [row.figures.budget313, row.figures.budget318] },
      {
        name: words.revenue.chartMaximum,
        values: [amountOf(row, "maxInitial"), amountOf(row, "maxIncentive")],
      },
      { name: words.revenue.chartRevenue, values: [amountOf(row, "initial"), amountOf(row, "incentive")] },
    ],
    description: words.revenue.chartDescription(
      row.district,
      money(amountOf(row, "initial")),
      money(amountOf(row, "incentive")),
    ),
  };
}

/** Several districts: the revenue of each, split into aid and levy. */
export function districtsChart(rows: readonly RevenueRow[]): ChartData {
  return {
    id: "districts",
    title: words.revenue.chartTitleMany,
    kind: "stackedBar",
    unit: words.revenue.dollars,
    categories: rows.map((row) => row.district),
    series: [
      { name: words.revenue.aid, values: rows.map((row) => amountOf(row, "aid")) },
      { name: words.revenue.levy, values: rows.map((row) => amountOf(row, "levy")) },
    ],
    description: words.revenue.chartDescriptionMany(rows.length),
  };
}

function money(amount: number | null): string {
  return amount === null ? words.missing.noValue : showMoney(amount).text;
}
