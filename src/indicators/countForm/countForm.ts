import { isValue } from "../../measures/outcome";
import type { Computation, ComputeContext, InputForm, InputRows } from "../declaration";
import { chartsFor } from "./charts";
import { notesFor } from "./notes";
import { pooledResults } from "./pooled";
import { readRows } from "./readRows";
import { hasYears, noRowOfTheYear, ofReportYear } from "./reportYear";
import { References } from "./references";
import { rowsTable } from "./rowsTable";
import type { CountFormSpec } from "./specification";
import { schoolYearsOf, yearsOf } from "./yearsTable";

/**
 * An input form of counts: one row a unit (a district, a State, a school year), each measure a percent of sums of columns. All
 * rows together give the result; each row's own percents are in a table behind it.
 */
export function countForm(spec: CountFormSpec): InputForm {
  return {
    id: spec.id,
    title: spec.title,
    rowIs: spec.rowIs,
    columns: [...spec.names, ...spec.counts],
    example: spec.example,
    compute: (rows, context) => computeCounts(spec, rows, context),
  };
}

export function computeCounts(
  declared: CountFormSpec,
  input: InputRows,
  context: ComputeContext,
): Computation {
  const byYear = hasYears(declared, input);
  const spec = byYear ? ofReportYear(declared, context.ffy) : declared;
  const read = readRows(spec, input);
  const references = new References(read);
  const results = pooledResults(spec, read, context.ffy, references);
  const answered = new Set(results.filter(({ outcome }) => isValue(outcome)).map(({ measure }) => measure));
  const charts = chartsFor(spec, read, results, context.ffy);
  // One measure over the years shows the year of the result among the others.
  const rows = charts.filter(({ id }) => id !== "results");
  const years = byYear ? yearsOf(declared, read, references) : { tables: [], charts: [] };
  const otherYears = byYear ? noRowOfTheYear(schoolYearsOf(read), context.ffy) : [];
  return {
    results,
    tables: [rowsTable(spec, read, context.ffy, references), ...years.tables],
    problems: [...read.problems, ...otherYears],
    notes: notesFor(
      spec,
      read,
      context,
      spec.indicator.measures.filter(({ code }) => answered.has(code)),
    ),
    charts: [...(years.charts.length > 0 && results.length === 1 ? rows : charts), ...years.charts],
  };
}
