import type { Example } from "./support/example";

const PLAN = "State Performance Plan 2005-2013";

export const examples: readonly Example[] = [
  {
    function: "TIMELY_EVALUATIONS",
    formula: "=MN.TIMELY_EVALUATIONS(367,365)",
    shows: "99.5",
    source: `${PLAN}, indicator 11, baseline (line 1304)`,
  },
  {
    function: "PART_C_TRANSITION",
    formula: "=MN.PART_C_TRANSITION(120,10,95,4,6)",
    shows: "95",
    source: "By hand: 95 / (120 - 10 - 4 - 6) = 95 / 100",
  },
  {
    function: "TRANSITION_RECORD",
    formula: '=MN.TRANSITION_RECORD({"Y","Y","Y","Y","Y","Y","Y","N/A";"N","Y","N","Y","Y","Y","Y","Y"})',
    shows: [["compliant"], ["a, c"]],
    source: `${PLAN}, indicator 13: a record that fails any criterion does not comply (lines 1446-1457)`,
  },
  {
    function: "TRANSITION_PERCENT",
    formula: "=MN.TRANSITION_PERCENT(313,532)",
    shows: "58.8",
    source: `${PLAN}, indicator 13, baseline (line 1461)`,
  },
  {
    function: "CORRECTED_ON_TIME",
    formula: "=MN.CORRECTED_ON_TIME({3180;467},{1809;286})",
    shows: [["56.9"], ["61.2"]],
    source: `${PLAN}, indicator 15, baseline (lines 1781 and 1791)`,
  },
  {
    function: "COMPLAINTS_TIMELY",
    formula: "=MN.COMPLAINTS_TIMELY(77,53,22)",
    shows: "97.4",
    source: `${PLAN}, indicator 16, baseline (line 1896)`,
  },
  {
    function: "HEARINGS_TIMELY",
    formula: "=MN.HEARINGS_TIMELY(10,1,9)",
    shows: "100",
    source: `${PLAN}, indicator 17, baseline (line 1986)`,
  },
  {
    function: "RESOLUTION_AGREEMENTS",
    formula: "=MN.RESOLUTION_AGREEMENTS(10,6)",
    shows: "60.0",
    source: `${PLAN}, indicator 18, baseline (line 2031)`,
  },
  {
    function: "MEDIATION_AGREEMENTS",
    formula: "=MN.MEDIATION_AGREEMENTS(52,1,45)",
    shows: "88.46",
    source: "46 of 52 by hand; the plan prints 88.0% (indicator 19, line 2102)",
  },
  {
    function: "TIMELY_ACCURATE",
    formula: '=MN.TIMELY_ACCURATE({"Yes";"Yes";"No";"Yes"},{"Yes";"No";"Yes";"Yes"})',
    shows: [["75", "75", "50"]],
    source: "By hand: 3, 3 and 2 of 4",
  },
];
