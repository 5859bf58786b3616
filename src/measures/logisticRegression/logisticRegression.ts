import { chiSquareAbove } from "../distributions/chiSquare";
import { criticalValue, normalAbove } from "../distributions/normal";
import { notDefined, value, type Outcome } from "../outcome";
import { findAliased, type Aliased } from "./cholesky";
import type { LogisticData } from "./data";
import { makeDesign, type Design } from "./design";
import { fit, gramOf, type Fitted } from "./newton";
import { findPatterns, type Patterns } from "./patterns";
import { findSeparation, RUNAWAY_ERROR, type Separation } from "./separation";

/** One line of the table: a level of a factor, a number, or the intercept. */
export interface Term {
  /** Index of its predictor; -1 for the intercept. */
  readonly predictor: number;
  /** "(Intercept)", "Race: White", "Age". */
  readonly name: string;
  readonly level?: string;
  /** Undefined where the term has no estimate: told by other terms already, or perfectly separated. */
  readonly estimate: Outcome<Estimate>;
}

/** All unrounded. */
export interface Estimate {
  /** Change of the log odds. */
  readonly coefficient: number;
  readonly standardError: number;
  readonly oddsRatio: number;
  /** Of the odds ratio, by the delta rule: odds ratio x standard error, as Stata prints it and the plan's Table 14.4. */
  readonly oddsRatioError: number;
  readonly z: number;
  /** Two-sided, from z. */
  readonly p: number;
  /** Interval of the odds ratio: exp(coefficient -+ z x standard error). */
  readonly low: number;
  readonly high: number;
}

/** What leaving one predictor out costs. */
export interface LikelihoodRatio {
  readonly predictor: number;
  readonly chiSquare: number;
  readonly degrees: number;
  readonly p: number;
}

/** A term that other terms already tell. */
export interface Collinearity {
  readonly term: string;
  /** Names of the terms that tell it; empty where it is the same in every row. */
  readonly told: readonly string[];
}

export interface LogisticFit {
  readonly terms: readonly Term[];
  readonly likelihoodRatios: readonly LikelihoodRatio[];
  /** Of the rows as given: grouped rows and rows of people give the same coefficients and different deviances. */
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly residualDegrees: number;
  readonly nullDegrees: number;
  readonly logLikelihood: number;
  readonly aic: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** How far the last step still moved something, in standard errors. */
  readonly lastStep: number;
  readonly people: number;
  readonly successes: number;
  readonly patterns: number;
  readonly collinear: readonly Collinearity[];
  readonly separation: Separation;
}

/** What is left of a column, as a share of its size, when others tell it. */
const TOLD = 1e-10;
/** More coefficients than this are no model any more, and take minutes. */
export const MOST_COEFFICIENTS = 300;

/**
 * Logistic regression by maximum likelihood.
 * @param confidence of the intervals, 0 to 1
 * @returns undefined where there is nobody, nothing to explain (all answered, or none), or far too many levels
 */
export function logisticRegression(data: LogisticData, confidence = 0.95): Outcome<LogisticFit> {
  const patterns = findPatterns(data);
  const people = patterns.trials.reduce((sum, n) => sum + n, 0);
  const successes = patterns.successes.reduce((sum, n) => sum + n, 0);
  if (people === 0) return notDefined("there is nobody in the table");
  if (successes === 0) return notDefined("the outcome is no in every row, so there is nothing to explain");
  if (successes === people)
    return notDefined("the outcome is yes in every row, so there is nothing to explain");
  const design = makeDesign(data, patterns);
  if (design.columns.length > MOST_COEFFICIENTS) return notDefined(tooManyLevels(data, design));

  const aliased = findAliased(gramOf(design, patterns), design.columns.length, TOLD);
  const told = new Set(aliased.map(({ column }) => column));
  const kept = [...design.columns.keys()].filter((column) => !told.has(column));
  const full = fit(design, patterns, kept);
  const separation = findSeparation(data, patterns, kept, full);
  const nullChance = successes / people;
  const nullLogLikelihood = successes * Math.log(nullChance) + (people - successes) * Math.log1p(-nullChance);
  const logLikelihood = full.logLikelihood + patterns.logChoose;
  return value({
    terms: termsOf(data, design, kept, full, separation, confidence),
    likelihoodRatios: data.predictors.map((_, predictor) =>
      withoutPredictor(design, patterns, kept, full, predictor),
    ),
    deviance: 2 * (patterns.saturated - full.logLikelihood),
    nullDeviance: 2 * (patterns.saturated - nullLogLikelihood),
    residualDegrees: patterns.rows - kept.length,
    nullDegrees: patterns.rows - 1,
    logLikelihood,
    aic: 2 * kept.length - 2 * logLikelihood,
    iterations: full.iterations,
    converged: full.converged,
    lastStep: full.lastStep,
    people,
    successes,
    patterns: patterns.count,
    collinear: aliased.map((one) => collinearity(data, design, one)),
    separation,
  });
}

/** The likelihood-ratio test of one predictor: the model again without it. */
function withoutPredictor(
  design: Design,
  patterns: Patterns,
  kept: readonly number[],
  full: Fitted,
  predictor: number,
): LikelihoodRatio {
  const others = kept.filter((column) => design.columns[column]!.predictor !== predictor);
  const degrees = kept.length - others.length;
  if (degrees === 0) return { predictor, chiSquare: 0, degrees, p: 1 };
  const chiSquare = Math.max(0, 2 * (full.logLikelihood - fit(design, patterns, others).logLikelihood));
  return { predictor, chiSquare, degrees, p: chiSquareAbove(chiSquare, degrees) };
}

function termsOf(
  data: LogisticData,
  design: Design,
  kept: readonly number[],
  full: Fitted,
  separation: Separation,
  confidence: number,
): Term[] {
  const critical = criticalValue(confidence);
  const size = kept.length;
  // The intercept of the numbers as they are: what centring moved into it is taken out again.
  const shift = Float64Array.from(kept, (column) => {
    const { centre, scale } = design.columns[column]!;
    return column === 0 ? 1 : -centre / scale;
  });
  return design.columns.map(({ predictor, level, scale }, column) => {
    const levelName = level === undefined ? undefined : levelOf(data, predictor, level);
    const term = {
      predictor,
      name: termName(data, design, column),
      ...(levelName !== undefined && { level: levelName }),
    };
    const at = kept.indexOf(column);
    if (at < 0) return { ...term, estimate: notDefined("other terms already tell it: see the notes") };
    const runaway =
      separation.columns.has(column) ||
      // The intercept of the numbers as they are holds a share of every number's coefficient.
      (column === 0 && [...separation.columns].some((other) => design.columns[other]!.centre !== 0));
    if (runaway || full.covariance === undefined) {
      return {
        ...term,
        estimate: notDefined(
          full.converged || separation.columns.size > 0
            ? "no finite estimate: it tells the outcome of some people for certain"
            : "no estimate: the calculation did not settle",
        ),
      };
    }
    const { covariance, coefficients } = full;
    // Its coefficient stands still while others run away, only because nobody is left who could tell it.
    if (separation.people > 0 && !(Math.sqrt(covariance[at * size + at]!) <= RUNAWAY_ERROR)) {
      return {
        ...term,
        estimate: notDefined("no estimate: nobody is left whose outcome is not told for certain"),
      };
    }
    if (column > 0) {
      const standardError = Math.sqrt(covariance[at * size + at]!) / scale;
      return { ...term, estimate: value(estimateFrom(coefficients[at]! / scale, standardError, critical)) };
    }
    let coefficient = 0;
    let variance = 0;
    for (let i = 0; i < size; i++) {
      coefficient += shift[i]! * coefficients[i]!;
      for (let j = 0; j < size; j++) variance += shift[i]! * shift[j]! * covariance[i * size + j]!;
    }
    return { ...term, estimate: value(estimateFrom(coefficient, Math.sqrt(variance), critical)) };
  });
}

/** A line of the table from a coefficient and its standard error. */
export function estimateFrom(coefficient: number, standardError: number, critical: number): Estimate {
  const oddsRatio = Math.exp(coefficient);
  const z = coefficient / standardError;
  return {
    coefficient,
    standardError,
    oddsRatio,
    oddsRatioError: oddsRatio * standardError,
    z,
    p: 2 * normalAbove(Math.abs(z)),
    low: Math.exp(coefficient - critical * standardError),
    high: Math.exp(coefficient + critical * standardError),
  };
}

function levelOf(data: LogisticData, predictor: number, level: number): string | undefined {
  const found = data.predictors[predictor];
  return found?.kind === "factor" ? found.levels[level] : undefined;
}

function termName(data: LogisticData, design: Design, column: number): string {
  const { predictor, level } = design.columns[column]!;
  if (predictor < 0) return "(Intercept)";
  const { name } = data.predictors[predictor]!;
  return level === undefined ? name : `${name}: ${levelOf(data, predictor, level)}`;
}

function collinearity(data: LogisticData, design: Design, { column, of }: Aliased): Collinearity {
  return {
    term: termName(data, design, column),
    told: of.filter((part) => part.column > 0).map((part) => termName(data, design, part.column)),
  };
}

function tooManyLevels(data: LogisticData, design: Design): string {
  const widest = data.predictors.reduce((most, one) =>
    one.kind === "factor" && (most.kind !== "factor" || one.levels.length > most.levels.length) ? one : most,
  );
  const levels = widest.kind === "factor" ? `"${widest.name}" alone has ${widest.levels.length}` : "";
  return `${design.columns.length} coefficients are more than the ${MOST_COEFFICIENTS} that can be told apart: ${levels || "there are too many columns"}`;
}
