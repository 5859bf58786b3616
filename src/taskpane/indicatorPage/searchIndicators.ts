import type { Indicator } from "../../indicators/declaration";

/** Indicators whose number, title, summary or measures hold every word asked for; a number alone finds just its indicator. */
export function searchIndicators(indicators: readonly Indicator[], query: string): readonly Indicator[] {
  const asked = query.trim().toLowerCase();
  if (asked === "") return indicators;
  const exact = indicators.filter((indicator) => indicator.code.toLowerCase() === asked);
  if (exact.length > 0) return exact;
  return indicators.filter((indicator) => {
    const text = [
      `indicator ${indicator.code}`,
      indicator.title,
      indicator.summary,
      indicator.priority,
      ...indicator.measures.flatMap((measure) => [measure.code, measure.title]),
    ]
      .join(" ")
      .toLowerCase();
    return asked.split(/\s+/).every((word) => text.includes(word));
  });
}
