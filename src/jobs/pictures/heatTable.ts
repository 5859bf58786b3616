import type { ChartData } from "../../indicators/declaration";
import type { Picture } from "../declaration";
import { element, text } from "../districtMap/svgText";
import { INK, linesOf, PALE, SOFT, svgPicture } from "./svgPicture";

const CELL = { width: 66, height: 34 };
const TOP = 112;
const LETTER = 7.2;
const LINE = 17;

/**
 * A chart of kind "heat": numbers on grey, the darker, the more. The numbers stand in the cells, so that it can be read in print and
 * without seeing shades; a number that is withheld or not defined is a dash on a hatched ground. Counts have their sums at the ends.
 * @param source where the figures come from, one line
 */
export function heatTable(chart: ChartData, source?: string): Picture {
  const { categories: rows, series, unit } = chart;
  const columns = series.map(({ name }) => name);
  const cells = rows.map((_, row) => series.map(({ values }) => values[row] ?? null));
  const numbers = cells.flat().filter((value) => value !== null);
  const most = Math.max(1, ...numbers);
  const sums = numbers.every(Number.isInteger);
  const names = [...rows, chart.categoryTitle ?? ""].map(({ length }) => length);
  const left = Math.max(64, Math.max(...names) * LETTER + 32);
  const x = (column: number): number => left + column * CELL.width;
  const y = (row: number): number => TOP + row * CELL.height;
  const more = sums ? 1 : 0;
  const width = Math.max(360, x(columns.length + more) + 16);
  const letters = Math.floor((width - 32) / (LETTER * 0.86));
  const below = [
    `Numbers are ${unit}; the darker a cell, the more.`,
    ...(chart.unusual === undefined ? [] : [`Dashed frame, !: ${chart.unusual.words}`]),
    ...(numbers.length < rows.length * columns.length ? ["-: withheld or not defined."] : []),
    ...(source === undefined ? [] : [source]),
  ].flatMap((words) => linesOf(words, letters));
  const foot = y(rows.length + more) + 24;
  const odd = new Set((chart.unusual?.cells ?? []).map(([row, column]) => `${row} ${column}`));
  const shown = (value: number): string =>
    sums ? value.toLocaleString("en-US") : value.toLocaleString("en-US", { maximumFractionDigits: 2 });
  const middle = (words: string, column: number, row: number, bold = false): string =>
    text(words, [x(column) + CELL.width / 2, y(row) + CELL.height / 2 + 5], {
      size: 13,
      bold,
      anchor: "middle",
    });
  const sumOf = (values: readonly (number | null)[]): number =>
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const cell = (value: number | null, row: number, column: number): string => {
    // The root spreads the many small numbers over more shades than the few large ones.
    const grey = Math.round(255 - 175 * Math.sqrt(Math.max(0, value ?? 0) / most));
    const unusual = odd.has(`${row} ${column}`);
    const words = value === null ? "-" : value === 0 ? "" : `${shown(value)}${unusual ? " !" : ""}`;
    const label = words === "" ? "" : middle(words, column, row, unusual);
    const place = { x: x(column) + 1, y: y(row) + 1, width: CELL.width - 2, height: CELL.height - 2 };
    const frame = element("rect", {
      ...place,
      fill: `rgb(${grey},${grey},${grey})`,
      stroke: unusual ? INK : PALE,
      "stroke-width": unusual ? "1.5" : "1",
      "stroke-dasharray": unusual ? "4 3" : undefined,
    });
    return frame + (grey < 140 ? label.replace("<text", '<text fill="#ffffff"') : label);
  };
  const parts = [
    ...linesOf(chart.title, Math.floor(letters * 0.72)).map((words, line) =>
      text(words, [16, 26 + line * 20], { size: 16, bold: true }),
    ),
    text(chart.seriesTitle ?? "", [x(0), TOP - 42], { size: 13, bold: true }),
    text(chart.categoryTitle ?? "", [16, TOP - 12], { size: 13, bold: true }),
    ...columns.map((name, column) => middle(name, column, -1, true)),
    ...rows.map((name, row) =>
      text(name, [left - 12, y(row) + CELL.height / 2 + 5], { size: 13, bold: true, anchor: "end" }),
    ),
    ...cells.flatMap((line, row) => line.map((value, column) => cell(value, row, column))),
    ...(sums
      ? [
          middle("All", columns.length, -1, true),
          text("All", [left - 12, y(rows.length) + CELL.height / 2 + 5], {
            size: 13,
            bold: true,
            anchor: "end",
          }),
          ...cells.map((line, row) => middle(shown(sumOf(line)), columns.length, row)),
          ...series.map(({ values }, column) => middle(shown(sumOf(values)), column, rows.length)),
          middle(shown(sumOf(cells.flat())), columns.length, rows.length, true),
        ]
      : []),
    ...below.map((words, line) =>
      text(words, [16, foot + line * LINE], { size: 12 }).replace("<text", `<text fill="${SOFT}"`),
    ),
  ];
  return svgPicture(
    {
      id: chart.id,
      title: chart.title,
      description: chart.description,
      width,
      height: foot + below.length * LINE,
    },
    parts,
  );
}
