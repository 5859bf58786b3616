import { useState, type ReactElement } from "react";
import type { ChartData } from "../../indicators/declaration";
import { Disclosure } from "../parts/Disclosure";
import { ResultTableView } from "../parts/ResultTableView";
import { words } from "../words";

/** The numbers a chart draws, as a table, made only when asked for. */
export function ChartFigures({ chart }: { readonly chart: ChartData }): ReactElement {
  const [open, setOpen] = useState(false);
  const kind = kindOf(chart);
  const columns = chart.series.flatMap(({ name, values, interval }) => [
    { name, values },
    ...(interval === undefined
      ? []
      : [
          { name: words.chart.low(name), values: interval.low },
          { name: words.chart.high(name), values: interval.high },
        ]),
  ]);
  return (
    <Disclosure title={words.chart.figures} open={open} onToggle={setOpen}>
      {open && (
        <ResultTableView
          table={{
            id: `${chart.id}-figures`,
            title: words.chart.figuresOf(chart.title),
            keepOrder: true,
            columns: [
              { title: chart.categoryTitle ?? words.chart.category, kind: "text" },
              ...columns.map(({ name }) => ({ title: name, kind }) as const),
            ],
            rows: chart.categories.map((category, row) => [
              category,
              ...columns.map(({ values }) => values[row] ?? { missing: words.chart.noValue }),
            ]),
          }}
        />
      )}
    </Disclosure>
  );
}

function kindOf({ unit, logScale }: ChartData): "percent" | "ratio" | "money" | "number" {
  if (unit === "percent" || unit === "%") return "percent";
  if (/dollar/i.test(unit)) return "money";
  return logScale === true ? "ratio" : "number";
}
