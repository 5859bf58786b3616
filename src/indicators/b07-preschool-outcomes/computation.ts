import type { ComputeContext, Computation, Measure, Note, Problem, ResultTable } from "../declaration";
import { categoryChart, summaryChart } from "./charts";
import { sharedNotes } from "./notes";
import { summaryResults } from "./summaries";
import { countsTable, districtTable, leftOutTable, summaryFormulas } from "./tables";
import { totalLeftOut, type DistrictTally, type OutcomeTally } from "./tallies";

/** What a form found, whichever way the data came in. */
export interface Found {
  readonly tallies: readonly OutcomeTally[];
  readonly districts: readonly DistrictTally[];
  /** Formulas that fill the counts table; without one the row holds values. */
  readonly spills: NonNullable<ResultTable["spills"]>;
  readonly withLeftOut: boolean;
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

/** Results, tables, notes and charts, the same for both forms. */
export function computation(
  { tallies, districts, spills, withLeftOut, problems, notes }: Found,
  { ffy, settings }: ComputeContext,
  measures: readonly Measure[],
): Computation {
  const results = tallies.flatMap((tally, row) => summaryResults(tally, ffy, summaryFormulas(row)));
  const anyLeftOut = tallies.some(({ leftOut }) => totalLeftOut(leftOut) > 0);
  return {
    results,
    tables: [
      countsTable(tallies, spills, withLeftOut),
      ...(anyLeftOut ? [leftOutTable(tallies)] : []),
      ...(districts.length > 0 ? [districtTable(districts, Number(settings.smallest ?? "0"))] : []),
    ],
    problems,
    notes: [...notes, ...sharedNotes(tallies, ffy)],
    charts: [categoryChart(tallies), summaryChart(results, measures, ffy)],
  };
}
