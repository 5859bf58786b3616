import type { Example } from "./support/example";

const BY_HAND = "Arithmetic by hand with made-up figures.";

export const examples: readonly Example[] = [
  {
    function: "AI_BUDGET_CHECK",
    formula:
      '=MN.AI_BUDGET_CHECK({"Direct services";"Professional development";"Administration"},{80000;8750;11250})',
    shows: [
      ["Direct services, at least 80 percent", "80", "80000", "80.00", "ok"],
      ["Professional development, at most 20 percent", "20", "8750", "8.75", "ok"],
      [
        "Administration, at most 10 percent",
        "10",
        "11250",
        "11.25",
        "move 1,250.00 dollars from administration to direct services",
      ],
    ],
    source: `${BY_HAND} 10 percent of 100,000 is 10,000; 11,250 is 1,250 more.`,
    note: "Exactly 80 percent is enough.",
  },
  {
    function: "AI_BUDGET_CHECK",
    formula: '=MN.AI_BUDGET_CHECK({"D";"D";"PD";"Admin"},{90000;33850;20000;10000},153850)',
    shows: [
      ["Direct services, at least 80 percent", "80", "123850", "80.50", "ok"],
      ["Professional development, at most 20 percent", "20", "20000", "13.00", "ok"],
      ["Administration, at most 10 percent", "10", "10000", "6.50", "ok"],
      ["Budget, at most the revenue of 153,850.00 dollars", "100", "153850", "100.00", "ok"],
    ],
    source:
      "153,850.00 is Montevideo's total for FY 2015 (budget worksheet, scribd 219518521); the lines are made up. By hand: 123,850 / 153,850 x 100 = 80.50.",
    note: "With the revenue, a row says whether the budget is within it.",
  },
];
