import type { FormulaTemplate, ResultTable } from "../declaration";
import { outcomeCell } from "../recordForm/recordResults";
import { responseRate } from "./postSchool";

export interface Responses {
  readonly leavers: number;
  /** Returned to school or deceased. */
  readonly ineligible: number;
  readonly completed: number;
  /** Not reached, and in districts that did not answer, where leavers are listed one by one. */
  readonly others?: readonly { readonly title: string; readonly count: number }[];
}

/** The response rate as the plan's Table 14.3 has it (lines 1618-1624). */
export function responseTable({ leavers, ineligible, completed, others = [] }: Responses): ResultTable {
  const rate = 4 + others.length;
  const formula: FormulaTemplate =
    "=MN.RESPONSE_RATE({cell:responses!1,4},{cell:responses!1,1},{cell:responses!1,2})";
  const outcome = responseRate(completed, leavers, ineligible);
  return {
    id: "responses",
    title: "Response rate",
    columns: [
      { title: "Leavers", kind: "count" },
      { title: "Not eligible for the survey", kind: "count" },
      { title: "Eligible", kind: "count" },
      { title: "Completed surveys", kind: "count" },
      ...others.map(({ title }) => ({ title, kind: "count" as const })),
      { title: "Response rate", kind: "percent" },
    ],
    rows: [
      [
        leavers,
        ineligible,
        leavers - ineligible,
        completed,
        ...others.map(({ count }) => count),
        outcomeCell(outcome),
      ],
    ],
    ...(outcome.kind === "value" ? { spills: [{ row: 0, column: rate, rows: 1, columns: 1, formula }] } : {}),
  };
}
