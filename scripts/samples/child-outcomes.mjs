import { generator } from "./generator.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

const outcomes = ["A", "B", "C"];
const seed = 2009;
const children = 6000;

/* The plan's own counts, FFY 2009: a, b, c, d, e. */
const printed = [
  ["A", 46, 918, 1901, 1837, 1090],
  ["B", 46, 982, 1723, 1894, 1147],
  ["C", 53, 738, 1140, 2055, 1806],
];

export function childOutcomes(workbook) {
  sourceSheet(workbook, "Indicator 7: preschool outcomes", [
    [
      "What this is",
      "The summary statements of indicator 7, from the counts the State printed for FFY 2009, and the same calculation from ratings of single children.",
      "Outcome A: positive social-emotional skills. B: acquisition and use of knowledge and skills. C: use of appropriate behaviors to meet needs.",
    ],
    [
      "Sheet Plan: real",
      "Minnesota Department of Education, Part B State Performance Plan (revised April 2012), indicator 7: children in categories a to e, FFY 2009, and targets. A public document of the State.",
      "For outcome A the plan prints 1,901 as the count of category e in one place; its own percents need 1,090, which is used here.",
    ],
    [
      "Sheets Children, Breaks, Categories and Results: made up",
      `${children.toLocaleString("en-US")} children who do not exist, made by scripts/samples/child-outcomes.mjs with seed ${seed}. The district numbers 9001 to 9012 belong to no district.`,
      "Dates, disability and program are made up as well, and so are the breaks in service (sheet Breaks).",
      "Ratings from 1 to 7 at entry and exit and the progress answer for three outcomes. A few answers are missing, and a few combinations are impossible (a higher exit rating and no progress), as in real files.",
    ],
    [
      "Licence",
      "The counts are facts from a public document. The made-up children are in the public domain (CC0).",
    ],
    [
      "What is computed",
      "MN.COSF_SUMMARY1 and MN.COSF_SUMMARY2 from counts; MN.TARGET and MN.STATUS for the target of the year; MN.COSF_CATEGORY for each child; MN.COSF_COUNTS over whole columns; MN.COSF_INTERVAL.",
    ],
  ]);
  planSheet(workbook);
  const served = childrenSheet(workbook);
  breaksSheet(workbook, served);
  categoriesSheet(workbook);
  resultsSheet(workbook);
  return {
    file: "child-outcomes.xlsx",
    title: "Preschool outcomes (indicator 7)",
    description:
      "The plan's own counts for FFY 2009 with targets, and 6,000 made-up children turned into the same results.",
  };
}

function planSheet(workbook) {
  const sheet = workbook.addSheet("Plan");
  heading(
    sheet,
    "The plan's counts, FFY 2009",
    "Summary statement 1: 100 (c + d) / (a + b + c + d). Summary statement 2: 100 (d + e) / (a + b + c + d + e).",
  );
  const columns = ["Outcome", "a", "b", "c", "d", "e"];
  headers(sheet, 3, 0, columns);
  sheet.setRange(4, 0, printed);
  sheet.setFormat(cells(4, 1, 3, 5), { numberFormat: "#,##0" });
  workbook.addTable({ name: "PlanCounts", sheet: "Plan", range: cells(3, 0, 4, columns.length) });
  headers(sheet, 8, 0, ["Outcome", "FFY", "Measure", "Percent", "Target", "Status"]);
  const rows = outcomes.flatMap((outcome, at) =>
    [1, 2].map((statement) => [
      `${outcome}, summary statement ${statement}`,
      2009,
      `7${outcome}-SS${statement}`,
      `=MN.COSF_SUMMARY${statement}(B${at + 5}:F${at + 5})`,
    ]),
  );
  sheet.setRange(9, 0, rows);
  rows.forEach((_, at) => {
    const row = 10 + at;
    sheet.set(row - 1, 4, `=MN.TARGET("7",B${row},C${row})`);
    sheet.set(row - 1, 5, `=MN.STATUS("7",B${row},D${row},C${row})`);
  });
  sheet.setFormat(cells(9, 3, 6, 2), { numberFormat: "0.0" });
  sheet.setFrozen(4, 1);
  widths(sheet, [26, 10, 11, 10, 10, 12]);
  sheet.addChart({
    id: "plan",
    kind: "column",
    title: "FFY 2009: result and target",
    at: cells(17, 0, 18, 7),
    series: [
      {
        name: "Result",
        values: { sheet: "Plan", range: cells(9, 3, 6, 1) },
        categories: { sheet: "Plan", range: cells(9, 0, 6, 1) },
      },
      {
        name: "Target",
        values: { sheet: "Plan", range: cells(9, 4, 6, 1) },
        categories: { sheet: "Plan", range: cells(9, 0, 6, 1) },
      },
    ],
    valueAxisTitle: "Percent",
    alternativeText: "Columns: six summary statements of FFY 2009 beside their targets.",
  });
}

const ratingColumns = outcomes.flatMap((outcome) => [
  `Entry ${outcome}`,
  `Exit ${outcome}`,
  `Progress ${outcome}`,
]);

function childrenSheet(workbook) {
  const sheet = workbook.addSheet("Children");
  heading(
    sheet,
    "Made-up children",
    `None of these children exists. Made with seed ${seed}; ratings 1 to 7, progress Yes or No.`,
  );
  headers(sheet, 3, 0, ["Child", "District", ...ratingColumns, ...serviceColumns]);
  const rows = madeUpChildren();
  const served = madeUpService(rows);
  sheet.setRange(
    4,
    0,
    rows.map((row, at) => [...row, ...served[at]]),
  );
  sheet.setFormat(cells(4, 11, children, 3), { numberFormat: "yyyy-mm-dd" });
  sheet.setFrozen(4, 1);
  widths(sheet, [10, 10, ...new Array(9).fill(11), 12, 12, 12, 22, 12]);
  workbook.addTable({ name: "Children", sheet: "Children", range: cells(3, 0, children + 1, 16) });
  outcomes.forEach((_, at) => {
    const column = 2 + 3 * at;
    const rating = {
      kind: "whole",
      minimum: 1,
      maximum: 7,
      message: "A rating is a whole number from 1 to 7.",
    };
    sheet.addValidation({ range: cells(4, column, children, 2), ...rating });
    sheet.addValidation({ range: cells(4, column + 2, children, 1), kind: "list", choices: ["Yes", "No"] });
  });
  return served;
}

const serviceColumns = ["Birth date", "Entry date", "Exit date", "Disability", "Program"];
const disabilities = ["Speech or language", "Developmental delay", "Autism", "Other"];
const programs = ["Center", "Home", "Itinerant"];
/* July 1, 2009 to June 30, 2010. */
const yearOfExits = { first: 39995, days: 365 };

/* Numbers of their own, so that the ratings stay those of earlier versions of this sample. */
function madeUpService(rows) {
  const random = generator(seed + 1);
  return rows.map(() => {
    const exit = yearOfExits.first + Math.floor(random() * yearOfExits.days);
    const days = 60 + Math.floor(900 * random() ** 0.8);
    const born = exit - days - Math.floor(365.25 * (3 + 1.8 * random()));
    const disability = disabilities[Math.floor(4 * random() ** 1.5)];
    const program = programs[Math.floor(3 * random() ** 1.4)];
    const luck = random();
    const [from, to] = luck < 0.002 ? [exit, exit - days] : [exit - days, luck > 0.997 ? null : exit];
    return [born, from, to, disability, program];
  });
}

/** Breaks of every fortieth child with room for one, in the middle of its service; every tenth of them without a return. */
function breaksSheet(workbook, served) {
  const sheet = workbook.addSheet("Breaks");
  heading(
    sheet,
    "Made-up breaks in service",
    "From the first day without service to the day it began again; blank where it did not before the exit.",
  );
  headers(sheet, 3, 0, ["Child", "Break begins", "Service again"]);
  const rows = served.flatMap(([, from, to], at) => {
    if (at % 40 !== 0 || to === null || to - from < 120) return [];
    const middle = Math.floor((from + to) / 2);
    const code = `C${String(at + 1).padStart(5, "0")}`;
    return [[code, middle - 25, at % 400 === 0 ? null : middle + 25]];
  });
  sheet.setRange(4, 0, rows);
  sheet.setFormat(cells(4, 1, rows.length, 2), { numberFormat: "yyyy-mm-dd" });
  sheet.setFrozen(4, 1);
  widths(sheet, [10, 14, 14]);
  workbook.addTable({ name: "Breaks", sheet: "Breaks", range: cells(3, 0, rows.length + 1, 3) });
}

function madeUpChildren() {
  const random = generator(seed);
  const within = (rating) => Math.min(7, Math.max(1, Math.round(rating)));
  // Twelve uniform numbers added up come close to the bell curve.
  const bell = () => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
  return Array.from({ length: children }, (_, at) => {
    const level = 3.6 + 1.3 * bell();
    const cells = [`C${String(at + 1).padStart(5, "0")}`, String(9001 + Math.floor(random() ** 1.6 * 12))];
    for (let outcome = 0; outcome < 3; outcome++) {
      const entry = within(level + 0.7 * bell());
      const exit = within(entry + 1.1 + 0.9 * bell());
      const ratingsDecide = !(exit <= 5 && (exit < entry || (entry === 1 && exit === 1)));
      const progress = ratingsDecide || random() < 0.8 ? "Yes" : "No";
      const luck = random();
      if (luck < 0.008) cells.push(entry, null, null);
      else if (luck < 0.014) cells.push(entry, exit, null);
      else if (luck < 0.02) cells.push(entry, exit, ratingsDecide ? "No" : progress);
      else cells.push(entry, exit, progress);
    }
    return cells;
  });
}

const columnsOf = (outcome) =>
  `Children[Entry ${outcome}],Children[Exit ${outcome}],Children[Progress ${outcome}]`;

function categoriesSheet(workbook) {
  const sheet = workbook.addSheet("Categories");
  heading(
    sheet,
    "The category of each child",
    "Each column is one formula. #N/A: a missing answer or an impossible combination; the cell says which.",
  );
  headers(sheet, 3, 0, ["Child", ...outcomes.map((outcome) => `Category ${outcome}`)]);
  sheet.set(4, 0, "=Children[Child]");
  outcomes.forEach((outcome, at) => sheet.set(4, at + 1, `=MN.COSF_CATEGORY(${columnsOf(outcome)})`));
  sheet.setFormat(cells(4, 1, children, 3), { align: "center" });
  sheet.setFrozen(4, 1);
  widths(sheet, [10, 12, 12, 12]);
}

function resultsSheet(workbook) {
  const sheet = workbook.addSheet("Results");
  heading(
    sheet,
    "Results of the made-up children",
    "Counts, summary statements and their 90 percent intervals, straight from the columns of the table Children.",
  );
  headers(sheet, 3, 0, [
    "Outcome",
    "a",
    "b",
    "c",
    "d",
    "e",
    "Left out",
    "Statement 1",
    "Low",
    "High",
    "Statement 2",
    "Low",
    "High",
  ]);
  outcomes.forEach((outcome, at) => {
    const row = at + 5;
    sheet.setRange(row - 1, 0, [
      [
        outcome,
        `=MN.COSF_COUNTS(${columnsOf(outcome)})`,
        ...new Array(5).fill(undefined),
        `=MN.COSF_SUMMARY1(B${row}:F${row})`,
        `=MN.COSF_INTERVAL(D${row}+E${row},SUM(B${row}:E${row}))`,
        undefined,
        `=MN.COSF_SUMMARY2(B${row}:F${row})`,
        `=MN.COSF_INTERVAL(E${row}+F${row},SUM(B${row}:F${row}))`,
      ],
    ]);
  });
  sheet.setFormat(cells(4, 1, 3, 6), { numberFormat: "#,##0" });
  sheet.setFormat(cells(4, 7, 3, 6), { numberFormat: "0.0" });
  sheet.setFrozen(4, 1);
  widths(sheet, [12, 9, 9, 9, 9, 9, 9, 13, 9, 9, 13, 9, 9]);
}
