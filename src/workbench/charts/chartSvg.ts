import { drawLying } from "./lyingChart";
import type { ChartPicture } from "./readChart";
import { line, mark, node, shortened, text, widthOf } from "./svg";
import { drawUpright } from "./uprightChart";

/** The picture's size, and the room inside it that axes, bars and lines have. */
export interface Frame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Below this a chart is drawn smaller as a whole: its words would not fit any more. */
const LEAST_WIDTH = 320;
const LEAST_HEIGHT = 200;
const LEGEND_LINE = 18;

/** A chart as SVG, in the colours of the page and the size of the cells it lies on. */
export function chartSvg(picture: ChartPicture, size: { width: number; height: number }): SVGElement {
  const scale = Math.max(1, LEAST_WIDTH / Math.max(1, size.width), LEAST_HEIGHT / Math.max(1, size.height));
  const width = Math.round(size.width * scale);
  const height = Math.round(size.height * scale);
  const svg = node("svg", {
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": picture.description,
  });
  const title = shortened(picture.title, Math.floor(width / 7.6));
  if (title !== "")
    svg.append(text(title, { x: width / 2, y: 24, class: "chart-title", "text-anchor": "middle" }));
  const rows = picture.series.length > 1 ? legendRows(picture, width - 16) : [];
  const source = picture.source === undefined ? "" : shortened(picture.source, Math.floor(width / 5.6));
  const foot = source === "" ? 0 : 18;
  const below = rows.length * LEGEND_LINE + 4 + foot;
  drawLegend(svg, picture, rows, width, height - below);
  if (source !== "")
    svg.append(text(source, { x: width / 2, y: height - 8, class: "chart-source", "text-anchor": "middle" }));
  const frame = { width, left: 0, right: width, top: title === "" ? 12 : 44, bottom: height - below };
  if (picture.kind === "bar" || picture.kind === "stackedBar") drawLying(svg, picture, frame);
  else drawUpright(svg, picture, frame);
  return svg;
}

const MOST_LETTERS = 40;
const entryWidth = (name: string) => 36 + widthOf(shortened(name, MOST_LETTERS));

/** Which series stand beside each other in each line of the legend. */
function legendRows({ series }: ChartPicture, room: number): readonly (readonly number[])[] {
  const rows: number[][] = [];
  let used = Infinity;
  series.forEach(({ name }, one) => {
    const width = entryWidth(name);
    if (used + width > room) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(one);
    used += width;
  });
  return rows;
}

function drawLegend(
  svg: SVGElement,
  { series, kind }: ChartPicture,
  rows: readonly (readonly number[])[],
  width: number,
  top: number,
): void {
  rows.forEach((row, place) => {
    const wide = row.reduce((sum, one) => sum + entryWidth(series[one]?.name ?? ""), 0);
    const y = top + place * LEGEND_LINE + 8;
    let x = Math.max(8, (width - wide) / 2);
    for (const one of row) {
      const { name, line: over } = series[one] ?? { name: "" };
      if (over !== undefined) svg.append(line(x, y, x + 18, y, `over-${over % 3}`));
      else if (kind === "points") svg.append(mark(x + 9, y, one));
      else if (kind === "line") svg.append(line(x, y, x + 18, y, `line-${one % 6}`));
      else
        svg.append(node("rect", { x: x + 4, y: y - 5, width: 10, height: 10, class: `series-${one % 6}` }));
      svg.append(text(shortened(name, MOST_LETTERS), { x: x + 22, y: y + 4 }));
      x += entryWidth(name);
    }
  });
}
