import { readFileSync } from "node:fs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

const groups = [
  "American Indian or Alaska Native",
  "Asian",
  "Black or African American",
  "Hispanic or Latino",
  "Native Hawaiian or Pacific Islander",
  "Two or more races",
  "White",
];

/** Cells as published: numbers, or the markers x and *. No name in this file holds a comma but the last line's. */
function readRows() {
  const text = readFileSync(new URL("./data/placement-by-race-2016-17.csv", import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [, quoted, plain, rest] = /^(?:"([^"]*)"|([^,]*)),(.*)$/.exec(line);
      const numbers = rest.split(",").map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell));
      return [quoted ?? plain, numbers.slice(0, 7), numbers.slice(7)];
    });
}

export function placementByRace(workbook) {
  const rows = readRows();
  const states = rows.slice(0, -1);
  const [nation] = rows.slice(-1);
  const last = states.length + 1;
  const nationRow = last + 2;
  sourceSheet(workbook, "Placement by race, every state against the nation, 2016-17", [
    [
      "What this is",
      "How often children with disabilities of each race or ethnicity spend most of the school day outside the regular class (inside it less than 40 percent of the day), compared with the other children of their state.",
      "The calculation is that of indicators 9 and 10, with a state in the place of a district and the nation in the place of the State.",
    ],
    [
      "Source",
      "United States Department of Education, Office of Special Education Programs: IDEA Section 618, Part B child count and educational environments, 2016-17, ages 6 to 21, all disabilities. https://data.ed.gov",
      "By way of https://github.com/data-edu/dataedu (bchildcountandedenvironments2016).",
    ],
    [
      "Licence",
      "A work of the federal government of the United States: public domain. The collection it came by is under CC BY 4.0.",
    ],
    [
      "What was left out",
      "Of the 60 jurisdictions, the 50 states and the District of Columbia are here; the line for the nation, as published, counts the others too.",
      "Cells are as published: x is suppressed, * is withheld (all of Wisconsin). A ratio that needs such a cell is #N/A.",
    ],
    [
      "What is computed",
      "Sheet Ratios: the weighted risk ratio (MN.WRR), the risk ratio (MN.RISKRATIO) and the alternate risk ratio (MN.ALTRISKRATIO) of all seven groups in all states; each block is one formula that spills.",
      "Sheet Minnesota: the same for Minnesota, with a 95 percent interval and a chart.",
      "Nothing in this workbook is made up.",
    ],
  ]);

  const data = workbook.addSheet("Data");
  headers(data, 0, 0, [
    "State",
    ...groups.map((group) => `${group}, inside under 40%`),
    "All groups, inside under 40%",
    ...groups.map((group) => `${group}, all`),
    "All groups, all",
  ]);
  const line = ([name, inside, all], row) => [
    name,
    ...inside,
    // With a withheld cell in it a sum would be too small.
    `=IF(COUNT(B${row}:H${row})=7,SUM(B${row}:H${row}),"x")`,
    ...all,
    `=IF(COUNT(J${row}:P${row})=7,SUM(J${row}:P${row}),"x")`,
  ];
  data.setRange(
    1,
    0,
    states.map((state, at) => line(state, at + 2)),
  );
  data.setRange(nationRow - 1, 0, [line(["Nation, as published", nation[1], nation[2]], nationRow)]);
  data.setFormat(cells(nationRow - 1, 0, 1, 17), { bold: true });
  data.setFormat(cells(1, 1, nationRow - 1, 16), { numberFormat: "#,##0", align: "right" });
  data.setFormat(cells(nationRow - 1, 1, 1, 16), { numberFormat: "#,##0", align: "right", bold: true });
  data.setFrozen(1, 1);
  widths(data, [24, ...new Array(16).fill(14)]);
  workbook.addTable({ name: "Placement", sheet: "Data", range: cells(0, 0, last, 17) });

  const inside = `Data!B2:H${last}`;
  const all = `Data!J2:P${last}`;
  const insideAll = `Data!I2:I${last}`;
  const allAll = `Data!Q2:Q${last}`;
  const nationInside = `Data!B${nationRow}:H${nationRow}`;
  const nationAll = `Data!J${nationRow}:P${nationRow}`;
  const others = (total, own) => `IF(ISNUMBER(${total}),${total}-${own},"x")`;
  const ratios = workbook.addSheet("Ratios");
  heading(
    ratios,
    "Ratios of all groups in all states",
    "1 means as often as the others. Each block is one formula, in its first cell.",
  );
  const blocks = [
    ["Weighted risk ratio", 1, `=MN.WRR(${inside},${all},${nationAll})`],
    ["Risk ratio", 9, `=MN.RISKRATIO(${inside},${all},${others(insideAll, inside)},${others(allAll, all)})`],
    [
      "Alternate risk ratio",
      17,
      `=MN.ALTRISKRATIO(${inside},${all},SUM(${nationInside})-${nationInside},SUM(${nationAll})-${nationAll})`,
    ],
  ];
  headers(ratios, 3, 0, ["State"]);
  ratios.set(4, 0, `=Placement[State]`);
  for (const [name, column, formula] of blocks) {
    ratios.set(2, column, name);
    ratios.setFormat(cells(2, column, 1, 1), { bold: true });
    headers(ratios, 3, column, groups);
    ratios.set(4, column, formula);
    ratios.setFormat(cells(4, column, states.length, 7), { numberFormat: "0.00" });
  }
  ratios.setFrozen(4, 1);
  widths(ratios, [24, ...Array.from({ length: 23 }, (_, at) => ((at + 1) % 8 === 0 ? 3 : 12))]);

  minnesota(workbook, inside, all, nationAll);
  return {
    file: "placement-by-race-2016-17.xlsx",
    title: "Placement by race, 2016-17",
    description:
      "Weighted risk ratios of seven groups in every state against the nation, from real federal counts.",
  };
}

function minnesota(workbook, inside, all, nationAll) {
  const sheet = workbook.addSheet("Minnesota");
  heading(
    sheet,
    "Minnesota against the nation",
    "Children inside the regular class less than 40 percent of the day, ages 6 to 21, 2016-17.",
  );
  const row = (range) => `INDEX(${range},MATCH("Minnesota",Placement[State],0),0)`;
  headers(sheet, 3, 0, [
    "Group",
    "Inside under 40%",
    "All",
    "Percent",
    "Risk ratio",
    "95% interval, low",
    "95% interval, high",
    "Weighted risk ratio",
  ]);
  sheet.setRange(
    4,
    0,
    groups.map((group) => [group]),
  );
  sheet.set(4, 1, `=TRANSPOSE(${row(inside)})`);
  sheet.set(4, 2, `=TRANSPOSE(${row(all)})`);
  sheet.set(4, 3, "=MN.RISK(B5:B11,C5:C11)");
  sheet.set(4, 4, "=MN.RISKRATIO(B5:B11,C5:C11,SUM(B5:B11)-B5:B11,SUM(C5:C11)-C5:C11)");
  groups.forEach((_, at) => {
    const here = at + 5;
    const rest = (column) => `SUM(${column}$5:${column}$11)-${column}${here}`;
    sheet.set(4 + at, 5, `=MN.RISKRATIO_INTERVAL(B${here},C${here},${rest("B")},${rest("C")})`);
  });
  sheet.set(4, 7, `=TRANSPOSE(MN.WRR(${row(inside)},${row(all)},${nationAll}))`);
  sheet.setFormat(cells(4, 1, 7, 2), { numberFormat: "#,##0" });
  sheet.setFormat(cells(4, 3, 7, 1), { numberFormat: "0.0" });
  sheet.setFormat(cells(4, 4, 7, 4), { numberFormat: "0.00" });
  sheet.setFrozen(4, 1);
  widths(sheet, [36, 14, 12, 12, 12, 12, 12, 14]);
  sheet.addChart({
    id: "minnesota",
    kind: "bar",
    title: "Minnesota 2016-17: inside the regular class under 40 percent of the day",
    at: cells(13, 0, 18, 6),
    series: [
      {
        name: "Weighted risk ratio",
        values: { sheet: "Minnesota", range: cells(4, 7, 7, 1) },
        categories: { sheet: "Minnesota", range: cells(4, 0, 7, 1) },
      },
    ],
    valueAxisTitle: "Weighted risk ratio (1 is as often as the others)",
    alternativeText: "Bars: the weighted risk ratio of each of seven racial and ethnic groups in Minnesota.",
  });
}
