import { useState, type ReactElement } from "react";
import type { ChartData } from "../../indicators/declaration";
import { Disclosure } from "../parts/Disclosure";
import { ResultTableView } from "../parts/ResultTableView";
import { words } from "../words";

/** The numbers a chart draws, as a table, made only when asked for. */
export function ChartFigures({ chart }: { readonly chart: ChartData }): ReactElement {
  const [open, setOpen] = useState(false);
  const kind =
    chart.unit === "percent" || chart.unit === "%" ? "percent" : chart.logScale === true ? "ratio" : "number";
  return (
    <Disclosure title={words.chart.figures} open={open} onToggle={setOpen}>
      {open && (
        <ResultTableView
          table={{
            id: `${chart.id}-figures`,
            title: words.chart.figuresOf(chart.title),
            columns: [
              { title: words.chart.category, kind: "text" },
              ...chart.series.map((series) => ({ title: series.name, kind }) as const),
            ],
            rows: chart.categories.map((category, row) => [
              category,
              ...chart.series.map((series) => series.values[row] ?? { missing: words.chart.noValue }),
            ]),
          }}
        />
      )}
    </Disclosure>
  );
}
