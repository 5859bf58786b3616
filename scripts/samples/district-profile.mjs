import { readCsv } from "./csv.mjs";
import { generator } from "./generator.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

const HEADINGS = [
  "District name",
  "District number",
  "District type",
  "Indicator",
  "Measure",
  "FFY",
  "Numerator",
  "Denominator",
  "Result",
];
const WIDTHS = [42, 10, 9, 34, 10, 10, 12, 12, 10];

/** Shares of real districts, 2009-10 to 2016-17, and their sizes. */
export function districtShares(workbook) {
  const { rows } = readCsv(new URL("data/special-populations-2009-2017.csv", import.meta.url));
  const padded = (cell, digits) => String(cell).padStart(digits, "0");
  sourceSheet(workbook, "Shares of students in Minnesota's districts, 2009-10 to 2016-17", [
    [
      "What this is",
      "Real counts in the layout that the job District data profile reads: one row a district, measure and year. Try it with a district of your choice.",
    ],
    [
      "Source",
      "Minnesota Department of Education, Enrollment by Special Populations, 2009-10 to 2016-17, districts of types 01 and 03, all schools of a district added up.",
      "By way of https://github.com/carlabates/MnEducationData. Cut: charter schools, cooperatives, earlier years.",
    ],
    ["Licence", "Counts published by a state agency; no licence text comes with them."],
    [
      "What to know",
      "Neither share is an indicator of the State Performance Plan, so neither has a target. They show how the page works with real districts; results of the plan's indicators by district were not found in the open.",
      "Number 0001 is Aitkin (type 01) and Minneapolis (type 03).",
      "The State of a profile made from this table is these districts together, without charter schools.",
    ],
    [
      "What is computed",
      "Nothing on the sheets. The job reads Results and Sizes; similar districts are made from the students of 2016-17.",
      "Nothing in this workbook is made up.",
    ],
  ]);
  const results = rows.flatMap(([year, number, type, name, students, meals, special]) => [
    [
      name,
      padded(number, 4),
      padded(type, 2),
      "Students in special education",
      null,
      year,
      special,
      students,
      null,
    ],
    [
      name,
      padded(number, 4),
      padded(type, 2),
      "Students with free or reduced-price meals",
      null,
      year,
      meals,
      students,
      null,
    ],
  ]);
  dataSheet(
    workbook,
    "Results",
    "Shares of students by district and year",
    "Counts; the job makes the percents.",
    results,
  );
  const sizes = rows
    .filter(([year]) => year === "2016-17")
    .map(([, number, type, name, students]) => [name, padded(number, 4), padded(type, 2), students]);
  const sheet = workbook.addSheet("Sizes");
  heading(
    sheet,
    "Students of each district, kindergarten to grade 12, 2016-17",
    "From these the job makes similar districts.",
  );
  headers(sheet, 3, 0, ["District name", "District number", "District type", "Students"]);
  sheet.setFormat(cells(4, 1, sizes.length, 2), { numberFormat: "@" });
  sheet.setRange(4, 0, sizes);
  sheet.setFrozen(4, 1);
  widths(sheet, [42, 10, 9, 12]);
  workbook.addTable({ name: "Sizes", sheet: "Sizes", range: cells(3, 0, sizes.length + 1, 4) });
  return {
    file: "district-profile-shares.xlsx",
    title: "District data profile: real shares of students",
    description:
      "Students in special education and with free or reduced-price meals in every Minnesota district over eight years.",
  };
}

/** Code, indicator, whole by size of the district, percent to begin with, points a year, spread between districts. */
const MEASURES = [
  ["1", "1", 0.055, 80, 1, 9],
  ["2", "2", 0.24, 5, -0.2, 2.5],
  ["5", "5A", 0.72, 60, 0.6, 8],
  ["5", "5B", 0.72, 10.5, -0.2, 3.5],
  ["5", "5C", 0.72, 4.2, 0, 1.8],
  ["7", "7A-SS1", 0.05, 74, 1.5, 8],
  ["8", "8", 0.12, 66, 0.8, 7],
  ["11", "11", 0.1, 94, 0.9, 5],
  ["12", "12", 0.03, 92, 1, 7],
];
const NAMES = [
  "Alder",
  "Birch",
  "Cedar",
  "Dogwood",
  "Elm",
  "Fir",
  "Hazel",
  "Ironwood",
  "Juniper",
  "Larch",
  "Maple",
  "Oak",
];
const LOCALES = ["Rural", "Town", "Suburb"];

/** Results of the plan's indicators for districts that do not exist, with small ones among them. */
export function districtProfiles(workbook) {
  const random = generator(20110201);
  const bell = () => random() + random() + random() - 1.5;
  const districts = LOCALES.flatMap((locale, place) =>
    NAMES.map((name, at) => ({
      name: `${name} ${["Lake", "Falls", "Park"][place]} (made up)`,
      number: String(9001 + place * NAMES.length + at),
      locale,
      children: Math.round([70, 260, 900][place] * (0.35 + 1.5 * random())),
    })),
  );
  sourceSheet(workbook, "District data profiles: results that are made up", [
    [
      "What this is",
      "Results of nine measures of the State Performance Plan for 36 districts in four years, to try the job District data profile. NONE OF THESE DISTRICTS EXISTS; the numbers are drawn by a generator.",
    ],
    [
      "Source",
      "Measures and targets: Minnesota State Performance Plan, Part B, 2005-2013, Minnesota Department of Education. The results have no source: they are synthetic.",
    ],
    ["Licence", "Made for this sample; use it as you like."],
    [
      "What to know",
      "Small districts have few children behind some results: the job hides those, and totals that would give them away. District 9003 has a published range and a suppressed cell, as public files have.",
      "Real shares of real districts are in the sample District data profile: real shares of students.",
    ],
    ["What is computed", "Nothing on the sheets. The job reads Results, Kinds and, if you like, Targets."],
  ]);
  const results = districts.flatMap(({ name, number, children }) =>
    MEASURES.flatMap(([indicator, measure, share, start, slope, spread]) => {
      const own = spread * bell();
      const whole = Math.max(2, Math.round(children * share));
      return [2007, 2008, 2009, 2010].map((year, at) => {
        const percent = Math.min(100, Math.max(0, start + own + slope * at + (spread / 3) * bell()));
        const some = Math.max(1, Math.round(whole * (0.92 + 0.16 * random())));
        const line = [name, number, "01", indicator, measure, year];
        if (number === "9003" && measure === "1") return [...line, null, null, year === 2010 ? "GE80" : "PS"];
        return [...line, Math.round((some * percent) / 100), some, null];
      });
    }),
  );
  dataSheet(
    workbook,
    "Results",
    "Made-up results by district, measure and year",
    "None of these districts exists.",
    results,
  );
  const kinds = workbook.addSheet("Kinds");
  heading(
    kinds,
    "Made-up kinds of districts",
    "None of these districts exists. The job puts those with the same locale and band of students together.",
  );
  headers(kinds, 3, 0, ["District name", "District number", "District type", "Locale"]);
  kinds.setFormat(cells(4, 1, districts.length, 2), { numberFormat: "@" });
  kinds.setRange(
    4,
    0,
    districts.map(({ name, number, locale }) => [name, number, "01", locale]),
  );
  widths(kinds, [30, 10, 9, 12]);
  workbook.addTable({ name: "Kinds", sheet: "Kinds", range: cells(3, 0, districts.length + 1, 4) });
  const targets = workbook.addSheet("Targets");
  heading(targets, "A made-up target of one district", "It comes before the plan's target of the same year.");
  headers(targets, 3, 0, [
    "District name",
    "District number",
    "District type",
    "Indicator",
    "Measure",
    "FFY",
    "Target",
  ]);
  targets.setFormat(cells(4, 1, 1, 2), { numberFormat: "@" });
  targets.setRange(4, 0, [[districts[0].name, districts[0].number, "01", "5", "5A", 2010, 60]]);
  widths(targets, [30, 10, 9, 10, 10, 8, 8]);
  workbook.addTable({ name: "Targets", sheet: "Targets", range: cells(3, 0, 2, 7) });
  return {
    file: "district-profile-made-up.xlsx",
    title: "District data profile: the plan's indicators, made up",
    description:
      "Results of nine measures for 36 districts that do not exist, with small groups, a range and targets.",
  };
}

function dataSheet(workbook, name, title, line, rows) {
  const sheet = workbook.addSheet(name);
  heading(sheet, title, line);
  headers(sheet, 3, 0, HEADINGS);
  // Text keeps the zeros in front of a number, and 2009-10 and 5 as they are.
  sheet.setFormat(cells(4, 1, rows.length, 2), { numberFormat: "@" });
  sheet.setFormat(cells(4, 6, rows.length, 2), { numberFormat: "#,##0" });
  sheet.setRange(4, 0, rows);
  sheet.setFrozen(4, 1);
  widths(sheet, WIDTHS);
  workbook.addTable({ name, sheet: name, range: cells(3, 0, rows.length + 1, HEADINGS.length) });
}
