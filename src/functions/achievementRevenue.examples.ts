import type { Example } from "./support/example";

const BY_HAND = "Arithmetic by hand with made-up figures.";

export const examples: readonly Example[] = [
  {
    function: "AI_MAX_INITIAL",
    formula: "=MN.AI_MAX_INITIAL(2021,7500,1946,7000)",
    shows: "729750.00",
    source: `${BY_HAND} 350 x 7,500 = 2,625,000; 1,946 / 7,000 = 0.278.`,
  },
  {
    function: "AI_MAX_INITIAL",
    formula: "=MN.AI_MAX_INITIAL(2021,{4800.25;7500},{2000;1946},{4000;7000},{52800;0})",
    shows: [["892843.75"], ["729750.00"]],
    source: `${BY_HAND} 350 x 4,800.25 x 0.5 = 840,043.75, and 52,800 more.`,
    note: "Two districts in one call, the first with a hold-harmless amount.",
  },
  {
    function: "AI_MAX_INITIAL",
    formula: "=MN.AI_MAX_INITIAL(2010,7500,1946,7000)",
    shows: "#N/A",
    source: "The law took effect with FY 2014; the rules before it are not carried.",
    note: "A year without a rule is never given a later one.",
  },
  {
    function: "AI_HOLD_HARMLESS",
    formula: "=MN.AI_HOLD_HARMLESS(900000,820000)",
    shows: "52800.00",
    source: `${BY_HAND} 66 percent of 80,000.`,
  },
  {
    function: "AI_MAX_INCENTIVE",
    formula: "=MN.AI_MAX_INCENTIVE(2015,1535.5)",
    shows: "15355.00",
    source:
      "Montevideo (district 129) budgeted 15,355.00 of incentive revenue for FY 2015 (budget worksheet, scribd 219518521); the pupil units follow from it if that was the maximum.",
  },
  {
    function: "AI_INITIAL",
    formula: "=MN.AI_INITIAL(2021,729750,700000)",
    shows: "702100.00",
    source: `${BY_HAND} 100.3 percent of 700,000 is less than the maximum.`,
  },
  {
    function: "AI_INCENTIVE",
    formula: "=MN.AI_INCENTIVE(2021,75000,60000)",
    shows: "60000.00",
    source: BY_HAND,
  },
  {
    function: "AI_AID",
    formula: "=MN.AI_AID(153850)",
    shows: "107695.00",
    source:
      "70 percent of Montevideo's FY 2015 total of 153,850.00 (138,495.00 initial and 15,355.00 incentive; budget worksheet, scribd 219518521).",
  },
  {
    function: "AI_LEVY",
    formula: "=MN.AI_LEVY({153850;888046.24},2021)",
    shows: [["46155.00"], ["266413.87"]],
    source: `${BY_HAND} 888,046.24 less 621,632.37, its 70 percent (621,632.368) to the cent.`,
  },
  {
    function: "AI_SPLIT",
    formula: "=MN.AI_SPLIT(940846.25,2021)",
    shows: [["658592.38", "282253.87"]],
    source: `${BY_HAND} 70 percent is 658,592.375, half a cent, which goes up; the levy is the rest.`,
  },
];
