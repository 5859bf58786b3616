import { postSchoolPercents } from "../b14-post-school-outcomes/postSchool";
import { normalAbove } from "../../measures/distributions/normal";
import type { Outcome } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { showRounded } from "../../measures/rounding";
import { unroundedSampleSize } from "../../measures/sampling/sampleSize";
import { summaryStatement1, summaryStatement2 } from "../../measures/summaryStatements";
import type { Computation, Rule } from "./computation";
import { readPrinted, type PrintedFigure } from "./printedFigure";

/** What came of one computation. */
export interface Recomputed {
  readonly computation: Computation;
  /** Our answer, rounded half up to the printed decimals. */
  readonly computed: string;
  /** Our answer unrounded, where it is one number. */
  readonly unrounded?: number;
  readonly reproduces: boolean;
}

/** Half a unit of the last decimal that odds ratios, standard errors and p values are printed with. */
const HALF_THOUSANDTH = 0.0005;
/** Most that rounding to one decimal can move a part. */
const HALF_TENTH = 0.05;
const NOISE = 1e-9;

/** Computes one printed figure again and compares it, rounded as printed. */
export function recompute(computation: Computation): Recomputed {
  const { rule } = computation;
  const ended = (computed: string, reproduces: boolean, unrounded?: number): Recomputed => ({
    computation,
    computed,
    reproduces,
    ...(unrounded === undefined ? {} : { unrounded }),
  });
  switch (rule.kind) {
    case "wording":
      return ended(rule.reading, rule.holds);
    case "same":
      return ended(showPlaces(rule.places), new Set(rule.places.map(([, value]) => value)).size === 1);
    case "compared": {
      const holding = rule.pairs.filter(([left, right]) => holds(left, rule.relation, right)).length;
      const shown =
        rule.pairs.length === 1
          ? rule.pairs.map(([left, right]) => `${left} ${rule.relation} ${right}`).join("")
          : `${holding} of ${rule.pairs.length} hold`;
      return ended(shown, holding === rule.pairs.length);
    }
    case "parts of 100": {
      const total = rule.parts.reduce((sum, part) => sum + part, 0);
      const slack = rule.parts.length * HALF_TENTH + NOISE;
      return ended(showRounded(total, 1), Math.abs(total - 100) <= slack, total);
    }
    case "Wald p": {
      const p = waldP(rule.oddsRatio, rule.standardError);
      const [low, high] = waldRange(rule.oddsRatio, rule.standardError);
      const printed = Number(computation.printed);
      const agrees = printed + HALF_THOUSANDTH >= low && printed - HALF_THOUSANDTH <= high;
      return ended(`${showRounded(p, 3)} (${low.toFixed(4)} to ${high.toFixed(4)})`, agrees, p);
    }
    default: {
      const printed = readPrinted(computation);
      const answer = numberOf(rule);
      return ended(show(answer, printed), agreesWith(answer, printed), answer);
    }
  }
}

type NumberRule = Exclude<Rule, { kind: "wording" | "same" | "compared" | "parts of 100" | "Wald p" }>;

/** The answer of a rule that gives one number, unrounded. */
function numberOf(rule: NumberRule): number {
  switch (rule.kind) {
    case "percent":
      return valueOf(percent(total(rule.part), total(rule.whole)));
    case "share":
      return valueOf(percent(rule.part, rule.whole)) / 100;
    case "summary statement": {
      const statement = rule.statement === 1 ? summaryStatement1 : summaryStatement2;
      const answer = valueOf(statement(rule.counts));
      return rule.as === "percent" ? answer : answer / 100;
    }
    case "post-school percent":
      return valueOf(postSchoolPercents(rule.categories, rule.respondents)[`14${rule.measure}`]);
    case "sum":
      return total(rule.terms);
    case "mean": {
      const weights = rule.weights ?? rule.values.map(() => 1);
      return total(rule.values.map((value, index) => value * weights[index]!)) / total(weights);
    }
    case "sample size": {
      const precision = { confidence: 0.95, margin: rule.margin, proportion: 0.5 };
      return valueOf(unroundedSampleSize(rule.population, precision));
    }
    case "enlarged sample":
      return rule.sample * rule.times;
    case "rounded":
      return rule.value;
    case "counted":
      return rule.of.length;
  }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The tables hold no empty groups, so an outcome without a value is a mistake of ours. */
function valueOf(outcome: Outcome): number {
  if (outcome.kind !== "value") throw new Error(outcome.reason);
  return outcome.value;
}

function holds(left: number, relation: "<=" | "<" | ">", right: number): boolean {
  if (relation === ">") return left > right;
  return relation === "<" ? left < right : left <= right;
}

function showPlaces(places: readonly (readonly [string, string | number])[]): string {
  return places.map(([place, value]) => `${place}: ${value}`).join("; ");
}

/** The answer as the plan would have printed it. */
function show(answer: number, { decimals, percentSign, words }: PrintedFigure): string {
  return `${showRounded(answer, decimals)}${percentSign ? "%" : ""}${words}`;
}

function agreesWith(answer: number, { figure, decimals }: PrintedFigure): boolean {
  return figure !== undefined && showRounded(answer, decimals) === showRounded(figure, decimals);
}

/**
 * Two-sided p of the hypothesis that an odds ratio is 1. The standard error is that of the odds ratio, so the logarithm's is
 * SE / OR (delta method).
 */
function waldP(oddsRatio: number, standardError: number): number {
  return 2 * normalAbove(Math.abs(Math.log(oddsRatio) * (oddsRatio / standardError)));
}

/** What p may be, given that both inputs were rounded to three decimals. */
function waldRange(oddsRatio: number, standardError: number): readonly [low: number, high: number] {
  const ends = [-HALF_THOUSANDTH, HALF_THOUSANDTH].flatMap((ratio) =>
    [-HALF_THOUSANDTH, HALF_THOUSANDTH].map((error) => waldP(oddsRatio + ratio, standardError + error)),
  );
  return [Math.min(...ends), Math.max(...ends)];
}
