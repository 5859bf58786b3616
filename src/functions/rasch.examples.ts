import type { Example } from "./support/example";

const TWO_ITEMS =
  "By hand: with two questions the joint estimates lie ln(3/1) = 1.0986 on each side of 0; each answer has a variance of 0.75 x 0.25";

export const examples: readonly Example[] = [
  {
    function: "RASCH_ITEMS",
    formula: "=MN.RASCH_ITEMS({1,0;1,0;1,0;0,1})",
    shows: [
      ["-1.0986", "1.1547", "1", "1", "4"],
      ["1.0986", "1.1547", "1", "1", "4"],
    ],
    source: TWO_ITEMS,
    note: "Three of four agree with the first question and one with the second: the second is harder to agree with.",
  },
  {
    function: "RASCH_ITEMS",
    formula: '=MN.RASCH_ITEMS({1,3;3,1;4,3},"partial-credit")',
    shows: "#N/A",
    source:
      "By definition: nobody chose 2 of the first question, so the step from it to 3 cannot be measured",
  },
  {
    function: "RASCH_PERSONS",
    formula: '=MN.RASCH_PERSONS({1,0;1,""},"rating-scale",{500;500},0,500,100)',
    shows: [
      ["500", "141.42", "1", "1", "1", "2"],
      ["584.73", "218.22", "1", "1", "1", "1"],
    ],
    source:
      "By hand: one of two at even odds is measure 0, error 1/sqrt(2 x 0.25); one of one is taken as 0.7: ln(0.7/0.3) = 0.8473, error 1/sqrt(0.21)",
    note: "Questions with a given measure; a scale with 500 for 0 logits and 100 units a logit; the second person skipped a question.",
  },
  {
    function: "RASCH_SUMMARY",
    formula: "=INDEX(MN.RASCH_SUMMARY({1,0;1,0;1,0;0,1}),11,2)",
    shows: "2.0000",
    source:
      "By hand: errors of sqrt(2.6667), and for the one whose answers do not fit (infit 3) sqrt(8); the root of their mean square is 2",
    note: "The real error of the persons. The whole result has three columns: figure, persons, items.",
  },
  {
    function: "PARENT_INVOLVEMENT",
    formula: '=MN.PARENT_INVOLVEMENT({4,4,3;6,5,1;3,3,4;4,"",""},"agree-share",51,2)',
    shows: "66.7",
    source:
      "By hand, with New York's 51 percent (p12.nysed.gov, special education, SPP 2011, indicator 8): shares of 66.7, 66.7 and 33.3; the fourth parent answered one question and does not count",
  },
  {
    function: "PARENT_INVOLVEMENT",
    formula: '=MN.PARENT_INVOLVEMENT({4,4,3;6,5,1;3,3,4;4,"",""},"mean",4)',
    shows: "50",
    source: "By hand: means of 3.67, 4, 3.33 and 4; exactly at the cut counts",
  },
  {
    function: "PARENT_INVOLVEMENT",
    formula: '=MN.PARENT_INVOLVEMENT({1,1;1,2;2,1;2,2},"measure",500,1,{500,0;500,0},500,100,1,2,2)',
    shows: "75",
    source: "By hand: one of two at even odds is exactly 500 and counts; both is above; none is below",
    note: "Questions with two answers each, and your calibration: both have measure 500.",
  },
];
