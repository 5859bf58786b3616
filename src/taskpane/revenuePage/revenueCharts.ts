import type { ChartData } from "../../indicators/declaration";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { chartSource } from "../../workbook/reportParts/chartSource";
import { showMoney, showNumber } from "../format/numbers";
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

/** One district: who pays its revenue. */
export function splitChart(one: TypedRevenue): ChartData {
  const [aid, levy] = [amountOf(one, "aid"), amountOf(one, "levy")];
  const share = aid === null || levy === null || aid + levy === 0 ? undefined : (100 * aid) / (aid + levy);
  return {
    id: "split",
    title: words.revenue.splitTitle,
    kind: "stackedBar",
    unit: words.revenue.dollars,
    categories: [one.district],
    series: [
      { name: words.revenue.steps.aid, values: [aid] },
      { name: words.revenue.steps.levy, values: [levy] },
    ],
    description: words.revenue.splitDescription(
      one.district,
      money(aid),
      money(levy),
      share === undefined ? words.missing.noValue : showNumber(share, 1).text,
    ),
  };
}

/** The line below the charts: the figures were typed, the rule is that of the revenue's steps. */
export function revenueChartSource({ steps }: TypedRevenue, fy: number): string {
  return chartSource([], steps.find(({ id }) => id === "revenue")?.working.source, nameFiscalYear(fy));
}

function money(amount: number | null): string {
  return amount === null ? words.missing.noValue : showMoney(amount).text;
}
