import type { Example } from "./support/example";

const PAGE = "Minnesota Department of Education, Achievement and Integration page of 2019";

export const examples: readonly Example[] = [
  {
    function: "AI_DEADLINE",
    formula: '=TEXT(MN.AI_DEADLINE("budget",2021),"yyyy-mm-dd")',
    shows: "2020-03-15",
    source: `${PAGE}: the FY21 budget workbook was due March 15, 2020 (a Sunday).`,
  },
  {
    function: "AI_DEADLINE",
    formula: '=MN.AI_DEADLINE("progress report",{"2017-18";"2018-19"})',
    shows: [["43449"], ["43814"]],
    source: `${PAGE}: the reports on 2017-18 and 2018-19 were due December 15 of 2018 and of 2019.`,
    note: "Years may be written as school years.",
  },
  {
    function: "AI_DEADLINE",
    formula: '=MN.AI_DEADLINE("legislative report",2020)',
    shows: "#N/A",
    source: "The report comes in odd years.",
  },
  {
    function: "AI_POSTING_DAY",
    formula: '=TEXT(MN.AI_POSTING_DAY(DATE(2024,3,30)),"yyyy-mm-dd")',
    shows: "2024-02-29",
    source: "Calendar by hand: 30 days before March 30, 2024 is February 29, 2024.",
  },
  {
    function: "AI_GOAL_STATUS",
    formula: '=MN.AI_GOAL_STATUS(21.5,"2022-23",25,"2025-26",{22.67;22.66},"2023-24")',
    shows: [["on track"], ["behind"]],
    source:
      "Farmington's published goal, 21.5 to 25 percent; a third of the way is 22.666... The results are made up.",
  },
  {
    function: "AI_GOAL_STATUS",
    formula: "=MN.AI_GOAL_STATUS(8.9,2020,7.4,2023,{7.4;7.5},2023)",
    shows: [["met"], ["not met"]],
    source: "Elk River's published reading gap, to fall from 8.9 to 7.4. The results are made up.",
  },
];
