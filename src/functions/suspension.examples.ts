import type { Example } from "./support/example";

const PLAN = "State Performance Plan 2005-2013";

export const examples: readonly Example[] = [
  {
    function: "DISCREPANCY",
    formula: "=MN.DISCREPANCY(2010,{100;100;100;9},{5;4;6;9},1.5,2)",
    shows: [["TRUE"], ["FALSE"], ["TRUE"], ["FALSE"]],
    source: `${PLAN}, indicator 4A, definition (lines 411-415), by hand: the bar is 1.5 + 1.75 x 2 = 5.0 percent`,
    note: "Exactly at the bar counts; 4 suspended children are too few; so are 9 children with IEPs.",
  },
  {
    function: "DISCREPANCY",
    formula: "=MN.DISCREPANCY(2013,100,5,1.5,2)",
    shows: "#N/A",
    source: `${PLAN}: its last year is FFY 2012`,
  },
  {
    function: "DISCREPANCY_RACE",
    formula: "=MN.DISCREPANCY_RACE(2010,200,{100;100;20},{5;4;5},1.5,2,10,100)",
    shows: [["TRUE"], ["FALSE"], ["TRUE"]],
    source: `${PLAN}, indicator 4B, definition (lines 503-511), by hand`,
    note: "The first group is exactly at 1.5 + 1.75 x 2 = 5.0 percent.",
  },
  {
    function: "SUSPENSION_SPREAD",
    formula: "=MN.SUSPENSION_SPREAD({2;4},{100;100})",
    shows: [["3", "1"]],
    source: "By hand: rates of 2 and 4 percent, 6 of 200 children in all",
  },
  {
    function: "SUSPENSION_SPREAD",
    formula: '=MN.SUSPENSION_SPREAD({2;4},{100;100},"sample")',
    shows: [["3", "1.41421356"]],
    source: "By hand: the square root of 2",
  },
];
