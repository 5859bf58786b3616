import { scaleBand } from "d3-scale";
import type { Frame } from "./chartSvg";
import type { ChartPicture } from "./readChart";
import { bar, line, plainNumber, shortened, text, widthOf } from "./svg";
import { valueScale } from "./valueScale";

const LONGEST_NAME = 40;

/** Bars lie, beside each other or as one stack: categories down the side, in reading order. */
export function drawLying(svg: SVGElement, picture: ChartPicture, outer: Frame): void {
  const { categories, valueAxisTitle, categoryAxisTitle } = picture;
  const most = Math.min(LONGEST_NAME, Math.floor((outer.width * 0.4) / widthOf("x")));
  const longest = Math.max(0, ...categories.map((category) => widthOf(shortened(category, most))));
  const frame = {
    ...outer,
    left: 20 + longest + (categoryAxisTitle ? 18 : 0),
    right: outer.right - 24,
    bottom: outer.bottom - 24 - (valueAxisTitle ? 20 : 0),
  };
  const scale = valueScale(picture, frame.left, frame.right);
  for (const tick of scale.ticks) {
    const x = scale.at(tick);
    svg.append(line(x, frame.top, x, frame.bottom, tick === scale.base ? "chart-axis" : "chart-grid"));
    svg.append(text(plainNumber(tick), { x, y: frame.bottom + 15, "text-anchor": "middle" }));
  }
  const band = scaleBand<number>()
    .domain(categories.map((_, place) => place))
    .range([frame.top, frame.bottom])
    .padding(0.2);
  const every = Math.max(1, Math.ceil(14 / Math.max(1, band.step())));
  categories.forEach((category, place) => {
    const top = band(place) ?? frame.top;
    if (place % every === 0) {
      const y = top + band.bandwidth() / 2 + 4;
      svg.append(text(shortened(category, most), { x: frame.left - 6, y, "text-anchor": "end" }));
    }
    drawCategory(svg, picture, place, top, band.bandwidth(), scale);
  });
  if (categoryAxisTitle) {
    const y = (frame.top + frame.bottom) / 2;
    const turned = { x: 15, y, "text-anchor": "middle", transform: `rotate(-90 15 ${y})` };
    svg.append(text(categoryAxisTitle, turned));
  }
  if (valueAxisTitle) {
    const middle = { x: (frame.left + frame.right) / 2, y: outer.bottom - 6, "text-anchor": "middle" };
    svg.append(text(valueAxisTitle, middle));
  }
}

function drawCategory(
  svg: SVGElement,
  { kind, series, categories }: ChartPicture,
  place: number,
  top: number,
  height: number,
  scale: ReturnType<typeof valueScale>,
): void {
  const stacked = kind === "stackedBar";
  const lane = stacked ? height : height / Math.max(1, series.length);
  // What is below 0 is stacked the other way.
  const ends = { above: 0, below: 0 };
  series.forEach(({ name, values }, one) => {
    const value = values[place];
    if (value === undefined) return;
    const side = value < 0 ? "below" : "above";
    const from = stacked ? ends[side] : scale.base;
    const to = stacked ? from + value : value;
    if (stacked) ends[side] = to;
    const y = top + (stacked ? 0 : lane * one);
    const words = `${categories[place] ?? ""}, ${name}: ${plainNumber(value)}`;
    svg.append(bar(scale.at(from), y, scale.at(to), y + lane, one, words));
  });
}
