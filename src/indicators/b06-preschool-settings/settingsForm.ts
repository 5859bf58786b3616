import { inPlan } from "../../law/sources";
import type { InputForm, Measure } from "../declaration";
import { countForm } from "../countForm/countForm";
import { districtColumn, schoolYearColumn } from "../countForm/nameColumns";

/** One row a district: preschool children served wholly with typically developing peers, and all of them. */
export function settingsForm(
  measures: readonly Measure[],
  years: { readonly first: number; readonly last: number },
): InputForm {
  return countForm({
    id: "counts",
    title: "Preschool children by setting",
    rowIs: "a district",
    indicator: { code: "6", measures, years },
    names: [
      districtColumn("Name or number of the district, or the State; not needed for one row."),
      schoolYearColumn,
    ],
    counts: [
      {
        id: "inclusive",
        title: "All services with typically developing peers",
        help: "Preschool children with IEPs who get all special education with typically developing peers: in early childhood settings, at home, or part of the time in each of two such settings.",
        words: ["typically developing peers", "inclusive settings", "preschool regular program", "inclusive"],
        kind: "count",
        required: true,
      },
      {
        id: "total",
        title: "All preschool children with IEPs",
        help: "Preschool children with IEPs, ages 3 to 5.",
        words: [
          "all preschool",
          "all 3 5",
          "total 3 5",
          "preschool children with ieps",
          "total",
          "child count",
        ],
        kind: "count",
        required: true,
      },
    ],
    rates: [
      {
        title: "With typically developing peers",
        measures: "6",
        numerator: ["inclusive"],
        denominator: ["total"],
        formula: (cells) => `MN.PRESCHOOL_SETTINGS(${cells("inclusive")},${cells("total")})`,
        source: inPlan("Indicator 6, Measurement (line 717)"),
      },
    ],
    example: [
      { district: "Birch Lake", inclusive: 44, total: 71 },
      { district: "Pine River", inclusive: 13, total: 18 },
    ],
    notes: ({ ffy }) => [
      {
        text: `The plan sets no target for indicator 6 in any year${ffy === 2011 ? "; its row for FFY 2011 holds a sentence and no figure" : ""}. States need not report it before FFY 2012.`,
        source: inPlan("Indicator 6, targets (lines 711 and 731-736)"),
      },
      {
        text: "Federal tables count regular early childhood programs by hours; which of their rows hold children served wholly with typically developing peers is for the person who fills in the column.",
        source: inPlan("Indicator 6, Measurement (lines 713-717)"),
      },
    ],
  });
}
