import { inPlan } from "../../law/sources";
import { countFormWith } from "../countForm/countFormWith";
import type { CountFormSpec } from "../countForm/specification";
import type { InputForm } from "../declaration";
import { countColumn, DISTRICT_COLUMN } from "../recordForm/nameColumns";
import {
  CATEGORY_HELP,
  CATEGORY_IDS,
  CATEGORY_WORDS,
  categoryChart,
  MEASURES,
  ruleOf,
  TAKEN,
} from "./categories";
import { sharedNotes } from "./notes";
import { POST_SCHOOL_CATEGORIES } from "./postSchool";
import { responseTable } from "./responseTable";

/** Leavers by highest category and respondents, one row a district or one row in all. */
export function countsForm(indicator: CountFormSpec["indicator"]): InputForm {
  const spec: CountFormSpec = {
    id: "counts",
    title: "Counts of leavers by highest category",
    rowIs: "a district, or the State",
    indicator,
    names: [DISTRICT_COLUMN],
    counts: [
      ...CATEGORY_IDS.map((id, place) =>
        countColumn(
          id,
          POST_SCHOOL_CATEGORIES[place]!,
          `${CATEGORY_HELP[id]}${place === 0 ? "" : " Leavers in none of the columns before."}`,
          CATEGORY_WORDS[id],
        ),
      ),
      countColumn("respondents", "Respondents", "Leavers, or someone of their family, who answered.", [
        "respondents",
        "completed surveys",
        "surveys completed",
        "interviews completed",
        "answered",
      ]),
      {
        ...countColumn("leavers", "Leavers", "Everybody in the sample who left; for the response rate.", [
          "leavers",
          "number of leavers",
          "exited",
        ]),
        required: false,
      },
      {
        ...countColumn(
          "ineligible",
          "Not eligible for the survey",
          "Of the leavers, those who returned to school or died; for the response rate.",
          ["not eligible for the survey", "ineligible", "returned or deceased"],
        ),
        required: false,
      },
    ],
    rates: [
      ...MEASURES.map((measure, place) => ({
        title: `${measure} (%)`,
        measures: measure,
        numerator: CATEGORY_IDS.slice(0, TAKEN[measure]),
        denominator: ["respondents"],
        rule: ruleOf(measure),
        formula: (cells: (column: string) => string) =>
          `INDEX(MN.POSTSCHOOL(${[...CATEGORY_IDS, "respondents"].map(cells).join(",")}),0,${place + 1})`,
        source: inPlan("Indicator 14, Measurement and baseline (lines 1537-1539 and 1596-1598)"),
      })),
      {
        title: "Response rate (%)",
        measures: [],
        numerator: ["respondents"],
        denominator: ["leavers", { minus: "ineligible" }],
        formula: (cells) =>
          `MN.RESPONSE_RATE(${cells("respondents")},${cells("leavers")},${cells("ineligible")})`,
        source: inPlan("Indicator 14, response rate (lines 1620-1624)"),
      },
    ],
    // The plan's baseline and Table 14.3, lines 1596-1598 and 1620-1624.
    example: [
      {
        district: "State",
        higher: 162,
        competitive: 183,
        education: 34,
        employment: 53,
        respondents: 557,
        leavers: 1282,
        ineligible: 30,
      },
    ],
    notes: ({ ffy }) => sharedNotes(ffy),
  };
  return countFormWith(spec, (totals, columns) => {
    const { higher = 0, competitive = 0, education = 0, employment = 0, respondents = 0 } = totals;
    const { leavers, ineligible } = totals;
    const asked = columns.includes("leavers") && columns.includes("ineligible");
    return {
      tables: asked
        ? [responseTable({ leavers: leavers!, ineligible: ineligible!, completed: respondents })]
        : [],
      charts: [categoryChart([higher, competitive, education, employment], respondents)],
    };
  });
}
