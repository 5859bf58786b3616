import { beforeAll, describe, expect, it } from "vitest";
import { indicators } from "../../src/indicators/register";
import { expectWholeCharts } from "./chartRules";
import {
  expectNoMuteErrors,
  expectOutcome,
  expectTables,
  rowsUnder,
  writeReport,
  type Written,
} from "./writtenReport";

/*
 * Every form of every indicator, from the example it shows people to a report sheet in Excel: what the live formulas give there
 * has to be what the indicator itself computed.
 */

const cases = indicators.flatMap((indicator) =>
  indicator.inputs.map((form) => ({ name: `${indicator.code} ${form.id}`, indicator, form })),
);

describe.each(cases)("the report of indicator $name", ({ indicator, form }) => {
  let written: Written;
  beforeAll(async () => {
    written = await writeReport(indicator, form);
  });

  it("finds its own example by its headings", () => {
    expect(written.computation.results.length + written.computation.tables.length).toBeGreaterThan(0);
  });

  it("shows each result as the indicator computed it, live", () => {
    const rows = rowsUnder(written.sheet, "Results", "Measure");
    const live = written.computation.results.filter(({ formula }) => formula !== undefined);
    for (const result of live) {
      const row = rows.find(([measure]) => measure === result.measure);
      expectOutcome(row?.[2], result);
    }
  });

  it("spills each table as the indicator computed it", () => {
    expectTables(written);
  });

  it("has charts that a report can use as they are", () => {
    expectWholeCharts(written.computation.charts, written.report);
  });

  it("has no cell with an error that says nothing", () => {
    expectNoMuteErrors(written.sheet);
  });
});
