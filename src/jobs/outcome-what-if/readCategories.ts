import { countsForm, readCounts } from "../../indicators/b07-preschool-outcomes/countsForm";
import { textOf } from "../../indicators/b07-preschool-outcomes/childRecords";
import { facts } from "../../indicators/b07-preschool-outcomes/facts";
import type { ChildOutcome } from "../../indicators/b07-preschool-outcomes/outcomes";
import { countsTable } from "../../indicators/b07-preschool-outcomes/tables";
import {
  NOBODY_LEFT_OUT,
  NO_DISTRICT,
  type OutcomeTally,
} from "../../indicators/b07-preschool-outcomes/tallies";
import type { ResultTable } from "../../indicators/declaration";
import { tallyConverted } from "../../measures/categoryCounts";
import type { JobContext, JobForm, JobProblem, JobTable } from "../declaration";
import { CHILDREN_FORM } from "../childOutcomes/inputs";
import { liveCounts, tallyOf } from "../childOutcomes/liveCounts";
import { readChildren } from "../childOutcomes/readChildren";

const { id, title, rowIs, columns, example } = countsForm(facts.measures);
/** Counts of the categories, as the indicator itself takes them. */
export const COUNTS_FORM: JobForm = { id, title, rowIs, columns, example };
export const FORMS: readonly JobForm[] = [COUNTS_FORM, CHILDREN_FORM];

export interface ReadCategories {
  readonly tallies: readonly OutcomeTally[];
  /** The same counts as a table, live over the person's cells where it can be. */
  readonly table: ResultTable;
  readonly problems: readonly JobProblem[];
}

/** The counts of a table of either form, all together or of one district. */
export function readCategories(table: JobTable, district: string, context: JobContext): ReadCategories {
  return table.form === CHILDREN_FORM.id
    ? fromChildren(table, district, context)
    : fromCounts(table, district);
}

function fromCounts({ rows }: JobTable, district: string): ReadCategories {
  const found = readCounts(rows);
  const tallies = found.tallies.map((tally) =>
    district === ""
      ? tally
      : (found.districts.find((one) => one.district === district && one.outcome === tally.outcome) ??
        nobody(tally.outcome)),
  );
  const spills =
    district === ""
      ? found.spills.map((spill) => ({
          ...spill,
          formula: spill.formula.replaceAll("{column:", "{column:categories/"),
        }))
      : [];
  return {
    tallies,
    table: countsTable(tallies, spills, false),
    problems: found.problems.map((problem) => ({ ...problem, input: "categories" })),
  };
}

function nobody(outcome: ChildOutcome): OutcomeTally {
  return { outcome, counts: { a: 0, b: 0, c: 0, d: 0, e: 0 }, leftOut: NOBODY_LEFT_OUT };
}

function fromChildren(table: JobTable, district: string, context: JobContext): ReadCategories {
  const followed = readChildren("categories", table, undefined, context);
  if (district === "") {
    return {
      tallies: followed.outcomes.map(tallyOf),
      table: liveCounts(followed, false, "categories"),
      problems: followed.problems,
    };
  }
  const here = (row: number): boolean => (textOf(table.rows, "district", row) ?? NO_DISTRICT) === district;
  const tallies = followed.outcomes.map(({ outcome, usable, conversions }) => ({
    ...nobody(outcome),
    counts: tallyConverted(usable.filter(here).map((row) => conversions[row]!)),
  }));
  return { tallies, table: countsTable(tallies, [], false), problems: followed.problems };
}
