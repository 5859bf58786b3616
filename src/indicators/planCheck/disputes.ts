import { percentOf, rowsFor, same, sumOf, WHOLE_PERCENT_ONLY, type Computation } from "./computation";

const complaints = rowsFor("16");
const hearings = rowsFor("17");
const sessions = rowsFor("18");
const mediations = rowsFor("19");
const table7 = rowsFor("Table 7");

/** Hearing section of the undated appendix table (lines 2227-2233) and of Table 18.1 (lines 2036-2042). */
const appendixHearings = "39/10/6/4/1/2/35";
const table18Hearings = "39/10/6/4/1/2/35";

const ONE_DECISION_MISSING =
  "One of the four decisions stands in neither row. It was outside both time limits, or it is missing; the plan does not say.";

/** Indicators 15 to 19, and the appendix table they draw on. */
export const disputes: readonly Computation[] = [
  rowsFor("15A")(
    "15A-baseline",
    1781,
    "findings in priority areas corrected in a year",
    percentOf(1809, 3180),
    "56.9%",
  ),
  rowsFor("15B")("15B-baseline", 1791, "other findings corrected in a year", percentOf(286, 467), "61.2%"),
  rowsFor("15")(
    "15-components",
    1742,
    "components of a special education system, as listed here",
    sumOf(14),
    "Fourteen",
    { figure: 14, note: "The overview lists fifteen: here component 15.0, discipline, is missing." },
  ),
  complaints("16-baseline", 1896, "reports in time or in extended time", percentOf([53, 22], 77), "97.4%"),
  complaints("16-total", 1885, "complaints: 1.1, 1.2 and 1.3", sumOf(77, 34, 0), "111"),
  complaints("16-two-late", 1902, "text: late reports", sumOf(77, -75), "two", { figure: 2 }),
  hearings("17-baseline", 1986, "decisions in time or in extended time", percentOf([1, 9], 10), "100%"),
  hearings("17-total", 1978, "hearing requests: 3.2 and 3.3", sumOf(10, 25), "38", {
    why: "35. Three requests have no row; they may have been pending. The table of 2005-06 does add up.",
  }),
  sessions("18-baseline", 2031, "resolution sessions with an agreement", percentOf(6, 10), "60.0%"),
  sessions("18-90pct", 2027, "text: requests settled without a hearing", percentOf(35, 39), "90%"),
  sessions("18.1-total", 2036, "Table 18.1, hearing requests: 3.2 and 3.3", sumOf(4, 35), "39"),
  hearings("18.1-adjudicated", 2039, "Table 18.1, decisions: 3.2(a) and 3.2(b)", sumOf(1, 2), "4", {
    why: ONE_DECISION_MISSING,
  }),
  mediations("19-baseline", 2102, "mediations with an agreement", percentOf([1, 45], 52), "88.0%", {
    why: WHOLE_PERCENT_ONLY,
  }),
  mediations("19-mediations", 2094, "mediations: 2.1(a) and 2.1(b)", sumOf(1, 51), "52"),
  mediations("19-requests", 2093, "mediation requests: 2.1 and 2.2", sumOf(52, 10), "65", {
    why: "62. Three requests have no row, although 2.2 is to hold the pending ones too.",
  }),
  table7("T7-complaints", 2210, "complaints: 1.1, 1.2 and 1.3", sumOf(97, 33, 0), "130"),
  table7("T7-reports", 2211, "reports: 1.1(b) and 1.1(c)", sumOf(59, 38), "97"),
  table7("T7-mediation-requests", 2219, "mediation requests: 2.1 and 2.2", sumOf(46, 24), "70"),
  table7("T7-mediations", 2220, "mediations: 2.1(a) and 2.1(b)", sumOf(6, 40), "46"),
  table7("T7-hearings", 2227, "hearing requests: 3.2 and 3.3", sumOf(4, 35), "39"),
  table7("T7-decisions", 2230, "decisions: 3.2(a) and 3.2(b)", sumOf(1, 2), "4", {
    why: ONE_DECISION_MISSING,
  }),
  table7("T7-expedited", 2235, "expedited hearing requests: those with a row", sumOf(0), "6", {
    why: "None of the six was decided (4.2), and no row 4.3 says that they were settled without a hearing.",
  }),
  table7(
    "T7-vs-18.1",
    2227,
    "hearing section: appendix and Table 18.1",
    same(["appendix", appendixHearings], ["Table 18.1", table18Hearings]),
    appendixHearings,
    { note: "The appendix table carries no year; by this it is that of 2005-06." },
  ),
  table7(
    "T7-vs-baseline",
    1883,
    "totals of 16, 17 and 19: baselines of FFY 2004 and the attachment they name",
    same(["baselines", "111/38/65"], ["attachment", "130/39/70"]),
    "Attachment 1",
    {
      why: "The attachment in the plan is the table of 2005-06. The one the baselines were taken from is not in the plan.",
    },
  ),
];
