import type { Indicator } from "../declaration";
import { inPlan } from "../../law/sources";
import { countForm } from "../countForm/countForm";
import { districtColumn } from "../countForm/nameColumns";
import { facts } from "./facts";

export const indicator: Indicator = {
  ...facts,
  inputs: [
    countForm({
      id: "counts",
      title: "Dropouts and enrollment",
      rowIs: "a district",
      indicator: facts,
      names: [
        districtColumn(
          "Name or number of the district or school, one row each; not needed for one row of the State.",
        ),
      ],
      counts: [
        {
          id: "dropouts",
          title: "Dropouts, grades 9 to 12",
          help: "Youth with IEPs of grades 9 to 12 who dropped out in the year, each counted once.",
          words: ["dropouts", "dropped out", "drop outs", "dropout count"],
          kind: "count",
          required: true,
        },
        {
          id: "enrollment",
          title: "October 1 enrollment, grades 9 to 12",
          help: "Youth with IEPs enrolled in grades 9 to 12 on October 1.",
          words: ["october enrollment", "enrollment", "enrolled", "membership", "students with ieps"],
          kind: "count",
          required: true,
        },
      ],
      rates: [
        {
          title: "Dropout rate",
          measures: "2",
          numerator: ["dropouts"],
          denominator: ["enrollment"],
          formula: (cells) => `MN.DROPOUT_RATE(${cells("dropouts")},${cells("enrollment")})`,
          source: inPlan("Indicator 2, Measurement (lines 204 and 215)"),
        },
      ],
      example: [
        { district: "Birch Lake", dropouts: 14, enrollment: 412 },
        { district: "Pine River", dropouts: 6, enrollment: 118 },
      ],
      notes: () => [
        {
          text: "The plan does not say whether a youth needs an IEP on October 1 or when dropping out; the counts are used as they are entered.",
          source: inPlan("Indicator 2, Measurement (line 215)"),
        },
      ],
    }),
  ],
  settings: [],
};
