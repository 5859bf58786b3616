import type { Example } from "./support/example";

export const examples: readonly Example[] = [
  {
    function: "REPRESENTATION",
    formula: '=MN.REPRESENTATION("9",2010,{30,10,20},{100,100,200},{120,300,600},{1000,3000,6000})',
    shows: [
      ["WRR and RR", "3", "3", "3", "over", "WRR 3.00 and RR 3.00 are both at or above 2.8."],
      [
        "none",
        "0.78",
        "0.6",
        "0.97",
        "too few",
        "10 children with IEPs in the group; at least 20 are needed.",
      ],
      [
        "WRR and RR",
        "0.67",
        "0.5",
        "0.95",
        "none",
        "WRR 0.67 and RR 0.50 are not both at or above 2.8, and not at or below 0.37.",
      ],
    ],
    source:
      "By hand, rule of the State Performance Plan, indicator 9 (lines 1025-1044): group 1 has 30 percent against 10, group 2 10 against 16.7, group 3 10 against 20",
    note: "Three groups, one row each.",
  },
  {
    function: "REPRESENTATION_ROWS",
    formula:
      '=MN.REPRESENTATION_ROWS("9",2010,{"0001";"0001";"0002";"0002"},{"Black";"White";"Black";"White"},{30;10;5;40},{100;100;50;400})',
    shows: [
      ["WRR and RR", "3", "3", "3", "over", "WRR 3.00 and RR 3.00 are both at or above 2.8."],
      [
        "none",
        "0.33",
        "0.33",
        "0.43",
        "too few",
        "10 children with IEPs in the group; at least 20 are needed.",
      ],
      ["none", "1", "1", "1", "too few", "5 children with IEPs in the group; at least 20 are needed."],
      [
        "ARR",
        "1",
        "1",
        "0.43",
        "none",
        "5 children with IEPs in all other groups, fewer than 10, so the ARR decides. ARR 0.43 is not at or above 2.8, and not at or below 0.37.",
      ],
    ],
    source:
      "By hand, rule of the State Performance Plan, indicator 9 (lines 1025-1044): with two groups the weights cancel; the State's Black children have 35 IEPs of 150, the White 50 of 500",
    note: "Two districts, four rows; the rows add up to the State.",
  },
  {
    function: "SIGDISPRO",
    formula: "=MN.SIGDISPRO({30,10,9},{100,50,50},{120,300,600},{1000,3000,6000},3)",
    shows: [
      ["1.58", "risk ratio", "none", "The ratio 1.58 is not above 3."],
      ["0.77", "risk ratio", "none", "The ratio 0.77 is not above 3."],
      ["#N/A", "none", "not calculated", "The group is too small: 9 cases, fewer than 10."],
    ],
    source: "By hand: (30 x 100) / (100 x 19) and (10 x 150) / (50 x 39); 34 CFR 300.647",
  },
];
