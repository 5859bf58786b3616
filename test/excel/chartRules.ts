import { expect } from "vitest";
import type { ChartData } from "../../src/indicators/declaration";
import type { ReportSheet } from "../../src/sheets/reportSheet";
import { layoutReport } from "../../src/workbook/layout";

/*
 * What every chart of an indicator or a job has, so that a report can use it as it is: a title, units, names of its axes, numbers that
 * can be drawn, words that say its finding in numbers, and in the report a source, and a place of its own.
 */

export function expectWholeCharts(charts: readonly ChartData[], report: ReportSheet): void {
  for (const chart of charts) expectWhole(chart);
  for (const block of report.blocks) {
    if (block.kind === "chart") expect(block.source, block.chart.id).toMatch(/^Source: \S.*\.$/);
    if (block.kind === "picture") expect(block.description, block.title).not.toBe("");
  }
  const laid = layoutReport(report, { sheet: "Report", takenTableNames: [] });
  for (const chart of laid.charts) {
    expect(chart.categoryTitle, chart.id).not.toBe("");
    expect(chart.unit, chart.id).not.toBe("");
    // Nothing is written in the cells it lies on, and it is printed.
    const { row, column, rows, columns } = chart.area;
    const below = laid.cells.slice(row, row + rows).flatMap((cells) => cells.slice(column, column + columns));
    expect(
      below.every((cell) => cell === null),
      `cells below ${chart.id}`,
    ).toBe(true);
    expect(row + rows, chart.id).toBeLessThanOrEqual(laid.printArea.rows);
    expect(column + columns, chart.id).toBeLessThanOrEqual(laid.printArea.columns);
  }
}

function expectWhole(chart: ChartData): void {
  const { id, title, unit, description, categories, series, logScale, marks = [] } = chart;
  expect(title.trim(), id).not.toBe("");
  expect(unit.trim(), id).not.toBe("");
  const numbers = series.flatMap(({ values, interval }) => [
    ...values,
    ...(interval === undefined ? [] : [...interval.low, ...interval.high]),
  ]);
  for (const one of series) expect(one.values.length, `${id}: ${one.name}`).toBe(categories.length);
  for (const number of [...numbers, ...marks.map(({ value }) => value)]) {
    if (number === null) continue;
    expect(Number.isFinite(number), id).toBe(true);
    if (logScale === true) expect(number, id).toBeGreaterThan(0);
  }
  if (numbers.some((number) => number !== null)) expect(description, id).toMatch(/\d/);
  expect(description, id).toMatch(/[.!]$/);
}
