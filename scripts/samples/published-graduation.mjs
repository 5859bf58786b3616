import { readCsv } from "./csv.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

const schoolYear = "2011-12";
const reference = (name) => new URL(`../../test/reference/${name}`, import.meta.url);

/** Percents and reserve codes as numbers; ranges and markers stay text. */
const asNumber = (cell) => (typeof cell === "string" && /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell);

export function publishedGraduation(workbook) {
  const schools = readCsv(reference("edfactsGraduation/minnesota-schools.csv"))
    .rows.filter(([year]) => year === schoolYear)
    .map(([, district, school, , ...rates]) => [district, school, ...rates]);
  const connecticut = readCsv(reference("connecticut/districts.csv")).rows.map((row) => row.map(asNumber));
  const districts = connecticut.filter(([, district]) => district !== "Connecticut");
  const state = connecticut.filter(([, district]) => district === "Connecticut");

  sourceSheet(workbook, "Graduation and suspension as published, 2010-2013", [
    [
      "What this is",
      "What can be had for indicators 1 and 4 from tables that protect small groups: Minnesota's schools with rates printed as ranges, and Connecticut's districts with cells held back.",
    ],
    [
      "Source",
      "Minnesota: United States Department of Education, EDFacts, four-year adjusted cohort graduation rates by school, 2011-12. https://data.ed.gov",
      "By way of https://github.com/kchaaa/edfacts_grad_clean.",
      "Connecticut: State Department of Education (EdSight), graduation and suspension by special education status, 2010-11 to 2012-13.",
      "By way of https://github.com/CT-Data-Collaborative (four-year-grad-rates-by-special-education-status, suspension-rates-by-special-education-status).",
    ],
    [
      "Licence",
      "Minnesota: a work of the federal government of the United States: public domain. Connecticut: Open Data Commons Public Domain Dedication and License (PDDL).",
    ],
    [
      "What to know",
      "Cut to one year of schools (all of Minnesota, 2011-12) and three years of districts (all of Connecticut, special education students). Cells are as published.",
      "Minnesota: PS is suppressed, a dot is no data, GE50 is 50 or more, LT50 below 50, LE20 20 or less, 60-79 from 60 to 79. The file is rounded to whole percents; the ends of a range are taken as printed.",
      "Connecticut: -6666 is suppressed, -9999 is missing. A result that needs such a cell is #N/A.",
      "Neither rate is the plan's own formula (completers and dropouts of a cohort): both are graduates within four years in a cohort. The plan's target stands beside Minnesota's schools to show what a range can tell; it is no target of Connecticut.",
      "The data of indicator 1 lag a year behind the report. It makes no difference here: the target is 85.0 percent for FFY 2011 and for FFY 2012.",
    ],
    [
      "What is computed",
      "Sheet Schools: MN.STATUS, one formula that spills: met or not met where the whole range lies on one side of the target, #N/A with the reason elsewhere. Sheet Minnesota counts the answers.",
      "Sheet Districts: MN.PERCENT of graduates in the cohort, one formula that spills. Sheet Connecticut: the state, and mean and standard deviation of the districts' suspension percents by Excel's AVERAGE and STDEV.P.",
      "Suspensions are published as percents only. MN.SUSPENSION_SPREAD needs counts of students, so it is not used.",
      "Nothing in this workbook is made up.",
    ],
  ]);
  minnesotaSheet(workbook, schools.length);
  schoolsSheet(workbook, schools);
  connecticutSheet(workbook, state, districts);
  districtsSheet(workbook, districts);
  return {
    file: "graduation-and-suspension-published.xlsx",
    title: "Graduation and suspension as published (indicators 1 and 4)",
    description:
      "Minnesota's schools with rates printed as ranges, and Connecticut's districts with suppressed cells.",
  };
}

function schoolsSheet(workbook, schools) {
  const sheet = workbook.addSheet("Schools");
  heading(
    sheet,
    `Minnesota's schools, ${schoolYear}: four-year graduation rates as published`,
    "Status is one formula, in its first cell. #N/A: not published, or it cannot be told.",
  );
  headers(sheet, 3, 0, [
    "District",
    "School",
    "Cohort, all youth",
    "Rate, all youth",
    "Cohort, youth with disabilities",
    "Rate, youth with disabilities",
  ]);
  headers(sheet, 3, 7, ["Status, indicator 1, FFY 2011"]);
  // Text format keeps 10-14 a text when the cell is edited: Excel would make a date of it.
  sheet.setFormat(cells(4, 2, schools.length, 4), { numberFormat: "@", align: "right" });
  sheet.setRange(4, 0, schools);
  sheet.set(4, 7, `=MN.STATUS("1",2011,F5:F${schools.length + 4})`);
  sheet.setFrozen(4, 2);
  widths(sheet, [38, 42, 12, 12, 14, 14, 3, 16]);
  workbook.addTable({ name: "Schools", sheet: "Schools", range: cells(3, 0, schools.length + 1, 6) });
}

function minnesotaSheet(workbook, count) {
  const sheet = workbook.addSheet("Minnesota");
  const rates = `Schools!F5:F${count + 4}`;
  const answers = `Schools!H5:H${count + 4}`;
  heading(
    sheet,
    `Minnesota's schools, ${schoolYear}: youth with disabilities who graduate in four years`,
    "Counted on sheet Schools. Cannot be told: a range with values on both sides of the target.",
  );
  headers(sheet, 3, 0, ["Rate as published", "Schools"]);
  sheet.setRange(4, 0, [
    ["Suppressed (PS)", `=COUNTIF(${rates},"PS")`],
    ["No data (a dot)", `=COUNTIF(${rates},".")`],
    ["A range", `=ROWS(${rates})-SUM(B5:B6)-B8`],
    ["A number", `=COUNT(${rates})`],
  ]);
  headers(sheet, 9, 0, ["Against the target", "Schools"]);
  sheet.setRange(10, 0, [
    ["Met", `=COUNTIF(${answers},"met")`],
    ["Not met", `=COUNTIF(${answers},"not met")`],
    ["Cannot be told", "=B7+B8-SUM(B11:B12)"],
    ["Not published", "=B5+B6"],
  ]);
  sheet.setRange(15, 0, [
    ["Target of FFY 2011, at least", '=MN.TARGET("1",2011)'],
    ["Where it stands", '=MN.SOURCE("1",2011)'],
  ]);
  sheet.setFormat(cells(15, 1, 1, 1), { numberFormat: "0.0" });
  widths(sheet, [32, 12]);
  sheet.addChart({
    id: "answers",
    kind: "bar",
    title: "Schools by what their published rate tells about the target",
    at: cells(18, 0, 16, 6),
    series: [
      {
        name: "Schools",
        values: { sheet: "Minnesota", range: cells(10, 1, 4, 1) },
        categories: { sheet: "Minnesota", range: cells(10, 0, 4, 1) },
      },
    ],
    valueAxisTitle: "Schools",
    alternativeText:
      "Bars: schools that meet the target, that do not, that cannot be told, and whose rate is not published.",
  });
}

function districtsSheet(workbook, districts) {
  const sheet = workbook.addSheet("Districts");
  const last = districts.length + 4;
  heading(
    sheet,
    "Connecticut's districts, special education students",
    "-6666 is suppressed, -9999 missing. The two columns on the right are one formula each.",
  );
  headers(sheet, 3, 0, [
    "School year",
    "District",
    "Four-year cohort",
    "Graduates in four years",
    "Published rate",
    "Published percent suspended",
  ]);
  headers(sheet, 3, 7, ["Graduation rate", "Percent suspended, where published"]);
  sheet.setRange(4, 0, districts);
  sheet.set(4, 7, `=MN.PERCENT(D5:D${last},C5:C${last})`);
  sheet.set(4, 8, `=IF(F5:F${last}<0,"not published",F5:F${last})`);
  // The reserve codes keep the look they have in the files.
  sheet.setFormat(cells(4, 4, districts.length, 2), { numberFormat: "0.0;-0" });
  sheet.setFormat(cells(4, 7, districts.length, 1), { numberFormat: "0.00" });
  sheet.setFormat(cells(4, 8, districts.length, 1), { numberFormat: "0.0", align: "right" });
  sheet.setFrozen(4, 2);
  widths(sheet, [12, 44, 12, 12, 12, 12, 3, 12, 16]);
  workbook.addTable({ name: "Districts", sheet: "Districts", range: cells(3, 0, districts.length + 1, 6) });
}

function connecticutSheet(workbook, state, districts) {
  const sheet = workbook.addSheet("Connecticut");
  heading(
    sheet,
    "Connecticut, special education students",
    "The state as published, and its districts (sheet Districts) together. Percents.",
  );
  headers(sheet, 3, 0, [
    "School year",
    "Four-year cohort",
    "Graduates in four years",
    "Published rate",
    "Graduation rate",
    "Districts with a rate",
    "Districts without",
    "State: published percent suspended",
    "Districts with a percent suspended",
    "Their mean",
    "Their standard deviation",
  ]);
  sheet.setRange(
    4,
    0,
    state.map(([year, , cohort, graduates, rate, suspended], at) => {
      const first = districts.findIndex(([when]) => when === year) + 5;
      const last = first + districts.filter(([when]) => when === year).length - 1;
      const column = (letter) => `Districts!${letter}${first}:${letter}${last}`;
      return [
        year,
        cohort,
        graduates,
        rate,
        `=MN.PERCENT(C${at + 5},B${at + 5})`,
        `=COUNT(${column("H")})`,
        `=ROWS(${column("H")})-F${at + 5}`,
        suspended,
        `=COUNT(${column("I")})`,
        `=AVERAGE(${column("I")})`,
        `=STDEV.P(${column("I")})`,
      ];
    }),
  );
  sheet.setFormat(cells(4, 1, state.length, 2), { numberFormat: "#,##0" });
  sheet.setFormat(cells(4, 3, state.length, 1), { numberFormat: "0.0" });
  sheet.setFormat(cells(4, 4, state.length, 1), { numberFormat: "0.00" });
  sheet.setFormat(cells(4, 7, state.length, 1), { numberFormat: "0.0" });
  sheet.setFormat(cells(4, 9, state.length, 2), { numberFormat: "0.00" });
  widths(sheet, [12, ...new Array(10).fill(14)]);
  const series = (name, column) => ({
    name,
    values: { sheet: "Connecticut", range: cells(4, column, state.length, 1) },
    categories: { sheet: "Connecticut", range: cells(4, 0, state.length, 1) },
  });
  sheet.addChart({
    id: "suspended",
    kind: "column",
    title: "Connecticut: percent of special education students suspended",
    at: cells(9, 0, 16, 6),
    series: [series("State, published", 7), series("Mean of the districts", 9)],
    valueAxisTitle: "Percent",
    categoryAxisTitle: "School year",
    alternativeText: "Columns: the state's percent and the mean of its districts in three years.",
  });
}
