import { inPlan } from "../../law/sources";
import { count } from "../disputeTable/columns";
import { requestCases, requestCodes, requestIdentities, requestLines } from "../disputeTable/hearingRequests";
import type { Section } from "../disputeTable/section";

/** Section C of the dispute resolution form: hearings held and decided. */
export const hearings: Omit<Section, "indicator"> = {
  id: "hearings",
  title: "Due process hearings",
  counts: [
    count("adjudicated", "Hearings fully adjudicated (3.2)", "Hearings decided in the year.", [
      "hearings fully adjudicated total",
      "dpc hearings fully adjudicated",
      "hearings fully adjudicated",
      "3.2",
    ]),
    count("onTime", "Decisions within time line (3.2a)", "Of them, decisions within 45 days.", [
      "decisions within timeline",
      "decisions within time line",
      "written decisions within timeline",
      "hearings decisions w/i timeline",
      "decisions within 45 days",
      "3.2a",
    ]),
    count(
      "extended",
      "Decisions within extended time line (3.2b)",
      "Of them, decisions within a time line that was properly extended.",
      [
        "decisions within extended timeline",
        "decisions within extended time line",
        "written decisions within extended timelines",
        "hearings decisions w/i extended timeline",
        "decisions extended",
        "3.2b",
      ],
    ),
  ],
  lines: requestLines,
  codes: requestCodes,
  rate: {
    measure: "17",
    title: "Hearings decided within the time line",
    numerator: ["onTime", "extended"],
    denominator: ["adjudicated"],
    formula: (cells) => `MN.HEARINGS_TIMELY(${cells("adjudicated")},${cells("onTime")},${cells("extended")})`,
    rule: "(3.2(a) + 3.2(b)) / 3.2 x 100",
    source: inPlan("Indicator 17, Measurement (line 1940)"),
  },
  identities: requestIdentities("adjudicated", "Hearings fully adjudicated are among the hearing requests"),
  cases: requestCases,
  // Minnesota in the federal files of these years.
  example: [
    {
      unit: "Minnesota",
      year: "2011-12",
      adjudicated: 1,
      onTime: 0,
      extended: 1,
      total: 38,
      requestsPending: 1,
      requestsWithdrawn: 36,
    },
    {
      unit: "Minnesota",
      year: "2012-13",
      adjudicated: 1,
      onTime: 1,
      extended: 0,
      total: 30,
      requestsPending: 10,
      requestsWithdrawn: 19,
    },
  ],
  notes: ({ ffy }) => [
    {
      text: "Hearings on discipline have a section of their own on the form, with shorter time lines; they are not in the percent.",
      source: inPlan("Indicator 17, line 1936, and Table 7 in the appendix (lines 2234-2239)"),
    },
    {
      text: "The form has no line for decisions that came late: hearings less the decisions of both lines.",
      source: inPlan("Table 7 in the appendix (lines 2230-2232)"),
    },
    ...(ffy === 2004
      ? [
          {
            text: "The plan prints 38 requests, 10 hearings and 25 requests resolved without one; 3 are in no line.",
            source: inPlan("Indicator 17, baseline (lines 1978-1984)"),
          },
        ]
      : []),
  ],
};
