import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { ChartData } from "../../indicators/declaration";
import { heatTable } from "../../jobs/pictures/heatTable";
import { linesOf } from "../../jobs/pictures/svgPicture";
import { unitWords } from "../../sheets/chartWords";
import { ChartPlot, plotHeight } from "./ChartPlot";
import { KEY_WIDTH, LegendKey, legendOf } from "./legend";
import { PAPER } from "./look";
import type { TakenPicture } from "./TakePicture";
import { textWidth } from "./text";

/** Seven inches: the text of an upright letter page is no wider. */
const WIDTH = 672;
const EDGE = 16;
const PLOT = WIDTH - 2 * EDGE;
const LINE = 15;
const KEY_LINE = 18;
const TITLE_LINE = 21;

/** The chart as it leaves the pane: on white, with title, units, legend, source, and its description for people who do not see it. */
export function chartPicture(chart: ChartData, source: string): TakenPicture {
  if (chart.kind === "heat") return heatTable(chart, source);
  const paper = layoutPaper(chart, source);
  const holder = document.createElement("div");
  const root = createRoot(holder);
  flushSync(() => root.render(<Paper chart={chart} paper={paper} />));
  const svg = holder.innerHTML;
  root.unmount();
  return { svg, width: WIDTH, height: paper.height };
}

interface LaidPaper {
  readonly titles: readonly string[];
  readonly units: readonly string[];
  readonly keys: readonly { readonly x: number; readonly y: number }[];
  readonly plotTop: number;
  readonly sources: readonly string[];
  readonly sourceTop: number;
  readonly height: number;
}

function layoutPaper(chart: ChartData, source: string): LaidPaper {
  const titles = linesOf(chart.title, 70);
  const units = linesOf(unitWords(chart), 105);
  const legendTop = EDGE + titles.length * TITLE_LINE + units.length * LINE + 4;
  let [x, y] = [EDGE, legendTop];
  const keys = legendOf(chart).map(({ name }) => {
    const wide = KEY_WIDTH + 22 + textWidth(name);
    if (x > EDGE && x + wide > WIDTH - EDGE) [x, y] = [EDGE, y + KEY_LINE];
    const at = { x, y };
    x += wide;
    return at;
  });
  const plotTop = keys.length === 0 ? legendTop : y + KEY_LINE + 4;
  const sources = linesOf(source, 110);
  const sourceTop = plotTop + plotHeight(chart, PLOT) + 16;
  return {
    titles,
    units,
    keys,
    plotTop,
    sources,
    sourceTop,
    height: sourceTop + sources.length * LINE + 4,
  };
}

function Paper({ chart, paper }: { readonly chart: ChartData; readonly paper: LaidPaper }): ReactElement {
  const legend = legendOf(chart);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${paper.height}`}
      width={WIDTH}
      height={paper.height}
      fontFamily="Segoe UI, Helvetica, Arial, sans-serif"
      fontSize={12}
      fill={PAPER.ink}
      role="img"
    >
      <title>{chart.title}</title>
      <desc>{chart.description}</desc>
      <rect x={0} y={0} width={WIDTH} height={paper.height} fill={PAPER.ground} />
      {paper.titles.map((words, line) => (
        <text key={line} x={EDGE} y={EDGE + 12 + line * TITLE_LINE} fontSize={17} fontWeight="bold">
          {words}
        </text>
      ))}
      {paper.units.map((words, line) => (
        <text key={line} x={EDGE} y={EDGE + paper.titles.length * TITLE_LINE + 10 + line * LINE}>
          {words}
        </text>
      ))}
      {legend.map((entry, index) => {
        const { x, y } = paper.keys[index] ?? { x: EDGE, y: EDGE };
        return (
          <g key={index} transform={`translate(${x} ${y})`}>
            <LegendKey entry={entry} look={PAPER} />
            <text x={KEY_WIDTH + 6} y={10}>
              {entry.name}
            </text>
          </g>
        );
      })}
      <g transform={`translate(${EDGE} ${paper.plotTop})`}>
        <ChartPlot chart={chart} width={PLOT} look={PAPER} />
      </g>
      {paper.sources.map((words, line) => (
        <text key={line} x={EDGE} y={paper.sourceTop + line * LINE} fontSize={11} fill={PAPER.axis}>
          {words}
        </text>
      ))}
    </svg>
  );
}
