import { bareCode, line } from "./columns";
import type { Identity, Section } from "./section";

/* Section C of the form, which indicators 17 and 18 share: hearing requests and what became of them. */

export const requestLines: Section["lines"] = [
  line("total", "Hearing requests (3)", "All requests for a due process hearing in the year.", [
    "hearing requests total",
    "due process complaints dpc total",
    "due process complaints total",
    "hearing requests",
    "due process complaints",
    "3",
  ]),
  line(
    "resolved",
    "Requests resolved without a hearing",
    "Requests that ended without a hearing; on the form up to 2008-09.",
    ["hr resolved without a hearing", "requests resolved without a hearing", "resolved without a hearing"],
  ),
  line(
    "requestsPending",
    "Hearing requests pending",
    "Requests still open at the end of the year; on the form from 2009-10 on.",
    ["dpc pending", "hearing requests pending"],
  ),
  line(
    "requestsWithdrawn",
    "Hearing requests withdrawn or dismissed",
    "Requests withdrawn, dismissed or settled; on the form from 2009-10 on.",
    [
      "dpc withdrawn or dismissed",
      "hearing requests withdrawn or dismissed",
      "due process complaints withdrawn or dismissed",
      "3.4",
    ],
  ),
];

export const requestCodes: Section["codes"] = [
  bareCode(
    "3.3",
    "For a heading without words: resolved without a hearing up to 2008-09, pending from 2009-10 on.",
  ),
];

export const requestCases: Section["cases"] = {
  title: "What became of the hearing requests",
  shown: [
    { id: "adjudicated", title: "Hearings fully adjudicated" },
    { id: "resolved", title: "Resolved without a hearing" },
    { id: "requestsPending", title: "Pending" },
    { id: "requestsWithdrawn", title: "Withdrawn or dismissed" },
  ],
};

/** The older form has no line for pending requests, so that its parts need not add up: only too many are a contradiction. */
export function requestIdentities(part: string, says: string): readonly Identity[] {
  return [
    { whole: "total", parts: [part], relation: "atMost", says },
    {
      whole: "total",
      parts: ["adjudicated", "resolved"],
      relation: "atMost",
      until: 2008,
      says: "Hearings and requests resolved without one are among the hearing requests",
    },
    {
      whole: "total",
      parts: ["adjudicated", "requestsPending", "requestsWithdrawn"],
      relation: "sum",
      since: 2009,
      says: "Hearing requests are adjudicated, pending, and withdrawn or dismissed",
    },
  ];
}
