import type { DistrictResult } from "../../achievement/eligibility/districtStatus";
import { departmentShare } from "../../achievement/revenue";
import {
  revenueSteps,
  type RevenueFigures,
  type RevenueStep,
  type RevenueStepId,
} from "../../achievement/revenueSteps";
import { inRowOrder } from "../../indicators/recordForm/recordReader";
import { andThen, type Outcome } from "../../measures/outcome";
import type { JobInput, JobProblem, JobTable } from "../declaration";
import { DISTRICT, EXAMPLE, FIGURES, FISCAL_YEAR } from "../revenueFigures/columns";
import { RevenueReader } from "../revenueFigures/readFigures";
import type { DistrictNames } from "./districtNames";

const COLUMNS = [
  { ...DISTRICT, required: true, help: "Number and type (0742-01), the number, or the name." },
  FISCAL_YEAR,
  ...FIGURES,
];

export const REVENUE_INPUT: JobInput = {
  id: "revenue",
  title: "Revenue figures",
  help: "One row a district and year, with pupil units, head counts and approved budgets, as in Revenue of many districts.",
  optional: true,
  forms: [
    {
      id: "figures",
      title: "One row a district",
      rowIs: "a district in one fiscal year",
      columns: COLUMNS,
      example: EXAMPLE.map((row, at) => ({ ...row, district: `000${at + 1}-01`, fiscalYear: 2027 })),
    },
  ],
};

/** What a district gets in a fiscal year, step by step. */
export interface DistrictRevenue {
  readonly row: number;
  readonly fy: number;
  readonly figures: RevenueFigures;
  readonly steps: Readonly<Record<RevenueStepId, RevenueStep>>;
  /** What the department keeps of initial revenue. */
  readonly kept: Outcome;
}

export interface RevenueReading {
  /** By the key of the district, then by fiscal year. */
  readonly of: (district: DistrictResult, fy: number) => DistrictRevenue | undefined;
  readonly yearsOf: (district: DistrictResult) => readonly number[];
  readonly problems: readonly JobProblem[];
}

/** Rows that name no district of the enrollment, and a second row of a district and year, are left out and said. */
export function readRevenue(
  table: JobTable | undefined,
  fy: number | undefined,
  names: DistrictNames,
): RevenueReading {
  const found = new Map<string, Map<number, DistrictRevenue>>();
  const problems: JobProblem[] = [];
  if (table !== undefined) {
    const revenue = new RevenueReader(table.rows, COLUMNS);
    const { reader } = revenue;
    for (const row of reader.rows) {
      const text = reader.text(DISTRICT.id, row);
      if (text === undefined) {
        reader.refuse(row, DISTRICT.id, "is blank", "Write the district's number and type, such as 0742-01.");
        continue;
      }
      const named = names.find(text);
      if ("unclear" in named) {
        reader.refuse(
          row,
          DISTRICT.id,
          named.unclear,
          "Write number and type as the enrollment table has them.",
        );
        continue;
      }
      const year = revenue.fiscalYear(row, fy);
      const figures = revenue.figures(row);
      if (year === undefined || figures === undefined) continue;
      const years = found.get(named.district.key) ?? new Map<number, DistrictRevenue>();
      const before = years.get(year);
      if (before !== undefined) {
        const what = `is there twice for FY ${year}, in rows ${before.row + 1} and ${row + 1}; the first is used`;
        reader.refuse(row, DISTRICT.id, what, "Keep one row a district and year.");
        continue;
      }
      found.set(named.district.key, years.set(year, revenueOf(row, year, figures)));
    }
    problems.push(...inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "revenue" })));
  }
  return {
    of: ({ key }, year) => found.get(key)?.get(year),
    yearsOf: ({ key }) => [...(found.get(key)?.keys() ?? [])].sort((one, other) => one - other),
    problems,
  };
}

function revenueOf(row: number, fy: number, figures: RevenueFigures): DistrictRevenue {
  const all = revenueSteps(fy, figures);
  const steps = Object.fromEntries(all.map((step) => [step.id, step])) as DistrictRevenue["steps"];
  return {
    row,
    fy,
    figures,
    steps,
    kept: andThen(steps.initial.outcome, (initial) => departmentShare(fy, initial)),
  };
}
