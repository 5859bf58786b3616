import type { Example } from "./support/example";

const PLAN = "State Performance Plan 2005-2013";

export const examples: readonly Example[] = [
  {
    function: "SAMPLE_SIZE",
    formula: "=MN.SAMPLE_SIZE(102351)",
    shows: "1057",
    source: `${PLAN}, indicator 8, sampling (line 948)`,
  },
  {
    function: "SURVEYS_TO_MAIL",
    formula: "=MN.SURVEYS_TO_MAIL(1057)",
    shows: "1269",
    source: `${PLAN}, indicator 8, sampling (line 948)`,
  },
  {
    function: "MARGIN_OF_ERROR",
    formula: "=MN.MARGIN_OF_ERROR(557,1252)",
    shows: "3.094954",
    source: "By hand: 1.959964 x sqrt(0.25 / 557 x 695 / 1251); 557 of 1,252 is indicator 14, line 1624",
  },
  {
    function: "APPORTION",
    formula: "=MN.APPORTION(10,{5;3;2;10})",
    shows: [["3"], ["1"], ["1"], ["5"]],
    source:
      "By hand: quotas 2.5, 1.5, 1, 5; one place is left, and of the two remainders of 0.5 the larger group's goes first",
  },
  {
    function: "POSTSCHOOL",
    formula: "=MN.POSTSCHOOL(162,183,34,53,557)",
    shows: [["29.1", "61.9", "77.6"]],
    source: `${PLAN}, indicator 14, baseline (lines 1596-1598)`,
  },
  {
    function: "POSTSCHOOL_CATEGORY",
    formula: '=MN.POSTSCHOOL_CATEGORY({"Y";"N";"N"},{"Y";"N";"N"},{"N";"Y";"N"},{"N";"Y";"N"})',
    shows: [["1"], ["3"], ["0"]],
    source: `${PLAN}, indicator 14: each leaver once, in the highest category (lines 1585-1598)`,
  },
  {
    function: "RESPONSE_RATE",
    formula: "=MN.RESPONSE_RATE(557,1282,30)",
    shows: "44.5",
    source: `${PLAN}, indicator 14, Table 14.3 (line 1624)`,
  },
];
