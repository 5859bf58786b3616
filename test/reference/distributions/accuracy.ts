import { largestOf, type Accuracy } from "../accuracy/accuracy";
import { compareWithR, OURS } from "./compare";

const R_NAMES: Readonly<Record<string, string>> = {
  normal: "norm",
  "chi-square": "chisq",
  t: "t",
  F: "f",
  beta: "beta",
  binomial: "binom",
  hypergeometric: "hyper",
};

export function distributionAccuracy(): Accuracy[] {
  const compared = compareWithR();
  return Object.keys(OURS).flatMap((distribution) =>
    (["tail", "quantile"] as const).map((kind) => {
      const own = compared.filter((one) => one.distribution === distribution && one.kind === kind);
      return {
        area: "Probability functions",
        what: `${distribution}: ${kind === "tail" ? "both tails" : "quantiles"}`,
        against: `R 4.2.2, ${kind === "tail" ? "p" : "q"}${R_NAMES[distribution]}`,
        numbers: own.length,
        largest: largestOf(own.map(({ relative }) => relative)),
        kind: "relative" as const,
        allowed: 1e-10,
        folder: "test/reference/distributions",
      };
    }),
  );
}
