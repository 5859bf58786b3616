import type { Example } from "./support/example";

const PENCIL = "By hand";

export const examples: readonly Example[] = [
  {
    function: "PUBLISH_COUNTS",
    formula: '=MN.PUBLISH_COUNTS({3,20,30,53;40,12,60,112;70,80,90,240;113,112,180,405},10,"both")',
    shows: [
      ["*", "*", "30", "53"],
      ["*", "*", "60", "112"],
      ["70", "80", "90", "240"],
      ["113", "112", "180", "405"],
    ],
    source: PENCIL,
    note: "Only the 3 is small; three others are hidden so that it cannot be found by subtracting from the totals.",
  },
  {
    function: "PUBLISH_PERCENT",
    formula: "=MN.PUBLISH_PERCENT({9;42;91},{100;100;100})",
    shows: [["<10"], ["42"], [">90"]],
    source: PENCIL,
    note: "With at least 10 people behind every limit.",
  },
];
