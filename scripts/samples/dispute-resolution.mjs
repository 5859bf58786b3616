import { readCsv } from "./csv.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

const forms = ["form-2006-07-to-2007-08", "form-2008-09", "form-2009-10-to-2015-16"];

/* Columns of sheet Data: the line of the form, and a heading in words. Lines 1.2 and 1.3 changed places in 2008-09. */
const columns = [
  ["1", "Complaints (1)"],
  ["1.1", "Reports issued (1.1)"],
  ["1.1b", "Reports within time line (1.1b)"],
  ["1.1c", "Reports within extended time line (1.1c)"],
  [(heading) => /WSC Withdrawn|WSC Complaints Withdrawn/.test(heading), "Complaints withdrawn or dismissed"],
  [(heading) => /WSC (Complaints )?Pending Total/.test(heading), "Complaints pending"],
  ["2", "Mediation requests (2)"],
  ["2.1", "Mediations held (2.1)"],
  ["2.1a", "Mediations related to due process (2.1a)"],
  ["2.1ai", "Agreements related to due process (2.1ai)"],
  ["2.1b", "Mediations not related to due process (2.1b)"],
  ["2.1bi", "Agreements not related to due process (2.1bi)"],
  ["3", "Hearing requests (3)"],
  ["3.1", "Resolution sessions (3.1)"],
  ["3.1a", "Settlement agreements (3.1a)"],
  ["3.2", "Hearings fully adjudicated (3.2)"],
  ["3.2a", "Decisions within time line (3.2a)"],
  ["3.2b", "Decisions within extended time line (3.2b)"],
];

/** What each indicator needs: function, columns of sheet Data in the order of its arguments. */
const indicators = [
  ["16", "Complaint reports on time", "MN.COMPLAINTS_TIMELY", ["1.1", "1.1b", "1.1c"]],
  ["17", "Hearings decided on time", "MN.HEARINGS_TIMELY", ["3.2", "3.2a", "3.2b"]],
  ["18", "Resolution sessions with agreement", "MN.RESOLUTION_AGREEMENTS", ["3.1", "3.1a"]],
  ["19", "Mediations with agreement", "MN.MEDIATION_AGREEMENTS", ["2.1", "2.1ai", "2.1bi"]],
];

/** Columns A and B hold year and state. */
const letterOf = (line) => String.fromCharCode(67 + columns.findIndex(([which]) => which === line));

function readForms() {
  return forms.flatMap((form) => {
    const { headings, rows } = readCsv(
      new URL(`../../test/reference/disputeResolution/${form}.csv`, import.meta.url),
    );
    const places = columns.map(([which]) =>
      headings.findIndex(typeof which === "string" ? (heading) => heading.endsWith(`(${which})`) : which),
    );
    if (places.includes(-1)) throw new Error(`${form}: a column is missing: ${places.join(" ")}`);
    return rows.map((row) => [row[0], row[1], ...places.map((place) => row[place])]);
  });
}

export function disputeResolution(workbook) {
  const rows = readForms();
  sourceSheet(workbook, "Dispute resolution, every state, 2006-07 to 2015-16", [
    [
      "What this is",
      "Complaints, mediations and due process hearings under Part B of IDEA, and from them indicators 16 to 19 of all states in ten years.",
    ],
    [
      "Source",
      "United States Department of Education, Office of Special Education Programs: IDEA Section 618, Part B dispute resolution, 2006-07 to 2015-16. https://data.ed.gov",
      "By way of https://github.com/restrellado/sped_dispute_resolution (data/2006-07.csv to 2015-16.csv).",
    ],
    ["Licence", "A work of the federal government of the United States: public domain."],
    [
      "What to know",
      "In 2006-07 and 2007-08 the form's line 1.2 is complaints withdrawn or dismissed and line 1.3 complaints pending; from 2008-09 on the two have changed places. Sheet Data follows the words, not the codes.",
      "The last rows of each year are the sums over all states, as published. A dash is not available; a result that needs it is #N/A, and so is a result of none (no hearing, no session).",
      "Small states have few cases: 1 of 2 and 50 of 100 are both 50 percent.",
    ],
    [
      "What is computed",
      "Sheet Results: MN.COMPLAINTS_TIMELY, MN.HEARINGS_TIMELY, MN.RESOLUTION_AGREEMENTS and MN.MEDIATION_AGREEMENTS; each column is one formula that spills.",
      "Sheet Minnesota: the same for Minnesota, year by year, with the plan's targets (MN.TARGET, MN.STATUS) and two charts.",
      "Nothing in this workbook is made up.",
    ],
  ]);
  dataSheet(workbook, rows);
  resultsSheet(workbook, rows.length);
  minnesotaSheet(workbook, rows);
  return {
    file: "dispute-resolution.xlsx",
    title: "Dispute resolution, 2006-2016 (indicators 16 to 19)",
    description: "Complaints, hearings and mediations of every state in ten years, from real federal counts.",
  };
}

function dataSheet(workbook, rows) {
  const sheet = workbook.addSheet("Data");
  headers(sheet, 0, 0, ["School year", "State", ...columns.map(([, title]) => title)]);
  sheet.setRange(1, 0, rows);
  sheet.setFormat(cells(1, 2, rows.length, columns.length), { numberFormat: "#,##0", align: "right" });
  sheet.setFrozen(1, 2);
  widths(sheet, [12, 34, ...columns.map(() => 14)]);
  workbook.addTable({
    name: "Disputes",
    sheet: "Data",
    range: cells(0, 0, rows.length + 1, columns.length + 2),
  });
}

function resultsSheet(workbook, count) {
  const sheet = workbook.addSheet("Results");
  heading(
    sheet,
    "Indicators 16 to 19, every state and year",
    "Percents. Each column is one formula, in its first cell. #N/A: nothing to take a percent of, or a cell that is not available.",
  );
  headers(sheet, 3, 0, ["School year", "State", ...indicators.map(([code, title]) => `${code}: ${title}`)]);
  sheet.set(4, 0, "=Disputes[School year]");
  sheet.set(4, 1, "=Disputes[State]");
  indicators.forEach(([, , name, lines], at) => {
    const ranges = lines.map((line) => `Data!${letterOf(line)}2:${letterOf(line)}${count + 1}`);
    sheet.set(4, 2 + at, `=${name}(${ranges.join(",")})`);
  });
  sheet.setFormat(cells(4, 2, count, indicators.length), { numberFormat: "0.0" });
  sheet.setFrozen(4, 2);
  widths(sheet, [12, 34, 16, 16, 18, 16]);
}

function minnesotaSheet(workbook, rows) {
  const sheet = workbook.addSheet("Minnesota");
  const years = [...new Set(rows.map(([year]) => year))].sort();
  const lines = indicators.flatMap(([, , , needed]) => needed);
  const last = years.length + 4;
  heading(
    sheet,
    "Minnesota, 2006-07 to 2015-16",
    "Counts come from sheet Data. The plan's targets end with FFY 2012 (school year 2012-13); after it they are #N/A.",
  );
  headers(sheet, 3, 0, [
    "School year",
    "FFY",
    ...lines.map((line) => columns.find(([which]) => which === line)[1]),
  ]);
  years.forEach((year, at) => {
    const row = at + 5;
    sheet.setRange(row - 1, 0, [
      [
        year,
        `=VALUE(LEFT(A${row},4))`,
        ...lines.map((line) => {
          const column = (letter) => `Data!${letter}$2:${letter}$${rows.length + 1}`;
          return `=SUMIFS(${column(letterOf(line))},${column("A")},$A${row},${column("B")},"Minnesota")`;
        }),
      ],
    ]);
  });
  sheet.setFormat(cells(4, 2, years.length, lines.length), { numberFormat: "#,##0" });

  const top = last + 3;
  const bottom = top + years.length - 1;
  headers(sheet, top - 2, 0, [
    "School year",
    ...indicators.map(([code, title]) => `${code}: ${title}`),
    ...indicators.flatMap(([code]) => [`Target ${code}, at least`, `Status ${code}`]),
  ]);
  sheet.set(top - 1, 0, `=A5:A${last}`);
  let counts = 67;
  indicators.forEach(([code, , name, needed], at) => {
    const ranges = needed.map(() => {
      const letter = String.fromCharCode(counts++);
      return `${letter}5:${letter}${last}`;
    });
    const result = String.fromCharCode(66 + at);
    sheet.set(top - 1, 1 + at, `=${name}(${ranges.join(",")})`);
    years.forEach((_, year) => {
      // A target may be a range: its low end is what a result has to reach.
      sheet.set(top - 1 + year, 5 + 2 * at, `=INDEX(MN.TARGET("${code}",B${5 + year}),1,1)`);
      sheet.set(top - 1 + year, 6 + 2 * at, `=MN.STATUS("${code}",B${5 + year},${result}${top + year})`);
    });
  });
  sheet.setFormat(cells(top - 1, 1, years.length, 4), { numberFormat: "0.00" });
  indicators.forEach((_, at) =>
    sheet.setFormat(cells(top - 1, 5 + 2 * at, years.length, 1), { numberFormat: "0.0" }),
  );
  widths(sheet, [12, ...new Array(12).fill(15)]);
  const series = (name, column) => ({
    name,
    values: { sheet: "Minnesota", range: cells(top - 1, column, years.length, 1) },
    categories: { sheet: "Minnesota", range: cells(4, 0, years.length, 1) },
  });
  sheet.addChart({
    id: "indicators",
    kind: "line",
    title: "Minnesota: indicators 16 to 19",
    at: cells(bottom + 1, 0, 18, 6),
    series: indicators.map(([code, title], at) => series(`${code}: ${title}`, 1 + at)),
    valueAxisTitle: "Percent",
    categoryAxisTitle: "School year",
    alternativeText: "Lines: four percents of Minnesota from 2006-07 to 2015-16.",
  });
  sheet.addChart({
    id: "mediation",
    kind: "line",
    title: "Minnesota: mediations with agreement, and the target",
    at: cells(bottom + 1, 7, 18, 6),
    series: [series("Mediations with agreement", 4), series("Target, low end", 11)],
    valueAxisTitle: "Percent",
    categoryAxisTitle: "School year",
    alternativeText:
      "Lines: percent of mediations that end in an agreement, and the low end of the target to 2012-13.",
  });
}
