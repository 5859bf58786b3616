import { isValue } from "../../../src/measures/outcome";
import { designEffect, rake, type Margin } from "../../../src/measures/weighting/raking";
import { readJson } from "./cases";
import type { Pair } from "./compareTests";

interface FromR {
  readonly name: string;
  readonly base: number[];
  readonly columns: Readonly<Record<string, string[]>>;
  readonly totals: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly weights: number[];
  readonly designEffect: number;
  readonly outcome: number[];
  readonly mean: number;
}

/** Every weight, design effect and weighted mean of raking.json beside ours. */
export function compareRaking(): Pair[] {
  return readJson<readonly FromR[]>("raking.json").flatMap((from) => {
    const margins = Object.entries(from.totals).map(([name, totals]): Margin => {
      const groups = Object.keys(totals);
      return {
        name,
        groups,
        totals: Object.values(totals),
        codes: from.columns[name]!.map((group) => groups.indexOf(group)),
      };
    });
    const raked = rake(margins, from.base.length, { base: from.base });
    if (!isValue(raked)) throw new Error(raked.reason);
    const { weights } = raked.value;
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const mean = weights.reduce((all, weight, at) => all + weight * from.outcome[at]!, 0) / sum;
    return [
      ...from.weights.map((expected, at) => ({
        what: `${from.name}: weight ${at + 1}`,
        ours: weights[at]!,
        expected,
      })),
      {
        what: `${from.name}: design effect`,
        ours: designEffect(weights),
        expected: from.designEffect,
      },
      { what: `${from.name}: weighted mean`, ours: mean, expected: from.mean },
    ];
  });
}
