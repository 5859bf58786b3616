import { columnIds } from "../../indicators/b07-preschool-outcomes/childColumns";
import { countsFormula } from "../../indicators/b07-preschool-outcomes/childRecords";
import { summaryResults } from "../../indicators/b07-preschool-outcomes/summaries";
import { countsTable, summaryFormulas } from "../../indicators/b07-preschool-outcomes/tables";
import { NOBODY_LEFT_OUT, type OutcomeTally } from "../../indicators/b07-preschool-outcomes/tallies";
import type { ResultTable } from "../../indicators/declaration";
import { LEFT_OUT_STEPS, REASON_OF_STEP } from "../../indicators/b07-preschool-outcomes/leftOutSteps";
import { nameFfy } from "../../law/federalFiscalYear";
import type { OutcomeWaterfall } from "../../monitoring/childOutcomes/waterfall";
import type { Figure } from "../declaration";
import type { FollowedChildren } from "./readChildren";

/** The outcome as the indicator tallies it. Children of other years and repeats are no part of it. */
export function tallyOf({ outcome, counts, out }: OutcomeWaterfall): OutcomeTally {
  const leftOut = { ...NOBODY_LEFT_OUT } as Record<keyof typeof NOBODY_LEFT_OUT, number>;
  for (const step of LEFT_OUT_STEPS) leftOut[REASON_OF_STEP[step]] += out[step];
  return { outcome, counts, leftOut };
}

/** The counts table, live over the person's columns where a cell can count by the same rules: no breaks, no year, no blank rows. */
export function liveCounts(followed: FollowedChildren, withBreaks: boolean, input = "children"): ResultTable {
  const { rows, records, rules, repeated, outcomes } = followed;
  const live =
    !withBreaks && rules.ffy === undefined && repeated.size === 0 && records.children.length === rows.count;
  const minimumDays = records.dates === undefined ? undefined : rules.minimumDays;
  const spills = outcomes.map(({ outcome }, row) => ({
    row,
    column: 1,
    rows: 1,
    columns: 6,
    formula: countsFormula(columnIds(outcome.code), rules.mode, minimumDays).replaceAll(
      "{column:",
      `{column:${input}/`,
    ),
  }));
  return countsTable(outcomes.map(tallyOf), live ? spills : [], true);
}

/** Both summary statements of each outcome, asked of the counts table of the same report. */
export function summaryFigures({ outcomes, rules }: FollowedChildren): readonly Figure[] {
  return outcomes.flatMap((one, row) => {
    const formulas = summaryFormulas(row);
    return summaryResults(tallyOf(one), 0, formulas).map(
      ({ measure, outcome, working, formula }): Figure => ({
        id: measure,
        title: `Outcome ${one.outcome.code}: summary statement ${measure.endsWith("1") ? 1 : 2}`,
        unit: "percent",
        outcome,
        working: {
          ...working,
          year: rules.ffy === undefined ? "the exits in the table" : nameFfy(rules.ffy),
        },
        ...(formula === undefined ? {} : { formula }),
      }),
    );
  });
}
