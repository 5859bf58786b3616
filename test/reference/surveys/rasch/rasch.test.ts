/* eslint-disable @typescript-eslint/no-explicit-any -- the cases are a data file, and each has its own form */
import { describe, expect, it } from "vitest";
import { calibrate, Standing, type Calibration } from "../../../../src/measures/rasch/calibrate";
import { conditionalEstimate } from "../../../../src/measures/rasch/conditional";
import { insideScore, locate } from "../../../../src/measures/rasch/extremes";
import { fitOf } from "../../../../src/measures/rasch/fit";
import {
  categoryWeights,
  emptyScales,
  thresholdsOf,
  type RaschModel,
} from "../../../../src/measures/rasch/model";
import { responsesOf, type Responses } from "../../../../src/measures/rasch/responses";
import {
  reliabilityOf,
  separationOf,
  strataOf,
  type Separation,
} from "../../../../src/measures/rasch/separation";
import { usableData } from "../../../../src/measures/rasch/usable";
import { userScaleFromPoints } from "../../../../src/measures/rasch/userScale";
import type { Outcome } from "../../../../src/measures/outcome";
import cases from "./cases.json";

/* Every case of cases.json; where each comes from is said there and in README.md. */

interface Case {
  readonly id: string;
  readonly inputs: Readonly<Record<string, any>>;
  readonly expected: Readonly<Record<string, any>>;
  readonly tolerance: any;
}
const run = new Set<string>();
function caseOf(id: string): Case {
  run.add(id);
  return (cases as unknown as readonly Case[]).find((one) => one.id === id)!;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== "value") throw new Error(outcome.reason);
  return outcome.value;
}
/** Lines of digits as answers. */
function answersOf(lines: readonly string[]): Responses {
  const digits = lines.flatMap((line) => [...line].map(Number));
  return responsesOf(digits, lines.length, lines[0]!.length)!;
}
const calibrated = (lines: readonly string[], model: RaschModel, plain = false): Calibration =>
  valueOf(calibrate(answersOf(lines), { model, standardised: plain ? "plain" : "exact" }));

/** Largest difference between two lists, which must be of one length. */
function farthest(ours: ArrayLike<number>, theirs: readonly number[]): number {
  expect(ours.length).toBe(theirs.length);
  return theirs.reduce((most, one, at) => Math.max(most, Math.abs(one - ours[at]!)), 0);
}
const only = (values: ArrayLike<number>, standing: Uint8Array, which = Standing.Measured): number[] =>
  Array.from(values).filter((_, at) => standing[at] === which);
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
const deviation = (values: readonly number[]) =>
  Math.sqrt(mean(values.map((one) => (one - mean(values)) ** 2)));

describe("Knox Cube Test, 35 children and 18 taps", () => {
  const { inputs, expected, tolerance } = caseOf("rasch-kct-jmle-table31");
  const { published, computed } = expected;
  const { persons, items, ...rest } = calibrated(inputs["responses"], "rating-scale", true);
  const children = persons.standing;
  const near = (ours: number, printed: number) =>
    expect(Math.abs(ours - printed)).toBeLessThanOrEqual(tolerance.published);
  const measures = only(persons.measure, children);
  const separation = (errors: Float64Array, all = false): Separation =>
    valueOf(all ? separationOf(persons.measure, errors) : separationOf(measures, only(errors, children)));

  it("gives the measures, errors and fit of a full convergence", () => {
    const within = tolerance.computed;
    const taps = items.standing;
    expect(rest.ending).toBe("converged");
    expect(rest.largestResidual).toBeLessThan(1e-8);
    expect(farthest(only(items.measure, taps), computed.D)).toBeLessThan(within);
    expect(farthest(only(items.error, taps), computed.seD)).toBeLessThan(within);
    expect(farthest(measures, computed.B)).toBeLessThan(within);
    expect(farthest(only(persons.error, children), computed.seB)).toBeLessThan(within);
    expect(Math.abs(rest.logLikelihood - computed.loglik)).toBeLessThan(within);
    expect(farthest(only(items.infit, taps), computed.infit_items)).toBeLessThan(within);
    expect(farthest(only(items.outfit, taps), computed.outfit_items)).toBeLessThan(within);
    const exact = calibrated(inputs["responses"], "rating-scale").items;
    expect(farthest(only(exact.infitZ, exact.standing), computed.zstd_infit_items_wh)).toBeLessThan(within);
    const helen = children.indexOf(Standing.AllLowest);
    expect(inputs["persons"][helen]).toMatch(/^Helen/);
    expect(Math.abs(persons.measure[helen]! - computed.helen.measure)).toBeLessThan(within);
    expect(Math.abs(persons.error[helen]! - computed.helen.se)).toBeLessThan(within);
    for (const kind of ["model", "real"] as const) {
      const its = separation(kind === "model" ? persons.error : persons.realError);
      const { rmse, true_sd, sep, rel, strata } = computed.sep[kind];
      expect(
        farthest(
          [its.error, its.trueDeviation, its.separation, its.reliability, its.strata],
          [rmse, true_sd, sep, rel, strata],
        ),
      ).toBeLessThan(within);
    }
  });

  it("gives every figure Winsteps prints in Table 3.1 without the extreme child", () => {
    const model = separation(persons.error);
    const real = separation(persons.realError);
    const errors = only(persons.error, children);
    const infit = only(persons.infit, children);
    const outfit = only(persons.outfit, children);
    expect(measures).toHaveLength(published.nonextreme_persons);
    expect(only(items.measure, items.standing)).toHaveLength(published.nonextreme_items);
    near(model.mean, published.mean_measure);
    near(model.deviation, published.psd);
    near(Math.max(...measures), published.max);
    near(Math.min(...measures), published.min);
    near(model.error, published.model_rmse);
    near(model.trueDeviation, published.model_true_sd);
    near(model.separation, published.model_sep);
    near(model.reliability, published.model_rel);
    near(real.error, published.real_rmse);
    near(real.trueDeviation, published.real_true_sd);
    near(real.separation, published.real_sep);
    near(real.reliability, published.real_rel);
    near(model.errorOfMean, published.se_of_mean);
    near(mean(errors), published.mean_model_error);
    near(deviation(errors), published.sd_model_error);
    near(Math.max(...errors), published.max_model_error);
    near(Math.min(...errors), published.min_model_error);
    near(mean(infit), published.infit_mean);
    near(deviation(infit), published.infit_sd);
    near(Math.max(...infit), published.infit_max);
    near(Math.min(...infit), published.infit_min);
    near(mean(outfit), published.outfit_mean);
    near(deviation(outfit), published.outfit_sd);
    near(Math.max(...outfit), published.outfit_max);
    near(Math.min(...outfit), published.outfit_min);
  });

  it("gives its standardized fit, printed to one decimal", () => {
    for (const kind of ["infit", "outfit"] as const) {
      const z = only(kind === "infit" ? persons.infitZ : persons.outfitZ, children);
      const printed = published[`${kind}_zstd`];
      const ours = { mean: mean(z), sd: deviation(z), max: Math.max(...z), min: Math.min(...z) };
      for (const [name, figure] of Object.entries(ours))
        expect(Math.abs(figure - printed[name]), `${kind} ${name}`).toBeLessThanOrEqual(0.05);
    }
  });

  it("gives the figures with the extreme child", () => {
    const all = published.with_extreme;
    const model = separation(persons.error, true);
    const real = separation(persons.realError, true);
    near(model.mean, all.mean);
    near(model.deviation, all.psd);
    near(Math.min(...persons.measure), all.min);
    near(Math.max(...persons.error), all.max_error);
    near(model.error, all.model_rmse);
    near(model.trueDeviation, all.model_true_sd);
    near(model.separation, all.model_sep);
    near(model.reliability, all.model_rel);
    near(real.error, all.real_rmse);
    near(real.trueDeviation, all.real_true_sd);
    near(real.separation, all.real_sep);
    near(real.reliability, all.real_rel);
    near(model.errorOfMean, all.se_of_mean);
  });
});

it("gives Winsteps' fit at Winsteps' measures", () => {
  const { inputs, expected, tolerance } = caseOf("rasch-kct-fit-at-winsteps-measures");
  const data = valueOf(usableData(answersOf(inputs["responses"]), "rating-scale", "stop", undefined, String));
  const scales = emptyScales(data.coding.scaleOf, Int32Array.of(1));
  const fit = fitOf(
    data,
    Float64Array.from(inputs["person_measure"]),
    Float64Array.from(inputs["item_measure"]),
    scales,
    "exact",
  );
  for (const side of ["items", "persons"] as const) {
    const theirs = expected[side];
    expect(farthest(fit[side].infit, theirs.infit)).toBeLessThan(tolerance.mnsq);
    expect(farthest(fit[side].outfit, theirs.outfit)).toBeLessThan(tolerance.mnsq);
    expect(farthest(fit[side].infitZ, theirs.infit_z)).toBeLessThan(tolerance.zstd);
    expect(farthest(fit[side].outfitZ, theirs.outfit_z)).toBeLessThan(tolerance.zstd);
  }
});

it("measures persons on a given calibration as Ministep does", () => {
  const { inputs, expected, tolerance } = caseOf("rasch-science-anchored-person-measures");
  const lists: number[][] = inputs["thresholds"];
  const scales = emptyScales(
    Int32Array.from(lists, (_, item) => item),
    Int32Array.from(lists, (list) => list.length),
  );
  lists.forEach((list, item) => thresholdsOf(scales, item).set(list));
  const most = lists.reduce((sum, list) => sum + list.length, 0);
  const found = (inputs["raw_scores"] as number[]).map((score) =>
    locate(
      insideScore(score, most, inputs["extreme_adjust"]),
      inputs["item_measure"],
      scales.ofItem,
      scales,
      categoryWeights(scales),
      1,
    ),
  );
  expect(
    farthest(
      found.map(({ measure }) => measure),
      expected["B"],
    ),
  ).toBeLessThan(tolerance.B);
  expect(
    farthest(
      found.map(({ error }) => error),
      expected["se"],
    ),
  ).toBeLessThan(tolerance.se);
});

describe("Liking for Science, 75 children and 24 activities, rating scale", () => {
  it("agrees with TAM once TAM's correction for bias is applied", () => {
    const { inputs, expected, tolerance } = caseOf("rasch-science-rsm-tam-jml");
    const { items, scales } = calibrated(inputs["responses"], "rating-scale");
    const corrected = items.measure.map((measure) => measure * inputs["bias_factor"]);
    expect(farthest(corrected, expected["D_centred_bias_corrected"])).toBeLessThan(tolerance.D);
    expect(Math.abs(scales.thresholds[0]! * inputs["bias_factor"] - expected["threshold1"])).toBeLessThan(
      tolerance.threshold1,
    );
    const uncorrected = expected["computed_uncorrected"];
    expect(farthest(items.measure, uncorrected.D)).toBeLessThan(1e-6);
    expect(farthest(scales.thresholds, uncorrected.thresholds)).toBeLessThan(1e-6);
  });

  it("agrees with eRm's conditional estimates, and joint measures come close to them after the correction", () => {
    const { inputs, expected, tolerance } = caseOf("rasch-science-rsm-erm-cml");
    const conditional = valueOf(conditionalEstimate(answersOf(inputs["responses"]), "rating-scale"));
    expect(conditional.converged).toBe(true);
    expect(Math.abs(conditional.logLikelihood - expected["loglik"])).toBeLessThan(tolerance.loglik);
    expect(Math.abs(conditional.logLikelihood - expected["loglik_full"])).toBeLessThan(1e-6);
    expect(farthest(conditional.items.slice(1), expected["eta"])).toBeLessThan(tolerance.eta);
    const [low, high] = [conditional.scales.thresholds[0]!, conditional.scales.thresholds[1]!];
    expect(Math.abs(high - low - expected["cat2"])).toBeLessThan(tolerance.eta);
    const { items } = calibrated(inputs["responses"], "rating-scale");
    const corrected = items.measure.map((measure) => (measure * 23) / 24);
    expect(farthest(corrected, Array.from(conditional.items))).toBeLessThan(tolerance.jmle_23_24_vs_cml);
  });
});

it("agrees with eRm's conditional estimates of the Knox Cube Test", () => {
  const { inputs, expected, tolerance } = caseOf("rasch-kct-erm-cml");
  const conditional = valueOf(conditionalEstimate(answersOf(inputs["responses"]), "rating-scale"));
  expect(farthest(conditional.items, expected["d"])).toBeLessThan(tolerance.d);
  expect(Math.abs(conditional.logLikelihood - expected["loglik"])).toBeLessThan(tolerance.loglik);
});

it("forms strata and reliability", () => {
  const { inputs, expected, tolerance } = caseOf("rasch-strata");
  const separations: number[] = inputs["G"];
  expect(farthest(separations.map(strataOf), expected["H"])).toBeLessThan(tolerance.all);
  expect(farthest(separations.map(reliabilityOf), expected["rel"])).toBeLessThan(tolerance.all);
});

it("finds the user's scale from two points", () => {
  const { inputs, expected, tolerance } = caseOf("rasch-rescale");
  const scale = valueOf(
    userScaleFromPoints(
      { logits: inputs["low"], name: inputs["want_low"] },
      { logits: inputs["high"], name: inputs["want_high"] },
    ),
  );
  expect(Math.abs(scale.unit - expected["uscale"])).toBeLessThan(tolerance.all);
  expect(Math.abs(scale.mean - expected["uimean"])).toBeLessThan(tolerance.all);
});

it("runs every case", () => {
  expect([...run].sort()).toEqual((cases as unknown as readonly Case[]).map(({ id }) => id).sort());
});
