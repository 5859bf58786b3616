import { revenueSteps, type RevenueFigures, type RevenueStep } from "../../achievement/revenueSteps";
import type { Problem, RawCell } from "../../indicators/declaration";
import { DISTRICT, FIGURES } from "../../jobs/revenueFigures/columns";
import { RevenueReader } from "../../jobs/revenueFigures/readFigures";
import { words } from "../words";

/** A district: its figures and the steps from them to aid and levy. */
export interface TypedRevenue {
  readonly district: string;
  readonly figures: RevenueFigures;
  readonly steps: readonly RevenueStep[];
}

/**
 * What was typed, read as the jobs read a row of a table.
 * @param texts by column id; a blank one counts as not typed
 * @returns no revenue where a figure is missing or wrong; `problems` says which
 */
export function typedRevenue(
  texts: Readonly<Record<string, string>>,
  fy: number,
): { readonly revenue: TypedRevenue | undefined; readonly problems: readonly Problem[] } {
  const columns: Record<string, readonly RawCell[]> = {};
  for (const { id } of FIGURES) columns[id] = [texts[id]?.trim() || null];
  const reader = new RevenueReader({ count: 1, columns }, FIGURES);
  const figures = reader.figures(0);
  const district = texts[DISTRICT.id]?.trim() || words.revenue.typedDistrict;
  const revenue = figures && { district, figures, steps: revenueSteps(fy, figures) };
  return { revenue, problems: reader.reader.problems };
}
