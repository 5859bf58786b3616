import type { Indicator, InputForm } from "../../indicators/declaration";
import type { Job, JobForm, JobInput } from "../../jobs/declaration";
import type { FoundTable } from "../../workbook/port";

/** What may be done with a table: an indicator over one of its forms, or a job that reads it as one of its inputs. */
export type Step =
  | { readonly kind: "indicator"; readonly indicator: Indicator; readonly form: InputForm }
  | { readonly kind: "job"; readonly job: Job; readonly input: JobInput; readonly form: JobForm };

/** One table for one step, and what speaks for it. */
export interface TableFit {
  readonly step: Step;
  readonly table: FoundTable;
  /** Headings that speak for it, the most telling first. */
  readonly headings: readonly string[];
  /** Titles of needed columns that no heading names; empty where all are there. */
  readonly missing: readonly string[];
  /** How much speaks for it: the share of what the table's headings tell that it accounts for, indicators before jobs. */
  readonly weight: number;
}

export interface TableSteps {
  /** What the headings speak for, the likeliest first. */
  readonly fits: readonly TableFit[];
  /** Jobs that any table of this shape can be used for. */
  readonly others: readonly TableFit[];
}

/** An indicator or job with the tables of the workbook it would read. */
export interface WorkbookStep {
  /** The table a person begins with, and the further ones that were found for it. */
  readonly fits: readonly [TableFit, ...TableFit[]];
  readonly weight: number;
}

/** What was found of a workbook's tables; asked again for the same headings, it is known already. */
export interface Proposals {
  readonly of: (table: FoundTable) => TableSteps;
  readonly best: (tables: readonly FoundTable[]) => readonly WorkbookStep[];
}

/** Tells an indicator or a job from every other. */
export function stepKey(step: Step): string {
  return step.kind === "indicator" ? `indicator ${step.indicator.code}` : `job ${step.job.id}`;
}
