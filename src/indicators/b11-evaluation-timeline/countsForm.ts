import { inPlan } from "../../law/sources";
import { countForm } from "../countForm/countForm";
import type { CountFormSpec } from "../countForm/specification";
import type { InputForm } from "../declaration";
import { countColumn, DISTRICT_COLUMN } from "../recordForm/nameColumns";
import { sharedNotes } from "./notes";

/** Children with consent and evaluations on time, one row a district or one row in all. */
export function countsForm(indicator: CountFormSpec["indicator"]): InputForm {
  return countForm({
    id: "counts",
    title: "Counts of consents and timely evaluations",
    rowIs: "a district, or the State",
    indicator,
    names: [DISTRICT_COLUMN],
    counts: [
      countColumn(
        "consents",
        "Children with consent",
        "a: children whose parent consented to an initial evaluation.",
        [
          "children with consent",
          "parental consent",
          "consents received",
          "consents",
          "consent",
          "evaluations due",
        ],
      ),
      countColumn("onTime", "Evaluated on time", "b: evaluations completed within 30 school days.", [
        "evaluated on time",
        "within 30 school days",
        "completed within 30",
        "within timeline",
        "timely",
        "on time",
      ]),
    ],
    rates: [
      {
        title: "Evaluated on time (%)",
        measures: "11",
        numerator: ["onTime"],
        denominator: ["consents"],
        rule: "b / a x 100",
        formula: (cells) => `MN.TIMELY_EVALUATIONS(${cells("consents")},${cells("onTime")})`,
        source: inPlan("Indicator 11, Measurement (line 1275)"),
      },
    ],
    // The plan's baseline, line 1304.
    example: [{ district: "State", consents: 367, onTime: 365 }],
    notes: ({ ffy }) => sharedNotes(ffy),
  });
}
