import { readFileSync } from "node:fs";
import path from "node:path";
import { binomialAbove, binomialBelow, binomialQuantile } from "../../../src/measures/distributions/binomial";
import {
  chiSquareAbove,
  chiSquareBelow,
  chiSquareCritical,
  chiSquareQuantile,
} from "../../../src/measures/distributions/chiSquare";
import {
  fisherAbove,
  fisherBelow,
  fisherCritical,
  fisherQuantile,
} from "../../../src/measures/distributions/fisherF";
import {
  hypergeometricAbove,
  hypergeometricBelow,
  hypergeometricQuantile,
} from "../../../src/measures/distributions/hypergeometric";
import {
  betaQuantile,
  incompleteBeta,
  incompleteBetaAbove,
} from "../../../src/measures/distributions/incompleteBeta";
import { normalAbove, normalBelow, normalQuantile } from "../../../src/measures/distributions/normal";
import {
  studentAbove,
  studentBelow,
  studentCritical,
  studentQuantile,
} from "../../../src/measures/distributions/studentT";

/** Ours, one entry a distribution of expected.csv: both tails at x, and the values with p below and with p above. */
interface Ours {
  readonly tails: (x: number, of: readonly number[]) => readonly [number, number];
  readonly quantiles: (p: number, of: readonly number[]) => readonly [number, number];
}

const urn = ([marked = 0, unmarked = 0, drawn = 0]: readonly number[]) => ({ marked, unmarked, drawn });

export const OURS: Readonly<Record<string, Ours>> = {
  normal: {
    tails: (x) => [normalBelow(x), normalAbove(x)],
    quantiles: (p) => [normalQuantile(p), -normalQuantile(p)],
  },
  "chi-square": {
    tails: (x, [df = 1]) => [chiSquareBelow(x, df), chiSquareAbove(x, df)],
    quantiles: (p, [df = 1]) => [chiSquareQuantile(p, df), chiSquareCritical(p, df)],
  },
  t: {
    tails: (x, [df = 1]) => [studentBelow(x, df), studentAbove(x, df)],
    quantiles: (p, [df = 1]) => [studentQuantile(p, df), studentCritical(p, df)],
  },
  F: {
    tails: (x, [one = 1, two = 1]) => [fisherBelow(x, one, two), fisherAbove(x, one, two)],
    quantiles: (p, [one = 1, two = 1]) => [fisherQuantile(p, one, two), fisherCritical(p, one, two)],
  },
  beta: {
    tails: (x, [a = 1, b = 1]) => [incompleteBeta(x, a, b), incompleteBetaAbove(x, a, b)],
    quantiles: (p, [a = 1, b = 1]) => [
      betaQuantile({ below: p, above: 1 - p }, a, b).x,
      betaQuantile({ below: 1 - p, above: p }, a, b).x,
    ],
  },
  binomial: {
    tails: (x, [n = 1, p = 0.5]) => [binomialBelow(x, n, p), binomialAbove(x, n, p)],
    quantiles: (p, [n = 1, share = 0.5]) => [
      binomialQuantile(p, n, share),
      binomialQuantile(1 - p, n, share),
    ],
  },
  hypergeometric: {
    tails: (x, of) => [hypergeometricBelow(x, urn(of)), hypergeometricAbove(x, urn(of))],
    quantiles: (p, of) => [hypergeometricQuantile(p, urn(of)), hypergeometricQuantile(1 - p, urn(of))],
  },
};

export interface Compared {
  readonly kind: "tail" | "quantile";
  readonly distribution: string;
  readonly parameters: readonly number[];
  readonly at: number;
  readonly side: "below" | "above";
  readonly expected: number;
  readonly ours: number;
  /** |ours - expected| / |expected|. */
  readonly relative: number;
}

/** Every number of expected.csv beside ours. Run from the root of the repository, as npm does. */
export function compareWithR(): Compared[] {
  const text = readFileSync(path.resolve("test/reference/distributions/expected.csv"), "utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [kind, distribution = "", given = "", where, ...sides] = line.split(",");
      const parameters = given.split(";").map(Number);
      const at = Number(where);
      const found =
        kind === "tail"
          ? OURS[distribution]!.tails(at, parameters)
          : OURS[distribution]!.quantiles(at, parameters);
      return sides.flatMap((printed, index) => {
        if (printed === "") return [];
        const expected = Number(printed);
        const ours = found[index]!;
        const relative = ours === expected ? 0 : Math.abs(ours - expected) / Math.abs(expected);
        const side = index === 0 ? ("below" as const) : ("above" as const);
        return [
          { kind: kind as "tail" | "quantile", distribution, parameters, at, side, expected, ours, relative },
        ];
      });
    });
}
