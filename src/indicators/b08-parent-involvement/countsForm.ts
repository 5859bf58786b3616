import { inPlan } from "../../law/sources";
import { countForm } from "../countForm/countForm";
import type { CountFormSpec } from "../countForm/specification";
import type { InputForm, Note } from "../declaration";
import { countColumn, DISTRICT_COLUMN } from "../recordForm/nameColumns";

/** Parents who answered and parents who answered yes, one row a district or one row in all. */
export function countsForm(indicator: CountFormSpec["indicator"]): InputForm {
  return countForm({
    id: "counts",
    title: "Counts of parents",
    rowIs: "a district, or the State",
    indicator,
    names: [DISTRICT_COLUMN],
    counts: [
      countColumn("respondents", "Parents who answered", "Parents who returned a survey that can be used.", [
        "respondent parents",
        "parents responding",
        "parents who answered",
        "surveys returned",
        "responses",
        "respondents",
        "answered",
      ]),
      countColumn(
        "facilitated",
        "Schools facilitated involvement",
        "Of them, parents who report that schools helped them take part. Which answers count as yes is your rule: the plan prints none.",
        [
          "facilitated involvement",
          "schools facilitated",
          "parents reporting facilitated",
          "reported yes",
          "positive responses",
          "facilitated",
          "positive",
          "agreed",
        ],
      ),
    ],
    rates: [
      {
        title: "Parents reporting involvement (%)",
        measures: "8",
        numerator: ["facilitated"],
        denominator: ["respondents"],
        rule: "parents reporting that schools facilitated involvement / parents who answered x 100",
        source: inPlan("Indicator 8, Measurement (line 924)"),
      },
    ],
    // The plan's baseline, line 975.
    example: [{ district: "State", respondents: 82, facilitated: 54 }],
    notes: ({ ffy }) => notes(ffy),
  });
}

function notes(ffy: number): readonly Note[] {
  return [
    {
      text: "The plan does not print which answers count as a yes (for instance, an average over the 28 questions, or a score on the survey's scale). Enter the number of parents by your own rule and keep it the same from year to year.",
      source: inPlan("Indicator 8, Measurement (line 924) and survey (line 971)"),
    },
    ...(ffy < 2007
      ? [
          {
            text: "Until FFY 2006 each district chose its own survey sample; from FFY 2007 on districts are sampled over five years with one survey. Do not compare across that line.",
            source: inPlan("Indicator 8, survey (lines 936-942)"),
          },
        ]
      : []),
  ];
}
