import { isValue, type Outcome } from "../../measures/outcome";
import { SKIPPED } from "../../measures/rasch/responses";
import { Verdict } from "../../measures/surveyDecision";
import type { ReportCell, ReportSheet } from "../../sheets/reportSheet";
import type { JobTable } from "../declaration";
import { groupOf, type Survey } from "../surveyAnswers/readSurvey";
import { firstAgreement, type RuleResult } from "./applyRules";
import type { ParentMeasures } from "./measureParents";

const WORDS: Readonly<Record<Verdict, string>> = {
  [Verdict.Yes]: "yes",
  [Verdict.No]: "no",
  [Verdict.TooFew]: "too few answers",
  [Verdict.NoMeasure]: "no measure",
};

/** Every form with what each rule makes of it, so that a result can be followed to its rows. Not for publication. */
export function parentsSheet(
  { responses, rows }: Survey,
  table: JobTable,
  categories: number,
  rules: readonly RuleResult[],
  measured: Outcome<ParentMeasures>,
): ReportSheet {
  const { items, answers } = responses;
  const agree = firstAgreement(categories);
  const withId = table.rows.columns["id"] !== undefined;
  const used = rules.filter(({ decisions }) => isValue(decisions));
  const titles = { "agree-share": "By agreement", measure: "By measure", mean: "By mean" };
  return {
    name: "Forms one by one",
    label: "Forms and what they count as",
    blocks: [
      { kind: "text", style: "title", text: "Forms one by one" },
      {
        kind: "text",
        style: "warning",
        text: "This sheet is about single families. Keep it as safe as student records, and publish none of it.",
      },
      {
        kind: "table",
        id: "forms",
        title: "Forms",
        columns: [
          { title: "Row of the table", format: "count" },
          ...(withId ? [{ title: "Form number", format: "typedText" as const }] : []),
          { title: "Answered", format: "count" },
          { title: "Agree or stronger, percent", format: "percent1" },
          { title: "Mean answer", format: "ratio2" },
          ...(isValue(measured)
            ? [
                { title: "Measure", format: "general" as const },
                { title: "Standard error", format: "general" as const },
              ]
            : []),
          ...used.map(({ kind }) => ({ title: titles[kind], format: "text" as const })),
        ],
        rows: rows.map((row, person): ReportCell[] => {
          const own = answers
            .subarray(person * items, (person + 1) * items)
            .filter((answer) => answer !== SKIPPED);
          const sum = own.reduce((total, answer) => total + answer, 0);
          return [
            row + 1,
            ...(withId ? [groupOf(table, "id", row)] : []),
            own.length,
            (100 * own.filter((answer) => answer >= agree).length) / own.length,
            sum / own.length,
            ...(isValue(measured)
              ? [finite(measured.value.measures[person]!), finite(measured.value.errors[person]!)]
              : []),
            ...used.map(({ decisions }) =>
              isValue(decisions) ? WORDS[decisions.value.verdicts[person]! as Verdict] : null,
            ),
          ];
        }),
      },
    ],
  };
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}
