import type { ComputeContext, Computation, Measure, Note, Problem, ResultTable } from "../declaration";
import { categoryChart, entryByExitChart, summaryChart } from "./charts";
import type { EntryByExit } from "./entryByExit";
import type { ChildOutcome } from "./outcomes";
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
  /** By rating at entry and exit, where the table has ratings. */
  readonly moves?: readonly { readonly outcome: ChildOutcome; readonly table: EntryByExit }[];
}

/** Results, tables, notes and charts, the same for both forms. */
export function computation(
  { tallies, districts, spills, withLeftOut, problems, notes, moves = [] }: Found,
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
    charts: [
      summaryChart(results, measures, ffy),
      categoryChart(tallies),
      ...moves
        .filter(({ table }) => table.children > 0)
        .map(({ outcome, table }) => entryByExitChart(outcome, table)),
    ],
  };
}
