import { nameFfy } from "../../law/federalFiscalYear";
import { inPlan } from "../../law/sources";
import {
  assessed,
  summaryStatement1,
  summaryStatement2,
  type CategoryCounts,
} from "../../measures/summaryStatements";
import type { FormulaTemplate, MeasureResult } from "../declaration";
import { ending } from "../workingText";
import type { OutcomeTally } from "./tallies";

/** Places of the formulas and printed calculations in the plan, by outcome. */
const PLAN_LINES = { A: [852, 853], B: [855, 856], C: [858, 859] } as const;
const LETTERS = ["a", "b", "c", "d", "e"] as const;

const whole = (count: number): string => count.toLocaleString("en-US", { maximumFractionDigits: 10 });

function sum(counts: CategoryCounts, letters: readonly (typeof LETTERS)[number][]): string {
  return letters.map((letter) => whole(counts[letter])).join(" + ");
}

/** Both summary statements of one outcome, with the line the plan prints by hand. */
export function summaryResults(
  { outcome, counts }: OutcomeTally,
  ffy: number,
  formulas: { readonly first?: FormulaTemplate; readonly second?: FormulaTemplate },
): readonly MeasureResult[] {
  const first = summaryStatement1(counts);
  const second = summaryStatement2(counts);
  const [line1, line2] = PLAN_LINES[outcome.code];
  const shared = { year: nameFfy(ffy) };
  const inputs = LETTERS.map((letter) => ({ name: letter, value: counts[letter] }));
  return [
    {
      measure: `7${outcome.code}-SS1`,
      outcome: first,
      working: {
        ...shared,
        rule: "(c + d) / (a + b + c + d) x 100",
        numbers: `(${sum(counts, ["c", "d"])}) / (${sum(counts, ["a", "b", "c", "d"])}) x 100 ${ending(first)}`,
        inputs: inputs.slice(0, 4),
        source: inPlan(`Indicator 7, summary statement 1 (lines 777 and ${line1})`),
      },
      ...(formulas.first === undefined ? {} : { formula: formulas.first }),
    },
    {
      measure: `7${outcome.code}-SS2`,
      outcome: second,
      working: {
        ...shared,
        rule: "(d + e) / (a + b + c + d + e) x 100",
        numbers: `(${sum(counts, ["d", "e"])}) / (${sum(counts, LETTERS)}) x 100 ${ending(second)}`,
        inputs: [...inputs, { name: "all", value: assessed(counts) }],
        source: inPlan(`Indicator 7, summary statement 2 (lines 781 and ${line2})`),
      },
      ...(formulas.second === undefined ? {} : { formula: formulas.second }),
    },
  ];
}
