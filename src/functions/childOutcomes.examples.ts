import type { Example } from "./support/example";

const HAND_OUT = 'The hand-out "COS to Progress Category Conversion" (2016).';
const PLAN = "State Performance Plan, Indicator 7";

export const examples: readonly Example[] = [
  {
    function: "COSF_CATEGORY",
    formula: '=MN.COSF_CATEGORY({3;3;5;2;6;4},{3;5;6;1;7;2},{"Yes";"Yes";"Yes";"No";"Yes";"Yes"})',
    shows: [["b"], ["c"], ["d"], ["a"], ["e"], ["b"]],
    source: HAND_OUT,
    note: "Six children in one call.",
  },
  {
    function: "COSF_CATEGORY",
    formula: '=MN.COSF_CATEGORY(3,5,"No")',
    shows: "#N/A",
    source: HAND_OUT,
    note: "An impossible combination: a higher rating at exit means new skills.",
  },
  {
    function: "COSF_CATEGORY",
    formula: '=MN.COSF_CATEGORY(3,5,"No","lenient")',
    shows: "c",
    source: HAND_OUT,
    note: "In lenient mode the ratings decide wherever they can.",
  },
  {
    function: "COSF_COUNTS",
    formula: '=MN.COSF_COUNTS({3;3;5;2;6;4},{3;5;6;1;7;4},{"Yes";"Yes";"Yes";"No";"Yes";"No"})',
    shows: [["1", "1", "1", "1", "1", "1"]],
    source: `${HAND_OUT} The last child, 4 and 4 with No, is impossible and left out.`,
  },
  {
    function: "COSF_COUNTS",
    formula: '=MN.COSF_COUNTS({"a";"b";"b";"e";""})',
    shows: [["1", "2", "0", "0", "1", "1"]],
    source: "Counted by hand.",
    note: "A column of categories; the blank is left out.",
  },
  {
    function: "COSF_COUNTS",
    formula: '=MN.COSF_COUNTS({3;3},{5;5},{"Yes";"Yes"},"strict","error",{44927;44927},{45108;45109},182)',
    shows: [["0", "0", "1", "0", "0", "1"]],
    source: "January 1 to July 1, 2023 is 181 days, to July 2 it is 182; counted by hand.",
    note: "With dates and 182 days of service, the first child is left out.",
  },
  {
    function: "COSF_SUMMARY1",
    formula: "=MN.COSF_SUMMARY1(46,982,1723,1894)",
    shows: "77.9",
    source: `${PLAN}, outcome B (line 855): 3,617 / 4,645.`,
  },
  {
    function: "COSF_SUMMARY1",
    formula: "=MN.COSF_SUMMARY1({46,918,1901,1837,1090;46,982,1723,1894,1147;53,738,1140,2055,1806})",
    shows: [["79.5"], ["77.9"], ["80.2"]],
    source: `${PLAN}, outcomes A, B and C (lines 852-859).`,
    note: "One row an outcome, a to e side by side.",
  },
  {
    function: "COSF_SUMMARY2",
    formula: "=MN.COSF_SUMMARY2(46,982,1723,1894,1147)",
    shows: "52.5",
    source: `${PLAN}, outcome B (line 856): 3,041 / 5,792.`,
  },
  {
    function: "COSF_SUMMARY2",
    formula: "=MN.COSF_SUMMARY2({46,918,1901,1837,1090})",
    shows: "50.5",
    source: `${PLAN}, outcome A (line 853): 2,927 / 5,792. The plan's table misprints e as 1,901; its calculation uses 1,090.`,
  },
  {
    function: "COSF_INTERVAL",
    formula: "=MN.COSF_INTERVAL(9,11)",
    shows: [["56.438", "94.636"]],
    source: "Textbook formula computed in Python: (9 + z^2/2) of (11 + z^2), z = 1.6448536.",
    note: "Nine of eleven children: far too few to compare with the State.",
  },
  {
    function: "COSF_INTERVAL",
    formula: '=MN.COSF_INTERVAL(9,11,0.9,"exact")',
    shows: [["52.991320072", "96.668078232"]],
    source: "SciPy 1.17, beta.ppf(0.05, 9, 3) and beta.ppf(0.95, 10, 2).",
  },
  {
    function: "COSF_DIFFERENCE",
    formula: "=MN.COSF_DIFFERENCE(60,90,120,150)",
    shows: [["13.333", "3.553", "23.114", "2.242", "0.0249", "meaningful"]],
    source: "By the formula in Python with SciPy 1.17.",
    note: "From 66.7 to 80.0 percent.",
  },
];
