import { useId, useState, type ReactElement } from "react";
import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ChartData } from "../../indicators/declaration";
import { unitWords } from "../../sheets/chartWords";
import { showCount } from "../format/numbers";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { ChartFigures } from "./ChartFigures";
import { ChartPlot, firstCategories, plotHeight } from "./ChartPlot";
import { HeatView } from "./HeatView";
import { KEY_WIDTH, LegendKey, legendOf } from "./legend";
import { paneLook } from "./look";
import { SeriesPatterns } from "./palette";
import { TakePicture } from "./TakePicture";
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
  key: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly chart: ChartData;
  /** Where the figures come from, one line. */
  readonly source: string;
}

/** A chart of the result, with its legend, its source and the figures behind it for anyone who would rather read them. */
export function ChartView({ chart, source }: Props): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { isDark } = usePane();
  const [measure, width] = useWidth<HTMLElement>(300);
  const forced = useForcedColours();
  const [all, setAll] = useState(false);
  const look = paneLook(isDark, forced ? `${id}-pattern` : undefined);
  const shown = all ? chart : firstCategories(chart, FIRST);
  const hasValues = chart.series.some((series) => series.values.some((value) => value !== null));
  const heat = chart.kind === "heat";

  return (
    <figure className={styles.figure} ref={measure} aria-labelledby={`${id}-title`}>
      <Body1Strong id={`${id}-title`} block>
        {chart.title}
      </Body1Strong>
      <Caption1 block className={styles.quiet}>
        {unitWords(chart)}
      </Caption1>
      {!hasValues && <Caption1 block>{words.chart.nothing}</Caption1>}
      {hasValues && heat && <HeatView chart={chart} />}
      {hasValues && !heat && (
        <>
          <ul className={styles.legend}>
            {legendOf(chart).map((entry, index) => (
              <li key={index} className={styles.entry}>
                <svg width={KEY_WIDTH} height={12} aria-hidden className={styles.key}>
                  <LegendKey entry={entry} look={look} />
                </svg>
                {entry.name}
              </li>
            ))}
          </ul>
          <svg
            className={styles.picture}
            width={width}
            height={plotHeight(shown, width)}
            viewBox={`0 0 ${width} ${plotHeight(shown, width)}`}
            role="img"
            aria-label={`${chart.title}. ${chart.description}`}
          >
            {forced && <SeriesPatterns id={`${id}-pattern`} />}
            <ChartPlot chart={shown} width={width} look={look} />
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
        </>
      )}
      {hasValues && (
        <>
          <Caption1 block className={styles.quiet}>
            {source}
          </Caption1>
          <ChartFigures chart={chart} />
          <TakePicture
            title={chart.title}
            draw={async () => (await import("./chartPicture")).chartPicture(shown, source)}
          />
        </>
      )}
    </figure>
  );
}
