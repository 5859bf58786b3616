import { percentText } from "../../indicators/workingText";
import { findIndicatorFacts, indicatorFacts } from "../../indicators/factsRegister";
import type { Citation } from "../../law/citation";
import { inForce } from "../../law/dated";
import { nameFfy } from "../../law/federalFiscalYear";
import { inPlan } from "../../law/sources";
import { notDefined, suppressed, value, type Outcome } from "../../measures/outcome";
import type { MeasureProfile, YearProfile } from "../../monitoring/profile/profile";
import type { ProfileMeasure } from "../../monitoring/profile/result";
import type { Figure } from "../declaration";
import { measureWords } from "./words";

/** The newest result of a measure, with its working and a formula over the person's own cells. */
export function measureFigure({ measure, newest }: MeasureProfile): Figure {
  const { ffy } = newest;
  const percent = newest.percent !== undefined;
  return {
    id: `measure ${measure.key}`,
    title: measureWords(measure),
    unit: percent ? "percent" : "text",
    outcome: outcomeOf(newest),
    ...(newest.status === "met" || newest.status === "not met"
      ? {
          verdict: {
            text: verdictWords(newest),
            tone: newest.status === "met" ? "good" : "warning",
          } as const,
        }
      : {}),
    ...(percent
      ? {
          working: {
            ...workingOf(newest),
            source: sourceOf(measure, newest),
            year: nameFfy(ffy),
          },
          formula: formulaOf(newest),
        }
      : {}),
  };
}

function outcomeOf({ percent, figure }: YearProfile): Outcome<number | string> {
  if (percent !== undefined) return value(percent);
  if (figure.kind === "hidden") return suppressed(figure.reason);
  if (figure.kind === "range") return value(figure.range.printed);
  if (figure.kind === "answer") return value(figure.yes ? "Yes" : "No");
  return notDefined(figure.kind === "missing" ? figure.reason : "no result");
}

function verdictWords({ status, target }: YearProfile): string {
  const whose = target?.whose === "own" ? "your target" : "the plan's target";
  return `${status}: ${whose} is ${target?.printed ?? "none"}`;
}

function workingOf({ figure, percent }: YearProfile): {
  readonly rule: string;
  readonly numbers: string;
  readonly inputs: readonly { readonly name: string; readonly value: number }[];
} {
  if (figure.kind === "counts") {
    const { numerator, denominator } = figure;
    return {
      rule: "numerator / denominator x 100",
      numbers: `${numerator.toLocaleString("en-US")} / ${denominator.toLocaleString("en-US")} x 100 = ${percentText(percent!)}`,
      inputs: [
        { name: "Numerator", value: numerator },
        { name: "Denominator", value: denominator },
      ],
    };
  }
  return {
    rule: "the result as it stands in the table",
    numbers: `${percent!}, as given`,
    inputs: [{ name: "Result", value: percent! }],
  };
}

function formulaOf({ figure, row }: YearProfile): string {
  const cell = (column: string): string => `INDEX({column:results/${column}},${row + 1})`;
  return figure.kind === "counts"
    ? `=MN.PERCENT(${cell("numerator")},${cell("denominator")})`
    : `=${cell("result")}`;
}

/** Where the target stands, else the definition of the year, else the plan's words on profiles. */
function sourceOf(measure: ProfileMeasure, { ffy, target: shown }: YearProfile): Citation {
  const target = measure.plan?.targets.find((one) => one.ffy === ffy);
  if (target !== undefined && shown?.whose === "plan") return target.source;
  const facts =
    indicatorFacts.find(({ measures }) => measure.plan !== undefined && measures.includes(measure.plan)) ??
    findIndicatorFacts(measure.code);
  const definition =
    facts === undefined ? undefined : (inForce(facts.definitions, ffy) ?? facts.definitions[0]);
  return definition?.source ?? inPlan("District Data Profiles (lines 111-123)");
}
