import { readCsv } from "./csv.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

const folder = new URL("../../test/reference/eligibility/", import.meta.url);
const read = (name) => readCsv(new URL(name, folder));

const RULE =
  "Minnesota Rules, part 3535.0110, subparts 6 and 7: more than 20 percentage points above; exactly 20 is not enough. Number 0001 is Aitkin (type 01) and Minneapolis (type 03).";

/** Districts with a territory; charter schools and cooperatives have no neighbors. */
const TERRITORY = ["01", "02", "03"];
const TRADITIONAL = [10, 20, 31, 32, 33];

export function eligibility2013(workbook) {
  sourceSheet(workbook, "Eligibility 2012-13: isolated districts and identifiable schools", [
    [
      "Enrollment and Schools",
      "Minnesota Department of Education, Enrollment by Ethnicity and Gender, 2012-13 (October 1), as kept in https://github.com/MinnPost/minnpost-mps-salary-vs-frl. Groups: American Indian (ami), Asian/Pacific Islander (api), Hispanic (his), Black (blk), white (wht).",
      "Cut: male and female counts, counties, grade spans. Enrollment holds districts of types 01, 02 and 03 only, Schools the traditional schools (classification 10, 20, 31, 32, 33) of types 01 and 03 only. Rows of All Grades are left in; they are not counted twice.",
    ],
    [
      "Adjacency",
      "Census TIGER/Line 2012 school districts, by way of https://github.com/CenterForAssessment/SGPspatialData: districts that share a boundary, both directions.",
    ],
    [
      "Licence",
      "Counts published by the Minnesota Department of Education, a state agency; no licence text comes with them. Census TIGER/Line is in the public domain.",
    ],
    [
      "What is computed",
      "MN.AI_DISTRICTS on sheet Districts and MN.AI_SCHOOLS on sheet Identifiable, each one formula; MN.PROTECTED_PERCENT and MN.RACIALLY_ISOLATED on sheet Summary.",
      RULE,
    ],
  ]);
  const enrollment = read("districts-by-grade-2012-13.csv");
  dataSheet(workbook, {
    name: "Enrollment",
    title: "Students by district, grade and race, 2012-13",
    line: "The department's own headings. One row a district and grade, and one of all grades.",
    headings: enrollment.headings,
    rows: enrollment.rows.filter((row) => TERRITORY.includes(row[1])),
    widths: [10, 9, 40, 11, 8, 8, 8, 8, 9, 11, 11],
  });
  adjacencySheet(workbook, "adjacency-2012.csv", "Districts that adjoin, 2012");
  const schools = read("schools-by-grade-2012-13.csv");
  dataSheet(workbook, {
    name: "Schools",
    title: "Students by traditional school, grade and race, 2012-13",
    line: "The department's own headings. One row a school and grade, and one of all grades.",
    headings: schools.headings,
    rows: schools.rows.filter((row) => ["01", "03"].includes(row[1]) && TRADITIONAL.includes(row[5])),
    widths: [10, 9, 36, 9, 36, 14, 11, 8, 8, 8, 8, 9, 11, 11],
  });
  districtsSheet(workbook);
  resultSheet(workbook, {
    name: "Identifiable",
    title: "Every traditional school beside its district, for the grades it serves",
    formula: "=MN.AI_SCHOOLS(Schools[#All])",
    widths: [10, 9, 9, 38, 11, 11, 12, 13, 13, 60],
    percents: [4, 5, 6],
  });
  const sheet = summarySheet(workbook, "2012-13");
  sheet.setRange(9, 0, [
    ["Traditional schools compared", "=COUNTA(Identifiable!C:C)-1"],
    ["Racially identifiable schools", "=COUNTIF(Identifiable!H:H,TRUE)"],
    ["With the American Indian exception", "=COUNTIF(Identifiable!I:I,TRUE)"],
  ]);
  return {
    file: "eligibility-2012-13.xlsx",
    title: "Eligible districts and identifiable schools, 2012-13",
    description:
      "Every Minnesota district beside its neighbors and every traditional school beside its district, real counts.",
  };
}

export function eligibility2023(workbook) {
  sourceSheet(workbook, "Eligibility 2022-23: isolated and adjoining districts", [
    [
      "Enrollment",
      "Minnesota Department of Education, enrollment by race 2022-23, as kept in https://github.com/almartin82/mnschooldata (MIT). A third party's processing, not the department's own file; a blank means no student of the group. Eight small districts are not in it: Pine Point, Ivanhoe, Lynd, Milroy, Nett Lake, Round Lake-Brewster, Franconia, Prinsburg. They are reported, not guessed.",
      "Nothing was cut; rows of charter schools (type 07) are in the table and are left out of the result.",
    ],
    [
      "Adjacency",
      "Minnesota Department of Education, school district boundaries SY 2025-26 (Minnesota Geospatial Commons, https://gisdata.mn.gov): pairs that share a boundary, and seven that touch in a point only.",
    ],
    [
      "Licence",
      "Counts published by the Minnesota Department of Education; the boundary file may be used for any purpose.",
    ],
    [
      "What is computed",
      "MN.AI_DISTRICTS on sheet Districts, one formula; MN.PROTECTED_PERCENT and MN.RACIALLY_ISOLATED on sheet Summary.",
      RULE,
    ],
  ]);
  const enrollment = read("districts-2022-23.csv");
  dataSheet(workbook, {
    name: "Enrollment",
    title: "Students by district and race, 2022-23",
    line: "Seven federal groups. One row a district; blank where the district has no student of a group.",
    headings: enrollment.headings,
    rows: enrollment.rows.map((row) => row.map((cell, at) => (at === 14 ? Number(cell) : cell))),
    widths: [11, 14, 10, 9, 40, 10, 8, 8, 9, 10, 11, 9, 11, 11, 11],
  });
  adjacencySheet(workbook, "adjacency-2025-26.csv", "Districts that adjoin, 2025-26");
  districtsSheet(workbook);
  summarySheet(workbook, "2022-23");
  return {
    file: "eligibility-2022-23.xlsx",
    title: "Eligible districts, 2022-23",
    description:
      "Every Minnesota district beside its neighbors, with eight districts missing from the enrollment and reported.",
  };
}

function dataSheet(workbook, { name, title, line, headings, rows, widths: list }) {
  const sheet = workbook.addSheet(name);
  heading(sheet, title, line);
  headers(sheet, 3, 0, headings);
  sheet.setRange(4, 0, rows);
  sheet.setFrozen(4, 0);
  widths(sheet, list);
  workbook.addTable({ name, sheet: name, range: cells(3, 0, rows.length + 1, headings.length) });
  return sheet;
}

function adjacencySheet(workbook, file, title) {
  const { headings, rows } = read(file);
  dataSheet(workbook, {
    name: "Adjacency",
    title,
    line: "One row a pair and direction, with the length of the shared boundary in kilometers.",
    headings,
    rows: rows.map((row) => row.map((cell, at) => (at === 6 ? Number(cell) : cell))),
    widths: [10, 9, 40, 10, 9, 40, 11, 18],
  });
}

function districtsSheet(workbook) {
  resultSheet(workbook, {
    name: "Districts",
    title: "Every district with its status, and the neighbor behind it",
    formula: "=MN.AI_DISTRICTS(Enrollment[#All],Adjacency[#All])",
    widths: [10, 9, 42, 10, 10, 10, 12, 12, 46, 80],
    percents: [5, 7],
  });
}

function resultSheet(workbook, { name, title, formula, widths: list, percents }) {
  const sheet = workbook.addSheet(name);
  heading(sheet, title, "The whole table is one formula in cell A4. It follows every change in the data.");
  sheet.set(3, 0, formula);
  sheet.setFormat(cells(3, 0, 1, list.length), { bold: true, fill: "#DCE6F2", wrap: true });
  for (const column of percents) sheet.setFormat(cells(4, column, 1500, 1), { numberFormat: "0.00" });
  sheet.setFrozen(4, 0);
  widths(sheet, list);
}

function summarySheet(workbook, year) {
  const sheet = workbook.addSheet("Summary");
  heading(sheet, `How many, ${year}`, "Counted from the sheets of this workbook.");
  headers(sheet, 3, 0, ["What", "Number"]);
  sheet.setRange(4, 0, [
    ["Districts in the enrollment with a territory", "=COUNTA(Districts!C:C)-1"],
    ["Racially isolated districts", '=COUNTIF(Districts!G:G,"isolated")'],
    ["Adjoining districts, not isolated themselves", '=COUNTIF(Districts!G:G,"adjoining")'],
    ["Neither", '=COUNTIF(Districts!G:G,"none")'],
  ]);
  headers(sheet, 13, 0, ["Minneapolis beside Edina", "Protected", "Total", "Percent", "Isolated beside it"]);
  const find = (number, type, column) =>
    `=SUMIFS(Districts!${column}:${column},Districts!A:A,"${number}",Districts!B:B,"${type}")`;
  [
    ["Minneapolis (0001-03)", "0001", "03"],
    ["Edina (0273-01)", "0273", "01"],
  ].forEach(([name, number, type], at) => {
    const row = 14 + at;
    sheet.setRange(row, 0, [[name, find(number, type, "D"), find(number, type, "E")]]);
    sheet.set(row, 3, `=MN.PROTECTED_PERCENT(B${row + 1},C${row + 1})`);
  });
  sheet.set(14, 4, "=MN.RACIALLY_ISOLATED(B15,C15,B16,C16)");
  sheet.setFormat(cells(14, 3, 2, 1), { numberFormat: "0.00" });
  sheet.setFormat(cells(14, 1, 2, 2), { numberFormat: "#,##0" });
  widths(sheet, [46, 12, 12, 12, 16]);
  return sheet;
}
