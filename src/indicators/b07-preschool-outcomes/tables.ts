import type { Outcome } from "../../measures/outcome";
import { assessed, summaryStatement1, summaryStatement2 } from "../../measures/summaryStatements";
import { suppressSmall } from "../../measures/suppression";
import type { FormulaTemplate, ResultCell, ResultColumn, ResultTable } from "../declaration";
import {
  LEFT_OUT_REASONS,
  REASON_TITLES,
  totalLeftOut,
  type DistrictTally,
  type OutcomeTally,
} from "./tallies";

/** Id of the counts table; formulas point into it. */
export const COUNTS_TABLE = "counts";
export const LETTERS = ["a", "b", "c", "d", "e"] as const;
const CATEGORY_TITLES = [
  "a: did not improve",
  "b: improved, not nearer to peers",
  "c: nearer to peers",
  "d: reached peers",
  "e: stayed with peers",
];

const count = (title: string): ResultColumn => ({ title, kind: "count" });

/** One row an outcome: a to e and left out, live where a formula can be given for the row's cells. */
export function countsTable(
  tallies: readonly OutcomeTally[],
  spills: ResultTable["spills"],
  withLeftOut: boolean,
): ResultTable {
  return {
    id: COUNTS_TABLE,
    title: "Children by progress category",
    columns: [
      { title: "Outcome", kind: "text" },
      ...CATEGORY_TITLES.map(count),
      ...(withLeftOut ? [count("Left out")] : []),
    ],
    rows: tallies.map(({ outcome, counts, leftOut }) => [
      `${outcome.code}. ${outcome.title}`,
      ...LETTERS.map((letter) => counts[letter]),
      ...(withLeftOut ? [totalLeftOut(leftOut)] : []),
    ]),
    ...(spills === undefined || spills.length === 0 ? {} : { spills }),
  };
}

/** The summary statements over the cells of the counts table; `row` from 0. */
export function summaryFormulas(row: number): { first: FormulaTemplate; second: FormulaTemplate } {
  const cells = `{range:${COUNTS_TABLE}!${row + 1},2,${row + 1},6}`;
  return { first: `=MN.COSF_SUMMARY1(${cells})`, second: `=MN.COSF_SUMMARY2(${cells})` };
}

/** From all children to those with a category: why the others are left out, an outcome a row. */
export function leftOutTable(tallies: readonly OutcomeTally[]): ResultTable {
  return {
    id: "left out",
    title: "Children left out, and why",
    columns: [
      { title: "Outcome", kind: "text" },
      count("Children"),
      ...LEFT_OUT_REASONS.map((reason) => count(REASON_TITLES[reason])),
      count("With a category"),
    ],
    rows: tallies.map(({ outcome, counts, leftOut }) => [
      `${outcome.code}. ${outcome.title}`,
      assessed(counts) + totalLeftOut(leftOut),
      ...LEFT_OUT_REASONS.map((reason) => leftOut[reason]),
      assessed(counts),
    ]),
  };
}

/** One row a district and outcome; districts with fewer than `smallest` children are named but not shown. */
export function districtTable(tallies: readonly DistrictTally[], smallest: number): ResultTable {
  const shown = (outcome: Outcome): ResultCell =>
    outcome.kind === "value" ? outcome.value : { missing: outcome.reason };
  return {
    id: "districts",
    title: "By district",
    columns: [
      { title: "District", kind: "text" },
      { title: "Outcome", kind: "text" },
      ...LETTERS.map(count),
      count("Children"),
      { title: "Summary statement 1", kind: "percent" },
      { title: "Summary statement 2", kind: "percent" },
    ],
    rows: tallies.map(({ district, outcome, counts }) => {
      const n = assessed(counts);
      const unlessSmall = (result: Outcome): ResultCell => shown(suppressSmall(result, n, smallest));
      return [
        district,
        outcome.code,
        ...LETTERS.map((letter) => unlessSmall({ kind: "value", value: counts[letter] })),
        unlessSmall({ kind: "value", value: n }),
        unlessSmall(summaryStatement1(counts)),
        unlessSmall(summaryStatement2(counts)),
      ];
    }),
  };
}
