import type { ChartData, ComputeContext, InputForm, ResultTable } from "../declaration";
import { computeCounts, countForm } from "./countForm";
import { addUp } from "./pooled";
import { readRows } from "./readRows";
import type { CountFormSpec, Counts } from "./specification";

/** What a form shows besides its percents, from the sums of the rows that count. */
export type MoreTables = (
  totals: Counts,
  /** Ids of the columns of counts that the table has. */
  columns: readonly string[],
  context: ComputeContext,
) => { readonly tables: readonly ResultTable[]; readonly charts: readonly ChartData[] };

/** A form of counts with tables and charts of its own behind the usual ones. */
export function countFormWith(spec: CountFormSpec, more: MoreTables): InputForm {
  return {
    ...countForm(spec),
    compute: (input, context) => {
      const computed = computeCounts(spec, input, context);
      const { rows, countColumns } = readRows(spec, input);
      if (rows.length === 0) return computed;
      const { tables, charts } = more(addUp(rows, countColumns), countColumns, context);
      return {
        ...computed,
        tables: [...computed.tables, ...tables],
        charts: [...computed.charts, ...charts],
      };
    },
  };
}
