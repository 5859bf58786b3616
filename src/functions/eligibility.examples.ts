import type { Example } from "./support/example";

const RULE = "Minnesota Rules, part 3535.0110, subparts 6 and 7: more than 20 percentage points above.";
const BY_HAND = "Arithmetic by hand with made-up figures.";

export const examples: readonly Example[] = [
  {
    function: "PROTECTED_PERCENT",
    formula: "=MN.PROTECTED_PERCENT({22309;56},{35262;1284})",
    shows: [["63.27"], ["4.36"]],
    source:
      "Minnesota Department of Education, enrollment 2012-13: Minneapolis (0001-03) and Aitkin (0001-01); 22,309 / 35,262 and 56 / 1,284 by hand.",
  },
  {
    function: "RACIALLY_ISOLATED",
    formula: "=MN.RACIALLY_ISOLATED({300;301},{1000;1000},{100;100},{1000;1000})",
    shows: [["FALSE"], ["TRUE"]],
    source: `${RULE} 30.0 - 10.0 is exactly 20; 30.1 - 10.0 is 20.1.`,
    note: "Exactly 20 points is not more than 20.",
  },
  {
    function: "RACIALLY_IDENTIFIABLE",
    formula: "=MN.RACIALLY_IDENTIFIABLE({30;0},{60;0},{50;90},{200;100})",
    shows: [["TRUE"]],
    source: `${BY_HAND} One grade is served: 30 / 60 = 50 percent against 50 / 200 = 25 percent.`,
    note: "The second grade has no pupils, so the district's pupils of that grade do not count.",
  },
  {
    function: "RACIALLY_IDENTIFIABLE",
    formula: "=MN.RACIALLY_IDENTIFIABLE(30,60,50,200,16)",
    shows: [["FALSE"]],
    source: `${BY_HAND} 16 American Indian students are more than the other 14 protected ones: 14 / 60 = 23.3 percent against 25.`,
  },
  {
    function: "AI_DISTRICTS",
    formula:
      '=MN.AI_DISTRICTS({"District number","District type","District name","White","Total";"0010","01","A",699,1000;"0011","01","B",900,1000;"0012","01","C",750,1000},{"District number","District type","Adjoining number","Adjoining type";"0010","01","0011","01";"0011","01","0012","01"})',
    shows: [
      [
        "District number",
        "District type",
        "District name",
        "Protected",
        "Total",
        "Percent",
        "Status",
        "Widest gap (points)",
        "Neighbor",
        "Note",
      ],
      [
        "0010",
        "01",
        "A",
        "301",
        "1000",
        "30.1",
        "isolated",
        "20.1",
        "B (0011-01)",
        "near miss: only just above 20 points; no column of American Indian students, so it is not told whether they alone make it isolated",
      ],
      ["0011", "01", "B", "100", "1000", "10.0", "adjoining", "-15.0", "C (0012-01)", ""],
      ["0012", "01", "C", "250", "1000", "25.0", "none", "15.0", "B (0011-01)", ""],
    ],
    source: `${BY_HAND} 30.1 - 10 = 20.1 points; 10 - 25 = -15; 25 - 10 = 15. ${RULE}`,
  },
  {
    function: "AI_SCHOOLS",
    formula:
      '=MN.AI_SCHOOLS({"District number","District type","School number","School name","Classification","Grade","American Indian","White","Total";"0010","01","101","North",10,"KG",0,20,60;"0010","01","102","South",10,"KG",0,180,240;"0010","01","301","High",32,"09",0,5,100})',
    shows: [
      [
        "District number",
        "District type",
        "School number",
        "School name",
        "School percent",
        "District percent",
        "Difference (points)",
        "Identifiable",
        "American Indian exception",
        "Note",
      ],
      ["0010", "01", "101", "North", "66.67", "33.33", "33.33", "TRUE", "FALSE", ""],
      ["0010", "01", "102", "South", "25.0", "33.33", "-8.33", "FALSE", "FALSE", ""],
      ["0010", "01", "301", "High", "95.0", "95.0", "0.0", "FALSE", "FALSE", ""],
    ],
    source: `${BY_HAND} Kindergarten: 40 / 60 and 60 / 240 against 100 / 300 of both schools; grade 9 is in the high school alone.`,
  },
];
