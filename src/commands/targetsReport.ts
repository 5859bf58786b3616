import type { Indicator, Measure } from "../indicators/declaration";
import type { ReportCell, ReportSheet } from "../sheets/reportSheet";

/** Every target and baseline of the plan, one row a measure and year, with where each stands in the plan. */
export function targetsReport(indicators: readonly Indicator[]): ReportSheet {
  const measures = indicators.flatMap((indicator) =>
    indicator.measures.map((measure) => ({ indicator, measure })),
  );
  return {
    name: "Targets",
    label: "Targets sheet",
    blocks: [
      { kind: "text", style: "title", text: "Targets of the State Performance Plan" },
      {
        kind: "text",
        style: "body",
        text: "FFY 2010 is school year 2010-11. A year that is not listed has no target. Where the plan gives a range, low and high differ.",
      },
      {
        kind: "table",
        id: "targets",
        title: "Targets by year",
        columns: [
          { title: "Indicator", format: "text" },
          { title: "Measure", format: "text" },
          { title: "What is measured", format: "text", width: 44 },
          { title: "FFY", format: "general" },
          { title: "Target", format: "text" },
          { title: "Low", format: "percent2" },
          { title: "High", format: "percent2" },
          { title: "Good side", format: "text" },
          { title: "Source", format: "text", width: 60 },
          { title: "Note", format: "text", width: 60 },
        ],
        rows: measures.flatMap(({ indicator, measure }) =>
          measure.targets.map((target): ReportCell[] => [
            indicator.code,
            measure.code,
            measure.title,
            target.ffy,
            target.value.printed,
            target.value.low,
            target.value.high,
            goodSide(measure),
            placeOf(target.source),
            target.note ?? null,
          ]),
        ),
      },
      {
        kind: "table",
        id: "baselines",
        title: "Baselines",
        columns: [
          { title: "Indicator", format: "text" },
          { title: "Measure", format: "text" },
          { title: "What is measured", format: "text", width: 44 },
          { title: "FFY", format: "general" },
          { title: "Baseline", format: "text" },
          { title: "Percent", format: "percent2" },
          { title: "Counted", format: "count" },
          { title: "Out of", format: "count" },
          { title: "Source", format: "text", width: 60 },
          { title: "Note", format: "text", width: 60 },
        ],
        rows: measures.flatMap(({ indicator, measure }) => {
          const { baseline } = measure;
          if (baseline === undefined) return [];
          const row: ReportCell[] = [
            indicator.code,
            measure.code,
            measure.title,
            baseline.ffy,
            baseline.printed,
            baseline.percent,
            baseline.numerator ?? null,
            baseline.denominator ?? null,
            placeOf(baseline.source),
            baseline.note ?? null,
          ];
          return [row];
        }),
      },
    ],
  };
}

function goodSide(measure: Measure): string {
  const side = measure.better.side === "atLeast" ? "at least" : "at most";
  return measure.better.ours ? `${side} (our reading; the plan does not say)` : side;
}

function placeOf(citation: Measure["targets"][number]["source"]): string {
  const place = `${citation.source.title}, ${citation.at}`;
  return citation.compareWithSource === true ? `${place}; compare with the document` : place;
}
