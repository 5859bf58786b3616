import type { Indicator } from "../../indicators/declaration";
import type { ShownDecimals } from "../../sheets/reportSheet";
import { compareResult } from "../../workbook/targetComparisons";
import { showPercent } from "../format/numbers";
import type { Computed } from "../run/useComputation";
import { words } from "../words";
import { readySentence } from "../words/ready";

/** What a screen reader says of a result: one number with its standing, or how much there is to read. */
export function resultSentences(
  indicator: Indicator,
  { computation, context }: Pick<Computed, "computation" | "context">,
  decimals: ShownDecimals,
): { readonly brief?: string; readonly ready: string } {
  const { results, tables, charts } = computation;
  const ready = readySentence({ figures: results.length, tables: tables.length, charts: charts.length });
  const [result] = results;
  if (result === undefined || results.length > 1) return { ready };
  const { target, standing } = compareResult(indicator, result, context.ffy);
  const { outcome } = result;
  if (outcome.kind !== "value") {
    const none = outcome.kind === "suppressed" ? words.indicators.suppressed : words.indicators.noValue;
    return { brief: words.jobs.resultIs(none), ready };
  }
  const limits = target === undefined ? [] : [target.value.low, target.value.high];
  const shown = words.indicators.saidPercent(showPercent(outcome.value, limits, decimals).text);
  const said = standing === undefined ? [] : [words.indicators.saidStanding[standing]];
  return { brief: words.jobs.resultIs([shown, ...said].join(", ")), ready };
}
