import { inPlan } from "../../law/sources";
import { countForm } from "../countForm/countForm";
import type { CountFormSpec } from "../countForm/specification";
import type { InputForm } from "../declaration";
import { countColumn, DISTRICT_COLUMN } from "../recordForm/nameColumns";
import { recordColumn } from "../recordForm/recordReader";
import { AREA_HELP, AREA_TITLES, AREA_WORDS, areaNamed } from "./areas";
import { sharedNotes } from "./notes";

/** Findings and corrections, one row a district, an area, or one row in all. */
export function countsForm(indicator: CountFormSpec["indicator"]): InputForm {
  return countForm({
    id: "counts",
    title: "Counts of findings and corrections",
    rowIs: "an area, a district, or the State",
    indicator,
    names: [recordColumn("area", "Area", "text", AREA_HELP, AREA_WORDS), DISTRICT_COLUMN],
    counts: [
      countColumn(
        "findings",
        "Findings",
        "a: findings of noncompliance, from monitoring, complaints and hearings.",
        ["findings of noncompliance", "findings", "noncompliance", "citations"],
      ),
      countColumn(
        "corrected",
        "Corrected within one year",
        "b: findings whose correction was verified within one year of identification.",
        [
          "corrected within one year",
          "corrected within a year",
          "verified within one year",
          "timely corrections",
          "corrections",
          "corrected",
        ],
      ),
    ],
    rates: [
      {
        title: "Corrected within one year (%)",
        measures: [
          { code: "15", names: {} },
          { code: "15A", names: { area: AREA_TITLES.A } },
          { code: "15B", names: { area: AREA_TITLES.B } },
        ],
        numerator: ["corrected"],
        denominator: ["findings"],
        rule: "b / a x 100",
        formula: (cells) => `MN.CORRECTED_ON_TIME(${cells("findings")},${cells("corrected")})`,
        source: inPlan("Indicator 15, Measurement (lines 1723-1726)"),
      },
    ],
    // The plan's baseline, lines 1776-1791.
    example: [
      { area: "A", findings: 3180, corrected: 1809 },
      { area: "B", findings: 467, corrected: 286 },
    ],
    readName: (column, text) => {
      if (column !== "area") return text;
      const area = areaNamed(text);
      return area === undefined
        ? { refused: `"${text}" is no area`, advice: "Write A (monitoring priority areas) or B (other)." }
        : AREA_TITLES[area];
    },
    notes: ({ ffy }) => sharedNotes(ffy),
  });
}
