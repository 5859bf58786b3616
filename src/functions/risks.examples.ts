import type { Example } from "./support/example";

const DTAT = "DTAT (Algozzine, Wang and Wang 2017, after the IDC guide 2014), section";
const PERONDI =
  "contingencytables, the R package to the book of Fagerland, Lydersen and Laake: Perondi et al. 2004 (7 of 34 against 1 of 34)";

export const examples: readonly Example[] = [
  {
    function: "RISK",
    formula: "=MN.RISK(316,6224)",
    shows: "5.08",
    source: `${DTAT} 3.1`,
  },
  {
    function: "RISK",
    formula: "=MN.RISK({98;1;0},{778;221;0})",
    shows: [["12.6"], ["0.45"], ["#N/A"]],
    source: `${DTAT} 3.2 and 3.3; the third row by hand`,
    note: "A column gives a column; a group without children has no risk.",
  },
  {
    function: "RISKRATIO",
    formula: "=MN.RISKRATIO(316,6224,906,45810)",
    shows: "2.57",
    source: `${DTAT} 4.1: 1,222 of 52,034 children in all, the group's 316 of 6,224 taken off`,
  },
  {
    function: "RISKRATIO",
    formula: "=MN.RISKRATIO(30,100,10,100)",
    shows: "3",
    source: "By hand: 30 of 100 against 10 of 100 is exactly 3",
    note: "The ratio is formed from the counts, so that 3 is 3 and not 2.9999999999999996.",
  },
  {
    function: "ALTRISKRATIO",
    formula: "=MN.ALTRISKRATIO(18,120,5000,100000)",
    shows: "3",
    source: "By hand: 15 percent over 5 percent",
  },
  {
    function: "ALTRISKRATIO",
    formula: "=MN.ALTRISKRATIO(189,4697,5100,341183)",
    shows: "2.69",
    source: `${DTAT} 5.1: the State's 8,210 of 414,836 children, the group's 3,110 of 73,653 taken off`,
  },
  {
    function: "WRR",
    formula:
      "=MN.WRR({121,11,18,316,21,732,3},{6002,311,1213,6224,212,34897,3175},{69672,1991,13934,73653,1424,238875,15287},4)",
    shows: "2.53",
    source: `${DTAT} 6.1, whose text divides the rounded 0.04 by 0.02 and prints 2; its own code gives 2.53`,
    note: "Group 4 of seven. Without the 4, all seven ratios spill.",
  },
  {
    function: "WRR",
    formula: "=MN.WRR({0,1,1,6,0,22,2},{603,22,221,889,9,4528,282},{7443,253,2249,12757,162,27178,2396})",
    shows: [["0.0", "9.67", "0.92", "1.57", "0.0", "0.98", "1.48"]],
    source: `${DTAT} 6.3, as the tool shows the seven groups`,
  },
  {
    function: "WRR",
    formula: '=MN.WRR({229,0,1,1,0,1,0},{742,0,2,3,0,4,0},{5789,190,1308,10052,124,20886,1895},1,"strict")',
    shows: "#N/A",
    source: "The contract of this function; no publication says what to do with absent groups",
    note: 'Three groups have nobody in this district. "renormalize" gives 1.08, "zero" 1.15, "strict" no result.',
  },
  {
    function: "REMOVALS_PER_CHILD",
    formula: "=MN.REMOVALS_PER_CHILD(42,1268)",
    shows: "0.0331",
    source: `${DTAT} 7.4, as the tool shows it`,
  },
  {
    function: "REMOVALS_RATIO",
    formula: "=MN.REMOVALS_RATIO(30,20,10,20)",
    shows: "3",
    source: "By hand: 1.5 removals a child over 0.5",
    note: "More removals than children are possible: a child may be removed several times.",
  },
  {
    function: "RISKDIFF",
    formula: "=MN.RISKDIFF(316,6224,906,45810)",
    shows: "3.10",
    source: `${DTAT} 7.1`,
  },
  {
    function: "RISKRATIO_INTERVAL",
    formula: "=MN.RISKRATIO_INTERVAL(7,34,1,34)",
    shows: [["1.2209", "42.5757"]],
    source: PERONDI,
  },
  {
    function: "RISKRATIO_INTERVAL",
    formula: '=MN.RISKRATIO_INTERVAL(7,34,1,34,0.95,"log")',
    shows: [["0.9096", "53.8695"]],
    source: PERONDI,
    note: "The log method is wider here, and includes 1.",
  },
];
