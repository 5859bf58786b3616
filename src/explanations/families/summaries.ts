import { newestDefinition } from "../rules";
import { sum } from "../numbers";
import type { AccountFor } from "../register";
import type { ExplainedCall } from "../call";
import type { Account } from "../declaration";

const LETTERS = ["a", "b", "c", "d", "e"] as const;

/** Counts of the categories: five arguments, or one range with a to e side by side or below each other. */
function takeCounts(call: ExplainedCall, needed: number): number[] {
  const words = (letter: string): string => `children in category ${letter}`;
  const names = LETTERS.slice(0, needed);
  if (call.has("b")) return names.map((letter) => call.take(letter, words(letter)));
  const { rows, columns } = call.size("a");
  const across = columns >= needed;
  return names.map((letter, place) =>
    call.takeAt("a", across ? (rows === 1 ? 0 : call.row) : place, across ? place : 0, words(letter)),
  );
}

function statement(call: ExplainedCall, part: readonly number[], whole: number, rule: string): Account {
  const counts = takeCounts(call, whole);
  return {
    rule,
    numbers: `${sum(part.map((place) => counts[place] ?? Number.NaN))} / ${sum(counts)} x 100`,
    unit: "percent",
    ...newestDefinition("7"),
  };
}

/** Indicator 7: the two summary statements. */
export const summaries: Readonly<Record<string, AccountFor>> = {
  COSF_SUMMARY1: (call) => statement(call, [2, 3], 4, "(c + d) / (a + b + c + d) x 100"),
  COSF_SUMMARY2: (call) => statement(call, [3, 4], 5, "(d + e) / (a + b + c + d + e) x 100"),
};
