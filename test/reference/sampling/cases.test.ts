import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  postSchoolPercents,
  responseRate,
} from "../../../src/indicators/b14-post-school-outcomes/postSchool";
import { isValue, type Outcome } from "../../../src/measures/outcome";
import { MersenneTwister } from "../../../src/measures/random/mersenneTwister";
import { apportion } from "../../../src/measures/sampling/apportion";
import { apportionBy } from "../../../src/measures/sampling/apportionMethods";
import {
  marginOfError,
  roundUp,
  sampleSize,
  unroundedSampleSize,
} from "../../../src/measures/sampling/sampleSize";
import { stratifiedMean } from "../../../src/measures/sampling/stratifiedMean";
import { dealYears } from "../../../src/measures/sampling/yearCycle";

/* Results computed or published elsewhere, with the tolerance each was handed over with; sources are in cases.json. */

/** A case as it is in the file; each test knows the shape of its own. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the cases have nothing in common but these names
type Case = { id: string; inputs: any; expected: any; tolerance: any };
const cases = JSON.parse(readFileSync(path.join(import.meta.dirname, "cases.json"), "utf8")) as Case[];
const seen = new Set<string>();
const known = (id: string): Case => {
  seen.add(id);
  return cases.find((one) => one.id === id)!;
};
const valueOf = (outcome: Outcome): number => {
  if (!isValue(outcome)) throw new Error(outcome.reason);
  return outcome.value;
};
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
const near = (found: number, expected: number, tolerance: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance);

describe("cases of sampling", () => {
  it("sample sizes", () => {
    const plan = known("ss-mn-1057");
    const precision = { confidence: 0.95, margin: 0.03, proportion: 0.5 };
    near(
      valueOf(unroundedSampleSize(102_351, precision)),
      plan.expected.n_unrounded,
      plan.tolerance.n_unrounded,
    );
    expect(valueOf(sampleSize(plan.inputs.N, precision))).toBe(plan.expected.n);
    expect(roundUp(plan.expected.n * 1.2)).toBe(plan.expected.dispatched);

    const raosoft = known("ss-raosoft-20000");
    // R: 2 * pnorm(1.96) - 1, the confidence behind a z of exactly 1.96.
    const rounded = { confidence: 0.95000420970355925, margin: 0.05, proportion: 0.5 };
    near(
      valueOf(unroundedSampleSize(20_000, rounded)),
      raosoft.expected.n_unrounded,
      raosoft.tolerance.n_unrounded,
    );
    expect(valueOf(sampleSize(20_000, rounded))).toBe(raosoft.expected.n);

    const table = known("ss-krejcie-morgan-table");
    // R: pchisq(3.841, 1), the confidence behind the table's chi-square of 3.841.
    const printed = { confidence: 0.94998631623604313, margin: 0.05, proportion: 0.5 };
    expect(
      table.inputs.N.map((people: number) => Math.round(valueOf(unroundedSampleSize(people, printed)))),
    ).toEqual(table.expected.s);
  });

  it.each(["moe-1057-102351", "moe-557-1252", "moe-54-82"])("margin of error %s", (id) => {
    const { inputs, expected, tolerance } = known(id);
    near(
      valueOf(marginOfError(inputs.n, inputs.N, { confidence: 0.95, proportion: 0.5 })) / 100,
      expected.moe,
      tolerance.moe,
    );
  });

  it("apportionment", () => {
    const alabama = known("apportion-alabama");
    alabama.inputs.seats.forEach((seats: number, at: number) =>
      expect(apportion(seats, alabama.inputs.weights)).toEqual(alabama.expected.alloc[at]),
    );
    const { inputs, expected } = known("apportion-lea-1269");
    expect(apportion(1269, inputs.weights)).toEqual(expected.alloc[0]);
    const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
    expect(sum(apportionBy("nearest", 1269, inputs.weights))).toBe(expected.nearest_rounding_sum);
    expect(sum(apportionBy("up", 1269, inputs.weights))).toBe(expected.ceil_sum);
  });

  it("random numbers", () => {
    const single = known("rng-mt19937-init-genrand");
    const words = (random: MersenneTwister, count: number) =>
      Array.from({ length: count }, () => random.word());
    const first = words(MersenneTwister.fromSingleWord(5489), 10_000);
    expect([first.slice(0, 5), first[9999]]).toEqual([single.expected.first5, single.expected.nth["10000"]]);
    const key = known("rng-mt19937-init-array");
    expect(words(MersenneTwister.fromKey(key.inputs.key), 5)).toEqual(key.expected.first5);
    const { expected } = known("rng-python-shuffle");
    expect(words(MersenneTwister.fromSeed(2008), 5)).toEqual(expected.u32_first5);
    expect(MersenneTwister.fromSeed(2008).shuffle(upTo(20))).toEqual(expected.shuffle_1_to_20);
    const all = MersenneTwister.fromSeed(2008).shuffle(upTo(469));
    expect(all.slice(0, 10)).toEqual(expected.shuffle_1_to_469_first10);
    expect(all.slice(-5)).toEqual(expected.shuffle_1_to_469_last5);
  });

  it("R's sample() from our generator, with R's own seeding and rejection", () => {
    const { inputs, expected } = known("rng-r-sample");
    const uniform = asInR(42);
    expected.runif_42_first5.forEach((number: number) => near(uniform(), number, 1e-9));
    expect(sampleAsInR(inputs.seed_a, inputs.n_a, inputs.k_a)).toEqual(expected.sample_a);
    expect(sampleAsInR(inputs.seed_b, inputs.n_b, inputs.k_b)).toEqual(expected.sample_b);
  });

  it("the mean of a stratified sample", () => {
    const { inputs, expected, tolerance } = known("strat-api");
    const found = stratifiedMean(
      inputs.strata.map((stratum: { N: number; n: number; mean: number; var: number }) => ({
        size: stratum.N,
        answered: stratum.n,
        mean: stratum.mean,
        variance: stratum.var,
      })),
    );
    if (!isValue(found)) throw new Error(found.reason);
    near(found.value.mean, expected.mean, tolerance.mean);
    near(found.value.standardError, expected.se, tolerance.se);
  });

  it("the five-year cycle, whatever the seed", () => {
    const { expected } = known("five-year-assignment-invariants");
    const strata = [...new Array<string>(344).fill("district"), ...new Array<string>(125).fill("charter")];
    const sorted = (years: readonly number[]) =>
      upTo(5)
        .map((year) => years.filter((one) => one === year).length)
        .sort((one, other) => other - one);
    for (let seed = 0; seed < 40; seed++) {
      const years = dealYears(strata, 5, seed);
      expect(sorted(years)).toEqual(expected.sizes_multiset);
      expect(sorted(years.slice(0, 344))).toEqual(expected.district_sizes);
      expect(sorted(years.slice(344))).toEqual(expected.charter_sizes);
    }
  });

  it("post-school outcomes", () => {
    const rate = known("ind14-response-rate");
    near(valueOf(responseRate(557, 1282, 30)), rate.expected.rate_pct, rate.tolerance.rate_pct);
    const { inputs, expected, tolerance } = known("ind14-abc");
    const { higher_ed: first, competitive, other_postsec: third, other_emp: fourth } = inputs;
    const found = postSchoolPercents([first, competitive, third, fourth], inputs.respondents);
    near(valueOf(found["14A"]), expected.A, tolerance.pct);
    near(valueOf(found["14B"]), expected.B, tolerance.pct);
    near(valueOf(found["14C"]), expected.C, tolerance.pct);
  });

  it("are all looked at", () => {
    expect(cases.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });
});

/** R's runif after set.seed(seed): the seed is stirred, fills the state word by word, and each word is a share of 2^32. */
function asInR(seed: number): () => number {
  let stirred = seed >>> 0;
  const next = () => (stirred = (Math.imul(stirred, 69069) + 1) >>> 0);
  for (let step = 0; step < 50; step++) next();
  next(); // R keeps the place in the block here, and overwrites it.
  const random = MersenneTwister.fromState(Array.from({ length: 624 }, next));
  return () => random.word() * 2.3283064365386963e-10;
}

/** R's sample(n, k): indexes from as many random bits as n has, in pieces of 16, thrown away where they reach n. */
function sampleAsInR(seed: number, n: number, k: number): number[] {
  const uniform = asInR(seed);
  const index = (limit: number) => {
    const bits = Math.ceil(Math.log2(limit));
    for (;;) {
      let found = 0;
      for (let taken = 0; taken <= bits; taken += 16) found = found * 65536 + Math.floor(uniform() * 65536);
      found %= 2 ** bits;
      if (found < limit) return found;
    }
  };
  const left = upTo(n);
  return Array.from({ length: k }, (_, drawn) => {
    const at = index(n - drawn);
    const found = left[at]!;
    left[at] = left[n - drawn - 1]!;
    return found;
  });
}
