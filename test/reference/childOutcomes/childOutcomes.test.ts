import { describe, expect, it } from "vitest";
import {
  childOutcomeCategory,
  conversionFor,
  CONVERSION,
  PROGRESS,
} from "../../../src/measures/childOutcomeCategory";
import { daysOfService, servedLongEnough } from "../../../src/measures/daysOfService";
import { differenceInPoints } from "../../../src/measures/differenceOfProportions";
import { serialOf } from "../../../src/measures/dates";
import { value, type Outcome } from "../../../src/measures/outcome";
import { percent } from "../../../src/measures/percent";
import { proportionInterval, type ProportionMethod } from "../../../src/measures/proportionInterval";
import { roundHalfUp } from "../../../src/measures/rounding";
import {
  assessed,
  summaryStatement1,
  summaryStatement2,
  type CategoryCounts,
} from "../../../src/measures/summaryStatements";
import { suppressSmall } from "../../../src/measures/suppression";
import cases from "./cases.json";

/* Every case of cases.json; sources in README.md and in each case. */

interface Case {
  readonly id: string;
  readonly type: string;
  readonly reproduces: boolean;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly computed?: Readonly<Record<string, number>>;
}
const all = cases as unknown as readonly Case[];
const ofType = (type: string) => all.filter((one) => one.type === type).map((one) => [one.id, one] as const);
const LETTERS = ["a", "b", "c", "d", "e"] as const;

const numberOf = (outcome: Outcome): number => {
  if (outcome.kind !== "value") throw new Error(outcome.reason);
  return outcome.value;
};
const countsOf = (inputs: Case["inputs"]): CategoryCounts => inputs as unknown as CategoryCounts;
const shares = (counts: readonly number[], whole: number, decimals: number) =>
  counts.map((count) => roundHalfUp(numberOf(percent(count, whole)), decimals));

it("runs all 195 cases, and no kind of case is forgotten", () => {
  const run = [
    "conversion",
    "summary_statements",
    "summary_statements_partial",
    "summary_statements_from_percent",
    "difference_points",
    "suppression",
    "completeness",
    "days_of_service",
    "confidence_interval_90",
  ];
  expect(run.flatMap((type) => ofType(type))).toHaveLength(195);
  expect(all).toHaveLength(195);
});

describe("conversion", () => {
  const answers: Readonly<Record<string, boolean>> = { yes: true, no: false };

  it.each(ofType("conversion"))("%s", (_, { inputs, expected }) => {
    const { entry, exit, progress } = inputs as { entry: number; exit: number; progress: string | null };
    const answer = progress === null ? undefined : answers[progress];
    const strict = childOutcomeCategory(entry, exit, answer, "strict");
    const lenient = childOutcomeCategory(entry, exit, answer, "lenient");
    switch (expected.status) {
      case "ok":
        expect([strict, lenient]).toEqual([value(expected.category), value(expected.category)]);
        break;
      case "ok_without_progress":
        // The ratings settle it; strict mode still wants the answer.
        expect(strict).toMatchObject({ kind: "undefined", reason: expect.stringMatching(/no answer/) });
        expect(lenient).toEqual(value(expected.category));
        break;
      case "progress_required":
        expect(strict).toMatchObject({ kind: "undefined", reason: expect.stringMatching(/no answer/) });
        expect(lenient).toEqual(strict);
        break;
      case "impossible":
        expect(strict).toMatchObject({ kind: "undefined", reason: expect.stringMatching(/cannot go with/) });
        expect(lenient).toEqual(value(expected.lenient_category));
        break;
      default:
        throw new Error(`Unknown status ${String(expected.status)}`);
    }
  });

  it("gives Yes 25 b, 10 c, 10 d and 4 e over the 49 pairs, and No 21 a and 28 impossible", () => {
    const convert = conversionFor("strict");
    const found = (answer: number) => {
      const numbers = new Array<number>(7).fill(0);
      for (let entry = 1; entry <= 7; entry++) {
        for (let exit = 1; exit <= 7; exit++) numbers[convert(entry, exit, answer)]!++;
      }
      return numbers;
    };
    expect(found(PROGRESS.yes).slice(0, 5)).toEqual([0, 25, 10, 10, 4]);
    expect(found(PROGRESS.no)[CONVERSION.a]).toBe(21);
    expect(found(PROGRESS.no)[CONVERSION.impossible]).toBe(28);
  });
});

describe("summary statements from counts", () => {
  it.each(ofType("summary_statements"))("%s", (_, { inputs, expected, computed, reproduces }) => {
    const counts = countsOf(inputs);
    const { ss1, ss2, decimals, pct, N } = expected as {
      ss1: number | null;
      ss2: number | null;
      decimals: number;
      pct: number[];
      N: number;
    };
    const first = numberOf(summaryStatement1(counts));
    const second = numberOf(summaryStatement2(counts));
    expect(first).toBeCloseTo(computed!.ss1_pct!, 6);
    expect(second).toBeCloseTo(computed!.ss2_pct!, 6);
    expect(assessed(counts)).toBe(computed!.total);
    // The two tables that do not reproduce are the ones whose counts do not add up to the printed N.
    expect(assessed(counts) === N).toBe(reproduces);
    if (!reproduces) return;
    if (ss1 !== null) expect(roundHalfUp(first, decimals)).toBe(ss1);
    if (ss2 !== null) expect(roundHalfUp(second, decimals)).toBe(ss2);
    expect(
      shares(
        LETTERS.map((letter) => counts[letter]),
        N,
        1,
      ),
    ).toEqual(pct);
  });

  it.each(ofType("summary_statements_partial"))("%s", (_, { inputs, expected }) => {
    const given = inputs as { a: number; b: number; c?: number; N?: number };
    const whole = given.N ?? (expected.N_derived as number);
    const known = [given.a, given.b, ...(given.c === undefined ? [] : [given.c])];
    const printed = expected.pct as number[];
    const decimals = Math.max(...printed.map((share) => (String(share).split(".")[1] ?? "").length));
    expect(shares(known, whole, decimals)).toEqual(printed);
    if (expected.d_plus_e === undefined) return;
    const together = whole - known.reduce((sum, count) => sum + count, 0);
    expect(together).toBe(expected.d_plus_e);
    // d and e stand together in summary statement 2, so it does not matter how they divide.
    const second = summaryStatement2({ a: given.a, b: given.b, c: given.c!, d: together, e: 0 });
    expect(numberOf(second)).toBeCloseTo(expected.ss2_pct_derived as number, 5);
  });

  it.each(ofType("summary_statements_from_percent"))("%s", (_, { inputs, expected }) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = inputs.pct as number[];
    const counts = { a, b, c, d, e };
    expect(roundHalfUp(assessed(counts), 2)).toBe(expected.pct_sum);
    expect(roundHalfUp(numberOf(summaryStatement1(counts)), 2)).toBe(expected.ss1_pct_approx);
    expect(roundHalfUp(numberOf(summaryStatement2(counts)), 2)).toBe(expected.ss2_pct_approx);
  });
});

describe("differences, small groups and completeness", () => {
  it.each(ofType("difference_points"))("%s", (_, { inputs, expected }) => {
    const { value: result, comparison } = inputs as { value: number; comparison: number };
    expect(roundHalfUp(differenceInPoints(comparison, result), 2)).toBe(expected.difference);
  });

  it.each(ofType("suppression"))("%s", (_, { inputs, expected }) => {
    const rows = inputs.rows as [string, number][];
    expect(expected.rule).toBe("N < 11");
    expect(rows.map(([, n]) => suppressSmall(value(50), n, 11).kind === "suppressed")).toEqual(
      expected.suppressed,
    );
  });

  it.each(ofType("completeness"))("%s", (_, { inputs, expected }) => {
    const share = numberOf(percent(inputs.n_outcomes as number, inputs.denominator as number));
    if (expected.pct_computed !== undefined) {
      // The federal score 2 goes with at least 65 percent.
      expect(share).toBeCloseTo(expected.pct_computed as number, 4);
      expect([expected.rda_completeness_score, share >= 65]).toEqual([2, true]);
      return;
    }
    expect(roundHalfUp(share, 1)).toBe(expected.pct);
    const criterion = inputs.denominator_is === "exiters" ? 28 : 12;
    expect(share >= criterion).toBe(expected.meets_national_criterion);
  });
});

describe("days of service", () => {
  const serial = (date: string): number => {
    const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
    return serialOf({ year, month, day });
  };

  it.each(ofType("days_of_service"))("%s", (_, { inputs, expected }) => {
    const { entry, exit, gaps = [] } = inputs as { entry: string; exit: string; gaps?: [string, string][] };
    const straight = numberOf(daysOfService(serial(entry), serial(exit)));
    const breaks = gaps.map(([from, to]) => ({ from: serial(from), to: serial(to) }));
    const net = numberOf(daysOfService(serial(entry), serial(exit), breaks));
    expect(straight).toBe(expected.calendar_days ?? expected.days);
    if (expected.net_days !== undefined) {
      expect(net).toBe(expected.net_days);
      expect(servedLongEnough(straight, 182)).toBe(expected.meets_182_calendar);
      expect(servedLongEnough(net, 182)).toBe(expected.meets_182_net);
      return;
    }
    expect(net).toBe(straight);
    expect([181, 182, 183].map((minimum) => servedLongEnough(net, minimum))).toEqual([
      expected.include_181,
      expected.include_182,
      expected.include_183,
    ]);
  });
});

describe("90 percent intervals", () => {
  const methods: Readonly<Record<string, ProportionMethod>> = {
    wald: "wald",
    adjusted_wald_z2: "adjusted-wald",
    adjusted_wald_plus4: "plus-four",
    wilson: "wilson",
  };

  it.each(ofType("confidence_interval_90"))("%s", (_, { inputs, expected }) => {
    const { successes, n, level } = inputs as { successes: number; n: number; level: number };
    expect(Object.keys(expected).sort()).toEqual(Object.keys(methods).sort());
    for (const [name, [low, high]] of Object.entries(expected as Record<string, [number, number]>)) {
      const found = proportionInterval(successes, n, level, methods[name]!);
      if (found.kind !== "value") throw new Error(found.reason);
      expect(found.value.low).toBeCloseTo(low, 5);
      expect(found.value.high).toBeCloseTo(high, 5);
    }
  });
});
