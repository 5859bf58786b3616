import type { Example } from "./support/example";

const DTAT = "DTAT (Algozzine, Wang and Wang 2017, after the IDC guide 2014), section";

export const examples: readonly Example[] = [
  {
    function: "COMPOSITION",
    formula: "=MN.COMPOSITION(316,1222)",
    shows: "25.86",
    source: `${DTAT} 8.1`,
  },
  {
    function: "COMPDIFF",
    formula: "=MN.COMPDIFF(316,1222,6224,52034)",
    shows: "13.9",
    source: `${DTAT} 8.1`,
  },
  {
    function: "RELDIFF",
    formula: "=MN.RELDIFF(316,1222,6224,52034)",
    shows: "116.19",
    source: `${DTAT} 8.1`,
  },
  {
    function: "EFORMULA",
    formula: "=MN.EFORMULA(316,1222,6224,52034)",
    shows: [["12.9", "TRUE"]],
    source: `${DTAT} 9.1`,
  },
  {
    function: "EFORMULA",
    formula: "=MN.EFORMULA(1,32,221,6554)",
    shows: [["6.6", "FALSE"]],
    source: `${DTAT} 9.3`,
  },
];
