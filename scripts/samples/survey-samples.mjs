import { readCsv } from "./csv.mjs";
import { generator } from "./generator.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

const seed = 2008;
const families = 1800;
const leavers = 260;
const districts = readCsv(new URL("./data/leas-2012-13.csv", import.meta.url)).rows;

export function surveySamples(workbook) {
  sourceSheet(workbook, "Samples and surveys (indicators 8, 13 and 14)", [
    [
      "What this is",
      "Tables as the jobs of the page Surveys take them: districts for a cycle of years, families to draw from, and leavers with what they did.",
      "Open Surveys and choose Cycle of districts, Draw records or families, or Post-school outcomes.",
    ],
    [
      "Sheet Districts: real",
      `Minnesota's ${districts.length} school districts and charter schools in October 2012, with all students, children with IEPs and students by the five groups of that time: Minnesota Department of Education, 2012-2013 Enrollment by Ethnicity and Gender, and by Special Populations.`,
      "The files came by way of https://github.com/MinnPost/minnpost-mps-salary-vs-frl. Area was added: metro where most of a district's students go to school in one of the seven counties of the metropolitan area.",
    ],
    [
      "Sheets Families and Leavers: made up",
      `${families.toLocaleString("en-US")} families and ${leavers} leavers who do not exist, made by scripts/samples/survey-samples.mjs with seed ${seed}. Some facts of leavers are missing, as in real files.`,
    ],
    [
      "Licence",
      "The counts are facts published by the State; the department attaches no licence. The made-up rows are in the public domain (CC0).",
    ],
    [
      "What is computed",
      "MN.SAMPLE_SIZE, MN.SURVEYS_TO_MAIL and MN.MARGIN_OF_ERROR for the plan's 102,351; MN.ASSIGN_YEARS, which deals the districts to five years; MN.APPORTION for the districts of the first year; MN.STRATIFIED_SAMPLE, which draws 120 families.",
      "Rules: Minnesota Department of Education, State Performance Plan, Part B, 2005-2013, indicator 8 (lines 940-970) and indicator 14 (lines 1585-1590).",
    ],
  ]);
  districtsSheet(workbook);
  sizesSheet(workbook);
  cycleSheet(workbook);
  familiesSheet(workbook);
  drawSheet(workbook);
  leaversSheet(workbook);
  return {
    file: "survey-samples.xlsx",
    title: "Samples and post-school outcomes (indicators 8, 13 and 14)",
    description:
      "Real districts of 2012-13 dealt to five years, made-up families to draw from, and made-up leavers with what they did.",
  };
}

function districtsSheet(workbook) {
  const sheet = workbook.addSheet("Districts");
  heading(
    sheet,
    "Districts and charter schools, 2012-13",
    "As published; area added. One row a district or charter school.",
  );
  const titles = [
    "District number",
    "District name",
    "Type",
    "Area",
    "Enrollment",
    "Children with IEPs",
    "American Indian",
    "Asian",
    "Hispanic",
    "Black",
    "White",
  ];
  headers(sheet, 3, 0, titles);
  sheet.setRange(
    4,
    0,
    districts.map(([lea, name, type, area, , ...counts]) => [lea, name, type, area, ...counts]),
  );
  sheet.setFormat(cells(4, 4, districts.length, 7), { numberFormat: "#,##0" });
  sheet.setFrozen(4, 2);
  widths(sheet, [11, 38, 10, 8, 11, 11, 10, 10, 10, 10, 10]);
  workbook.addTable({
    name: "Districts",
    sheet: "Districts",
    range: cells(3, 0, districts.length + 1, titles.length),
  });
}

function sizesSheet(workbook) {
  const sheet = workbook.addSheet("Sizes");
  heading(
    sheet,
    "How many surveys",
    "The plan's population of 102,351: 95 percent confidence, three points.",
  );
  headers(sheet, 3, 0, ["What", "Number"]);
  sheet.setRange(4, 0, [
    ["Population", 102351],
    ["Answers needed", "=MN.SAMPLE_SIZE(B5)"],
    ["Surveys to send, 1.2 for each", "=MN.SURVEYS_TO_MAIL(B6)"],
    ["Surveys to send where 29 of 100 answer", "=MN.SURVEYS_TO_MAIL(B6,100/29)"],
    [
      "Margin of error with 29 of 100 answers to the 1.2 way (points)",
      "=MN.MARGIN_OF_ERROR(INT(B7*0.29),B5)",
    ],
  ]);
  sheet.setFormat(cells(4, 1, 4, 1), { numberFormat: "#,##0" });
  sheet.setFormat(cells(8, 1, 1, 1), { numberFormat: "0.00" });
  widths(sheet, [58, 12]);
}

function cycleSheet(workbook) {
  const sheet = workbook.addSheet("Cycle");
  heading(
    sheet,
    "Five-year cycle by type and area",
    "Column B is one formula, with seed 2008; D to F count the years. Surveys: the 1,269 shared among the districts of year 1.",
  );
  headers(sheet, 3, 0, [
    "District",
    "Year",
    "Children with IEPs",
    "Year",
    "Districts",
    "Children with IEPs",
    "Surveys, year 1",
  ]);
  const rows = districts.length;
  sheet.set(4, 0, "=Districts[District number]");
  sheet.set(4, 1, "=MN.ASSIGN_YEARS(Districts[[Type]:[Area]],5,2008,Districts[District number])");
  sheet.set(4, 2, "=Districts[Children with IEPs]");
  for (let year = 1; year <= 5; year++) {
    sheet.set(3 + year, 3, year);
    sheet.set(3 + year, 4, `=SUM(--(B5:B${rows + 4}=D${year + 4}))`);
    sheet.set(3 + year, 5, `=SUM((B5:B${rows + 4}=D${year + 4})*C5:C${rows + 4})`);
  }
  sheet.set(4, 6, `=MN.APPORTION(1269,(B5:B${rows + 4}=1)*C5:C${rows + 4},1)`);
  sheet.setFormat(cells(4, 2, rows, 1), { numberFormat: "#,##0" });
  sheet.setFormat(cells(4, 5, 5, 1), { numberFormat: "#,##0" });
  sheet.setFrozen(4, 1);
  widths(sheet, [12, 8, 12, 8, 11, 12, 12]);
}

const disabilities = [
  ["Specific learning disability", 32],
  ["Speech or language impairment", 22],
  ["Other health disabilities", 16],
  ["Autism spectrum disorders", 13],
  ["Emotional or behavioral disorders", 10],
  ["Developmental cognitive disability", 5],
  ["Deaf or hard of hearing", 2],
];
const races = [
  ["White", 66],
  ["Black", 14],
  ["Hispanic", 10],
  ["Asian", 6],
  ["American Indian", 4],
];

/** One of the names, each as likely as its weight. */
function pick(random, list) {
  let left = random() * list.reduce((sum, [, weight]) => sum + weight, 0);
  return (list.find(([, weight]) => (left -= weight) < 0) ?? list[0])[0];
}

function familiesSheet(workbook) {
  const random = generator(seed);
  const sheet = workbook.addSheet("Families");
  heading(sheet, "Made-up families", `None of these families exists. Made with seed ${seed}.`);
  headers(sheet, 3, 0, ["Family", "Disability", "Race", "Sex", "Grade band"]);
  const rows = Array.from({ length: families }, (_, at) => [
    `F${String(at + 1).padStart(5, "0")}`,
    pick(random, disabilities),
    pick(random, races),
    random() < 0.34 ? "F" : "M",
    ["K-5", "6-8", "9-12"][Math.floor(random() * 3)],
  ]);
  sheet.setRange(4, 0, rows);
  sheet.setFrozen(4, 1);
  widths(sheet, [10, 34, 18, 8, 12]);
  workbook.addTable({ name: "Families", sheet: "Families", range: cells(3, 0, families + 1, 5) });
}

function drawSheet(workbook) {
  const sheet = workbook.addSheet("Draw");
  heading(
    sheet,
    "120 families by disability, race and sex",
    "Column A is one formula, with seed 2008: row numbers of the table Families. The job adds weights, replacements and the Python that repeats it.",
  );
  headers(sheet, 3, 0, ["Row", "Family", "Disability", "Race", "Sex"]);
  sheet.set(4, 0, "=MN.STRATIFIED_SAMPLE(120,Families[[Disability]:[Sex]],2008,Families[Family])");
  for (let at = 0; at < 120; at++) {
    ["Family", "Disability", "Race", "Sex"].forEach((name, column) =>
      sheet.set(4 + at, 1 + column, `=INDEX(Families[${name}],A${at + 5})`),
    );
  }
  sheet.setFrozen(4, 1);
  widths(sheet, [8, 10, 34, 18, 8]);
}

function leaversSheet(workbook) {
  const random = generator(seed + 1);
  const sheet = workbook.addSheet("Leavers");
  heading(
    sheet,
    "Made-up leavers",
    `None of these leavers exists. Made with seed ${seed + 1}; blank facts are not known.`,
  );
  const titles = [
    "Leaver id",
    "Survey status",
    "Education since leaving",
    "Complete term",
    "Worked for pay",
    "Days worked",
    "Hours a week",
    "At least minimum wage",
    "With others not disabled",
    "Disability",
    "Race",
    "Sex",
  ];
  headers(sheet, 3, 0, titles);
  const yes = (share) => (random() < share ? "Yes" : "No");
  const rows = Array.from({ length: leavers }, (_, at) => {
    const id = `L${String(at + 1).padStart(4, "0")}`;
    const groups = [pick(random, disabilities), pick(random, races), random() < 0.36 ? "F" : "M"];
    const luck = random();
    if (luck > 0.62) {
      const status = luck > 0.985 ? "ineligible" : luck > 0.86 ? "district did not answer" : "not reached";
      return [id, status, null, null, null, null, null, null, null, ...groups];
    }
    const program = pick(random, [
      ["2-year college", 22],
      ["4-year college or university", 13],
      ["other program", 10],
      ["none", 55],
    ]);
    const worked = yes(0.68);
    const days = worked === "Yes" ? Math.round(20 + 340 * random()) : 0;
    return [
      id,
      "completed",
      program,
      program === "none" ? null : yes(0.85),
      worked,
      days,
      worked === "Yes" && random() > 0.05 ? Math.round(8 + 32 * random()) : null,
      worked === "Yes" && random() > 0.03 ? yes(0.94) : null,
      worked === "Yes" ? yes(0.9) : null,
      ...groups,
    ];
  });
  sheet.setRange(4, 0, rows);
  sheet.setFrozen(4, 1);
  widths(sheet, [10, 22, 26, 10, 10, 9, 9, 12, 12, 34, 18, 6]);
  workbook.addTable({ name: "Leavers", sheet: "Leavers", range: cells(3, 0, leavers + 1, titles.length) });
}
