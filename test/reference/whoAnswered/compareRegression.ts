import { isValue } from "../../../src/measures/outcome";
import {
  factorFrom,
  type Factor,
  type LogisticData,
  type Predictor,
} from "../../../src/measures/logisticRegression/data";
import {
  logisticRegression,
  type LogisticFit,
} from "../../../src/measures/logisticRegression/logisticRegression";
import { readJson } from "./cases";
import type { Pair } from "./compareTests";

interface Model {
  readonly name: string;
  readonly successes: number[];
  readonly trials: number[];
  readonly predictors: readonly {
    readonly name: string;
    readonly levels?: string[];
    readonly values: (string | number)[];
  }[];
  readonly terms: string[];
  readonly b: (number | null)[];
  readonly se: (number | null)[];
  readonly z: (number | null)[];
  readonly p: (number | null)[];
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly residualDegrees: number;
  readonly nullDegrees: number;
  readonly aic: number;
  readonly logLikelihood: number;
  readonly drop1: number[];
  readonly drop1degrees: number[];
  readonly drop1p: number[];
}

export const models = readJson<readonly Model[]>("regression.json");

export function dataOf(model: Pick<Model, "successes" | "trials" | "predictors">): LogisticData {
  return {
    successes: Float64Array.from(model.successes),
    trials: Float64Array.from(model.trials),
    predictors: model.predictors.map(({ name, levels, values }): Predictor => {
      if (levels === undefined)
        return { kind: "number", name, values: Float64Array.from(values as number[]) };
      // R's order of levels, so that the terms stand in the same order.
      const factor: Factor = factorFrom(name, values as string[], levels[0]);
      return {
        ...factor,
        levels,
        reference: 0,
        codes: Int32Array.from(values, (value) => levels.indexOf(value as string)),
      };
    }),
  };
}

export function fitOf(data: LogisticData): LogisticFit {
  const fitted = logisticRegression(data);
  if (!isValue(fitted)) throw new Error(fitted.reason);
  return fitted.value;
}

/** Every figure of R's models beside ours. */
export function compareRegression(): Pair[] {
  return models.flatMap((model) => {
    const ours = fitOf(dataOf(model));
    const pairs: Pair[] = [];
    const add = (what: string, mine: number | undefined, expected: number | null): void => {
      // R's null is a term it drops, and ours has no estimate there.
      pairs.push({
        what: `${model.name}: ${what}`,
        ours: mine ?? (expected === null ? 0 : NaN),
        expected: expected ?? 0,
      });
    };
    model.terms.forEach((term, at) => {
      const estimate = ours.terms[at]!.estimate;
      const mine = isValue(estimate) ? estimate.value : undefined;
      add(`${term}, b`, mine?.coefficient, model.b[at]!);
      add(`${term}, standard error`, mine?.standardError, model.se[at]!);
      add(`${term}, z`, mine?.z, model.z[at]!);
      add(`${term}, p`, mine?.p, model.p[at]!);
    });
    for (const key of [
      "deviance",
      "nullDeviance",
      "residualDegrees",
      "nullDegrees",
      "aic",
      "logLikelihood",
    ] as const)
      add(key, ours[key], model[key]);
    ours.likelihoodRatios.forEach(({ chiSquare, degrees, p }, at) => {
      if (degrees === 0) return;
      add(`without ${model.predictors[at]!.name}, chi-square`, chiSquare, model.drop1[at]!);
      add(`without ${model.predictors[at]!.name}, degrees`, degrees, model.drop1degrees[at]!);
      add(`without ${model.predictors[at]!.name}, p`, p, model.drop1p[at]!);
    });
    return pairs;
  });
}
