import type { Example } from "./support/example";

const PYTHON = "The same draw in Python 3 with the module random";

export const examples: readonly Example[] = [
  {
    function: "STRATIFIED_SAMPLE",
    formula: '=MN.STRATIFIED_SAMPLE(3,{"B";"W";"W";"B";"W";"W"},2008)',
    shows: [["3"], ["4"], ["5"]],
    source: PYTHON,
    note: "One of the two in stratum B and two of the four in stratum W.",
  },
  {
    function: "ASSIGN_YEARS",
    formula: '=MN.ASSIGN_YEARS({"d";"d";"d";"d";"d";"c";"c"},5,2008)',
    shows: [["2"], ["4"], ["5"], ["3"], ["1"], ["5"], ["3"]],
    source: PYTHON,
    note: "Two charter schools (c) and five districts (d): each year has one district, and no year has two charter schools.",
  },
];
