import { readCsv } from "./csv.mjs";
import { generator } from "./generator.mjs";
import { cells, headers, heading, sourceSheet, widths } from "./sheets.mjs";

/*
 * Forms of a parent survey that nobody filled in: drawn from a rating scale model with the parameters below, so that a calibration
 * can be held against what it should find.
 */

const seed = 2010;
const forms = 612;

/** Measures of the questions, logits; their mean is 0. */
export const questionMeasures = [
  -0.55, 1.1, 0.1, -0.6, -0.35, 0.2, 0.9, 0.45, -0.5, -0.65, -1.05, -0.7, -0.1, -0.45, -0.3, -0.95, -0.2,
  -0.75, -0.05, 0.25, 1.45, -0.4, 0.15, 0.8, 0.65, 0, 0.6, 0.95,
];
/** Thresholds of all questions, logits; their mean is 0. */
export const thresholds = [-2.2, -1.2, -0.8, 1.5, 2.7];
/** Parents: mean and standard deviation, logits. */
const parents = { mean: 0.9, deviation: 1.3 };

/** How likely each is, and by how many logits its parents differ. District D is small on purpose. */
const districts = [
  ["District A (made up)", 180, 0.2],
  ["District B (made up)", 150, -0.3],
  ["District C (made up)", 120, 0],
  ["District D (made up)", 7, 0],
  ["District E (made up)", 90, 0.4],
  ["District F (made up)", 65, -0.2],
];
const races = [
  ["White", 64],
  ["Black", 13],
  ["Hispanic", 11],
  ["Asian", 7],
  ["American Indian", 4],
  ["Pacific Islander", 1],
];
const grades = [
  ["PK", 8],
  ["K-5", 42],
  ["6-8", 24],
  ["9-12", 26],
];
const disabilities = [
  ["Specific learning disability", 31],
  ["Speech or language impairment", 21],
  ["Other health disabilities", 17],
  ["Autism spectrum disorders", 15],
  ["Emotional or behavioral disorders", 10],
  ["Developmental cognitive disability", 6],
];

const science = readCsv(new URL("./data/liking-for-science.csv", import.meta.url)).rows;

export function parentSurvey(workbook) {
  sourceSheet(workbook, "Parent survey (indicator 8)", [
    [
      "What this is",
      "Forms of a parent survey of 28 questions, as the jobs Parent survey and Calibrate a survey take them (page Surveys), and a classic table of answers with published measures to try a calibration on.",
      "Answers run from 1, very strongly disagree, to 6, very strongly agree; a blank is a skipped question.",
    ],
    [
      "Sheet Parents: made up",
      `${forms} forms that nobody filled in, drawn from a rating scale model by scripts/samples/parent-survey.mjs with seed ${seed}. The parameters are on the sheet Calibration; parents have mean ${parents.mean} and standard deviation ${parents.deviation} logits, and districts differ a little.`,
      "Four in a hundred answers are blank, and fifteen in a hundred of questions 24 and 26 to 28, which do not concern everybody.",
    ],
    [
      "Sheet Calibration: made up",
      "The measures and thresholds the forms were drawn from. They are no calibration of any real survey; use your own.",
    ],
    [
      "Sheet Science: real",
      "Liking for Science: 75 visitors of a museum rate 24 science activities (0 dislike, 1 neutral, 2 like), from B. D. Wright and G. N. Masters, Rating Scale Analysis, 1982. Activity 12 is left out, as in S. A. Wind and C. Hua, Rasch Measurement Theory Analysis in R, https://github.com/huacheng1985/Bookdown_CRC_Rasch, where the table came from.",
    ],
    ["Licence", "The science table is published under CC0. The made-up rows are in the public domain (CC0)."],
    [
      "What is computed",
      "MN.PARENT_INVOLVEMENT under three rules, whose cuts you may change; MN.RASCH_ITEMS for the 28 questions beside what they were drawn from; MN.RASCH_ITEMS for the 24 activities. The cuts are made up: the plan prints none.",
      "Rules: Minnesota Department of Education, State Performance Plan, Part B, 2005-2013, indicator 8 (lines 924-991).",
    ],
  ]);
  parentsSheet(workbook);
  calibrationSheet(workbook);
  resultSheet(workbook);
  scienceSheet(workbook);
  return {
    file: "parent-survey.xlsx",
    title: "Parent survey (indicator 8)",
    description:
      "Made-up forms of a survey of 28 questions, the calibration they were drawn from, and a real table of answers with published measures.",
  };
}

function pick(random, list) {
  let left = random() * list.reduce((sum, [, weight]) => sum + weight, 0);
  return list.find(([, weight]) => (left -= weight) < 0) ?? list[0];
}

/** Standard normal, by Box and Muller. */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** An answer from 1 to 6 of a parent who stands so many logits above the question. */
function answer(random, above) {
  const weights = [1];
  let sum = 0;
  for (const threshold of thresholds) {
    sum += above - threshold;
    weights.push(Math.exp(sum));
  }
  let left = random() * weights.reduce((total, one) => total + one, 0);
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return (found < 0 ? weights.length - 1 : found) + 1;
}

function parentsSheet(workbook) {
  const random = generator(seed);
  const sheet = workbook.addSheet("Parents");
  heading(sheet, "Made-up forms", `Nobody filled in these forms. Made with seed ${seed}.`);
  const titles = [
    "Form number",
    "District",
    "Race",
    "Grade",
    "Disability",
    ...questionMeasures.map((_, at) => `Q${at + 1}`),
  ];
  headers(sheet, 3, 0, titles);
  const rows = Array.from({ length: forms }, (_, at) => {
    const [district, , shift] = pick(random, districts);
    const labels = [
      `P${String(at + 1).padStart(4, "0")}`,
      district,
      pick(random, races)[0],
      pick(random, grades)[0],
      pick(random, disabilities)[0],
    ];
    const parent = parents.mean + shift + parents.deviation * normal(random);
    return [
      ...labels,
      ...questionMeasures.map((measure, question) => {
        const given = answer(random, parent - measure);
        const skips = question === 23 || question >= 25 ? 0.15 : 0.04;
        return random() < skips ? null : given;
      }),
    ];
  });
  sheet.setRange(4, 0, rows);
  sheet.setFrozen(4, 1);
  widths(sheet, [11, 22, 16, 8, 34, ...questionMeasures.map(() => 6)]);
  workbook.addTable({ name: "Parents", sheet: "Parents", range: cells(3, 0, forms + 1, titles.length) });
}

function calibrationSheet(workbook) {
  const sheet = workbook.addSheet("Calibration");
  heading(
    sheet,
    "Made-up calibration, in logits",
    "What the forms were drawn from. Thresholds in the first row hold for all questions. Columns I and J: what the answers give back.",
  );
  const titles = ["Question", "Measure", ...thresholds.map((_, at) => `Threshold ${at + 1}`)];
  headers(sheet, 3, 0, titles);
  sheet.setRange(
    4,
    0,
    questionMeasures.map((measure, at) => [
      `Q${at + 1}`,
      measure,
      ...thresholds.map((threshold) => (at === 0 ? threshold : null)),
    ]),
  );
  workbook.addTable({
    name: "Calibration",
    sheet: "Calibration",
    range: cells(3, 0, questionMeasures.length + 1, titles.length),
  });
  headers(sheet, 3, 8, ["Measure found", "Standard error", "Infit", "Outfit", "Answered"]);
  sheet.set(4, 8, "=MN.RASCH_ITEMS(Parents[[Q1]:[Q28]])");
  sheet.setFormat(cells(4, 8, questionMeasures.length, 4), { numberFormat: "0.00" });
  sheet.setFrozen(4, 1);
  widths(sheet, [11, 10, 12, 12, 12, 12, 12, 3, 15, 15, 8, 8, 10]);
}

function resultSheet(workbook) {
  const sheet = workbook.addSheet("Result");
  heading(
    sheet,
    "Indicator 8 under three rules",
    "The cuts are made up: the plan does not print which answers count as a yes. Write your own into column B.",
  );
  headers(sheet, 3, 0, ["A form is a yes by", "At or above", "Questions answered at least", "Percent"]);
  sheet.setRange(4, 0, [
    [
      "Answered questions that agree, percent",
      75,
      15,
      '=MN.PARENT_INVOLVEMENT(Parents[[Q1]:[Q28]],"agree-share",B5,C5)',
    ],
    ["Mean answer", 4, 15, '=MN.PARENT_INVOLVEMENT(Parents[[Q1]:[Q28]],"mean",B6,C6)'],
    [
      "Measure, logits, on the made-up calibration",
      0.5,
      1,
      '=MN.PARENT_INVOLVEMENT(Parents[[Q1]:[Q28]],"measure",B7,C7,Calibration[[Measure]:[Threshold 5]])',
    ],
  ]);
  sheet.setFormat(cells(4, 3, 3, 1), { numberFormat: "0.0" });
  widths(sheet, [44, 12, 16, 10]);
}

function scienceSheet(workbook) {
  const sheet = workbook.addSheet("Science");
  heading(
    sheet,
    "Liking for Science",
    "75 visitors, 24 activities: 0 dislike, 1 neutral, 2 like. Measures of the activities stand on the right.",
  );
  const activities = Array.from({ length: 25 }, (_, at) => at + 1).filter((number) => number !== 12);
  const titles = ["Visitor", ...activities.map((number) => `Activity ${number}`)];
  headers(sheet, 3, 0, titles);
  sheet.setRange(
    4,
    0,
    science.map(([visitor, ...answers]) => [visitor, ...answers]),
  );
  workbook.addTable({
    name: "Science",
    sheet: "Science",
    range: cells(3, 0, science.length + 1, titles.length),
  });
  headers(sheet, 3, 26, ["Activity", "Measure", "Standard error", "Infit", "Outfit", "Answered"]);
  activities.forEach((number, at) => sheet.set(4 + at, 26, number));
  sheet.set(4, 27, "=MN.RASCH_ITEMS(Science[[Activity 1]:[Activity 25]])");
  sheet.setFormat(cells(4, 27, activities.length, 4), { numberFormat: "0.00" });
  sheet.setFrozen(4, 1);
}
