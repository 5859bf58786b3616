import { PROPORTION_PAPERS } from "../../law/methodSources";
import { ECTA_CALCULATOR } from "../../law/sources";
import { eFormula } from "../../measures/composition/eFormula";
import { differenceOfProportions } from "../../measures/differenceOfProportions";
import { criticalValue } from "../../measures/distributions/normal";
import { percent } from "../../measures/percent";
import type { ProportionMethod } from "../../measures/proportionInterval";
import type { ExplainedCall } from "../call";
import type { Account } from "../declaration";
import { plain, showAs } from "../numbers";
import { method, NO_YEAR, tool } from "../rules";
import type { AccountFor } from "../register";

/* How sure a percent is: intervals, differences, and the bound of the E-formula. */

/** The formula of each method in words; z is the normal quantile of the confidence. */
const METHODS: Readonly<Record<ProportionMethod, string>> = {
  wald: "p -+ z x sqrt(p (1 - p) / n)",
  "adjusted-wald": "p -+ z x sqrt(p (1 - p) / n), after adding z x z / 2 successes and as many failures",
  "plus-four": "p -+ z x sqrt(p (1 - p) / n), after adding two successes and two failures",
  wilson:
    "(p + z x z / 2n -+ z x sqrt(p (1 - p) / n + z x z / 4n x n)) / (1 + z x z / n): the percents that a test would not reject",
  "wilson-corrected": "as Wilson's, with half a person taken off or added for continuity",
  exact:
    "the percents at which so many successes, or more, or fewer, would still happen with half of the error's chance (Clopper and Pearson)",
};

const END = ["low end of the interval", "high end of the interval"];

function share(confidence: number): number {
  return confidence >= 1 ? confidence / 100 : confidence;
}

function zLine(confidence: number): string {
  const level = share(confidence);
  return level > 0 && level < 1
    ? `z at ${plain(level * 100)} percent confidence is ${criticalValue(level).toFixed(6)}.`
    : "";
}

function interval(call: ExplainedCall, usualMethod: ProportionMethod, usualConfidence: number): Account {
  const successes = call.take("successes", "successes");
  const n = call.take("n", "of how many");
  const confidence = call.takeOr("confidence", "confidence", usualConfidence);
  const chosen = call.choice<ProportionMethod>("method", "method", usualMethod);
  const people = call.has("population") ? call.take("population", "population") : undefined;
  const middle = call.unreadable ? undefined : percent(successes, n);
  const finite =
    people === undefined || call.unreadable || people <= n
      ? []
      : [
          `Of ${plain(people)} people, ${plain(n)} are a sizeable part: n counts as ${plain(n)} x (${plain(people)} - 1) / (${plain(people)} - ${plain(n)}) = ${showAs((n * (people - 1)) / (people - n), "number")}.`,
        ];
  return {
    rule: `${METHODS[chosen] ?? "the chosen interval"}; p is successes / n, and the ends are cut off at 0 and 100 percent`,
    numbers: `${END[call.column] ?? "end"}, ${chosen}, ${plain(share(confidence) * 100)} percent confidence, around ${plain(successes)} / ${plain(n)} x 100${middle?.kind === "value" ? ` (${showAs(middle.value, "percent")})` : ""}`,
    steps: [zLine(confidence), ...finite].filter((line) => line !== ""),
    unit: "percent",
    what: END[call.column] ?? "end of the interval",
    sources: [method(PROPORTION_PAPERS, `the ${chosen} interval`)],
    year: NO_YEAR,
  };
}

const DIFFERENCE = [
  "difference in percentage points",
  "low end of the difference",
  "high end of the difference",
  "z",
  "p",
  "finding",
];

export const intervals: Readonly<Record<string, AccountFor>> = {
  PROPORTION_INTERVAL: (call) => interval(call, "wilson", 0.95),
  COSF_INTERVAL: (call) => ({
    ...interval(call, "adjusted-wald", 0.9),
    notes: [
      {
        text: "The national calculators ask at 90 percent confidence; that is used where no confidence is given.",
        source: { source: ECTA_CALCULATOR, at: "confidence intervals", compareWithSource: true },
      },
    ],
  }),
  COSF_DIFFERENCE: (call) => {
    const first = {
      successes: call.take("successes1", "first numerator"),
      n: call.take("n1", "first denominator"),
    };
    const second = {
      successes: call.take("successes2", "second numerator"),
      n: call.take("n2", "second denominator"),
    };
    const confidence = call.takeOr("confidence", "confidence", 0.9);
    const found = call.unreadable ? undefined : differenceOfProportions(first, second, share(confidence));
    const [p1, p2] = [
      `${plain(first.successes)} / ${plain(first.n)}`,
      `${plain(second.successes)} / ${plain(second.n)}`,
    ];
    const points = `${p2} x 100 - ${p1} x 100`;
    return {
      rule: "p2 - p1, with z = (p2 - p1) / sqrt(p1 (1 - p1) / n1 + p2 (1 - p2) / n2); meaningful where p is at most 1 less the confidence",
      numbers: call.column === 0 ? points : `${DIFFERENCE[call.column] ?? "cell"} of ${points}`,
      steps:
        found?.kind === "value"
          ? [
              `Difference ${showAs(found.value.difference, "points")} points, from ${showAs(found.value.low, "points")} to ${showAs(found.value.high, "points")}.`,
              `z = ${showAs(found.value.z, "number")}, p = ${showAs(found.value.p, "number")}.`,
              zLine(confidence),
            ]
          : [],
      unit: call.column <= 2 ? "points" : call.column === 5 ? "text" : "number",
      what: DIFFERENCE[call.column] ?? "cell",
      sources: [
        { source: ECTA_CALCULATOR, at: "meaningful differences", compareWithSource: true },
        method(PROPORTION_PAPERS, "difference of two independent proportions"),
      ],
      year: NO_YEAR,
      notes: [
        {
          text: "The national calculator's own formula was not seen. This is the textbook one, with each group's own variance.",
        },
      ],
    };
  },
  EFORMULA: (call) => {
    const [count, total, population, all] = [
      call.take("count", "cases in the group"),
      call.take("total", "cases in all groups"),
      call.take("population", "children in the group"),
      call.take("totalPopulation", "children in all groups"),
    ];
    const found = call.unreadable ? undefined : eFormula(count, total, population, all);
    const e = `${plain(population)} / ${plain(all)}`;
    const bound = `(${e} + (${e} x (1 - ${e}) / ${plain(total)})^0.5) x 100`;
    const own = found?.kind === "value" ? showAs(found.value.composition, "percent") : "?";
    const limit = found?.kind === "value" ? showAs(found.value.upperBound, "percent") : "?";
    return {
      rule: "E + sqrt(E (1 - E) / cases in all groups), where E is the group's share of all children; a share of the cases above it is out of line",
      numbers: call.column === 0 ? bound : `${plain(count)} / ${plain(total)} x 100 = ${own} above ${limit}`,
      unit: call.column === 0 ? "percent" : "text",
      what: call.column === 0 ? "upper bound" : "whether the group's share of the cases is above it",
      sources: [tool("9")],
      year: NO_YEAR,
    };
  },
};
