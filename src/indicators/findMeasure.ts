import type { IndicatorFacts, Measure } from "./declaration";

/** Spellings people use for one code: "3C reading 5", "3c, Reading, grade 5", "7a SS1". */
function canonical(code: string): string {
  return code
    .toUpperCase()
    .replaceAll(/\bGRADE\b/g, " ")
    .replaceAll(/[^A-Z0-9]+/g, " ")
    .trim();
}

/**
 * The measure of an indicator with this code. Left out, it is the indicator's only one (or the one that bears the indicator's own
 * code). A code that begins several measures with one and the same series of targets ("3B" for reading and math) finds the first.
 */
export function findMeasure(
  indicator: Pick<IndicatorFacts, "code" | "measures">,
  code: string | undefined,
): Measure | undefined {
  const { measures } = indicator;
  if (code === undefined) {
    return measures.length === 1 ? measures[0] : measures.find((measure) => measure.code === indicator.code);
  }
  const wanted = canonical(code);
  const exact = measures.find((measure) => canonical(measure.code) === wanted);
  if (exact !== undefined) return exact;
  const starting = measures.filter(
    (measure) => measure.targets.length > 0 && canonical(measure.code).startsWith(`${wanted} `),
  );
  const series = new Set(starting.map((measure) => JSON.stringify(measure.targets)));
  return series.size === 1 ? starting[0] : undefined;
}
