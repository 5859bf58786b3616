import { useId, useState, type ReactElement } from "react";
import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ChartData } from "../../indicators/declaration";
import { showCount } from "../format/numbers";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { BarChart, barChartHeight } from "./BarChart";
import { ChartFigures } from "./ChartFigures";
import { SeriesPatterns, seriesFill } from "./palette";
import { splitSeries } from "./targets";
import { namesFit, UPRIGHT_HEIGHT, UprightChart } from "./UprightChart";
import { useForcedColours } from "./useForcedColours";
import { useWidth } from "./useWidth";

const FIRST = 24;

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  picture: { display: "block", fontSize: "12px", fontFamily: tokens.fontFamilyBase, maxWidth: "100%" },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 14px",
    margin: "2px 0 4px",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "flex", alignItems: "center", gap: "6px" },
  unit: { color: tokens.colorNeutralForeground2 },
});

/** A chart of the result, with its legend and the figures behind it for anyone who would rather read them. */
export function ChartView({ chart }: { readonly chart: ChartData }): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { isDark } = usePane();
  const [measure, width] = useWidth<HTMLElement>(300);
  const forced = useForcedColours();
  const [all, setAll] = useState(false);
  const patternId = forced ? `${id}-pattern` : undefined;
  const shown = all ? chart : firstCategories(chart, FIRST);
  const upright = chart.kind === "line" || (chart.kind === "column" && namesFit(shown, width));
  const height = upright ? UPRIGHT_HEIGHT : barChartHeight(shown);
  const Picture = upright ? UprightChart : BarChart;
  const { bars, targets } = splitSeries(chart);
  const marks = (chart.marks ?? []).map(({ label }) => label);
  const hasValues = chart.series.some((series) => series.values.some((value) => value !== null));

  return (
    <figure className={styles.figure} ref={measure} aria-labelledby={`${id}-title`}>
      <Body1Strong id={`${id}-title`} block>
        {chart.title}
      </Body1Strong>
      <Caption1 block className={styles.unit}>
        {chart.logScale === true ? `${chart.unit}, ${words.chart.logScale}` : chart.unit}
      </Caption1>
      {!hasValues ? (
        <Caption1 block>{words.chart.nothing}</Caption1>
      ) : (
        <>
          <ul className={styles.legend}>
            {chart.series.length > 1 &&
              bars.map(({ series, place }) => (
                <li key={place} className={styles.entry}>
                  <svg width={12} height={12} aria-hidden>
                    <rect
                      width={12}
                      height={12}
                      fill={seriesFill(place, isDark, patternId)}
                      stroke="currentColor"
                      strokeWidth={forced ? 1 : 0}
                    />
                  </svg>
                  {series.name}
                </li>
              ))}
            {[...targets.map(({ series }) => series.name), ...marks].map((name, index) => (
              <li key={index} className={styles.entry}>
                <svg width={18} height={12} aria-hidden>
                  <line
                    x1={0}
                    x2={18}
                    y1={6}
                    y2={6}
                    stroke="currentColor"
                    strokeWidth={2}
                    strokeDasharray="5 3"
                  />
                </svg>
                {name}
              </li>
            ))}
          </ul>
          <svg
            className={styles.picture}
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={`${chart.title}. ${chart.description}`}
          >
            {forced && <SeriesPatterns id={`${id}-pattern`} />}
            <Picture chart={shown} width={width} isDark={isDark} patternId={patternId} />
          </svg>
          {chart.categories.length > FIRST && (
            <div>
              {!all && (
                <Caption1 block>
                  {words.chart.firstOf(showCount(FIRST).text, showCount(chart.categories.length).text)}
                </Caption1>
              )}
              <Button size="small" onClick={() => setAll(!all)}>
                {all ? words.chart.showLess : words.chart.showAll(showCount(chart.categories.length).text)}
              </Button>
            </div>
          )}
          <ChartFigures chart={chart} />
        </>
      )}
    </figure>
  );
}

function firstCategories(chart: ChartData, count: number): ChartData {
  if (chart.categories.length <= count) return chart;
  return {
    ...chart,
    categories: chart.categories.slice(0, count),
    series: chart.series.map((series) => ({ ...series, values: series.values.slice(0, count) })),
  };
}
