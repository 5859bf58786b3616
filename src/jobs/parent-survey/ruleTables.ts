import { compareWithTarget, targetFor } from "../../indicators/compareWithTarget";
import type { ResultCell, ResultTable } from "../../indicators/declaration";
import { facts } from "../../indicators/b08-parent-involvement/facts";
import { isValue, type Outcome } from "../../measures/outcome";
import type { UserScale } from "../../measures/rasch/userScale";
import type { Survey } from "../surveyAnswers/readSurvey";
import { SKIPPED } from "../../measures/rasch/responses";
import { decide, type DecisionKind, type DecisionRule } from "../../measures/surveyDecision";
import { firstAgreement, intervalOf, type RuleResult } from "./applyRules";
import type { ParentMeasures } from "./measureParents";
import type { SurveyChoices } from "./settings";

export const RULE_WORDS: Readonly<Record<DecisionKind, string>> = {
  "agree-share": "Answered questions that agree, percent",
  measure: "Measure on your scale",
  mean: "Mean answer",
};

const [measure] = facts.measures;

/** The rules side by side, each with its percent, intervals and the target. */
export function rulesTable(rules: readonly RuleResult[], choices: SurveyChoices): ResultTable {
  const target = targetFor(measure!, choices.ffy);
  return {
    id: "rules",
    title: "The result under each rule",
    columns: [
      { title: "A form is a yes by", kind: "text" },
      { title: "At or above", kind: "number" },
      { title: "Yes", kind: "count" },
      { title: "Forms that count", kind: "count" },
      { title: "Percent", kind: "percent" },
      { title: "Wilson, low", kind: "percent" },
      { title: "Wilson, high", kind: "percent" },
      { title: "Exact, low", kind: "percent" },
      { title: "Exact, high", kind: "percent" },
      { title: "Too few answers", kind: "count" },
      { title: "No measure", kind: "count" },
      { title: "Target", kind: "percent" },
      { title: "Finding", kind: "text" },
    ],
    rows: rules.map(({ kind, cut, decisions }): ResultCell[] => {
      const name = `${RULE_WORDS[kind]}${kind === choices.rule ? " (the result)" : ""}`;
      const goal: ResultCell = isValue(target) ? target.value.value.low : { missing: target.reason };
      if (!isValue(decisions)) {
        const none: ResultCell = { missing: decisions.reason };
        return [name, cut ?? none, ...Array.from({ length: 9 }, () => none), goal, decisions.reason];
      }
      const { yes, counted, tooFew, noMeasure } = decisions.value;
      const percent = (100 * yes) / counted;
      const none: ResultCell = { missing: "no form counts" };
      return [
        name,
        cut ?? none,
        yes,
        counted,
        counted === 0 ? none : percent,
        ...ends(yes, counted, "wilson"),
        ...ends(yes, counted, "exact"),
        tooFew,
        noMeasure,
        goal,
        counted === 0 ? "no form counts" : compareWithTarget(measure!, choices.ffy, percent),
      ];
    }),
  };

  function ends(yes: number, counted: number, method: "wilson" | "exact"): ResultCell[] {
    const found = intervalOf(yes, counted, choices, choices.population, method);
    return isValue(found)
      ? [found.value.low, found.value.high]
      : [{ missing: found.reason }, { missing: found.reason }];
  }
}

const AGREE_CUTS = [50, 51, 60, 67, 75, 80, 90, 100];

/** What other cuts would have made of the same forms: how much hangs on a choice the plan does not print. */
export function cutsTable(
  { responses }: Survey,
  categories: number,
  measured: Outcome<ParentMeasures>,
  scale: UserScale,
  choices: SurveyChoices,
): ResultTable {
  const rows: ResultCell[][] = [];
  const add = (kind: DecisionKind, cuts: readonly number[], rule: (cut: number) => DecisionRule): void => {
    const own = choices.cuts[kind];
    const all = [...new Set([...cuts, ...(own === undefined ? [] : [own])])].sort((a, b) => a - b);
    for (const cut of all) {
      const { yes, counted } = decide(responses, rule(cut), choices.minimumAnswered);
      rows.push([
        `${RULE_WORDS[kind]}${cut === own ? " (your cut)" : ""}`,
        cut,
        yes,
        counted,
        counted === 0 ? { missing: "no form counts" } : (100 * yes) / counted,
      ]);
    }
  };
  const agree = firstAgreement(categories);
  add("agree-share", AGREE_CUTS, (cut) => ({ kind: "agree-share", cut, agree }));
  add(
    "mean",
    Array.from({ length: 5 }, (_, at) => agree - 1 + at / 2).filter((cut) => cut <= categories),
    (cut) => ({ kind: "mean", cut }),
  );
  if (isValue(measured)) {
    const { measures } = measured.value;
    add("measure", roundMeasures(measures, scale.unit), (cut) => ({
      kind: "measure",
      cut,
      measures,
      tolerance: 1e-8 * scale.unit,
    }));
  }
  return {
    id: "cuts",
    title: "The same forms with other cuts",
    columns: [
      { title: "Rule", kind: "text" },
      { title: "At or above", kind: "number" },
      { title: "Yes", kind: "count" },
      { title: "Forms that count", kind: "count" },
      { title: "Percent", kind: "percent" },
    ],
    rows,
  };
}

/** Whole logits of the scale where parents stand. */
function roundMeasures(measures: Float64Array, unit: number): number[] {
  const known = Array.from(measures).filter(Number.isFinite);
  if (known.length === 0) return [];
  const [low, high] = known.reduce(
    ([a, b], one) => [Math.min(a, one), Math.max(b, one)],
    [Infinity, -Infinity],
  );
  const first = Math.ceil(low / unit);
  const last = Math.floor(high / unit);
  return Array.from({ length: Math.min(20, Math.max(0, last - first + 1)) }, (_, at) => (first + at) * unit);
}

/** How often each answer was given to each question. */
export function countsTable({ responses, names }: Survey, labels: readonly string[]): ResultTable {
  const { persons, items, answers } = responses;
  const categories = labels.length;
  const agree = firstAgreement(categories);
  const counts = Array.from({ length: items }, () => new Array<number>(categories).fill(0));
  for (let person = 0, at = 0; person < persons; person++)
    for (let item = 0; item < items; item++, at++)
      if (answers[at] !== SKIPPED) counts[item]![answers[at]! - 1]!++;
  return {
    id: "counts",
    title: "Answers to each question",
    columns: [
      { title: "Question", kind: "text" },
      ...labels.map((title) => ({ title, kind: "count" as const })),
      { title: "Answered", kind: "count" },
      { title: "Skipped", kind: "count" },
      { title: "Agree or stronger, percent", kind: "percent" },
      { title: "Mean answer", kind: "number" },
    ],
    rows: counts.map((own, item): ResultCell[] => {
      const answered = own.reduce((sum, one) => sum + one, 0);
      const agreed = own.slice(agree - 1).reduce((sum, one) => sum + one, 0);
      const total = own.reduce((sum, one, at) => sum + one * (at + 1), 0);
      const none: ResultCell = { missing: "nobody answered" };
      return [
        names[item]!,
        ...own,
        answered,
        persons - answered,
        answered === 0 ? none : (100 * agreed) / answered,
        answered === 0 ? none : total / answered,
      ];
    }),
  };
}
