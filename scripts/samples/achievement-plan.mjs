import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

/** A plan's goals, strategies, checklist and dates. Goals of two real districts as published; everything else is made up. */
export function achievementPlan(workbook) {
  sourceSheet(workbook, "Achievement and Integration: goals, checklist and dates of a plan", [
    [
      "What this is",
      "Tables to try the jobs of a plan with: goal-progress (sheets Goals and Key indicators), plan-checklist (Checklist, Goals, Strategies) and ai-deadlines (Districts).",
    ],
    [
      "Sheet Goals: the goals are real, the results are made up",
      "Goals of Farmington Area Public Schools, district 192, for school years 2023-24 to 2025-26, https://www.farmington.k12.mn.us. The second one runs from 2021-22 to 2024-25, which are not the plan's years: the job says so.",
      "The columns Result 2023-24 and Result 2024-25 are invented for this workbook and say nothing of the district.",
    ],
    [
      "Sheet Elk River: real, without years",
      "Two gaps as the Elk River Star News reported them on February 29, 2020, https://www.hometownsource.com/elk_river_star_news/. It named no years: the job asks for them.",
    ],
    [
      "Sheets Key indicators, Strategies, Checklist, Districts: made up",
      "No such district, strategy or answer exists.",
    ],
    [
      "Sheet Dates",
      "The program's dates by fiscal year, from the department's page (about November 2019, https://education.mn.gov/MDE/dse/acint/); two of them are background knowledge: compare with the statute.",
    ],
    [
      "Licence",
      "The published goals and dates are facts from public documents. The made-up sheets are in the public domain (CC0).",
    ],
    [
      "What is computed",
      "MN.AI_GOAL_STATUS on the sheet Goals and MN.AI_DEADLINE on the sheet Dates; the rest is input for jobs.",
    ],
  ]);
  goals(workbook);
  elkRiver(workbook);
  keyIndicators(workbook);
  strategies(workbook);
  checklist(workbook);
  districts(workbook);
  dates(workbook);
  return {
    file: "achievement-and-integration-plan.xlsx",
    title: "Achievement and Integration plan: goals, checklist, dates",
    description:
      "Published goals of Farmington and Elk River with made-up results, and made-up tables for the checklist and the deadlines.",
  };
}

function goals(workbook) {
  const sheet = workbook.addSheet("Goals");
  heading(
    sheet,
    "Farmington's published goals; the results are made up",
    "The last column is one formula: the newest result against an even path from baseline to target.",
  );
  const columns = [
    "Goal",
    "Kind",
    "Goal in words",
    "Strategy",
    "Measure",
    "Student group",
    "Direction",
    "Baseline",
    "Baseline year",
    "Target",
    "Target year",
    "Result 2023-24",
    "Result 2024-25",
  ];
  headers(sheet, 3, 0, [...columns, "Stands in 2024-25"]);
  const rows = [
    [
      "1",
      "achievement",
      "Increase % BIPOC in AP/CIS from 21.5% (2022-23) to >= 25% (2025-26)",
      "1, 2",
      "students in AP/CIS",
      "BIPOC",
      "increase",
      21.5,
      "2022-23",
      25,
      "2025-26",
      22.8,
      23.9,
    ],
    [
      "2",
      "achievement",
      "Reduce disparity from 13.2% (2021-22) to 10% (2024-25)",
      "1",
      "disparity",
      "BIPOC",
      "decrease",
      13.2,
      "2021-22",
      10,
      "2024-25",
      11.6,
      10.4,
    ],
    [
      "3",
      "teachers",
      "Increase diversity of educators from 2.7% (2023) to 3.2% (2026)",
      "3",
      "diversity of educators",
      "",
      "increase",
      2.7,
      "2022-23",
      3.2,
      "2025-26",
      2.8,
      2.9,
    ],
  ];
  sheet.setRange(4, 0, rows);
  const last = 4 + rows.length;
  const column = (letter) => `${letter}5:${letter}${last}`;
  sheet.set(
    4,
    13,
    `=MN.AI_GOAL_STATUS(${column("H")},${column("I")},${column("J")},${column("K")},${column("M")},"2024-25")`,
  );
  sheet.setFormat(cells(4, 2, rows.length, 1), { wrap: true });
  sheet.setFrozen(4, 1);
  widths(sheet, [7, 13, 44, 10, 24, 14, 11, 10, 10, 9, 10, 10, 10, 16]);
}

function elkRiver(workbook) {
  table(
    workbook,
    "Elk River",
    "Elk River's published gaps",
    "Baseline and target as reported; no years were, and no kind.",
    ["Goal", "Goal in words", "Measure", "Baseline", "Baseline year", "Target", "Target year"],
    [
      ["1", "Reduce the reading gap from 8.9% to 7.4%", "reading gap", 8.9, "", 7.4, ""],
      ["2", "Reduce the FRPL gap from 19.3% to 16.3%", "FRPL gap", 19.3, "", 16.3, ""],
    ],
    [7, 44, 20, 10, 14, 10, 12],
  );
}

function keyIndicators(workbook) {
  table(
    workbook,
    "Key indicators",
    "Key indicators of progress (made up)",
    "What shows during the years whether a strategy works.",
    [
      "Key indicator",
      "Strategy",
      "Measure",
      "Direction",
      "Baseline",
      "Baseline year",
      "Target",
      "Target year",
      "Result 2023-24",
      "Result 2024-25",
    ],
    [
      ["1a", "1", "families at course nights", "increase", 40, "2022-23", 100, "2025-26", 64, 83],
      [
        "2a",
        "2",
        "students of both districts in shared courses",
        "increase",
        18,
        "2022-23",
        60,
        "2025-26",
        30,
        41,
      ],
      ["3a", "3", "educators who leave after one year (%)", "decrease", 22, "2022-23", 13, "2025-26", 19, ""],
    ],
    [12, 10, 42, 11, 10, 10, 9, 10, 10, 10],
  );
}

function strategies(workbook) {
  table(
    workbook,
    "Strategies",
    "Strategies (made up)",
    "One row a strategy, with the goals it serves.",
    ["Strategy", "In words", "Goals", "Research", "Measures along the way", "Key indicators"],
    [
      [
        "1",
        "Course advising with families",
        "1, 2",
        "a study to be named",
        "sign-ups by group each month",
        "1a",
      ],
      [
        "2",
        "Shared courses with the neighbor district",
        "1",
        "a study to be named",
        "enrollment by group each term",
        "2a",
      ],
      ["3", "Mentors for new educators", "3", "a study to be named", "", "3a"],
    ],
    [10, 44, 10, 26, 34, 16],
  );
}

function checklist(workbook) {
  table(
    workbook,
    "Checklist",
    "Checklist of a plan from 2023-24 (made up)",
    "Short names as in the job's own sheet; run plan-checklist with 2024 as the plan's first fiscal year.",
    ["Requirement", "Answer", "Day", "What shows it"],
    [
      ["board-approval", "Yes", 44984, "Minutes of the regular meeting"],
      ["strategic-plan", "Yes", "", "Page 2 of the plan"],
      ["council-input", "Yes", 44965, "Minutes of the council"],
      ["parent-committee", "No", "", ""],
      ["partners", "Yes", "", ""],
      ["efficiencies", "", "", ""],
      ["hearing", "Yes", "", "Board calendar"],
    ],
    [20, 14, 12, 44],
    { 2: "yyyy-mm-dd" },
  );
}

function districts(workbook) {
  table(
    workbook,
    "Districts",
    "Districts of a collaborative (made up)",
    "Run ai-deadlines for fiscal year 2027, judged on any day of it.",
    [
      "District",
      "Plan's first fiscal year",
      "Newly identified",
      "Racially identifiable schools",
      "Hearing date",
      "Progress report sent in on",
      "Materials posted on",
    ],
    [
      ["Prairie Lake", 2025, "No", 1, 46447, 46335, ""],
      ["Oak Ridge", 2028, "Yes", 0, "", "", ""],
      ["Stone Creek", 2027, "No", 0, 46372, "", 46345],
    ],
    [20, 14, 12, 14, 13, 14, 14],
    { 4: "yyyy-mm-dd", 5: "yyyy-mm-dd", 6: "yyyy-mm-dd" },
  );
}

function dates(workbook) {
  const kinds = [
    "plan",
    "first plan",
    "budget",
    "budget decision",
    "progress report opens",
    "progress report",
    "plan review",
  ];
  const sheet = workbook.addSheet("Dates");
  heading(
    sheet,
    "The program's dates by the fiscal year they are about",
    "Each column is one formula. The day of the law, also where it is a weekend.",
  );
  headers(sheet, 3, 0, ["Fiscal year", ...kinds]);
  const years = Array.from({ length: 10 }, (_, at) => 2021 + at);
  sheet.setRange(
    4,
    0,
    years.map((year) => [year]),
  );
  kinds.forEach((kind, at) => sheet.set(4, 1 + at, `=MN.AI_DEADLINE("${kind}",A5:A${4 + years.length})`));
  sheet.setFormat(cells(4, 1, years.length, kinds.length), { numberFormat: "ddd yyyy-mm-dd" });
  sheet.setFrozen(4, 1);
  widths(sheet, [12, ...kinds.map(() => 17)]);
}

/** A plain table under a heading; dates have their format by column. */
function table(workbook, name, title, line, columns, rows, columnWidths, formats = {}) {
  const sheet = workbook.addSheet(name);
  heading(sheet, title, line);
  headers(sheet, 3, 0, columns);
  sheet.setRange(
    4,
    0,
    rows.map((row) => row.map((cell) => (cell === "" ? null : cell))),
  );
  for (const [column, numberFormat] of Object.entries(formats)) {
    sheet.setFormat(cells(4, Number(column), rows.length, 1), { numberFormat });
  }
  sheet.setFrozen(4, 1);
  widths(sheet, columnWidths);
}
