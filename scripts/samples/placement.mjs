import { readCsv } from "./csv.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

const settings = [
  "Inside 80% or more",
  "Inside 40 to 79%",
  "Inside under 40%",
  "Separate school",
  "Residential facility",
  "Homebound or hospital",
];
const measures = ["5A: inside 80% or more", "5B: inside under 40%", "5C: separate settings"];

/** School year, state, six settings, all of ages 6 to 21, regular early childhood program, all of ages 3 to 5. */
function readRows() {
  const { rows } = readCsv(new URL("../../test/reference/environments/environments.csv", import.meta.url));
  return rows.map((row) => ({
    year: row[0],
    state: row[1],
    schoolAge: [...row.slice(2, 8), row[10]],
    preschool: [row[11], row[12], row[20]],
  }));
}

export function placement(workbook) {
  const all = readRows();
  const minnesota = all
    .filter(({ state }) => state === "Minnesota")
    .sort((a, b) => (a.year < b.year ? -1 : 1));
  const states = all.filter(({ year, state }) => year === "2016-17" && !state.startsWith("US,"));
  const nation = all.find(({ state }) => state.startsWith("US,"));
  sourceSheet(workbook, "Placement, 2012-13 to 2017-18 (indicators 5 and 6)", [
    [
      "What this is",
      "Where children with disabilities spend the school day: Minnesota in six years, and every state in 2016-17.",
    ],
    [
      "Source",
      "United States Department of Education, Office of Special Education Programs: IDEA Section 618, Part B child count and educational environments, 2012-13 to 2017-18, all disabilities. https://data.ed.gov",
      "By way of https://github.com/data-edu/dataedu (bchildcountandedenvironments2012 to 2017_18).",
    ],
    [
      "Licence",
      "A work of the federal government of the United States: public domain. The collection it came by is under CC BY 4.0.",
    ],
    [
      "What to know",
      "Other placements are the children of the published total who are in none of the six settings: in correctional facilities, or placed by their parents in private schools. Minnesota counts none of them in 2012-13 and 2013-14.",
      "Cells are as published: x is suppressed, * is withheld, a dash is not available. A result that needs such a cell is #N/A: Minnesota's preschool children in 2017-18, all of Wisconsin.",
      "The plan's targets end with FFY 2012 (school year 2012-13).",
    ],
    [
      "What is computed",
      "MN.PLACEMENT (measures 5A, 5B and 5C, one formula a table), MN.PRESCHOOL_SETTINGS (indicator 6), MN.TARGET and MN.STATUS.",
      "For indicator 6 the children are those who get most of their services in a regular early childhood program, the nearest the federal table has to the plan's words.",
      "Nothing in this workbook is made up.",
    ],
  ]);
  countsSheet(workbook, "Minnesota", minnesota, "year", {
    title: "Minnesota, ages 6 to 21 and 3 to 5",
    line: "Counts as published, left; percents, right. 5A, 5B and 5C are one formula, in the first cell.",
  });
  targetsAndCharts(workbook, minnesota.length);
  countsSheet(workbook, "States", [...states, nation], "state", {
    title: "Every state and area, 2016-17",
    line: "Counts as published, left; percents, right. 5A, 5B and 5C are one formula, in the first cell.",
  });
  return {
    file: "placement-2012-2018.xlsx",
    title: "Placement, 2012-2018 (indicators 5 and 6)",
    description: "Minnesota in six years and every state in 2016-17, from real federal counts.",
  };
}

function countsSheet(workbook, name, rows, by, { title, line }) {
  const sheet = workbook.addSheet(name);
  heading(sheet, title, line);
  const first = by === "year" ? "School year" : "State";
  headers(sheet, 3, 0, [
    first,
    ...settings,
    "All, ages 6 to 21",
    "Other placements",
    "Preschool, regular program 10 hours or more",
    "Preschool, regular program under 10 hours",
    "All, ages 3 to 5",
    "Preschool, regular program",
  ]);
  sheet.setRange(
    4,
    0,
    rows.map((row, at) => {
      const here = at + 5;
      return [
        row[by],
        ...row.schoolAge,
        // With a withheld cell in it a difference would be too large.
        `=IF(COUNT(B${here}:H${here})=7,H${here}-SUM(B${here}:G${here}),"x")`,
        ...row.preschool,
        `=IF(COUNT(J${here}:K${here})=2,J${here}+K${here},"x")`,
      ];
    }),
  );
  const last = rows.length + 4;
  const column = (letter) => `${letter}5:${letter}${last}`;
  headers(sheet, 3, 14, [...measures, "6: preschool, regular program"]);
  sheet.set(4, 14, `=MN.PLACEMENT(${[..."BCDEFGI"].map(column).join(",")})`);
  sheet.set(4, 17, `=MN.PRESCHOOL_SETTINGS(${column("M")},${column("L")})`);
  sheet.setFormat(cells(4, 1, rows.length, 12), { numberFormat: "#,##0", align: "right" });
  sheet.setFormat(cells(4, 14, rows.length, 4), { numberFormat: "0.00" });
  // Minnesota's six rows stay in sight beside the charts below them.
  if (by === "state") sheet.setFrozen(4, 1);
  widths(sheet, [by === "year" ? 14 : 34, ...new Array(12).fill(12), 3, 14, 14, 14, 16]);
  workbook.addTable({ name, sheet: name, range: cells(3, 0, rows.length + 1, 13) });
}

function targetsAndCharts(workbook, years) {
  const sheet = workbook.sheet("Minnesota");
  const top = years + 7;
  headers(sheet, top - 2, 0, ["Measure", "FFY", "Percent", "Target", "Status"]);
  ["5A", "5B", "5C"].forEach((measure, at) => {
    const row = top + at;
    sheet.setRange(row - 1, 0, [
      [
        measure,
        "=VALUE(LEFT(A5,4))",
        `=${"OPQ"[at]}5`,
        `=MN.TARGET("5",B${row},A${row})`,
        `=MN.STATUS("5",B${row},C${row},A${row})`,
      ],
    ]);
  });
  sheet.setFormat(cells(top - 1, 2, 3, 2), { numberFormat: "0.0" });
  const chart = (id, title, alternativeText, first, series, place) =>
    sheet.addChart({
      id,
      kind: "line",
      title,
      at: cells(top + 3, place, 18, 6),
      series: series.map((name, at) => ({
        name,
        values: { sheet: "Minnesota", range: cells(4, first + at, years, 1) },
        categories: { sheet: "Minnesota", range: cells(4, 0, years, 1) },
      })),
      valueAxisTitle: "Percent",
      categoryAxisTitle: "School year",
      alternativeText,
    });
  chart(
    "inside",
    "Minnesota: inside the regular class 80% or more of the day",
    "Line: measure 5A of Minnesota in six years.",
    14,
    measures.slice(0, 1),
    0,
  );
  chart(
    "separate",
    "Minnesota: inside under 40% of the day, and separate settings",
    "Lines: measures 5B and 5C of Minnesota in six years.",
    15,
    measures.slice(1),
    7,
  );
}
