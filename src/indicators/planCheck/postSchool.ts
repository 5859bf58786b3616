import {
  partsOf100,
  percentOf,
  rowsFor,
  same,
  sumOf,
  wording,
  type Computation,
  type Rule,
} from "./computation";

const row = rowsFor("14");
const RESPONDENTS = 557;
const ELIGIBLE = 1252;
const NOT_REACHED = 409;
/** Leavers by highest category; the plan labels only the first two. */
const engaged = [162, 183, 34, 53] as const;

const measure = (letter: "A" | "B" | "C"): Rule => ({
  kind: "post-school percent",
  measure: letter,
  categories: engaged,
  respondents: RESPONDENTS,
});

/** Table 14.4 (lines 1636-1646): odds ratio, standard error and p, from a logistic regression on who answered. */
const oddsRatios = [
  ["White", 1636, 1.492, 0.202, "0.003"],
  ["Male", 1639, 1.073, 0.132, "0.569"],
  ["Low-incidence", 1642, 2.075, 0.532, "0.004"],
  ["ASD", 1643, 1.491, 0.363, "0.101"],
  ["OHD", 1644, 0.911, 0.15, "0.571"],
  ["EBD", 1645, 0.684, 0.105, "0.014"],
  ["DCD", 1646, 1.163, 0.23, "0.446"],
] as const;

/** Table 14.6 (lines 1666-1669): why leavers were not reached. */
const reasons = [
  ["incarceration", 1666, "in prison", 3, ".73%"],
  ["moved", 1667, "moved away", 40, "9.8%"],
  ["not-able-to-contact", 1668, "no contact", 275, "67.2%"],
  ["phone-disconnected", 1669, "telephone cut off", 91, "22.2%"],
] as const;

const measures: readonly Computation[] = [
  rowsFor("14A")("14A-baseline", 1596, "enrolled in higher education", measure("A"), "29.1%"),
  rowsFor("14B")("14B-sum", 1597, "higher education or competitive job, leavers", sumOf(162, 183), "345"),
  rowsFor("14B")("14B-baseline", 1597, "higher education or competitive job", measure("B"), "61.9%"),
  rowsFor("14C")("14C-sum", 1598, "any education or job, leavers", sumOf(...engaged), "432", {
    note: "34 and 53 carry no label; by the order of the definition they are other education and other employment.",
  }),
  rowsFor("14C")("14C-baseline", 1598, "any education or job", measure("C"), "77.6%"),
  row("14-not-engaged", 1606, "neither education nor job", percentOf(125, RESPONDENTS), "22%"),
  row("14-unengaged-125", 1699, "leavers with neither education nor job", sumOf(RESPONDENTS, -432), "125"),
];

const responses: readonly Computation[] = [
  row("14-eligible-1", 1622, "Table 14.3: leavers less those not eligible", sumOf(1282, -30), "1252"),
  row("14-eligible-2", 1655, "Table 14.5: leavers less those not eligible", sumOf(1282, -30), "1252"),
  row("14-response-text", 1616, "response rate in the text", percentOf(RESPONDENTS, ELIGIBLE), "44.5"),
  row("14-response-14.3", 1624, "Table 14.3: response rate", percentOf(RESPONDENTS, ELIGIBLE), "44.5%"),
  row("14-response-14.5-row", 1658, "Table 14.5: answered", percentOf(RESPONDENTS, ELIGIBLE), "44.5%"),
  row("14-response-14.5-rate", 1659, "Table 14.5: response rate", percentOf(RESPONDENTS, ELIGIBLE), "44.5%"),
  row(
    "14-response-45",
    1649,
    "response rate in the text, whole percent",
    percentOf(RESPONDENTS, ELIGIBLE),
    "45%",
    {
      why: "44.49% is 44%. The 45% rounds the 44.5%, which was rounded already.",
    },
  ),
  row("14.5-attempted-text", 1649, "text: called, not reached", percentOf(NOT_REACHED, ELIGIBLE), "32.7%"),
  row("14.5-attempted", 1656, "Table 14.5: called, not reached", percentOf(NOT_REACHED, ELIGIBLE), "32.7%"),
  row("14.5-nonresponse", 1657, "Table 14.5: district did not take part", percentOf(286, ELIGIBLE), "22.8%"),
  row("14.5-sum", 1655, "Table 14.5: its three rows", sumOf(NOT_REACHED, 286, RESPONDENTS), "1252"),
  ...reasons.map(([name, line, words, count, printed]) =>
    row(`14.6-${name}`, line, `Table 14.6: ${words}`, percentOf(count, NOT_REACHED), printed),
  ),
  row("14.6-total", 1670, "Table 14.6: all reasons", sumOf(...reasons.map(([, , , count]) => count)), "409"),
  row(
    "14.6-pct-total",
    1670,
    "Table 14.6: the printed percents together",
    partsOf100(0.73, 9.8, 67.2, 22.2),
    "100%",
  ),
];

const labels: readonly Computation[] = [
  row(
    "14-leavers-label",
    1620,
    "whose leavers the 1,282 are",
    wording("leavers of the sampled districts"),
    "leavers of the State",
    {
      why: "Line 1616 and Table 14.2 have 1,282 as the count of the districts sampled that year, not of the State.",
    },
  ),
  row(
    "14-table-ref",
    1616,
    "the table with the response rate",
    same(["text", "Table 14.2"], ["where it stands", "Table 14.3"]),
    "Table 14.2",
    { why: "The response rate stands in Table 14.3." },
  ),
  row(
    "14.1-report-year",
    1554,
    "the year in which the leavers of 2008-09 are reported",
    same(["Table 14.1", 2010], ["appendix", 2011], ["baseline", "FFY 2009"]),
    "2010",
    { why: "Three years for the same leavers. Go by the year in which they left school." },
  ),
  row(
    "14.1-vs-14.2",
    1565,
    "leavers: Table 14.2 and Table 14.3",
    same(["Table 14.2", 1282], ["Table 14.3", 1282]),
    "1282",
  ),
];

const regression: readonly Computation[] = oddsRatios.map(([name, line, oddsRatio, standardError, printed]) =>
  row(
    `14.4-${name}`,
    line,
    `Table 14.4, ${name.replace("-", " ")}: p from odds ratio and standard error`,
    { kind: "Wald p", oddsRatio, standardError },
    printed,
  ),
);

/** Indicator 14; its appendix is in postSchoolSampling.ts. */
export const postSchool: readonly Computation[] = [...measures, ...responses, ...labels, ...regression];
