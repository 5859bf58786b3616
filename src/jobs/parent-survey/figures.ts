import { percentText } from "../../indicators/workingText";
import { facts } from "../../indicators/b08-parent-involvement/facts";
import { SURVEY_CATEGORIES } from "../../indicators/b08-parent-involvement/surveyScale";
import { compareWithTarget, targetFor } from "../../indicators/compareWithTarget";
import { newest } from "../../law/dated";
import { nameFfy } from "../../law/federalFiscalYear";
import { inPlan } from "../../law/sources";
import { andThen, isValue, notDefined, value, type Outcome } from "../../measures/outcome";
import { showRounded } from "../../measures/rounding";
import type { Figure } from "../declaration";
import type { Survey } from "../surveyAnswers/readSurvey";
import { intervalOf, type RuleResult } from "./applyRules";
import { RULE_WORDS } from "./ruleTables";
import type { SurveyChoices } from "./settings";

export const MEASUREMENT = inPlan("Indicator 8, Measurement (line 924)");
const [measure] = facts.measures;

export function figuresOf(
  survey: Survey,
  chosen: RuleResult,
  choices: SurveyChoices,
  categories: number,
): Figure[] {
  const { decisions } = chosen;
  const percent: Outcome = andThen(decisions, ({ yes, counted }) =>
    counted === 0
      ? notDefined(`No form has ${choices.minimumAnswered} or more answers that count`)
      : value((100 * yes) / counted),
  );
  const target = targetFor(measure!, choices.ffy);
  return [
    resultFigure(survey, chosen, choices, categories, percent),
    {
      id: "interval",
      title: `Interval of the result (Wilson, ${showRounded(100 * choices.confidence, 2).replace(/\.?0+$/, "")}%)`,
      unit: "text",
      outcome: andThen(decisions, ({ yes, counted }) => {
        const found = intervalOf(yes, counted, choices, choices.population, "wilson");
        return isValue(found)
          ? value(`${showRounded(found.value.low, 1)} to ${showRounded(found.value.high, 1)}`)
          : found;
      }),
    },
    {
      id: "target",
      title: `Target, ${nameFfy(choices.ffy)}`,
      unit: "percent",
      outcome: isValue(target) ? value(target.value.value.low) : target,
      ...(isValue(target)
        ? {
            working: {
              rule: "looked up: the target that the plan prints for exactly this year",
              numbers: `printed "${target.value.value.printed}"`,
              inputs: [],
              source: target.value.source,
              year: nameFfy(choices.ffy),
            },
          }
        : {}),
    },
    { id: "forms", title: "Forms used", unit: "count", outcome: value(survey.responses.persons) },
    {
      id: "leftOut",
      title: "Forms left out for an answer that cannot be read",
      unit: "count",
      outcome: value(survey.leftOut),
      ...(survey.leftOut > 0
        ? { verdict: { text: "correct the cells named below", tone: "warning" as const } }
        : {}),
    },
    {
      id: "notCounted",
      title: "Forms that count neither way",
      unit: "count",
      outcome: andThen(decisions, ({ tooFew, noMeasure }) => value(tooFew + noMeasure)),
    },
  ];
}

function resultFigure(
  survey: Survey,
  { kind, cut, decisions }: RuleResult,
  choices: SurveyChoices,
  categories: number,
  percent: Outcome,
): Figure {
  const figure: Figure = {
    id: "result",
    title: "Parents who report that schools facilitated involvement",
    unit: "percent",
    outcome: percent,
  };
  if (!isValue(decisions) || !isValue(percent)) return figure;
  const { yes, counted } = decisions.value;
  const status = compareWithTarget(measure!, choices.ffy, percent.value);
  const formula = formulaOf(survey, kind, cut!, choices, categories);
  return {
    ...figure,
    verdict: {
      text: status === "met" ? "target met" : status === "not met" ? "target not met" : "no target this year",
      tone: status === "met" ? "good" : status === "not met" ? "bad" : "plain",
    },
    working: {
      rule: `forms with ${RULE_WORDS[kind].toLowerCase()} of at least ${cut} / forms with ${choices.minimumAnswered} or more answers x 100`,
      numbers: `${yes.toLocaleString("en-US")} / ${counted.toLocaleString("en-US")} x 100 = ${percentText(percent.value)}`,
      inputs: [
        { name: "yes", value: yes },
        { name: "forms that count", value: counted },
        { name: "cut", value: cut! },
      ],
      source: MEASUREMENT,
      year: nameFfy(choices.ffy),
    },
    ...(formula === undefined ? {} : { formula }),
  };
}

/** The same from the person's own cells, where these hold plain numbers of six answers and the rule needs nothing else. */
function formulaOf(
  { plain }: Survey,
  kind: RuleResult["kind"],
  cut: number,
  { minimumAnswered }: SurveyChoices,
  categories: number,
): string | undefined {
  if (!plain || kind === "measure" || categories !== newest(SURVEY_CATEGORIES)!.value) return undefined;
  return `=MN.PARENT_INVOLVEMENT({column:responses/items},"${kind}",${cut},${minimumAnswered})`;
}
