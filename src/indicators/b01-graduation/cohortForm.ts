import { inPlan } from "../../law/sources";
import type { InputColumn, InputForm, Measure } from "../declaration";
import { countForm } from "../countForm/countForm";
import { districtColumn } from "../countForm/nameColumns";
import type { CountColumn } from "../countForm/specification";

const DROPOUTS = [1, 2, 3, 4].map((year) => `dropouts${year}`);

function dropouts(id: string, place: number): CountColumn {
  const grade = 9 + place;
  return {
    id,
    title: `Dropouts, grade ${grade}, year ${place + 1}`,
    help: `Dropouts of grade ${grade} in year ${place + 1} of the same cohort.`,
    words: [
      `dropouts grade ${grade}`,
      `dropouts year ${place + 1}`,
      `grade ${grade} dropped`,
      `drop outs ${grade}`,
    ],
    kind: "count",
    required: true,
  };
}

const district: InputColumn = districtColumn(
  "Name or number of the district or school, one row each; not needed for one row of the State.",
);

/** One row a cohort: its completers of year 4 and its dropouts of four years. */
export function cohortForm(
  measures: readonly Measure[],
  years: { readonly first: number; readonly last: number },
): InputForm {
  return countForm({
    id: "cohort",
    title: "Completers and dropouts of a cohort",
    rowIs: "a district's cohort",
    indicator: { code: "1", measures, years },
    names: [district],
    counts: [
      {
        id: "completers",
        title: "Completers in year 4",
        help: "Youth with IEPs who got a regular diploma in year 4. A GED is no diploma; students who aged out are no graduates.",
        words: ["completers year 4", "completers", "graduates", "graduated", "regular diploma", "diplomas"],
        kind: "count",
        required: true,
      },
      ...DROPOUTS.map(dropouts),
    ],
    rates: [
      {
        title: "Graduation rate",
        measures: "1",
        numerator: ["completers"],
        denominator: ["completers", ...DROPOUTS],
        formula: (cells) => `MN.GRADUATION_RATE(${["completers", ...DROPOUTS].map(cells).join(",")})`,
        rule: "Completers in year 4 / (completers in year 4 + dropouts of grade 9 in year 1, grade 10 in year 2, grade 11 in year 3 and grade 12 in year 4) x 100",
        source: inPlan("Indicator 1, Measurement (line 139)"),
      },
    ],
    example: [
      { district: "Birch Lake", completers: 82, dropouts1: 2, dropouts2: 4, dropouts3: 5, dropouts4: 7 },
      { district: "Pine River", completers: 31, dropouts1: 0, dropouts2: 1, dropouts3: 3, dropouts4: 2 },
    ],
    notes: () => [
      {
        text: "The plan prints the formula without brackets; completers and the four counts of dropouts together are the whole. Students of 18 to 21 in transition programs count in the year of their diploma.",
        source: inPlan("Indicator 1, Measurement (lines 139 and 149)"),
      },
    ],
  });
}
