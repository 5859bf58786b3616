import { inPlan } from "../../law/sources";
import { count, line } from "../disputeTable/columns";
import { requestCases, requestCodes, requestIdentities, requestLines } from "../disputeTable/hearingRequests";
import type { Section } from "../disputeTable/section";

/** Section C of the dispute resolution form: resolution sessions after a hearing request. */
export const sessions: Omit<Section, "indicator"> = {
  id: "sessions",
  title: "Resolution sessions",
  counts: [
    count("sessions", "Resolution sessions (3.1)", "Resolution sessions held in the year.", [
      "hr resolution sessions total",
      "dpc resolution meetings total",
      "resolution sessions",
      "resolution meetings",
      "3.1",
    ]),
    count("settled", "Settlement agreements (3.1a)", "Of them, those that ended in a settlement agreement.", [
      "hr resolutions settlement agreements",
      "dpc resolution meetings written settlement agreements",
      "written settlement agreements",
      "settlement agreements",
      "3.1a",
    ]),
  ],
  lines: [
    ...requestLines,
    line("adjudicated", "Hearings fully adjudicated (3.2)", "Hearings decided in the year.", [
      "hearings fully adjudicated total",
      "dpc hearings fully adjudicated",
      "hearings fully adjudicated",
      "3.2",
    ]),
  ],
  codes: requestCodes,
  rate: {
    measure: "18",
    title: "Sessions ending in an agreement",
    numerator: ["settled"],
    denominator: ["sessions"],
    formula: (cells) => `MN.RESOLUTION_AGREEMENTS(${cells("sessions")},${cells("settled")})`,
    rule: "3.1(a) / 3.1 x 100",
    source: inPlan("Indicator 18, Measurement (line 2021)"),
  },
  identities: requestIdentities("sessions", "Resolution sessions follow hearing requests, one each at most"),
  cases: requestCases,
  // Minnesota in the federal files of these years.
  example: [
    { unit: "Minnesota", year: "2011-12", sessions: 28, settled: 1, total: 38 },
    { unit: "Minnesota", year: "2012-13", sessions: 13, settled: 2, total: 30 },
  ],
  notes: () => [
    {
      text: "Sessions on discipline matters have a line of their own (4.1) and are not in the percent.",
      source: inPlan("Table 7 in the appendix (lines 2234-2239)"),
    },
    {
      text: "The plan's baseline rests on 10 sessions: with so few, one more agreement moves the percent by 10 points.",
      source: inPlan("Indicator 18, baseline (line 2031)"),
    },
  ],
};
