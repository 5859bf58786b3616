import { filledBudget, ownBudget } from "./budget-workbook.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

/* A district that does not exist. Pupil units grow and so does the protected share; the budgets are round figures of the same size. */
const years = [
  // fiscal year, adjusted pupil units, protected and all students of the year before
  [2015, 3120.4, 742, 2861],
  [2016, 3151.25, 781, 2884],
  [2017, 3188.6, 818, 2907],
  [2018, 3174.15, 857, 2921],
  [2019, 3203.8, 903, 2940],
  [2020, 3221.9, 951, 2958],
  [2021, 3190.35, 988, 2933],
];
const lines = [
  // FIN, category, what for, budget of FY2015, and how it grows a year
  [313, "Direct services", "Interventionists and college readiness", 168_400, 13_900],
  [313, "Direct services", "Family liaisons", 52_300, 4_150],
  [313, "Professional development", "Coaching in culturally responsive teaching", 31_600, 2_050],
  [313, "Administration", "Coordinator, part of the position", 18_900, 1_275],
  [318, "Direct services", "Shared summer program with the neighbor district", 27_450, 1_020],
];

export function achievementAndIntegration(workbook, product) {
  sourceSheet(workbook, "Achievement and Integration: revenue and budget, FY2015 to FY2021", [
    [
      "What this is",
      "From pupil units, enrollment and the budget to revenue, aid and levy, the way Minnesota Statutes 124D.862 has it.",
    ],
    [
      "Sheets Budget and Revenue: made up",
      "Prairie Lake Public Schools is not a real district; every figure of it is invented for this workbook.",
    ],
    [
      "Sheets Own budget, Strategies, Initial (313), Incentive (318), RIS, Improvement, Expenditure summary: made up",
      "The FY2021 budget of the same invented district, once as an office might keep it and once in the budget workbook. Every line is invented; some have things to change, so that the checks can be seen.",
    ],
    [
      "Sheet Montevideo: real",
      "Montevideo Public Schools, ISD 129, Achievement and Integration budget worksheet for FY2015: 138,495.00 initial revenue expenditures (FIN 313) and 15,355.00 incentive revenue expenditures (FIN 318). https://www.scribd.com/doc/219518521",
    ],
    [
      "Licence",
      "The two real totals are facts from a public document. The made-up district is in the public domain (CC0).",
    ],
    [
      "What is computed",
      "MN.AI_MAX_INITIAL and MN.AI_MAX_INCENTIVE (lines 12 and 13 of the Integration Revenue Report), MN.AI_INITIAL and MN.AI_INCENTIVE (the lesser of maximum and budget), MN.AI_AID, MN.AI_LEVY and MN.AI_SPLIT; in the summary MN.AI_BUDGET_CHECK.",
      "The rates are in the program's dated rules, each with its citation; compare them with the statute before you rely on them.",
    ],
  ]);
  budgetSheet(workbook);
  revenueSheet(workbook);
  montevideoSheet(workbook);
  ownBudget(workbook);
  filledBudget(workbook, product);
  return {
    file: "achievement-and-integration-budget.xlsx",
    title: "Achievement and Integration budget, FY2015-2021",
    description:
      "Revenue, aid and levy of a made-up district over seven years, its filled budget workbook with a summary that checks itself, and Montevideo's real FY2015 totals.",
  };
}

function budgetSheet(workbook) {
  const sheet = workbook.addSheet("Budget");
  heading(
    sheet,
    "Budget of Prairie Lake (made up)",
    "One row a year and budget line. FIN 313 is initial, FIN 318 incentive revenue.",
  );
  headers(sheet, 3, 0, ["FY", "FIN", "Category", "Line", "Amount"]);
  const rows = years.flatMap(([year], at) =>
    lines.map(([fin, category, line, first, growth]) => [year, fin, category, line, first + growth * at]),
  );
  sheet.setRange(4, 0, rows);
  sheet.setFormat(cells(4, 4, rows.length, 1), { numberFormat: "#,##0.00" });
  sheet.setFrozen(4, 0);
  widths(sheet, [8, 8, 26, 52, 14]);
  workbook.addTable({ name: "Budget", sheet: "Budget", range: cells(3, 0, rows.length + 1, 5) });
  sheet.addValidation({
    range: cells(4, 2, rows.length, 1),
    kind: "list",
    choices: ["Direct services", "Professional development", "Administration"],
  });
}

function revenueSheet(workbook) {
  const sheet = workbook.addSheet("Revenue");
  heading(
    sheet,
    "Revenue of Prairie Lake (made up)",
    "Columns A to E are entered, F and G add up the budget, the others are computed: each column is one formula.",
  );
  headers(sheet, 3, 0, [
    "FY",
    "Adjusted pupil units",
    "Protected students, year before",
    "All students, year before",
    "Hold harmless",
    "Budget, FIN 313",
    "Budget, FIN 318",
    "Maximum initial",
    "Maximum incentive",
    "Initial",
    "Incentive",
    "Revenue",
    "Aid",
    "Levy",
  ]);
  const first = 5;
  const last = first + years.length - 1;
  const column = (letter) => `${letter}${first}:${letter}${last}`;
  sheet.setRange(
    4,
    0,
    years.map((year) => [...year, 4800]),
  );
  years.forEach((_, at) => {
    const row = first + at;
    sheet.set(row - 1, 5, `=SUMIFS(Budget[Amount],Budget[FY],A${row},Budget[FIN],313)`);
    sheet.set(row - 1, 6, `=SUMIFS(Budget[Amount],Budget[FY],A${row},Budget[FIN],318)`);
    // The year is one value a call: each row asks by the rules of its own year.
    sheet.setRange(row - 1, 7, [
      [
        `=MN.AI_MAX_INITIAL(A${row},B${row},C${row},D${row},E${row})`,
        `=MN.AI_MAX_INCENTIVE(A${row},B${row})`,
        `=MN.AI_INITIAL(A${row},H${row},F${row})`,
        `=MN.AI_INCENTIVE(A${row},I${row},G${row})`,
      ],
    ]);
  });
  sheet.set(first - 1, 11, `=${column("J")}+${column("K")}`);
  sheet.set(first - 1, 12, `=MN.AI_AID(${column("L")})`);
  sheet.set(first - 1, 13, `=MN.AI_LEVY(${column("L")})`);
  sheet.setFormat(cells(4, 1, years.length, 1), { numberFormat: "#,##0.00" });
  sheet.setFormat(cells(4, 2, years.length, 2), { numberFormat: "#,##0" });
  sheet.setFormat(cells(4, 4, years.length, 10), { numberFormat: "$#,##0.00" });
  sheet.setFrozen(4, 1);
  widths(sheet, [8, 12, 13, 13, ...new Array(10).fill(14)]);
  sheet.addChart({
    id: "revenue",
    kind: "stackedBar",
    title: "Prairie Lake (made up): aid and levy",
    at: cells(13, 0, 16, 8),
    series: ["Aid", "Levy"].map((name, at) => ({
      name,
      values: { sheet: "Revenue", range: cells(4, 12 + at, years.length, 1) },
      categories: { sheet: "Revenue", range: cells(4, 0, years.length, 1) },
    })),
    valueAxisTitle: "Dollars",
    categoryAxisTitle: "Fiscal year",
    alternativeText: "Stacked bars: aid and levy of each fiscal year from 2015 to 2021.",
  });
}

function montevideoSheet(workbook) {
  const sheet = workbook.addSheet("Montevideo");
  heading(
    sheet,
    "Montevideo, FY2015",
    "Totals of the district's own budget worksheet; the split into aid and levy is computed.",
  );
  headers(sheet, 3, 0, ["What", "Amount"]);
  sheet.setRange(4, 0, [
    ["Initial revenue expenditures (FIN 313)", 138_495],
    ["Incentive revenue expenditures (FIN 318)", 15_355],
    ["Total revenue", "=B5+B6"],
  ]);
  headers(sheet, 8, 0, ["Aid", "Levy"]);
  sheet.set(9, 0, "=MN.AI_SPLIT(B7,2015)");
  sheet.setFormat(cells(4, 1, 3, 1), { numberFormat: "$#,##0.00" });
  sheet.setFormat(cells(9, 0, 1, 2), { numberFormat: "$#,##0.00", align: "left" });
  widths(sheet, [44, 18]);
}
