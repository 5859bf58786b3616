import { generator } from "./generator.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

const seed = 557;

/**
 * Race, sex, disability, asked, answered. Made up so that the sums are the plan's 1,252 and 557 and answering goes with each
 * characteristic about as in the plan's Table 14.4; the plan prints no table by group.
 */
const groups = [
  ["White", "Male", "SLD", 257, 122],
  ["White", "Male", "EBD", 110, 42],
  ["White", "Male", "OHD", 98, 44],
  ["White", "Male", "DCD", 67, 34],
  ["White", "Male", "ASD", 43, 25],
  ["White", "Male", "Low incidence", 37, 24],
  ["White", "Female", "SLD", 132, 60],
  ["White", "Female", "EBD", 57, 21],
  ["White", "Female", "OHD", 50, 22],
  ["White", "Female", "DCD", 35, 17],
  ["White", "Female", "ASD", 22, 12],
  ["White", "Female", "Low incidence", 19, 12],
  ["Non-White", "Male", "SLD", 90, 34],
  ["Non-White", "Male", "EBD", 39, 11],
  ["Non-White", "Male", "OHD", 34, 12],
  ["Non-White", "Male", "DCD", 23, 9],
  ["Non-White", "Male", "ASD", 15, 7],
  ["Non-White", "Male", "Low incidence", 13, 7],
  ["Non-White", "Female", "SLD", 46, 17],
  ["Non-White", "Female", "EBD", 20, 6],
  ["Non-White", "Female", "OHD", 18, 6],
  ["Non-White", "Female", "DCD", 12, 5],
  ["Non-White", "Female", "ASD", 8, 4],
  ["Non-White", "Female", "Low incidence", 7, 4],
];

/** The plan's Table 14.6. */
const reasons = [
  ["Incarceration", 3],
  ["Moved, no forwarding information", 40],
  ["Not able to contact", 275],
  ["Phone disconnected", 91],
];
/** The plan's Table 14.5. */
const silent = { people: 286, districts: 11 };
const ineligible = 30;
/** Engaged in anything, 14C of the plan's baseline (line 1598). */
const engaged = 432;

/** Leavers of a state that does not exist; each characteristic adds up to 6,000. */
const population = [
  ["Race", "White", 4260],
  ["Race", "Non-White", 1740],
  ["Sex", "Male", 3960],
  ["Sex", "Female", 2040],
  ["Disability", "SLD", 2460],
  ["Disability", "EBD", 1110],
  ["Disability", "OHD", 960],
  ["Disability", "DCD", 660],
  ["Disability", "ASD", 450],
  ["Disability", "Low incidence", 360],
];

export function whoAnswered(workbook) {
  sourceSheet(workbook, "Who answered the survey of leavers (indicator 14)", [
    [
      "What this is",
      "A survey of leavers a year after school: who was asked, what became of each survey, and who answered.",
      "Open Surveys and choose Who answered, Who is likely to answer, or Weights for those who answered.",
    ],
    [
      "Sheet Plan: real",
      "Tables 14.3, 14.5 and 14.6 as the plan prints them: Minnesota Department of Education, State Performance Plan, Part B, 2005-2013, indicator 14 (lines 1618-1671).",
    ],
    [
      "Sheets Asked, By group, Earlier year and Population: made up",
      `1,282 leavers who do not exist, made by scripts/samples/who-answered.mjs with seed ${seed}. Their sums are the plan's: 557 of 1,252 answered, 409 were not reached for the plan's reasons, 286 belong to eleven districts that did not answer, 30 were not eligible, and 432 of those who answered were engaged. How they divide by race, sex and disability is made up; so are the districts, the earlier year and the population.`,
    ],
    [
      "Licence",
      "The plan's counts are facts published by the State; the department attaches no licence. The made-up rows are in the public domain (CC0).",
    ],
    [
      "What is computed",
      "MN.RESPONSE_RATE of the plan's counts, MN.PROPORTION_INTERVAL and MN.POSTSCHOOL of its baseline; MN.REPRESENTATIVENESS of those who answered by disability; MN.LOGIT in the layout of the plan's Table 14.4, with its reference groups.",
      "The plan's Table 14.4 itself cannot be computed again: it prints odds ratios and no records.",
    ],
  ]);
  const people = makePeople();
  planSheet(workbook);
  askedSheet(workbook, people);
  groupSheet(
    workbook,
    "By group",
    "ByGroup",
    groups,
    "Made-up leavers by group",
    "Sums: 1,252 asked, 557 answered.",
  );
  groupSheet(
    workbook,
    "Earlier year",
    "EarlierYear",
    earlierYear(),
    "Made-up leavers of the year before",
    "To pick as Earlier year, beside By group or Asked.",
  );
  populationSheet(workbook);
  resultsSheet(workbook);
  return {
    file: "who-answered.xlsx",
    title: "Who answered: response rates, who is likely to answer, weights (indicator 14)",
    description:
      "The plan's response tables, and made-up leavers with the same sums by race, sex and disability, an earlier year and a population to weight to.",
  };
}

function shuffled(list, random) {
  const order = [...list];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

function makePeople() {
  const random = generator(seed);
  const district = (at) => `Made-up district ${String(at).padStart(2, "0")}`;
  const talking = 49;
  const elsewhere = () => district(silent.districts + 1 + Math.floor(random() * talking));
  const answered = groups.flatMap(([race, sex, disability, , yes]) =>
    Array.from({ length: yes }, () => [race, sex, disability]),
  );
  const others = shuffled(
    groups.flatMap(([race, sex, disability, asked, yes]) =>
      Array.from({ length: asked - yes }, () => [race, sex, disability]),
    ),
    random,
  );
  const why = shuffled(
    reasons.flatMap(([reason, count]) => Array.from({ length: count }, () => reason)),
    random,
  );
  // White leavers were engaged more often (the plan's Graph 14.2); the sum is the plan's.
  const order = answered
    .map((who, at) => ({ at, luck: random() + (who[0] === "White" ? 0.25 : 0) }))
    .sort((one, other) => other.luck - one.luck);
  const busy = new Set(order.slice(0, engaged).map(({ at }) => at));
  const rows = [
    ...answered.map((who, at) => ["answered", null, elsewhere(), ...who, busy.has(at) ? "Yes" : "No"]),
    ...others.map((who, at) =>
      at < silent.people
        ? ["district did not answer", null, district(1 + (at % silent.districts)), ...who, null]
        : ["not reached", why[at - silent.people], elsewhere(), ...who, null],
    ),
    ...Array.from({ length: ineligible }, () => [
      "ineligible",
      null,
      elsewhere(),
      ...groups[Math.floor(random() * groups.length)].slice(0, 3),
      null,
    ]),
  ];
  return shuffled(rows, random).map((row, at) => [`L${String(at + 1).padStart(4, "0")}`, ...row]);
}

/** The year before: fewer answers in nearly every group. */
function earlierYear() {
  const random = generator(seed + 1);
  return groups.map(([race, sex, disability, asked, answered]) => [
    race,
    sex,
    disability,
    asked,
    Math.max(0, Math.round(answered * (0.8 + 0.15 * random()))),
  ]);
}

function planSheet(workbook) {
  const sheet = workbook.addSheet("Plan");
  heading(
    sheet,
    "The plan's response tables, FFY 2009",
    "Tables 14.3, 14.5 and 14.6; column C is computed here.",
  );
  headers(sheet, 3, 0, ["What", "Leavers", "Percent"]);
  sheet.setRange(4, 0, [
    ["Leavers of the sample", 1282, null],
    ["Not eligible: returned to school or deceased", ineligible, null],
    ["Eligible", "=B5-B6", null],
    ["Completed surveys", 557, "=MN.RESPONSE_RATE(B8,B5,B6)"],
    ["Attempted, but not reached", 409, "=MN.PERCENT(B9,B7)"],
    ["District did not answer", silent.people, "=MN.PERCENT(B10,B7)"],
    ["Lowest percent completed, 95 percent sure", null, "=INDEX(MN.PROPORTION_INTERVAL(B8,B7),1)"],
    ["Highest percent completed", null, "=INDEX(MN.PROPORTION_INTERVAL(B8,B7),2)"],
  ]);
  headers(sheet, 13, 0, ["Why they could not be interviewed", "Leavers", "Percent"]);
  sheet.setRange(
    14,
    0,
    reasons.map(([reason, count], at) => [reason, count, `=MN.PERCENT(B${at + 15},SUM(B$15:B$18))`]),
  );
  headers(sheet, 19, 0, ["Baseline of 557 who answered", "Leavers", "14A, 14B, 14C"]);
  sheet.setRange(20, 0, [
    ["Higher education", 162, "=INDEX(MN.POSTSCHOOL(B21,B22,B23,B24,B8),1,1)"],
    ["Competitive employment", 183, "=INDEX(MN.POSTSCHOOL(B21,B22,B23,B24,B8),1,2)"],
    ["Other education or training", 34, "=INDEX(MN.POSTSCHOOL(B21,B22,B23,B24,B8),1,3)"],
    ["Some other employment", 53, null],
  ]);
  sheet.setFormat(cells(4, 1, 20, 1), { numberFormat: "#,##0" });
  sheet.setFormat(cells(4, 2, 20, 1), { numberFormat: "0.0" });
  widths(sheet, [46, 10, 14]);
}

function askedSheet(workbook, people) {
  const sheet = workbook.addSheet("Asked");
  heading(sheet, "Made-up leavers who were asked", `None of these leavers exists. Made with seed ${seed}.`);
  const titles = [
    "Leaver id",
    "Survey status",
    "Reason not completed",
    "District",
    "Race",
    "Sex",
    "Disability",
    "Engaged",
  ];
  headers(sheet, 3, 0, titles);
  sheet.setRange(4, 0, people);
  sheet.setFrozen(4, 1);
  widths(sheet, [10, 24, 32, 20, 12, 9, 15, 9]);
  workbook.addTable({ name: "Asked", sheet: "Asked", range: cells(3, 0, people.length + 1, titles.length) });
}

function groupSheet(workbook, name, table, rows, title, line) {
  const sheet = workbook.addSheet(name);
  heading(sheet, title, line);
  const titles = ["Race", "Sex", "Disability", "Answered", "Asked"];
  headers(sheet, 3, 0, titles);
  sheet.setRange(
    4,
    0,
    rows.map(([race, sex, disability, asked, answered]) => [race, sex, disability, answered, asked]),
  );
  sheet.setFrozen(4, 0);
  widths(sheet, [12, 9, 15, 9, 10]);
  workbook.addTable({ name: table, sheet: name, range: cells(3, 0, rows.length + 1, titles.length) });
}

function populationSheet(workbook) {
  const sheet = workbook.addSheet("Population");
  heading(sheet, "Made-up leavers of a state", "Each characteristic adds up to 6,000.");
  headers(sheet, 3, 0, ["Characteristic", "Group", "People"]);
  sheet.setRange(4, 0, population);
  sheet.setFormat(cells(4, 2, population.length, 1), { numberFormat: "#,##0" });
  widths(sheet, [16, 16, 10]);
  workbook.addTable({
    name: "Population",
    sheet: "Population",
    range: cells(3, 0, population.length + 1, 3),
  });
}

function resultsSheet(workbook) {
  const sheet = workbook.addSheet("Results");
  heading(
    sheet,
    "Representativeness and regression in cells",
    "D5 and A15 are one formula each: MN.REPRESENTATIVENESS and MN.LOGIT.",
  );
  headers(sheet, 3, 0, [
    "Disability",
    "Answered",
    "Asked",
    "Share of those who answered",
    "Share of those asked",
    "Difference, points",
    "Finding",
  ]);
  const names = ["ASD", "DCD", "EBD", "Low incidence", "OHD", "SLD"];
  names.forEach((disability, at) => {
    const sum = (column) => `=SUM((ByGroup[Disability]=A${at + 5})*ByGroup[${column}])`;
    sheet.setRange(4 + at, 0, [[disability, sum("Answered"), sum("Asked")]]);
  });
  sheet.set(4, 3, "=MN.REPRESENTATIVENESS(B5:B10,C5:C10)");
  headers(sheet, 13, 0, [
    "Group",
    "Coefficient",
    "Standard error",
    "Odds ratio",
    "Its standard error",
    "z",
    "Probability",
    "Low",
    "High",
  ]);
  // How many answered and of how many; the groups they are compared with are the plan's.
  sheet.set(
    14,
    0,
    '=MN.LOGIT(ByGroup[[#All],[Answered]:[Asked]],ByGroup[[#All],[Race]:[Disability]],{"Non-White","Female","SLD"})',
  );
  sheet.setFormat(cells(4, 3, 7, 3), { numberFormat: "0.0" });
  sheet.setFormat(cells(14, 1, 10, 8), { numberFormat: "0.000" });
  widths(sheet, [26, 12, 12, 14, 14, 12, 16, 10, 10]);
}
