import { largestOf, type Accuracy } from "../accuracy/accuracy";
import { compareIntervals, compareWeightedMeans } from "./compareIntervals";
import { compareRaking } from "./compareRaking";
import { compareRegression } from "./compareRegression";
import { compareTests, relativeDifference, type Pair } from "./compareTests";

export function whoAnsweredAccuracy(): Accuracy[] {
  const tests = compareTests();
  const line = (
    area: string,
    what: string,
    against: string,
    pairs: readonly Pair[],
    allowed: number,
  ): Accuracy => ({
    area,
    what,
    against,
    numbers: pairs.length,
    largest: largestOf(pairs.map(relativeDifference)),
    kind: "relative",
    allowed,
    folder: "test/reference/whoAnswered",
  });
  return [
    line(
      "Tests of counts",
      "chi-square, G2, Yates, Cramer's V, Fisher 2 x 2, goodness of fit",
      "R 4.2.2, chisq.test and fisher.test",
      tests.exact,
      1e-10,
    ),
    line(
      "Tests of counts",
      "Fisher's exact test of larger tables",
      "R 4.2.2, fisher.test (FEXACT)",
      tests.network,
      1e-7,
    ),
    line(
      "Percents and means",
      "intervals of proportions: Wald, Wilson with and without correction, exact",
      "R 4.2.2, prop.test and binom.test",
      compareIntervals(),
      1e-9,
    ),
    line(
      "Percents and means",
      "weighted means and their standard errors",
      "R survey 4.1-1, svymean",
      compareWeightedMeans(),
      1e-12,
    ),
    line(
      "Logistic regression",
      "coefficients, standard errors, z, p, deviances, AIC, likelihood-ratio tests",
      "R 4.2.2, glm and drop1, settled",
      compareRegression(),
      1e-9,
    ),
    line(
      "Weights",
      "raked weights, design effects, weighted means",
      "R survey 4.1-1, rake",
      compareRaking(),
      1e-9,
    ),
  ];
}
