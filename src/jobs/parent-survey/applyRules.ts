import { isValue, notDefined, type Outcome, value } from "../../measures/outcome";
import {
  finiteProportionInterval,
  proportionInterval,
  type Interval,
  type ProportionMethod,
} from "../../measures/proportionInterval";
import type { Responses } from "../../measures/rasch/responses";
import type { UserScale } from "../../measures/rasch/userScale";
import { DECISION_KINDS, decide, type DecisionKind, type Decisions } from "../../measures/surveyDecision";
import type { ParentMeasures } from "./measureParents";
import type { SurveyChoices } from "./settings";

/** What an iteration leaves undecided in a measure, in logits. */
const MEASURE_NOISE = 1e-8;

export interface RuleResult {
  readonly kind: DecisionKind;
  readonly cut: number | undefined;
  readonly decisions: Outcome<Decisions>;
}

/** The lowest answer that is agreement: the upper half, and with an odd number of answers what is above the middle. */
export function firstAgreement(categories: number): number {
  return Math.floor(categories / 2) + (categories % 2 === 0 ? 1 : 2);
}

const ASK: Readonly<Record<DecisionKind, string>> = {
  "agree-share": "Type the cut, a percent of the answered questions; the plan prints none",
  measure: "Type the cut, a measure on your scale; the plan prints none",
  mean: "Type the cut, a mean answer; the plan prints none",
};

/** Each rule's verdict on every form. */
export function applyRules(
  responses: Responses,
  categories: number,
  measured: Outcome<ParentMeasures>,
  scale: UserScale,
  { cuts, minimumAnswered }: SurveyChoices,
): RuleResult[] {
  return DECISION_KINDS.map((kind): RuleResult => {
    const cut = cuts[kind];
    return { kind, cut, decisions: applyRule(kind, cut) };
  });

  function applyRule(kind: DecisionKind, cut: number | undefined): Outcome<Decisions> {
    if (cut === undefined) return notDefined(ASK[kind]);
    if (minimumAnswered > responses.items)
      return notDefined(
        `A form cannot have ${minimumAnswered} answers: there are ${responses.items} questions`,
      );
    if (kind === "mean" && cut > categories)
      return notDefined(`A mean answer of ${cut} cannot be: the highest answer is ${categories}`);
    if (kind !== "measure") {
      const rule =
        kind === "mean"
          ? ({ kind, cut } as const)
          : ({ kind, cut, agree: firstAgreement(categories) } as const);
      return value(decide(responses, rule, minimumAnswered));
    }
    if (!isValue(measured)) return measured;
    const rule = { kind, cut, measures: measured.value.measures, tolerance: MEASURE_NOISE * scale.unit };
    return value(decide(responses, rule, minimumAnswered));
  }
}

/** Interval of a percent of forms, with the finite population where one is given. */
export function intervalOf(
  yes: number,
  counted: number,
  { confidence }: SurveyChoices,
  population: number | undefined,
  method: ProportionMethod,
): Outcome<Interval> {
  return population === undefined
    ? proportionInterval(yes, counted, confidence, method)
    : finiteProportionInterval(yes, counted, population, confidence, method);
}
