import type { ChartData } from "../../indicators/declaration";
import { showMoney } from "../format/numbers";
import { words } from "../words";
import type { TypedRevenue } from "./typedRevenue";
import type { RevenueStepId } from "../../achievement/revenueSteps";

/** The amount of a step, or nothing where it has none. */
export function amountOf(one: TypedRevenue, id: RevenueStepId): number | null {
  const outcome = one.steps.find((step) => step.id === id)?.outcome;
  return outcome?.kind === "value" ? outcome.value : null;
}

/** One district: what the budget holds, what the formula allows, and what comes of both. */
export function districtChart(one: TypedRevenue): ChartData {
  return {
    id: "district",
    title: words.revenue.chartTitle,
    kind: "bar",
    unit: words.revenue.dollars,
    categories: [words.revenue.initial, words.revenue.incentive],
    series: [
      { name: words.revenue.chartBudget, values: [one.figures.budget313, one.figures.budget318] },
      {
        name: words.revenue.chartMaximum,
        values: [amountOf(one, "maxInitial"), amountOf(one, "maxIncentive")],
      },
      { name: words.revenue.chartRevenue, values: [amountOf(one, "initial"), amountOf(one, "incentive")] },
    ],
    description: words.revenue.chartDescription(
      one.district,
      money(amountOf(one, "initial")),
      money(amountOf(one, "incentive")),
    ),
  };
}

function money(amount: number | null): string {
  return amount === null ? words.missing.noValue : showMoney(amount).text;
}
