import { scaleBand } from "d3-scale";
import type { Frame } from "./chartSvg";
import type { ChartPicture, PictureSeries } from "./readChart";
import { bar, line, mark, node, plainNumber, shortened, text, told, widthOf } from "./svg";
import { valueScale, type ValueScale } from "./valueScale";

const LONGEST_SLANTED = 24;

/** Where each category stands along the bottom. */
interface Bands {
  readonly start: (place: number) => number;
  readonly middle: (place: number) => number;
  readonly width: number;
  /** From one category to the next. */
  readonly step: number;
}

/** Columns and lines: categories along the bottom, values upwards. */
export function drawUpright(svg: SVGElement, picture: ChartPicture, outer: Frame): void {
  const { categories, valueAxisTitle, categoryAxisTitle } = picture;
  const labels = valueScale(picture, 1, 0).ticks.map(plainNumber);
  const left = 18 + Math.max(...labels.map(widthOf)) + (valueAxisTitle ? 18 : 0);
  const right = outer.right - 16;
  const bands = placeBands(categories.length, left, right);
  const slanted = categories.some((category) => widthOf(category) > bands.step);
  const longest = Math.max(0, ...categories.map((category) => Math.min(LONGEST_SLANTED, category.length)));
  const below = (slanted ? 16 + longest * 3.6 : 20) + (categoryAxisTitle ? 20 : 0);
  const frame = { ...outer, left, right, bottom: outer.bottom - below };
  const scale = valueScale(picture, frame.bottom, frame.top);
  drawValueAxis(svg, scale, frame);
  drawCategories(svg, categories, bands, frame.bottom, slanted);
  const numbered = picture.series.map((series, at) => ({ series, at }));
  if (picture.kind === "line" || picture.kind === "points") {
    for (const { series, at } of numbered) {
      if (series.line === undefined) drawLine(svg, picture, series, at, bands, scale);
      else drawOver(svg, series, bands, scale);
    }
  } else {
    const columns = numbered.filter(({ series }) => series.line === undefined);
    columns.forEach(({ series, at }, lane) => {
      const width = bands.width / columns.length;
      series.values.forEach((value, place) => {
        if (value === undefined) return;
        const x = bands.start(place) + lane * width;
        const words = tell(picture, series, place, value);
        svg.append(bar(x, scale.at(value), x + width, scale.at(scale.base), at, words));
      });
    });
    for (const { series } of numbered) drawOver(svg, series, bands, scale);
  }
  if (valueAxisTitle) {
    const y = (frame.top + frame.bottom) / 2;
    const turned = { x: 15, y, "text-anchor": "middle", transform: `rotate(-90 15 ${y})` };
    svg.append(text(valueAxisTitle, turned));
  }
  if (categoryAxisTitle) {
    const middle = { x: (left + right) / 2, y: outer.bottom - 6, "text-anchor": "middle" };
    svg.append(text(categoryAxisTitle, middle));
  }
}

function placeBands(count: number, left: number, right: number): Bands {
  const band = scaleBand<number>()
    .domain(Array.from({ length: count }, (_, place) => place))
    .range([left, right])
    .paddingInner(0.25)
    .paddingOuter(0.15);
  const start = (place: number) => band(place) ?? left;
  const width = band.bandwidth();
  return { start, middle: (place) => start(place) + width / 2, width, step: band.step() };
}

function drawValueAxis(svg: SVGElement, { ticks, at, base }: ValueScale, frame: Frame): void {
  for (const tick of ticks) {
    const y = at(tick);
    svg.append(line(frame.left, y, frame.right, y, tick === base ? "chart-axis" : "chart-grid"));
    svg.append(text(plainNumber(tick), { x: frame.left - 6, y: y + 4, "text-anchor": "end" }));
  }
}

function drawCategories(
  svg: SVGElement,
  categories: readonly string[],
  bands: Bands,
  bottom: number,
  slanted: boolean,
): void {
  const every = Math.max(1, Math.ceil(15 / bands.step));
  categories.forEach((category, place) => {
    if (place % every !== 0) return;
    const x = bands.middle(place) + (slanted ? 4 : 0);
    const y = bottom + 14;
    const at: Record<string, string | number> = slanted
      ? { x, y, "text-anchor": "end", transform: `rotate(-35 ${x} ${y})` }
      : { x, y, "text-anchor": "middle" };
    svg.append(text(shortened(category, slanted ? LONGEST_SLANTED : 60), at));
  });
}

function drawLine(
  svg: SVGElement,
  picture: ChartPicture,
  series: PictureSeries,
  at: number,
  bands: Bands,
  scale: ValueScale,
): void {
  const points = series.values.map((value, place) =>
    value === undefined ? undefined : ([bands.middle(place), scale.at(value)] as const),
  );
  if (picture.kind === "line") svg.append(node("path", { d: pathThrough(points), class: `line-${at % 6}` }));
  series.ends?.forEach((ends, place) => {
    if (ends === undefined) return;
    const x = bands.middle(place);
    const [low, high] = [scale.at(ends.low), scale.at(ends.high)];
    svg.append(
      node("path", {
        d: `M${x} ${low}V${high}M${x - 4} ${low}h8M${x - 4} ${high}h8`,
        class: `line-${at % 6} interval`,
      }),
    );
  });
  series.values.forEach((value, place) => {
    const point = points[place];
    if (value === undefined || !point) return;
    svg.append(told(mark(point[0], point[1], at), tell(picture, series, place, value)));
  });
}

/**
 * A target or threshold: a line over each column, in one piece where neighbours have the same. Targets that differ are not joined,
 * for nothing runs from one to the next.
 */
function drawOver(svg: SVGElement, series: PictureSeries, bands: Bands, scale: ValueScale): void {
  if (series.line === undefined) return;
  const { values } = series;
  const points = values.flatMap((value, place) => {
    if (value === undefined) return [undefined];
    const y = scale.at(value);
    const start = [bands.start(place), y] as const;
    const before = values[place - 1] === value ? [] : [undefined, start];
    return [...before, [bands.start(place) + bands.width, y] as const];
  });
  const numbers = [...new Set(values.filter((value) => value !== undefined))];
  const path = node("path", { d: pathThrough(points), class: `over-${series.line % 3}` });
  svg.append(told(path, `${series.name}: ${numbers.map(plainNumber).join(", ")}`));
}

/** A missing value breaks the line; it is not zero. */
function pathThrough(points: readonly (readonly [number, number] | undefined)[]): string {
  return points
    .map((point, place) =>
      point ? `${place > 0 && points[place - 1] ? "L" : "M"}${point[0]},${point[1]}` : "",
    )
    .join("");
}

function tell(picture: ChartPicture, series: PictureSeries, place: number, value: number): string {
  return `${picture.categories[place] ?? ""}, ${series.name}: ${plainNumber(value)}`;
}
