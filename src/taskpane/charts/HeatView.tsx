import type { ReactElement } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChartData } from "../../indicators/declaration";
import { heatTable } from "../../jobs/pictures/heatTable";
import { words } from "../words";

const useStyles = makeStyles({
  // The picture brings its own colors, made for paper.
  paper: {
    backgroundColor: "#ffffff",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    forcedColorAdjust: "none",
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "& svg": { display: "block", width: "100%", minWidth: "440px", height: "auto" },
  },
});

/** A heat table; where the pane is narrower than its numbers can bear, it is moved from side to side. */
export function HeatView({ chart }: { readonly chart: ChartData }): ReactElement {
  const styles = useStyles();
  const { svg, width } = heatTable(chart);
  return (
    <div className={styles.paper} role="region" aria-label={words.chart.pictureOf(chart.title)} tabIndex={0}>
      {/* Drawn by our own code from escaped text; a house rule reads every picture for anything that is not a drawing. */}
      <div
        role="img"
        aria-label={`${chart.title}. ${chart.description}`}
        style={{ maxWidth: `${width}px` }}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </div>
  );
}
