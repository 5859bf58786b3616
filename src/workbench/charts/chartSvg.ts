import { scaleBand, scaleLinear } from "d3-scale";
import { formatValue } from "../../spreadsheet";
import type { Chart, SheetRange, Workbook } from "../../spreadsheet/api";

/** A chart with its cells read. */
export interface ChartPicture {
  readonly kind: Chart["kind"];
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[];
  readonly valueAxisTitle?: string;
  readonly categoryAxisTitle?: string;
  readonly description: string;
}

export function readChart(workbook: Workbook, chart: Chart): ChartPicture {
  const cells = ({ sheet, range }: SheetRange) =>
    workbook
      .sheet(sheet)
      ?.values(range)
      .flatMap((row, place) =>
        row.map((value, column) => ({
          value,
          format: workbook.sheet(sheet)?.format(range.row + place, range.column + column).numberFormat,
        })),
      ) ?? [];
  const series = chart.series.map(({ name, values }) => ({
    name,
    values: cells(values).map(({ value }) => (typeof value === "number" ? value : undefined)),
  }));
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const named = chart.series.find(({ categories }) => categories)?.categories;
  const categories = named
    ? cells(named).map(({ value, format }) => formatValue(value, format))
    : Array.from({ length: longest }, (_, place) => String(place + 1));
  return {
    kind: chart.kind,
    title: chart.title,
    categories,
    series,
    ...(chart.valueAxisTitle ? { valueAxisTitle: chart.valueAxisTitle } : {}),
    ...(chart.categoryAxisTitle ? { categoryAxisTitle: chart.categoryAxisTitle } : {}),
    description: chart.alternativeText ?? chart.title,
  };
}

const WIDTH = 640;
const HEIGHT = 360;

/** A chart as SVG, in the colours of the page. Its picture box stretches with the cells it lies on. */
export function chartSvg(picture: ChartPicture): SVGSVGElement {
  const svg = node("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "aria-label": picture.description,
  }) as SVGSVGElement;
  svg.append(text(picture.title, { x: WIDTH / 2, y: 24, class: "chart-title", "text-anchor": "middle" }));
  if (picture.kind === "bar") drawBars(svg, picture);
  else drawUpright(svg, picture);
  if (picture.series.length > 1) drawLegend(svg, picture);
  return svg;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function valueDomain({ kind, series, categories }: ChartPicture): [number, number] {
  const stacked = kind === "stackedBar";
  const totals = stacked
    ? categories.map((_, place) => series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0))
    : series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  return [Math.min(0, ...totals), Math.max(0, ...totals) || 1];
}

/** Columns, lines and stacked bars: categories along the bottom. */
function drawUpright(svg: SVGElement, picture: ChartPicture): void {
  const { categories, series, kind } = picture;
  const value = scaleLinear().domain(valueDomain(picture)).nice(5);
  const ticks = value.ticks(5);
  const labels = ticks.map(plainNumber);
  const left = 24 + 7 * Math.max(...labels.map((label) => label.length)) + (picture.valueAxisTitle ? 16 : 0);
  const slant = categories.some(
    (category) => category.length * 6.5 > (WIDTH - left - 20) / categories.length,
  );
  const longest = Math.max(0, ...categories.map((category) => category.length));
  const below = slant ? Math.min(90, 16 + longest * 4) : 20;
  const frame: Frame = {
    left,
    right: WIDTH - 16,
    top: 44,
    bottom: HEIGHT - below - (picture.categoryAxisTitle ? 20 : 4) - (series.length > 1 ? 22 : 0),
  };
  value.range([frame.bottom, frame.top]);
  ticks.forEach((tick, place) => {
    const y = value(tick);
    svg.append(line(frame.left, y, frame.right, y, tick === 0 ? "chart-axis" : "chart-grid"));
    svg.append(text(labels[place] ?? "", { x: frame.left - 6, y: y + 4, "text-anchor": "end" }));
  });
  const band = scaleBand<number>()
    .domain(categories.map((_, place) => place))
    .range([frame.left, frame.right])
    .padding(0.25);
  const every = Math.max(1, Math.ceil(categories.length / 40));
  categories.forEach((category, place) => {
    if (place % every !== 0) return;
    const x = (band(place) ?? 0) + band.bandwidth() / 2;
    const y = frame.bottom + 14;
    const label = shortened(category, slant ? 22 : 40);
    svg.append(
      slant
        ? text(label, { x, y, "text-anchor": "end", transform: `rotate(-35 ${x} ${y})` })
        : text(label, { x, y, "text-anchor": "middle" }),
    );
  });
  if (kind === "line") drawLines(svg, picture, (place) => (band(place) ?? 0) + band.bandwidth() / 2, value);
  else {
    const inner = kind === "stackedBar" ? band.bandwidth() : band.bandwidth() / Math.max(1, series.length);
    const heights = categories.map(() => 0);
    series.forEach(({ name, values }, one) => {
      values.forEach((number, place) => {
        if (number === undefined) return;
        const base = kind === "stackedBar" ? (heights[place] ?? 0) : 0;
        if (kind === "stackedBar") heights[place] = base + number;
        const x = (band(place) ?? 0) + (kind === "stackedBar" ? 0 : inner * one);
        svg.append(
          box(
            x,
            value(base + number),
            inner,
            value(base),
            one,
            `${categories[place] ?? ""}, ${name}: ${plainNumber(number)}`,
          ),
        );
      });
    });
  }
  axisTitles(svg, picture, frame, picture.valueAxisTitle, picture.categoryAxisTitle);
}

/** Bars lie: categories down the side, in reading order. */
function drawBars(svg: SVGElement, picture: ChartPicture): void {
  const { categories, series } = picture;
  const longest = Math.min(36, Math.max(0, ...categories.map((category) => category.length)));
  const frame: Frame = {
    left: 24 + longest * 6.2 + (picture.categoryAxisTitle ? 16 : 0),
    right: WIDTH - 24,
    top: 40,
    bottom: HEIGHT - 26 - (picture.valueAxisTitle ? 20 : 0) - (series.length > 1 ? 22 : 0),
  };
  const value = scaleLinear().domain(valueDomain(picture)).nice(5).range([frame.left, frame.right]);
  for (const tick of value.ticks(6)) {
    const x = value(tick);
    svg.append(line(x, frame.top, x, frame.bottom, tick === 0 ? "chart-axis" : "chart-grid"));
    svg.append(text(plainNumber(tick), { x, y: frame.bottom + 15, "text-anchor": "middle" }));
  }
  const band = scaleBand<number>()
    .domain(categories.map((_, place) => place))
    .range([frame.top, frame.bottom])
    .padding(0.2);
  const every = Math.max(1, Math.ceil(categories.length / 24));
  categories.forEach((category, place) => {
    if (place % every !== 0) return;
    const y = (band(place) ?? 0) + band.bandwidth() / 2 + 4;
    svg.append(text(shortened(category, 36), { x: frame.left - 6, y, "text-anchor": "end" }));
  });
  const inner = band.bandwidth() / Math.max(1, series.length);
  series.forEach(({ name, values }, one) => {
    values.forEach((number, place) => {
      if (number === undefined) return;
      const y = (band(place) ?? 0) + inner * one;
      const x = Math.min(value(0), value(number));
      const bar = node("rect", {
        x,
        y,
        width: Math.abs(value(number) - value(0)),
        height: inner,
        class: `series-${one % 6}`,
      });
      bar.append(title(`${categories[place] ?? ""}, ${name}: ${plainNumber(number)}`));
      svg.append(bar);
    });
  });
  axisTitles(svg, picture, frame, picture.categoryAxisTitle, picture.valueAxisTitle);
}

function drawLines(
  svg: SVGElement,
  picture: ChartPicture,
  x: (place: number) => number,
  y: (value: number) => number,
): void {
  picture.series.forEach(({ name, values }, one) => {
    let path = "";
    values.forEach((number, place) => {
      // A missing value breaks the line; it is not zero.
      if (number === undefined) return;
      const joined = place > 0 && values[place - 1] !== undefined;
      path += `${joined ? "L" : "M"}${x(place)},${y(number)}`;
      const dot = node("circle", { cx: x(place), cy: y(number), r: 3.5, class: `series-${one % 6}` });
      dot.append(title(`${picture.categories[place] ?? ""}, ${name}: ${plainNumber(number)}`));
      svg.append(dot);
    });
    svg.append(node("path", { d: path, class: `line-${one % 6}` }));
  });
}

function drawLegend(svg: SVGElement, { series }: ChartPicture): void {
  const widths = series.map(({ name }) => 26 + Math.min(30, name.length) * 6.4);
  let x = Math.max(8, (WIDTH - widths.reduce((sum, width) => sum + width, 0)) / 2);
  series.forEach(({ name }, one) => {
    svg.append(node("rect", { x, y: HEIGHT - 19, width: 10, height: 10, class: `series-${one % 6}` }));
    svg.append(text(shortened(name, 30), { x: x + 14, y: HEIGHT - 10 }));
    x += widths[one] ?? 0;
  });
}

function axisTitles(
  svg: SVGElement,
  { series }: ChartPicture,
  frame: Frame,
  side?: string,
  bottom?: string,
): void {
  const middle = (frame.top + frame.bottom) / 2;
  if (side)
    svg.append(
      text(side, { x: 14, y: middle, "text-anchor": "middle", transform: `rotate(-90 14 ${middle})` }),
    );
  if (bottom) {
    const y = HEIGHT - 8 - (series.length > 1 ? 22 : 0);
    svg.append(text(bottom, { x: (frame.left + frame.right) / 2, y, "text-anchor": "middle" }));
  }
}

function box(
  x: number,
  top: number,
  width: number,
  bottom: number,
  series: number,
  words: string,
): SVGElement {
  const rect = node("rect", {
    x,
    y: Math.min(top, bottom),
    width: Math.max(0.5, width),
    height: Math.abs(bottom - top),
    class: `series-${series % 6}`,
  });
  rect.append(title(words));
  return rect;
}

function plainNumber(value: number): string {
  return formatValue(value, Math.abs(value) >= 1000 ? "#,##0.##" : "General").replace(/\.$/, "");
}

function shortened(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 3)}...`;
}

function title(words: string): SVGElement {
  const element = node("title", {});
  element.textContent = words;
  return element;
}

function line(x1: number, y1: number, x2: number, y2: number, className: string): SVGElement {
  return node("line", { x1, y1, x2, y2, class: className });
}

function text(words: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = node("text", attributes);
  element.textContent = words;
  return element;
}

function node(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
