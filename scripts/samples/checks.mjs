import { generator } from "./generator.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

const seed = 2026;
const GROUPS = [
  ["Hispanic/Latino of any race", 0.1],
  ["American Indian or Alaska Native", 0.04],
  ["Asian", 0.08],
  ["Black or African American", 0.13],
  ["White", 0.6],
  ["Two or more races", 0.05],
];
const CATEGORIES = [
  ["All disabilities", 0.15],
  ["Emotional disturbance", 0.02],
  ["Specific learning disabilities", 0.045],
];
const YEARS = ["2023-24", "2024-25", "2025-26"];

/** Tables to try the checks on: everything made up, with mistakes and leaks put in on purpose. */
export function checks(workbook) {
  const random = generator(seed);
  sourceSheet(workbook, "Checks: edit checks, significant disproportionality, publishing", [
    [
      "What this is",
      "Tables as the jobs Edit checks, Significant disproportionality, Publish counts safely, Publish percents safely, and Can hidden counts be worked out? take them.",
    ],
    [
      "All sheets: made up (synthetic)",
      `None of these students, incidents and districts exists; made by scripts/samples/checks.mjs with seed ${seed}. Mistakes and leaks are there on purpose.`,
    ],
    [
      "Rules they are about",
      "Significant disproportionality: 34 CFR 300.646-647, https://sites.ed.gov/idea/regs/b/f/300.647. Change from last year: more than 10 percent, as the plan says of the State's discipline reports.",
    ],
    ["Licence", "The made-up rows are in the public domain (CC0)."],
    [
      "What is computed",
      "MN.PUBLISH_COUNTS over the true counts, MN.PUBLISH_PERCENT over counts and wholes, and MN.SIGDISPRO for one district.",
    ],
  ]);
  records(workbook, random);
  rules(workbook);
  incidents(workbook, random);
  disproportionality(workbook, random);
  publishing(workbook);
  return {
    file: "checks.xlsx",
    title: "Checks: edit checks, disproportionality, publishing",
    description:
      "Made-up records with mistakes and the rules that find them, three years of counts by group, and tables to publish safely.",
  };
}

function table(workbook, title, line, name, titles, rows, wide) {
  const sheet = workbook.addSheet(title);
  heading(sheet, title, line);
  headers(sheet, 3, 0, titles);
  sheet.setRange(4, 0, rows);
  sheet.setFrozen(4, 1);
  widths(sheet, wide);
  workbook.addTable({ name, sheet: sheet.name, range: cells(3, 0, rows.length + 1, titles.length) });
  return sheet;
}

function records(workbook, random) {
  const rows = Array.from({ length: 120 }, (_, at) => {
    const age = 3 + Math.floor(random() * 18);
    const birth = 46266 - age * 365 - Math.floor(random() * 300);
    const entry = 45900 + Math.floor(random() * 200);
    const setting = age <= 5 ? 31 + Math.floor(random() * 4) : 1 + Math.floor(random() * 4);
    return [`M-${String(at + 1).padStart(4, "0")}`, age, birth, entry, setting, random() < 0.5 ? "F" : "M"];
  });
  // On purpose: a student twice, a setting that does not fit the age, dates the wrong way round, a blank, a word for a date.
  rows[17][0] = rows[16][0];
  rows[30][4] = rows[30][1] <= 5 ? 2 : 32;
  [rows[44][2], rows[44][3]] = [rows[44][3], rows[44][2]];
  rows[60][5] = null;
  rows[75][3] = "soon";
  const sheet = table(
    workbook,
    "Records",
    "Made up (synthetic). Five mistakes are in it; the rules find them.",
    "CheckRecords",
    ["Student number", "Age", "Birth date", "Entry date", "Setting", "Gender"],
    rows,
    [16, 8, 14, 14, 10, 10],
  );
  sheet.setFormat(cells(4, 2, rows.length, 2), { numberFormat: "m/d/yyyy" });
}

function rules(workbook) {
  const rows = [
    ["Each student once", "unique", "Student number", "", "", "", "", "error", "Keep one row."],
    [
      "Setting fits ages 3 to 5",
      "one of",
      "Setting",
      "",
      "31..34",
      "Age",
      "3..5",
      "error",
      "Use a setting for ages 3 to 5.",
    ],
    [
      "Setting fits ages 6 to 21",
      "one of",
      "Setting",
      "",
      "1..8",
      "Age",
      "6..21",
      "error",
      "Use a setting for ages 6 to 21.",
    ],
    [
      "Born before entry",
      "not after",
      "Birth date",
      "Entry date",
      "",
      "",
      "",
      "error",
      "Compare both dates with the file.",
    ],
    ["Entry date", "date", "Entry date", "", "", "", "", "error", "Type the date as a date."],
    ["Gender is known", "required", "Gender", "", "", "", "", "warning", "Fill in the cell."],
  ];
  table(
    workbook,
    "Rules",
    "One line a rule. The codes are an example, not the State's list: write your own.",
    "CheckRules",
    ["Rule", "Kind", "Column", "Also", "Value", "When column", "When is", "How serious", "Fix"],
    rows,
    [26, 14, 18, 16, 12, 14, 10, 12, 34],
  );
}

function incidents(workbook, random) {
  const districts = Array.from(
    { length: 24 },
    (_, at) => `District ${String(at + 1).padStart(2, "0")} (made up)`,
  );
  const before = districts.map((district) => [
    district,
    20 + Math.floor(random() * 180),
    5 + Math.floor(random() * 40),
  ]);
  const now = before.map(([district, suspensions, removals], at) => {
    const factor = at === 3 ? 1.1 : at === 8 ? 1.4 : at === 15 ? 0.6 : 1 + (random() - 0.5) / 10;
    const s = Math.round(suspensions * factor);
    const r = Math.round(removals * (1 + (random() - 0.5) / 10));
    return [district, s, r, s + r + (at === 20 ? 3 : 0)];
  });
  const titles = ["District", "Suspensions", "In-school removals", "Total"];
  const wide = [26, 14, 18, 10];
  table(workbook, "Incidents this year", "Made up (synthetic).", "IncidentsNow", titles, now, wide);
  const earlier = before.map(([district, s, r]) => [district, s, r, s + r]);
  table(workbook, "Incidents last year", "Made up (synthetic).", "IncidentsBefore", titles, earlier, wide);
}

function disproportionality(workbook, random) {
  const rows = [];
  for (const year of YEARS) {
    for (let district = 1; district <= 12; district++) {
      const size = 400 + 350 * district;
      for (const [category, rate] of CATEGORIES) {
        for (const [group, share] of GROUPS) {
          const children = Math.round(size * share);
          // District 7 identifies Black children far more often, a little less each year; district 9 American Indian children.
          const high =
            (district === 7 && group.startsWith("Black")) ||
            (district === 9 && group.startsWith("American Indian"));
          const factor = high ? 3.6 - 0.15 * YEARS.indexOf(year) : 0.9 + random() * 0.2;
          const cases = Math.min(children, Math.round(children * rate * factor));
          rows.push([
            year,
            `District ${String(district).padStart(2, "0")} (made up)`,
            category,
            group,
            cases,
            children,
          ]);
        }
      }
    }
  }
  table(
    workbook,
    "Counts by group",
    "Made up (synthetic): three years, twelve districts, three of the fourteen categories.",
    "CountsByGroup",
    ["School year", "District", "Category", "Group", "Cases", "Children"],
    rows,
    [12, 24, 32, 34, 10, 10],
  );
  const last = rows.filter(
    ([year, , category]) => year === "2025-26" && category === "Emotional disturbance",
  );
  const own = last.filter(([, district]) => district.startsWith("District 07"));
  const sheet = workbook.addSheet("One district");
  heading(
    sheet,
    "One district, 2025-26: emotional disturbance",
    "Made up (synthetic). Threshold 3, 10 cases, 30 children.",
  );
  headers(sheet, 3, 0, [
    "Group",
    "Cases",
    "Children",
    "State cases",
    "State children",
    "Ratio",
    "Method",
    "Finding",
    "Why",
  ]);
  own.forEach(([, , , group, cases, children], at) => {
    const state = last.filter(([, , , other]) => other === group);
    const sum = (place) => state.reduce((all, row) => all + row[place], 0);
    sheet.setRange(4 + at, 0, [[group, cases, children, sum(4), sum(5)]]);
  });
  const end = 4 + own.length;
  sheet.set(4, 5, `=MN.SIGDISPRO(B5:B${end},C5:C${end},D5:D${end},E5:E${end},3,10,30)`);
  sheet.setFormat(cells(4, 5, own.length, 1), { numberFormat: "0.00" });
  widths(sheet, [34, 10, 10, 12, 14, 10, 20, 16, 60]);
}

function publishing(workbook) {
  const rows = [
    ["District 01 (made up)", 4, 31, 212, 247],
    ["District 02 (made up)", 22, 18, 340, 380],
    ["District 03 (made up)", 0, 55, 130, 185],
    ["District 04 (made up)", 17, 7, 96, 120],
    ["District 05 (made up)", 61, 44, 505, 610],
    ["Total", 104, 155, 1283, 1542],
  ];
  const titles = ["District", "Asian", "Black", "White", "Total"];
  const sheet = table(
    workbook,
    "True counts",
    "Made up (synthetic). Two counts are small.",
    "TrueCounts",
    titles,
    rows,
    [26, 10, 10, 10, 10],
  );
  sheet.set(12, 0, "The same as it can be published, by MN.PUBLISH_COUNTS");
  sheet.setFormat(cells(12, 0, 1, 1), { bold: true });
  rows.forEach(([district], at) => sheet.set(13 + at, 0, district));
  sheet.set(13, 1, '=MN.PUBLISH_COUNTS(B5:E10,10,"both")');
  table(
    workbook,
    "Published counts",
    'Made up (synthetic). The small counts are "*", and can all be worked out.',
    "PublishedCounts",
    titles,
    rows.map((row, at) =>
      row.map((cell, place) => (at < 5 && place > 0 && place < 4 && cell > 0 && cell < 10 ? "*" : cell)),
    ),
    [26, 10, 10, 10, 10],
  );
  const percents = [
    ["District 01 (made up)", 9, 100],
    ["District 02 (made up)", 42, 100],
    ["District 03 (made up)", 91, 100],
    ["District 04 (made up)", 5, 19],
    ["District 05 (made up)", 333, 1000],
  ];
  const shown = table(
    workbook,
    "Counts and wholes",
    "Made up (synthetic).",
    "CountsAndWholes",
    ["District", "Count", "Whole"],
    percents,
    [26, 10, 10, 16],
  );
  shown.set(3, 4, "Published percent");
  shown.setFormat(cells(3, 4, 1, 1), { bold: true });
  shown.set(4, 4, "=MN.PUBLISH_PERCENT(B5:B9,C5:C9)");
  shown.setColumnWidth(4, 18);
}
