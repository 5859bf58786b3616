import { inPlan } from "../../law/sources";
import { bareCode, count, line } from "../disputeTable/columns";
import type { Section } from "../disputeTable/section";

const extensions = {
  text: "From FFY 2008 on a time line may also be extended because both sides agree to mediate or settle otherwise; before, only for exceptional circumstances.",
  source: inPlan("Indicator 16, targets (lines 1908-1915)"),
};

/** Section A of the dispute resolution form: written, signed complaints. */
export const complaints: Omit<Section, "indicator"> = {
  id: "complaints",
  title: "Complaints",
  counts: [
    count("reports", "Reports issued (1.1)", "Complaints with a report issued in the year.", [
      "complaints with reports issued",
      "wsc with reports issued",
      "reports issued",
      "1.1",
    ]),
    count("onTime", "Reports within time line (1.1b)", "Of them, reports issued within 60 days.", [
      "reports within timeline",
      "reports within time line",
      "reports timelines",
      "reports within 60 days",
      "1.1b",
    ]),
    count(
      "extended",
      "Reports within extended time line (1.1c)",
      "Of them, reports issued within a time line that was properly extended.",
      [
        "reports within extended timeline",
        "reports with extended timeline",
        "reports within extended time line",
        "reports extended",
        "1.1c",
      ],
    ),
  ],
  lines: [
    line("total", "Complaints (1)", "All written, signed complaints of the year.", [
      "written signed complaints total",
      "signed written complaints total",
      "complaints total",
      "complaints",
      "1",
    ]),
    line("findings", "Reports with findings (1.1a)", "Of the reports, those with findings.", [
      "reports with findings",
      "1.1a",
    ]),
    line("withdrawn", "Complaints withdrawn or dismissed", "Complaints that were withdrawn or dismissed.", [
      "wsc withdrawn or dismissed",
      "complaints withdrawn or dismissed",
      "complaints withdrawn",
    ]),
    line("pending", "Complaints pending", "Complaints without a report at the end of the year.", [
      "wsc pending total",
      "complaints pending total",
      "complaints pending",
    ]),
    line(
      "pendingHearing",
      "Complaints pending a due process hearing",
      "Of the pending complaints, those that wait for a hearing.",
      ["complaints pending a due process hearing", "wsc pending a due process hearing", "1.2a", "1.3a"],
    ),
  ],
  codes: [
    bareCode(
      "1.2",
      "For a heading without words: withdrawn or dismissed up to 2007-08, pending from 2008-09 on.",
    ),
    bareCode(
      "1.3",
      "For a heading without words: pending up to 2007-08, withdrawn or dismissed from 2008-09 on.",
    ),
  ],
  rate: {
    measure: "16",
    title: "Reports within the time line",
    numerator: ["onTime", "extended"],
    denominator: ["reports"],
    formula: (cells) => `MN.COMPLAINTS_TIMELY(${cells("reports")},${cells("onTime")},${cells("extended")})`,
    rule: "(1.1(b) + 1.1(c)) / 1.1 x 100",
    source: inPlan("Indicator 16, Measurement (line 1859)"),
  },
  identities: [
    {
      whole: "total",
      parts: ["reports", "withdrawn", "pending"],
      relation: "sum",
      says: "Complaints are reports issued, withdrawn or dismissed, and pending",
    },
    {
      whole: "reports",
      parts: ["findings"],
      relation: "atMost",
      says: "Reports with findings are among the reports issued",
    },
    {
      whole: "pending",
      parts: ["pendingHearing"],
      relation: "atMost",
      says: "Complaints pending a hearing are among the complaints pending",
    },
    {
      whole: "total",
      parts: ["reports"],
      relation: "atMost",
      says: "Complaints with reports are among the complaints",
    },
  ],
  cases: {
    title: "What became of the complaints",
    shown: [
      { id: "reports", title: "Reports issued" },
      { id: "withdrawn", title: "Withdrawn or dismissed" },
      { id: "pending", title: "Pending" },
    ],
  },
  // Minnesota in the federal files of these years.
  example: [
    {
      unit: "Minnesota",
      year: "2011-12",
      reports: 28,
      onTime: 24,
      extended: 4,
      total: 50,
      withdrawn: 16,
      pending: 6,
    },
    {
      unit: "Minnesota",
      year: "2012-13",
      reports: 37,
      onTime: 27,
      extended: 8,
      total: 59,
      withdrawn: 16,
      pending: 6,
    },
  ],
  notes: ({ ffy }) => [
    ...(ffy >= 2008 ? [extensions] : []),
    {
      text: "Complaints withdrawn, dismissed or pending have no report and are not in the percent. The State counts every report as one with findings.",
      source: inPlan("Indicator 16, baseline (lines 1885-1900)"),
    },
  ],
};
