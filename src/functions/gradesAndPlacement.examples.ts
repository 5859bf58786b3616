import type { Example } from "./support/example";

const PLAN = "State Performance Plan 2005-2013";

export const examples: readonly Example[] = [
  {
    function: "GRADUATION_RATE",
    formula: "=MN.GRADUATION_RATE(80,2,4,6,8)",
    shows: "80",
    source: "By hand: 80 / (80 + 2 + 4 + 6 + 8) = 80 / 100",
  },
  {
    function: "DROPOUT_RATE",
    formula: "=MN.DROPOUT_RATE({46;0},{1000;250})",
    shows: [["4.6"], ["0"]],
    source: "By hand: 46 / 1,000; the plan's baseline is 4.6 percent (line 219), printed without counts",
  },
  {
    function: "AYP_PERCENT",
    formula: "=MN.AYP_PERCENT(383,482)",
    shows: "79.5",
    source: `${PLAN}, indicator 3A, baseline (line 301)`,
  },
  {
    function: "PARTICIPATION_RATE",
    formula: "=MN.PARTICIPATION_RATE(8684,6746,951,425,392)",
    shows: "98.0",
    source: `${PLAN}, indicator 3B, reading grade 7 (line 316)`,
  },
  {
    function: "PROFICIENCY_RATE",
    formula: "=MN.PROFICIENCY_RATE(1000,300,150,40,10)",
    shows: "50",
    source: "By hand: (300 + 150 + 40 + 10) / 1,000",
  },
  {
    function: "PLACEMENT",
    formula: "=MN.PLACEMENT(600,200,100,50,10,40)",
    shows: [["60", "10", "10"]],
    source: "By hand: 600, 100 and 50 + 10 + 40 of 1,000",
  },
  {
    function: "PRESCHOOL_SETTINGS",
    formula: "=MN.PRESCHOOL_SETTINGS(45,120)",
    shows: "37.5",
    source: "By hand: 45 / 120",
  },
];
