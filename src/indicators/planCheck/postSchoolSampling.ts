import { showRounded } from "../../measures/rounding";
import { partsOf100, rowsFor, same, sumOf, type Computation } from "./computation";

const row = rowsFor("14");

/** Districts and mean percent of special education students by exit year (lines 2378-2382). */
const districts = [94, 94, 94, 93, 94] as const;
const specialEducation = [11.5, 13.2, 12.2, 13.0, 11.7] as const;
/** The same groups in indicator 8 (lines 2262-2266), which starts with the second of them. */
const inIndicator8 = [13, 12, 13, 12, 12] as const;

/** Leavers of 2005-06 by sample group (lines 2404-2408): how many, percent with a diploma, percent dropped out. */
const groups = [
  [1043, 83.3, 14.6],
  [1149, 80.9, 19.1],
  [1343, 87.0, 12.9],
  [1951, 85.5, 14.4],
  [1264, 86.6, 13.4],
] as const;
const FIRST_GROUP_LINE = 2404;
const TOTALS_LINE = 2409;
const leavers = groups.map(([count]) => count);

const SUSPECTED_DIPLOMAS =
  "Group 1 very likely had 85.3%, printed 83.3%: with 85.3 its percents make 99.9 like the other groups', and all groups together 85.2.";

const shownRotated = [...specialEducation.slice(1), specialEducation[0]]
  .map((percent) => showRounded(percent, 0))
  .join("/");

/** Appendix of indicator 14: the sampling plan. */
export const postSchoolSampling: readonly Computation[] = [
  row("A14-population", 2371, "districts and charter schools", sumOf(344, 125), "469"),
  row("A14-counts", 2383, "districts of five exit years", sumOf(...districts), "469"),
  row(
    "A14-sped-percent",
    2383,
    "mean percent of special education students",
    { kind: "mean", values: specialEducation },
    "12.3",
    { note: "The same whether or not it is weighted by districts." },
  ),
  row("A14-students", TOTALS_LINE, "leavers of five groups", sumOf(...leavers), "6750"),
  row(
    "A14-graduates",
    TOTALS_LINE,
    "percent with a diploma, all groups",
    { kind: "mean", values: groups.map(([, graduated]) => graduated), weights: leavers },
    "85.2",
    { why: SUSPECTED_DIPLOMAS },
  ),
  row(
    "A14-dropouts",
    TOTALS_LINE,
    "percent dropped out, all groups",
    { kind: "mean", values: groups.map(([, , dropped]) => dropped), weights: leavers },
    "14.7",
  ),
  ...groups.map(([, graduated, dropped], index) =>
    row(
      `A14-group${index + 1}-sum`,
      FIRST_GROUP_LINE + index,
      `group ${index + 1}: diploma and dropped out together`,
      partsOf100(graduated, dropped),
      "",
      index === 0 ? { why: `Two points short. ${SUSPECTED_DIPLOMAS}` } : {},
    ),
  ),
  row(
    "A14-total-sum",
    TOTALS_LINE,
    "all groups: diploma and dropped out together",
    partsOf100(85.2, 14.7),
    "",
    { note: "What remains may be those who reached the age limit." },
  ),
  rowsFor("8")(
    "A14-vs-8-frame",
    2262,
    "percent with disabilities: groups of indicator 8 and of indicator 14, a year apart",
    same(["indicator 8", inIndicator8.join("/")], ["indicator 14", shownRotated]),
    inIndicator8.join("/"),
  ),
];
