import { formatNumber } from "../../indicators/readCells";
import { inPlan } from "../../law/sources";
import type { Working } from "../../law/working";
import { isValue, value, type Outcome } from "../../measures/outcome";
import { showRounded } from "../../measures/rounding";
import type { Figure } from "../declaration";
import type { Mailing, SurveyQuestion, SurveySize } from "./surveySize";

export const SAMPLING = inPlan("Indicator 8, sampling (line 948)");

/** Whose survey it is. */
export interface Population {
  readonly name: string;
  readonly count: number;
  /** The same number in a formula, "102351" or a sum over the person's column; absent where a formula would not see the same. */
  readonly formula: string | undefined;
}

/** The numbers for all together: needed, sent by each of the two rules, and how exact each will be. */
export function figuresOf(
  size: Outcome<SurveySize>,
  question: SurveyQuestion,
  population: Population,
): readonly Figure[] {
  const title = `Answers needed of ${formatNumber(population.count)} (${population.name})`;
  if (!isValue(size)) return [{ id: "needed", title, unit: "count", outcome: size }];
  const { unrounded, needed, byInflation, byResponseRate } = size.value;
  const { precision, rounding, inflation, responseRate } = question;
  const { confidence, margin, proportion } = precision;
  const sampleSize = `MN.SAMPLE_SIZE(${population.formula},${share(confidence)},${share(margin)},${share(proportion)})`;
  const live = (formula: string) =>
    population.formula === undefined || rounding === "nearest" ? {} : { formula: `=${formula}` };
  const all = formatNumber(population.count);
  const everybody = (way: Mailing) =>
    way.asked > way.sent ? ` - everybody is asked, there are only ${all}` : "";
  return [
    {
      id: "needed",
      title,
      unit: "count",
      outcome: value(needed),
      working: working(
        "n0 / (1 + (n0 - 1) / N), n0 = z x z x p x (1 - p) / (margin x margin)",
        `${showRounded(unrounded, 2)}, ${rounding === "up" ? "rounded up" : "rounded to the nearest"} = ${formatNumber(needed)}`,
        {
          "people in all": population.count,
          ...inPercent(question),
          "expected percent": percent(proportion),
        },
      ),
      ...live(sampleSize),
    },
    sentFigure(
      "sentByInflation",
      `Surveys to send, ${formatNumber(inflation)} for each answer needed`,
      byInflation,
      {
        working: working(
          "answers needed x surveys sent for each, rounded up",
          `${formatNumber(needed)} x ${formatNumber(inflation)} = ${showRounded(needed * inflation, 1)}, rounded up = ${formatNumber(byInflation.asked)}${everybody(byInflation)}`,
          { "answers needed": needed, "surveys sent for each": inflation },
        ),
        ...(byInflation.asked > byInflation.sent
          ? {}
          : live(`MN.SURVEYS_TO_MAIL(${sampleSize},${inflation})`)),
      },
    ),
    marginFigure("marginByInflation", byInflation, question, population, live),
    sentFigure(
      "sentByResponseRate",
      `Surveys to send, where ${formatNumber(responseRate)} of 100 come back`,
      byResponseRate,
      {
        working: working(
          "answers needed / response rate, rounded up",
          `${formatNumber(needed)} / ${formatNumber(responseRate)}% = ${showRounded((100 * needed) / responseRate, 1)}, rounded up = ${formatNumber(byResponseRate.asked)}${everybody(byResponseRate)}`,
          { "answers needed": needed, "response rate, percent": responseRate },
        ),
        ...(byResponseRate.asked > byResponseRate.sent
          ? {}
          : live(`MN.SURVEYS_TO_MAIL(${sampleSize},100/${responseRate})`)),
      },
    ),
    marginFigure("marginByResponseRate", byResponseRate, question, population, live),
  ];
}

function sentFigure(id: string, title: string, { asked, sent }: Mailing, more: Partial<Figure>): Figure {
  return {
    id,
    title,
    unit: "count",
    outcome: value(sent),
    ...more,
    ...(asked > sent
      ? {
          verdict: {
            text: "everybody is asked, and fewer answers than needed are expected",
            tone: "warning",
          },
        }
      : {}),
  };
}

function marginFigure(
  id: string,
  { sent, back, margin }: Mailing,
  { precision, responseRate }: SurveyQuestion,
  { count, formula }: Population,
  live: (formula: string) => Partial<Figure>,
): Figure {
  const { confidence, proportion } = precision;
  const wished = percent(precision.margin);
  const verdict = !isValue(margin)
    ? {}
    : {
        verdict:
          margin.value <= wished
            ? ({ text: "as exact as asked for", tone: "good" } as const)
            : ({ text: `wider than the ${formatNumber(wished)} points asked for`, tone: "warning" } as const),
      };
  return {
    id,
    title: `Margin of error with the ${formatNumber(back)} answers to expect`,
    unit: "points",
    outcome: margin,
    working: working(
      "z x square root of (p x (1 - p) / n x (N - n) / (N - 1)), n the answers to expect",
      `n = ${formatNumber(sent)} x ${formatNumber(responseRate)}%, rounded down = ${formatNumber(back)}; ${isValue(margin) ? `margin = ${showRounded(margin.value, 2)} points` : "no margin"}`,
      {
        "surveys sent": sent,
        "response rate, percent": responseRate,
        "answers to expect": back,
        "people in all": count,
      },
    ),
    ...verdict,
    ...(back > 0
      ? live(`MN.MARGIN_OF_ERROR(${back},${formula},${share(confidence)},${share(proportion)})`)
      : {}),
  };
}

function working(rule: string, numbers: string, inputs: Readonly<Record<string, number>>): Working {
  return {
    rule,
    numbers,
    inputs: Object.entries(inputs).map(([name, of]) => ({ name, value: of })),
    source: SAMPLING,
    year: "since FFY 2007 (school year 2007-08)",
  };
}

function inPercent({ precision }: SurveyQuestion) {
  return {
    "confidence, percent": percent(precision.confidence),
    "margin of error, points": percent(precision.margin),
  };
}

/** 0.95 is 95 percent; what multiplying adds behind is dropped. */
const percent = (of: number): number => Number((100 * of).toPrecision(12));
const share = (of: number): number => Number(of.toPrecision(12));
