import { readFileSync } from "node:fs";
import path from "node:path";
import { isValue, type Outcome } from "../../../src/measures/outcome";
import { marginOfError, unroundedSampleSize } from "../../../src/measures/sampling/sampleSize";
import { stratifiedMean } from "../../../src/measures/sampling/stratifiedMean";
import { largestOf, type Accuracy } from "../accuracy/accuracy";

/* The lines of docs/accuracy.md about samples. Draws are not here: they are the same numbers or they are not, and tests say which. */

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the cases have nothing in common but these names
type Case = { id: string; inputs: any; expected: any; tolerance: any };

export function samplingAccuracy(): Accuracy[] {
  const cases = JSON.parse(
    readFileSync(path.resolve("test/reference/sampling", "cases.json"), "utf8"),
  ) as Case[];
  const known = (id: string): Case => cases.find((one) => one.id === id)!;
  const line = (
    what: string,
    against: string,
    differences: readonly number[],
    allowed: number,
  ): Accuracy => ({
    area: "Samples",
    what,
    against,
    numbers: differences.length,
    largest: largestOf(differences),
    kind: "absolute",
    allowed,
    folder: "test/reference/sampling",
  });
  const plan = known("ss-mn-1057");
  const margins = ["moe-1057-102351", "moe-557-1252", "moe-54-82"].map(known);
  const strata = known("strat-api");
  return [
    line(
      "answers needed of the plan's 102,351, before rounding",
      "the formula in Python",
      [
        Math.abs(
          valueOf(unroundedSampleSize(plan.inputs.N, { confidence: 0.95, margin: 0.03, proportion: 0.5 })) -
            plan.expected.n_unrounded,
        ),
      ],
      plan.tolerance.n_unrounded,
    ),
    line(
      "margins of error, as shares",
      "the formula in Python",
      margins.map(({ inputs, expected }) =>
        Math.abs(
          valueOf(marginOfError(inputs.n, inputs.N, { confidence: 0.95, proportion: 0.5 })) / 100 -
            expected.moe,
        ),
      ),
      1e-8,
    ),
    line(
      "mean of a stratified sample and its error, api data",
      "R survey 4.1-1, svymean",
      stratified(strata),
      strata.tolerance.mean,
    ),
  ];
}

function stratified({ inputs, expected }: Case): number[] {
  const found = stratifiedMean(
    inputs.strata.map((stratum: { N: number; n: number; mean: number; var: number }) => ({
      size: stratum.N,
      answered: stratum.n,
      mean: stratum.mean,
      variance: stratum.var,
    })),
  );
  if (!isValue(found)) throw new Error(found.reason);
  return [Math.abs(found.value.mean - expected.mean), Math.abs(found.value.standardError - expected.se)];
}

function valueOf(outcome: Outcome): number {
  if (!isValue(outcome)) throw new Error(outcome.reason);
  return outcome.value;
}
