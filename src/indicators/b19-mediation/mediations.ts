import { inPlan } from "../../law/sources";
import { bareCode, count, line } from "../disputeTable/columns";
import type { Section } from "../disputeTable/section";

/** Section B of the dispute resolution form: mediation. */
export const mediations: Omit<Section, "indicator"> = {
  id: "mediations",
  title: "Mediations",
  counts: [
    count("held", "Mediations held (2.1)", "Mediations held in the year.", [
      "mediations held total",
      "mediations total",
      "mediations held",
      "mediations",
      "2.1",
    ]),
    count(
      "relatedAgreed",
      "Agreements related to due process (2.1ai)",
      "Agreements of mediations asked for after a hearing request.",
      [
        "mediations related to due process agreements",
        "mediation agreements related to due process",
        "agreements related to due process",
        "2.1ai",
      ],
    ),
    count(
      "otherAgreed",
      "Agreements not related to due process (2.1bi)",
      "Agreements of all other mediations.",
      [
        "mediations not related to due process agreements",
        "mediation agreements not related to due process",
        "agreements not related to due process",
        "other agreements",
        "2.1bi",
      ],
    ),
  ],
  lines: [
    line("total", "Mediation requests (2)", "All requests for mediation in the year.", [
      "mediation requests total",
      "mediation requests",
      "2",
    ]),
    line(
      "related",
      "Mediations related to due process (2.1a)",
      "Mediations asked for after a hearing request.",
      ["mediations related to due process", "mediations held related to due process", "2.1a"],
    ),
    line("other", "Mediations not related to due process (2.1b)", "All other mediations.", [
      "mediations not related to due process",
      "mediations held not related to due process",
      "2.1b",
    ]),
    line(
      "notHeld",
      "Mediations not held",
      "Requests without a mediation. Up to 2008-09 with those still pending, from 2009-10 on without.",
      ["mediations not held", "mediations withdrawn or not held", "2.3"],
    ),
    line(
      "mediationsPending",
      "Mediations pending",
      "Requests still open at the end of the year; on the form from 2009-10 on.",
      ["mediations pending"],
    ),
  ],
  codes: [bareCode("2.2", "For a heading without words: not held up to 2008-09, pending from 2009-10 on.")],
  rate: {
    measure: "19",
    title: "Mediations ending in an agreement",
    numerator: ["relatedAgreed", "otherAgreed"],
    denominator: ["held"],
    formula: (cells) =>
      `MN.MEDIATION_AGREEMENTS(${cells("held")},${cells("relatedAgreed")},${cells("otherAgreed")})`,
    rule: "(2.1(a)(i) + 2.1(b)(i)) / 2.1 x 100",
    source: inPlan("Indicator 19, Measurement (lines 2077 and 2101)"),
  },
  identities: [
    {
      whole: "held",
      parts: ["related", "other"],
      relation: "sum",
      says: "Mediations held are related to due process or not",
    },
    {
      whole: "related",
      parts: ["relatedAgreed"],
      relation: "atMost",
      says: "Agreements related to due process come from such mediations",
    },
    {
      whole: "other",
      parts: ["otherAgreed"],
      relation: "atMost",
      says: "Agreements not related to due process come from such mediations",
    },
    {
      whole: "total",
      parts: ["held", "notHeld"],
      relation: "sum",
      until: 2008,
      says: "Mediation requests are held or not held",
    },
    {
      whole: "total",
      parts: ["held", "mediationsPending", "notHeld"],
      relation: "sum",
      since: 2009,
      says: "Mediation requests are held, pending, and withdrawn or not held",
    },
  ],
  cases: {
    title: "What became of the mediation requests",
    shown: [
      { id: "held", title: "Held" },
      { id: "mediationsPending", title: "Pending" },
      { id: "notHeld", title: "Not held" },
    ],
  },
  // Minnesota in the federal files of these years.
  example: [
    {
      unit: "Minnesota",
      year: "2011-12",
      held: 22,
      relatedAgreed: 2,
      otherAgreed: 18,
      total: 46,
      related: 2,
      other: 20,
      notHeld: 22,
      mediationsPending: 2,
    },
    {
      unit: "Minnesota",
      year: "2012-13",
      held: 27,
      relatedAgreed: 0,
      otherAgreed: 24,
      total: 58,
      related: 1,
      other: 26,
      notHeld: 22,
      mediationsPending: 9,
    },
  ],
  notes: ({ ffy }) => [
    {
      text: "Related to due process means asked for after a hearing request. A mediation that is pending counts in the next year, unless the request is withdrawn.",
      source: inPlan("Indicator 19, baseline (line 2106)"),
    },
    ...(ffy === 2004
      ? [
          {
            text: "The plan prints 88.0% for 46 of 52, which is 88.46%; and 65 requests where 52 held and 10 not held make 62.",
            source: inPlan("Indicator 19, baseline (lines 2093-2102)"),
          },
        ]
      : []),
  ],
};
