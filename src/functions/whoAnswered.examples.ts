import type { Example } from "./support/example";

const PLAN = "State Performance Plan 2005-2013";

export const examples: readonly Example[] = [
  {
    function: "PROPORTION_INTERVAL",
    formula: "=MN.PROPORTION_INTERVAL(557,1252)",
    shows: [["41.757120", "47.254231"]],
    source: `R 4.2.2, prop.test(557, 1252, correct = FALSE); the counts are those of the ${PLAN}, indicator 14 (line 1624)`,
  },
  {
    function: "PROPORTION_INTERVAL",
    formula: '=MN.PROPORTION_INTERVAL(0,14,0.9,"exact")',
    shows: [["0.0000", "19.2636"]],
    source: "By hand: nobody of 14 has the upper limit 1 - 0.05^(1/14)",
  },
  {
    function: "REPRESENTATIVENESS",
    formula: "=MN.REPRESENTATIVENESS({60;40},{50;50})",
    shows: [
      ["60", "50", "10", "over"],
      ["40", "50", "-10", "under"],
      ["4", "1", "0.0455003", "chi-square"],
    ],
    source: "By hand: (60 - 50)^2/50 + (40 - 50)^2/50 = 4; with one degree of freedom p is that of z = 2",
  },
  {
    function: "LOGIT",
    formula: '=MN.LOGIT({"Answered","Asked";30,50;20,60},{"Race";"White";"Non-White"},"Non-White")',
    shows: [
      [
        "(Intercept)",
        "-0.693147",
        "0.273861",
        "0.5",
        "0.136931",
        "-2.531",
        "0.011373",
        "0.292320",
        "0.855226",
      ],
      [
        "Race: White (vs Non-White)",
        "1.098612",
        "0.397911",
        "3",
        "1.193734",
        "2.761",
        "0.005763",
        "1.375367",
        "6.543708",
      ],
    ],
    source:
      "By hand: odds 20/40 and 30/20, their ratio 3; standard error sqrt(1/30 + 1/20 + 1/20 + 1/40) = 0.397911; 3 x 0.397911 for the odds ratio, as in Table 14.4",
  },
];
