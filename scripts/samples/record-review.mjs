import { generator } from "./generator.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

const seed = 1301;
const districts = ["Oak Ridge (made up)", "Prairie Lake (made up)", "River Academy (made up)"];
const letters = ["a", "b", "c", "d", "e", "f", "g", "h"];
/** Records cited by criterion, of 532 (State Performance Plan, Table 13.1): made-up records fail about as often. */
const chances = [151, 41, 116, 65, 109, 72, 12, 16].map((count) => count / 532);
const disabilities = [
  "Specific learning disability",
  "Speech or language impairment",
  "Autism spectrum disorders",
];
const races = ["White", "White", "White", "Black", "Hispanic", "Asian"];
/** October 15, 2026. */
const reviewedOn = 46310;

export function recordReview(workbook) {
  const random = generator(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const records = Array.from({ length: 240 }, (_, at) => ({
    district: districts[at % 3],
    record: `R-${String(at + 1).padStart(4, "0")}`,
    age: 4 + Math.floor(random() * 17),
    race: pick(races),
    gender: pick(["F", "M"]),
    disability: pick(disabilities),
  }));
  sourceSheet(workbook, "Record review and corrections (indicators 11, 13 and 15)", [
    [
      "What this is",
      "Tables as the jobs Record review, Findings and corrections, and Monitoring cycle take them: records to draw from, filled review sheets, findings with their days, and districts.",
    ],
    [
      "All sheets but Table 13.1: made up (synthetic)",
      `None of these districts, students and findings exists; made by scripts/samples/record-review.mjs with seed ${seed}.`,
    ],
    [
      "Sheet Table 13.1: real",
      "Records cited for each criterion of indicator 13: Minnesota Department of Education, State Performance Plan, Part B, 2005-2013, lines 1461 and 1474-1483.",
    ],
    [
      "Licence",
      "The plan's counts are facts published by the State. The made-up rows are in the public domain (CC0).",
    ],
    [
      "What is computed",
      "MN.PERCENT over Table 13.1, MN.TRANSITION_RECORD over the filled review sheets, and MN.TRANSITION_PERCENT of both.",
    ],
  ]);
  planSheet(workbook);
  const sheet = workbook.addSheet("Student records");
  made(sheet, "Student records to draw from", "Made up (synthetic). One row a record.");
  table(
    workbook,
    sheet,
    "StudentRecords",
    ["District", "Record", "Age", "Race/ethnicity", "Gender", "Primary disability"],
    records.map(({ district, record, age, race, gender, disability }) => [
      district,
      record,
      age,
      race,
      gender,
      disability,
    ]),
    [26, 10, 7, 16, 9, 32],
  );
  reviewSheet(workbook, records, random);
  findingsSheet(workbook, random);
  cycleSheet(workbook);
  return {
    file: "record-review.xlsx",
    title: "Record review and corrections (indicators 11, 13 and 15)",
    description:
      "Made-up records to draw from, filled review sheets, findings and a monitoring cycle; the plan's real Table 13.1.",
  };
}

const made = heading;

function table(workbook, sheet, name, titles, rows, wide) {
  headers(sheet, 3, 0, titles);
  sheet.setRange(4, 0, rows);
  sheet.setFrozen(4, 2);
  widths(sheet, wide);
  workbook.addTable({ name, sheet: sheet.name, range: cells(3, 0, rows.length + 1, titles.length) });
}

function planSheet(workbook) {
  const sheet = workbook.addSheet("Table 13.1");
  heading(sheet, "Table 13.1 of the plan, FFY 2009", "Real: records cited of 219 cited and 532 reviewed.");
  headers(sheet, 3, 0, ["Criterion", "Records", "% of cited records", "% of records reviewed"]);
  [151, 41, 116, 65, 109, 72, 12, 16].forEach((count, at) =>
    sheet.setRange(4 + at, 0, [[`13${letters[at]}`, count]]),
  );
  sheet.setRange(12, 0, [
    ["Records cited", 219],
    ["Records reviewed", 532],
  ]);
  sheet.set(4, 2, "=MN.PERCENT(B5:B12,B13)");
  sheet.set(4, 3, "=MN.PERCENT(B5:B12,B14)");
  sheet.setRange(15, 0, [["Records that comply (%)", "=MN.TRANSITION_PERCENT(B14-B13,B14)"]]);
  sheet.setFormat(cells(4, 2, 8, 2), { numberFormat: "0.0" });
  sheet.setFormat(cells(15, 1, 1, 1), { numberFormat: "0.0" });
  widths(sheet, [26, 10, 12, 14]);
}

function reviewSheet(workbook, records, random) {
  const sheet = workbook.addSheet("Review");
  heading(
    sheet,
    "Filled review sheets of three districts",
    "Made up (synthetic). Yes, No or NA for each criterion.",
  );
  const titles = [
    "District",
    "Record",
    "Age",
    "Race/ethnicity",
    "Gender",
    "Primary disability",
    "Reviewed on",
    "11-initial",
    "11-reevaluation",
    "11-timeline",
    ...letters.map((letter) => `13${letter}`),
  ];
  const reviewed = records.filter(({ age }) => age >= 16).slice(0, 60);
  const rows = reviewed.map((one) => {
    const first = random() < 0.3;
    const consent = random() < 0.95 ? "Yes" : "No";
    return [
      one.district,
      one.record,
      one.age,
      one.race,
      one.gender,
      one.disability,
      reviewedOn,
      first ? consent : "NA",
      first ? "NA" : consent,
      random() < 0.97 ? "Yes" : "No",
      ...chances.map((chance, at) => (random() < chance ? "No" : at === 7 && random() < 0.5 ? "NA" : "Yes")),
    ];
  });
  table(workbook, sheet, "Review", titles, rows, [26, 10, 6, 14, 8, 30, 12, 10, 14, 11]);
  sheet.setFormat(cells(4, 6, rows.length, 1), { numberFormat: "yyyy-mm-dd" });
  headers(sheet, 3, titles.length + 1, ["Fails"]);
  sheet.set(4, titles.length + 1, "=MN.TRANSITION_RECORD(Review[[13a]:[13h]])");
  headers(sheet, 3, titles.length + 3, ["Records that comply in transition (%)"]);
  const fails = `T5:T${rows.length + 4}`;
  sheet.set(4, titles.length + 3, `=MN.TRANSITION_PERCENT(SUM(--(${fails}="compliant")),ROWS(${fails}))`);
  sheet.setFormat(cells(4, titles.length + 3, 1, 1), { numberFormat: "0.0" });
}

function findingsSheet(workbook, random) {
  const sheet = workbook.addSheet("Findings");
  heading(sheet, "Findings with their days", "Made up (synthetic). One row a finding.");
  const titles = [
    "Finding",
    "District",
    "Record",
    "Requirement",
    "Area",
    "Reason",
    "Identified",
    "Record corrected",
    "Newer records comply",
    "Verified",
  ];
  const rows = Array.from({ length: 24 }, (_, at) => {
    const identified = 45500 + Math.floor(random() * 300);
    const corrected = random() < 0.7 ? identified + 30 + Math.floor(random() * 90) : null;
    const current = corrected !== null && random() < 0.7 ? corrected + 30 + Math.floor(random() * 90) : null;
    const verified = current !== null && random() < 0.7 ? current + 10 + Math.floor(random() * 150) : null;
    return [
      `F-${at + 1}`,
      districts[at % 3],
      `R-${String(10 * (at + 1)).padStart(4, "0")}`,
      ["13a", "13c", "13e", "11-timeline"][at % 4],
      "A",
      ["staff", "district", "unknown", null][Math.floor(random() * 4)],
      identified,
      corrected,
      current,
      verified,
    ];
  });
  table(workbook, sheet, "Findings", titles, rows, [10, 26, 10, 14, 7, 11, 12, 12, 12, 12]);
  sheet.setFormat(cells(4, 6, rows.length, 4), { numberFormat: "yyyy-mm-dd" });
}

function cycleSheet(workbook) {
  const sheet = workbook.addSheet("Districts");
  heading(sheet, "Districts of a monitoring cycle", "Made up (synthetic). First year, or group, or neither.");
  const titles = [
    "District",
    "First year",
    "Group",
    "Area or size",
    "Findings identified",
    "On-site review",
    "Done on",
  ];
  const rows = [
    [districts[0], "2025-26", null, "metro", 46000, null, null],
    [districts[1], "2026-27", null, "rural", null, null, null],
    [districts[2], null, 4, "metro", null, 46500, null],
    ["Cedar Falls (made up)", null, null, "rural", null, null, null],
    ["Elm Valley (made up)", "2022-23", null, "rural", null, null, null],
  ];
  table(workbook, sheet, "Districts", titles, rows, [26, 11, 8, 13, 12, 12, 12]);
  sheet.setFormat(cells(4, 4, rows.length, 3), { numberFormat: "yyyy-mm-dd" });
}
