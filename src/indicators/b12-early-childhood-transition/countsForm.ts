import { inPlan } from "../../law/sources";
import { countForm } from "../countForm/countForm";
import type { CountFormSpec } from "../countForm/specification";
import type { InputForm } from "../declaration";
import { countColumn, DISTRICT_COLUMN } from "../recordForm/nameColumns";
import { countsNotes } from "./notes";

const PARTS = ["notEligible", "onTime", "parentDelay", "lateReferral"] as const;

/** The five counts a to e, one row a district or one row in all. */
export function countsForm(indicator: CountFormSpec["indicator"]): InputForm {
  return countForm({
    id: "counts",
    title: "Counts a to e",
    rowIs: "a district, or the State",
    indicator,
    names: [DISTRICT_COLUMN],
    counts: [
      countColumn("referred", "a: referred", "Children served in Part C and referred to Part B.", [
        "referred to part b",
        "children referred",
        "referred",
        "a",
      ]),
      countColumn(
        "notEligible",
        "b: not eligible",
        "Of them, found not eligible, and that before the third birthday.",
        ["not eligible", "ineligible", "b"],
      ),
      countColumn(
        "onTime",
        "c: IEP by third birthday",
        "Found eligible, with an IEP developed and implemented by the third birthday.",
        ["iep by third birthday", "iep by 3rd birthday", "iep in time", "iep on time", "on time", "c"],
      ),
      countColumn(
        "parentDelay",
        "d: parent delay or exception",
        "The parent refused consent and that caused the delay, or an exception of 34 CFR 300.301(d) applied.",
        ["parent delay", "parent refusal", "parent refused", "exception", "d"],
      ),
      countColumn(
        "lateReferral",
        "e: late referral",
        "Referred to Part C less than 90 days before the third birthday.",
        ["late referral", "referred late", "less than 90 days", "under 90 days", "e"],
      ),
    ],
    rates: [
      {
        title: "IEP by third birthday (%)",
        measures: "12",
        numerator: ["onTime"],
        denominator: [
          "referred",
          { minus: "notEligible" },
          { minus: "parentDelay" },
          { minus: "lateReferral" },
        ],
        rule: "c / (a - b - d - e) x 100",
        formula: (cells) =>
          `MN.PART_C_TRANSITION(${["referred", ...PARTS].map((column) => cells(column)).join(",")})`,
        source: inPlan("Indicator 12, Measurement (line 1362)"),
      },
    ],
    // Made up: the plan prints no counts a to e.
    example: [
      { district: "North", referred: 70, notEligible: 6, onTime: 56, parentDelay: 2, lateReferral: 4 },
      { district: "South", referred: 50, notEligible: 4, onTime: 39, parentDelay: 2, lateReferral: 2 },
    ],
    notes: ({ ffy }) => countsNotes(ffy),
  });
}
