import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";
import { generator } from "./generator.mjs";

const seed = 2010;
const districts = 60;
/* Share of a made-up State's enrollment, percent, and children with IEPs of a hundred enrolled. */
const groups = [
  ["American Indian", 2, 17],
  ["Asian", 7, 9],
  ["Black", 11, 18],
  ["Hispanic", 8, 13],
  ["White", 72, 12],
];

export function representation(workbook) {
  sourceSheet(workbook, "Indicator 9: disproportionate representation", [
    [
      "What this is",
      "A long table as indicator 9 takes it: one row a racial or ethnic group of a district, with children with IEPs and enrollment.",
      "Open Indicators, choose 9, and this table is offered.",
    ],
    [
      "Sheets Districts and Ratios: made up",
      `${districts} districts that do not exist, numbers 9001 to ${9000 + districts}, made by scripts/samples/representation.mjs with seed ${seed}. No district, school or child is behind any figure.`,
      "A few districts were made to stand out, so that there is something to find; one of them was found by review to identify children inappropriately.",
    ],
    ["Licence", "The made-up figures are in the public domain (CC0)."],
    [
      "What is computed",
      "MN.REPRESENTATION_ROWS over the whole table in one formula: the method used, the weighted, the ordinary and the alternate risk ratio, the finding and why, by the rules of FFY 2010.",
      "Rules: Minnesota Department of Education, State Performance Plan, Part B, 2005-2013, indicator 9 (lines 1021-1044).",
    ],
  ]);
  districtsSheet(workbook);
  ratiosSheet(workbook);
  return {
    file: "representation.xlsx",
    title: "Representation by race (indicator 9)",
    description: `Districts by race or ethnicity, ${districts} of them and all made up, with findings by the rules of FFY 2010.`,
  };
}

function districtsSheet(workbook) {
  const sheet = workbook.addSheet("Districts");
  heading(sheet, "Made-up districts by group", `None of these districts exists. Made with seed ${seed}.`);
  const titles = ["District", "Group", "Children with IEPs", "Enrollment", "Inappropriate identification"];
  const rows = madeUpRows();
  headers(sheet, 3, 0, titles);
  sheet.setRange(4, 0, rows);
  sheet.setFormat(cells(4, 2, rows.length, 2), { numberFormat: "#,##0" });
  sheet.setFrozen(4, 1);
  widths(sheet, [12, 18, 12, 12, 16]);
  workbook.addTable({
    name: "Districts",
    sheet: "Districts",
    range: cells(3, 0, rows.length + 1, titles.length),
  });
  sheet.addValidation({ range: cells(4, 4, rows.length, 1), kind: "list", choices: ["Yes", "No"] });
}

function madeUpRows() {
  const random = generator(seed);
  const rows = [];
  for (let district = 1; district <= districts; district++) {
    const number = String(9000 + district);
    const size = Math.round(400 * 1.085 ** district * (0.8 + 0.4 * random()));
    const mix = groups.map(([, share]) => share * (0.25 + 1.5 * random()));
    const whole = mix.reduce((sum, part) => sum + part, 0);
    groups.forEach(([name, , risk], at) => {
      const enrollment = Math.round((size * mix[at]) / whole);
      const standsOut =
        (district === 47 && name === "American Indian") || (district === 55 && name === "Black");
      const times = standsOut ? 3.4 : 0.75 + 0.5 * random();
      const ieps = Math.min(enrollment, Math.round((enrollment * risk * times) / 100));
      const review = district === 47 ? "Yes" : district === 55 ? "No" : null;
      rows.push([number, name, ieps, enrollment, review]);
    });
  }
  return rows;
}

function ratiosSheet(workbook) {
  const sheet = workbook.addSheet("Ratios");
  heading(
    sheet,
    "Ratios and findings, FFY 2010",
    "Columns A and B point at the table; one formula in C5 fills the rest.",
  );
  headers(sheet, 3, 0, ["District", "Group", "Method", "WRR", "RR", "ARR", "Finding", "Why"]);
  const rows = districts * groups.length;
  sheet.set(4, 0, "=Districts[[District]:[Group]]");
  sheet.set(
    4,
    2,
    '=MN.REPRESENTATION_ROWS("9",2010,Districts[District],Districts[Group],Districts[Children with IEPs],Districts[Enrollment])',
  );
  sheet.setFormat(cells(4, 3, rows, 3), { numberFormat: "0.00" });
  sheet.setFrozen(4, 2);
  widths(sheet, [12, 18, 14, 9, 9, 9, 10, 60]);
}
