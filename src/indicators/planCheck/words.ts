import type { PlanCheck } from "./checkPlan";
import type { Computation } from "./computation";

/** What the plan prints, or that it prints nothing. */
export function shownPrint({ printed }: Computation): string {
  return printed === "" ? "(implied)" : printed;
}

/** The outcome in one sentence or two. */
export function planCheckCounts({ results, reproduced, different, readOnly }: PlanCheck): string {
  return `${results.length} figures and statements of the plan: ${reproduced} reproduce, ${different.length} do not. ${readOnly} of the ${results.length} hold words and no arithmetic: they were read, not computed.`;
}

/** How a figure was computed, in a few words. */
export function shownRule({ rule }: Computation): string {
  switch (rule.kind) {
    case "percent":
      return `100 x ${sumText(rule.part)} / ${sumText(rule.whole)}`;
    case "share":
      return `${number(rule.part)} / ${number(rule.whole)}`;
    case "summary statement": {
      const { a, b, c, d, e } = rule.counts;
      const [above, below] =
        rule.statement === 1
          ? [
              [c, d],
              [a, b, c, d],
            ]
          : [
              [d, e],
              [a, b, c, d, e],
            ];
      return `${rule.as === "percent" ? "100 x " : ""}${sumText(above)} / ${sumText(below)}`;
    }
    case "post-school percent": {
      const categories = rule.categories.slice(0, { A: 1, B: 2, C: 4 }[rule.measure]);
      return `100 x ${sumText(categories)} / ${number(rule.respondents)}`;
    }
    case "sum":
      return rule.terms.map((term, index) => signed(term, index === 0)).join(" ");
    case "mean":
      return rule.weights === undefined
        ? `mean of ${rule.values.join(", ")}`
        : `mean of ${rule.values.join(", ")}, weighted by ${rule.weights.map(number).join(", ")}`;
    case "parts of 100":
      return `${rule.parts.join(" + ")}, 100 but for rounding`;
    case "sample size":
      return `z = 1.96, p = 0.5, population ${number(rule.population)}, margin ${rule.margin}`;
    case "enlarged sample":
      return `${number(rule.sample)} x ${rule.times}`;
    case "Wald p":
      return `z = ln(${rule.oddsRatio}) x ${rule.oddsRatio} / ${rule.standardError}, both tails`;
    case "rounded":
      return `${rule.value}, rounded`;
    case "same":
      return "compared with each other";
    case "compared":
      return "compared";
    case "counted":
      return `counted: ${rule.of.join(", ") || "none"}`;
    case "wording":
      return "not a computation: read";
  }
}

const number = (value: number): string => value.toLocaleString("en-US");

function signed(term: number, first: boolean): string {
  if (first) return number(term);
  return term < 0 ? `- ${number(-term)}` : `+ ${number(term)}`;
}

/** One number as it is, several added up in brackets. */
function sumText(numbers: readonly number[]): string {
  return numbers.length === 1 ? number(numbers[0]!) : `(${numbers.map(number).join(" + ")})`;
}
